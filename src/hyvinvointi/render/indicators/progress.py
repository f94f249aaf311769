"""Numbers of indicators as pages show them: targets against values, newest values, tables."""

from dataclasses import dataclass

from hyvinvointi.model import Indicator
from hyvinvointi.model.indicator import Measured
from hyvinvointi.model.plan import Target
from hyvinvointi.model.progress import Progress, assessed
from hyvinvointi.model.series import Series
from hyvinvointi.render.indicators import measured
from hyvinvointi.render.indicators.measured import Writer
from hyvinvointi.render.values.facts import Fact, place
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.shapes import Choice, Link
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.schema import root
from hyvinvointi.source import Document


@dataclass(frozen=True, slots=True)
class Standing:
    """A target of a plan with everything that says how near it is.

    `series` says whose values it speaks of, empty for everybody; `key` tells it apart in its goal.
    """

    indicator: Link
    key: str
    series: str
    baseline: str
    milestones: tuple[str, ...]
    target: str
    last: str
    progress: Choice


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
    found = indicator_of(page, document, view.indicator)
    indicator = Indicator(found, (), found.data) if found else None
    series: Series | None = None
    state: Progress = "unmeasured"
    if found and indicator:
        register = measured.register_of(page, document)
        series, state = assessed(measured.series_of(page, found), view, register, _end(page, year))
    last = series.until(_end(page, year)) if series else None
    points = (view.baseline, *view.milestones, view.target)
    figures = [point.value for point in points if point and point.value is not None]
    write = Writer(page.locale, indicator).telling([*figures, *(last[1:] if last else ())])
    words = Words(page.locale.chrome)
    spoken_of = (view.indicator, view.region, view.gender, view.group)
    return Standing(
        fact.indicator or Link(""),
        "-".join("-".join(one.split()) for one in spoken_of if one),
        measured.series_name(page, indicator, view),
        write.point(view.baseline),
        tuple(filter(None, map(write.point, view.milestones))),
        write.point(view.target),
        _dated(write, series, last) if series and last else "",
        Choice(state, getattr(words, f"progress_{state}")),
    )


def _dated(write: Writer, series: Series, last: tuple[int, float]) -> str:
    """Return a value with its year, and the word for it where it is not final."""
    state = dict(series.states).get(last[0])
    field = root("indicator").at(("values", 0, "status"))
    term = field.value_term(state).say(write.locale.chrome).lower() if state and field else ""
    return write.dated(*last, term)


def latest(page: Page, fact: Fact) -> str:
    """Return the municipality's own newest value with its year, empty when there is none."""
    document, _ = place(fact)
    series = measured.series_of(page, document)
    last = series.own.until(_end(page, None)) if series.own else None
    return (
        _dated(Writer(page.locale, series.indicator), series.own, last)
        if series.own and last
        else ""
    )


def table(page: Page, fact: Fact) -> Table:
    """Return the measured values of an indicator by year."""
    document, _ = place(fact)
    indicator = Indicator(document, (), document.data)
    write = Writer(page.locale, indicator)
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


def gender(page: Page, value: Fact) -> Choice | None:
    """Return the gender of a measured value in a word that suits its group."""
    document, route = place(value)
    view = Measured(document, route, document.value(route))
    return measured.gender_choice(page, Indicator(document, (), document.data), view)


def indicator_of(page: Page, document: Document, name: object) -> Document | None:
    """Return the document of the indicator that a document names, `None` when it is not there."""
    if not isinstance(name, str):
        return None
    entry = page.site.index.find(name, document, ("indicator",))
    return entry.document if entry and entry.entity == "indicator" else None


def _end(page: Page, year: int | None) -> int | None:
    """Return the last year whose values have been measured: no forecast is the newest value."""
    today = page.site.today
    years = [one for one in (year, today.year if today else None) if one is not None]
    return min(years, default=None)


def _shown(one: Measured, write: Writer) -> str:
    """Return a value in words, empty when there is none; what is kept back says so."""
    if one.figure is not None:
        return write(one.figure)
    return Words(write.locale.chrome).not_published if one.status == "suppressed" else ""


def _order(one: Measured) -> tuple[object, ...]:
    genders = {"female": 1, "male": 2}
    return (
        one.year or 0,
        one.period or "",
        one.region or "",
        one.group or "",
        genders.get(one.gender or "", 0),
    )
