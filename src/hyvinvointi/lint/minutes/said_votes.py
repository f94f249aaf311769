"""Votes as the text of minutes tells them: ”äänin 6–3”, ”6 jaa-ääntä ja 3 ei-ääntä”."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from hyvinvointi.lint.minutes.numerals import NUMERAL, number_of
from hyvinvointi.lint.minutes.passages import folded
from hyvinvointi.patterns import regex

_TO = r"\s?[–—-]\s?"
_SAID = regex(
    rf"\b(?:aanin|aanestyksen(?: tulos(?: oli)?)?|aanestystulos(?: oli)?|rosterna|rostetalen|rostsiffrorna)[:,]?\s+"
    rf"(?P<one>[0-9]{{1,3}})(?:{_TO}|\s+mot\s+)(?P<two>[0-9]{{1,3}})(?!{_TO}?[0-9]|[.,/:][0-9])\b"
    r"|\bmed\s+(?P<for>[0-9]{1,3})\s+roster\s+mot\s+(?P<against>[0-9]{1,3})\b"
    r"|\bby\s+(?:a\s+vote\s+of\s+|(?=[0-9]+\s+votes))(?P<ayes>[0-9]{1,3})(?:\s+votes)?\s?(?:to|[–-])\s?"
    r"(?P<noes>[0-9]{1,3})\b"
    rf"|\b(?P<yes>{NUMERAL})\s+(?:jaa(?:-aani?ta)?|ja-rost(?:er)?|ja(?=\s+och\b)|yes\s+votes?)\b[^.;\n]{{0,40}}?"
    rf"\b(?P<no>{NUMERAL})\s+(?:ei(?:-aani?ta)?|nej(?:-rost(?:er)?)?|no\s+votes?)\b"
    r"|\bjaa(?:-aania)?(?:\s+annettiin)?\s?:?\s(?P<jaa>[0-9]{1,3})(?:\s+kpl)?,?\s+(?:ja\s+)?"
    r"ei(?:-aania)?(?:\s+annettiin)?\s?:?\s(?P<ei>[0-9]{1,3})\b"
)
_SENTENCE = regex(r"[.!?](?=\s+[A-ZÅÄÖ])|\n\s*\n")
_OF_ANOTHER_TIME = regex(
    r"§|\b(?:aiem|aikaisem|edelli|viime|tidigare|forra|foregaende|earlier|previous)"
)


_BODIES = (
    ("hallitus", "styrelsen", "executive"),
    ("valtuusto", "fullmaktige", "council"),
    ("lautakunta", "namnden", "committee"),
    ("jaosto", "sektionen", "subcommittee"),
    ("johtokunta", "direktionen", "board"),
)
_FIRST_WORDS = regex(r"\W*(?:\w+\s+){0,2}")


class SaidVotes(NamedTuple):
    """Two counts that a text tells of one vote, at `start`…`end`."""

    start: int
    end: int
    counts: tuple[int, int]


def said_votes(text: str, organ: str) -> Iterator[SaidVotes]:
    """Yield the votes that a text tells of a body, but for those of another meeting or body.

    `organ` is the id of the body, which most often says what it is.
    """
    plain = folded(text)
    ends = [0, *(end.end() for end in _SENTENCE.finditer(text)), len(text)]
    for match in _SAID.finditer(plain):
        sentence = plain[
            ends[bisect_right(ends, match.start()) - 1] : ends[bisect_left(ends, match.end())]
        ]
        if not _OF_ANOTHER_TIME.search(sentence) and not _is_of_another(sentence, folded(organ)):
            one, two = (number_of(said) for said in match.groups() if said)
            yield SaidVotes(*match.span(), (one, two))


def _is_of_another(sentence: str, organ: str) -> bool:
    """Whether a sentence begins with a body of another kind: kunnanhallitus päätti äänin 5–2."""
    begins = _FIRST_WORDS.match(sentence)
    words = begins[0].split() if begins else []
    named = {names for names in _BODIES for word in words if word.endswith(names)}
    return any(not any(one.rstrip("en") in organ for one in names) for names in named)
