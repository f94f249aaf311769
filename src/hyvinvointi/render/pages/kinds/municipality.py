"""A municipality: its documents, its annual reports, and what is subscribed to."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from hyvinvointi.render.formats.jsonld import About
from hyvinvointi.render.formats.subscriptions import subscriptions
from hyvinvointi.render.pages import card_texts
from hyvinvointi.render.pages.decision_lists import list_of
from hyvinvointi.render.pages.documents import files, find, own_document
from hyvinvointi.render.pages.joint_plans import shared
from hyvinvointi.render.pages.kind import Context, PageKind, documents_of
from hyvinvointi.render.pages.lists import LISTED, lists_by_kind
from hyvinvointi.render.pages.reports import all_reports
from hyvinvointi.render.pages.situation import newest_decisions, of_programs
from hyvinvointi.render.pages.years import newest, year_links
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.prose import plain
from hyvinvointi.render.values.rows import MakeRows
from hyvinvointi.render.values.shapes import Link, Prose
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.source import Document


def _context(page: Page, site_page: SitePage, rows: MakeRows) -> dict[str, Any]:
    site, register = page.site, own_document(site_page)
    own = site.index.municipality_of(register)
    feed, calendar = subscriptions(site, register, page.locale)
    years = year_links(page)
    lists = lists_by_kind(page, rows, LISTED, own)
    if years:
        decisions = newest(
            site.of_kind("decision", own), lambda decision: decision.path in site.years
        )
        lists["decision"] = rows(page, LISTED, [(decision, ()) for decision in decisions])
    return {
        "doc": page.fact(register),
        "lists": lists,
        "all_decisions": _all_decisions(page, own),
        "situation": of_programs(
            page,
            site.of_kind("program", own),
            newest_decisions(site, site.of_kind("decision", own)),
        ),
        "shared": [shared(page, plan, own) for plan in _shared(site, own)],
        "years": years,
        "reports": all_reports(page, own),
        "has_feed": site.options.format == "html" and feed is not None,
        "has_calendar": calendar is not None,
    }


def _all_decisions(page: Page, municipality: str) -> Link | None:
    """Return the link to the page that lists all decisions, with how many they are."""
    listed = list_of(page.site, municipality)
    count = len(page.site.of_kind("decision", municipality))
    said = Words(page.locale.chrome).all_decisions.format(count=count)
    return Link(said, page.href_of(listed)) if listed else None


def _sources(site: Site, site_page: SitePage) -> Sequence[str]:
    own = site.index.municipality_of(own_document(site_page))
    return [documents_of(own), *(plan.path for plan in _shared(site, own))]


def _shared(site: Site, municipality: str) -> list[Document]:
    """Return the plans of others that are the municipality's, too."""
    return [plan for kind in ("program", "strategy") for plan in site.shared(kind, municipality)]


def _about(_page: Page, site_page: SitePage, context: Context) -> About:
    register = own_document(site_page)
    name = context["doc"].name or register.id
    intro = context["words"].site_intro
    is_foreign = isinstance(name, Prose) and name.lang
    described = intro if is_foreign else f"{plain(str(name))}. {intro}"
    return About(name, "GovernmentOrganization", register, description=described)


KIND = PageKind(
    "municipality",
    partial(find, "municipality"),
    _context,
    sources=_sources,
    about=_about,
    files=files,
    stands_alone=True,
    card_text=card_texts.of_municipality,
)
