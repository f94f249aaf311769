"""The chart of an indicator with everything around it, so that it says all by itself.

What is seen, of which years; how the newest value stands beside the one before it and what counts as a
change; in which unit and of whom; from where and when.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from hyvinvointi.model import Indicator
from hyvinvointi.render.indicators import measured
from hyvinvointi.render.indicators.chart import Charts, chart
from hyvinvointi.render.indicators.criteria import judged
from hyvinvointi.render.site.urls import absolute
from hyvinvointi.render.values.chart_file import Caption
from hyvinvointi.render.values.facts import Fact, place
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.page_addresses import chart_of
from hyvinvointi.render.values.shapes import Prose
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.words.capitals import uncapitalised

_LONGEST = 240
"""Letters of what tells of whom the values are."""
_SIGNS = {
    "baseline": "□",
    "target": "◆",
    "milestone": "◇",
    "provisional": "○",
    "estimate": "○",
    "missing": "✕",
    "suppressed": "✕",
    "others": "―",
    "cut": "≷",
}
"""What stands before each kind of key, as the style of pages writes it."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart and what stands around it: `change` is what of the finding the values do not say.

    `file` leads to the chart as a file, `embed` is what shows that on other pages; either is empty
    where it has no address.
    """

    charts: Charts
    title: Prose
    finding: str
    change: str
    unit: str
    source: Prose | None
    caption: Caption
    bare_unit: str = ""
    file: str = ""
    embed: str = ""


def figure(
    page: Page, fact: Fact, targets: Iterable[Fact], own: frozenset[str] = frozenset()
) -> Figure | None:
    """Return the figure of an indicator, `None` where there is nothing to compare.

    `own` are the names of those in whose plan it stands.
    """
    charts = chart(page, fact, targets, own)
    if charts is None:
        return None
    document, _ = place(fact)
    title = _title(page, fact, charts)
    finding, change = _finding(page, fact)
    bare, source = _unit(page, fact), _source(page, fact)
    unit = Words(page.locale.chrome).chart_unit.format(unit=bare) if bare else ""
    words = Words(page.locale.chrome)
    of_whom = [measured.own_name(page, measured.series_of(page, document)), unit, _of_whom(fact)]
    first, *rest = [one.rstrip(".") for one in of_whom if one] or [""]
    caption = Caption(
        title.plain,
        finding,
        ". ".join([first, *rest]),
        [f"{_SIGNS[kind]} {said}" if kind in _SIGNS else said for kind, said in charts.key],
        f"{words.chart_source}: {source.plain}" if source else "",
        charts.spoken,
    )
    folder = page.site.folders.get(document.path)
    if folder is None or page.site.options.single_file:
        return Figure(charts, title, finding, change, unit, source, caption, bare)
    path = chart_of(page, folder)
    embed = _embed(page, path, caption)
    return Figure(
        charts, title, finding, change, unit, source, caption, bare, page.href(path), embed
    )


def _title(page: Page, fact: Fact, charts: Charts) -> Prose:
    first, last = charts.years
    years = str(first) if first == last else f"{first}–{last}"
    title = fact.title or Prose(place(fact)[0].id or "", "")
    said = Words(page.locale.chrome).chart_title.format(title=title.plain, years=years)
    return Prose(said, title.lang)


def _finding(page: Page, fact: Fact) -> tuple[str, str]:
    """Say how the newest value stands beside the one before it and what counts as a change; in short, too."""
    document, _ = place(fact)
    words, now = Words(page.locale.chrome), judged(page, document)
    last = now.last.plain if isinstance(now.last, Prose) else now.last
    if not now.before or not last:
        return words.chart_newest.format(last=last) if last else "", ""
    said = {"state": uncapitalised(now.state.label), "criterion": now.criterion}
    return (
        words.chart_change.format(last=last, before=now.before, **said),
        words.chart_short_change.format(**said),
    )


def _unit(page: Page, fact: Fact) -> str:
    document, _ = place(fact)
    unit = Indicator(document, (), document.data).unit
    return page.locale.unit(unit) or unit if unit else ""


def _of_whom(fact: Fact) -> str:
    """Return the beginning of the description: it tells whom the values are of."""
    told = fact.description.plain if isinstance(fact.description, Prose) else ""
    first = " ".join(told.split("\n\n")[0].split())
    return first if len(first) <= _LONGEST else f"{first[: _LONGEST - 1].rstrip()}…"


def _source(page: Page, fact: Fact) -> Prose | None:
    """Return where the values are from, and the day on which they were taken there."""
    given = fact.source
    if not given:
        return None
    title = given.title or (given.system and given.system.label)
    if not title:
        return None
    name = title if isinstance(title, Prose) else Prose(str(title), "")
    retrieved = Words(page.locale.chrome).chart_retrieved
    day = f", {retrieved.format(day=given.retrieved)}" if given.retrieved else ""
    return Prose(f"{name.plain}{day}", name.lang)


def _embed(page: Page, path: str, caption: Caption) -> str:
    address = absolute(page.site, path)
    if address is None:
        return ""
    home = absolute(page.site, f"{path.rpartition('/')[0]}/index.html")
    alt = ". ".join(filter(None, [caption.title, caption.finding.rstrip(".")]))
    return f'<a href="{escape(home or address)}"><img src="{escape(address)}" alt="{escape(alt)}."></a>'
