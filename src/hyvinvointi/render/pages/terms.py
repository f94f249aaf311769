"""Words as the search compares them: without case and diacritics, with the parts of compounds."""

import re
import unicodedata
from collections.abc import Iterator

from hyvinvointi.render.values.compounds import parts

_WORD = re.compile(r"§\s*[0-9]+|[^\W_]+")
"""A word; a paragraph has its number with its sign: § 24 is no other 24."""
# Begins only where a word begins: tried at each letter, a title of 500,000 letters takes minutes.
_HYPHENED = re.compile(r"(?<![^\W\d_])[^\W\d_]++(?:-[^\W\d_]++)+")
_SHORTEST_PART = 3
# Letters that Unicode does not take apart: the same table stands in the script of the page.
_FOLDED = str.maketrans({"đ": "d", "ŋ": "n", "ŧ": "t", "ß": "ss", "þ": "th", "ø": "o", "æ": "ae"})


def fold(text: str) -> str:
    """Return a text without case and diacritics: *Päätös* is *paatos*."""
    plain = unicodedata.normalize("NFD", text.lower()).translate(_FOLDED)
    return "".join(one for one in plain if not unicodedata.combining(one))


def words(text: str) -> Iterator[str]:
    """Yield the words of a text, folded, each once."""
    yield from dict.fromkeys(fold("".join(word.split())) for word in _WORD.findall(text))


def terms(*texts: object) -> str:
    """Return the words of texts as they are compared: folded, the parts of compounds beside them.

    Of *kuntastrategia* there are *kuntastrategia* and *strategia*: a word is found by
    how it begins, and so is each of its parts. What a hyphen holds together stands in one, too.
    """
    text = " ".join(map(str, texts))
    compared: dict[str, None] = {}
    for word in dict.fromkeys(_WORD.findall(text)):
        compared.update(dict.fromkeys(_with_parts(word)))
    compared.update((fold(word.replace("-", "")), None) for word in _HYPHENED.findall(text))
    return " ".join(compared)


def _with_parts(word: str) -> Iterator[str]:
    if word.startswith("§"):
        yield "".join(word.split())
        return
    pieces = parts(word)
    for at in range(len(pieces)):
        rest = fold("".join(pieces[at:]))
        if at == 0 or len(rest) >= _SHORTEST_PART:
            yield rest
