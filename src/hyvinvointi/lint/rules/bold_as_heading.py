"""A paragraph in bold that stands for a heading."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.literals import Literals
from hyvinvointi.patterns import regex
from hyvinvointi.source import Document

RULE = Rule(
    "HV803",
    "bold-as-heading",
    Text(
        "Lihavoitu rivi ”{text}” näyttää otsikolta, mutta sitä ei ole merkitty otsikoksi.",
        "Raden ”{text}” i fetstil ser ut som en rubrik, men den är inte märkt som en rubrik.",
        "The bold line “{text}” looks like a heading, but it is not marked as one.",
    ),
    Text(
        "Jos rivi on otsikko, merkitse se otsikoksi: ### {text}. Ruudunlukija ei tunnista lihavoitua riviä otsikoksi.",
        "Om raden är en rubrik, märk den så här: ### {text}. En skärmläsare känner inte igen en rad i fetstil som rubrik.",
        "If the line is a heading, mark it as one: ### {text}. Screen readers do not recognise bold text as a heading.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)

_HINTS = Literals("**")
_BOLD = regex(
    r"(?:\A|\n[ \t]*\n)[ \t]*(?P<bold>\*\*(?P<text>[^*\n]{1,120})\*\*:?)[ \t]*(?=\n[ \t]*\n)"
)


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each paragraph that is one bold line and has text after it."""
    if not context.may_hold(document, _HINTS):
        return
    for text in context.texts(document):
        for match in _BOLD.finditer(text.text) if text.prose else ():
            shown = match["text"].strip()
            fix = text.fix(*match.span("bold"), f"### {shown.rstrip(':')}", safe=False)
            yield Finding(RULE, text.site(*match.span("bold")), {"text": shown}, fix=fix)
