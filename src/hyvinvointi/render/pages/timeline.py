"""The timeline of a program's measures: rows by goal, each with its bar from start to end.

A row is words and links of the page, so that it says everything at any width; beside them stands a bar.
What is delayed or overdue is the strongest; each state has a pattern of its own, so that nothing
hangs on colour.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from hyvinvointi.data_classes import dataclass
from hyvinvointi.dates import PartialDate
from hyvinvointi.model.plan import Goal, Measure, Program
from hyvinvointi.render.indicators import situation
from hyvinvointi.render.pages.situation_values import state_label
from hyvinvointi.render.pages.timeline_drawing import file_drawing, lane
from hyvinvointi.render.values.chart_file import Caption, chart_file
from hyvinvointi.render.values.drawing import Drawing
from hyvinvointi.render.values.links import item_link
from hyvinvointi.render.values.mixed import filled, joined
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.shapes import Choice, Link, marked
from hyvinvointi.render.words.catalogue import Words

_DAYS = 365.25
_MOST_YEARS = 12
"""Years that are written on the axis."""


@dataclass(frozen=True, slots=True)
class Lane:
    """A measure: what it is called, how it stands, when it is carried out, and its bar.

    `first` and `last` are where it begins and ends on the axis, from 0 to 1.
    """

    link: Link
    state: Choice
    time: str
    first: float
    last: float
    bar: Drawing

    @property
    def name(self) -> str:
        """Its state and its title, as a file says them."""
        return joined(": ", [self.state.label, marked(self.link.label)])

    @property
    def place(self) -> tuple[str, float, float]:
        """Its state, and where its bar lies."""
        return self.state.value, self.first, self.last


@dataclass(frozen=True, slots=True)
class Group:
    """A goal and its measures."""

    link: Link
    lanes: tuple[Lane, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The measures of a program by goal.

    `years` are those of the axis that are named, evenly apart; `today` is where the day lies
    on it; `left_out` is how many measures have no time.
    """

    years: tuple[str, ...]
    groups: tuple[Group, ...]
    today: float | None
    left_out: int


@dataclass(frozen=True, slots=True)
class _Axis:
    """Years from one day to another: `step` of them lie between two that are named."""

    first: int
    last: int
    step: int
    today: float | None = None

    @property
    def named(self) -> range:
        return range(self.first, self.last, self.step)

    def at(self, day: date) -> float:
        share = (day - date(self.first, 1, 1)).days / _DAYS / (self.last - self.first)
        return round(min(max(share, 0.0), 1.0), 4)


def timeline(page: Page, program: Program) -> Timeline | None:
    """Return the timeline of a program, `None` where fewer than two measures have a time.

    A measure without a start or an end reaches to that of the program; one without any time has no
    row. A line stands at the day of the site where that lies within the years.
    """
    spans = {
        one.route: span
        for goal in program.all_goals
        for one in goal.measures
        if (span := _span(program, one))
    }
    if len(spans) < 2:  # noqa: PLR2004  one bar compares with nothing
        return None
    axis = _axis(spans.values())
    today = page.site.today
    if today is not None and axis.first <= today.year < axis.last:
        axis = replace(axis, today=axis.at(today))
    states = {one.route: one.state for one in situation.numbers(page, program.origin).measures}
    groups = tuple(_groups(page, program, spans, states, axis))
    return Timeline(tuple(map(str, axis.named)), groups, axis.today, len(states) - len(spans))


def _axis(spans: Iterable[tuple[date, date]]) -> _Axis:
    """Return whole years around some stretches of time, so many that those named lie evenly."""
    days = [*spans]
    first, last = min(start.year for start, _ in days), max(end.year for _, end in days) + 1
    step = -(-(last - first) // _MOST_YEARS)
    return _Axis(first, first + -(-(last - first) // step) * step, step)


def timeline_caption(page: Page, title: str, shown: Timeline) -> Caption:
    """Return what the timeline of a program of that title says in words."""
    words, day = Words(page.locale.chrome), _day(page, shown)
    rows = (joined(", ", [one.name, one.time]) for group in shown.groups for one in group.lanes)
    return Caption(
        filled(words.timeline_title, title=title),
        words.line_of_day.format(day=day) if day else "",
        spoken=joined("; ", rows),
        lang=page.locale.chrome,
    )


def timeline_file(page: Page, title: str, shown: Timeline) -> bytes:
    """Return the timeline of a program of that title as a file of its own."""
    groups = [(marked(one.link.label), one.lanes) for one in shown.groups]
    drawing = file_drawing(groups, shown.years, shown.today, _day(page, shown))
    return chart_file(drawing, timeline_caption(page, title, shown))


def _day(page: Page, shown: Timeline) -> str:
    today = page.site.today
    return page.locale.date(PartialDate.of(today)) if today and shown.today is not None else ""


def _groups(
    page: Page,
    program: Program,
    spans: dict[tuple[str | int, ...], tuple[date, date]],
    states: dict[tuple[str | int, ...], str],
    axis: _Axis,
) -> Iterator[Group]:
    for goal in program.all_goals:
        lanes = [
            _lane(page, one, states.get(one.route, situation.NOT_SAID), spans[one.route], axis)
            for one in goal.measures
            if one.route in spans
        ]
        if lanes:
            yield Group(_link(page, goal), tuple(lanes))


def _lane(page: Page, measure: Measure, state: str, span: tuple[date, date], axis: _Axis) -> Lane:
    schedule = measure.schedule
    time = page.locale.span(schedule.start, schedule.end) if schedule else ""
    first, last = axis.at(span[0]), axis.at(span[1])
    return Lane(
        _link(page, measure),
        Choice(state, state_label(page, state)),
        time,
        first,
        last,
        lane(state, first, last, len(axis.named), axis.today),
    )


def _link(page: Page, item: Goal | Measure) -> Link:
    return item_link(page, item.origin, item.route, page.fact(item.origin, item.route))


def _span(program: Program, measure: Measure) -> tuple[date, date] | None:
    """Return the first and the last day of a measure."""
    schedule, period = measure.schedule, program.period
    if schedule is None:
        return None
    start = schedule.start or (period.start if period else None)
    end = schedule.end or (period.end if period else None) or start
    time = schedule.start or schedule.end or schedule.recurrence
    if not time or start is None or end is None or end.last < start.first:
        return None
    return start.first, end.last
