"""Words that ask for the same thing: a resident types one, a plan writes another."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from hyvinvointi.render.pages.terms import words

_FILE = Path(__file__).with_name("synonyms.txt")
_APART = " / "


def kin(own: Iterable[Sequence[str]]) -> str:
    """Return the groups of synonyms as the script of the search reads them.

    Words are folded and stand beside each other, groups have a stroke between them. `own` are
    groups of the workspace, which come on top of ours.
    """
    groups = (*_ours(), *(" ".join(words(" ".join(group))) for group in own))
    return _APART.join(group for group in groups if " " in group)


@cache
def _ours() -> tuple[str, ...]:
    return tuple(" ".join(words(line)) for line in _lines())


def _lines() -> Iterator[str]:
    for line in _FILE.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.replace("-", "")
