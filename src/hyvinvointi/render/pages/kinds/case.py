"""A case: all handlings of a matter by date."""

from collections.abc import Iterator, Sequence
from typing import Any

from hyvinvointi.diagnostics import Route
from hyvinvointi.render.formats.jsonld import About
from hyvinvointi.render.pages.cases import Step, case_of, find, with_outside
from hyvinvointi.render.pages.kind import Context, Hit, PageKind, SearchEntries
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.rows import MakeRows, Place
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.source import Document


def _context(page: Page, site_page: SitePage, _rows: MakeRows) -> dict[str, Any]:
    words = Words(page.locale.chrome)
    handlings = site_page.gathered
    number = str(handlings[0].data.get("case_number")) if handlings else ""
    steps = [_step(page, document) for document in handlings]
    adopted = [entry.document for _, fact in steps for entry in fact.adopts if entry.document]
    plans = list({str(plan): plan for plan in adopted}.values())
    title = words.case_title.format(number=number)
    timeline = with_outside(page, handlings, steps)
    return {
        "title": title,
        "number": number,
        "steps": steps,
        "timeline": timeline,
        "plans": plans,
    }


def _step(page: Page, document: Document) -> Step:
    return page.entry_link(page.site.entry(document)), page.fact(document)


def _sources(_site: Site, site_page: SitePage) -> Sequence[str]:
    return [handling.path for handling in site_page.gathered]


def _about(_page: Page, _site_page: SitePage, context: Context) -> About:
    return About(context["title"], "CollectionPage")


def _found(site: Site) -> Iterator[Place]:
    """Yield the last handling of each case; that of a single one is found as that decision."""
    return ((case.gathered[-1], ()) for case in site.gathered(find) if not case.made_with)


def _hit(page: Page, document: Document, _route: Route) -> Hit:
    title = Words(page.locale.chrome).case_title.format(number=document.data.get("case_number"))
    case = case_of(page.site, document)
    detail = page.name(page.site.entry(document)) or ""
    return Hit(title, detail, page.href_of(case) if case else None)


KIND = PageKind(
    "case",
    find,
    _context,
    sources=_sources,
    about=_about,
    search=SearchEntries(_found, _hit),
)
