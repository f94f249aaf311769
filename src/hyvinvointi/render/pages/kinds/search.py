"""The search page: everything that can be found, in one list or in parts, that a script narrows."""

from collections.abc import Iterator
from typing import Any

from hyvinvointi.render.formats.jsonld import About
from hyvinvointi.render.pages.kind import Context, Navigation, PageKind
from hyvinvointi.render.pages.search import groups
from hyvinvointi.render.pages.search_parts import MOST_LISTED, parts
from hyvinvointi.render.pages.synonyms import kin
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.rows import MakeRows
from hyvinvointi.render.words.catalogue import Words


def _title(page: Page) -> str:
    return Words(page.locale.chrome).search


def _context(page: Page, _site_page: SitePage, rows: MakeRows) -> dict[str, Any]:
    """Return all that can be found, or where it is too much for a page, the parts that hold it."""
    site, everything = page.site, groups(page, rows)
    texts = [text for group in everything for text in group.hits.texts()]
    common = {"title": _title(page), "kinds": everything, "kin": kin(site.theme.synonyms)}
    if sum(map(len, texts)) <= MOST_LISTED:
        return common | {"groups": everything, "parts": (), "municipalities": ()}
    registers = [page.entry_link(site.entry(one)) for one in site.of_kind("municipality")]
    return common | {
        "groups": (),
        "parts": [*parts(texts)] if site.options.format == "html" else (),
        "municipalities": registers,
    }


def _beside(page: Page, context: Context) -> Iterator[tuple[str, bytes]]:
    folder = page.path.rpartition("/")[0]
    for part in context["parts"]:
        yield f"{folder}/{part.name}", part.content


def _about(_page: Page, _site_page: SitePage, context: Context) -> About:
    return About(context["title"], "SearchResultsPage")


KIND = PageKind(
    "search",
    lambda _site: (SitePage("search", "search"),),
    _context,
    about=_about,
    beside=_beside,
    navigation=Navigation("menu", _title),
)
