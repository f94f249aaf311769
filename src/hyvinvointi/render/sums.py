"""Money and person-years of a plan, summed by year and type."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from hyvinvointi.model.common import Resource
from hyvinvointi.render.facts import Fact, page_of
from hyvinvointi.render.locale import NBSP, Locale
from hyvinvointi.render.values import Choice, Prose
from hyvinvointi.render.words import Words
from hyvinvointi.schema import root


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
    counted = [one for one in resources if one.amount is not None or one.person_years is not None]
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
    for one in resources:
        cells = gathered.setdefault((one.type, one.source, one.budget_line, one.note), [])
        cells += _cell(one)
    return [
        Line(kind, source, budget_line, note, tuple(cells))
        for (kind, source, budget_line, note), cells in gathered.items()
    ]


def described(resources: Iterable[Fact]) -> list[Fact]:
    """Return the resources that say more than their sums show."""
    return [
        one
        for one in resources
        if one.source or one.budget_line or one.note or not (one.amount or one.person_years)
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
    spent = [one for one in counted if one.amount is not None]
    field = root("program").at(("resources", 0, "type"))
    order = field.enum if field else ()
    types = sorted({one.type or "" for one in spent}, key=lambda one: (one not in order, one))
    types.sort(key=lambda one: order.index(one) if one in order else len(order))
    rows = []
    for kind in types:
        label = field.value_term(kind).say(locale.chrome) if field else kind
        rows.append(_row(label, [one for one in spent if (one.type or "") == kind], years, locale))
    if len(types) > 1:
        rows.append(_row("", spent, years, locale))
    return rows


def _row(label: str, spent: list[Resource], years: list[int | None], locale: Locale) -> Row:
    by_year = [_exact(one.amount for one in spent if one.year == year) for year in years]
    cells = tuple(locale.money(float(one)) if one is not None else "" for one in by_year)
    total = _exact(one.amount for one in spent)
    return Row(label, cells, locale.money(float(total or 0)))


def _staff(counted: list[Resource], years: list[int | None], locale: Locale) -> list[Row]:
    worked = [one for one in counted if one.person_years is not None]
    if not worked:
        return []
    field = root("program").at(("resources", 0, "person_years"))
    by_year = [_exact(one.person_years for one in worked if one.year == year) for year in years]
    cells = tuple(locale.number(float(one)) if one is not None else "" for one in by_year)
    total = locale.number(float(_exact(one.person_years for one in worked) or 0))
    return [Row(field.term.say(locale.chrome) if field else "", cells, total)]


def _exact(values: Iterable[float | None]) -> Decimal | None:
    """The sum of what is said, without the drift of binary fractions; `None` when nothing is."""
    said = [Decimal(repr(value)) for value in values if value is not None]
    return sum(said, Decimal(0)) if said else None
