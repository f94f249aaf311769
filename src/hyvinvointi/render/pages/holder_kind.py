"""The kinds of pages of organs, units and people: what each answers for, and the years of it."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from hyvinvointi.render.formats.jsonld import About
from hyvinvointi.render.pages import holders
from hyvinvointi.render.pages.documents import own_document
from hyvinvointi.render.pages.kind import Context, PageKind, named_as
from hyvinvointi.render.pages.lists import HANDLED, LISTED, TASK
from hyvinvointi.render.pages.meetings import meetings_of
from hyvinvointi.render.pages.responsibilities import Responsibilities, responsibilities
from hyvinvointi.render.pages.situation import newest_decisions, of_measures
from hyvinvointi.render.pages.situation_values import Addresses, Situation
from hyvinvointi.render.pages.years import NEWEST, year_links
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.values.facts import place
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.rows import MakeRows

_SHOWN = ("programs", "sections", "measures", "indicators", "parts")


def holder_kind(entity: str, schema_type: str) -> PageKind:
    """Return the kind of the pages of an entity of the register; `schema_type` is of schema.org."""
    return PageKind(
        entity,
        partial(holders.find, entity),
        _context,
        sources=_sources,
        about=partial(_about, schema_type),
    )


def answers(page: Page, site_page: SitePage, rows: MakeRows) -> dict[str, Any]:
    """Return what somebody answers for, long lists as rows."""
    found = responsibilities(page, site_page)
    lists: dict[str, Any] = {
        name: rows(page, LISTED, [(document, ()) for document in getattr(found, name)])
        for name in ("decisions", "plans", "adopted")
    }
    lists |= {"tasks": rows(page, TASK, found.tasks), "handled": rows(page, HANDLED, found.handled)}
    # Templates see what is made for them, and no document as it was read.
    shown = {"charges": {name: getattr(found, name) for name in _SHOWN}} | lists
    return shown | {"situation": _situation(page, site_page, found)}


def _situation(page: Page, site_page: SitePage, found: Responsibilities) -> Situation | None:
    """Return where that stands for which a unit answers."""
    if site_page.kind != "unit":
        return None
    named = {one.path: one for one, _ in (*found.tasks, *found.handled)}
    named |= {one.path: one for one in found.decisions}
    return of_measures(
        page,
        [place(one.fact) for one in found.measures if not one.is_partner],
        [place(one.fact)[0] for one in found.indicators],
        Addresses("#_measures", "", "#_judged"),
        newest_decisions(page.site, page.site.in_order(named.values())),
    )


def _context(page: Page, site_page: SitePage, rows: MakeRows) -> dict[str, Any]:
    subject = page.fact(own_document(site_page), site_page.route)
    title = subject.name or str(subject.id)
    years = year_links(page)
    meetings = meetings_of(page, site_page.folder)
    return {
        "title": title,
        "it": subject,
        "years": years,
        "meetings": meetings[:NEWEST] if years else meetings,
    } | answers(page, site_page, rows)


def _sources(site: Site, site_page: SitePage) -> Sequence[str]:
    """The id by which documents name whose page it is; the register is in every page.

    Of plans whose adoption was overturned nothing is late, whoever says that.
    """
    register = own_document(site_page)
    own_id = register.value((*site_page.route, "id"))
    gone = (f"unadopted {path}" for path in sorted(site.versions.unadopted))
    return [named_as(site.index.municipality_of(register), str(own_id)), *gone]


def _about(schema_type: str, _page: Page, _site_page: SitePage, context: Context) -> About:
    return About(context["title"], schema_type)
