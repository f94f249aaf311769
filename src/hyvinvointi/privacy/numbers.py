"""Numbers of accounts, payment cards and cars in a text as it is shown, known by their checks.

Every function yields spans `(start, end)` of the text it is given.
"""

import re
from collections.abc import Iterator

from hyvinvointi.privacy.shown import LINE_GAP, Span, line_around, word_before

_DASHES = r"\-\u2010\u2011\u2012\u2013\u2014"
_BREAK = rf"{LINE_GAP}(?:[{_DASHES}._]{LINE_GAP})?+"
# First letters of the codes of countries that have such numbers, each with the second ones.
_COUNTRIES = (
    "A:DELTZ B:AEGHRY C:HRYZ D:EKO E:EGS F:IOR G:BEILRT H:RU I:ELQST J:O K:WZ L:BCITUVY"
    " M:CDEKRTU N:LO P:KLST Q:A R:OSU S:ACEIKMTV T:LNR U:A V:AG X:K"
)
_COUNTRY = "|".join(
    f"[{first}{first.lower()}][{second}{second.lower()}]"
    for first, _, second in (pair.partition(":") for pair in _COUNTRIES.split())
)
# In no country do more than five letters stand before the digits of the account.
ACCOUNT = (
    rf"(?<![0-9:].)(?:(?<=[A-Za-z].)(?<=(?:{_COUNTRY}).)|(?<=[Ff][Ii][\s{_DASHES}].)){_BREAK}[0-9]"
    rf"(?:{_BREAK}[A-Za-z]){{0,5}}(?:{_BREAK}[0-9]){{5}}(?:{_BREAK}[0-9A-Za-z]){{6,25}}"
)
"""What follows the first digit of what may be an international account number."""
_IBAN = re.compile(f"[0-9]{ACCOUNT}")
_SHORTEST_IBAN = 15
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
    """Return the span of an account number: words and numbers that follow may look like its end."""
    text = match.string
    start = match.start() - (2 if text[match.start() - 1].isalpha() else 3)
    before = word_before(text, start)
    if before and not before.isalpha():
        return None
    from stdnum import iban  # noqa: PLC0415  see identity.py

    for end in range(match.end(), start + _SHORTEST_IBAN - 1, -1):
        if text[end - 1].isalnum() and not text[end : end + 1].isalnum():
            number = re.sub(r"[\W_]", "", text[start:end]).upper()
            if iban.is_valid(number):
                return start, end
    return None


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
    if before and (not before.isalpha() or after.isalpha()):
        return False
    from stdnum import luhn  # noqa: PLC0415  see identity.py

    return bool(luhn.is_valid(number))


def number_plates(text: str) -> Iterator[Span]:
    """Number plates on lines that speak of one: the form alone is that of many other codes."""
    for match in _PLATE.finditer(text):
        line = line_around(text, *match.span()).lower()
        if any(word in line for word in _PLATE_WORDS):
            yield match.span()
