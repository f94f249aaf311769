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
        "Yläkohtien ketju palaa alkuunsa: {chain}.",
        "De överordnade punkterna bildar en cirkel: {chain}.",
        "The parents of the item form a loop: {chain}. An item cannot be part of itself.",
    ),
    Text(
        "Tarkista, mikä kohdista on ylin, ja poista siltä yläkohta (parent). Jos jokin viittaus on väärä, korjaa tunnus.",
        "En punkt kan inte höra till sig själv. Ta bort uppgiften om överordnad punkt (parent) ur den punkt som ska vara överst, eller rätta id:t.",
        "Check which item should be at the top, and remove the field “parent” from it. If a "
        "parent is wrong, correct its ID.",
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
