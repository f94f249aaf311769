"""Numbers of accounts, payment cards and cars in a text as it is shown, known by their checks.

Every function yields spans `(start, end)` of the text it is given.
"""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from functools import reduce
from itertools import accumulate, chain, compress
from operator import and_, not_, sub

from hyvinvointi.literals import Literals
from hyvinvointi.patterns import regex
from hyvinvointi.privacy.shown import LINE_GAP, Span, word_before
from hyvinvointi.privacy.surroundings import heads_of, line_of, sentence_of
from hyvinvointi.privacy.vocabularies import (
    ACCOUNT,
    BOOKKEEPING,
    CARD,
    OTHER_REGISTER,
    PLATE,
    VEHICLE,
)

_DASHES = r"\-\u2010\u2011\u2012\u2013\u2014"
_BREAK = rf"{LINE_GAP}(?:[{_DASHES}._/|]{LINE_GAP})?+"
# ISO 13616, registry of November 2025: how many characters an account number of a country has.
_LENGTHS = {
    country: length
    for length, countries in (
        (15, "NO"), (16, "BE"), (18, "DK FI FK FO GL NL SD"), (19, "MK SI"),
        (20, "AT BA EE KZ LT LU MN XK"), (21, "CH HR LI LV"), (22, "BG BH CR DE GB GE IE ME RS VA"),
        (23, "AE GI IL IQ OM SO TL"), (24, "AD CZ ES MD PK RO SA SE SK TN VG"), (25, "LY PT ST"),
        (26, "IS TR"), (27, "BI DJ FR GR IT MC MR SM"), (28, "AL AZ BY CY DO GT HN HU LB NI PL SV"),
        (29, "BR EG PS QA UA"), (30, "JO KW MU YE"), (31, "MT SC"), (32, "LC"), (33, "RU"),
    )
    for country in countries.split()
}  # fmt: skip
_COUNTRY = "|".join(
    f"[{first}{first.lower()}][{''.join(seconds)}{''.join(seconds).lower()}]"
    for first in sorted({country[0] for country in _LENGTHS})
    for seconds in [[country[1] for country in _LENGTHS if country[0] == first]]
)
# In no country do more than five letters stand before the digits of the account.
ACCOUNT_NUMBER = (
    rf"(?<![0-9:].)(?:(?<=[A-Za-z].)(?<=(?:{_COUNTRY}).)|(?<=[Ff][Ii][\s{_DASHES}/|].)"
    rf"|(?<=[Ff]\s[Ii]\s.)){_BREAK}[0-9]"
    rf"(?:{_BREAK}[A-Za-z]){{0,5}}(?:{_BREAK}[0-9]){{5}}(?:{_BREAK}[0-9A-Za-z]){{6,25}}"
)
"""What follows the first digit of what may be an international account number."""
_IBAN = regex(f"[0-9]{ACCOUNT_NUMBER}")
_COUNTRY_LETTERS = 2
_LETTERS = {letter: str(10 + at) for at, letter in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZ")}
_LETTERS_APART = len("F I ")
_APART = " \t\n\u00a0-|/"
NATIONAL_ACCOUNT = (
    rf"(?<![0-9A-Za-z].)(?<=[1-8])[0-9]{{5}}\s?[{_DASHES}]\s?[0-9]{{2,8}}(?![0-9A-Za-z])"
)
"""What follows the first digit of what may be a national account number."""
_NATIONAL_ACCOUNT = regex(f"[0-9]{NATIONAL_ACCOUNT}")
# Behind a word for an account the country and its check digits may be left out.
_BARE_HINTS = Literals("tili", "konto")
_BARE_NUMBER = regex(rf"[1-8](?:{_BREAK}[0-9]){{13}}")
_BARE_ACCOUNT = regex(
    rf"(?i:tilinumero\w{{0,4}}|tilinro|tili(?:lle|ltä|n|llä)?|kontonumme\w{{1,4}}|konto){LINE_GAP}(?:on|är)?:?"
    rf"{LINE_GAP}(?P<number>{_BARE_NUMBER.pattern})(?![0-9]|[ -][0-9])"
)
_GIRO_HINTS = Literals("bankgiro", "plusgiro", "postgiro", "bg", "pg")
_GIRO = regex(
    rf"(?i:bankgiro|plusgiro|postgiro|\bbg|\bpg)(?i:t|numme\w*|nr)?[\s.:]{{0,3}}(?:är{LINE_GAP})?"
    rf"(?P<number>[0-9]{{1,4}}(?:[\s{_DASHES}]?[0-9]{{2,4}}){{0,2}}[{_DASHES}][0-9]{{1,4}})(?![0-9])"
)
_ACCOUNT_DIGITS = 14
_CARD_BREAK = rf"{LINE_GAP}(?:[{_DASHES}._/|,·]{LINE_GAP})?+"
CARD_NUMBER = rf"(?<![0-9].)(?<=[2-6])(?:{_CARD_BREAK}[0-9]){{13}}"
"""What follows the first digit of what may be the number of a payment card."""
_SHORTEST_CARD = 14
# Between two digits there is one way to read on: from whichever digit a row is read, it is the same.
_ROW_OF_DIGITS = regex(rf"[0-9](?<![0-9].)(?:{_CARD_BREAK}[0-9]){{{_SHORTEST_CARD - 1},}}+")
_EXPIRY = r"(?:[0-3]?[0-9]\.)?[01]?[0-9]\s?[/.-]\s?(?:20)?[0-9]{2}"
_SECURITY_CODE = "[0-9]{3}"
_BESIDE_CARD = regex(
    rf"[\s,;:/({_DASHES}]{{1,3}}(?:{_EXPIRY}(?:[\s,;:/({_DASHES}]{{1,3}}{_SECURITY_CODE})?"
    rf"|{_SECURITY_CODE}(?:[\s,;:/({_DASHES}]{{1,3}}{_EXPIRY})?)(?!\w|[\s{_DASHES}/.][0-9])"
)
_NUMBER_BEFORE = regex(rf"[0-9][\s{_DASHES}]\Z")
_NUMBER_AFTER = regex(rf"[\s{_DASHES}][0-9]")
# ISO/IEC 7812: how the numbers of the card companies begin, and how many digits they have.
_ISSUER = regex(
    r"(?=[0-9]{16}\Z)(?:4|5|22[2-9]|2[3-6]|27[0-2]|35|6)|(?=[0-9]{19}\Z)(?:4|62)"
    r"|(?=[0-9]{15}\Z)3[47]|(?=[0-9]{14}\Z)3(?:0[0-5]|[689])"
)
_CARD_FIRST = {
    length: bytes(one in first for one in range(256))
    for length, first in {19: b"46", 16: b"23456", 15: b"3", 14: b"3"}.items()
}
"""How many digits a number may have, and of each sign whether it may be the first of them."""
_DIGITS = frozenset("0123456789")
# The largest sum is that of nineteen nines.
_TENS = bytes(not one % 10 for one in range(256))
_NO, _YES = b"\0", b"\1"
_VALUES = bytes.maketrans(b"0123456789", bytes(range(10)))
_DOUBLED = bytes.maketrans(b"0123456789", bytes(sum(divmod(2 * one, 10)) for one in range(10)))
_PARTS = frozenset("|/,·")
_GROUPS = ({16}, {14}, {15}, {19}, {1})
_PRINTED = ((4, 4, 4, 4), (4, 4, 4, 4, 3), (4, 6, 5), (4, 6, 4), (6, 13))
_NO_DIGIT = regex("[^0-9]+")
_COUNTED = regex(
    rf"{LINE_GAP}(?:asukas|euro|€|kpl|kappale|henkilö|oppila|lasta\b|kertaa|invånare|styck|person|elever|gånger)"
)
_PLATE = regex(
    # It begins with a set and nothing else, which lets the engine skip to letters at once.
    rf"[A-Za-zÅÄÖåäö](?<!\w.)(?:(?<=[A-ZÅÄÖ])(?:[A-ZÅÄÖ]{{0,2}}\s?[{_DASHES}]\s?[0-9]{{1,3}}|[A-ZÅÄÖ]{{1,2}}\s?[0-9]{{2,3}})"
    rf"|(?<=C)D?\s?[{_DASHES}]?\s?[0-9]{{4}}|(?<=[a-zåäö])[a-zåäö]{{1,2}}[{_DASHES}][0-9]{{1,3}})(?![\w/]|[{_DASHES}][\w])"
)
_STRICT_PLATE = regex(rf"[A-ZÅÄÖ]{{2,3}}\s?[{_DASHES}]\s?[0-9]{{1,3}}\Z")


def bank_accounts(text: str) -> Iterator[Span]:
    """Bank account numbers whose check holds: international (ISO 13616) and old Finnish ones.

    Swedish giro numbers count behind their name.
    """
    at = 0
    while match := _IBAN.search(text, at):
        span = _account(match)
        if span:
            yield span
        at = span[1] if span else match.start() + 1
    yield from _national_accounts(text)


def _account(match: re.Match[str]) -> Span | None:
    """Return the span of an account number; what looks like more of it may be words that follow."""
    text = match.string
    start = match.start() - 2 if text[match.start() - 1].isalpha() else _country_before(match)
    before = word_before(text, start)
    if before and not before.isalpha():
        return None
    country = "".join(filter(str.isalpha, text[start : match.start()])).upper()
    length = _LENGTHS.get(country, 0)
    written = enumerate(text[start : match.end()], start)
    signs = [at for at, sign in written if sign.isalnum()][:length]
    end = signs[-1] + 1 if signs else start
    number = "".join([text[at] for at in signs]).upper()
    if len(number) < max(length, 1) or text[end : end + 1].isdigit() or not _holds(number):
        return None
    # In Finland no letter is in it; of other countries the check is enough.
    is_form = country != "FI" or number[2:].isdigit()
    return (start, end) if is_form else None


def _country_before(match: re.Match[str]) -> int:
    """Where the letters of a country begin that stand apart: from the number, and from each other."""
    before = match.string[max(0, match.start() - _LETTERS_APART) : match.start()].rstrip(_APART)
    return match.start() - (4 if len(before) > 1 and before[-2] in _APART else 3)


def _holds(number: str) -> bool:
    """Whether the check of ISO 7064 (MOD 97-10) holds, whatever the country."""
    turned = number[4:] + number[:4]
    return int("".join([_LETTERS.get(sign, sign) for sign in turned])) % 97 == 1


def may_be_said(text: str) -> bool:
    """Whether a word of a text may say that an account follows."""
    return bool(ACCOUNT.places(text)) or "giro" in text or "Giro" in text


def _national_accounts(text: str) -> Iterator[Span]:
    """Account numbers as they were in Finland before 2014, where the sentence speaks of an account."""
    for match in _NATIONAL_ACCOUNT.finditer(text):
        within = sentence_of(text, *match.span())
        is_account = ACCOUNT.is_within(text, *within) and not BOOKKEEPING.is_within(text, *within)
        if is_account and _is_national(match[0]):
            yield match.span()
    for match in _BARE_ACCOUNT.finditer(text) if _may_be_bare(text) else ():
        within = sentence_of(text, *match.span())
        if not BOOKKEEPING.is_within(text, *within) and _is_national(match["number"]):
            yield match.span("number")
    for match in _GIRO.finditer(text) if _GIRO_HINTS.are_in(text) else ():
        yield match.span("number")


def _may_be_bare(text: str) -> bool:
    """Whether a text holds digits for an account, and a word for one."""
    return _BARE_HINTS.are_in(text) and _BARE_NUMBER.search(text) is not None


def _is_national(written: str) -> bool:
    digits = _NO_DIGIT.sub("", written)
    # Savings and cooperative banks (4, 5) fill up after the seventh digit, others after the sixth.
    head = 7 if digits[0] in "45" else 6
    return _passes_luhn(digits[:head] + digits[head:].rjust(_ACCOUNT_DIGITS - head, "0"))


def _passes_luhn(digits: str) -> bool:
    """Whether the check of ISO/IEC 7812 holds."""
    written = digits.encode()
    plain, doubled = written.translate(_VALUES), written.translate(_DOUBLED)
    return (sum(plain[-1::-2]) + sum(doubled[-2::-2])) % 10 == 0


def payment_cards(text: str) -> Iterator[Span]:
    """Numbers of payment cards (ISO/IEC 7812) whose check holds, with the expiry and security code."""
    # In a row of numbers one is a card only where the text speaks of cards.
    is_said, at = bool(CARD.places(text)), 0
    for start, end in _numbers_of_cards(text):
        if start < at:
            continue
        if not is_said and (_is_parted(text[start:end]) or _follows_number(text, start)):
            continue
        if _is_card(text, start, end):
            at = _with_beside(text, end)
            yield start, at


def _numbers_of_cards(text: str) -> Iterator[Span]:
    """What begins as a card does, has as many digits and holds its check: by place, longest first."""
    rows = [match.span() for match in _ROW_OF_DIGITS.finditer(text)]
    if not rows:
        return
    is_digit = bytes(map(_DIGITS.__contains__, text))
    places = array("I", compress(range(len(text)), is_digit))
    digits = "".join(compress(text, is_digit))
    apart = bytes(map(not_, compress(chain(_NO, is_digit), is_digit))) + _YES
    starts = [start for start, _ in rows]
    for at, length in _checked(digits.encode(), apart):
        first, last = places[at], places[at + length - 1]
        row = rows[bisect_right(starts, first) - 1]
        if row[0] <= first and last < row[1] and _ISSUER.match(digits, at, at + length):
            yield first, last + 1


def _checked(digits: bytes, apart: bytes) -> Iterator[tuple[int, int]]:
    """Yield place and length of what may be the number of a card, and holds its check.

    `apart` tells of which digits none stands right before. Of each length all are reckoned at once,
    by the sums up to two places: where no card is, nearly everywhere, nothing is done for a digit.
    """
    by_end = _luhn_sums(digits)
    runs: list[tuple[int, int]] = []
    for length, first in _CARD_FIRST.items():
        begins = _all_of(digits.translate(first), apart)
        if _YES not in begins:
            continue
        ours, others = by_end[length % 2], by_end[(length + 1) % 2]
        sums = bytearray(max(0, len(digits) + 1 - length))
        sums[::2] = bytes(map(sub, ours[length::2], ours[::2]))
        sums[1::2] = bytes(map(sub, others[length + 1 :: 2], others[1::2]))
        is_one = _all_of(bytes(sums.translate(_TENS)), begins, apart[length:])
        runs += [(at, -length) for at in compress(range(len(is_one)), is_one)]
    yield from ((at, -length) for at, length in sorted(runs))


def _all_of(*marks: bytes) -> bytes:
    """Tell of each place whether all of some marks are set there, as far as the shortest goes."""
    length = min(map(len, marks))
    whole = reduce(and_, (int.from_bytes(mark[:length], "big") for mark in marks))
    return whole.to_bytes(length, "big")


def _luhn_sums(digits: bytes) -> "tuple[array[int], array[int]]":
    """The sums of the check up to each place: of numbers that end at an even place, and at an odd."""
    plain, doubled = digits.translate(_VALUES), digits.translate(_DOUBLED)
    even, odd = bytearray(doubled), bytearray(plain)
    even[1::2], odd[1::2] = plain[1::2], doubled[1::2]
    sums = (array("I", accumulate(one, initial=0)) for one in (even, odd))
    return next(sums), next(sums)


def _with_beside(text: str, end: int) -> int:
    """Return where a card number ends with what is beside it on the card."""
    beside = _BESIDE_CARD.match(text, end)
    return beside.end() if beside else end


def _is_card(text: str, start: int, end: int) -> bool:
    """Whether a number that holds its check stands as that of a card does."""
    written = text[start:end]
    is_said = _says_card(text, start, end)
    if not is_said and _is_parted(written):
        return False
    before, after = word_before(text, start), text[end : end + 1]
    # Two letters are the country of an account.
    if before and (not before.isalpha() or after.isalpha() or len(before) == _COUNTRY_LETTERS):
        return False
    groups = tuple(map(len, _NO_DIGIT.split(written)))
    is_printed = groups in _PRINTED or {*groups} in _GROUPS
    is_alone = _stands_alone(text, start, end)
    if is_said:
        return is_printed or is_alone
    return is_printed and is_alone and not _is_counted(text, start, end)


def _is_parted(written: str) -> bool:
    """Whether the parts of a number may be numbers of their own: in cells, in a list."""
    return not _PARTS.isdisjoint(written)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a number is none of a row: beside it stands at most what is on the card, too."""
    is_last = not _NUMBER_AFTER.match(text, end) or _BESIDE_CARD.match(text, end) is not None
    return is_last and not _follows_number(text, start)


def _follows_number(text: str, start: int) -> bool:
    if text[max(0, start - 2) : max(0, start - 1)] not in _DIGITS:
        return False
    return _NUMBER_BEFORE.match(text, start - len("0 "), start) is not None


def _says_card(text: str, start: int, end: int) -> bool:
    """Whether the sentence or the head of the column speaks of a card."""
    if not CARD.places(text):
        return False
    return CARD.is_within(text, *sentence_of(text, start, end)) or bool(
        CARD.places(heads_of(text, start, end))
    )


def _is_counted(text: str, start: int, end: int) -> bool:
    """Whether the words around count something or keep books."""
    end = _with_beside(text, end)
    first = sentence_of(text, start, end)[0]
    return _COUNTED.match(text, end) is not None or BOOKKEEPING.is_within(text, first, start)


def number_plates(text: str) -> Iterator[Span]:
    """Number plates where a vehicle is spoken of: the form alone is that of many other codes."""
    if not (VEHICLE.places(text) or PLATE.places(text)):
        return
    for match in _PLATE.finditer(text):
        line = line_of(text, *match.span())
        is_vehicle, is_plate = VEHICLE.is_within(text, *line), PLATE.is_within(text, *line)
        if is_plate and not is_vehicle and OTHER_REGISTER.is_within(text, *line):
            continue
        if is_plate or (is_vehicle and _STRICT_PLATE.match(match[0])):
            yield match.span()
