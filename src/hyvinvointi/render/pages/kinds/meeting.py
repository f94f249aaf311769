"""A meeting of an organ: its items in their order, and who came and went."""

from collections.abc import Iterator, Sequence
from typing import Any

from hyvinvointi.diagnostics import Route
from hyvinvointi.render.formats.jsonld import About
from hyvinvointi.render.pages.documents import own_document
from hyvinvointi.render.pages.kind import Context, Hit, PageKind, SearchEntries
from hyvinvointi.render.pages.meetings import find, meeting_href
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.values.facts import Fact
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.rows import MakeRows, Place
from hyvinvointi.render.values.shapes import Prose
from hyvinvointi.source import Document

_ATTENDANCE = frozenset({"arrived", "left", "present"})
_ABOUT = ("time", "number", "place")


def _context(page: Page, site_page: SitePage, _rows: MakeRows) -> dict[str, Any]:
    organ = page.entry_link(page.site.entry_at[own_document(site_page).path, site_page.route])
    items = [(page.entry_link(page.site.entry(one)), page.fact(one)) for one in site_page.gathered]
    facts = [fact for _, fact in items]
    return {
        "title": _titled(organ.label, str(facts[0].meeting.date)),
        "organ": organ,
        "day": facts[0].meeting.date,
        "items": [(link, fact, _attendance(fact)) for link, fact in items],
        "about": _agreed([fact.meeting for fact in facts]),
        "meeting": facts[0].meeting,
    }


def _titled(name: Prose | str, day: str) -> Prose | str:
    return Prose(f"{name.text} {day}", name.lang) if isinstance(name, Prose) else f"{name} {day}"


def _agreed(meetings: Sequence[Fact]) -> dict[str, Fact | None]:
    """Return, by the field, a meeting that tells it where all that tell it tell the same."""
    agreed: dict[str, Fact | None] = dict.fromkeys(_ABOUT)
    for name in _ABOUT:
        telling = [one for one in meetings if getattr(one, name)]
        if len({str(getattr(one, name)) for one in telling}) == 1:
            agreed[name] = telling[0]
    return agreed


def _attendance(decision: Fact) -> list[Fact]:
    """Return the steps of an item by which somebody came, went, or was there."""
    steps = decision.handling.procedure if decision.handling else ()
    return [one for one in steps if one.person and one.type and one.type.value in _ATTENDANCE]


def _sources(_site: Site, site_page: SitePage) -> Sequence[str]:
    return [item.path for item in site_page.gathered]


def _about(_page: Page, site_page: SitePage, context: Context) -> About:
    return About(context["title"], "Event", data={"startDate": site_page.name})


def _found(site: Site) -> Iterator[Place]:
    """Yield the first item of each meeting; that of a single one is found as that decision."""
    return ((one.gathered[0], ()) for one in site.gathered(find) if not one.made_with)


def _hit(page: Page, document: Document, _route: Route) -> Hit:
    fact = page.fact(document)
    title = " ".join(filter(None, (str(fact.organ or ""), str(fact.meeting.date))))
    return Hit(title, "", meeting_href(page, fact))


KIND = PageKind(
    "meeting",
    find,
    _context,
    sources=_sources,
    about=_about,
    search=SearchEntries(_found, _hit),
)
