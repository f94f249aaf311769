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
    "työtilassa ei ole tällaista tiedostoa",
    "det finns ingen sådan fil i arbetsytan",
    "there is no such file in the workspace",
)
_NOT_PUBLISHED = Text(
    "tiedostoa ei julkaista sivun mukana",
    "filen publiceras inte tillsammans med sidan",
    "the file is not published with the page",
)
_NO_SCHEME = Text(
    "osoitteen alusta puuttuu {scheme}, joten linkki tulkitaan työtilan tiedostoksi",
    "eftersom adressen inte börjar med {scheme} tolkas den som en fil i arbetsytan, och någon sådan fil finns inte",
    "it does not begin with {scheme}, so it is read as a file in the workspace, and there is no such file",
)
_ATTACH = Text(
    "Jos tiedoston saa julkaista, lisää se asiakirjan liitteisiin (attachments), niin linkki toimii. Muuten poista linkki.",
    "Om filen får publiceras, lägg till den bland dokumentets bilagor (attachments), så leder länken till den. Ta annars bort länken.",
    "If the file may be published, add it to the attachments of the document (attachments), so that the link works. If not, remove the link.",
)
_CORRECT = Text(
    "Jos polku on väärä, korjaa se. Jos tiedosto puuttuu ja sen saa julkaista, tallenna se työtilaan ja lisää asiakirjan liitteisiin (attachments). Muuten poista linkki.",
    "Om sökvägen är fel, rätta den. Om filen saknas och får publiceras, spara den i arbetsytan och lägg till den bland dokumentets bilagor (attachments). Ta annars bort länken.",
    "If the path is wrong, correct it. If the file is missing and may be published, save it in the workspace and add it to the attachments of the document (attachments). If not, remove the link.",
)
_FROM_ROOT = Text(
    "Linkki toimii, kun polku kirjoitetaan työtilan pääkansiosta alkaen: {path}.",
    "Skriv sökvägen så att den utgår från arbetsytans översta mapp: {path}.",
    "Paths start from the root folder of the workspace: write {path}.",
)
_WEB = Text(
    "Jos kyse on verkko-osoitteesta, lisää alkuun https://. Jos kyse on sähköpostiosoitteesta, lisää alkuun mailto:. Jos kyse on tiedostosta, korjaa polku.",
    "Om det är en webbadress, lägg till https:// i början. Om det är en e-postadress, lägg till mailto:. Om det är en fil, rätta sökvägen.",
    "If the link is a web address, add https:// at the beginning. If it is an email address, add mailto:. If it is a file, correct the path.",
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
    args["reason"] = _NOT_PUBLISHED if is_here else _why_nowhere(address.text)
    args["advice"] = _advice(address.text, near, is_here=is_here, is_attached=near in attached)
    return Finding(RULE, text.site(address.start, address.end), args, value=address.text)


def _why_nowhere(address: str) -> Text | Message:
    """Return why there is no file: an address of the web that lacks its beginning is read as one."""
    if not _OF_THE_WEB.match(address):
        return _NO_FILE
    is_mail = "@" in address and "/" not in address
    return Message(_NO_SCHEME, {"scheme": "mailto:" if is_mail else "https://"})


def _advice(address: str, near: str, *, is_here: bool, is_attached: bool) -> Text | Message:
    if is_here:
        return Message(_FROM_ROOT, {"path": near}) if is_attached else _ATTACH
    return _WEB if _OF_THE_WEB.match(address) else _CORRECT
