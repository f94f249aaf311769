"""A plan, organ or unit that is, through its parents, above itself."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import ADVICE, Finding, Message, Rule, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.model import Organ, Plan, Unit
from hyvinvointi.words.text import in_each

RULE = Rule(
    "HV227",
    "parent-cycle",
    Text(
        "Kohde on merkitty omaksi ylemmäksi kohteekseen{through}: {chain}.",
        "Objektet har angetts som överordnat sig självt{through}: {chain}.",
        "The item is its own parent{through}: {chain}. An item cannot be under itself.",
    ),
    ADVICE,
)
_THROUGH = Text(", koska viittaukset kiertävät kehää", " via andra objekt", " through other items")
_BREAK = Text(
    "Tarkista, mikä kohteista on ylin, ja poista siitä viittaus ylempään kohteeseen (parent). Jos jokin muu viittaus on väärä, korjaa sen tunnus.",
    "Kontrollera vilket objekt som ska vara överst, och ta bort uppgiften om överordnat objekt (parent) ur det. Om någon annan uppgift om överordnat objekt är fel, rätta id:t i den.",
    "Check which item should be at the top, and remove the field “parent” from it. If the field "
    "“parent” of another item is wrong, correct the ID in that field.",
)
_CHANGE = Text(
    "Vaihda ylemmäksi kohteeksi (parent) oikea kohde. Jos kohde on ylin, poista kenttä.",
    "Rätta id:t för det överordnade objektet (parent). Om objektet är överst, ta bort fältet.",
    "Change the field “parent” to the ID of the right parent. If the item has no parent, remove the field.",
)
_NEXT = Text("Ketju jatkuu tästä.", "Kedjan fortsätter här.", "The loop continues here.")

_Item = Plan | Organ | Unit


def check(context: Context) -> Iterator[Finding]:
    """Yield one finding for each circle of parents, at the first of its items."""
    yield from _circles(context, Plan)
    yield from _circles(context, Organ)
    yield from _circles(context, Unit)


def _circles(context: Context, kind: type[_Item]) -> Iterator[Finding]:
    """Follow each chain of parents once: what an earlier one went through is not walked again."""
    seen: set[_Item] = set()
    for start in context.all(kind):
        chain: dict[_Item, None] = {}
        item: _Item | None = start
        while item is not None and item not in seen:
            seen.add(item)
            chain[item] = None
            item = context.named(kind, item.parent, item)
        if item in chain:
            circle = [*chain]
            yield _finding(circle[circle.index(item) :])


def _finding(items: list[_Item]) -> Finding:
    at = min(range(len(items)), key=lambda at: (items[at].origin.path, str(items[at].route)))
    first, *others = items[at:] + items[:at]
    circle = (first, *others, first)
    named = circle if others else (first,)
    related = tuple((one.site("parent"), Message(_NEXT)) for one in others)
    chain = in_each(lambda language: " → ".join(one.label.say(language) for one in named))
    ids = " → ".join(str(one.id) for one in circle)
    through, advice = (_THROUGH, _BREAK) if others else ("", _CHANGE)
    args = {"chain": chain, "through": through, "advice": advice}
    return Finding(RULE, first.site("parent"), args, related=related, value=ids)
