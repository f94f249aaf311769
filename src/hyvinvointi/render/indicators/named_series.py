"""Which series a chart of an indicator draws, in which form, and what each is called there."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from hyvinvointi.model.plan import Target
from hyvinvointi.model.series import EVERYBODY, INTERVALS, Key, Series, SeriesOf
from hyvinvointi.render.indicators import measured
from hyvinvointi.render.indicators.geometry import is_too_long
from hyvinvointi.render.indicators.measured import Writer
from hyvinvointi.render.indicators.panels import MOST as MOST_PANELS
from hyvinvointi.render.indicators.plotted import Named
from hyvinvointi.render.values.mixed import joined
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.render.words.locale import sort_key

_MOST_COLOURS = 4
_MOST_NAMES = 12
"""Names that find room beside each other at the ends of lines, in the narrow chart, too."""
_MOST_BARS = 40
_MOST_NAMED = {
    "lines": _MOST_COLOURS,
    "steps": _MOST_NAMES,
    "panels": MOST_PANELS,
    "bars": _MOST_BARS,
}


def form_of(found: SeriesOf, write: Writer) -> str:
    """Return how the series that have values are drawn: as lines, steps, panels or bars."""
    drawn = [one for one in found.by_key.values() if one.last]
    if write.steps:
        return "steps"
    if len(drawn) > 1 and len({year for one in drawn for year, _ in one.known}) == 1:
        return "bars"
    return "panels" if _MOST_COLOURS < len(drawn) <= MOST_PANELS else "lines"


def named_series(
    page: Page,
    found: SeriesOf,
    targets: Sequence[Target],
    write: Writer,
    own: frozenset[str],
    *,
    form: str,
) -> tuple[list[Named], list[Named]]:
    """Return the series that have values with their names, strong ones first, and those that have none.

    Many grey ones have no name.
    """
    register_of = page.site.register_of
    meant = (found.key_of(one, register_of(one.origin)) for one in targets)
    aimed = {EVERYBODY, *filter(None, meant)}
    name = _Names(page, found, aimed, own)
    drawn = [key for key, one in found.by_key.items() if one.last]
    # Those of other regions are there to be compared with.
    coloured = [key for key in drawn if not name.is_compared(key)] or drawn
    are_few = len(drawn) <= _MOST_COLOURS
    strong = [key for key in coloured if are_few or key in aimed][:_MOST_COLOURS]
    grey = [key for key in drawn if key not in strong]
    most = _MOST_NAMED[form]
    with_name = {*strong, *(grey if len(drawn) <= most else ())}
    if form == "bars":
        grey.sort(key=_in_order)
        with_name |= {*_longest(found, grey, most - len(strong))}

    def one_of(key: Key) -> Named:
        series, is_named = found.by_key[key], key in with_name
        # On a scale the axis says it.
        last = write(series.last[1]) if series.last and is_named and not write.steps else ""
        interval = INTERVALS.get(found.indicator.frequency or "")
        called, gaps = name(key) if is_named else "", found.not_measured(key)
        return Named(
            series, called, last, key, is_strong=key in strong, interval=interval, not_measured=gaps
        )

    shown = [one_of(key) for key in (*strong, *grey)]
    silent = [key for key, one in found.by_key.items() if one.points and not one.last]
    with_name |= {*silent} if len(silent) <= _MOST_NAMES else set()
    return _numbered(shown, form), [one_of(key) for key in silent]


def _numbered(shown: list[Named], form: str) -> list[Named]:
    """Return series with numbers before their names where those are too long for a phone."""
    is_long = any(is_too_long(f"{one.name} {one.last}") for one in shown)
    if not is_long or form in {"bars", "panels"}:
        return shown
    return [replace(one, mark=str(at) if one.name else "") for at, one in enumerate(shown, 1)]


def _longest(found: SeriesOf, keys: Iterable[Key], most: int) -> list[Key]:
    """Return the series whose bars of one year are the longest."""
    values = {key: abs(last[1]) for key in keys if (last := found.by_key[key].last)}
    return sorted(values, key=lambda key: -values[key])[:most]


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
            return self._compared(series)
        document = self._found.indicator.origin
        said = measured.series_name(self._page, self._found.indicator, series, document)
        if self._has_regions and not key.region:
            said = joined(", ", [self._own, said])
        everybody = Words(self._page.locale.chrome).everybody
        return said or ("" if self._is_alone else everybody)

    def _compared(self, series: Series) -> str:
        """Return the name of a series of a region that is there to be compared with."""
        page, indicator = self._page, self._found.indicator
        region = measured.comparison(page, series.region, indicator.origin)
        rest = replace(series, region="")
        said = measured.series_name(page, indicator, rest, indicator.origin)
        return joined(", ", [region, said])

    def is_compared(self, key: Key) -> bool:
        """Whether a series is another region's that no plan aims at, and whose plan this is not."""
        return bool(key.region) and key not in self._aimed and key.region not in self._regions
