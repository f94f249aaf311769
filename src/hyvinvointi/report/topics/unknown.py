"""What is said of a word that means nothing here."""

from collections.abc import Iterable

from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.report.topics import fields
from hyvinvointi.schema import suggest

_UNKNOWN = Text(
    "”{word}” ei ole sääntö, kenttä, arvo, asiakirjalaji, muutoksen taso, paluuarvo eikä rekisterin säädös.{advice}{more} "
    "hyvinvointi explain luettelee, mitä voi kysyä.",
    "”{word}” är ingen regel, inget fält, inget värde, ingen dokumenttyp, ingen nivå eller slutkod och ingen författning i registret."
    "{advice}{more} hyvinvointi explain räknar upp vad man kan fråga.",
    "“{word}” is not a rule, field, value, kind of document, level of changes, exit code or statute in the register.{advice}{more} hyvinvointi explain lists what can be asked.",
)


def unknown_topic(word: str, known: Iterable[str], more: Text | str) -> Message:
    """Return the message that a word means nothing, with the nearest one that does.

    The number of a statute may be turned round (2015/410), and a field stand further down than is
    asked: program.measures.
    """
    words = [*known]
    number, _, year = word.partition("/")
    turned = suggest.Suggestion(f"{year}/{number}", sure=True)
    near = turned if turned.word in words else _deeper(word) or suggest.word(word, words)
    advice = suggest.advice(near)
    return Message(_UNKNOWN, {"word": word, "advice": advice, "more": more})


def _deeper(word: str) -> suggest.Suggestion | None:
    below = fields.nearest_below(word)
    return suggest.Suggestion(below.name, sure=False) if below else None
