"""The stems of Finnish last names: what case endings follow where it is not the name itself.

By Iso suomen kielioppi (2004, https://scripta.kotus.fi/visk): consonant gradation (§ 41 and on)
makes Aalto Aallo-n and Lähde Lähtee-n; of the types of nominals (§ 64–67), names in -i may have a
stem in -e (Niemi, Nieme-n), those in -s one in -kse or in a long vowel. A name follows one of them,
and nothing but custom tells which: all are given that it could follow.
"""

import re
from collections.abc import Iterator, Mapping

from hyvinvointi.patterns import regex

_SHORTEST = 3
_VOWELS = "aeiouyäö"
# Strong and weak grade of what stands before the last vowel, two letters before one.
_WEAK = {
    "pp": "p", "tt": "t", "kk": "k", "mp": "mm", "nt": "nn", "nk": "ng", "lt": "ll", "rt": "rr",
    "ht": "hd", "lp": "lv", "rp": "rv", "lk": "l lj", "rk": "r rj", "hk": "h hj", "ik": "i j",
    "uk": "u uv", "yk": "y yv", "p": "v", "t": "d", "k": "",
}  # fmt: skip
_STRONG = {
    "mm": "mp", "nn": "nt", "ng": "nk", "ll": "lt", "rr": "rt", "hd": "ht", "lv": "lp", "rv": "rp",
    "p": "pp", "t": "tt", "k": "kk", "d": "t", "v": "p",
}  # fmt: skip
# In these neither grade changes: Koski, Kosto, Matka.
_FIXED = ("sp", "st", "sk", "tk", "ts")

# Endings that close the last syllable, and with the others: ”Kukan” is of Kukka, ”Kukaan” is not.
_CLOSED = "n|t|i?(?:[sl]t[aä]|ss[aä]|ll[aä]|lle|ksi|tt[aä])"
_ALL = f"{_CLOSED}|[aä]|h?[{_VOWELS}]n|seen|n[aä]|i?en|i[aä]|ihin"
_CLITICS = "(?:k[aä]{2}n|kin|ko|kö|h[aä]n)?"
_AFTER_CLOSED, _AFTER_OPEN, _PARTITIVE = (
    regex(f"(?:{endings}){_CLITICS}") for endings in (_CLOSED, _ALL, "t[aä]")
)


def inflected(name: str) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Yield the stems of a last name that are not the name itself, and what ends a word after each.

    Nothing else ends it: the stem of Niemi is not found in Niemelä.
    """
    if len(name) < _SHORTEST:
        return
    for stem in {*_open_stems(name)} - {name}:
        yield stem, _AFTER_OPEN
    for stem in {*_weak_stems(name)} - {name}:
        yield stem, _AFTER_CLOSED
    if name.endswith(("li", "ni", "ri", "si", "hi")):
        yield name[:-1], _PARTITIVE


def _open_stems(name: str) -> Iterator[str]:
    """Stems that every ending may follow."""
    body, last = name[:-1], name[-1:]
    if name.endswith("mies"):
        yield f"{name[:-2]}ehe"
    elif last == "s" and body[-1:] in _VOWELS:
        yield f"{body}kse"
        for start in (body[:-1], *_graded(body[:-1], _STRONG)):
            yield start + 2 * body[-1:]
    elif last == "e":
        yield from (f"{start}ee" for start in _graded(body, _STRONG))
    elif name.lower().endswith(("susi", "vesi")):
        yield from (f"{name[:-2]}de", f"{name[:-2]}te")
    elif last == "i":
        yield f"{body}e"


def _weak_stems(name: str) -> Iterator[str]:
    """Stems in the weak grade of a name in a vowel: its last syllable is closed."""
    body, last = name[:-1], name[-1:]
    if last not in _VOWELS or last == "e":
        return
    for start in _graded(body, _WEAK):
        if last == "i":
            yield f"{start}e"
        # Joki has no stem ”Joi”: ”Joissa” and ”Joille” are pronouns.
        if last != "i" or start[-1:] not in _VOWELS:
            yield start + last


def _graded(body: str, grades: Mapping[str, str]) -> Iterator[str]:
    """Yield the other grade of what stands before the last vowel of a name."""
    if body.endswith(_FIXED):
        return
    grade = next((one for one in (body[-2:], body[-1:]) if one in grades), None)
    if grade is not None and grade != body:
        for other in grades[grade].split(" "):
            yield body.removesuffix(grade) + other
