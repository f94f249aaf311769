"""Phrases of an entry in which a part of a name alone names nobody elsewhere.

Given names that somebody in office bears, too, and surnames that are words are not looked for alone.
Beside another part of the names in the same entry they are whose it speaks of: `Malli Aino ja Eino`.
"""

import re
from collections.abc import Collection, Iterator
from itertools import pairwise

from hyvinvointi.patterns import regex
from hyvinvointi.privacy.common_words import COMMON
from hyvinvointi.privacy.name_parts import WORD, words
from hyvinvointi.privacy.recipient_words import BEFORE_SURNAME
from hyvinvointi.privacy.shown import plain_reading

_BETWEEN = regex(
    r"[\s,;&+/(:]{0,4}(?:(?:ja|sekä|och|samt|o\.|ynnä|jämte|m\.)\s+)?"
    r"(?:(?:lapset|lapsi|puoliso|vaimo|aviomies|mak[ea]|hustru|barn(?:en)?)\s+)?"
    rf"(?:{BEFORE_SURNAME}|\(?(?:[0-9]{{1,2}}|[a-z])[.)]\s*)?",
    re.IGNORECASE,
)
"""What stands between those who have one surname, and between the items of a list."""


def phrases_of(text: str, names: Collection[str], public: frozenset[str]) -> Iterator[str]:
    """Yield the phrases of two parts of `names` of which one is a common word, or one of `public`."""
    own = small_words(names)
    contested = {word for word in own if word in COMMON or word in public}
    if not contested:
        return
    text = plain_reading(text)
    matches = [match for match in WORD.finditer(text) if match[0].lower() in own]
    for one, other in pairwise(matches):
        is_contested = not contested.isdisjoint({one[0].lower(), other[0].lower()})
        if is_contested and _BETWEEN.fullmatch(text, one.end(), other.start()):
            yield text[one.start() : other.end()]


def small_words(names: Collection[str]) -> frozenset[str]:
    """Return the words of some names in small letters."""
    return frozenset(word.lower() for name in names for word in words(name))
