"""The pages of a program: its front, a page for each goal, and one for each thing that is asked.

What is aimed at stands on the front and on the pages of goals; what is done, what it costs, who
answers and who has decided have pages of their own. One page holds everything, for reading and print.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from hyvinvointi import limits
from hyvinvointi.diagnostics import Route
from hyvinvointi.model import Program
from hyvinvointi.model.addresses import ID
from hyvinvointi.render.formats.jsonld import About
from hyvinvointi.render.pages.documents import own_document
from hyvinvointi.render.pages.kind import Context, Hit, SearchEntries
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.rows import Place
from hyvinvointi.render.values.shapes import Link, plain_of
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.source import Document

MEASURES, MONEY = "measures", "money"
PARTICIPATION, HISTORY = "participation", "history"
WHOLE = "all"
"""The last parts of the addresses of the pages of a program, after its own."""
GOALS = "goals"
PARTS = {
    MEASURES: "measures",
    MONEY: "euros",
    PARTICIPATION: "participation",
    HISTORY: "program_history",
    WHOLE: "whole_program",
}
"""What links to these pages say, by the names of their words."""


def find(kind: str, part: str, site: Site) -> Iterator[SitePage]:
    """Yield the pages of a part of every program that has anything there."""
    for document in site.documents:
        if document.kind == "program":
            parts, _ = site.facts.of_document("pages", document, partial(_has, document))
            if part in parts:
                folder = f"{site.folders[document.path]}/{part}"
                yield SitePage(kind, folder, document, is_whole=part == WHOLE)


def find_goals(site: Site) -> Iterator[SitePage]:
    """Yield the page of each goal that can have an address, of no more than somebody looks through."""
    for document in site.documents:
        if document.kind == "program":
            _, goals = site.facts.of_document("pages", document, partial(_has, document))
            for own_id, route in goals:
                folder = f"{site.folders[document.path]}/{GOALS}/{own_id}"
                yield SitePage("program_goal", folder, document, (*route,), is_entry_page=True)


def goal_pages(document: Document) -> list[tuple[str, Route]]:
    """Return the ids of the goals of a program that have a page, each with the place of its goal."""
    return _has(document)[1]


def _has(document: Document) -> tuple[list[str], list[tuple[str, Route]]]:
    """Return which parts a program has, and its first goals that have an id of their own."""
    program = Program(document, (), document.data)
    resources = [*program.resources, *(one for it in program.measures for one in it.resources)]
    spent = any(one.spent is not None for it in program.reviews for one in it.measures)
    people = (program.responsible, program.steering_group, program.preparation)
    there = {
        MEASURES: bool(program.measures),
        MONEY: bool(resources or spent),
        PARTICIPATION: any((*people, program.municipalities)),
        HISTORY: True,
        WHOLE: True,
    }
    goals: dict[str, Route] = {}
    for goal in program.all_goals:
        if goal.id and ID.match(goal.id):
            goals.setdefault(goal.id, goal.route)
    return [part for part, has in there.items() if has], [*goals.items()][: limits.GOAL_PAGES]


def address(page: Page, program: Document, part: str) -> str | None:
    """Return the address of a part of a program, `None` where there is no such page."""
    known = page.site.derived(_by_program).get((program.path, part))
    return page.href_of(known) if known else None


def _by_program(site: Site) -> dict[tuple[str, str], SitePage]:
    """The pages of programs by the path of each and their parts; of goals one stands for all."""
    return {
        (page.document.path, GOALS if page.route else page.name): page
        for page in site.pages
        if page.kind.startswith("program_") and page.document
    }


def pages_of(page: Page, program: Document) -> dict[str, Link]:
    """Return the links to the pages of a program by their names, the front first."""
    words = Words(page.locale.chrome)
    front = page.entry_link(page.site.entry(program)).href
    links = {"": Link(words.program, front)}
    if (program.path, GOALS) in page.site.derived(_by_program):
        links[GOALS] = Link(words.goals, _goals_on(page, front))
    for part, word in PARTS.items():
        href = address(page, program, part)
        if href:
            links[part] = Link(getattr(words, word), href)
    return links


def _goals_on(page: Page, front: str | None) -> str | None:
    """Return where the goals of a program are on its front; Markdown has no such place."""
    if page.site.layout.ending != "html":
        return front
    return f"{'' if front == '#' else front}#_goals"


def shared(page: Page, site_page: SitePage, part: str) -> dict[str, Any]:
    """Return what every page of a program is given beside what is its own."""
    document = own_document(site_page)
    folder = page.site.folders[document.path]
    words = Words(page.locale.chrome)
    return {
        "doc": page.fact(document),
        "part": part,
        "part_title": getattr(words, PARTS[part]) if part else "",
        "is_whole": part == WHOLE or page.site.options.single_file,
        "pages": pages_of(page, document) if not page.site.options.single_file else {},
        # What lies beside the program lies beside its front.
        "beside": lambda name: page.href(f"{folder}/{name}"),
    }


def about(_page: Page, site_page: SitePage, context: Context) -> About:
    """Return what a page of a program says of itself."""
    name = plain_of(context["doc"].title or own_document(site_page).id)
    return About(f"{context['part_title']}: {name}", "WebPage", own_document(site_page))


def hit(part: str, page: Page, document: Document, _route: Route) -> Hit:
    """Return what the search says of the page of a part of a program."""
    title = getattr(Words(page.locale.chrome), PARTS[part])
    name = page.name(page.site.entry(document)) or document.id or ""
    return Hit(title, name, address(page, document, part))


def searched(part: str, finder: Callable[[Site], Iterable[SitePage]]) -> SearchEntries:
    """Return how the pages of a part that a finder finds are found by who searches."""

    def places(site: Site) -> Iterator[Place]:
        return ((own_document(page), ()) for page in site.gathered(finder))

    return SearchEntries(places, partial(hit, part))
