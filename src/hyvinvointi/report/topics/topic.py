"""A thing that can be explained."""

from collections.abc import Callable

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Language, Text


@dataclass(frozen=True, slots=True)
class Topic:
    """What a word means: how it is asked for, in a few words what it is, and its page in a language."""

    name: str
    gist: Text
    page: Callable[[Language], str]


def joined(*parts: str) -> str:
    """Return paragraphs of a page, without the empty ones."""
    return "\n\n".join(part for part in parts if part) + "\n"
