"""A plan, organ or unit that is, through its parents, above itself."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.model import Organ, Plan, Unit

RULE = Rule(
    "HV227",
    "parent-cycle",
    Text(
        "Kohde on merkitty itsensä alaiseksi: {chain}.",
        "Objektet är överordnat sig självt via fältet parent: {chain}.",
        "The item comes under itself, because its parents form a loop: {chain}.",
    ),
    Text(
        "Poista ylempi kohde (parent) siltä, joka on ylimpänä, tai vaihda siihen oikea tunnus.",
        "Ta bort parent från det översta objektet, eller ange id:t för det objekt som verkligen är överordnat.",
        "Remove parent from the top item, or give the id of the item that it really comes under.",
    ),
)
_NEXT = Text("Ketju jatkuu tästä.", "Kedjan fortsätter här.", "The chain continues here.")

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
    ids = [str(one.id) for one in (first, *others, first)]
    related = tuple((one.site("parent"), Message(_NEXT)) for one in others)
    chain = " → ".join(ids)
    return Finding(RULE, first.site("parent"), {"chain": chain}, related=related, value=chain)
