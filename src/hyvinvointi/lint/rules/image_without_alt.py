"""An image in prose without a text for those who do not see it."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.literals import Literals
from hyvinvointi.patterns import regex
from hyvinvointi.source import Document

RULE = Rule(
    "HV801",
    "image-without-alt",
    Text(
        "Kuvalla ei ole vaihtoehtoista tekstiä.",
        "Bilden saknar alternativtext.",
        "The picture has no alternative text.",
    ),
    Text(
        "Kirjoita hakasulkeisiin, mitä kuvassa on: ![Kuvaus](kuva.png). Pelkkä koristekuva jätetään pois.",
        "Skriv inom hakparenteserna vad bilden visar: ![Beskrivning](bild.png). Ta bort bilden "
        "om den bara är dekorativ.",
        "Describe in square brackets what the picture shows: ![Description](picture.png). If "
        "the picture is only decorative, remove it.",
    ),
    draft=Severity.WARNING,
    publish=Severity.ERROR,
)

_HINTS = Literals("![")
_IMAGE = regex(r"!\[\s*\](?:\(|\[)")


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each image of CommonMark whose description is empty."""
    if not context.may_hold(document, _HINTS):
        return
    for text in context.texts(document):
        for match in _IMAGE.finditer(text.text):
            yield Finding(RULE, text.site(*match.span()), value=match[0])
