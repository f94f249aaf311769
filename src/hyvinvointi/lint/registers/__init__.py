"""Facts that change with the law, dated, as data."""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from hyvinvointi.diagnostics import Text


@dataclass(frozen=True, slots=True)
class StatutoryContent:
    """Something a plan must hold by law, and the stems by which a title tells of it."""

    basis: str
    name: Text
    stems: tuple[str, ...]


@cache
def statutory_contents() -> dict[str, tuple[StatutoryContent, ...]]:
    """Return what plans must hold, by the type of the plan."""
    text = files(__name__).joinpath("statutory_contents.json").read_text(encoding="utf-8")
    return {
        kind: tuple(
            StatutoryContent(one["basis"], Text(**one["name"]), tuple(one["stems"]))
            for one in contents
        )
        for kind, contents in json.loads(text)["plans"].items()
    }
