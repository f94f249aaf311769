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
        "{skipped}: tason {before} jälkeen tulee taso {level}.",
        "{skipped}: efter nivå {before} kommer nivå {level}.",
        "{skipped}: level {before} is followed by level {level}.",
    ),
    Text(
        "Tarkista otsikon taso. Jos otsikko kuuluu edellisen otsikon alle, vaihda sen edessä oleviksi merkeiksi {marks}.",
        "Kontrollera rubrikens nivå. Om rubriken hör till den föregående, ändra tecknen framför den till {marks}.",
        "Check the level of the heading. If it belongs under the heading before it, begin it with {marks}.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)

_ONE = Text(
    "Otsikkotaso jää välistä", "En rubriknivå hoppas över", "A heading level has been skipped"
)
_SEVERAL = Text(
    "Otsikkotasoja jää välistä", "Rubriknivåer hoppas över", "Heading levels have been skipped"
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
                skipped = _ONE if level == before + 2 else _SEVERAL
                args = {"skipped": skipped, "before": before, "level": level, "marks": marks}
                fix = text.fix(*match.span(1), marks, safe=False)
                yield Finding(RULE, text.site(*match.span(1)), args, fix=fix)
            before = level
