"""All measures of a program in one table, sorted and narrowed by a script of ours."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from hyvinvointi.render.pages.documents import own_document, sources
from hyvinvointi.render.pages.kind import Context, PageKind
from hyvinvointi.render.pages.program_pages import MEASURES, about, find, searched, shared
from hyvinvointi.render.pages.program_parts import for_own_templates, measures
from hyvinvointi.render.pages.timeline import timeline_file
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.page_addresses import chart_of
from hyvinvointi.render.values.rows import MakeRows


def _context(page: Page, site_page: SitePage, _rows: MakeRows) -> dict[str, Any]:
    document = own_document(site_page)
    own = for_own_templates(page, document)
    shown = own | shared(page, site_page, MEASURES) | measures(page, document)
    return shown | {"timeline_file": page.href(chart_of(page, page.folder))}


def _beside(page: Page, context: Context) -> Iterator[tuple[str, bytes]]:
    """Yield the timeline as a file of its own."""
    if context["timeline"]:
        title = context["doc"].title.plain
        yield chart_of(page, page.folder), timeline_file(page, title, context["timeline"])


_find = partial(find, "program_measures", MEASURES)

KIND = PageKind(
    "program_measures",
    _find,
    _context,
    sources=sources,
    about=about,
    beside=_beside,
    search=searched(MEASURES, _find),
)
