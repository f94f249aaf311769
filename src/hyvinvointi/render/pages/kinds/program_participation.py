"""Who answers for a program, and who took part in making it."""

from functools import partial
from typing import Any

from hyvinvointi.render.pages.documents import own_document, sources
from hyvinvointi.render.pages.kind import PageKind
from hyvinvointi.render.pages.program_pages import PARTICIPATION, about, find, searched, shared
from hyvinvointi.render.pages.program_parts import for_own_templates
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.rows import MakeRows


def _context(page: Page, site_page: SitePage, _rows: MakeRows) -> dict[str, Any]:
    document = own_document(site_page)
    own = for_own_templates(page, document)
    return own | shared(page, site_page, PARTICIPATION)


_find = partial(find, "program_participation", PARTICIPATION)

KIND = PageKind(
    "program_participation",
    _find,
    _context,
    sources=sources,
    about=about,
    search=searched(PARTICIPATION, _find),
)
