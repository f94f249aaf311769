"""Numbers of accounts, payment cards and cars in a text as it is shown, known by their checks.

Every function yields spans `(start, end)` of the text it is given.
"""

import re
from collections.abc import Iterator

from hyvinvointi.privacy.shown import LINE_GAP, Span, line_around, word_before

_DASHES = r"\-\u2010\u2011\u2012\u2013\u2014"
_BREAK = rf"{LINE_GAP}(?:[{_DASHES}._]{LINE_GAP})?+"
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
ACCOUNT = (
    rf"(?<![0-9:].)(?:(?<=[A-Za-z].)(?<=(?:{_COUNTRY}).)|(?<=[Ff][Ii][\s{_DASHES}].)){_BREAK}[0-9]"
    rf"(?:{_BREAK}[A-Za-z]){{0,5}}(?:{_BREAK}[0-9]){{5}}(?:{_BREAK}[0-9A-Za-z]){{6,25}}"
)
"""What follows the first digit of what may be an international account number."""
_IBAN = re.compile(f"[0-9]{ACCOUNT}")
_COUNTRY_LETTERS = 2
NATIONAL_ACCOUNT = (
    rf"(?<![0-9A-Za-z].)(?<=[1-8])[0-9]{{5}}\s?[{_DASHES}]\s?[0-9]{{2,8}}(?![0-9A-Za-z])"
)
"""What follows the first digit of what may be a national account number."""
_NATIONAL_ACCOUNT = re.compile(f"[0-9]{NATIONAL_ACCOUNT}")
_ACCOUNT_WORDS = re.compile(r"tili|konto|pankki|\bbank|account", re.IGNORECASE)
_ACCOUNT_DIGITS = 14
CARD = (
    rf"(?<![0-9].)(?<=[2-6])(?<![0-9][\s{_DASHES}].)(?:{_BREAK}[0-9]){{13,18}}(?![0-9])"
    rf"(?![\s{_DASHES}][0-9])"
)
"""What follows the first digit of what may be the number of a payment card."""
_CARD = re.compile(f"[0-9]{CARD}")
# ISO/IEC 7812: how the numbers of the card companies begin, and how cards print them.
_ISSUER = re.compile(
    r"(?=[0-9]{16}\Z)(?:4|5|22[2-9]|2[3-6]|27[0-2]|35|6)|(?=[0-9]{19}\Z)(?:4|62)"
    r"|(?=[0-9]{15}\Z)3[47]|(?=[0-9]{14}\Z)3(?:0[0-5]|[689])"
)
_GROUPS = ({16}, {14}, {15}, {19}, {1})
_PRINTED = ((4, 4, 4, 4), (4, 4, 4, 4, 3), (4, 6, 5), (4, 6, 4), (6, 13))
_NO_DIGIT = re.compile("[^0-9]+")
_PLATE = re.compile(rf"[A-ZÅÄÖ](?<!\w.)[A-ZÅÄÖ]{{1,2}}\s?[{_DASHES}]\s?[0-9]{{1,3}}\b")
_PLATE_WORDS = (
    *("rekisterinumero", "rekisteritunnu", "rek.nro", "rek. nro", "rek.tunnus", "rek. tunnus"),
    *("registernummer", "registreringsnummer", "number plate"),
)


def bank_accounts(text: str) -> Iterator[Span]:
    """Bank account numbers whose check holds: international (ISO 13616) and old Finnish ones."""
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
    start = match.start() - (2 if text[match.start() - 1].isalpha() else 3)
    before = word_before(text, start)
    if before and not before.isalpha():
        return None
    length = _LENGTHS.get(text[start : start + 2].upper(), 0)
    signs = [at for at in range(start, match.end()) if text[at].isalnum()][:length]
    end = signs[-1] + 1 if signs else start
    number = "".join(text[at] for at in signs).upper()
    if len(number) < max(length, 1) or text[end : end + 1].isdigit() or not _holds(number):
        return None
    from stdnum import iban  # noqa: PLC0415  see identity.py

    return (start, end) if iban.is_valid(number) else None


def _holds(number: str) -> bool:
    """Whether the check of ISO 7064 holds: the library would ask for the country first."""
    turned = number[4:] + number[:4]
    return int("".join(str(int(sign, 36)) for sign in turned)) % 97 == 1


def _national_accounts(text: str) -> Iterator[Span]:
    """Account numbers as they were in Finland before 2014, on lines that speak of an account."""
    for match in _NATIONAL_ACCOUNT.finditer(text):
        if not _ACCOUNT_WORDS.search(line_around(text, *match.span())):
            continue
        from stdnum import luhn  # noqa: PLC0415  see identity.py

        digits = _NO_DIGIT.sub("", match[0])
        # Savings and cooperative banks (4, 5) fill up after the seventh digit, others after the sixth.
        head = 7 if digits[0] in "45" else 6
        filled = digits[:head] + digits[head:].rjust(_ACCOUNT_DIGITS - head, "0")
        if luhn.is_valid(filled):
            yield match.span()


def payment_cards(text: str) -> Iterator[Span]:
    """Numbers of payment cards (ISO/IEC 7812) whose check holds."""
    at = 0
    while match := _CARD.search(text, at):
        known = _is_card(match)
        if known:
            yield match.span()
        at = match.end() if known else match.start() + 1


def _is_card(match: re.Match[str]) -> bool:
    number = _NO_DIGIT.sub("", match[0])
    groups = tuple(map(len, _NO_DIGIT.split(match[0])))
    if not _ISSUER.match(number) or not (groups in _PRINTED or {*groups} in _GROUPS):
        return False
    before = word_before(match.string, match.start())
    after = match.string[match.end() : match.end() + 1]
    # Two letters are the country of an account.
    if before and (not before.isalpha() or after.isalpha() or len(before) == _COUNTRY_LETTERS):
        return False
    from stdnum import luhn  # noqa: PLC0415  see identity.py

    return bool(luhn.is_valid(number))


def number_plates(text: str) -> Iterator[Span]:
    """Number plates on lines that speak of one: the form alone is that of many other codes."""
    for match in _PLATE.finditer(text):
        line = line_around(text, *match.span()).lower()
        if any(word in line for word in _PLATE_WORDS):
            yield match.span()
