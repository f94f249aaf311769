"""An adopted version of a plan and what it changed, or what came since the newest."""

from collections.abc import Iterator

from hyvinvointi.render.pages.documents import own_document, sources
from hyvinvointi.render.pages.kind import PageKind
from hyvinvointi.render.pages.versions import find_versions, picture_files, version_context
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.site_page import SitePage


def _files(site: Site, site_page: SitePage) -> Iterator[tuple[str, bytes]]:
    """Yield the adopted text beside the page of a version, and the pictures that the page shows."""
    yield from site.versions.source(site_page.folder, own_document(site_page))
    yield from picture_files(site, site_page)


KIND = PageKind(
    "version",
    find_versions,
    version_context,
    sources=sources,
    files=_files,
    style="html/changes.css",
)
