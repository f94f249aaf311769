"""Mail of a registered association at a provider of private mail: made of the name right before it.

Nothing tells where the name of an association begins: of ”Korhonen Raision Nuoret ry” the first word
is somebody's surname, and in ”Zoya Salon Martat ry” two may be. So only what the name ends with is
taken for it: words for a body, and the place that they are of where no name stands before that.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, pairwise

from hyvinvointi.patterns import regex
from hyvinvointi.privacy.body_words import (
    FAMILY,
    SURNAMES,
    is_named_body,
    is_society,
    is_swedish,
    mailboxes_of,
)
from hyvinvointi.privacy.name_parts import PARTICLES, plain
from hyvinvointi.privacy.places import mailboxes_of_place, place_of
from hyvinvointi.privacy.recipient_names import is_given, is_given_mailbox
from hyvinvointi.privacy.recipient_words import (
    ABBREVIATED,
    LABELS,
    NAMES_OF_PARTIES,
    OFFICE,
    PARTY,
    TRADE,
)
from hyvinvointi.privacy.shown import SPACE

_NEAR = 160
_NEAR_FORM = 40
_FORM = regex(
    rf"{SPACE}(?:ry|rf|r\.y\.|r\.f\.)(?::n|s)?\s?[(,:]?\s?"
    r"(?:(?:s-posti|sähköposti|e-post|e-postadress|email)\w{0,4}:?\s)?\Z",
    # Names are written in capitals, too.
    re.IGNORECASE,
)
# Behind an initial or a short word a full stop ends nothing, and a line goes on in the next one. What
# is in brackets may part a name: Zoya (os. Lahti) Salo.
_BEGINNING = regex(r"[,;(|?!]|:(?!\w)|(?<=\w\w\w\w)\.|\n\s*(?:\n|[-*#|])")
_WORD = regex(r"[^\W_]+(?:[:-][^\W_]+)*")
_ENDING = regex(r":\w+\Z")
_UNIONS = (
    (regex(r"Suomen\s+Punai(?:nen\s+Risti|sen\s+Ristin)(?!\w)", re.IGNORECASE), "SPR"),
    (regex(r"Mannerheimin\s+Lastensuojeluliit?(?:to|on)(?!\w)", re.IGNORECASE), "MLL"),
    (regex(r"Finlands\s+Röda\s+Kors(?!\w)", re.IGNORECASE), "FRK"),
)
"""Bodies whose names are several words, and what they are called in short."""
_JOINING = {"ja": "j", "sekä": "j", "och": "j", "samt": "j", "i": "i"}
# The sign of each word: B for a body, C for one known by its name, K for a Swedish one, F for
# members who may be those of a household, R for a role that is no name, i for ”in”, j for ”and”,
# g for a given name or an initial, U for what may be a genitive, T for what may be any name, l for
# other small words; those of places are in `Place`.
_NO_NAME_BEFORE = "(?:^|(?<=[lRBCKF])|(?<=[TNBCKFRl]j))"
_NAME = regex(
    rf"(?:{_NO_NAME_BEFORE}(?:P[BCKF]+|SK[BCKF]*|V[BCK]+)"  # Lapuan Martat, Sibbo Marthor
    r"|^WK"  # Exempelby Marthaförening
    r"|C[BCK]*[PVU][BCKF]+"  # MLL:n Esimerkkilän yhdistys
    r"|[BCK]+i[PVNSWUT]"  # Folkhälsan i Exempelby
    r"|C[BCK]*[NSW]"  # Lions Club Lapua
    r"|[BCKF]+)\Z"
)
_BODIES = "BCKF"
_FILLERS = frozenset({"ry", "rf"})
_SEPARATORS = regex(r"[^a-z0-9]+")


def is_mail_of_association(text: str, start: int, local: str) -> bool:
    """Whether what is before the @ is made of the name of the registered association right before it."""
    form = _FORM.search(text, max(0, start - _NEAR_FORM), start)
    if form is None:
        return False
    near = text[max(0, form.start() - _NEAR) : form.start()]
    bodies, places = _boxes_at_end(near, is_whole=form.start() <= _NEAR)
    parts = _SEPARATORS.sub(" ", plain(local)).split()
    if not bodies or SURNAMES.issuperset(parts) or _is_borne(near, places):
        return False
    of_place = places | _FILLERS
    return all(_is_made_of(part, bodies | of_place) for part in parts) and not all(
        _is_made_of(part, of_place) for part in parts
    )


def _boxes_at_end(text: str, *, is_whole: bool) -> tuple[frozenset[str], frozenset[str]]:
    """Return how an address may write the bodies and the places of the name that a text ends with."""
    for union, short in _UNIONS:
        text = union.sub(short, text)
    beginning = max((match.end() for match in _BEGINNING.finditer(text)), default=0)
    words = [_ENDING.sub("", word) for word in _WORD.findall(text[beginning:])]
    signs = "".join(map(_sign, words))
    if not (beginning or is_whole):
        signs = f"T{signs[1:]}"  # Of a word that may be cut nobody knows what it is.
    name = _NAME.search(signs)
    if name is None:
        return frozenset(), frozenset()
    named = [*zip(signs, words, strict=True)][name.start() :]
    bodies = (word for sign, word in named if sign in _BODIES)
    places = (word for sign, word in named if sign not in "ij" + _BODIES)
    return _mailboxes(_mailboxes_of_body, bodies), _mailboxes(mailboxes_of_place, places)


def _mailboxes(
    mailboxes_of_word: Callable[[str], Iterable[str]], words: Iterable[str]
) -> frozenset[str]:
    """Return how an address may write words: never as a given name, with a place for a surname."""
    mailboxes = chain.from_iterable(map(mailboxes_of_word, words))
    return frozenset(mailbox for mailbox in mailboxes if not is_given_mailbox(mailbox))


@lru_cache(maxsize=1024)
def _sign(word: str) -> str:
    parts = plain(word).split("-")
    if all(map(is_society, parts)):
        return _sign_of_body(parts)
    small = word.lower()
    if small in _JOINING:
        return _JOINING[small]
    if len(word) == 1 or is_given(word):
        return "g"
    return place_of(word) or _sign_of_other(word)


def _sign_of_other(word: str) -> str:
    small = word.lower()
    if not word[0].isupper():
        return "T" if _stands_before_name(small) else "l"
    if PARTY.match(word) and small not in NAMES_OF_PARTIES:
        return "R"
    return "U" if small.endswith("n") and not small.endswith("nen") else "T"


def _sign_of_body(parts: Sequence[str]) -> str:
    if all(part in FAMILY for part in parts):
        return "F"
    if any(map(is_swedish, parts)):
        return "K"
    return "C" if any(map(is_named_body, parts)) else "B"


def _stands_before_name(word: str) -> bool:
    of_person = (OFFICE.match(word), TRADE.match(word), ABBREVIATED.match(word))
    return any(of_person) or word in LABELS or word in PARTICLES


def _mailboxes_of_body(word: str) -> Iterator[str]:
    return (mailbox for part in plain(word).split("-") for mailbox in mailboxes_of(part))


def _is_borne(text: str, places: frozenset[str]) -> bool:
    """Whether somebody bears the name of a place: Pekka Salo."""
    words = _WORD.findall(text)
    pairs = (pair for one, other in pairwise(words) for pair in ((one, other), (other, one)))
    return any(plain(one) in places and _sign(other) == "g" for one, other in pairs)


def _is_made_of(part: str, words: frozenset[str]) -> bool:
    """Whether a part of an address is nothing but some of the words behind each other."""
    ends = {0}
    for at in range(len(part)):
        if at in ends:
            ends |= {at + len(word) for word in words if part.startswith(word, at)}
    return len(part) in ends
