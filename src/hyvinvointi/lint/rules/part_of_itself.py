"""Sections or goals that, through their parents, are part of themselves."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import ADVICE, Finding, Message, Rule, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Plan
from hyvinvointi.model.outline import Outline, Part, outline
from hyvinvointi.words.text import in_each

RULE = Rule(
    "HV448",
    "part-of-itself",
    Text(
        "{fault}. Kohta ei voi kuulua itseensä.",
        "{fault}. En punkt kan inte höra till sig själv.",
        "{fault}. An item cannot be part of itself.",
    ),
    ADVICE,
)
_ITSELF = Text(
    "Kohta ”{part}” on merkitty omaksi yläkohdakseen",
    "Punkten ”{part}” har angetts som överordnad sig själv",
    "The item “{part}” is given as its own parent",
)
_CIRCLE = Text(
    "Yläkohtien ketju palaa alkuunsa: {chain}",
    "De överordnade punkterna bildar en cirkel: {chain}",
    "The parents of the item form a loop: {chain}",
)
_OF_ITSELF = Text(
    "Poista yläkohta (parent) tai vaihda siihen oikean yläkohdan tunnus.",
    "Ta bort uppgiften om överordnad punkt (parent) eller rätta id:t.",
    "If the item is at the top level, remove the field “parent” from it. If it belongs to another item, give the ID of that item in the field “parent”.",
)
_OF_CIRCLE = Text(
    "Tarkista, mikä kohdista on ylin, ja poista siitä yläkohta (parent). Jos jokin yläkohta on väärä, korjaa sen tunnus.",
    "Kontrollera vilken av punkterna som ska vara överst, och ta bort uppgiften om överordnad punkt (parent) ur den. Om någon överordnad punkt är fel, rätta dess id.",
    "Check which item should be at the top, and remove the field “parent” from it. If the field “parent” of an item names the wrong item, correct the ID in that field.",
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
            is_own = len(circle) == 1
            names = {"part": part.label, "chain": _named([*circle, part])}
            args = {
                "fault": Message(_ITSELF if is_own else _CIRCLE, names),
                "advice": _OF_ITSELF if is_own else _OF_CIRCLE,
            }
            yield Finding(RULE, part.site("parent"), args, related, value=ids)


def _named(circle: list[Part]) -> Text:
    return in_each(lambda language: " → ".join(one.label.say(language) for one in circle))


def _circle(levels: Outline, first: Part) -> list[Part]:
    circle, part = [first], levels.named[first]
    while part != first:
        circle.append(part)
        part = levels.named[part]
    return circle
