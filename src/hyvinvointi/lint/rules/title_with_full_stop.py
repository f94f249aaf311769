"""A title that ends like a sentence."""

import re
from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.patterns import regex
from hyvinvointi.source import Document

RULE = Rule(
    "HV816",
    "title-with-full-stop",
    Text(
        "Otsikko päättyy pisteeseen.",
        "Rubriken slutar med punkt.",
        "The title ends with a full stop.",
    ),
    Text(
        "Poista piste.",
        "Ta bort punkten.",
        "Remove the full stop.",
    ),
    draft=Severity.INFO,
    publish=Severity.INFO,
    rewords=True,
)

_FULL_STOP = regex(r"(?<=[\wäöå)”])\.\s*\Z")
_SHORT = regex(
    r"\b(?:ym|yms|jne|mm|ry|rp|oy|ab|vs|os|klo|kpl|nro|mom|rf|etc|m\.fl|s|v|\w|[0-9]+)\.\s*\Z",
    re.IGNORECASE,
)


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each title with a full stop that belongs to no abbreviation."""
    for text in context.texts(document):
        match = _FULL_STOP.search(text.text) if text.field == "title" else None
        if match and not _SHORT.search(text.text):
            at = match.start()
            fix = text.fix(at, at + 1, "", safe=False)
            yield Finding(RULE, text.site(at, at + 1), fix=fix)
