"""The chart of an indicator with everything around it, so that it says all by itself.

What is seen, of which years; how the newest value stands beside the one before it and what counts as a
change; in which unit and of whom; from where and when.
"""

from collections.abc import Iterable

from hyvinvointi.data_classes import dataclass
from hyvinvointi.model import Indicator
from hyvinvointi.render.indicators import measured
from hyvinvointi.render.indicators.chart import Charts, chart
from hyvinvointi.render.indicators.criteria import judged
from hyvinvointi.render.values.chart_file import Caption
from hyvinvointi.render.values.embedding import embed
from hyvinvointi.render.values.facts import Fact, place
from hyvinvointi.render.values.mixed import filled, joined, mixed
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.page_addresses import chart_of
from hyvinvointi.render.values.shapes import Prose, marked
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.words.capitals import uncapitalised

_LONGEST = 240
"""Letters of what tells of whom the values are."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart and what stands around it: `change` is what of the finding the values do not say.

    `file` leads to the chart as a file, `embed` is what shows that on other pages; either is empty
    where it has no address.
    """

    charts: Charts
    change: str
    unit: str
    caption: Caption
    bare_unit: str = ""
    file: str = ""
    embed: str = ""

    @property
    def title(self) -> str:
        """What is seen."""
        return self.caption.title

    @property
    def finding(self) -> str:
        """What has changed, with the limit of a change."""
        return self.caption.finding

    @property
    def source(self) -> str:
        """Whence the values are, with the word for it; empty where that is not known."""
        return self.caption.source


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
    words, title = Words(page.locale.chrome), _title(page, fact, charts)
    finding, change = _finding(page, fact)
    bare, source = _unit(page, fact), _source(page, fact)
    unit = filled(words.chart_unit, unit=bare) if bare else ""
    of_whom = (measured.own_name(page, measured.series_of(page, document)), unit, _of_whom(fact))
    caption = Caption(
        title,
        finding,
        joined(
            " ",
            [joined("", [one, "" if one.endswith((".", "…")) else "."]) for one in of_whom if one],
        ),
        charts.key,
        joined(": ", [words.chart_source, source]) if source else "",
        charts.spoken,
        page.locale.chrome,
    )
    folder = page.site.folders.get(document.path)
    path = "" if folder is None or page.site.options.single_file else chart_of(page, folder)
    return Figure(
        charts,
        change,
        unit,
        caption,
        bare,
        page.href(path) if path else "",
        embed(page, path, caption),
    )


def _title(page: Page, fact: Fact, charts: Charts) -> str:
    first, last = charts.years
    years = str(first) if first == last else f"{first}–{last}"
    title = fact.title or Prose(place(fact)[0].id or "", "")
    said = Words(page.locale.chrome).chart_title.format(title=title.plain, years=years)
    return mixed([(said, title.lang)])


def _finding(page: Page, fact: Fact) -> tuple[str, str]:
    """Say how the newest value stands beside the one before it and what counts as a change; in short, too."""
    document, _ = place(fact)
    words, now = Words(page.locale.chrome), judged(page, document)
    last = marked(now.last)
    if not now.before or not last:
        return filled(words.chart_newest, last=last) if last else "", ""
    said = {"state": uncapitalised(now.state.label), "criterion": now.criterion}
    return (
        filled(words.chart_change, last=last, before=now.before, **said),
        filled(words.chart_short_change, **said),
    )


def _unit(page: Page, fact: Fact) -> str:
    document, _ = place(fact)
    unit = Indicator(document, (), document.data).unit
    return page.locale.unit(unit) or unit if unit else ""


def _of_whom(fact: Fact) -> str:
    """Return the beginning of the description: it tells whom the values are of."""
    told = fact.description
    if not isinstance(told, Prose):
        return ""
    first = " ".join(told.plain.split("\n\n")[0].split())
    short = first if len(first) <= _LONGEST else f"{first[: _LONGEST - 1].rstrip()}…"
    return mixed([(short, told.lang)])


def _source(page: Page, fact: Fact) -> str:
    """Return where the values are from, and the day on which they were taken there."""
    given = fact.source
    title = given and (given.title or (given.system and given.system.label))
    if not title:
        return ""
    retrieved = Words(page.locale.chrome).chart_retrieved
    day = retrieved.format(day=given.retrieved) if given.retrieved else ""
    return joined(", ", [marked(title), day])
