"""Geometry of the timeline of a program's measures; the SVG itself is a template.

A row for each measure: its state in words and its title beside a bar from start to end, above it
on a phone. The bar shows the state by its pattern, too, so that nothing hangs on colour.
"""

from dataclasses import dataclass
from datetime import date

from hyvinvointi.model.plan import Measure, Program
from hyvinvointi.render.values.facts import Fact

_FONT = 13.0
_LETTER = 0.58
"""Width of a letter as a share of its size, enough for the types of systems, too."""
_TOP, _BAR = 26.0, 14.0
_DAYS = 365.25
_MOST_ROWS = 36
"""An A4 sheet takes some forty; those that are left over would be cut off."""


@dataclass(frozen=True, slots=True)
class Size:
    """A view box: its bars begin at `left`, `drop` below the top of a row of words."""

    width: float
    left: float
    row: float
    drop: float


WIDE, NARROW = Size(720, 400, 24, 0), Size(320, 0, 44, 19)
"""Words beside their bars on a wide page, above them on a phone."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A measure: `y` is the base line of its words, `top` is where its bar begins."""

    state: str
    words: str
    x: float
    y: float
    top: float
    width: float


@dataclass(frozen=True, slots=True)
class Timeline:
    """Everything the template draws, in units of the view box; `today` is where the day lies."""

    width: float
    height: float
    bar: float
    font: float
    ticks: tuple[tuple[float, str], ...]
    bars: tuple[Bar, ...]
    today: float | None


@dataclass(frozen=True, slots=True)
class _Row:
    state: str
    words: str
    first: date
    last: date


def timelines(
    program: Program, measures: tuple[Fact, ...], today: date | None
) -> tuple[tuple[Timeline, Timeline], ...]:
    """Return the timeline for a wide page and for a phone, in parts that fit on a printed sheet.

    `measures` are the facts of `program.measures`. A measure without a start or an end reaches to
    that of the program; one without any time has no row. Nothing is drawn of fewer than two. A line
    stands at `today` where that lies within the years.
    """
    pairs = zip(program.measures, measures, strict=True)
    rows = [row for view, fact in pairs if (row := _row(program, view, fact))]
    if len(rows) < 2:  # noqa: PLR2004  one bar compares with nothing
        return ()
    years = min(row.first.year for row in rows), max(row.last.year for row in rows) + 1
    most = -(-len(rows) // -(-len(rows) // _MOST_ROWS))
    parts = (rows[at : at + most] for at in range(0, len(rows), most))
    return tuple(
        (_drawn(part, years, WIDE, today), _drawn(part, years, NARROW, today)) for part in parts
    )


def _row(program: Program, measure: Measure, fact: Fact) -> _Row | None:
    schedule, period = measure.schedule, program.period
    if schedule is None:
        return None
    start = schedule.start or (period.start if period else None)
    end = schedule.end or (period.end if period else None) or start
    time = schedule.start or schedule.end or schedule.recurrence
    if not time or start is None or end is None or end.last < start.first:
        return None
    state = fact.status.label if fact.status else ""
    title = fact.title.plain if fact.title else measure.id or ""
    words = f"{state}: {title}" if state else title
    return _Row(measure.status or "not-said", words, start.first, end.last)


def _drawn(rows: list[_Row], years: tuple[int, int], size: Size, today: date | None) -> Timeline:
    first, last = years
    origin, room = date(first, 1, 1), size.width - size.left

    def x(day: date) -> float:
        share = (day - origin).days / _DAYS / (last - first)
        return round(size.left + min(max(share, 0), 1) * room, 1)

    bars = tuple(
        Bar(
            row.state,
            _fitted(row.words, size.left - 12 if size.left else size.width),
            x(row.first),
            top + _FONT,
            top + size.drop,
            round(max(x(row.last) - x(row.first), 4), 1),
        )
        for top, row in ((_TOP + index * size.row, row) for index, row in enumerate(rows))
    )
    step = -(-(last - first) // max(int(room / 48), 1))
    ticks = tuple((x(date(year, 1, 1)), str(year)) for year in range(first, last, step))
    height = _TOP + len(rows) * size.row
    is_within = today is not None and first <= today.year < last
    line = x(today) if today and is_within else None
    return Timeline(size.width, height, _BAR, _FONT, ticks, bars, line)


def _fitted(words: str, width: float) -> str:
    """Cut words to what there is room for: the whole title stands in the table."""
    room = int(width / (_FONT * _LETTER))
    return words if len(words) <= room else f"{words[: room - 1].rstrip()}…"
