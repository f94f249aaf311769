"""The front page of the site: all its documents."""

from collections.abc import Sequence
from typing import Any

from hyvinvointi.model.addresses import FOLDERS
from hyvinvointi.render.formats.jsonld import About
from hyvinvointi.render.pages import card_texts
from hyvinvointi.render.pages.decision_lists import list_of
from hyvinvointi.render.pages.kind import LISTS, Context, PageKind
from hyvinvointi.render.pages.lists import LISTED, MAIN_KINDS, OWNED, lists_by_kind
from hyvinvointi.render.pages.situation import newest_decisions, of_programs
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.rows import MakeRows
from hyvinvointi.render.values.shapes import Link
from hyvinvointi.source import Document


def _context(page: Page, _site_page: SitePage, rows: MakeRows) -> dict[str, Any]:
    site = page.site
    municipalities = site.of_kind("municipality")
    return {
        "lists": lists_by_kind(page, rows, OWNED if len(municipalities) > 1 else LISTED),
        "municipalities": [page.entry_link(site.entry(register)) for register in municipalities],
        "whole_lists": _whole_lists(page, municipalities),
        "situation": of_programs(
            page, site.of_kind("program"), newest_decisions(site, site.of_kind("decision"))
        ),
    }


def _whole_lists(
    page: Page, municipalities: Sequence[Document]
) -> dict[str, list[tuple[Link, int]]]:
    """Return, by kind, where each municipality lists all of its documents, and how many they are."""
    index, of_kind = page.site.index, page.site.of_kind
    counts: dict[str, list[tuple[Link, int]]] = {kind: [] for kind in MAIN_KINDS}
    for register in municipalities:
        link = page.entry_link(page.site.entry(register))
        municipality = index.municipality_of(register)
        decisions = list_of(page.site, municipality)
        for kind in MAIN_KINDS:
            count = len(of_kind(kind, municipality))
            href = f"{link.href}#_{FOLDERS[kind]}"
            if kind == "decision" and decisions:
                href = page.href_of(decisions)
            counts[kind] += [(Link(link.label, href), count)] if count else []
    return {
        kind: links if sum(count for _, count in links) == len(of_kind(kind)) else []
        for kind, links in counts.items()
    }


def _sources(site: Site, _page: SitePage) -> Sequence[str]:
    """What lists say, and the programs that are counted."""
    return [LISTS, *(program.path for program in site.of_kind("program"))]


def _about(_page: Page, _site_page: SitePage, context: Context) -> About:
    return About(context["site_title"], description=context["words"].site_intro)


KIND = PageKind(
    "index",
    lambda _site: (SitePage("index", ""),),
    _context,
    sources=_sources,
    about=_about,
    card_text=card_texts.of_front,
)
