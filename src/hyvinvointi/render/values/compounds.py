"""Where the parts of long Finnish and Swedish words meet.

The patterns of `compounds.txt` are learnt by `tools/compounds.py`; they are applied as those of
hyphenation are (F. M. Liang, 1983): at each place of a word the largest digit of all patterns that
match decides, and an odd one is a joint.

On 2,533 words of 13 letters and more of a treebank (UD Finnish-TDT, dev and test) 89 % of the joints
that it tells are right, and it tells 95 % of them; Voikko, which it was learnt from, 90 % and 97 %.
On words of pages marked by hand (`tests/render/compounds/`) it is 98 % and 99 % in Finnish, 93 % and
73 % in Swedish. A list of first parts written by hand had 99 % and 58 %, 100 % and 41 %.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path

from hyvinvointi import limits

DATA = Path(__file__).with_name("compounds.txt")
_SHORTEST, _SHORTEST_WORD = 3, 8
"""Letters of the shortest part, and of the shortest word that was learnt from."""
_DIGIT = re.compile("[0-9]")


class Patterns:
    """Patterns such as `s1oh`: letters, digits between them, a full stop where a word begins or ends."""

    def __init__(self, patterns: Iterable[str]) -> None:
        self._digits = {_DIGIT.sub("", pattern): pattern for pattern in patterns}
        self._longest = max(map(len, self._digits))

    def joints(self, word: str) -> list[int]:
        """Return the places of a word in small letters where parts meet."""
        text = f".{word}."
        levels = [0] * (len(text) + 1)
        for start in range(len(text)):
            for end in range(start + 1, min(len(text), start + self._longest) + 1):
                pattern = self._digits.get(text[start:end])
                if pattern:
                    _raise(levels, start, pattern)
        last = len(word) - _SHORTEST
        return [at for at in range(_SHORTEST, last + 1) if levels[at + 1] % 2]


def _raise(levels: list[int], at: int, pattern: str) -> None:
    """Raise the levels of the places of a pattern that begins at a place."""
    for sign in pattern:
        if sign.isdigit():
            levels[at] = max(levels[at], int(sign))
        else:
            at += 1


@lru_cache(maxsize=4096)
def parts(word: str) -> tuple[str, ...]:
    """Return the parts of a word, itself where it is no compound.

    A text without spaces that is longer than any word has no parts.
    """
    if not _SHORTEST_WORD <= len(word) <= limits.COMPOUND:
        return (word,)
    lower = unicodedata.normalize("NFC", word).lower()
    if len(lower) != len(word):
        return (word,)
    places = [0, *_patterns().joints(lower), len(word)]
    return tuple(word[start:end] for start, end in pairwise(places))


@cache
def _patterns() -> Patterns:
    return Patterns(DATA.read_text("utf-8").split())
