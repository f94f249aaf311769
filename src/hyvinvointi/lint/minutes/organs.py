"""Organs in the words of minutes: which kind a name means, and whose name it is."""

import re

from hyvinvointi.lint.minutes.passages import folded
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision, Organ
from hyvinvointi.patterns import regex

_KINDS = (
    ("advisory", regex(r"(?:nuorisovaltuusto|ungdomsfullmaktige|neuvosto|radet)\Z")),
    ("council", regex(r"(?:valtuusto|fullmaktige)\Z")),
    ("executive", regex(r"(?:hallitus|styrelsen)\Z")),
    ("committee", regex(r"(?:lautakunta|valiokunta|namnden|utskottet)\Z")),
    ("subcommittee", regex(r"(?:jaosto?|sektionen)\Z")),
    ("governing-board", regex(r"(?:johtokunta|direktionen)\Z")),
    ("commission", regex(r"(?:toimikunta|kommissionen)\Z")),
)
_SUBJECT = regex(
    r"\s*(?:(?P<lead>(?:Päätetään|(?:Det )?[Bb]eslutas),?\s+(?:että|att)\s+)(?=\S)|(?=[A-ZÅÄÖ]))"
    r"(?P<name>[A-Za-zÅÄÖåäö](?:(?!\s(?:että|att)\s)[A-Za-zÅÄÖåäö,\- \n]){2,80}?)\s+(?:(?P<decides>päättää|beslutar|besluter)"
    r"|esittää|ehdottaa|hyväksyy|merkitsee|antaa|nimeää|valitsee|toteaa|asettaa|lähettää|pyytää"
    r"|föreslår|godkänner|antecknar|ger|utser|väljer|konstaterar|tillsätter|sänder|ber)\b"
)
_BEGINNING = 1_000
"""Characters of a proposal in which its subject is looked for."""

_BETWEEN = regex(
    r"(?: (?:on|oli|kokouksessaan|kokouksen|paatoksellaan|paatoksen|paatos|paatti|har|beslutade"
    r"|kasitteli|esitti|ehdotti|hyvaksyi|merkitsi|lahetti|antoi|pyysi|asiaa|asian"
    r"|vid|pa|sitt|sammantrade|mote|beslut|den|behandlade|foreslog|godkande|antecknade|sande|gav"
    r"|arendet))+ *\Z"
)
"""What stands between the name of an organ and the day of its decision."""
_IN_SENTENCE = regex(
    r"\b(?P<organ>[a-z-]*(?:valtuusto|neuvosto|jaosto|hallitu(?=s\b|kse)|(?:lauta|valio|johto|toimi)kun(?=ta\b|na)"
    r"|fullmaktige|styrelsen?|namnden|radet|sektionen|direktionen|utskottet|kommissionen))"
    r"(?:s(?:en)?|ta|nan|nassa|nalle|ksen|ksessa|kselle|n|ssa|lle)?\b(?![^.!?;§0-9]*\b(?:viita|viitta|hanvisa))[^.!?;§0-9]*\Z"
)
"""Whose decision a sentence speaks of before its first day: Valtuusto hyväksyi talousarvion 15.12.2025."""
_WHOLE = {"hallitu": "hallitus", "kun": "kunta", "styrelse": "styrelsen"}
_LAST_WORD = regex(r"([a-z][a-z-]*)\.?:?\s*\Z")
_ABBREVIATIONS = {
    **dict.fromkeys(("kv", "kvalt", "valt", "fge", "fmge", "kf", "stf"), "council"),
    **dict.fromkeys(("kh", "khall", "ks", "kst", "stds", "sst"), "executive"),
}
_SHORT_ENDINGS = {"ltk": "committee", "ltkn": "committee", "jsto": "subcommittee"}
_NOMINATIVES = {
    "valtuuston": "valtuusto",
    "hallituksen": "hallitus",
    "lautakunnan": "lautakunta",
    "jaoston": "jaosto",
    "johtokunnan": "johtokunta",
    "toimikunnan": "toimikunta",
    "neuvoston": "neuvosto",
    "fullmaktiges": "fullmaktige",
    "styrelsens": "styrelsen",
    "namndens": "namnden",
    "sektionens": "sektionen",
    "direktionens": "direktionen",
}
_GENITIVE = regex(rf"(?:{'|'.join(_NOMINATIVES)})\Z")
_PRESENTED_TO = frozenset({"executive", "committee", "subcommittee", "governing-board"})


def organ_of(decision: Decision, context: NeighbourContext) -> Organ | None:
    """Return the organ that decided, from the register."""
    return context.named(Organ, decision.organ, decision)


def is_presented_to(organ: Organ | None) -> bool:
    """Whether an organ decides on the proposal of a presenter; a council has none of its own."""
    return organ is not None and organ.type in _PRESENTED_TO


def subject_of(proposal: str) -> re.Match[str] | None:
    """Return the `name` that a proposal begins with; `decides` when it is said to decide.

    `lead` is what has it decided that somebody decides.
    """
    return _SUBJECT.match(proposal, 0, _BEGINNING)


def ending_of(name: str) -> str | None:
    """Return the word for organ that a name in the nominative ends with, folded: ”lautakunta”."""
    plain = folded(name).strip()
    found = next((match for _, ending in _KINDS if (match := ending.search(plain))), None)
    return found[0] if found else None


def kind_of_name(name: str) -> str | None:
    """Return the type of organ that a name in the nominative ends with: ”Hyvinvointilautakunta”."""
    plain = folded(name).strip()
    return next((kind for kind, ending in _KINDS if ending.search(plain)), None)


def kind_before(text: str) -> str | None:
    """Return the type of the organ whose name or abbreviation a text ends with: ”… kh on”."""
    plain = folded(text)
    word = _LAST_WORD.search(_BETWEEN.sub(" ", plain))
    kind = _kind_of_word(word[1]) if word else None
    said = _IN_SENTENCE.search(plain) if kind is None else None
    if said is None:
        return kind
    cut = next((one for one in _WHOLE if said["organ"].endswith(one)), "")
    return _kind_of_word(said["organ"].removesuffix(cut) + _WHOLE.get(cut, ""))


def _kind_of_word(word: str) -> str | None:
    name = _GENITIVE.sub(lambda ending: _NOMINATIVES[ending[0]], word)
    return _ABBREVIATIONS.get(name) or next(
        (kind for ending, kind in _SHORT_ENDINGS.items() if name.endswith(ending)),
        kind_of_name(name),
    )


def is_genitive_of(word: str, organ_id: str) -> bool:
    """Whether a folded word is the genitive of what an id calls an organ, or of the end of that.

    ”Lautakunnan” is said of a committee by itself, and never of another one's.
    """
    name = _GENITIVE.sub(lambda ending: _NOMINATIVES[ending[0]], word)
    own = folded(organ_id)
    if name == word or kind_of_name(name) != kind_of_name(own):
        return False
    return name == own or (name in _NOMINATIVES.values() and own.endswith(name))


def kinds(organ: Organ) -> set[str]:
    """Return the types of organ that an organ may be called: by the register and by its names."""
    names = organ.name.values.values() if organ.name else ()
    found = {kind_of_name(name) for name in names} | {organ.type}
    return {kind for kind in found if kind is not None}


def is_name_of(organ: Organ, name: str) -> bool:
    """Whether a name in the nominative is one of an organ's own."""
    names = [*organ.name.values.values()] if organ.name else []
    wanted = " ".join(folded(name).split())
    return wanted in {" ".join(folded(one).split()) for one in (*names, *organ.abbreviations)}
