"""A weekday that does not go with its date."""

import re
from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.passages import folded
from hyvinvointi.lint.minutes.written_dates import written_days
from hyvinvointi.patterns import regex
from hyvinvointi.source import Document

RULE = Rule(
    "HV830",
    "weekday-differs",
    Text(
        "Päivä {day} on {truth}, mutta tekstissä lukee ”{said}”.",
        "I texten står ”{said}”, men {day} är en {truth}.",
        "The date “{day}” is a {truth}, but the text says “{said}”.",
    ),
    Text(
        "Tarkista, kumpi on väärin, viikonpäivä vai päivämäärä, ja korjaa virhe.",
        "Kontrollera veckodagen och datumet i källan och rätta det som är fel.",
        "Check in the source which is right, the day of the week or the date, and correct the other.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    rewords=True,
)
_NAMES = (
    Text("maanantai", "måndag", "Monday"),
    Text("tiistai", "tisdag", "Tuesday"),
    Text("keskiviikko", "onsdag", "Wednesday"),
    Text("torstai", "torsdag", "Thursday"),
    Text("perjantai", "fredag", "Friday"),
    Text("lauantai", "lördag", "Saturday"),
    Text("sunnuntai", "söndag", "Sunday"),
)
_STEMS = (
    ("maanantai", "mandag", "ma"),
    ("tiistai", "tisdag", "ti"),
    ("keskiviik", "onsdag", "ke"),
    ("torstai", "torsdag", "to"),
    ("perjantai", "fredag", "pe"),
    ("lauantai", "lordag", "la"),
    ("sunnuntai", "sondag", "su"),
)
_WORD = regex(
    r"\b(?P<word>(?:maanantai|tiistai|keskiviik|torstai|perjantai|lauantai|sunnuntai)[a-z]{0,6}"
    r"|(?:man|tis|ons|tors|fre|lor|son)dag(?:en|ens)?|ma|ti|ke|to|pe|la|su)\.?,?\s+(?:den\s+)?\Z"
)
_LONGEST = len("keskiviikkoisin,   den   ")
"""Characters before a day in which the word for it stands."""


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each day with a year that stands behind a weekday it is not."""
    for text in context.texts(document):
        for day in written_days(text.words):
            match = _word_before(text.words, day.start) if day.date else None
            if match is None or day.date is None:
                continue
            truth = day.date.weekday()
            if not match["word"].startswith(_STEMS[truth]):
                start = day.start - len(match.string) + match.start("word")
                word = text.words[start : start + len(match["word"])]
                shown = text.words[day.start : day.end]
                args = {"day": shown, "said": word, "truth": _NAMES[truth]}
                yield Finding(RULE, text.site(start, day.end), args, value=word)


def _word_before(text: str, at: int) -> re.Match[str] | None:
    """Return the weekday that stands right before a place."""
    return _WORD.search(folded(text[max(0, at - _LONGEST) : at]), 1 if at > _LONGEST else 0)
