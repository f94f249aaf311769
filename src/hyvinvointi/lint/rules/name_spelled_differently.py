"""A name beside an id that the register spells otherwise."""

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from hyvinvointi.diagnostics import Finding, Message, Route, Rule, Severity, Site, Text
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Organ, Person, View
from hyvinvointi.source import Document

RULE = Rule(
    "HV213",
    "name-spelled-differently",
    Text(
        "Nimi ”{name}” on rekisterissä muodossa ”{known}”.",
        "Namnet ”{name}” skrivs ”{known}” i registret.",
        "The name “{name}” is spelt “{known}” in the register.",
    ),
    Text(
        "Tarkista, kumpi on oikein, ja korjaa virhe. Jos henkilön nimi on vaihtunut, pöytäkirjan mukainen nimi saa jäädä.",
        "Kontrollera vilketdera som är rätt och rätta felet. Om personen har bytt namn får namnet i protokollet stå kvar.",
        "Check which one is right, and correct the other. If the person has changed their name, you can keep the name that is in the minutes.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)

_HERE = Text(
    "Rekisterin nimi on tässä.",
    "Namnet i registret finns här.",
    "The name in the register is here.",
)
_NEAR = 0.8


def check(document: Document, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each actor whose printed name is nearly, but not quite, that of its id.

    Surname first is no other name, and a wholly different one is a change of name.
    """
    # Most documents name nobody beside an id; an escape may stand for any letter.
    if b"name" not in document.content and b"\\" not in document.content:
        return
    for route, id_, name in _named(document.data):
        seen_from = View(document, (), document.data)
        entry = context.named(Person, id_, seen_from) or context.named(Organ, id_, seen_from)
        known = str(entry.name) if entry is not None and entry.name else ""
        if not known or sorted(known.split()) == sorted(name.split()):
            continue
        if SequenceMatcher(None, known.casefold(), name.casefold()).ratio() < _NEAR:
            continue
        related = ((entry.site("name"), Message(_HERE)),) if entry else ()
        site = Site(document.path, route)
        yield Finding(RULE, site, {"name": name, "known": known}, related=related, value=name)


def _named(data: object) -> list[tuple[Route, str, str]]:
    """Return every id with the name beside it, in actors anywhere in a document."""
    found: list[tuple[Route, str, str]] = []
    _gather_named(data, (), found)
    return found


def _gather_named(value: object, route: Route, found: list[tuple[Route, str, str]]) -> None:
    below: Iterable[tuple[str | int, object]] = ()
    if isinstance(value, dict):
        id_, name = value.get("id"), value.get("name")
        if isinstance(id_, str) and isinstance(name, str):
            found.append(((*route, "name"), id_, name))
        below = value.items()
    elif isinstance(value, list):
        below = enumerate(value)
    for at, one in below:
        if isinstance(one, dict | list):
            _gather_named(one, (*route, at), found)
