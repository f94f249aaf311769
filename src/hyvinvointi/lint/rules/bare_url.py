"""An address in prose that is no link."""

import re
from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.literals import Literals
from hyvinvointi.patterns import regex
from hyvinvointi.source import Document

RULE = Rule(
    "HV805",
    "bare-url",
    Text(
        "Tekstissä on verkko-osoite sellaisenaan.",
        "I texten står en webbadress utan länktext.",
        "A web address is written out in the text.",
    ),
    Text(
        "Tee osoitteesta linkki, jonka teksti kertoo, minne linkki vie: [Sivun nimi](osoite).",
        "Gör adressen till en länk vars text anger vart länken leder: [Sidans namn](adress).",
        "Make the address a link whose text says where the link leads: [Name of the page](address).",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)

_HINTS = Literals("://", "www.")
_BARE = regex(r"(?<![\w(<\[\"=/])(?:https?://|www\.)[^\s<>\])]+", re.IGNORECASE)
_SPOKEN = regex(r"www\.[a-zåäö-]+(?:\.[a-zåäö-]+)+(?:/[a-zåäö-]+){0,2}[.,;:]?\Z", re.IGNORECASE)
"""What one would read aloud: www.kunta.fi/hyvinvointi, words and no more."""


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each address that is neither the target nor the text of a link."""
    if not context.may_hold(document, _HINTS):
        return
    for text in context.texts(document):
        for match in _BARE.finditer(text.text):
            if _SPOKEN.match(match[0]):
                continue
            address = match[0].rstrip(".,;:!?")  # the sentence ends, not the address
            end = match.start() + len(address)
            yield Finding(RULE, text.site(match.start(), end), value=address)
