"""Numbers of indicators as pages show them: targets against values, newest values, tables."""

from collections.abc import Mapping

from hyvinvointi.data_classes import dataclass
from hyvinvointi.model import Indicator
from hyvinvointi.model.indicator import Measured
from hyvinvointi.model.plan import Plan, Target
from hyvinvointi.model.progress import Assessment, assessed, newest, trend
from hyvinvointi.model.remarks import Remarks, remarks
from hyvinvointi.model.series import UNSURE, SeriesOf
from hyvinvointi.render.indicators import measured
from hyvinvointi.render.indicators.measured import Said, Writer
from hyvinvointi.render.values.facts import Fact, place
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.shapes import Choice, Link, plain_of
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.render.words.remarks import sentences
from hyvinvointi.schema import root
from hyvinvointi.source import Document

_COLUMNS = ("period", "region", "gender", "group", "text", "rank", "status", "n", "note")


@dataclass(frozen=True, slots=True)
class Standing:
    """A target of a plan with everything that says how near it is.

    `series` says whose values it speaks of, empty for everybody; `key` tells it apart in its goal.
    `notes` are what has to be known beside the `progress`.
    """

    indicator: Link
    key: str
    series: str
    baseline: Said
    milestones: tuple[Said, ...]
    target: Said
    last: Said
    progress: Choice
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A measured value: what it is, and what the other columns of its table say of it.

    `bare` is the number without its unit, empty where there is none.
    """

    fact: Fact
    value: Said
    cells: Mapping[str, object]
    bare: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Measured values: which columns they need beside year and value, and their common status.

    `is_of_numbers` says that none of them is said in words.
    """

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    uniform: Choice | None
    is_of_numbers: bool


def standing(page: Page, fact: Fact, year: int | None = None) -> Standing:
    """Return how a target of a goal stands now, or as it stood at the end of a year."""
    document, route = place(fact)
    view = Target(document, route, document.value(route))
    found = indicator_of(page, document, view.indicator)
    indicator = Indicator(found, (), found.data) if found else None
    now, beside = Assessment(None, "unmeasured"), Remarks()
    whose = measured.series_name(page, indicator, view, document)
    if found and indicator:
        register, series_of = page.site.register_of(document), measured.series_of(page, found)
        begins = Plan(document, (), document.data).begins
        end = last_measured(page, year)
        now = assessed(series_of, view, register, end, begins)
        beside = remarks(indicator, view, now, end, begins)
        whose = measured.aimed_name(page, series_of, view)
    points = (view.baseline, *view.milestones, view.target)
    figures = [point.value for point in points if point and point.value is not None]
    newer = [one.figure for one in (now.last, now.judged) if one and one.figure is not None]
    write = Writer(page, indicator).telling([*figures, *newer, *beside.values])
    spoken_of = (view.indicator, view.region, view.gender, view.group)
    return Standing(
        fact.indicator or Link(""),
        "-".join("-".join(one.split()) for one in spoken_of if one),
        whose,
        write.point(view.baseline),
        tuple(filter(None, map(write.point, view.milestones))),
        write.point(view.target),
        _whole(write, now.last) if now.last else "",
        _situation(write, now),
        sentences(beside, Words(page.locale.chrome), write),
    )


def _situation(write: Writer, now: Assessment) -> Choice:
    """Return how a target stands, with the value that says so where a newer one is shown."""
    said = getattr(Words(write.locale.chrome), f"progress_{now.state}")
    if now.judged is not None and now.judged is not now.last:
        said = f"{said}: {plain_of(_whole(write, now.judged))}"
    return Choice(now.state, said)


def _whole(write: Writer, one: Measured) -> Said:
    """Return a value with its year, and the word for it where it is not final."""
    state = one.status if one.status in UNSURE else None
    field = root("indicator").at(("values", 0, "status"))
    term = field.value_term(state).say(write.locale.chrome).lower() if state and field else ""
    return write.whole(one, term)


def writer(page: Page, found: SeriesOf, year: int | None = None) -> Writer:
    """Return what writes the values of an indicator: its own newest one differs from that before it.

    None of the two is later than the end of `year`.
    """
    write, own = Writer(page, found.indicator), found.own
    last = own.until(last_measured(page, year)) if own else None
    before = own.until(last[0] - 1) if own and last else None
    return write.telling([last[1], before[1]]) if last and before else write


def latest(page: Page, fact: Fact, year: int | None = None) -> Said:
    """Return the municipality's own newest value with its year, empty when there is none.

    None is later than the end of `year`.
    """
    document, _ = place(fact)
    series = measured.series_of(page, document)
    last = newest(series.own, last_measured(page, year)) if series.own else None
    return _whole(writer(page, series, year), last) if last else ""


def development(page: Page, indicator: Document, year: int | None = None) -> Choice | None:
    """Return how the municipality's own newest value stands beside the one before it.

    `None` where there is nothing to compare.
    """
    state = trend(measured.series_of(page, indicator), last_measured(page, year))
    if state in {"unknown", "unmeasured", "worded", "first", "apart"}:
        return None
    return Choice(state, getattr(Words(page.locale.chrome), f"progress_{state}"))


def table(page: Page, fact: Fact, own: frozenset[str] = frozenset()) -> Table:
    """Return the measured values of an indicator by year.

    `own` are the names of those in whose plan it stands.
    """
    document, _ = place(fact)
    series = measured.series_of(page, document)
    indicator = series.indicator
    write = writer(page, series)
    pairs = list(zip(fact.values, indicator.values, strict=False))
    pairs.sort(key=lambda pair: _order(pair[1]))
    states = {one.status for one, _ in pairs}
    uniform = states.pop() if len(states) == 1 else None

    def whose(view: Measured) -> dict[str, object]:
        return {"region": measured.region_name(page, series, view, own)}

    rows = tuple(
        Row(
            one,
            _shown(view, write),
            _cells(page, series, one, view, write) | whose(view),
            "" if view.figure is None else page.locale.number(view.figure, write.decimals),
        )
        for one, view in pairs
    )
    used = [name for name in _COLUMNS if any(row.cells[name] for row in rows)]
    columns = tuple(name for name in used if name != "status" or uniform is None)
    has_words = indicator.scale or any(one.is_worded for one in indicator.values)
    return Table(columns, rows, uniform, not has_words)


def _cells(
    page: Page, series: SeriesOf, fact: Fact, one: Measured, write: Writer
) -> dict[str, object]:
    """Return what stands beside a value, by column."""
    is_number = one.figure is not None
    return {
        "period": fact.period,
        "gender": measured.gender_choice(page, series.indicator, one),
        "group": measured.named_group(page, one.group, one.origin),
        "text": fact.text if is_number else None,
        "rank": write.rank(one) if is_number or (one.is_worded and one.text) else "",
        "status": fact.status,
        "n": fact.n,
        "note": fact.note,
    }


def least_change(page: Page, fact: Fact) -> str:
    """Return the least difference that counts as a change, empty where the indicator names none."""
    document, _ = place(fact)
    indicator = Indicator(document, (), document.data)
    criterion = indicator.change_criterion
    if criterion is None or criterion.amount is None:
        return ""
    unit = "prosenttiyksikköä" if indicator.unit == "%" else indicator.unit
    return page.locale.measured(criterion.amount, unit)


def indicator_of(page: Page, document: Document, name: object) -> Document | None:
    """Return the document of the indicator that a document names, `None` when it is not there."""
    if not isinstance(name, str):
        return None
    entry = page.site.index.find(name, document, ("indicator",))
    return entry.document if entry and entry.entity == "indicator" else None


def last_measured(page: Page, year: int | None) -> int | None:
    """Return the last year whose values have been measured: no forecast is the newest value."""
    today = page.site.today
    years = [one for one in (year, today.year if today else None) if one is not None]
    return min(years, default=None)


def _shown(one: Measured, write: Writer) -> Said:
    """Return a value in words, empty when there is none; what is kept back says so."""
    if one.figure is not None:
        return write.label(one.figure) or write(one.figure)
    if one.is_worded:
        return write.words(one) or write.rank(one)
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
