"""Who answers for a program, and who took part in making it."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from hyvinvointi.render.pages.bar_figures import participation_figure
from hyvinvointi.render.pages.documents import own_document, sources
from hyvinvointi.render.pages.kind import Context, PageKind
from hyvinvointi.render.pages.program_pages import PARTICIPATION, about, find, searched, shared
from hyvinvointi.render.pages.program_parts import for_own_templates
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.rows import MakeRows


def _context(page: Page, site_page: SitePage, _rows: MakeRows) -> dict[str, Any]:
    document = own_document(site_page)
    own = for_own_templates(page, document)
    figure = {"participation": participation_figure(page, document)}
    return own | shared(page, site_page, PARTICIPATION) | figure


def _beside(_page: Page, context: Context) -> Iterator[tuple[str, bytes]]:
    """Yield the figure as a file of its own."""
    if context["participation"]:
        yield context["participation"].path, context["participation"].content


_find = partial(find, "program_participation", PARTICIPATION)

KIND = PageKind(
    "program_participation",
    _find,
    _context,
    sources=sources,
    about=about,
    beside=_beside,
    search=searched(PARTICIPATION, _find),
)
