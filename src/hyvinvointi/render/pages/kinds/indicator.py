"""An indicator: its values, and the plans that aim at it."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from hyvinvointi.model import Indicator
from hyvinvointi.render.formats import jsonld
from hyvinvointi.render.formats.jsonld import About
from hyvinvointi.render.indicators import progress
from hyvinvointi.render.indicators.figure import figure
from hyvinvointi.render.pages import card_texts, related
from hyvinvointi.render.pages.documents import DATA, files, find, mentions, own_document, sources
from hyvinvointi.render.pages.kind import Context, PageKind
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.values import page_addresses
from hyvinvointi.render.values.chart_file import chart_file
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.rows import MakeRows


def _context(page: Page, site_page: SitePage, _rows: MakeRows) -> dict[str, Any]:
    document = own_document(site_page)
    fact, aims = page.fact(document), related.aims(page, document)
    return {
        "doc": fact,
        "aims": aims,
        "followers": related.followers(page, document),
        "trend": progress.development(page, document),
        "latest": progress.latest(page, fact),
        "table": progress.table(page, fact),
        "figure": figure(page, fact, [aim.target for aim in aims]),
    } | mentions(page, document)


def _beside(page: Page, context: Context) -> Iterator[tuple[str, bytes]]:
    """Yield the chart as a file of its own."""
    shown = context["figure"]
    if shown and not page.site.options.single_file:
        path = page_addresses.chart_of(page, page.folder)
        yield path, chart_file(shown.charts.wide, shown.caption)


def _about(page: Page, site_page: SitePage, context: Context) -> About:
    document, fact = own_document(site_page), context["doc"]
    measured = Indicator(document, (), document.data).values
    years = sorted({value.year for value in measured if value.year is not None})
    data = {
        "distribution": jsonld.files(page, (*DATA, "index.csv"), "DataDownload"),
        "variableMeasured": fact.title.plain if fact.title else None,
        "temporalCoverage": f"{years[0]}/{years[-1]}" if years else None,
        "license": fact.source.license if fact.source else None,
    }
    return About(
        fact.title or document.id,
        "Dataset",
        document,
        description=jsonld.description(page, document, "description"),
        data=data,
    )


KIND = PageKind(
    "indicator",
    partial(find, "indicator"),
    _context,
    sources=sources,
    about=_about,
    files=files,
    beside=_beside,
    stands_alone=True,
    card_text=card_texts.of_indicator,
)
