"""Headings in prose whose levels do not follow one another."""

import re
from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.literals import Literals
from hyvinvointi.patterns import regex
from hyvinvointi.source import Document

RULE = Rule(
    "HV802",
    "heading-level-skipped",
    Text(
        "Otsikkotasoja puuttuu välistä: tason {before} jälkeen tulee taso {level}.",
        "En rubriknivå hoppas över: efter nivå {before} kommer nivå {level}.",
        "A heading level has been skipped: level {before} is followed by level {level}.",
    ),
    Text(
        "Kirjoita otsikon eteen {marks}.",
        "Ändra tecknen framför rubriken till {marks}.",
        "Check the level of the heading, and begin it with {marks} if it belongs under the one "
        "before it.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)

_HINTS = Literals("###")
_HEADING = regex(r"^ {0,3}(#{1,6})(?=[ \t])", re.MULTILINE)


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each heading more than one level below the one before it."""
    if not context.may_hold(document, _HINTS):
        return
    for text in context.texts(document):
        before = 0
        for match in _HEADING.finditer(text.text):
            level = len(match[1])
            if before and level > before + 1:
                marks = "#" * (before + 1)
                args = {"before": before, "level": level, "marks": marks}
                fix = text.fix(*match.span(1), marks, safe=False)
                yield Finding(RULE, text.site(*match.span(1)), args, fix=fix)
            before = level
