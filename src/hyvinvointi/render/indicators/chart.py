"""The chart of an indicator: which series it draws and how, what it says in words, and its key.

Every series is drawn: up to four in one chart, the municipality's own the strongest and those of
other regions grey; more have a panel each. Of very many those that no target speaks of are grey and
without a name, and the key says how many they are. Where there is one year alone, bars with their names
stand beside each other, of very many the longest. What has a scale is a step for each year.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

from hyvinvointi.data_classes import dataclass
from hyvinvointi.model.plan import Target
from hyvinvointi.model.series import SeriesOf
from hyvinvointi.render.indicators import chart_words, measured
from hyvinvointi.render.indicators.drawing import drawing
from hyvinvointi.render.indicators.geometry import draw, is_too_long_beside, names_targets
from hyvinvointi.render.indicators.measured import Writer
from hyvinvointi.render.indicators.named_series import form_of, named_series
from hyvinvointi.render.indicators.panels import panels
from hyvinvointi.render.indicators.plotted import NARROW, PAPER, WIDE, Aim, Level, Named, Size
from hyvinvointi.render.indicators.progress import writer
from hyvinvointi.render.values import bars
from hyvinvointi.render.values.drawing import LARGEST, Drawing
from hyvinvointi.render.values.facts import Fact, place
from hyvinvointi.render.values.mixed import filled, joined
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.words.catalogue import Words

_HIGHEST_BESIDE = 240.0
"""How high a chart may be that stands beside values on a sheet."""

Draw = Callable[[Size], tuple[Drawing, bool] | None]
"""Draws for a size; says, too, whether the axis leaves out zero."""


@dataclass(frozen=True)
class Charts:
    """The chart of an indicator in each size, what it shows in words, and its key.

    `form` is lines, steps, panels or bars. The key are series that are numbered, levels, years that are
    missing or not final, that the axis is cut, and series without a name, each by its kind. `years`
    are the first and the last that is shown. A wide chart that `names_targets` says them beside their signs.
    """

    form: str
    spoken: str
    key: tuple[tuple[str, str], ...]
    years: tuple[int, int]
    names_targets: bool
    _draw: Draw
    _first: Drawing

    @cached_property
    def wide(self) -> Drawing:
        """For a wide page, and a file of its own."""
        return self._of(WIDE)

    @property
    def narrow(self) -> Drawing:
        """For a phone."""
        return self._first

    @property
    def paper(self) -> Drawing:
        """For a sheet: beside the values where it is small, else as wide as the sheet."""
        return self._small if self.is_small else self.wide

    @property
    def is_small(self) -> bool:
        """Whether the chart is legible beside values on a sheet."""
        return self._small.height <= _HIGHEST_BESIDE

    @cached_property
    def _small(self) -> Drawing:
        return self._of(PAPER)

    def _of(self, size: Size) -> Drawing:
        drawn = self._draw(size)
        return drawn[0] if drawn else Drawing(size.width, 0, ())


def chart(
    page: Page, fact: Fact, targets: Iterable[Fact], own: frozenset[str] = frozenset()
) -> Charts | None:
    """Return the chart of an indicator, `None` when there is nothing to compare.

    `own` are the names of those in whose plan it stands.
    """
    document, _ = place(fact)
    found = measured.series_of(page, document)
    write = writer(page, found)
    form = form_of(found, write)
    views = [_target(target) for target in targets]
    named, silent = named_series(page, found, views, write, own, form=form)
    has_long = any(is_too_long_beside(write(step)) for step in write.steps)
    tick = page.locale.number if has_long else write.bare
    shown = [one for one in named if one.name or one.is_strong or form != "bars"]
    aims = [*dict.fromkeys(_aim(page, found, view, write) for view in views)]
    keys = {one.key for one in shown}
    drawn = [one for one in aims if form in {"lines", "steps"} or one.key in keys]
    make = _drawing_of(form, shown, drawn, write, tick)
    first = make(NARROW)
    if first is None:
        return None
    narrow, is_cut = first
    told = [one for one in (*named, *silent) if one.name or one.is_strong]
    nameless = sum(not (one.name or one.is_strong) for one in named)
    words = Words(page.locale.chrome)
    steps = [filled("{at} = {said}", at=tick(one), said=write(one)) for one in write.steps]
    behind = shown[0].name if form == "panels" else ""
    key = [
        *(("step", one) for one in steps if has_long),
        *([("behind", filled(words.chart_behind, name=behind))] if behind else []),
        *chart_words.key(form, told, nameless, drawn, write),
        *([("cut", words.chart_cut)] if is_cut else []),
    ]
    levels = [level for aim in drawn for level in aim.levels]
    years = [year for one in shown for year, _ in one.series.known]
    return Charts(
        form,
        chart_words.spoken(form, told, nameless, aims, write),
        tuple(key),
        (min(years), max(years)),
        form in {"lines", "steps"} and names_targets(shown, levels),
        make,
        narrow,
    )


def _drawing_of(
    form: str,
    shown: Sequence[Named],
    aims: Sequence[Aim],
    write: Writer,
    tick: Callable[[float], str],
) -> Draw:
    """Return what draws a chart of a form."""
    if form == "bars":
        return _bars(shown, aims, write)

    def in_panels(size: Size) -> tuple[Drawing, bool] | None:
        return panels(shown, aims, tick, size)

    def in_one(size: Size) -> tuple[Drawing, bool] | None:
        chart = draw(shown, aims, tick, size, write.steps)
        return (drawing(chart), chart.is_cut) if chart else None

    return in_panels if form == "panels" else in_one


def _bars(shown: Sequence[Named], aims: Sequence[Aim], write: Writer) -> Draw:
    rows = []
    for one in shown:
        ((year, value),) = one.series.known
        state = dict(one.series.states).get(year)
        word = f"({chart_words.state_word(state, write.locale)})" if state else ""
        levels = [level for aim in aims if aim.key == one.key for level in aim.levels]
        places = [(level.kind, level.value) for level in levels]
        places += [(level.kind, level.max) for level in levels if level.max is not None]
        said = joined(" ", [write(value), word])
        bar = bars.Bar(value, said, bool(state), bool(one.key.region), (*dict.fromkeys(places),))
        rows.append(bars.Row(one.name, (bar,)))
    values = [value for one in shown for _, value in one.series.known]

    def make(size: Size) -> tuple[Drawing, bool] | None:
        drawn = bars.drawn(rows, bars.WIDE if size is WIDE else bars.NARROW)
        return (drawn, False) if drawn and any(values) else None

    return make


def _target(fact: Fact) -> Target:
    document, route = place(fact)
    return Target(document, route, document.value(route))


def _aim(page: Page, found: SeriesOf, target: Target, write: Writer) -> Aim:
    words = Words(page.locale.chrome)
    whose = measured.aimed_name(page, found, target)
    points = [("baseline", target.baseline), ("target", target.target)]
    points += [("milestone", milestone) for milestone in target.milestones]
    levels = []
    for kind, point in points:
        if point is not None and point.value is not None and point.year is not None:
            if max(abs(point.value), abs(point.max or 0)) > LARGEST:
                continue  # No axis can show it; the rest is shown all the same.
            text = getattr(words, f"chart_{kind}")
            value = write.span(point.value, point.max)
            label = joined(", ", [filled(text, value=value, year=str(point.year)), whose])
            levels.append(Level(kind, point.year, point.value, label, point.max))
    return Aim(tuple(levels), found.key_of(target, page.site.register_of(target.origin)))
