"""The search page: everything that can be found, in one list or in shards, that a script narrows."""

from collections.abc import Iterator
from typing import Any

from hyvinvointi.render.formats.jsonld import About
from hyvinvointi.render.pages.kind import Context, Navigation, PageKind
from hyvinvointi.render.pages.search import groups
from hyvinvointi.render.pages.search_store import store
from hyvinvointi.render.pages.synonyms import kin
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.rows import MakeRows
from hyvinvointi.render.words.catalogue import Words


def _title(page: Page) -> str:
    return Words(page.locale.chrome).search


MOST_LISTED = 150_000
"""Characters of hits that stand in the page itself; with them a page has up to 200 KB."""


def _context(page: Page, _site_page: SitePage, rows: MakeRows) -> dict[str, Any]:
    """Return all that can be found, or where it is too much for a page, the shards that hold it."""
    site, everything = page.site, groups(page, rows)
    common = {"title": _title(page), "kinds": everything, "kin": kin(site.theme.synonyms)}
    texts = [[*group.hits.texts()] for group in everything]
    if sum(len(text) for some in texts for text in some) <= MOST_LISTED:
        return common | {"groups": everything, "store": None, "municipalities": ()}
    registers = [page.entry_link(site.entry(one)) for one in site.of_kind("municipality")]
    is_searched = site.options.format == "html"
    return common | {
        "groups": (),
        "store": store(everything, texts) if is_searched else None,
        "municipalities": registers,
    }


def _beside(page: Page, context: Context) -> Iterator[tuple[str, bytes]]:
    folder = page.path.rpartition("/")[0]
    if context["store"]:
        for name, script in context["store"].files():
            yield f"{folder}/{name}", script


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
