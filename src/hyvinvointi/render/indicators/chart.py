"""The chart of an indicator: which series it draws and how, what it says in words, and its key.

Every series is drawn: up to four in one chart, the municipality's own the strongest and those of
other regions grey; more have a panel each. Of very many those that no target speaks of are grey and
without a name, and the key says how many they are. Where there is one year alone, bars with their names
stand beside each other, of very many the longest. What has a scale is a step for each year.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain

from hyvinvointi.model.plan import Target
from hyvinvointi.model.series import EVERYBODY, INTERVALS, Key, SeriesOf
from hyvinvointi.render.indicators import measured
from hyvinvointi.render.indicators.axes import LARGEST
from hyvinvointi.render.indicators.drawing import drawing
from hyvinvointi.render.indicators.geometry import (
    NARROW,
    PAPER,
    WIDE,
    Aim,
    Level,
    Named,
    Size,
    draw,
    is_too_long,
    is_too_long_beside,
)
from hyvinvointi.render.indicators.measured import Writer
from hyvinvointi.render.indicators.panels import MOST as MOST_PANELS
from hyvinvointi.render.indicators.panels import panels
from hyvinvointi.render.indicators.progress import writer
from hyvinvointi.render.values import bars
from hyvinvointi.render.values.drawing import Drawing
from hyvinvointi.render.values.facts import Fact, place
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.render.words.locale import Locale, sort_key
from hyvinvointi.schema import root
from hyvinvointi.words.capitals import uncapitalised

_MOST_COLOURS = 4
_MOST_NAMES = 12
"""Names that find room beside each other at the ends of lines, in the narrow chart, too."""
_MOST_BARS = 40
_OF_HUNDRED = 100.0

Draw = Callable[[Size], tuple[Drawing, bool] | None]
"""Draws for a size; says, too, whether the axis leaves out zero."""


@dataclass(frozen=True)
class Charts:
    """The chart of an indicator in each size, what it shows in words, and its key.

    `form` is lines, steps, panels or bars. The key are series that are numbered, levels, years that are
    missing or not final, that the axis is cut, and series without a name, each by its kind. `years`
    are the first and the last that is shown.
    """

    form: str
    spoken: str
    key: tuple[tuple[str, str], ...]
    years: tuple[int, int]
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

    @cached_property
    def paper(self) -> Drawing:
        """For a sheet, beside the values."""
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
    views = [_target(target) for target in targets]
    known = _named(page, found, views, write, own)
    is_bars = _are_bars(found, write)
    shown = [
        (key, one)
        for key, one in known
        if one.series.last and (one.name or one.is_strong or not is_bars)
    ]
    aims = [*dict.fromkeys(_aim(page, found, view, write) for view in views)]
    drawn = _drawn(shown, aims, write, is_bars=is_bars)
    if drawn is None:
        return None
    form, make, (narrow, is_cut), has_long = drawn
    told = [one for _, one in known if (one.name or one.is_strong) and one.series.points]
    key, spoken = _words(form, known, told, aims, write)
    tick = page.locale.number if has_long else write.bare
    steps = [("step", f"{tick(one)} = {write(one)}") for one in write.steps if has_long]
    words = Words(page.locale.chrome)
    behind = [("others", words.chart_behind.format(name=shown[0][1].name))]
    cut = [("cut", words.chart_cut)] if is_cut else []
    key = [*steps, *(behind if form == "panels" and shown[0][1].name else []), *key, *cut]
    years = [year for _, one in shown for year, _ in one.series.known]
    return Charts(form, f"{'; '.join(spoken)}.", tuple(key), (min(years), max(years)), make, narrow)


def _drawn(
    shown: Sequence[tuple[Key, Named]], aims: Sequence[Aim], write: Writer, *, is_bars: bool
) -> tuple[str, Draw, tuple[Drawing, bool], bool] | None:
    """Return the form of a chart, what draws it, the narrow one, and whether its steps are too long."""
    steps = write.steps
    has_long = any(is_too_long_beside(write(step)) for step in steps)
    tick = write.locale.number if has_long else write.bare
    series = [one for _, one in shown]
    values = [value for one in series for _, value in one.series.known]
    is_share = write.unit == "%" and max(values, default=0) <= _OF_HUNDRED
    most = _OF_HUNDRED if is_share else None
    if is_bars:
        if not _is_drawn(values):
            return None
        in_bars = _bars(shown, aims, write)
        narrow = in_bars(NARROW)
        return ("bars", in_bars, narrow, False) if narrow else None

    def in_panels(size: Size) -> tuple[Drawing, bool] | None:
        return panels(shown, aims, tick, size, most)

    def in_one(size: Size) -> tuple[Drawing, bool] | None:
        chart = draw(series, aims, tick, size, steps, most=most)
        return (drawing(chart), chart.is_cut) if chart else None

    has_panels = _MOST_COLOURS < len(series) <= MOST_PANELS and not steps
    make = in_panels if has_panels else in_one
    first = make(NARROW)
    form = "panels" if has_panels else "steps" if steps else "lines"
    return (form, make, first, has_long) if first else None


def _are_bars(found: SeriesOf, write: Writer) -> bool:
    """Whether several series have values of one year alone."""
    measured_in = [[year for year, _ in one.known] for one in found.by_key.values() if one.last]
    return len(measured_in) > 1 and len({*chain(*measured_in)}) == 1 and not write.steps


def _longest(found: SeriesOf, keys: Iterable[Key], most: int) -> list[Key]:
    """Return the series whose bars of one year are the longest."""
    values = {key: abs(last[1]) for key in keys if (last := found.by_key[key].last)}
    return sorted(values, key=lambda key: -values[key])[:most]


def _is_drawn(values: Sequence[float]) -> bool:
    return any(values) and max(map(abs, values)) <= LARGEST


def _bars(shown: Sequence[tuple[Key, Named]], aims: Sequence[Aim], write: Writer) -> Draw:
    rows = []
    for key, one in shown:
        ((year, value),) = one.series.known
        state = dict(one.series.states).get(year)
        said = write(value) + (f" ({_state(state, write.locale)})" if state else "")
        levels = [level.value for aim in aims if aim.key == key for level in aim.levels]
        is_soft = bool(key.region)
        bar = bars.Bar(value, said, is_soft=is_soft, is_hollow=bool(state), aims=tuple(levels))
        rows.append(bars.Row(one.name, (bar,)))

    def make(size: Size) -> tuple[Drawing, bool] | None:
        drawn = bars.drawn(rows, bars.WIDE if size is WIDE else bars.NARROW)
        return (drawn, False) if drawn else None

    return make


def _words(
    form: str,
    known: Sequence[tuple[Key, Named]],
    told: list[Named],
    aims: Sequence[Aim],
    write: Writer,
) -> tuple[list[tuple[str, str]], list[str]]:
    """Return the key of a chart, and everything that it shows in words."""
    levels = [level for aim in aims for level in aim.levels]
    labels = [*dict.fromkeys((one.kind, one.label) for one in levels if one.label)]
    spoken = [*(_spoken(one, write) for one in told), *(label for _, label in labels)]
    key = [("numbered", f"{one.mark} {one.name}") for one in told if one.mark]
    key += [*labels, *_exceptions(told, write.locale)]
    nameless = sum(not (one.name or one.is_strong) for _, one in known)
    if nameless:
        words = Words(write.locale.chrome)
        text = words.chart_left_out if form == "bars" else words.chart_others
        rest = text.format(count=nameless)
        spoken.append(rest)
        key.append(("left-out" if form == "bars" else "others", rest))
    return key, spoken


def _named(
    page: Page, found: SeriesOf, targets: Sequence[Target], write: Writer, own: frozenset[str]
) -> list[tuple[Key, Named]]:
    """Return every series with its name, strong ones first; many grey ones have no name."""
    register_of = page.site.register_of
    meant = (found.key_of(one, register_of(one.origin)) for one in targets)
    aimed = {EVERYBODY, *filter(None, meant)}
    name = _Names(page, found, aimed, own)
    are_few = len(found.by_key) <= _MOST_COLOURS
    # Those of other regions are there to be compared with.
    coloured = [key for key in found.by_key if not name.is_compared(key)] or [*found.by_key]
    strong = [key for key in coloured if are_few or key in aimed][:_MOST_COLOURS]
    grey = [key for key in found.by_key if key not in strong]
    is_bars = _are_bars(found, write)
    most = _MOST_BARS if is_bars else _MOST_NAMES if write.steps else MOST_PANELS
    with_name = {*strong, *(grey if len(found.by_key) <= most else ())}
    if is_bars:
        grey.sort(key=_in_order)
        with_name |= {*_longest(found, grey, most - len(strong))}
    shown = []
    for key in (*strong, *grey):
        series, is_strong = found.by_key[key], key in strong
        is_named = key in with_name
        # On a scale the axis says it.
        is_number = series.last is not None and not write.steps
        last = write(series.last[1]) if series.last and is_named and is_number else ""
        interval = INTERVALS.get(found.indicator.frequency or "")
        called = name(key) if is_named else ""
        gaps = found.not_measured(key)
        one = Named(series, called, last, is_strong, interval=interval, not_measured=gaps)
        shown.append((key, one))
    is_long = any(is_too_long(f"{one.name} {one.last}") for _, one in shown)
    if not is_long or is_bars or (not write.steps and _MOST_COLOURS < len(shown) <= MOST_PANELS):
        return shown
    numbered = enumerate(shown, 1)
    return [(key, replace(one, mark=str(at) if one.name else "")) for at, (key, one) in numbered]


def _in_order(key: Key) -> tuple[object, ...]:
    """Sort as series are sorted, but numbers in names by their value."""
    gender = key.gender != "total", key.gender == "male"
    return bool(key.region), bool(key.group), *gender, sort_key(key.region), sort_key(key.group)


class _Names:
    """Names the series of an indicator so that each can be told from the others."""

    def __init__(
        self, page: Page, found: SeriesOf, aimed: Collection[Key], regions: frozenset[str]
    ) -> None:
        self._page = page
        self._aimed = aimed
        self._regions = regions
        self._found = found
        self._has_regions = any(key.region for key in found.by_key)
        self._is_alone = len(found.by_key) == 1
        self._own = measured.own_name(page, found)

    def __call__(self, key: Key) -> str:
        series = self._found.by_key[key]
        if self.is_compared(key):
            series = replace(series, region=measured.comparison(self._page, series.region))
        said = measured.series_name(self._page, self._found.indicator, series)
        if self._has_regions and not key.region:
            said = ", ".join(filter(None, [self._own, said]))
        everybody = Words(self._page.locale.chrome).everybody
        return said or ("" if self._is_alone else everybody)

    def is_compared(self, key: Key) -> bool:
        """Whether a series is another region's that no plan aims at, and whose plan this is not."""
        return bool(key.region) and key not in self._aimed and key.region not in self._regions


def _target(fact: Fact) -> Target:
    document, route = place(fact)
    return Target(document, route, document.value(route))


def _spoken(named: Named, write: Writer) -> str:
    states = {year: _state(state, write.locale) for year, state in named.series.states}
    points = (
        f"{year} {states[year]}"
        if value is None
        else f"{year} {write(value)}{f' ({states[year]})' if year in states else ''}"
        for year, value in named.series.points
    )
    return f"{named.name + ': ' if named.name else ''}{', '.join(points)}"


def _exceptions(named: list[Named], locale: Locale) -> Iterable[tuple[str, str]]:
    """Yield what of the series is missing or not final, whose it is where not all are so."""
    exceptions: dict[tuple[str, tuple[int, ...]], list[str]] = {}
    for one in named:
        by_state: dict[str, list[int]] = {}
        unsaid = ((year, "missing") for year in one.not_measured)
        for year, state in sorted((*one.series.states, *unsaid)):
            by_state.setdefault(state, []).append(year)
        for state, years in by_state.items():
            exceptions.setdefault((state, tuple(years)), []).append(one.name)
    for (state, when), names in exceptions.items():
        whose = "" if len(names) == len(named) else f" ({', '.join(names)})"
        yield state, f"{_state(state, locale)}: {', '.join(map(str, when))}{whose}"


def _state(state: str, locale: Locale) -> str:
    field = root("indicator").at(("values", 0, "status"))
    term = field.value_term(state).say(locale.chrome) if field else state
    return uncapitalised(term)


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
            label = text.format(value=write.span(point.value, point.max), year=point.year)
            label = f"{label}, {whose}" if whose else label
            levels.append(Level(kind, point.year, point.value, label, point.max))
    return Aim(tuple(levels), found.key_of(target, page.site.register_of(target.origin)))
