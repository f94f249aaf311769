"""Remedies against decisions whose time runs from the publication of the minutes.

What is not in the table runs from a notice that no document holds, and no day is computed for it.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from hyvinvointi.diagnostics import Text
from hyvinvointi.patterns import regex

_NUMBER = regex(r"\b[0-9]{1,4}/(?:18|19|20)[0-9]{2}\b")
_PART = regex(
    r"\b[0-9]+\.? ?(?:mom|kohta|kohda|punkt|luku|luvu|kap|chapter|subs)\w*", re.IGNORECASE
)
_PARAGRAPHS = regex(r"[0-9]+(?:\s*[–-]\s*[0-9]+)?")

FIRST_RECTIFIED = frozenset({"410/2015", "611/2021"})
"""Acts by which a request for rectification comes before an appeal (410/2015 134 §, 611/2021 139 §)."""


@dataclass(frozen=True, slots=True)
class Remedy:
    """A remedy by the act that gives it: `days` from when a member is deemed to know a decision.

    `organs` are the types of organs whose decisions it lies against. `notice` is the provision by
    which members know what is published, `service` the one by which a party is told. `label` is
    the name of the remedy where it is not that of its type.
    """

    act: str
    name: Text
    type: str
    days: int
    organs: frozenset[str]
    provisions: frozenset[int]
    member: Text
    notice: int
    service: int
    label: Text | None


def remedy(
    type_: str | None, ground: Iterable[str], organ_type: str | None, organization: str
) -> Remedy | None:
    """Return the remedy that a decision names, `None` where type, ground and organ do not agree.

    `organization` is what the organ's municipality or county is called: each has an act of its own.
    """
    texts, act = [*ground], _act_of(organization)
    found = [
        one
        for one in _remedies()
        if one.act == act
        and one.type == type_
        and organ_type in one.organs
        and all(map(_Cites(one), texts))
    ]
    return found[0] if texts and found else None


def _act_of(organization: str) -> str:
    """Return the act of an organisation: by what it is called, else the one that names nobody."""
    name = organization.casefold()
    of_name = [act for act in _acts() if any(stem in name for stem in act.get("organizations", ()))]
    of_others = [act for act in _acts() if "organizations" not in act]
    return str((*of_name, *of_others)[0]["number"])


def named(type_: str | None, ground: Iterable[str]) -> Remedy | None:
    """Return the remedy of the act that a ground names, whoever has decided."""
    acts = {act for text in ground for act in cited_acts(text)}
    return next((one for one in _remedies() if one.type == type_ and {one.act} == acts), None)


def cited_acts(text: str) -> set[str]:
    """Return the numbers of the acts that a text cites, those of the table by their names, too."""
    plain = text.casefold()
    by_name = {one["number"] for one in _acts() if any(stem in plain for stem in one["stems"])}
    return by_name.union(_NUMBER.findall(text))


class _Cites:
    """Whether a ground cites the act of a remedy alone, and no provision that is not its own."""

    def __init__(self, remedy: Remedy) -> None:
        self._remedy = remedy

    def __call__(self, text: str) -> bool:
        if cited_acts(text) != {self._remedy.act}:
            return False
        rest = _PART.sub("", _NUMBER.sub("", text))
        return all(self._is_own(one) for one in _PARAGRAPHS.findall(rest))

    def _is_own(self, cited: str) -> bool:
        ends = [int(one) for one in re.findall("[0-9]+", cited)]
        return all(one in self._remedy.provisions for one in ends)


@cache
def _remedies() -> tuple[Remedy, ...]:
    return tuple(_remedy(act, one) for act in _acts() for one in act["remedies"])


def _remedy(act: dict[str, Any], one: dict[str, Any]) -> Remedy:
    return Remedy(
        act["number"],
        Text(**act["names"]),
        one["type"],
        one["days"],
        frozenset(one["organs"]),
        frozenset([one["provision"], *act["common"]]),
        Text(**act["member"]),
        act["notice"],
        act["service"],
        Text(**one["label"]) if "label" in one else None,
    )


@cache
def _acts() -> tuple[dict[str, Any], ...]:
    text = Path(__file__).with_name("remedies.json").read_text(encoding="utf-8")
    return tuple(json.loads(text)["acts"])
