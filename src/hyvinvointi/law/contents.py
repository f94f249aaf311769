"""What statutory plans of a municipality must hold, by the provision that says so."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Text
from hyvinvointi.law.register import register


@dataclass(frozen=True, slots=True)
class StatutoryContent:
    """Something a plan must hold by law, and the stems by which a title tells of it."""

    number: str
    provision: str
    name: Text
    stems: tuple[str, ...]


@cache
def statutory_contents() -> Mapping[str, tuple[StatutoryContent, ...]]:
    """Return what plans must hold, by the type of the plan."""
    return {
        provision["contents"]["plan"]: tuple(_contents(act["number"], provision))
        for act in register()["statutes"]
        for provision in act.get("provisions", ())
        if "contents" in provision
    }


def _contents(number: str, provision: dict[str, Any]) -> list[StatutoryContent]:
    return [
        StatutoryContent(number, provision["id"], Text(**one["name"]), tuple(one["stems"]))
        for one in provision["contents"]["of"]
    ]
