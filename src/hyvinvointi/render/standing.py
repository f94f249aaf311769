"""Numbers of indicators as pages show them: targets against values, tables, charts."""

from collections.abc import Iterable
from dataclasses import dataclass

from hyvinvointi.model import Indicator
from hyvinvointi.model.indicator import Measured
from hyvinvointi.model.plan import Point, Target
from hyvinvointi.render.charts import NARROW, WIDE, Chart, Level, Named, draw
from hyvinvointi.render.facts import Fact, place
from hyvinvointi.render.locale import Locale
from hyvinvointi.render.page import Page
from hyvinvointi.render.series import Series, all_series, main_series, progress
from hyvinvointi.render.values import Choice, Link
from hyvinvointi.render.words import Words
from hyvinvointi.schema import root

_MOST_SERIES = 4


@dataclass(frozen=True, slots=True)
class Standing:
    """A target of a plan with everything that says how near it is."""

    indicator: Link
    indicator_id: str
    baseline: str
    milestones: tuple[str, ...]
    target: str
    last: str
    progress: Choice


@dataclass(frozen=True, slots=True)
class Charts:
    """The chart of an indicator in two sizes, what it shows in words, and its key.

    The key are levels, and years that are missing or not final, each by its kind.
    """

    wide: Chart
    narrow: Chart
    spoken: str
    key: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Measured values: which columns they need, each with its number, and their common status."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Fact, str], ...]
    uniform: Choice | None


def standing(page: Page, fact: Fact, year: int | None = None) -> Standing:
    """Return how a target of a goal stands now, or as it stood at the end of a year."""
    document, route = place(fact)
    view = Target(document, route, document.value(route))
    indicator = _indicator(page, fact)
    series = main_series(indicator) if indicator else None
    last = series.until(year) if series else None
    state = progress(indicator, view.baseline, view.target, last) if indicator else "unknown"
    write = _Writer(page.locale, indicator)
    words = Words(page.locale.chrome)
    return Standing(
        fact.indicator or Link(""),
        view.indicator or "",
        write.point(view.baseline),
        tuple(filter(None, map(write.point, view.milestones))),
        write.point(view.target),
        write.dated(*last) if last else "",
        Choice(state, getattr(words, f"progress_{state}")),
    )


def latest(page: Page, fact: Fact) -> str:
    """Return the newest value of an indicator with its year, empty when there is none."""
    indicator = _own(fact)
    series = main_series(indicator)
    last = series.last if series else None
    return _Writer(page.locale, indicator).dated(*last) if last else ""


def table(page: Page, fact: Fact) -> Table:
    """Return the measured values of an indicator by year."""
    indicator = _own(fact)
    write = _Writer(page.locale, indicator)
    pairs = list(zip(fact.values, indicator.values, strict=False))
    pairs.sort(key=lambda pair: _order(pair[1]))
    states = {one.status for one, _ in pairs}
    uniform = states.pop() if len(states) == 1 else None
    optional = ("period", "region", "gender", "group", "status", "n", "note")
    used = [name for name in optional if any(getattr(one, name) for one, _ in pairs)]
    return Table(
        tuple(name for name in used if name != "status" or uniform is None),
        tuple((one, _shown(view, write)) for one, view in pairs),
        uniform,
    )


def _shown(one: Measured, write: "_Writer") -> str:
    """Return a value in words, empty when there is none; what is kept back says so."""
    if one.value is not None:
        return write(one.value)
    return Words(write.locale.chrome).not_published if one.status == "suppressed" else ""


def chart(page: Page, fact: Fact, targets: Iterable[Fact]) -> Charts | None:
    """Return the chart of an indicator, `None` when there is no trend to show."""
    indicator = _own(fact)
    write = _Writer(page.locale, indicator)
    words = Words(page.locale.chrome)
    series = all_series(indicator)
    shown = series if len(series) <= _MOST_SERIES else series[:1]
    known = [
        Named(
            one,
            _name(one, page.locale, words, alone=len(shown) == 1),
            write(one.last[1]) if one.last else "",
        )
        for one in shown
    ]
    named = [one for one in known if one.series.last]
    levels = list(dict.fromkeys(level for one in targets for level in _levels(one, write, words)))
    wide, narrow = (draw(named, levels, write.bare, frame) for frame in (WIDE, NARROW))
    if wide is None or narrow is None:
        return None
    spoken = (*(_spoken(one, write) for one in known), *(one.label for one in levels))
    key = (*((one.kind, one.label) for one in levels), *_exceptions(known, page.locale))
    return Charts(wide, narrow, f"{'; '.join(spoken)}.", key)


class _Writer:
    """Writes the values of an indicator with its unit and decimals."""

    def __init__(self, locale: Locale, indicator: Indicator | None) -> None:
        self.locale = locale
        self.unit = indicator.unit if indicator else None
        self.decimals = indicator.decimals if indicator else None

    def __call__(self, value: float) -> str:
        return self.locale.measured(value, self.unit, self.decimals)

    def bare(self, value: float) -> str:
        """A number of the axis: with the unit only where it is one sign."""
        unit = self.unit if self.unit in {"%", "€"} else None
        return self.locale.measured(value, unit)

    def dated(self, year: int, value: float) -> str:
        """A value with its year."""
        return f"{self(value)} ({year})"

    def point(self, point: Point | None) -> str:
        """A value of a year as a plan says it: `vähintään 38 % (2028)`."""
        if point is None or point.value is None:
            return str(point.year) if point and point.year else ""
        value = self(point.value)
        if point.max is not None:
            value = f"{self.locale.number(point.value, self.decimals)}–{self(point.max)}"
        field = root("program").at(("goals", 0, "targets", 0, "target", "operator"))
        if point.operator and point.operator != "=" and field:
            value = f"{field.value_term(point.operator).say(self.locale.chrome)} {value}"
        return f"{value} ({point.year})" if point.year else value


def _own(fact: Fact) -> Indicator:
    document, _ = place(fact)
    return Indicator(document, (), document.data)


def _indicator(page: Page, fact: Fact) -> Indicator | None:
    document, route = place(fact)
    named = document.value((*route, "indicator"))
    if not isinstance(named, str):
        return None
    entry = page.site.index.find(named, document, ("indicator",))
    if entry is None or entry.entity != "indicator":
        return None
    return Indicator(entry.document, (), entry.document.data)


def _name(series: Series, locale: Locale, words: Words, *, alone: bool) -> str:
    field = root("indicator").at(("values", 0, "gender"))
    gender = ""
    if field and series.gender != "total":
        gender = field.value_term(series.gender).say(locale.chrome).lower()
    said = ", ".join(filter(None, [series.region, series.group, gender]))
    return said or ("" if alone else words.everybody)


def _spoken(named: Named, write: _Writer) -> str:
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
    found: dict[tuple[str, tuple[int, ...]], list[str]] = {}
    for one in named:
        by_state: dict[str, list[int]] = {}
        for year, state in one.series.states:
            by_state.setdefault(state, []).append(year)
        for state, years in by_state.items():
            found.setdefault((state, tuple(years)), []).append(one.name)
    for (state, when), names in found.items():
        whose = "" if len(names) == len(named) else f" ({', '.join(names)})"
        yield state, f"{_state(state, locale)}: {', '.join(map(str, when))}{whose}"


def _state(state: str, locale: Locale) -> str:
    field = root("indicator").at(("values", 0, "status"))
    said = field.value_term(state).say(locale.chrome) if field else state
    return said[:1].lower() + said[1:]


def _levels(fact: Fact, write: _Writer, words: Words) -> Iterable[Level]:
    document, route = place(fact)
    view = Target(document, route, document.value(route))
    points = [("baseline", view.baseline), ("target", view.target)]
    points += [("milestone", one) for one in view.milestones]
    for kind, point in points:
        if point is not None and point.value is not None and point.year is not None:
            text = getattr(words, f"chart_{kind}")
            label = text.format(value=write(point.value), year=point.year)
            yield Level(kind, point.year, point.value, label)


def _order(one: Measured) -> tuple[object, ...]:
    genders = {"female": 1, "male": 2}
    return (
        one.year or 0,
        one.period or "",
        one.region or "",
        one.group or "",
        genders.get(one.gender or "", 0),
    )
