"""The annual report of a program."""

from collections.abc import Iterator
from typing import Any

from hyvinvointi.diagnostics import Route
from hyvinvointi.model.plan import Review
from hyvinvointi.render.formats.jsonld import About, description
from hyvinvointi.render.pages import card_texts
from hyvinvointi.render.pages.documents import own_document, sources
from hyvinvointi.render.pages.kind import Context, Hit, PageKind, SearchEntries
from hyvinvointi.render.pages.reports import (
    find,
    report,
    report_title,
    reporting_duty,
    reports_of,
    review_before,
)
from hyvinvointi.render.pages.situation import of_review
from hyvinvointi.render.pages.versions import changed_after
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.rows import MakeRows, Place
from hyvinvointi.source import Document


def _context(page: Page, site_page: SitePage, _rows: MakeRows) -> dict[str, Any]:
    document, route = own_document(site_page), site_page.route
    review = Review(document, route, document.value(route))
    return {
        "title": report_title(page, document, route),
        "program": page.fact(document),
        "program_link": page.entry_link(page.site.entry(document)),
        "review": page.fact(document, route),
        "report": report(page, document, review),
        "situation": of_review(page, document, review, review_before(document, review)),
        "changed": changed_after(page, document, review.year),
        "duty": reporting_duty(page, document),
        # No method of the locale: its parts are open to templates of a workspace.
        "euros": lambda amount: "–" if amount is None else page.locale.money(amount),
    }


def _about(page: Page, site_page: SitePage, context: Context) -> About:
    document = own_document(site_page)
    return About(context["title"], "Report", document, description=description(page, document))


def _found(site: Site) -> Iterator[Place]:
    return ((own_document(page), page.route) for page in site.gathered(find))


def _hit(page: Page, document: Document, route: Route) -> Hit:
    named = next(one for one in reports_of(page.site, document) if one.route == route)
    title = report_title(page, document, route)
    return Hit(title, page.name(page.site.entry(document)) or "", page.href_of(named))


KIND = PageKind(
    "report",
    find,
    _context,
    sources=sources,
    about=_about,
    search=SearchEntries(_found, _hit),
    card_text=card_texts.of_report,
)
