"""A gap in a text that was to be filled later."""

import re
from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.literals import Phrases
from hyvinvointi.model import profile_of
from hyvinvointi.patterns import regex
from hyvinvointi.source import Document

RULE = Rule(
    "HV820",
    "placeholder-left",
    Text(
        "Teksti näyttää keskeneräiseltä: siinä on ”{word}”.",
        "Texten verkar inte vara färdig: den innehåller ”{word}”.",
        "The text seems to be unfinished: it contains “{word}”.",
    ),
    Text(
        "Täydennä teksti tai poista keskeneräinen kohta.",
        "Komplettera texten eller ta bort det ofärdiga stället.",
        "Complete the text, or remove the unfinished part.",
    ),
    draft=Severity.WARNING,
    publish=Severity.ERROR,
    rewords=True,
)

_MARKS = ("xx", "todo", "fixme", "tbd")
_BLANKS = (
    "nimi|päivämäärä|päiväys|pvm|summa|euromäärä|numero|kustannuspaikka"
    "|namn|datum|belopp|nummer|kostnadsställe|name|date|amount|number"
)
"""What templates have in brackets where somebody is to write; minutes quote other words so: [kunta]."""
_GAP = regex(
    rf"\b(?:[Xx]{{3,}}|{'|'.join(_MARKS).upper()})\b"
    r"|\?{3,}|_{4,}|\b_{2,}\._{2,}\.|\b[Ll]orem ipsum\b"
    r"|\b(?:[Tt]äydentyy|[Tt]äydennetään|[Ll]isätään) (?:myöhemmin|kokouksessa|ennen)\w*"
    r"|\b[Tt]ähän (?:tulee|kirjoitetaan|lisätään)\b|\b(?:[Kk]irjoita|[Tt]äytä|[Ll]isää) tähän\b"
    r"|\b[Kk]ompletteras senare\b|\b[Tt]illäggs senare\b|\b[Hh]är skrivs\b|\b(?:[Ss]kriv|[Ff]yll i) här\b"
    r"|\b[Pp]oista (?:tarpeeton|tarpeettomat)\b|\b[Ss]tryk det som inte gäller\b"
    r"|\bp{1,2}\.k{1,2}\.v{2,4}\b|\bd{1,2}\.m{1,2}\.(?:å{2,4}|y{2,4})\b"
    rf"|(?<!!)\[(?:{_BLANKS})\](?![(\[:])|<(?:{_BLANKS})>"
)
_HINTS = Phrases(
    *_MARKS,
    *("???", "____", "lorem", "täydentyy", "täydennetään", "lisätään"),
    *(
        "tähän",
        "senare",
        "skriv här",
        "fyll här",
        "här skrivs",
        "tarpeet",
        "stryk",
        "__",
        ".kk.",
        ".k.",
        ".mm.",
        ".m.",
    ),
    *(f"{bracket}{word}" for bracket in "[<" for word in _BLANKS.split("|")),
)
_DRAFT = regex(r"\b(?:luonnos|utkast)\b", re.IGNORECASE)
_MARKED_AS_DRAFT = regex(r"\b(?:LUONNOS|UTKAST)\b|\A(?:Luonnos|Utkast)(?=\s?[:–—-]\s)")
"""A decision may be about a draft, whose name its title is then."""


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each gap, and for ”luonnos” in the title of what is published."""
    marks = _MARKED_AS_DRAFT if document.kind == "decision" else _DRAFT
    is_published = profile_of(document) == "publish"
    has_gaps = context.may_hold(document, _HINTS)
    if not is_published and not has_gaps:
        return
    for text in context.texts(document):
        for match in _GAP.finditer(text.text) if has_gaps else ():
            yield Finding(RULE, text.site(*match.span()), {"word": match[0]}, value=match[0])
        draft = marks.search(text.text) if is_published and text.route[0] == "title" else None
        if draft:
            yield Finding(RULE, text.site(*draft.span()), {"word": draft[0]})
