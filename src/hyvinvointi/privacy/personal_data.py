"""Finding personal data in any text: codes with a check, and what looks like contact details.

Every function yields offsets `(start, end)` into the text it is given.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

from hyvinvointi.diagnostics import Finding, Fix, Message, Rule, Site, Text
from hyvinvointi.source import Document

Span = tuple[int, int]

# Word processors turn a hyphen into other dashes; the code is as readable with them.
_DASHES = "-\u2010\u2011\u2012\u2013\u2212"
# A pattern that begins with a set of characters is searched several times faster than one that
# begins with a look behind: what must not stand before it is asked after its first character.
_IDENTITY_CODE = re.compile(
    rf"[0-3](?<![0-9A-Za-z][0-3])[0-9][01][0-9]{{3}}[{_DASHES}+A-FU-Ya-fu-y][0-9]{{3}}[0-9A-Ya-y]"
    r"(?![0-9A-Za-z])"
)
_IBAN = re.compile(
    r"[A-Z](?<![0-9A-Za-z][A-Z])[A-Z][0-9]{2}(?: ?[0-9A-Z]{1,4}){3,8}(?![0-9A-Za-z])"
)
_CARD = re.compile(
    r"[2-6](?<![0-9A-Za-z][2-6])(?<![0-9][ -][2-6])"
    r"(?:(?<=[2456])[0-9]{3}(?:[ -]?[0-9]{4}){3}|(?<=3)[47][0-9]{2}[ -]?[0-9]{6}[ -]?[0-9]{5})"
    r"(?![0-9A-Za-z])(?![ -][0-9])"
)
_PLATE = re.compile(r"\b[A-ZÅÄÖ]{2,3}-[0-9]{1,3}\b")
_PLATE_WORDS = (
    *("rekisterinumero", "rekisteritunnu", "rek.nro", "rek. nro", "rek.tunnus", "rek. tunnus"),
    *("registernummer", "registreringsnummer", "number plate"),
)
_AT = ("@", "(at)", "[at]")
# Providers of private mail in Finland; an address of an office is public.
_PRIVATE_MAIL = re.compile(
    r"(?:@|\(at\)|\[at\])(?:gmail|hotmail|outlook|live|yahoo|icloud|me|msn|proton|protonmail|luukku"
    r"|suomi24|elisanet|kolumbus|saunalahti|welho|netti|surffi|kotinet|dnainternet|phnet|pp\.inet"
    r"|nic|mail)\.(?:com|fi|net|me|se)\b",
    re.IGNORECASE,
)
_MAILBOX = re.compile(r"[\w.+-]{1,64}\Z")
_MOBILE = re.compile(
    r"[+0](?<![0-9A-Za-z/-][+0])(?:(?<=\+)358[ -]?(?:\(0\))?|(?<=0))(?:4[0-9]|50)[0-9]?"
    r"(?:[ -]?[0-9]{2,4}){2,3}\b(?!/)"
)
_OFFICE_WORDS = re.compile(
    r"lisäti|yhteysti|asiakaspalv|neuvonta|neuvoja|vaihde|vaihte|toimisto|virasto|kirjaamo|päivyst"
    r"|johtaja|päälli|sihteer|koordinaat|suunnittelija|asiantuntij|ohjaaja|vastaava|työntekijä"
    r"|valmistelij|esittelij|palvelu|kunta|kaupunki|lisäuppg|tilläggsuppg|växel|kansli|chef"
    r"|direktör|sekreterare|koordinator|planerare|handläggare|beredare|föredragande|kommun|stad",
    re.IGNORECASE,
)
# A flat's letter and number stand in the address of a home, hardly in that of an office.
_FLAT = re.compile(
    r"[0-9](?<![0-9][0-9])[0-9]{0,2}(?:[-–][0-9]{1,3})? (?:[A-Z] ?[0-9]{1,3}|as\.? ?[0-9]{1,3})\b"
)
_STREET = re.compile(
    r"\b[A-ZÅÄÖ][\wåäö-]{0,40}(?:katu|kadun|tie|tien|kuja|polku|väylä|rinne|raitti|kaari|gatan|vägen"
    r"|stigen|gränden) \Z"
)
_NEAR = 200
HIDE = Text("Peitä henkilötieto", "Maskera personuppgiften", "Mask the personal data")


def identity_codes(text: str) -> Iterator[Span]:
    """Personal identity codes (henkilötunnus) whose day exists and whose check holds.

    Temporary ones (numbers 900–999) are included: they, too, stand for somebody.
    """
    for match in _IDENTITY_CODE.finditer(text):
        # stdnum takes a tenth of a clean run to import: only where something looks like a code.
        from stdnum.fi import hetu  # noqa: PLC0415

        code = match[0].translate(dict.fromkeys(map(ord, _DASHES), "-"))
        if hetu.is_valid(code, allow_temporary=True):
            yield match.span()


def bank_accounts(text: str) -> Iterator[Span]:
    """International bank account numbers (ISO 13616) whose check holds."""
    for match in _IBAN.finditer(text):
        from stdnum import iban  # noqa: PLC0415  see identity_codes

        candidate = match[0]
        # The last groups may be words in capitals that follow the number.
        while candidate and not iban.is_valid(candidate):
            candidate = candidate.rpartition(" ")[0]
        if candidate:
            yield match.start(), match.start() + len(candidate)


def payment_cards(text: str) -> Iterator[Span]:
    """Numbers of payment cards (ISO/IEC 7812) whose check holds."""
    for match in _CARD.finditer(text):
        from stdnum import luhn  # noqa: PLC0415  see identity_codes

        if luhn.is_valid(re.sub("[ -]", "", match[0])):
            yield match.span()


def number_plates(text: str) -> Iterator[Span]:
    """Number plates on lines that speak of one: the form alone is that of many other codes."""
    if not _speaks_of_plates(text):
        return
    for match in _PLATE.finditer(text):
        if _speaks_of_plates(_line(text, match)):
            yield match.span()


def _speaks_of_plates(text: str) -> bool:
    lowered = text.lower()
    return any(word in lowered for word in _PLATE_WORDS)


def private_contacts(text: str) -> Iterator[Span]:
    """Addresses at providers of private mail, homes with a flat number, and mobile phones.

    A mobile phone on a line that speaks of an office or a title is that of an office.
    """
    yield from _private_mail(text)
    for match in _FLAT.finditer(text):
        street = _STREET.search(text[max(0, match.start() - _NEAR) : match.start()])
        if street:
            yield match.start() - len(street[0]), match.end()
    for match in _MOBILE.finditer(text):
        if not _OFFICE_WORDS.search(_line(text, match)):
            yield match.span()


def _private_mail(text: str) -> Iterator[Span]:
    for match in _PRIVATE_MAIL.finditer(text) if any(sign in text for sign in _AT) else ():
        mailbox = _MAILBOX.search(text[max(0, match.start() - _NEAR) : match.start()])
        if mailbox:
            yield match.start() - len(mailbox[0]), match.end()


def _line(text: str, match: re.Match[str]) -> str:
    """The words around a match on its line; of a line without end only the nearest."""
    before = text[max(0, match.start() - _NEAR) : match.start()].rpartition("\n")[2]
    return before + text[match.start() : match.end() + _NEAR].partition("\n")[0]


def findings_in_text(
    rule: Rule, document: Document, find: Callable[[str], Iterator[Span]], *, mask: bool = False
) -> Iterator[Finding]:
    """Yield a finding for everything that `find` sees in a file, be it a value, key or comment.

    `mask` offers to cover it. A value whose escapes hide what it says is read as it is meant.
    """
    told = []
    for start, end in find(document.text):
        told.append((start, end))
        site = Site(document.path, (), "span", start, end)
        yield Finding(rule, site, fix=_mask(document, site) if mask else None)
    for site in _hidden_by_escapes(document, find):
        if document.span(site) not in told:
            yield Finding(rule, site)


def _mask(document: Document, site: Site) -> Fix:
    return Fix(Message(HIDE), (document.edit(site, "[…]"),), safe=False)


def _hidden_by_escapes(document: Document, find: Callable[[str], Iterator[Span]]) -> Iterator[Site]:
    if "\\" not in document.text:
        return
    for route in document.routes():
        value: Any = document.value(route)
        if isinstance(value, str) and document.style(route) == '"':
            for start, end in find(value):
                yield Site(document.path, route, start=start, end=end)
