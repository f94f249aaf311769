"""A link in free text that leads nowhere on the page."""

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from hyvinvointi.diagnostics import ADVICE, Finding, Message, Rule, Severity, Text
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.lint.prose import FreeText
from hyvinvointi.model import Decision, Plan, view
from hyvinvointi.model.addresses import published_name
from hyvinvointi.patterns import regex
from hyvinvointi.prose.files import inside, named_file
from hyvinvointi.prose.marks import Address, addresses
from hyvinvointi.source import Document

RULE = Rule(
    "HV226",
    "dead-link",
    Text(
        "Linkki ”{address}” ei toimi: {reason}.",
        "Länken ”{address}” leder ingenstans: {reason}.",
        "The link “{address}” does not work: {reason}.",
    ),
    ADVICE,
    draft=Severity.WARNING,
    publish=Severity.ERROR,
)
_NO_FILE = Text(
    "työtilassa ei ole tiedostoa siinä paikassa",
    "i arbetsytan finns ingen fil på den platsen",
    "the workspace has no file in that place",
)
_NOT_PUBLISHED = Text(
    "tiedostoa ei julkaista sivun mukana",
    "filen publiceras inte tillsammans med sidan",
    "the file is not published with the page",
)
_ATTACH = Text(
    "Jos tiedoston saa julkaista, lisää se asiakirjan liitteisiin (attachments), niin linkki toimii. Muuten poista linkki.",
    "Om filen får publiceras, lägg till den bland dokumentets bilagor (attachments), så leder länken till den. Ta annars bort länken.",
    "If the file may be published, add it to the attachments of the document (attachments), so that the link works. If not, remove the link.",
)
_CORRECT = Text(
    "Korjaa väärä polku. Jos tiedosto puuttuu ja sen saa julkaista, tallenna se työtilaan ja lisää asiakirjan liitteisiin (attachments). Muuten poista linkki.",
    "Om sökvägen är fel, rätta den. Om filen saknas och får publiceras, spara den i arbetsytan och lägg till den bland dokumentets bilagor (attachments). Ta annars bort länken.",
    "If the path is wrong, correct it. If the file is missing and may be published, save it in the workspace and add it to the attachments of the document (attachments). If not, remove the link.",
)
_FROM_ROOT = Text(
    "Linkki toimii, kun polku kirjoitetaan työtilan juuresta alkaen: {path}.",
    "Skriv sökvägen från arbetsytans rot: {path}.",
    "Paths start from the root folder of the workspace: write {path}.",
)
_WEB = Text(
    "Kirjoita verkko-osoitteen alkuun https:// ja sähköpostiosoitteen alkuun mailto:.",
    "Skriv https:// framför en webbadress och mailto: framför en e-postadress.",
    "A web address must begin with https:// and an email address with mailto:.",
)
_HINTS = ("](", "]:", "\\")
_OF_THE_WEB = regex(
    r"www\.|[^@/]+@[^@/]+\.[a-z]+\Z|[\w-]+(?:\.[\w-]+)*\.(?:fi|ax|com|org|net|eu)\b"
)


def check(document: Document, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each link without a scheme that leads nowhere.

    One to a file that the document attaches leads there; another rule tells where that is missing.
    One that ends like a page's may be a page of the site, of which nothing is known here. Pictures
    have rules of their own.
    """
    # It is read again here: two searches are quicker than one for every word that is looked for.
    if not any(hint in document.text for hint in _HINTS):
        return
    attached = _attached(document)
    for text in context.texts(document):
        for one in addresses(text.text):
            path = None if one.is_picture else named_file(one.text)
            if path is not None and path not in attached:
                yield _finding(one, text, path, attached, context)


def _attached(document: Document) -> set[str]:
    """Return the paths of the files that are published with the page of a document."""
    seen = view(document)
    if document.broken or not isinstance(seen, Decision | Plan):
        return set()
    published = (one for one in seen.attachments if published_name(one.id, one.file))
    return {inside(one.file or "") for one in published}


def _finding(
    address: Address, text: FreeText, path: str, attached: set[str], context: NeighbourContext
) -> Finding:
    folder = posixpath.dirname(text.document.path)
    near = inside(posixpath.join(folder, path or unquote(address.text)))
    is_here = any(context.holds(way) for way in (path, near) if way)
    args: dict[str, object] = {"address": address.text}
    args["reason"] = _NOT_PUBLISHED if is_here else _NO_FILE
    args["advice"] = _advice(address.text, near, is_here=is_here, is_attached=near in attached)
    return Finding(RULE, text.site(address.start, address.end), args, value=address.text)


def _advice(address: str, near: str, *, is_here: bool, is_attached: bool) -> Text | Message:
    if is_here:
        return Message(_FROM_ROOT, {"path": near}) if is_attached else _ATTACH
    return _WEB if _OF_THE_WEB.match(address) else _CORRECT
