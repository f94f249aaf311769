"""Flats that a service has for its premises, as the words beside them say.

A service may move into a flat or work in one: it is taken for that only where they leave no doubt.
"""

from hyvinvointi.patterns import regex
from hyvinvointi.privacy.shown import SPACE, Span

_NEAR = 160
_SERVICE = (
    r"(?:\w*ohjaamo|\w*perhekeskus|\w*toimintakeskus|\w*päiväkeskus|\w*kohtaamispaikka|\w*työpaja"
    r"|\w*järjestötalo|\w*toimisto|\w*kirjasto|\w*navigatorn?|\w*familjecent(?:er|ret|rum)"
    r"|\w*dagcent(?:er|ret|rum)|\w*verkstad(?:en)?|\w*kansliet?|\w*biblioteket)"
)
_ROOM = (
    r"(?:kerho|nuoriso|kokous|toiminta|ryhmä|asiakas)(?:huonee|tila)|(?:klubi|kylä|nuoriso|järjestö)talo"
    r"|\w*(?:ohjaamo|perhekeskukse|päiväkeskukse|toimintakeskukse|kohtaamispaika|työpaja|toimisto|kirjasto)"
)
_ROOM_OF = rf"(?:{_ROOM})n|(?:klubb|mötes|ungdoms)(?:rummets|lokalens|husets)|\w*(?:kansliets|bibliotekets)"
_ROOM_IN = r"(?:(?:kerho|nuoriso|kokous)(?:huone|tila)|(?:klubi|kylä|nuoriso)talo)"
_WORKS = r"(?:muuttaa|muutti|siirtyy|siirtyi|toimii|avataan|sijaitsee|flyttar|flyttade|verkar|öppnas|finns)"
_BEHIND_FLAT = regex(
    rf",?{SPACE}(?:jonne|johon|jossa|dit|där){SPACE}(?:[\w-]+{SPACE}){{0,2}}{_SERVICE}{SPACE}{_WORKS}(?!\w)"
)
_LEADS_TO_FLAT = (
    *("osoitteessa", "osoitteeseen", "huoneistoon", "huoneistossa", "tiloihin", "tiloissa", "på"),
    *("i", "till", "adressen", "lokalen"),
)
_ENDS = (
    "on",
    "är",
    "osoite",
    "osoite:",
    "on:",
    "adress",
    "adress:",
    "käyntiosoite",
    "besöksadress",
)
_PREMISES = ("toimitila", "liiketila", "liikehuoneisto", "verksamhetslokal", "affärslokal")
_BEFORE_FLAT = regex(
    rf"(?i:{_SERVICE}{SPACE}{_WORKS}(?:{SPACE}(?:{'|'.join(_LEADS_TO_FLAT)})){{1,2}}"
    rf"|(?<!\w)(?:{_ROOM_OF}){SPACE}(?:käynti|besöks)?(?:osoite|adress)(?:{SPACE}(?:on|är))?:?"
    rf"|(?<!\w){_ROOM_IN}{SPACE}(?:{_WORKS}|on){SPACE}osoitteessa"
    rf"|(?<!\w)(?:{'|'.join(_PREMISES)})\w*(?:{SPACE}(?:osoitteessa|på|adressen)){{0,2}}){SPACE}\Z"
)


def is_premises(text: str, span: Span) -> bool:
    """Whether the words beside a flat say that a service, not somebody, has its place there."""
    if _BEHIND_FLAT.match(text, span[1]):
        return True
    at = max(0, span[0] - _NEAR)
    last = text[at : span[0]].rstrip().replace("\n", " ").rpartition(" ")[2].lower()
    if last not in (*_LEADS_TO_FLAT, *_ENDS) and not last.startswith(_PREMISES):
        return False  # Most addresses: what stands before is searched for the others alone.
    return _BEFORE_FLAT.search(text, at, span[0]) is not None
