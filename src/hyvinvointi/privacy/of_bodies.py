"""Contact details that a sentence says to be those of a body, though they look like somebody's own.

An association has its box at a provider of private mail, and a service its premises in a flat. They
are taken for that only where the words beside them leave no doubt: a box that is made of the name of
the registered association right before it, a flat that a service itself moves into or works in.
"""

from hyvinvointi.patterns import regex
from hyvinvointi.privacy.recipient_names import is_given
from hyvinvointi.privacy.shown import SPACE, Span

_NEAR = 160
_ASSOCIATION = regex(
    rf"(?P<name>(?:[^.,;:()|\n]|:(?=\w)){{2,120}}){SPACE}(?:ry|rf|r\.y\.|r\.f\.)(?::n|s)?\s?[(,:]?\s?"
    r"(?:(?:s-posti|sähköposti|e-post|e-postadress|email)\w{0,4}:?\s)?\Z"
)
_PARTS = regex(r"[^\W\d_]+")
_LETTERS = str.maketrans("äåö", "aao")
_SHORTEST = 3
"""As many letters as a part of a box has that names a body; fewer are the initials of a person."""
_SERVICE = (
    r"(?:\w*ohjaamo|\w*perhekeskus|\w*toimintakeskus|\w*päiväkeskus|\w*kohtaamispaikka|\w*työpaja"
    r"|\w*järjestötalo|\w*toimisto|\w*kirjasto|\w*navigatorn?|\w*familjecent(?:er|ret|rum)"
    r"|\w*dagcent(?:er|ret|rum)|\w*verkstad(?:en)?|\w*kansliet?|\w*biblioteket)"
)
_WORKS = r"(?:muuttaa|muutti|siirtyy|siirtyi|toimii|avataan|sijaitsee|flyttar|flyttade|verkar|öppnas|finns)"
_BEHIND_FLAT = regex(
    rf",?{SPACE}(?:jonne|johon|jossa|dit|där){SPACE}(?:[\w-]+{SPACE}){{0,2}}{_SERVICE}{SPACE}{_WORKS}(?!\w)"
)
_LEADS_TO_FLAT = (
    *("osoitteessa", "osoitteeseen", "huoneistoon", "huoneistossa", "tiloihin", "tiloissa", "på"),
    *("i", "till", "adressen", "lokalen"),
)
_PREMISES = ("toimitila", "liiketila", "liikehuoneisto", "verksamhetslokal", "affärslokal")
_BEFORE_FLAT = regex(
    rf"(?i:{_SERVICE}{SPACE}{_WORKS}(?:{SPACE}(?:{'|'.join(_LEADS_TO_FLAT)})){{1,2}}"
    rf"|(?<!\w)(?:{'|'.join(_PREMISES)})\w*(?:{SPACE}(?:osoitteessa|på|adressen)){{0,2}}){SPACE}\Z"
)


def is_box_of_association(text: str, start: int, box: str) -> bool:
    """Whether a box is made of the name of the registered association right before it alone."""
    named = _ASSOCIATION.search(text, max(0, start - _NEAR), start)
    if named is None:
        return False
    words = [_plain(word) for word in _PARTS.findall(named["name"])]
    parts = [_plain(part) for part in _PARTS.findall(box)]
    return bool(parts) and all(_is_of(part, words) for part in parts)


def is_premises(text: str, span: Span) -> bool:
    """Whether the words beside a flat say that a service, not somebody, has its place there."""
    if _BEHIND_FLAT.match(text, span[1]):
        return True
    at = max(0, span[0] - _NEAR)
    last = text[at : span[0]].rstrip().replace("\n", " ").rpartition(" ")[2].lower()
    if last not in _LEADS_TO_FLAT and not last.startswith(_PREMISES):
        return False  # Most addresses: what stands before is searched for the others alone.
    return _BEFORE_FLAT.search(text, at, span[0]) is not None


def _plain(word: str) -> str:
    return word.lower().translate(_LETTERS)


def _is_of(part: str, words: list[str]) -> bool:
    if len(part) < _SHORTEST or is_given(part):
        return False
    initials = "".join(word[0] for word in words)
    return part in initials or any(word.startswith(part) for word in words)
