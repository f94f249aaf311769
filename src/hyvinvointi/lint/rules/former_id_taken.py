"""A former id that names something today, or that two things claim."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Site, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.workspace.former import Key, Told

RULE = Rule(
    "HV215",
    "former-id-taken",
    Text(
        "Aiempi tunnus ”{id}” on käytössä toisaallakin, joten viittaus siihen voi tarkoittaa kahta kohdetta.",
        "Det tidigare id:t ”{id}” används också på ett annat ställe, så en hänvisning till det kan avse två saker.",
        "The former ID “{id}” is also used for something else, so references to it are ambiguous.",
    ),
    Text(
        "Tarkista, kummalle kohteelle tunnus kuuluu. Poista tunnus aiemmista tunnuksista (former_ids) tai anna toiselle kohteelle uusi tunnus.",
        "Ta bort id:t ur de tidigare id:na (former_ids) eller ge det andra objektet ett nytt id.",
        "Remove it from the field “former_ids”, or give the other item a new ID.",
    ),
)
_OTHER = Text("se on käytössä tässä", "det används här", "It is used here.")


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for each former id that is an id of today or another's former id."""
    index = context.workspace.index
    first: dict[Key, Told] = {}
    for told in index.former.told:
        today = index.at(told.key)
        earlier = first.setdefault(told.key, told)
        if today is not None:
            yield _finding(told, Site(today.document.path, (*today.route, "id")))
        elif earlier.entry != told.entry:
            yield _finding(told, Site(earlier.entry.document.path, earlier.former.route))


def _finding(told: Told, other: Site) -> Finding:
    former_id = told.former.id
    site = Site(told.entry.document.path, told.former.route)
    related = ((other, Message(_OTHER)),)
    return Finding(RULE, site, {"id": former_id}, related, value=former_id)
