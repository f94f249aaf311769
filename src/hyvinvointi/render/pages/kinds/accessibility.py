"""The accessibility statement of the site."""

from collections.abc import Sequence
from typing import Any

from hyvinvointi.render.pages.kind import Navigation, PageKind
from hyvinvointi.render.pages.statement import has_attachments, statement
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.rows import MakeRows
from hyvinvointi.render.words.catalogue import Words


def _title(page: Page) -> str:
    return Words(page.locale.chrome).accessibility


def _context(page: Page, _site_page: SitePage, _rows: MakeRows) -> dict[str, Any]:
    return {"title": _title(page), "statement": statement(page)}


def _sources(site: Site, _site_page: SitePage) -> Sequence[str]:
    """Whether files are attached; everything else is said by the settings."""
    return ["attachments"] if has_attachments(site) else []


KIND = PageKind(
    "accessibility",
    lambda _site: (SitePage("accessibility", "accessibility"),),
    _context,
    sources=_sources,
    navigation=Navigation("footer", _title),
)
