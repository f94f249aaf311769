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
_GAP = regex(
    rf"\b(?:[Xx]{{3,}}|{'|'.join(_MARKS).upper()})\b"
    r"|\?{3,}|_{4,}|\b[Ll]orem ipsum\b"
    r"|\b(?:[Tt]äydentyy|[Tt]äydennetään|[Ll]isätään) (?:myöhemmin|kokouksessa|ennen)\w*"
    r"|\b[Tt]ähän (?:tulee|kirjoitetaan|lisätään)\b"
    r"|\b[Kk]ompletteras senare\b|\b[Tt]illäggs senare\b|\b[Hh]är skrivs\b"
)
_HINTS = Phrases(
    *_MARKS,
    *("???", "____", "lorem", "täydentyy", "täydennetään", "lisätään"),
    *("tähän", "senare", "här skrivs"),
)
_DRAFT = regex(r"\b(?:luonnos|utkast)\b", re.IGNORECASE)


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each gap, and for ”luonnos” in the title of what is published."""
    is_published = profile_of(document) == "publish"
    has_gaps = context.may_hold(document, _HINTS)
    if not is_published and not has_gaps:
        return
    for text in context.texts(document):
        for match in _GAP.finditer(text.text) if has_gaps else ():
            yield Finding(RULE, text.site(*match.span()), {"word": match[0]}, value=match[0])
        draft = _DRAFT.search(text.text) if is_published and text.route[0] == "title" else None
        if draft:
            yield Finding(RULE, text.site(*draft.span()), {"word": draft[0]})
