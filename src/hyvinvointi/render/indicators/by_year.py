"""Measured values as a table of years: a line for each series, a column for each year."""

from collections.abc import Iterator, Sequence
from typing import Any

from hyvinvointi.data_classes import dataclass
from hyvinvointi.render.indicators.progress import Row, Table
from hyvinvointi.render.values.shapes import Choice

MOST_YEARS = 8
"""Columns that find room beside each other on a sheet."""
_LETTERS_BESIDE = 56
"""Letters of a row of values that find room beside a chart."""
_MOST_SERIES = 6
"""Series that find room beside each other on a page."""
_OF_SERIES = ("region", "gender", "group")
_BESIDE = ("text", "rank", "status", "n")

Value = tuple[object, dict[str, Any]]
"""A value with what is said of it, by the name of its field."""


@dataclass(frozen=True, slots=True)
class Years:
    """Some years of an indicator: what each is called, and the series with what was measured.

    A series is called by the words that tell it apart, none where there is one alone. What was
    measured in a year is the values with what is said of each, by the name of its field.
    """

    names: Sequence[tuple[object, object]]
    series: Sequence[tuple[Sequence[object], Sequence[Sequence[Value]]]]


def by_year(table: Table, most: int = MOST_YEARS, *, is_bare: bool = False) -> Iterator[Years]:
    """Yield the values of a table by year, `most` years at a time; `is_bare` leaves out the unit."""
    years = list(dict.fromkeys(map(_year, table.rows)))
    names: dict[tuple[str, ...], list[object]] = {}
    cells: dict[tuple[tuple[str, ...], tuple[object, object]], list[Value]] = {}
    for row in table.rows:
        key = _series(row)
        names.setdefault(key, [*filter(None, _named(row))])
        cells.setdefault((key, _year(row)), []).append(
            (row.bare if is_bare and row.bare else row.value, _beside(table, row))
        )
    for start in range(0, len(years), most):
        some = years[start : start + most]
        lines = []
        for key, name in names.items():
            measured = [cells.get((key, year), []) for year in some]
            if any(measured):
                lines.append((name, measured))
        yield Years(some, lines)


def crossed(table: Table) -> Years | None:
    """Return the values with the series beside each other, a row for each year.

    `None` where there is one series alone or one year, or more series than find room.
    """
    names = {_series(row) for row in table.rows}
    years = {_year(row) for row in table.rows}
    if not 1 < len(names) <= _MOST_SERIES or len(years) <= 1:
        return None
    return next(by_year(table, len(years)), None)


def has_room_beside(table: Table) -> bool:
    """Whether the values of a table find room on a sheet beside their chart: few years, short values."""
    years = {_year(row) for row in table.rows}
    said = [len(str(row.bare or row.value)) + 2 for row in table.rows]
    said += [len(f"(n = {row.cells['n']})") for row in table.rows if row.cells["n"]]
    names = max(
        (len(", ".join(map(str, filter(None, _named(row))))) for row in table.rows), default=0
    )
    return (
        table.is_of_numbers
        and len(years) * max(said, default=0) + min(names, 16) <= _LETTERS_BESIDE
    )


def notes(table: Table) -> list[tuple[object, object]]:
    """Return what is said of single values, each with its year."""
    return [(row.fact.year, row.cells["note"]) for row in table.rows if row.cells["note"]]


def _beside(table: Table, row: Row) -> dict[str, Any]:
    return {name: row.cells[name] for name in _BESIDE if _tells(table, row, name)}


def _tells(table: Table, row: Row, name: str) -> bool:
    """Whether a value has something of a kind beside it: that it is final goes without saying."""
    said = row.cells[name]
    is_usual = isinstance(said, Choice) and said.value == "final"
    return name in table.columns and bool(said) and not is_usual


def _year(row: Row) -> tuple[object, object]:
    return row.fact.year, row.cells["period"]


def _named(row: Row) -> list[object]:
    return [row.cells[name] for name in _OF_SERIES]


def _series(row: Row) -> tuple[str, ...]:
    return tuple(str(one or "") for one in _named(row))
