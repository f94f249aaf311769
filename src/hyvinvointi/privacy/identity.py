"""Personal identity codes (henkilötunnus) in a text as it is shown.

A code is known by its check character and a day that exists. One row of ten digits in 31 passes the
check, so a loose form (no sign between the halves, spaces inside) also takes a letter as check
character, or a word before it that says what it is.
"""

import re
from collections.abc import Iterator

from hyvinvointi.privacy.shown import LINE_GAP, SPACE, Span, word_before

# The first digit is matched before; a space may be in one place, between the pairs, or everywhere.
_DAY = (
    rf"[0-9][01][0-9]{{3}}|(?P<dotted>[0-9]\.[01][0-9]\.(?:18|19|20)?[0-9]{{2}})"
    rf"|(?P<parted>[0-9]{SPACE}[01][0-9](?:{SPACE}[0-9]{{2}}|[0-9]{{2}})|{SPACE}[0-9][01][0-9]{{3}}"
    rf"|[0-9][01](?:{SPACE}[0-9]{{3}}|[0-9]{SPACE}[0-9]{{2}}|[0-9]{{2}}{SPACE}[0-9]))"
    rf"|(?P<spaced>(?<![0-9]\s.){SPACE}[0-9]{SPACE}[01](?:{SPACE}[0-9]){{3}})"
)
_NUMBER = (
    rf"(?(spaced)[0-9]{SPACE}[0-9]{SPACE}[0-9]|(?:[0-9]{{3}}|(?(parted)(?!)|"
    rf"(?:[0-9]{SPACE}[0-9]{{2}}|[0-9]{{2}}{SPACE}[0-9]))))"
)
_LETTER = "[A-FHJ-NPR-Ya-fhj-npr-y]"
_ANY = r"[\W_]{0,80}"
CODE = (
    rf"(?<![0-9].)(?<=[0-3])(?P<day>{_DAY})"
    rf"(?P<sign>{_ANY}(?:[A-FU-Ya-fu-y]{_ANY})?)(?P<number>{_NUMBER})(?P<gap>{LINE_GAP})"
    rf"(?P<check>(?(dotted){_LETTER}|(?:[0-9]|{_LETTER})))(?![0-9])"
)
"""What follows the first digit of what may be a code."""
_CODE = re.compile(f"[0-9]{CODE}")
_NAMED = re.compile(
    r"hetu|henkilötunnu|henk\.? ?tun|sotu|personbeteckning|personnummer|identity code|\bssn\b",
    re.IGNORECASE,
)
_NOT_DIGIT = re.compile("[^0-9]+")
_BLANKS = re.compile(r"[\s_\[\]>#]+")
_CHECKS = "0123456789ABCDEFHJKLMNPRSTUVWXY"
_SIGNS = "-+\u2010\u2011\u2012\u2013\u2014"
_BESIDE = 40
_MOST_MARKS = 8


def identity_codes(text: str) -> Iterator[Span]:
    """Yield the spans of identity codes; of temporary ones (900–999), too: they stand for somebody."""
    at = 0
    while match := _CODE.search(text, at):
        known = _is_code(match)
        if known:
            yield match.span()
        # What is no code may hold the beginning of one.
        at = match.end() if known else match.start() + 1


def _is_code(match: re.Match[str]) -> bool:
    digits = _NOT_DIGIT.sub("", match[0][: match.end("number") - match.start()])
    # The century may be written out: 13.10.1952.
    digits = digits[:4] + digits[-5:]
    check = match["check"].upper()
    if _CHECKS[int(digits) % len(_CHECKS)] != check:
        return False
    letter = next((sign for sign in match["sign"].upper() if sign.isalpha()), "")
    if not (_is_plain(match, letter) or _is_named(match)) or not _stands_apart(match, letter):
        return False
    # stdnum takes a tenth of a clean run to import: only where something looks like a code.
    from stdnum.fi import hetu  # noqa: PLC0415

    day, number, signs = digits[:6], digits[6:], (letter,) if letter else ("-", "A", "+")
    return any(hetu.is_valid(day + one + number + check, allow_temporary=True) for one in signs)


def _is_plain(match: re.Match[str], letter: str) -> bool:
    """Whether the form of a code is so plain that its check proves it."""
    by_letter, sign = match["check"].isalpha(), _BLANKS.sub("", match["sign"])
    if len(sign) > _MOST_MARKS:
        return False
    if match["spaced"]:
        return by_letter
    is_whole = match["day"].isdigit() and match["number"].isdigit()
    is_signed = bool(letter) or (len(sign) == 1 and sign in _SIGNS)
    if is_signed and (by_letter or sign != "+" or sign == match["sign"]):
        return by_letter or is_whole or not match["gap"]
    return by_letter and not match["gap"]


def _is_named(match: re.Match[str]) -> bool:
    """Whether a word before a loose code says that it is one."""
    before = match.string[max(0, match.start() - _BESIDE) : match.start()]
    return match["day"].isdigit() and not match["gap"] and _NAMED.search(before) is not None


def _stands_apart(match: re.Match[str], letter: str) -> bool:
    """Whether letters around a code are words: a digest of letters and digits holds no code."""
    before = word_before(match.string, match.start())
    if before and not before.isalpha():
        return False
    is_signed = not letter and match["sign"].strip() != ""
    return is_signed or not match.string[match.end() : match.end() + 1].isalpha()
