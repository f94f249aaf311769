"""The levels of a plan as its page shows them: headings, contents, the goals in the order of print."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from hyvinvointi.model import Goal, Program, Section, Strategy
from hyvinvointi.model.outline import Level, outline
from hyvinvointi.render.values.facts import Fact, place
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.shapes import Link

_LOWEST = 5
"""The lowest level of a heading that leaves one for the measures below it (HTML knows six)."""
_DEEPEST = 4
"""Levels of contents below the first; what is deeper is listed with the last."""


class Shown(NamedTuple):
    """A section or a goal with the level of its heading."""

    fact: Fact
    level: int
    is_goal: bool


class Listed(NamedTuple):
    """An entry of contents: whether a list of entries below it `opens`, and how many lists end with it."""

    fact: Fact
    opens: bool
    closes: int


class Levels(NamedTuple):
    """Each top section with what is below it, and the goals beside the sections.

    `contents` lists the sections and what is below them, `listed_goals` the goals beside them where
    these have levels.
    """

    sections: Sequence[Sequence[Shown]]
    goals: Sequence[Shown]
    contents: Sequence[Listed]
    listed_goals: Sequence[Listed]


def levels(page: Page, plan: Fact) -> Levels:
    """Return the levels of a plan."""
    document, _ = place(plan)
    view = (Program if document.kind == "program" else Strategy)(document, (), document.data)
    outlined = outline(view)
    sections: list[list[Level]] = []
    goals: list[Level] = []
    here = goals
    for level in outlined.levels:
        if level.depth == 0:
            is_section = isinstance(level.part, Section)
            here = [] if is_section else goals
            if is_section:
                sections.append(here)
        here.append(level)
    has_levels = any(level.depth for level in goals)
    return Levels(
        [[*_shown(page, some, 2)] for some in sections],
        [*_shown(page, goals, 3)],
        [*_listed(page, [level for some in sections for level in some])],
        [*_listed(page, goals)] if has_levels else [],
    )


def astray_parent(page: Page, part: Fact) -> Link | None:
    """Return the parent that a section or a goal names and that does not hold it on this page."""
    document, route = place(part)
    named = document.value((*route, "parent"))
    if not isinstance(named, str) or not named.strip():
        return None
    kinds = ("section",) if route[-2] == "sections" else ("section", "goal")
    entry = page.site.index.find(named, document, kinds)
    is_own = entry is not None and entry.document.path == document.path and entry.entity in kinds
    return None if is_own else page.link(document, named, kinds)


def all_goals(page: Page, plan: Fact) -> list[Fact]:
    """Return every goal of a plan in the order of print: those of sections first."""
    shown = levels(page, plan)
    listed = (*(one for some in shown.sections for one in some), *shown.goals)
    return [one.fact for one in listed if one.is_goal]


def _shown(page: Page, some: Iterable[Level], top: int) -> Iterator[Shown]:
    for part, depth in some:
        fact = page.fact(part.origin, part.route)
        yield Shown(fact, min(top + depth, _LOWEST), isinstance(part, Goal))


def _listed(page: Page, some: Sequence[Level]) -> Iterator[Listed]:
    depths = [*(min(level.depth, _DEEPEST) for level in some), 0]
    for at, (part, _) in enumerate(some):
        deeper = depths[at + 1] - depths[at]
        fact = page.fact(part.origin, part.route)
        yield Listed(fact, opens=deeper > 0, closes=max(-deeper, 0))
