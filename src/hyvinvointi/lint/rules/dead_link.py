"""A link or picture in free text that leads to no file of the workspace."""

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from hyvinvointi.diagnostics import ADVICE, Finding, Rule, Severity, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.lint.markup import addresses
from hyvinvointi.source import Document

RULE = Rule(
    "HV226",
    "dead-link",
    Text(
        "Linkki ”{address}” ei johda mihinkään työtilan tiedostoon.",
        "Länken ”{address}” leder inte till någon fil i arbetsytan.",
        "The link “{address}” leads to no file of the workspace (dead link).",
    ),
    ADVICE,
    draft=Severity.WARNING,
    publish=Severity.ERROR,
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
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,30}:|[/#?\\]")
_OF_THE_SITE = re.compile(r"(?:/|\.html)\Z")
_OF_THE_WEB = re.compile(
    r"www\.|[^@/]+@[^@/]+\.[a-z]+\Z|[\w-]+(?:\.[\w-]+)*\.(?:fi|ax|com|org|net|eu)\b"
)


def check(document: Document, context: Context) -> Iterator[Finding]:
    """Yield a finding for each address without a scheme that leads nowhere.

    One that ends like a page's may be a page of the site, of which nothing is known here.
    """
    if not context.may_hold(document, "](", "]:"):
        return
    for text in context.texts(document):
        for one in addresses(text.text):
            if not _leads_somewhere(one.text, document, context):
                advice = _WEB if _OF_THE_WEB.match(one.text) else _CORRECT
                args = {"address": one.text, "advice": advice}
                yield Finding(RULE, text.site(one.start, one.end), args, value=one.text)


def _leads_somewhere(address: str, document: Document, context: Context) -> bool:
    path = unquote(re.split("[?#]", address, maxsplit=1)[0])
    if _ELSEWHERE.match(address) or _OF_THE_SITE.search(path):
        return True
    folder = posixpath.dirname(document.path)
    ways = {posixpath.normpath(path), posixpath.normpath(posixpath.join(folder, path))}
    return any(context.workspace.holds(way) for way in ways)
