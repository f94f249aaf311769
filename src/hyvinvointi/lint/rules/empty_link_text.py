"""A link whose text does not say where it leads."""

import re
from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.literals import Literals
from hyvinvointi.patterns import regex
from hyvinvointi.source import Document

RULE = Rule(
    "HV804",
    "empty-link-text",
    Text(
        "Linkin teksti ”{text}” ei kerro, minne linkki vie.",
        "Av länktexten ”{text}” framgår inte vart länken leder.",
        "The link text “{text}” does not say where the link leads.",
    ),
    Text(
        "Kirjoita linkin tekstiksi sen sivun tai asiakirjan nimi, jolle linkki vie.",
        "Skriv som länktext namnet på den sida eller det dokument som länken leder till.",
        "As the link text, write the name of the page or document that the link leads to.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)

_HINTS = Literals("](")
_LINK = regex(
    r"(?<!!)\[(?P<text>\s*|tästä|täältä|tässä|täällä|linkki|linkistä|lue lisää|katso tästä|klikkaa tästä"
    r"|här|länk|läs mer|klicka här|here|link|click here|read more)\s*\]\(",
    re.IGNORECASE,
)


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each link with no text or one such as ”tästä”."""
    if not context.may_hold(document, _HINTS):
        return
    for text in context.texts(document):
        for match in _LINK.finditer(text.text):
            yield Finding(
                RULE, text.site(*match.span()), {"text": match["text"].strip()}, value=match[0]
            )
