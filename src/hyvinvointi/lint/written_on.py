"""When a document was written: the law and the authorities of that day are those it may name."""

import re
from collections.abc import Iterator
from datetime import date

from hyvinvointi.dates import PartialDate
from hyvinvointi.law.former import Former, FormerOnes
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.prose import FreeText
from hyvinvointi.model import Decision, Plan
from hyvinvointi.patterns import regex
from hyvinvointi.source import Document

PAST = regex(
    r"kumot|kumoutu|lakkau|lakkasi|aikaisem|aiem|entis|entin|edeltä|vanhan?\b|ennen|silloi|saakka|asti\b"
    r"|nyk\.|nykyi|alkaen|lähtien|siirty|korva|yhdist|lakann|poistu|päätty|sulaut|tilal(?:le|la|ta)\b|sijaan\b"
    r"|\botti(?:vat)?\b|\bottanee"
    r"|upphäv|upphör|tidigare|förra|dåvarande|gamla|numera|nuvarande|från och med|fr\.o\.m|före detta|f\.d\."
    r"|ersätt|ersatt|överför|\btog (?:över|emot)|övertog|övertagit|sl(?:ogs|agits) (?:samman|ihop)"
    r"|lades ned|lagts ned|\bformer|\buntil\b|replaced|abolished|took over|taken over",
    re.IGNORECASE,
)
"""What a sentence has that tells itself of the past, or of a change."""

_ABROAD = regex(
    r"\b(?:Ruotsi(?:n|ssa|sta)?|Norja(?:n|ssa|sta)?|Tanska(?:n|ssa|sta)?|Viro(?:n|ssa|sta)?|Islan(?:ti|nin|nissa)"
    r"|Norrbotten\w*|Västerbotten\w*|Köpenhamn\w*|Sveriges?|Norges?|Danmarks?|Estlands?|Islands?"
    r"|Sweden|Norway|Denmark|Estonia|Iceland)\b(?! kiel)|(?i:\b(?:norska|danska|estniska|isländska))\b"
)
"""What a sentence has about a neighbouring country, whose authorities have the same names in Swedish."""

_YEAR = regex(r"(?<![0-9/])(?:19|20)[0-9]{2}(?![0-9])")


def written_on(document: Document, context: FileContext) -> date:
    """Return the day of a document: its decision, its preparation, or the start of its period.

    What is said to happen later is written today.
    """
    day = _day_of(document, context)
    return context.today if day is None else min(day.first, context.today)


def named_today(
    document: Document, context: FileContext, former_ones: FormerOnes
) -> Iterator[tuple[FreeText, int, int, Former]]:
    """Yield where a document names something that had ended on its day, as if it were there.

    A sentence of the past, of the change or of another country names it rightly, and so does one with
    a year in which it was there. Nothing is said of what is not confirmed, nor in a document without a day.
    """
    if not context.may_hold(document, former_ones.hints) or _day_of(document, context) is None:
        return
    day = written_on(document, context)
    for former in former_ones.each:
        is_told = former.until < day and former.checked.is_confirmed
        if is_told and context.may_hold(document, former.hints):
            for text in context.texts(document):
                yield from ((text, *span, former) for span in _spans(text, former))


def _spans(text: FreeText, former: Former) -> Iterator[tuple[int, int]]:
    if text.field == "note" or not former.pattern.search(text.words):
        return
    plain = text.words.casefold() if former.beside else ""
    if former.beside and not any(word in plain for word in former.beside):
        return
    for start, end in text.sentences():
        match = former.pattern.search(text.words, start, end)
        if match and not _is_elsewhere(text.words[start:end], former.until):
            yield match.span()


def names_year_until(sentence: str, last: int) -> bool:
    """Whether a sentence names a year no later than one: what it tells of was so then."""
    return any(int(year) <= last for year in _YEAR.findall(sentence))


def _is_elsewhere(sentence: str, until: date) -> bool:
    is_told = PAST.search(sentence) is not None or _ABROAD.search(sentence) is not None
    return is_told or names_year_until(sentence, until.year)


def _day_of(document: Document, context: FileContext) -> PartialDate | None:
    """Return the day that a document tells of itself, `None` where it tells none."""
    seen = context.view(document)
    if isinstance(seen, Decision):
        return seen.made_on or seen.prepared_on
    if isinstance(seen, Plan):
        return seen.period.start if seen.period else None
    return None
