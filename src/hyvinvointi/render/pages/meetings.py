"""Meetings: an organ and a day, and the items of the meeting that are published.

An office-holder holds none, and of a meeting whose day is not known nobody can tell what was
handled in it.
"""

from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Any

from hyvinvointi.dates import parse
from hyvinvointi.model import Decision, Organ
from hyvinvointi.render.pages.holders import find_all
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.values.facts import Fact, place
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.shapes import Link
from hyvinvointi.render.words.locale import sort_key
from hyvinvointi.source import Document

_OFFICE_HOLDER = "office-holder"


def find(site: Site) -> Iterator[SitePage]:
    """Yield the page of each meeting; that of a single item is made with its decision."""
    organs = {
        (holder.document.path, holder.route): holder
        for holder in site.gathered(find_all)
        if holder.kind == "organ" and holder.document and _meets(holder)
    }
    meetings: dict[str, tuple[SitePage, list[tuple[list[object], str, Document]]]] = {}
    decisions = (document for document in site.documents if document.kind == "decision")
    for document, met in site.facts.of_each_document("meeting", decisions, _met):
        entry = site.index.find(met[0], document, ("organ",)) if met else None
        organ = organs.get((entry.document.path, entry.route)) if entry else None
        if organ:
            folder = f"{organ.folder}/{met[1]}"
            meetings.setdefault(folder, (organ, []))[1].append((met[2], document.path, document))
    for folder, (organ, places) in meetings.items():
        items = tuple(document for *_, document in sorted(places, key=itemgetter(0, 1)))
        made_with = site.folders[items[0].path] if len(items) == 1 else ""
        yield SitePage("meeting", folder, organ.document, organ.route, items, made_with=made_with)


def _meets(organ: SitePage) -> bool:
    register = organ.document
    data = register.value(organ.route) if register else None
    if register is None or not isinstance(data, dict):
        return False
    return Organ(register, organ.route, data).type != _OFFICE_HOLDER


def _met(document: Document) -> list[Any]:
    """Return the organ of a decision, the day of its meeting, and what sorts the items of that.

    Items are sorted by §, then by their numbers on the agenda. Empty where organ or day is not known.
    """
    decision = Decision(document, (), document.data)
    day = decision.meeting.date if decision.meeting else None
    if not (decision.organ and day and day.is_full):
        return []
    number = decision.paragraph
    return [decision.organ, str(day), [number is None, number or 0, sort_key(decision.item or "")]]


def meeting_href(page: Page, decision: Fact) -> str | None:
    """Return the address of the meeting in which a decision was made, `None` when it has no page."""
    document, _ = place(decision)
    meeting = page.site.derived(_by_decision).get(document.path)
    return page.href_of(meeting) if meeting else None


def _by_decision(site: Site) -> dict[str, SitePage]:
    return {item.path: meeting for meeting in site.gathered(find) for item in meeting.gathered}


def meetings_of(page: Page, folder: str, year: str = "") -> list[tuple[Link, int]]:
    """Return the links to the meetings of an organ, newest first, and how many items each has."""
    meetings = page.site.derived(_by_organ).get(folder, ())
    return [
        (Link(_day(page, one), page.href_of(one)), len(one.gathered))
        for one in meetings
        if one.name.startswith(year)
    ]


def _by_organ(site: Site) -> dict[str, Sequence[SitePage]]:
    meetings: dict[str, list[SitePage]] = {}
    for one in sorted(site.gathered(find), key=lambda page: page.name, reverse=True):
        meetings.setdefault(one.folder.rpartition("/")[0], []).append(one)
    return {**meetings}


def _day(page: Page, meeting: SitePage) -> str:
    day = parse(meeting.name)
    return page.locale.date(day) if day else meeting.name
