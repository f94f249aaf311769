"""Links the other way: who refers to a document, which plans aim at an indicator."""

from collections.abc import Iterator
from dataclasses import field
from itertools import chain

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Route
from hyvinvointi.render.pages.cases import case_of
from hyvinvointi.render.values.facts import Fact, anchor, place
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.shapes import Link
from hyvinvointi.source import Document
from hyvinvointi.workspace import Entry

_LEVELS = 20
"""Most planned programs under each other that are shown so; the deepest known have three levels."""
_PLANS = frozenset({"program", "strategy"})


@dataclass(frozen=True, slots=True)
class Aim:
    """A target of a plan: the plan, the goal it belongs to, and the target itself."""

    plan: Link
    goal: Fact
    goal_link: Link
    target: Fact


@dataclass(slots=True)
class Branch:
    """A planned program with those that belong under it.

    `realised` is the program it became; `outer` is its parent where that is no planned one.
    """

    program: Fact
    realised: Link | None
    outer: Link | None = None
    children: list["Branch"] = field(default_factory=list)


def mentions(page: Page, document: Document) -> dict[str, list[Document]]:
    """Return the documents that refer to a document or to an item of it, by kind, sorted.

    Those that planned a program are among them.
    """
    index, found = page.site.index, dict[str, dict[str, Document]]()
    referring = (
        other for one in _entries_of(page, document) for other, _ in index.references_to(one)
    )
    for other in chain(referring, _planning(page, document)):
        if other.path != document.path and other.path in page.site.folders:
            found.setdefault(other.kind or "", {})[other.path] = other
    return {kind: page.site.in_order(by_path.values()) for kind, by_path in found.items()}


def cases(page: Page, document: Document) -> list[Link]:
    """Return the links to the cases in which a plan was adopted or changed."""
    if document.kind not in _PLANS:
        return []
    links: dict[str, Link] = {}
    for other, reference in page.site.index.references_to(page.site.entry(document)):
        case = case_of(page.site, other) if reference.route[0] == "adopts" else None
        if case:
            links[case.folder] = Link(other.data.get("case_number"), page.href_of(case))
    return list(links.values())


def _planning(page: Page, document: Document) -> Iterator[Document]:
    """Yield the documents that planned a program: the planned one has its id."""
    own = page.site.index.municipality_of(document)
    for item in page.site.index.items(document.id or "") if document.kind == "program" else ():
        if item.entity == "planned-program" and item.municipality == own:
            yield item.document


def aims(page: Page, indicator: Document) -> list[Aim]:
    """Return every target that names an indicator, in the order of the plans' paths."""
    references = page.site.index.references_to(page.site.entry(indicator))
    return [
        _aim(page, document, reference.route)
        for document, reference in sorted(references, key=lambda one: one[0].path)
        if document.kind in _PLANS and reference.route[-3:-2] == ("targets",)
    ]


def followers(page: Page, indicator: Document) -> list[tuple[Link, Link]]:
    """Return what is followed with an indicator, each with its plan, in the order of the plans' paths."""
    references = page.site.index.references_to(page.site.entry(indicator))
    found = [
        (page.site.entry_at.get((document.path, reference.route[:-2])), document)
        for document, reference in sorted(references, key=lambda one: one[0].path)
        if document.kind in _PLANS and reference.route[-2:-1] == ("indicators",)
    ]
    plans = ((entry, page.site.entry(document)) for entry, document in found if entry)
    return [(page.entry_link(entry), page.entry_link(plan)) for entry, plan in plans]


def supporters(page: Page, fact: Fact) -> list[Link]:
    """Return the goals and programs elsewhere that carry out a goal or a main line."""
    document, route = place(fact)
    entry = page.site.entry_at.get((document.path, route))
    if entry is None:
        return []
    links = (
        _supporter(page, other, reference.route)
        for other, reference in page.site.index.references_to(entry)
        if "supports" in reference.route and other.path in page.site.folders
    )
    return list(dict.fromkeys(links))


def tree(page: Page, programs: tuple[Fact, ...]) -> list[Branch]:
    """Return planned programs as a tree by `parent`.

    A circle is broken at its first member, and what stands too far below begins a tree of its own.
    """
    branches = [Branch(program, _realised(page, program)) for program in programs]
    named = {_said(branch, "id"): branch for branch in branches if _said(branch, "id")}
    tops = []
    for branch in branches:
        parent = _said(branch, "parent")
        above = _ancestors(named, parent)
        if above and len(above) < _LEVELS and _said(branch, "id") not in above:
            named[parent].children.append(branch)
        else:
            branch.outer = branch.program.parent
            tops.append(branch)
    return tops


def _entries_of(page: Page, document: Document) -> Iterator[Entry]:
    return iter(page.site.entries_of.get(document.path, ()))


def _aim(page: Page, document: Document, route: Route) -> Aim:
    goal = page.fact(document, route[:-3])
    goal_document, goal_route = place(goal)
    entry = page.site.entry_at.get((goal_document.path, goal_route))
    link = page.entry_link(entry) if entry else Link(goal.title or "")
    plan = page.entry_link(page.site.entry(document))
    return Aim(plan, goal, link, page.fact(document, route[:-1]))


def _supporter(page: Page, document: Document, route: Route) -> Link:
    owner = route[: route.index("supports")]
    entry = page.site.entry_at.get((document.path, owner))
    return page.entry_link(entry or page.site.entry(document))


def _realised(page: Page, program: Fact) -> Link | None:
    if page.site.is_of_then:
        return None
    document, _ = place(program)
    entry = page.site.index.find(anchor(program), document, ("program",))
    if entry is None or entry.entity != "program":
        return None
    return page.entry_link(entry)


def _said(branch: Branch, name: str) -> str:
    """Return the id or the parent of a planned program, empty when there is none."""
    document, route = place(branch.program)
    given = document.value((*route, name))
    return given if isinstance(given, str) else ""


def _ancestors(branches: dict[str, Branch], name: str) -> set[str]:
    seen: set[str] = set()
    while name in branches and name not in seen and len(seen) < _LEVELS:
        seen.add(name)
        name = _said(branches[name], "parent")
    return seen
