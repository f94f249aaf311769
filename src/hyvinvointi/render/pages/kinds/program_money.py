"""What a program costs: by year, by goal, set aside and spent."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from hyvinvointi.render.pages.bar_figures import money_figures
from hyvinvointi.render.pages.documents import own_document, sources
from hyvinvointi.render.pages.kind import Context, PageKind
from hyvinvointi.render.pages.program_pages import MONEY, about, find, searched, shared
from hyvinvointi.render.pages.program_parts import for_own_templates, money
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.rows import MakeRows


def _context(page: Page, site_page: SitePage, _rows: MakeRows) -> dict[str, Any]:
    document = own_document(site_page)
    own = for_own_templates(page, document)
    figures = {"figures": money_figures(page, document)}
    return own | shared(page, site_page, MONEY) | money(page, document) | figures


def _beside(_page: Page, context: Context) -> Iterator[tuple[str, bytes]]:
    """Yield the figures as files of their own."""
    for one in context["figures"]:
        yield one.path, one.content


_find = partial(find, "program_money", MONEY)

KIND = PageKind(
    "program_money",
    _find,
    _context,
    sources=sources,
    about=about,
    beside=_beside,
    search=searched(MONEY, _find),
)
