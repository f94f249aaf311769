"""How a resolution words that a plan or an attachment is approved, in Finnish and Swedish."""

import re
from collections.abc import Collection, Iterator

from hyvinvointi.lint.minutes.attachments import mentions
from hyvinvointi.lint.minutes.passages import Passage
from hyvinvointi.patterns import regex

Span = tuple[int, int]

_PLAN = r"[\w-]{0,60}(?:ohjelma|suunnitelma|strategia|hyvinvointikertomus)\b"
_PLAN_OBJECT = r"[\w-]{0,60}(?:ohjelman|suunnitelman|strategian|hyvinvointikertomuksen)\b"
_PLAN_SV = r"[\w-]{0,60}(?:programmet|planen|strategin|välfärdsberättelsen)\b"
# “Ohjelman laatimisen” is not the plan, but “ohjelman esityksen mukaisena” is.
_NO_OWNER = (
    r"(?!\s+(?!(?:[\w-]+\s+){1,3}mukai)[\w-]*(?:mise|ukse|ykse|okse|elu|nnö|seuran|arvioin|toimeenpano"
    r"|aikataulu|runko|rungo|luonno|rapor|tavoit|toimenpi|painopist|mittari))"
)
_NOT_NEXT = r"(?!\s+(?:[\w–-]+\s+){0,3}?\w+(?:ttiin|taan|tään)\b)"
"""The noun behind an approval is not what something else was done with."""

# What a preposition ties to another noun, or a clause of its own, is not the object.
_WORDS = r"(?:(?!(?:että|joka|jonka|jota|jossa|siten|att|som|för|om|av|till|inte|ej)\b)[\w.,–-]+\s+){0,6}?"
_BETWEEN = (
    r"(?:(?!(?:ja|sekä|tai|on|ovat|och|eller|är|som|inte|ej)\b|\w+(?:ttiin|taan|tään|des)\b)"
    r"[\w–-]+\s+){0,6}?"
)
_DECIDES = r"(?:päät(?:ti|tivät|tää|tävät|ettiin|etään)|beslut(?:ade|ades|ar|as|er)|beslöts?)"
_APPROVES = (
    r"\b(?:hyväksy(?:i|y|vät|ivät|ttiin|tään)|vahvist(?:i|ivat|ettiin|etaan)"
    r"|godkän(?:de|ner|des|ns)|antogs?|antar|fastställ(?:de|er|des|s)"
    rf"|{_DECIDES}\s+{_WORDS}(?:att\s+)?(?:hyväksyä|vahvistaa|godkänna|anta|fastställa))\s+"
)
_IS_APPROVED = (
    r"(?:(?:hyväksyttiin|vahvistettiin|godkändes|antogs|fastställdes)\b"
    # What is said of today may be said of a day to come: “hyväksytään valtuustossa keväällä”.
    r"|(?:hyväksytään|vahvistetaan|godkänns|antas|fastställs)"
    r"(?=[.,;]|\s*$|\s+(?:liitte|enligt|\w+sti\b)))"
)
_OF_PLAN = regex(
    rf"{_APPROVES}(?P<object>{_WORDS}(?:{_PLAN_OBJECT}{_NO_OWNER}|{_PLAN}{_NOT_NEXT}|{_PLAN_SV}))"
    rf"|\b(?P<subject>{_PLAN}|{_PLAN_SV})\s+{_BETWEEN}{_IS_APPROVED}",
    re.IGNORECASE,
)
_OF_ATTACHMENT = regex(
    rf"{_APPROVES}(?P<object>(?:liitteen|liitteet|bilaga|bilagorna)\s+[0-9]+[a-z]?\b)(?!\s+mukai)",
    re.IGNORECASE,
)
_ASKED_OR_DENIED = regex(
    r"\b(?:esitt(?:ää|i|ävät|ivät)|esite(?:tään|ttiin)|ehdott(?:aa|i|avat|ivat)|ehdote(?:taan|ttiin)"
    r"|kannatt\w+|pyyt\w+|toivo\w+|edellyt\w+|föresl\w+|ei|eivät|ettei|eikä|inte|ej|jos|mikäli|ellei"
    r"|ifall|aiemmin|aikaisemmin|tidigare|tiedoksi|kännedom)\b",
    re.IGNORECASE,
)
_TAKEN_BACK = regex(r"\s+(?:inte\b|ej\b|[0-9.]+,?\s+§)", re.IGNORECASE)
_SENTENCE = regex(r"[.!?:](?=\s|$)|;|\n[ \t]*\n")
_BEGINNING = 4_000
"""Characters of a resolution in which its verb is looked for."""


def approved(passage: Passage, numbers: Collection[str]) -> Span | None:
    """Return where a resolution names what it approves: a plan, or an attachment of these numbers.

    What is asked of another organ, denied, or told of an earlier meeting is not approved.
    """
    for start, end in _sentences(passage.text[:_BEGINNING]):
        for pattern in (_OF_PLAN, _OF_ATTACHMENT):
            match = pattern.search(passage.text, start, end)
            if match is None or _ASKED_OR_DENIED.search(passage.text, start, match.start()):
                continue
            found = match.span(match.lastgroup or 0)
            if _TAKEN_BACK.match(passage.text, match.end()):
                continue
            if pattern is _OF_PLAN or _is_listed(passage.text[slice(*found)], passage, numbers):
                return found
    return None


def _sentences(text: str) -> Iterator[Span]:
    start = 0
    for match in _SENTENCE.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _is_listed(said: str, passage: Passage, numbers: Collection[str]) -> bool:
    named = mentions(Passage(passage.path, passage.route, said))
    return any(number in numbers for one in named for number in one.numbers)
