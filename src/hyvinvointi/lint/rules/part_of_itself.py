"""Sections or goals that, through their parents, are part of themselves."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Plan
from hyvinvointi.model.outline import Outline, Part, outline

RULE = Rule(
    "HV448",
    "part-of-itself",
    Text(
        "Kohta on merkitty itsensä osaksi: {chain}.",
        "Punkten är genom fälten parent en del av sig själv: {chain}.",
        "The item is part of itself, because its parents form a cycle: {chain}.",
    ),
    Text(
        "Poista yläkohta (parent) siltä, joka on ylimpänä, tai vaihda siihen oikea tunnus.",
        "Ta bort parent från den översta punkten eller ange rätt id.",
        "Remove parent from the topmost item, or give the right id.",
    ),
)
_NEXT = Text("Ketju jatkuu tästä.", "Kedjan fortsätter här.", "The chain continues here.")


def check(plan: Plan, _context: FileContext) -> Iterator[Finding]:
    """Yield one finding for each circle of sections and goals, at the first of it."""
    levels = outline(plan)
    told: set[Part] = set()
    for part in levels.written if levels.circle else ():
        if part in levels.circle and part not in told:
            circle = _circle(levels, part)
            told.update(circle)
            ids = [str(one.id) for one in (*circle, part)]
            related = tuple((one.site("parent"), Message(_NEXT)) for one in circle[1:])
            chain = " → ".join(ids)
            yield Finding(RULE, part.site("parent"), {"chain": chain}, related, value=chain)


def _circle(levels: Outline, first: Part) -> list[Part]:
    circle, part = [first], levels.named[first]
    while part != first:
        circle.append(part)
        part = levels.named[part]
    return circle
