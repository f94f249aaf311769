"""Indicators judged by their own criterion of change: the value before, the newest, and the limit."""

from hyvinvointi.data_classes import dataclass
from hyvinvointi.model import progress as judge
from hyvinvointi.render.indicators import measured
from hyvinvointi.render.indicators.measured import Said
from hyvinvointi.render.indicators.progress import last_measured, latest, least_change, writer
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.shapes import Choice, Link
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.source import Document


@dataclass(frozen=True, slots=True)
class Judged:
    """An indicator: its own newest value beside the one before it, and what counts as a change.

    `criterion` is the written one; where there is none, what is taken for one, or that none is.
    """

    link: Link
    before: str
    last: Said
    criterion: str
    state: Choice


def trend_state(page: Page, indicator: Document) -> str:
    """Return how an indicator's own newest value stands beside the one before it."""
    return judge.trend(measured.series_of(page, indicator), last_measured(page, None))


def judged(page: Page, indicator: Document) -> Judged:
    """Return how an indicator has developed by its own criterion."""
    words = Words(page.locale.chrome)
    series_of = measured.series_of(page, indicator)
    end = last_measured(page, None)
    state = judge.trend(series_of, end)
    own = series_of.own
    last = own.until(end) if own else None
    before = own.until(last[0] - 1) if own and last else None
    is_numbered = state not in {"worded", "unknown", "unmeasured"}
    write = writer(page, series_of)
    criterion = least_change(page, page.fact(indicator))
    if not criterion and own and last and is_numbered:
        least = judge.least_change(series_of.indicator, own, last[0])
        unit = "prosenttiyksikköä"
        usual = words.criterion_usual.format(amount=page.locale.measured(least, unit))
        criterion = usual if least else ""
    named = "not_comparable" if state in {"unknown", "unmeasured"} else state
    return Judged(
        page.entry_link(page.site.entry(indicator)),
        f"{write(before[1])} ({before[0]})" if before and is_numbered else "",
        latest(page, page.fact(indicator)),
        criterion or words.criterion_none,
        Choice(state, getattr(words, f"progress_{named}")),
    )
