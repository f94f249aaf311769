"""Money and person-years of a plan, summed by year and type."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from itertools import chain
from typing import Any

from hyvinvointi.data_classes import dataclass
from hyvinvointi.model.common import Resource
from hyvinvointi.render.values.facts import Fact, page_of
from hyvinvointi.render.values.shapes import Choice, Prose
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.render.words.locale import Locale
from hyvinvointi.schema import root
from hyvinvointi.words.numbers import NBSP

_Quantity = tuple[int | None, float]
"""A year, where one is said, and how much."""


@dataclass(frozen=True, slots=True)
class Row:
    """One type of resource: its sums in the order of the years, and the sum of all."""

    label: str
    cells: tuple[str, ...]
    total: str


@dataclass(frozen=True, slots=True)
class Sums:
    """A table: years as columns (`""` where no year is said), types of resources as rows."""

    years: tuple[str, ...]
    rows: tuple[Row, ...]


def sums(resources: Iterable[Resource], locale: Locale) -> Sums | None:
    """Return the sums of resources, `None` when none of them has a number."""
    counted = [
        resource
        for resource in resources
        if resource.amount is not None or resource.person_years is not None
    ]
    if not counted:
        return None
    years = sorted({one.year for one in counted}, key=lambda year: (year is None, year or 0))
    rows = [*_money(counted, years, locale), *_staff(counted, years, locale)]
    return Sums(tuple("" if year is None else str(year) for year in years), tuple(rows))


@dataclass(frozen=True, slots=True)
class Line:
    """Resources that differ in year and quantity only, as one line."""

    type: Choice | None
    source: str | None
    budget_line: str | None
    note: Prose | None
    cells: tuple[str, ...]


def lines(resources: Iterable[Fact]) -> list[Line]:
    """Return resources gathered into lines, in the order of the first of each."""
    gathered: dict[tuple[Any, ...], list[str]] = {}
    for resource in resources:
        cells = gathered.setdefault(
            (resource.type, resource.source, resource.budget_line, resource.note), []
        )
        cells += _cell(resource)
    return [
        Line(kind, source, budget_line, note, tuple(cells))
        for (kind, source, budget_line, note), cells in gathered.items()
    ]


def described(resources: Iterable[Fact]) -> list[Fact]:
    """Return the resources that say more than their sums show."""
    return [
        resource
        for resource in resources
        if resource.source
        or resource.budget_line
        or resource.note
        or not (resource.amount or resource.person_years)
    ]


def _cell(resource: Fact) -> list[str]:
    years = resource.person_years
    words = Words(page_of(resource).locale.chrome)
    said = [
        str(resource.amount) if resource.amount else "",
        f"{years}{NBSP}{words.person_years}" if years else "",
    ]
    quantity = ", ".join(filter(None, said))
    year = resource.year or ""
    return [": ".join(filter(None, [year, quantity]))] if year or quantity else []


def _money(counted: list[Resource], years: list[int | None], locale: Locale) -> list[Row]:
    field = root("program").at(("resources", 0, "type"))
    order = field.enum if field else ()
    spent: dict[str, list[_Quantity]] = {}
    for one in counted:
        if one.amount is not None:
            spent.setdefault(one.type or "", []).append((one.year, one.amount))
    types = sorted(spent, key=lambda one: (one not in order, one))
    types.sort(key=lambda one: order.index(one) if one in order else len(order))
    rows = []
    for kind in types:
        label = field.value_term(kind).say(locale.chrome) if field else kind
        rows.append(_row(label, spent[kind], years, locale.money))
    if len(types) > 1:
        rows.append(_row("", [*chain.from_iterable(spent.values())], years, locale.money))
    return rows


def _staff(counted: list[Resource], years: list[int | None], locale: Locale) -> list[Row]:
    worked = [(one.year, one.person_years) for one in counted if one.person_years is not None]
    if not worked:
        return []
    field = root("program").at(("resources", 0, "person_years"))
    return [_row(field.term.say(locale.chrome) if field else "", worked, years, locale.number)]


def _row(
    label: str,
    quantities: list[_Quantity],
    years: list[int | None],
    write: Callable[[Decimal], str],
) -> Row:
    by_year: dict[int | None, list[float]] = {}
    for year, quantity in quantities:
        by_year.setdefault(year, []).append(quantity)
    cells = tuple(write(_sum(by_year[year])) if year in by_year else "" for year in years)
    return Row(label, cells, write(_sum(quantity for _, quantity in quantities)))


def _sum(values: Iterable[float]) -> Decimal:
    """The sum of values without the drift of binary fractions, however large they are."""
    return sum((Decimal(repr(value)) for value in values), Decimal(0))
