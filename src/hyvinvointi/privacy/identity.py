"""Personal identity codes (henkilötunnus) in a text as it is shown.

A code is known by its check character and a day that exists. One row of ten digits in 31 passes the
check, so a loose form (no sign between the halves, spaces inside) also takes a letter as check
character, or a word before it that says what it is.
"""

import re
from collections.abc import Iterator

from hyvinvointi.privacy.shown import LINE_GAP, Span, word_before

_DAY = LINE_GAP.join(("[0-9]", "[01]", "[0-9]", "[0-9]", "[0-9]"))
_DOTTED = r"[0-9]\.[01][0-9]\.(?:18|19|20)?[0-9]{2}"
_LETTER = "[A-FHJ-NPR-Ya-fhj-npr-y]"
_ANY = r"[\W_]{0,80}"
CODE = (
    rf"(?<![0-9].)(?<=[0-3])(?P<day>{LINE_GAP}{_DAY}|(?P<dotted>{_DOTTED}))"
    rf"(?P<sign>{_ANY}(?:[A-FU-Ya-fu-y]{_ANY})?)"
    rf"(?P<number>[0-9]{LINE_GAP}[0-9]{LINE_GAP}[0-9])"
    rf"(?P<gap>{LINE_GAP})(?P<check>(?(dotted){_LETTER}|(?:[0-9]|{_LETTER})))(?![0-9])"
)
"""What follows the first digit of what may be a code."""
_CODE = re.compile(f"[0-9]{CODE}")
_NAMED = re.compile(
    r"hetu|henkilötunnu|henk\.? ?tun|sotu|personbeteckning|personnummer|identity code|\bssn\b",
    re.IGNORECASE,
)
_NOT_DIGIT = re.compile("[^0-9]")
_GAPS = re.compile(r"\s+|\.")
_BLANKS = re.compile(r"[\s_\[\]>]+")
_SIGNS = "-+\u2010\u2011\u2012\u2013\u2014"
_BESIDE = 40
_CODE_DIGITS = 9
_MOST_MARKS = 8
_EVERY_GAP = 8
_TWO = 2


def identity_codes(text: str) -> Iterator[Span]:
    """Yield the spans of identity codes, of temporary ones (numbers 900–999), too: they stand for somebody."""
    at = 0
    while match := _CODE.search(text, at):
        known = _is_code(match)
        if known:
            yield match.span()
        # What is no code may hold the beginning of one.
        at = match.end() if known else match.start() + 1


def _is_code(match: re.Match[str]) -> bool:
    check = match["check"].upper()
    letter = next((sign for sign in match["sign"].upper() if sign.isalpha()), "")
    digits = _NOT_DIGIT.sub("", match[0][: match.end("number") - match.start()])
    # The century may be written out: 13.10.1952.
    digits = digits[:4] + digits[-5:]
    if not _holds(digits[:6], letter, digits[6:], check):
        return False
    return _stands_apart(match, letter) and (_is_plain(match, letter) or _is_named(match))


def _holds(day: str, letter: str, number: str, check: str) -> bool:
    # stdnum takes a tenth of a clean run to import: only where something looks like a code.
    from stdnum.fi import hetu  # noqa: PLC0415

    signs = (letter,) if letter else ("-", "A", "+")
    return any(hetu.is_valid(day + one + number + check, allow_temporary=True) for one in signs)


def _stands_apart(match: re.Match[str], letter: str) -> bool:
    """Whether letters around a code are words: a digest of letters and digits holds no code."""
    before = word_before(match.string, match.start())
    if before and not before.isalpha():
        return False
    is_signed = not letter and match["sign"].strip() != ""
    return is_signed or not match.string[match.end() : match.end() + 1].isalpha()


def _is_plain(match: re.Match[str], letter: str) -> bool:
    """Whether the form of a code is so plain that its check proves it."""
    by_letter = match["check"].isalpha()
    inside = len(_GAPS.findall(match["day"])) + len(_GAPS.findall(match["number"]))
    sign, before_check = _BLANKS.sub("", match["sign"]), bool(match["gap"])
    if len(sign) > _MOST_MARKS:
        return False
    if inside + before_check >= _EVERY_GAP:
        return by_letter
    is_signed = bool(letter) or (len(sign) == 1 and sign in _SIGNS)
    if is_signed and (by_letter or sign != "+" or sign == match["sign"]):
        return inside + before_check <= 1 or (by_letter and inside <= _TWO)
    return by_letter and inside <= _TWO and not before_check


def _is_named(match: re.Match[str]) -> bool:
    """Whether a word before a loose code says that it is one."""
    before = match.string[max(0, match.start() - _BESIDE) : match.start()]
    return match["day"].isdigit() and not match["gap"] and _NAMED.search(before) is not None
