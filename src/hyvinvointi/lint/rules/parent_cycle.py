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
        "{fault}.",
        "{fault}.",
        "{fault}. An item cannot be under itself.",
    ),
    ADVICE,
)
_LOOP = Text(
    "Ylempien kohteiden ketju palaa alkuunsa: {chain}",
    "De överordnade objekten bildar en cirkel: {chain}",
    "The parents of the item form a loop: {chain}",
)
_ITSELF = Text(
    "Kohteen ylemmäksi kohteeksi on merkitty se itse: {name}",
    "Objektet ”{name}” har angetts som överordnat sig självt",
    "The item is its own parent: {chain}",
)
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


def _finding(circle: list[_Item]) -> Finding:
    at = min(range(len(circle)), key=lambda at: (circle[at].origin.path, str(circle[at].route)))
    first, *others = circle[at:] + circle[:at]
    around = (first, *others, first)
    related = tuple((one.site("parent"), Message(_NEXT)) for one in others)
    chain = in_each(lambda language: " → ".join(one.label.say(language) for one in around))
    ids = " → ".join(str(one.id) for one in around)
    told = Message(_LOOP if others else _ITSELF, {"chain": chain, "name": first.label})
    args = {"fault": told, "advice": _BREAK if others else _CHANGE}
    return Finding(RULE, first.site("parent"), args, related=related, value=ids)
