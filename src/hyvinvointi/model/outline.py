"""The levels of a plan: its sections and goals, each below the one that it says it belongs to.

A goal in the list of a section belongs to that section unless it names another parent. What names
nothing that can hold it, or in the end itself, stands where it is written: its fault is told elsewhere.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from hyvinvointi.model.plan import Goal, Plan, Program, Section
from hyvinvointi.model.view import kept

Part = Section | Goal


class Level(NamedTuple):
    """A section or a goal, and how deep it stands: 0 at the top."""

    part: Part
    depth: int


class Outline(NamedTuple):
    """The sections and goals of a plan.

    `written` are they in the order of the document, `levels` in that of print. `named` says for each
    part that names a parent here which that is, `parents` for each that belongs to another one.
    `circle` are those that would in the end belong to themselves.
    """

    written: tuple[Part, ...]
    levels: tuple[Level, ...]
    named: Mapping[Part, Part]
    parents: Mapping[Part, Part]
    circle: frozenset[Part]

    @property
    def levels_of_goals(self) -> tuple[Level, ...]:
        """The goals, each with the number of goals that it is below."""
        depths: dict[Part, int] = {}
        for part, _ in self.levels:
            parent = self.parents.get(part)
            is_below = isinstance(parent, Goal) and parent in depths
            depths[part] = depths[parent] + 1 if parent is not None and is_below else 0
        return tuple(Level(part, depths[part]) for part, _ in self.levels if isinstance(part, Goal))

    def around(self, parts: Iterable[Part]) -> set[Part]:
        """Return parts and all that they belong to."""
        holding: set[Part] = set()
        for one in parts:
            part: Part | None = one
            while part is not None and part not in holding:
                holding.add(part)
                part = self.parents.get(part)
        return holding


@kept
def outline(plan: Plan) -> Outline:
    """Return the levels of a plan."""
    sections = plan.sections if isinstance(plan, Program) else ()
    written = tuple(_written(sections, plan.goals))
    named = dict(_named(plan, written)) if any(part.parent for part in written) else {}
    parents: dict[Part, Part] = {goal: one for one in sections for goal in one.goals}
    parents |= named
    below: dict[Part | None, list[Part]] = {}
    for part in written:
        below.setdefault(parents.get(part), []).append(part)
    levels = [*_descend(below, below.get(None, ()))]
    circle = frozenset[Part]()
    if len(levels) < len(written):
        circle = _circle(parents)
        reached = {level.part for level in levels}
        for part in written:
            if part in circle and part not in reached:
                # A circle is opened where it is written first.
                cut = [*_descend(below, [part], reached)]
                levels += cut
                parents.pop(part)
    return Outline(written, tuple(levels), named, parents, circle)


def _written(sections: Iterable[Section], goals: Iterable[Goal]) -> Iterator[Part]:
    for section in sections:
        yield section
        yield from section.goals
    yield from goals


def _named(plan: Plan, written: Iterable[Part]) -> Iterator[tuple[Part, Part]]:
    """Yield each part that names a section or a goal of the plan that can hold it, with that."""
    by_id = {former: part for part in written for former in part.former_ids}
    by_id |= {part.id: part for part in written if part.id}
    for part in written:
        parent = by_id.get(plan.own_item(part.parent)) if part.parent else None
        if isinstance(parent, Section) or (parent is not None and isinstance(part, Goal)):
            yield part, parent


def _descend(
    below: Mapping[Part | None, Iterable[Part]],
    tops: Iterable[Part],
    reached: set[Part] | None = None,
) -> Iterator[Level]:
    """Yield parts and what is below them, parents first."""
    seen = set() if reached is None else reached
    waiting = [Level(part, 0) for part in reversed([*tops])]
    while waiting:
        level = waiting.pop()
        if level.part in seen:
            continue
        seen.add(level.part)
        yield level
        children = [*below.get(level.part, ())]
        waiting += [Level(child, level.depth + 1) for child in reversed(children)]


def _circle(parents: Mapping[Part, Part]) -> frozenset[Part]:
    """Return the parts that belong to themselves by way of others."""
    walked: dict[Part, Part] = {}
    circle: set[Part] = set()
    for start in parents:
        part: Part | None = start
        while part is not None and part not in walked:
            walked[part] = start
            part = parents.get(part)
        if part is not None and walked[part] == start and part not in circle:
            while part is not None and part not in circle:
                circle.add(part)
                part = parents.get(part)
    return frozenset(circle)
