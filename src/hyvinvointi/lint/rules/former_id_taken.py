"""A former id that names something today, or that two things claim."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import ADVICE, Finding, Message, Rule, Site, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.workspace.former import Key, Told

RULE = Rule(
    "HV215",
    "former-id-taken",
    Text(
        "Aiempi tunnus ”{id}” on {where}.",
        "Det tidigare id:t ”{id}” {where}.",
        "The former ID “{id}” is {where}.",
    ),
    ADVICE,
)
_ELSEWHERE = Text(
    "käytössä toisaallakin, joten viittaus siihen voi tarkoittaa kahta kohdetta",
    "används också på ett annat ställe, så en hänvisning till det kan avse två saker",
    "also used for something else, so references to it are ambiguous",
)
_ITS_OWN = Text(
    "kohteen nykyinen tunnus",
    "är objektets nuvarande id",
    "the current ID of the item",
)
_CHOOSE = Text(
    "Tarkista, kummalle kohteelle tunnus kuuluu. Poista tunnus aiemmista tunnuksista (former_ids) tai anna toiselle kohteelle uusi tunnus.",
    "Kontrollera vilket objekt id:t hör till. Ta bort id:t ur de tidigare id:na (former_ids) eller ge det andra objektet ett nytt id.",
    "Check which item the ID belongs to. Remove the ID from the field “former_ids”, or give the other item a new ID.",
)
_REMOVE = Text(
    "Poista tunnus aiemmista tunnuksista (former_ids). Jos kohteella on ollut toinen tunnus, kirjoita se tilalle.",
    "Ta bort id:t ur de tidigare id:na (former_ids). Om objektet har haft ett annat id, skriv det i stället.",
    "Remove the ID from the field “former_ids”. If the item had another ID before, write that instead.",
)
_OTHER = Text("Tunnus on käytössä tässä.", "Id:t används här.", "The ID is used here.")


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for each former id that is an id of today or another's former id."""
    index = context.workspace.index
    first: dict[Key, Told] = {}
    for told in index.former.told:
        today = index.at(told.key)
        earlier = first.setdefault(told.key, told)
        if today is not None:
            site = Site(today.document.path, (*today.route, "id"))
            yield _finding(told, site, is_own=today == told.entry)
        elif earlier.entry != told.entry:
            yield _finding(told, Site(earlier.entry.document.path, earlier.former.route))


def _finding(told: Told, other: Site, *, is_own: bool = False) -> Finding:
    former_id = told.former.id
    site = Site(told.entry.document.path, told.former.route)
    related = ((other, Message(_OTHER)),)
    where, advice = (_ITS_OWN, _REMOVE) if is_own else (_ELSEWHERE, _CHOOSE)
    args = {"id": former_id, "where": where, "advice": advice}
    return Finding(RULE, site, args, related, value=former_id)
