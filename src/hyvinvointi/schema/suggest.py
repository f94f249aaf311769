"""The nearest right word: what a preparer probably meant."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher, get_close_matches
from functools import lru_cache
from itertools import product

from hyvinvointi import limits
from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.patterns import regex
from hyvinvointi.schema.fields import Field

_CUTOFF = 0.72
_SHORTEST_ALIKE = 2
"""A word of two letters is like any other with one of them: `swe` is not meant for `se`."""
_CLOSE = 3
"""How many of the nearest words are looked at: of two that are near, one may be the opposite."""
_DENIALS = (
    *("not", "non", "no", "un", "in", "im", "dis"),
    *("ei", "epa", "ep", "ilman"),
    *("ej", "icke", "inte", "o", "utan"),
)
_PARTS = ("semi", "half", "partly", "partially", "puoli", "osittain", "osin", "halv", "delvis")
"""What a word begins with, folded, that denies what follows or says it of a part alone."""
_OTHERS = (
    regex(r"(?:ton|mattom\w*|matta|los[ta]?)\Z"),
    regex(r"\A[qk][uv]anti"),
)
"""What makes a word another one, folded: endings that deny in Finnish and Swedish (toteuttamatta,
verkningslös), and what is counted beside what is told."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A word that was probably meant; `sure` when it is the same word in another spelling."""

    word: str
    sure: bool


_ADVICE = Text(
    " Tarkoititko ”{suggestion}”?", " Menade du ”{suggestion}”?", " Did you mean “{suggestion}”?"
)


def advice(near: Suggestion | None) -> Message | str:
    """Return what a message adds when a right word is near: a sentence, or nothing."""
    return Message(_ADVICE, {"suggestion": near.word}) if near else ""


_NO_LETTERS = regex("[^0-9a-z]+")
_TIME = regex(r"\s*(?:klo|kello|kl\.?|at)?\s*([01]?[0-9]|2[0-3])[.:]([0-5][0-9])\s*", re.IGNORECASE)
_WORDS = regex(r"[^\W_]+")
_MARKS = "”“„‟’‘‚»«‹›″´′"
_MARKED = regex(
    r"(?:[”“„‟’‘‚»«][^”“„‟’‘‚»«]+[”“‟’‘»«]|[‹›][^‹›]+[‹›]|″[^″]+″|´[^´]+´|′[^′]+′"
    r"|[”“„‟][^”“„‟]+|[^”“„‟]+[”“‟])\Z"
)


def fold(word: str) -> str:
    """Reduce a word to what matters when people write it: no case, marks, spaces or hyphens."""
    if word.isascii():
        return _NO_LETTERS.sub("", word.lower())
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(character for character in plain if character.isalnum())


def slug(typed: str) -> str:
    """Return the id that a text would make: ASCII, small letters, hyphens between words."""
    parts = unicodedata.normalize("NFKD", typed.casefold())
    letters = "".join(one for one in parts if not unicodedata.combining(one))
    words = (word.encode("ascii", "ignore").decode() for word in _WORDS.findall(letters))
    return "-".join(filter(None, words))


def unmarked(typed: str) -> str:
    """Return a value without the quotation marks of a word processor at its ends; empty without any.

    A mark at one end alone stands there where two values were put between one pair. Primes and accents
    are marks only where they stand at both.
    """
    text = typed.strip()
    if len(typed) > limits.WORD or not _MARKED.match(text):
        return ""
    return text[text[0] in _MARKS : len(text) - (text[-1] in _MARKS)].strip()


def time(typed: str) -> str | None:
    """Return the time of the day that was probably meant: klo 18.45, 9:05."""
    match = _TIME.fullmatch(typed)
    return f"{match[1]:0>2}:{match[2]}" if match else None


class Budget:
    """What looking for near words may still cost in one check of one file, in words compared.

    The same word in another spelling is found without comparing and costs nothing.
    """

    def __init__(self, words: int = limits.WORDS_COMPARED) -> None:
        self._left = words

    def spend(self, count: int) -> bool:
        """Whether so many words may still be compared."""
        if count > self._left:
            return False
        self._left -= count
        return True


def folded_or_sign(typed: str) -> str:
    """Return a word as words are compared, a sign such as § as it is; nothing of a long text."""
    return (fold(typed) or typed.strip()) if len(typed) <= limits.WORD else ""


def value(typed: str, field: Field, budget: Budget) -> Suggestion | None:
    """Return the allowed value that `typed` stands for; never sure of what only is typed for it."""
    names, plain = value_names(field), folded_or_sign(typed)
    if plain and plain not in names and plain in _typed_words(field):
        return Suggestion(_typed_words(field)[plain], sure=False)
    return nearest_alike(typed, names, budget)


@lru_cache(maxsize=512)
def _typed_words(field: Field) -> Mapping[str, str]:
    return {folded_or_sign(word): value for word, value in field.typed_for.items()}


@lru_cache(maxsize=512)
def value_names(field: Field) -> Mapping[str, str]:
    """The allowed values of a field by their folded names and labels."""
    return folded(map(str, field.enum), field.value_labels())


def word(
    typed: str,
    words: Iterable[str],
    labels: Mapping[str, Iterable[str]] | None = None,
    budget: Budget | None = None,
) -> Suggestion | None:
    """Return the nearest of some words; `labels` are further spellings of each."""
    return nearest(typed, folded(words, labels or {}), budget or Budget())


def folded(words: Iterable[str], labels: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Return words by what they and their further spellings are when folded."""
    known = {folded_or_sign(one): one for one in words}
    for one, spellings in labels.items():
        for spelling in spellings:
            known.setdefault(folded_or_sign(spelling), one)
    return known


def slip(typed: str, words: Iterable[str]) -> Suggestion | None:
    """Return the word that `typed` is with one letter wrong, left out, added or exchanged.

    For words too short to be told by likeness, such as `id`.
    """
    slip = next((one for one in words if _is_slip(typed, one)), None)
    return Suggestion(slip, sure=False) if slip else None


def _is_slip(typed: str, word: str) -> bool:
    same = (one == other for one, other in zip(typed, word, strict=False))
    start = next((at for at, alike in enumerate(same) if not alike), min(len(typed), len(word)))
    left, right = typed[start:], word[start:]
    exchanged = left[:2] == right[1::-1] and left[2:] == right[2:]
    return exchanged or right == left[1:] or right[1:] in {left, left[1:]}


def nearest_alike(typed: str, known: Mapping[str, str], budget: Budget) -> Suggestion | None:
    """Return the nearest of some words that begin like it but for one letter too many, or one exchanged.

    Words that end alike and begin otherwise are other words: `mission` and `vision`.
    """
    plain = folded_or_sign(typed)
    alike = {one: word for one, word in known.items() if _begin_alike(plain, one)}
    return nearest(typed, alike, budget)


def _begin_alike(one: str, other: str) -> bool:
    return bool(one[:1]) and (one[:1] in other[:2] or other[:1] in one[:2])


def nearest(
    typed: str, known: Mapping[str, str], budget: Budget, cutoff: float = _CUTOFF
) -> Suggestion | None:
    """Return the nearest of some words, which stand under their folded spellings."""
    plain = folded_or_sign(typed)
    if not plain:
        return None
    if plain in known:
        return Suggestion(known[plain], sure="?" not in typed)
    if not budget.spend(len(known)):
        return None
    words = (one for one in known if len(one) > _SHORTEST_ALIKE)
    close = get_close_matches(plain, words, n=_CLOSE, cutoff=cutoff)
    meant = next((one for one in close if not _is_opposite(plain, one)), None)
    return Suggestion(known[meant], sure=False) if meant else None


def _is_opposite(one: str, other: str) -> bool:
    """Whether one of two folded words denies the other, or says only a part of it: `notpublic`, `public`."""
    if any(bool(sign.search(one)) != bool(sign.search(other)) for sign in _OTHERS):
        return True
    pairs = product(_readings(one), _readings(other))
    nearest = max(pairs, key=lambda pair: SequenceMatcher(None, pair[0][1], pair[1][1]).ratio())
    return nearest[0][0] != nearest[1][0]


def _readings(word: str) -> list[tuple[str, str]]:
    """Return a word as it is, and what it says something else of by each beginning that it may have."""
    denied = (("denied", word[len(one) :]) for one in _DENIALS if word.startswith(one))
    partly = (("partly", word[len(one) :]) for one in _PARTS if word.startswith(one))
    return [("", word), *denied, *partly]
