"""Contact details of private persons in a text as it is shown, as far as their form tells them."""

import re
from collections.abc import Iterator

from hyvinvointi.privacy.shown import LINE_GAP, SPACE, Span, line_around

# Providers of private mail in Finland; an address of an office is public. The sign may be spelled.
_PROVIDERS = (
    r"(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|me|msn|proton|protonmail|luukku|suomi24"
    r"|elisanet|kolumbus|saunalahti|welho|netti|surffi|kotinet|dnainternet|phnet|pp\s?\.\s?inet|nic"
    r"|mail)\s?\.\s?(?:com|fi|net|me|se)\b"
)
_PRIVATE_MAIL = re.compile(
    rf"(?:{LINE_GAP}@{LINE_GAP}|{SPACE}(?:at|ät){SPACE}){_PROVIDERS}", re.IGNORECASE
)
_MAILBOX = re.compile(r"[\w.+-]{1,64}\Z")
_PHONE_GAP = rf"(?:[-–]|{LINE_GAP})"
MOBILE = (
    rf"(?<![0-9A-Za-z/-].)(?:(?<=0)(?:0358)?|(?<=3)58){_PHONE_GAP}"
    rf"(?:\(0\))?{_PHONE_GAP}(?:4{_PHONE_GAP}[0-9]|5{_PHONE_GAP}0)(?:{_PHONE_GAP}[0-9]){{5,8}}\b"
    r"(?![/0-9]|[ -][0-9])"
)
"""What follows the first digit of what may be a mobile phone."""
_MOBILE = re.compile(f"[0-9]{MOBILE}")
_PLUS = re.compile(r"\+\s?\Z")
_OFFICE_WORDS = re.compile(
    r"lisäti|yhteysti|asiakaspalv|neuvonta|neuvoja|vaihde|vaihte|toimisto|virasto|kirjaamo|päivyst"
    r"|johtaja|päälli|sihteer|koordinaat|suunnittelija|asiantuntij|ohjaaja|vastaava|työntekijä"
    r"|valmistelij|esittelij|palvelu|kunta|kaupunki|lisäuppg|tilläggsuppg|växel|kansli|chef"
    r"|direktör|sekreterare|koordinator|planerare|handläggare|beredare|föredragande|kommun|stad",
    re.IGNORECASE,
)
# A flat's letter and number stand in the address of a home, hardly in that of an office.
FLAT = (
    rf"(?<![0-9].)[0-9]{{0,2}}(?:[-–][0-9]{{1,3}})?{SPACE}"
    rf"(?:[A-Z]{LINE_GAP}[0-9]{{1,3}}|as\.?{LINE_GAP}[0-9]{{1,3}})\b"
)
"""What follows the first digit of what may be a house and its flat."""
_FLAT = re.compile(f"[0-9]{FLAT}")
_STREET = re.compile(
    rf"\b[A-ZÅÄÖ][\wåäö-]{{0,40}}(?i:katu|kadun|tie|tien|kuja|polku|väylä|rinne|raitti|kaari|gatan"
    rf"|vägen|stigen|gränden){SPACE}\Z"
)
_NEAR = 200


def homes_and_phones(text: str) -> Iterator[Span]:
    """Homes with a flat number, and mobile phones.

    A mobile phone on a line that speaks of an office or a title is that of an office.
    """
    for match in _FLAT.finditer(text):
        street = _STREET.search(text[max(0, match.start() - _NEAR) : match.start()])
        if street:
            yield match.start() - len(street[0]), match.end()
    for match in _MOBILE.finditer(text):
        if not _OFFICE_WORDS.search(line_around(text, *match.span())):
            plus = _PLUS.search(text, max(0, match.start() - 2), match.start())
            yield plus.start() if plus else match.start(), match.end()


def private_mail(text: str) -> Iterator[Span]:
    """Addresses at providers of private mail."""
    if not ("@" in text or " at " in text or " at\n" in text or " AT " in text or " ät " in text):
        return
    for match in _PRIVATE_MAIL.finditer(text):
        mailbox = _MAILBOX.search(text[max(0, match.start() - _NEAR) : match.start()])
        if mailbox:
            yield match.start() - len(mailbox[0]), match.end()
