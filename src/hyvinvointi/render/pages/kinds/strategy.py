"""A strategy."""

from functools import partial
from typing import Any

from hyvinvointi.model import Strategy
from hyvinvointi.render.indicators import situation as counted
from hyvinvointi.render.pages import card_texts, related, sheets
from hyvinvointi.render.pages.documents import (
    about_plan,
    files,
    find,
    mentions,
    own_document,
    sources,
)
from hyvinvointi.render.pages.kind import PageKind
from hyvinvointi.render.pages.situation_money import of_cancelled
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.rows import MakeRows
from hyvinvointi.render.values.sums import sums


def _context(page: Page, site_page: SitePage, _rows: MakeRows) -> dict[str, Any]:
    document = own_document(site_page)
    fact, strategy = page.fact(document), Strategy(document, (), document.data)
    measures = [measure for goal in strategy.goals for measure in goal.measures]
    used = [resource for measure in measures for resource in measure.resources]
    return {
        "doc": fact,
        "spent": sums(used, page.locale),
        "of_cancelled": of_cancelled(page, counted.numbers(page, document).measures),
        "tree": related.tree(page, fact.planned_programs),
    } | mentions(page, document)


KIND = PageKind(
    "strategy",
    partial(find, "strategy"),
    _context,
    sources=sources,
    about=about_plan,
    files=files,
    beside=sheets.beside,
    stands_alone=True,
    card_text=card_texts.of_plan,
)
