"""A link in free text that leads nowhere on the page."""

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from hyvinvointi.diagnostics import ADVICE, Finding, Rule, Severity, Text
from hyvinvointi.prose.marks import Address, addresses
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.lint.prose import FreeText
from hyvinvointi.patterns import regex
from hyvinvointi.source import Document

RULE = Rule(
    "HV226",
    "dead-link",
    Text(
        "Linkki ”{address}” ei johda mihinkään: {reason}.",
        "Länken ”{address}” leder ingenstans: {reason}.",
        "The link “{address}” leads nowhere (dead link): {reason}.",
    ),
    ADVICE,
    draft=Severity.WARNING,
    publish=Severity.ERROR,
)
_NO_FILE = Text(
    "työtilassa ei ole sellaista tiedostoa",
    "i arbetsytan finns ingen sådan fil",
    "the workspace has no such file",
)
_NOT_PUBLISHED = Text(
    "tiedostoa ei julkaista sivun mukana",
    "filen publiceras inte med sidan",
    "the file is not published with the page",
)
_ATTACH = Text(
    "Lisää tiedosto liitteeksi (attachments) ja mainitse se tekstissä numerolla: ”liite 1”.",
    "Lägg till filen som bilaga (attachments) och nämn den i texten med nummer: ”bilaga 1”.",
    "Add the file to attachments, and name it in the text by its number.",
)
_CORRECT = Text(
    "Korjaa polku tai tallenna tiedosto työtilaan. Liitteen voi mainita numerolla: ”liite 1”.",
    "Rätta sökvägen eller spara filen i arbetsytan. En bilaga kan nämnas med nummer: ”bilaga 1”.",
    "Correct the path, or save the file in the workspace. An attachment can be named by its number.",
)
_WEB = Text(
    "Verkko-osoitteen alkuun kuuluu https://, sähköpostiosoitteen alkuun mailto:.",
    "En webbadress börjar med https://, en e-postadress med mailto:.",
    "A web address begins with https://, an e-mail address with mailto:.",
)
_HINTS = ("](", "]:", "\\")
_ELSEWHERE = regex(r"[A-Za-z][A-Za-z0-9+.-]{0,30}:|[/#?\\]")
_OF_THE_SITE = regex(r"(?:/|\.html)\Z")
_OF_THE_WEB = regex(
    r"www\.|[^@/]+@[^@/]+\.[a-z]+\Z|[\w-]+(?:\.[\w-]+)*\.(?:fi|ax|com|org|net|eu)\b"
)


def check(document: Document, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each link without a scheme that leads nowhere.

    One that ends like a page's may be a page of the site, of which nothing is known here. Of a
    picture it is told that no page shows any.
    """
    # It is read again here: two searches are quicker than one for every word that is looked for.
    if not any(hint in document.text for hint in _HINTS):
        return
    for text in context.texts(document):
        for one in addresses(text.text):
            if not one.is_picture and not _may_be_of_the_web_or_site(one.text):
                yield _finding(one, text, is_here=_is_here(one.text, document, context))


def _finding(address: Address, text: FreeText, *, is_here: bool) -> Finding:
    advice = _ATTACH if is_here else _WEB if _OF_THE_WEB.match(address.text) else _CORRECT
    reason = _NOT_PUBLISHED if is_here else _NO_FILE
    args = {"address": address.text, "reason": reason, "advice": advice}
    return Finding(RULE, text.site(address.start, address.end), args, value=address.text)


def _may_be_of_the_web_or_site(address: str) -> bool:
    return bool(_ELSEWHERE.match(address) or _OF_THE_SITE.search(_path(address)))


def _path(address: str) -> str:
    return unquote(re.split("[?#]", address, maxsplit=1)[0])


def _is_here(address: str, document: Document, context: NeighbourContext) -> bool:
    """Whether a link leads to a file of the workspace: only attachments go out with a page."""
    path, folder = _path(address), posixpath.dirname(document.path)
    ways = {posixpath.normpath(path), posixpath.normpath(posixpath.join(folder, path))}
    return any(context.holds(way) for way in ways)
