"""Which finished files are worth reading: a site holds millions of characters, and hardly one of them.

Files are squeezed: each digit to a nought, letters to two signs, and all that may stand inside a
number to nothing. Then a number that may be a code is a row of noughts, which is found as fast as
memory is read; the questions asked of what is squeezed let through too much rather than too little.
What needs a longer look, an address of a home, is looked for in the data beside a page alone: they
say what it says.
"""

import re

from hyvinvointi.render.build.shown_text import DATA, PAGES, ending, without_markup

_LETTERS_OF_CODES = frozenset("abcdefuvwxy")
_LEAD_BYTES = frozenset((0xC3, 0xC4, 0xC5))
"""With these begin the letters beyond ASCII of Finnish, Swedish and the Sami languages."""


_READ = PAGES | DATA


def _squeezed_sign(code: int) -> int:
    sign = chr(code)
    if code in _LEAD_BYTES:
        return ord("x")
    if sign.isascii() and sign.isalpha():
        squeezed = "a" if sign.lower() in _LETTERS_OF_CODES else "x"
        return ord(squeezed.upper() if sign.isupper() else squeezed)
    return ord("0") if sign.isascii() and sign.isdigit() else code


_SIGNS = bytes(map(_squeezed_sign, range(256)))
_INSIDE_NUMBERS = bytes(
    code
    for code in range(256)
    if (code >= 0x80 and code not in _LEAD_BYTES) or code in b" \t\r\n-*_`~'+#;&\\"  # noqa: PLR2004  the end of ASCII
)
_NINE_DIGITS = b"0" * 9
_SIX_AND_THREE, _SIX_AND_THREE_LARGE = b"000000a000", b"000000A000"
_HINTS = {
    b"00.00.00000": re.compile(rb"\.[01][0-9]\.[0-9]{2,4}[^\w/.]{0,8}[A-Fa-f]?[0-9]{3}[A-Za-z]"),
    b"0](": re.compile(rb"[0-9]\]\([^()]{0,500}\)\W{0,5}[A-Ya-y]?[0-9]"),
    b"0][": re.compile(rb"[0-9]\]\[[^\[\]]{0,500}\]\W{0,5}[A-Ya-y]?[0-9]"),
    b"0[": re.compile(rb"[0-9]\W{0,3}\[\W{0,3}[A-Ya-y]?[0-9]"),
    b"0A0": re.compile(rb"[0-9][^\w<>,.:;]{1,9}[A-Z][^\w<>,.:;]{0,9}[0-9]"),
    b"0X0": re.compile(rb"[0-9][^\w<>,.:;]{1,9}[A-Z][^\w<>,.:;]{0,9}[0-9]"),
    b"0ax": re.compile(rb"[0-9][^\w<>,.:;]{1,9}as\b"),
    b"(AX": re.compile(rb"\(AT\b"),
    b"(ax": re.compile(rb"\((?:at|AT|At)\b"),
    b"[ax": re.compile(rb"\[(?:at|AT|At)\b"),
    b"(xxa": re.compile(rb"\([Mm]iu"),
}
"""What stands in a squeezed file where it may say a dotted number, a home or a spelled address."""

_NAME = b"urn:uuid:"
_NAME_LENGTH = 45
_TAG = re.compile(rb"<[^<>]*>")
_PROVIDER = re.compile(
    rb"(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|me|msn|proton|protonmail|luukku|suomi24"
    rb"|elisanet|kolumbus|saunalahti|welho|netti|surffi|kotinet|dnainternet|phnet|pp|nic|mail)\.",
    re.IGNORECASE,
)
_LONGEST_HOST = 200
_FAR = frozenset((*range(0xD9, 0xE2), *range(0xEA, 0x100)))
"""With these begin digits of other scripts, and those of full width."""

_NEAR = bytes(code for code in range(256) if code not in _FAR)


def is_suspicious(path: str, content: bytes, *, is_alone: bool) -> bool:
    """Whether a file may show personal data that is known by its form.

    `is_alone` says that no data lie beside a page.
    """
    kind = ending(path)
    if kind not in _READ:
        return False
    if kind in PAGES and not is_alone:
        return _has_number(content) or _has_mail(content)
    if kind in PAGES:
        content = without_markup(content)
    return _has_number(content) or _has_mail(content) or _has_hint(content)


def _has_number(content: bytes) -> bool:
    if not _has_row(content):
        return False
    # A name made of letters and digits by chance is no number; most pages of some sites have one.
    return _NAME not in content or _has_row(_without_names(content))


def _has_row(content: bytes) -> bool:
    squeezed = _squeezed(content)
    if _NINE_DIGITS in squeezed:
        return True
    return _SIX_AND_THREE in squeezed or _SIX_AND_THREE_LARGE in squeezed


def _has_mail(content: bytes) -> bool:
    """Whether a provider of private mail stands behind a sign of an address."""
    hosts = (after[:_LONGEST_HOST] for after in content.split(b"@")[1:])
    plain = (_TAG.sub(b"", host).translate(None, _INSIDE_NUMBERS + b"[") for host in hosts)
    return any(map(_PROVIDER.match, plain))


def _has_hint(content: bytes) -> bool:
    squeezed = _squeezed(content)
    hinted = [form for hint, form in _HINTS.items() if hint in squeezed]
    return any(form.search(content) for form in hinted) or bool(content.translate(None, _NEAR))


def _squeezed(content: bytes) -> bytes:
    return content.translate(_SIGNS, _INSIDE_NUMBERS)


def _without_names(content: bytes) -> bytes:
    first, *others = content.split(_NAME)
    return b"".join([first, *(other[_NAME_LENGTH - len(_NAME) :] for other in others)])
