"""All of a program on one page, for reading and print."""

from functools import partial
from typing import Any

from hyvinvointi.render.pages.documents import own_document, sources
from hyvinvointi.render.pages.kind import PageKind
from hyvinvointi.render.pages.program_pages import WHOLE, about, find, searched, shared
from hyvinvointi.render.pages.program_parts import whole
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.rows import MakeRows


def _context(page: Page, site_page: SitePage, _rows: MakeRows) -> dict[str, Any]:
    return shared(page, site_page, WHOLE) | whole(page, own_document(site_page))


_find = partial(find, "program_whole", WHOLE)

KIND = PageKind(
    "program_whole",
    _find,
    _context,
    sources=sources,
    about=about,
    search=searched(WHOLE, _find),
)
