"""The chart of an indicator: which series it draws and how, what it says in words, and its key.

Every series is drawn. Of many the municipality's own and those that targets speak of are strong
and the others grey; where there is no room for the names of these, the key says how many they are.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from hyvinvointi.model.plan import Target
from hyvinvointi.model.series import EVERYBODY, Key, SeriesOf
from hyvinvointi.render.indicators import measured
from hyvinvointi.render.indicators.geometry import (
    NARROW,
    WIDE,
    Chart,
    Level,
    Named,
    draw,
    is_too_long,
    is_too_long_beside,
)
from hyvinvointi.render.indicators.measured import Writer
from hyvinvointi.render.values.facts import Fact, place
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.render.words.locale import Locale
from hyvinvointi.schema import root
from hyvinvointi.words.capitals import uncapitalised

_MOST_COLOURS = 4
_MOST_NAMES = 12
"""Names that find room beside each other at the ends of lines, in the narrow chart, too."""


@dataclass(frozen=True, slots=True)
class Charts:
    """The chart of an indicator in two sizes, what it shows in words, and its key.

    The key are series that are numbered, levels, years that are missing or not final, and series
    without a name, each by its kind.
    """

    wide: Chart
    narrow: Chart
    spoken: str
    key: tuple[tuple[str, str], ...]


def chart(
    page: Page, fact: Fact, targets: Iterable[Fact], own: frozenset[str] = frozenset()
) -> Charts | None:
    """Return the chart of an indicator, `None` when there is no trend to show.

    `own` are the names of those in whose plan it stands.
    """
    document, _ = place(fact)
    series = measured.series_of(page, document)
    write = Writer(page, series.indicator)
    words = Words(page.locale.chrome)
    views = [_target(target) for target in targets]
    known = _named(page, series, views, write, own)
    named = [one for one in known if one.series.last]
    named_levels = (level for view in views for level in _levels(page, series, view, write))
    levels = list(dict.fromkeys(named_levels))
    steps = write.steps
    has_long = any(is_too_long_beside(write(step)) for step in steps)
    tick = page.locale.number if has_long else write.bare
    wide, narrow = (draw(named, levels, tick, frame, steps) for frame in (WIDE, NARROW))
    if wide is None or narrow is None:
        return None
    told = [one for one in known if (one.name or one.is_strong) and one.series.points]
    labels = [(one.kind, one.label) for one in levels if one.label]
    spoken = [*(_spoken(one, write) for one in told), *(label for _, label in labels)]
    key = [("numbered", f"{one.mark} {one.name}") for one in told if one.mark]
    key += [("step", f"{tick(one)} = {write(one)}") for one in steps if has_long]
    key += [*labels, *_exceptions(told, page.locale)]
    nameless = sum(not (one.name or one.is_strong) for one in known)
    if nameless:
        rest = words.chart_others.format(count=nameless)
        spoken.append(rest)
        key.append(("others", rest))
    return Charts(wide, narrow, f"{'; '.join(spoken)}.", tuple(key))


def _named(
    page: Page, found: SeriesOf, targets: Sequence[Target], write: Writer, own: frozenset[str]
) -> list[Named]:
    """Return every series with its name, strong ones first; many grey ones have no name."""
    register_of = page.site.register_of
    meant = (found.key_of(one, register_of(one.origin)) for one in targets)
    aimed = {EVERYBODY, *filter(None, meant)}
    are_few = len(found.by_key) <= _MOST_COLOURS
    strong = [key for key in found.by_key if are_few or key in aimed][:_MOST_COLOURS]
    grey = [key for key in found.by_key if key not in strong]
    has_room = len(found.by_key) <= _MOST_NAMES
    name = _Names(page, found, aimed, own)
    shown = []
    for key in (*strong, *grey):
        series, is_strong = found.by_key[key], key in strong
        is_named = is_strong or has_room
        # On a scale the axis says it.
        is_number = series.last is not None and not write.steps
        last = write(series.last[1]) if series.last and is_named and is_number else ""
        shown.append(Named(series, name(key) if is_named else "", last, is_strong))
    if not any(is_too_long(f"{one.name} {one.last}") for one in shown):
        return shown
    return [replace(one, mark=str(at) if one.name else "") for at, one in enumerate(shown, 1)]


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
        if self._is_compared(key):
            series = replace(series, region=measured.comparison(self._page, series.region))
        said = measured.series_name(self._page, self._found.indicator, series)
        if self._has_regions and not key.region:
            said = ", ".join(filter(None, [self._own, said]))
        everybody = Words(self._page.locale.chrome).everybody
        return said or ("" if self._is_alone else everybody)

    def _is_compared(self, key: Key) -> bool:
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
        for year, state in one.series.states:
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


def _levels(page: Page, found: SeriesOf, target: Target, write: Writer) -> Iterable[Level]:
    words = Words(page.locale.chrome)
    whose = measured.aimed_name(page, found, target)
    points = [("baseline", target.baseline), ("target", target.target)]
    points += [("milestone", milestone) for milestone in target.milestones]
    for kind, point in points:
        if point is not None and point.value is not None and point.year is not None:
            text = getattr(words, f"chart_{kind}")
            label = text.format(value=write.span(point.value, point.max), year=point.year)
            label = f"{label}, {whose}" if whose else label
            yield Level(kind, point.year, point.value, label)
            if point.max is not None:
                yield Level(kind, point.year, point.max, "")
