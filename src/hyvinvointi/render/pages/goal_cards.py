"""The front of a program: its goals as cards, who adopted it, and what leads on from old addresses."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from hyvinvointi.diagnostics import Route
from hyvinvointi.model import Program
from hyvinvointi.model.addresses import ID
from hyvinvointi.model.outline import outline as outlined
from hyvinvointi.render.indicators import situation as counted
from hyvinvointi.render.indicators.progress import standing
from hyvinvointi.render.pages import outline
from hyvinvointi.render.pages.program_pages import (
    HISTORY,
    MEASURES,
    MONEY,
    PARTICIPATION,
    WHOLE,
    pages_of,
)
from hyvinvointi.render.pages.situation import in_short
from hyvinvointi.render.pages.situation_values import InShort, euros
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.values import heading_ids
from hyvinvointi.render.values.facts import Fact, anchor, label, place
from hyvinvointi.render.values.links import former_anchors, item_link
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.shapes import Actor, Link, Prose
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.source import Document

_MOVED = {
    MEASURES: ("all_measures", "timeline"),
    MONEY: ("resources",),
    PARTICIPATION: ("responsible", "preparation", "municipalities"),
    HISTORY: ("approval", "versions", "reviews", "mentions"),
}
"""Parts of the page of a program that stand on pages of their own since it has several."""
_OF_WHOLE = (
    *("purpose", "supports", "considers", "legal_basis", "risks"),
    *("omitted_indicators", "attachments"),
)
"""Parts that stand on the page of all of a program alone."""


class Card(NamedTuple):
    """A goal in short: how it stands, who answers, euros of its measures.

    `section` is the top one that it stands in; `begins` are the anchors of what begins with it.
    """

    link: Link
    goal: Fact
    short: InShort
    in_charge: tuple[Actor, ...]
    euros: str
    section: Link | None
    begins: tuple[str, ...]


class Led(NamedTuple):
    """An anchor that was on the page of the program, and where it is today."""

    anchor: str
    link: Link


def cards(page: Page, document: Document) -> list[Card]:
    """Return the cards of the goals in the order of print."""
    shown = outline.levels(page, page.fact(document))
    return [one for parts in (*shown.sections, shown.goals) for one in _cards(page, parts)]


def _cards(page: Page, parts: Sequence[outline.Shown]) -> Iterator[Card]:
    """Yield the cards of a top section, or of the goals beside these."""
    head = parts[0].fact if parts and not parts[0].is_goal else None
    begins = [anchor(head)] if head and anchor(head) else []
    for one in parts:
        if one.is_goal:
            yield _card(page, one.fact, _link(page, head) if head else None, begins)
            begins = []


def _card(page: Page, goal: Fact, section: Link | None, begins: Sequence[str]) -> Card:
    document, route = place(goal)
    rows = counted.numbers_of_goal(page, document, route).measures
    in_charge = (one for measure in goal.measures for one in measure.responsible)
    return Card(
        item_link(page, document, route, goal),
        goal,
        in_short(page, document, route),
        tuple(dict.fromkeys(in_charge)),
        euros(page, [one for row in rows for one in row.granted], ""),
        section,
        (*begins,),
    )


def more_of(page: Page, doc: Fact) -> list[Link]:
    """Return the links to what stands on the page of all of a program alone."""
    document, _ = place(doc)
    whole = pages_of(page, document).get(WHOLE)
    if whole is None:
        return []
    is_html = page.site.layout.ending == "html"
    chrome = page.locale.chrome
    places = {
        name: f"_{name}" if is_html else heading_ids.part_id("program", (name,), chrome)
        for name in _OF_WHOLE
        if getattr(doc, name)
    }
    return [
        Link(label(doc, name), f"{whole.href}#{at}" if at else whole.href)
        for name, at in places.items()
    ]


def led_on(page: Page, document: Document, shown: Sequence[Card]) -> list[Led]:
    """Return where everything is that had its place on the front of a program, and has none now.

    `shown` are the cards that are there.
    """
    doc = page.fact(document)
    fronts = {one for card in shown for one in (anchor(card.goal), *card.begins)}
    fronts |= {one for card in shown for one in former_anchors(page, card.goal)}
    found = [*_items(page, document), *_targets(page, doc), *_parts(page, doc)]
    unique = {one.anchor: one for one in reversed(found) if one.anchor not in fronts}
    return [*reversed(unique.values())]


def _items(page: Page, document: Document) -> Iterator[Led]:
    for entry in page.site.entries_of.get(document.path, ()):
        if entry.route and ID.match(entry.id):
            link = page.entry_link(entry)
            for one in (entry.id, *former_anchors(page, page.fact(document, entry.route))):
                yield Led(one, Link(link.label, link.href))


def _targets(page: Page, doc: Fact) -> Iterator[Led]:
    for goal in outline.all_goals(page, doc):
        document, route = place(goal)
        href = (item_link(page, document, route, goal).href or "").partition("#")[0]
        for target in goal.targets:
            now = standing(page, target)
            own = f"{anchor(goal)}_{now.key}"
            yield Led(own, Link(now.indicator.label, f"{href}#{own}"))


def _parts(page: Page, doc: Fact) -> Iterator[Led]:
    pages = pages_of(page, place(doc)[0])
    for part, names in _MOVED.items():
        if part in pages:
            yield from (Led(f"_{name}", pages[part]) for name in names)
    for name, link in zip(
        [one for one in _OF_WHOLE if getattr(doc, one)], more_of(page, doc), strict=True
    ):
        yield Led(f"_{name}", link)


def adoption(page: Page, document: Document) -> list[str]:
    """Return the decisions by which a plan was adopted and amended, as they are cited, oldest first.

    After the first the organ is left out where it is the same.
    """
    known = page.site.versions.by_plan.get(document.path, ())
    come = (one for one in known if page.site.has_been_adopted(one.pin))
    return [*map(str, _cited(page, [one.pin.decision for one in come]))]


def _cited(page: Page, decisions: Sequence[Document]) -> Iterator[str]:
    words, before = Words(page.locale.chrome), ""
    for at, decision in enumerate(decisions):
        cited = str(page.entry_link(page.site.entry(decision)).label)
        organ = decision.data.get("organ")
        name = str(page.link(decision, organ, ("organ",)).label) if isinstance(organ, str) else ""
        said = cited.removeprefix(f"{name} ") if at and name == before else cited
        before = name
        yield words.amended.format(cited=said) if at else said


def beside_goal(page: Page, document: Document, route: Route) -> dict[str, Any]:
    """Return the section of a goal and the goals before and after it, as links."""
    words = Words(page.locale.chrome)
    around = page.site.derived(_neighbours)
    if document.path not in around:
        around[document.path] = _around(document)
    named = zip(
        (words.goal_before, words.goal_after),
        around[document.path].get(route, (None, None)),
        strict=True,
    )
    links = [(word, _link(page, page.fact(document, one))) for word, one in named if one]
    section = page.fact(document, route[:2]) if route[0] == "sections" else None
    return {"other_goals": links, "section": _link(page, section) if section else None}


def _neighbours(_site: Site) -> dict[str, dict[Route, tuple[Route | None, Route | None]]]:
    """The places before and after each goal in the order of print, by the path of its program."""
    return {}


def _around(document: Document) -> dict[Route, tuple[Route | None, Route | None]]:
    program = Program(document, (), document.data)
    routes = [one.part.route for one in outlined(program).levels_of_goals]
    before, after = [None, *routes[:-1]], [*routes[1:], None]
    return dict(zip(routes, zip(before, after, strict=True), strict=True))


def _link(page: Page, fact: Fact) -> Link:
    document, route = place(fact)
    link = item_link(page, document, route, fact)
    named: Prose | str = link.label
    return Link(named, link.href)
