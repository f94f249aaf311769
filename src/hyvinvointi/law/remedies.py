"""Remedies against decisions: the table of appeals, and those whose last day follows from a page.

A day is computed only where the time runs from a publication of minutes that a document tells.
What runs from a notice that no document holds (procurement, administrative appeal, rectification by
other acts, decisions of office-holders, the decision on a rectification) has none.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any, Literal, cast

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Text
from hyvinvointi.law.citations import NUMBER
from hyvinvointi.law.names import names_in
from hyvinvointi.law.procedures import Procedure, procedures
from hyvinvointi.law.register import Checked, How, checked, register
from hyvinvointi.patterns import regex

_NUMBER = regex(rf"\b{NUMBER}\b")
_PART = regex(
    r"\b[0-9]+\.? ?(?:mom|kohta|kohda|punkt|luku|luvu|kap|chapter|subs)\w*", re.IGNORECASE
)

FIRST_RECTIFIED = frozenset({"410/2015", "611/2021"})
"""Acts by which a request for rectification comes before an appeal (410/2015 134 §, 611/2021 139 §)."""

RunsFrom = Literal["publication", "all-publication", "service", "tenderer", "termination", "none"]


@dataclass(frozen=True, slots=True)
class Way:
    """One remedy: its type as documents say it, its days, whom it goes to, on what it rests.

    `checked` is how that was checked where it was not as the row it stands in.
    """

    type: str
    days: int
    to: Text
    provision: str | None
    checked: How | None


@dataclass(frozen=True, slots=True)
class Appeal:
    """A row of the table: whose decisions, the first and the second remedy, from when they run."""

    id: str
    act: str
    decided_by: Text
    organs: frozenset[str]
    first: Way | None
    second: Way | None
    runs_from: RunsFrom
    runs: Text
    provisions: tuple[str, ...]
    checked: Checked


@dataclass(frozen=True, slots=True)
class Remedy:
    """A remedy whose time runs from a publication: `days` from when a member is deemed to know.

    `organs` are the types of organs whose decisions it lies against.
    """

    procedure: Procedure
    type: str
    days: int
    organs: frozenset[str]
    provisions: frozenset[int]

    @property
    def act(self) -> str:
        """The number of the act that gives it."""
        return self.procedure.act


@cache
def appeals() -> tuple[Appeal, ...]:
    """Return the table of appeals."""
    return tuple(map(_appeal, register()["appeal"]["remedies"]))


def remedy(
    type_: str | None, ground: Iterable[str], organ_type: str | None, procedure: Procedure
) -> Remedy | None:
    """Return the remedy that a decision names, `None` where type, ground and organ do not agree.

    `procedure` is that of the organisation whose organ decided.
    """
    texts = [*ground]
    agreeing = [
        one
        for one in _remedies()
        if one.act == procedure.act
        and one.type == type_
        and organ_type in one.organs
        and all(map(_Cites(one), texts))
    ]
    return agreeing[0] if texts and agreeing else None


def named(type_: str | None, ground: Iterable[str]) -> Remedy | None:
    """Return the remedy of the act that a ground names, whoever has decided."""
    acts = {act for text in ground for act in cited_acts(text)}
    return next((one for one in _remedies() if one.type == type_ and {one.act} == acts), None)


@lru_cache(maxsize=64)
def cited_acts(text: str) -> frozenset[str]:
    """Return the numbers of the acts that a text cites, those it names as well.

    Of acts of one name the one in force is meant where no number says otherwise.
    """
    numbers = frozenset(_NUMBER.findall(text))
    by_name = (
        one.number
        for named in names_in(text)
        for one in named.statutes
        if one.last_cited is None and not numbers & {each.number for each in named.statutes}
    )
    return numbers.union(by_name)


def cited_sections(text: str) -> set[int]:
    """Return the numbers of the sections that a ground cites, both ends of a range."""
    rest = _PART.sub("", _NUMBER.sub("", text))
    return {int(one) for one in re.findall("[0-9]+", rest)}


class _Cites:
    """Whether a ground cites the act of a remedy alone, and no provision that is not its own."""

    def __init__(self, remedy: Remedy) -> None:
        self._remedy = remedy

    def __call__(self, text: str) -> bool:
        if cited_acts(text) != {self._remedy.act}:
            return False
        return cited_sections(text) <= self._remedy.provisions


@cache
def _remedies() -> tuple[Remedy, ...]:
    """Return the first remedies of the table that lie against decisions of a type of organ."""
    of_organs = [row for row in appeals() if row.organs and row.first and row.act in procedures()]
    return tuple(_remedy(row, cast("Way", row.first)) for row in of_organs)


def _remedy(row: Appeal, way: Way) -> Remedy:
    procedure = procedures()[row.act]
    own = int((way.provision or "0").split()[0])
    provisions = frozenset([own, *procedure.common])
    return Remedy(procedure, way.type, way.days, row.organs, provisions)


def _appeal(row: dict[str, Any]) -> Appeal:
    return Appeal(
        row["id"],
        row["act"],
        Text(**row["decided_by"]),
        frozenset(row.get("organs", ())),
        _way(row.get("first")),
        _way(row.get("second")),
        row["runs_from"],
        Text(**register()["appeal"]["runs_from"][row["runs_from"]]),
        tuple(row.get("provisions", ())),
        checked(row),
    )


def _way(given: dict[str, Any] | None) -> Way | None:
    if given is None:
        return None
    to = Text(**register()["appeal"]["bodies"][given["to"]])
    return Way(given["type"], given["days"], to, given.get("provision"), given.get("checked"))
