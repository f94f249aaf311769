"""Sections or goals that, through their parents, are part of themselves."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Plan
from hyvinvointi.model.outline import Outline, Part, outline
from hyvinvointi.words.text import in_each

RULE = Rule(
    "HV448",
    "part-of-itself",
    Text(
        "Kohta on merkitty itsensä osaksi: {chain}.",
        "Punkten hör till sig själv, eftersom hänvisningarna till överordnade punkter (parent) "
        "går i en cirkel: {chain}.",
        "The item cannot be part of itself, but its parents form a loop: {chain}.",
    ),
    Text(
        "Poista yläkohta (parent) siltä, joka on ylimpänä, tai vaihda siihen oikea tunnus.",
        "Ta bort fältet parent i den översta punkten, eller ange id:t för den punkt som "
        "verkligen är överordnad.",
        "Remove the field “parent” from the item that should be at the top, or correct the ID in it.",
    ),
)
_NEXT = Text("Ketju jatkuu tästä.", "Kedjan fortsätter här.", "The loop continues here.")


def check(plan: Plan, _context: FileContext) -> Iterator[Finding]:
    """Yield one finding for each circle of sections and goals, at the first of it."""
    levels = outline(plan)
    told: set[Part] = set()
    for part in levels.written if levels.circle else ():
        if part in levels.circle and part not in told:
            circle = _circle(levels, part)
            told.update(circle)
            related = tuple((one.site("parent"), Message(_NEXT)) for one in circle[1:])
            ids = " → ".join(str(one.id) for one in (*circle, part))
            args = {"chain": _named([*circle, part])}
            yield Finding(RULE, part.site("parent"), args, related, value=ids)


def _named(circle: list[Part]) -> Text:
    return in_each(lambda language: " → ".join(one.label.say(language) for one in circle))


def _circle(levels: Outline, first: Part) -> list[Part]:
    circle, part = [first], levels.named[first]
    while part != first:
        circle.append(part)
        part = levels.named[part]
    return circle
