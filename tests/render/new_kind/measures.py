"""Every measure of the site: a kind of page as a newcomer writes it, who says nothing of sources."""

from collections.abc import Iterator
from typing import Any

from hyvinvointi.diagnostics import Route
from hyvinvointi.model import Program
from hyvinvointi.render.pages.kind import Hit, Navigation, PageKind, SearchEntries
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.rows import MakeRows, Place
from hyvinvointi.source import Document

_TITLE = "Kaikki toimenpiteet"


def _context(page: Page, _site_page: SitePage, _rows: MakeRows) -> dict[str, Any]:
    programs = page.site.of_kind("program")
    measures = [
        page.fact(program, measure.route)
        for program in programs
        for measure in Program(program, (), program.data).measures
    ]
    return {"title": _TITLE, "measures": measures}


def _places(site: Site) -> Iterator[Place]:
    return ((program, ()) for program in site.of_kind("program"))


def _hit(page: Page, document: Document, _route: Route) -> Hit:
    href = page.href_of(page.site.own_pages["measures"])
    return Hit(_TITLE, page.name(page.site.entry(document)) or "", href)


KIND = PageKind(
    "measures",
    lambda _site: (SitePage("measures", "measures"),),
    _context,
    search=SearchEntries(_places, _hit),
    navigation=Navigation("menu", lambda _page: _TITLE),
)
