"""Contact details that a sentence says to be those of a body, though they look like somebody's own.

An association has its address at a provider of private mail, and a service its premises in a flat.
They are taken for that only where the words beside them leave no doubt: an address that is made of
the name of the registered association right before it, a flat that a service itself moves into or
works in.

Nothing tells where the name of an association begins: of ”Korhonen Raision Nuoret ry” the first word
is somebody's surname. So the words of its address must be no surnames by what they are: words for a
body, its initials, and the place that it is of.
"""

import re
from collections.abc import Iterator
from itertools import takewhile

from hyvinvointi.patterns import regex
from hyvinvointi.privacy.name_parts import bare
from hyvinvointi.privacy.recipient_names import GENITIVE, is_given
from hyvinvointi.privacy.recipient_words import (
    BODY,
    COMMON,
    NO_FIRST_NAME,
    OF_MEMBERS,
    OF_PLACE,
)
from hyvinvointi.privacy.shown import SPACE, Span

_NEAR = 160
_ASSOCIATION = regex(
    rf"(?P<name>(?:[^.,;:()|\n]|:(?=\w)){{2,120}}){SPACE}(?:ry|rf|r\.y\.|r\.f\.)(?::n|s)?\s?[(,:]?\s?"
    r"(?:(?:s-posti|sähköposti|e-post|e-postadress|email)\w{0,4}:?\s)?\Z"
)
_PARTS = regex(r"[^\W\d_]+")
_FORMS = frozenset({"ry", "rf"})
_SHORTEST = 3
"""Letters of what names a body in an address; fewer are the initials of a person."""
_MEMBERS = regex(
    r"\w{4,}(?:[jv][aä]t|l[aä]iset)|nuoret|ystävät|vänner(?:na)?|martat|marthorna|folkhälsan|mll|spr|lions|rotary",
    re.IGNORECASE,
)
"""Members of an association, and associations that have no words for one in their names."""
_NO_PLACE = regex(r"\w{0,6}\Z|\w*[^aeiouyäö]lan\Z", re.IGNORECASE)
"""What looks like a place in the genitive and may be a surname: Nolan, MacMillan."""
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


def is_mail_of_association(text: str, start: int, local: str) -> bool:
    """Whether what is before the @ is made of the name of the registered association right before it."""
    named = _ASSOCIATION.search(text, max(0, start - _NEAR), start)
    if named is None:
        return False
    words = _PARTS.findall(named["name"])
    parts = {_plain(part) for part in _PARTS.findall(local)} - _FORMS
    if any(map(is_given, parts)):
        return False
    bodies = {_plain(word) for word in words if _is_body(word)} | {*_initials(words)}
    return not parts.isdisjoint(bodies) and parts <= bodies | {*map(_plain, _places(words))}


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
    return bare(word).lower()


def _is_body(word: str) -> bool:
    """Whether a word alone is one for a body or its members: with a capital many are surnames, too."""
    if not word.islower():
        return bool(_MEMBERS.fullmatch(word) or OF_MEMBERS.match(word))
    return bool(BODY.search(word) or COMMON.search(word)) and not is_given(word)


def _initials(words: list[str]) -> Iterator[str]:
    """Yield the initials of names that begin as no person's do: Suomen Punainen Risti."""
    for at, word in enumerate(words):
        if NO_FIRST_NAME.match(word):
            run = [*takewhile(lambda one: one[0].isupper() and not is_given(one), words[at:])]
            letters = _plain("".join(one[0] for one in run))
            yield from (letters[:end] for end in range(_SHORTEST, len(letters) + 1))


def _places(words: list[str]) -> Iterator[str]:
    """Yield the places whose bodies are named: Raision Nuoret, Folkhälsan i Exempelby."""
    around = zip(("", "", *words), ("", *words), words, (*words[1:], ""), strict=False)
    for body, before, word, after in around:
        if before == "i" and _is_body(body):
            yield word
        if _is_body(after) and not is_given(before):
            if word.endswith(GENITIVE):
                yield word[:-1]
            if OF_PLACE.match(word) and not _NO_PLACE.match(word):
                yield word
