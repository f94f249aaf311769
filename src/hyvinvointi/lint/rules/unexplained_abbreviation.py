"""An abbreviation that its document does not open."""

import re
from collections.abc import Iterator
from functools import cache

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.vocabulary import abbreviations
from hyvinvointi.patterns import regex
from hyvinvointi.source import Document

RULE = Rule(
    "HV811",
    "unexplained-abbreviation",
    Text(
        "Lyhennettä {short} ei ole avattu asiakirjassa.",
        "Förkortningen {short} förklaras inte i dokumentet.",
        "The document does not explain the abbreviation “{short}”.",
    ),
    Text(
        "Kirjoita lyhenne ensimmäisellä kerralla auki: {long} ({short}).",
        "Skriv ut förkortningen första gången: {long} ({short}).",
        "The first time that the abbreviation is used, write it out in full: {long} ({short}).",
    ),
    draft=Severity.INFO,
    publish=Severity.INFO,
    rewords=True,
)
_SHORT = 4
"""Letters of a word that has the same ones in all forms."""


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding at the first use of each known abbreviation that is opened nowhere."""
    texts = context.texts(document)
    for short, (pattern, long) in abbreviations().items():
        if short not in document.text:
            continue
        uses = ((text, pattern.search(text.words)) for text in texts)
        first = next(((text, match) for text, match in uses if match), None)
        if first is None or any(_opens(text.words, short, long) for text in texts):
            continue
        text, match = first
        opened = long.get(text.language, long["fi"])
        args = {"short": short, "long": opened}
        yield Finding(RULE, text.site(*match.span()), args, value=short)


def _opens(text: str, short: str, long: dict[str, str]) -> bool:
    marks = (f"({short})", f"{short} (", f"{short} eli ", f"{short} = ", f"{short}, d.v.s.")
    if any(mark in text for mark in marks):
        return True
    folded = text.casefold()
    return any(_in_any_form(words.casefold()).search(folded) for words in long.values())


@cache
def _in_any_form(words: str) -> re.Pattern[str]:
    """Return what finds some words in any form: ehkäisevä päihdetyö, ehkäisevän päihdetyön."""
    return regex(r"\s+".join(f"{re.escape(_stem(word))}\\w*" for word in words.split()))


def _stem(word: str) -> str:
    if word.endswith("nen"):
        return word[:-3]
    return word[: -min(2, max(0, len(word) - 4))] if len(word) > _SHORT else word
