"""A picture whose alternative text says no more than that it is a picture."""

import posixpath
from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.literals import Literals
from hyvinvointi.patterns import regex
from hyvinvointi.prose.marks import without_code
from hyvinvointi.source import Document

RULE = Rule(
    "HV849",
    "meaningless-alternative-text",
    Text(
        "Kuvan vaihtoehtoinen teksti ”{text}” ei kerro, mitä kuvassa on.",
        "Alternativtexten ”{text}” säger inte vad bilden visar.",
        "The alternative text “{text}” does not say what the picture shows.",
    ),
    Text(
        "Kuvaile kuvan sisältöä, esimerkiksi ”Pylväskuvio: käyntien määrä kasvoi 610:stä 745:een”.",
        "Beskriv vad bilden visar, t.ex. ”Stapeldiagram: besöken ökade från 610 till 745”.",
        "Describe what the picture shows, for example “Bar chart: visits rose from 610 to 745”.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)
_HINTS = Literals("![")
_PICTURE = regex(r"!\[(?P<alt>[^\[\]\n]{1,200})\]\((?P<address>[^()\s]{0,1000})")
_SORTS = frozenset(
    [
        "kuva",
        "kuvio",
        "kaavio",
        "diagrammi",
        "valokuva",
        "kuvituskuva",
        "kuvakaappaus",
        "logo",
        "bild",
        "bilden",
        "figur",
        "diagram",
        "foto",
        "fotografi",
        "illustration",
        "skärmbild",
        "image",
        "picture",
        "photo",
        "figure",
        "chart",
        "graph",
        "screenshot",
    ]
)
_WORD = regex(r"[^\W\d_]+")
_FILE_NAME = regex(r"\S+\.(?:png|jpe?g|webp|avif|gif|svg|heic|tiff?)\Z")


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each picture whose text is only its sort, its number or its file."""
    if not context.may_hold(document, _HINTS):
        return
    for text in context.texts(document):
        for match in _PICTURE.finditer(without_code(text.text)) if text.prose else ():
            if _is_empty(match["alt"].strip().casefold(), match["address"].casefold()):
                site = text.site(*match.span("alt"))
                yield Finding(RULE, site, {"text": match["alt"].strip()}, value=match["alt"])


def _is_empty(alt: str, address: str) -> bool:
    if not alt:
        return False  # told by another rule
    file = posixpath.basename(address)
    words = {*_WORD.findall(alt)}
    names = {file, posixpath.splitext(file)[0]}
    return words <= _SORTS or alt in names or _FILE_NAME.match(alt) is not None
