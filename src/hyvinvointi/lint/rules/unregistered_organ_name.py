"""A proposal whose organ bears a name that the register does not know."""

import re
from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.minutes.organs import ending_of, organ_of, subject_of
from hyvinvointi.lint.minutes.passages import folded, passages
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision, Municipality, Organ
from hyvinvointi.patterns import regex

RULE = Rule(
    "HV355",
    "unregistered-organ-name",
    Text(
        "Toimielimen nimi on ehdotuksessa ”{named}” mutta rekisterissä ”{organ}”.",
        "I förslaget heter organet ”{named}”, men i registret heter det ”{organ}”.",
        "The proposal says “{named}”, but the name in the register is “{organ}”.",
    ),
    Text(
        "Tarkista toimielimen nimi ja kirjoita se samoin kuin rekisterissä. Jos lyhyempi nimi on käytössä, lisää se rekisterin lyhenteisiin (abbreviations).",
        "Kontrollera organets namn, och skriv det så som det står i registret. Om det kortare namnet är i bruk, lägg till det bland organets förkortningar i registret (abbreviations).",
        "Check the name of the body, and write it as it is in the register. If the other name is also in use, add it to the abbreviations of the body in the register (abbreviations).",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    inspected=Text(
        "Tarkista nimi pöytäkirjasta. Jos virhe on vain tiedostossa, kirjoita nimi samoin kuin rekisterissä. Jos pöytäkirjan nimi on käytössä, lisää se rekisterin lyhenteisiin (abbreviations). Tarkastetun pöytäkirjan tekstiä ei muuteta.",
        "Kontrollera namnet i protokollet. Om felet finns bara i filen, skriv namnet så som det står i registret. Om namnet i protokollet är i bruk, lägg till det bland organets förkortningar i registret (abbreviations). Texten i ett justerat protokoll ändras inte.",
        "Check which name is used in the minutes. If the error is only in the file, use the name in the register. If the name in the minutes is in use, add it to the abbreviations of the body in the register (abbreviations). The text of inspected minutes is not changed.",
    ),
)
_IN_REGISTER = Text(
    "Nimi rekisterissä.", "Namnet i registret.", "The name in the register is here."
)
_SPECIFIC = frozenset({
    "lautakunta", "namnden", "jaosto", "jaos", "sektionen", "johtokunta", "direktionen",
    "toimikunta", "kommissionen",
})  # fmt: skip
"""Words for organs of which a municipality has many, so that what stands before them matters."""
_OF_A_TYPE = regex(
    r"(?:(?:kunnan|kaupungin|alue|yhtyma)(?:valtuusto|hallitus)"
    r"|(?:kommun|stads|valfardsomrades|samkommuns)(?:fullmaktige|styrelsen))\Z"
)
"""Names that say whose the highest organs are: a city, a county and a joint authority have others than a municipality."""


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding when the proposal begins with a name near to that of its organ, but not it."""
    own = organ_of(decision, context)
    register = context.municipality(decision)
    if own is None or register is None:
        return
    for passage in passages(decision, "proposal"):
        match = subject_of(passage.text)
        named = " ".join(match["name"].split()) if match else ""
        right = _misnamed(named, own, register) if match and not match["lead"] else None
        if match and right is not None:
            args = {"named": named, "organ": right}
            site = passage.site(match.start("name"), match.end("name"))
            related = noted(own.site("name"), _IN_REGISTER)
            yield Finding(RULE, site, args, related=related, value=named)
            return


def _misnamed(named: str, own: Organ, register: Municipality) -> str | None:
    """Return the name of an organ, of the same sort, where the one that is used is nobody's."""
    ending = ending_of(named)
    names = [*own.name.values.values()] if own.name else []
    if ending is None or not (ending in _SPECIFIC or _OF_A_TYPE.fullmatch(folded(named))):
        return None
    right = next((name for name in names if folded(name).endswith(ending)), None)
    if right is None or (ending not in _SPECIFIC and not _OF_A_TYPE.search(folded(right))):
        return None
    if _letters(named) == ending or any(_may_be(named, name) for name in names):
        return None
    every = (one for organ in register.organs for one in _names(organ))
    return right if all(_letters(named) != _letters(one) for one in every) else None


def _names(organ: Organ) -> list[str]:
    return [*(organ.name.values.values() if organ.name else ()), *organ.abbreviations]


def _may_be(one: str, other: str) -> bool:
    """Whether two names differ only by whose organ it is: Kunnanhallituksen henkilöstöjaosto.

    What a conjunction joins is one name: Sivistys- ja hyvinvointilautakunta.
    """
    short, long = sorted((folded(one).split(), folded(other).split()), key=len)
    before = long[: len(long) - len(short)]
    is_part = long[len(before) :] == short and not (before and before[-1] in {"ja", "och"})
    return is_part or _letters(one) == _letters(other)


def _letters(name: str) -> str:
    return re.sub("[^a-z]", "", folded(name))
