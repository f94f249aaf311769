"""All measures of a program in one table, sorted and narrowed by a script of ours."""

from functools import partial
from typing import Any

from hyvinvointi.render.pages.documents import own_document, sources
from hyvinvointi.render.pages.kind import PageKind
from hyvinvointi.render.pages.program_pages import MEASURES, about, find, searched, shared
from hyvinvointi.render.pages.program_parts import for_own_templates, measures
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.rows import MakeRows


def _context(page: Page, site_page: SitePage, _rows: MakeRows) -> dict[str, Any]:
    document = own_document(site_page)
    own = for_own_templates(page, document)
    return own | shared(page, site_page, MEASURES) | measures(page, document)


_find = partial(find, "program_measures", MEASURES)

KIND = PageKind(
    "program_measures",
    _find,
    _context,
    sources=sources,
    about=about,
    search=searched(MEASURES, _find),
)
