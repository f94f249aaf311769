"""The list of the adopted versions of a plan."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Route
from hyvinvointi.render.pages.documents import own_document, sources
from hyvinvointi.render.pages.kind import Hit, PageKind, SearchEntries
from hyvinvointi.render.pages.versions import find_lists, link, list_context
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.version_addresses import CURRENT, LIST
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.rows import Place
from hyvinvointi.source import Document


def _found(site: Site) -> Iterator[Place]:
    """Yield the list of each plan, its versions, and what came since: who searches has them by plan."""
    for listed in site.gathered(find_lists):
        plan = own_document(listed)
        keys = (version.key for version in site.versions.by_plan[plan.path])
        yield from ((plan, (key,)) for key in (LIST, *keys, CURRENT))


def _hit(page: Page, document: Document, route: Route) -> Hit:
    title, href = link(page, document, str(route[0]))
    return Hit(title, page.name(page.site.entry(document)) or "", href)


KIND = PageKind(
    "versions",
    find_lists,
    list_context,
    sources=sources,
    search=SearchEntries(_found, _hit),
)
