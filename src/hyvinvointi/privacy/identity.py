"""Personal identity codes (henkilötunnus) in a text as it is shown.

A code is known by its check character and a day that exists. One row of ten digits in 31 passes the
check, so a loose form (no sign between the halves, spaces inside) also takes a letter as check
character, or a word before it that says what it is. After such a word the check character may be
wrong or left out: whoever reads it can reckon it.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from functools import lru_cache

from hyvinvointi.literals import Literals
from hyvinvointi.patterns import regex
from hyvinvointi.privacy.shown import LINE_GAP, SPACE, Span, word_before
from hyvinvointi.privacy.surroundings import heads_of, sentence_of
from hyvinvointi.privacy.vocabularies import BIRTH, IDENTITY_CODE, PARTY, TAIL_OF_CODE

# The first digit is matched before; a space may be in one place, between the pairs, or everywhere,
# where a mark may stand for it. `other` are days as other forms and other countries write them.
_EACH = rf"(?:{SPACE}|[._/·-])"
_OTHER_DAY = (
    r"[0-9](?P<mark>[/-])[01][0-9](?P=mark)(?:18|19|20)?[0-9]{2}|[0-9][01][0-9](?:18|19|20)[0-9]{2}"
    r"|(?P<iso>(?:(?<=1)[89]|(?<=2)0)[0-9]{2}(?P<dash>-?)[01][0-9](?P=dash)[0-3][0-9])"
)
_DAY = (
    rf"[0-9][01][0-9]{{3}}|(?P<dotted>[0-9]\.[01][0-9]\.(?:18|19|20)?[0-9]{{2}})"
    rf"|(?P<parted>[0-9]{SPACE}[01][0-9](?:{SPACE}[0-9]{{2}}|[0-9]{{2}})|{SPACE}[0-9][01][0-9]{{3}}"
    rf"|[0-9][01](?:{SPACE}[0-9]{{3}}|[0-9]{SPACE}[0-9]{{2}}|[0-9]{{2}}{SPACE}[0-9]))"
    rf"|(?P<spaced>(?<![0-9][\s._/·-].){_EACH}[0-9]{_EACH}[01](?:{_EACH}[0-9]){{3}})"
    rf"|(?P<other>{_OTHER_DAY})"
)
_NUMBER = (
    rf"(?(spaced)[0-9]{_EACH}[0-9]{_EACH}[0-9]|(?:[0-9]{{3}}|(?(parted)(?!)|"
    rf"(?:[0-9]{SPACE}[0-9]{{2}}|[0-9]{{2}}{SPACE}[0-9]))))"
)
_LETTER = "[A-FHJ-NPR-Ya-fhj-npr-y]"
_ANY = r"[\W_]{0,80}"
CODE = (
    rf"(?<![0-9].)(?<=[0-3])(?P<day>{_DAY})"
    rf"(?P<sign>{_ANY}(?:[A-FU-Ya-fu-y]{_ANY})?)(?P<number>{_NUMBER})"
    rf"(?P<gap>{LINE_GAP}(?:[-–.,_/·()]{LINE_GAP}(?={_LETTER}))?)"
    rf"(?P<check>(?(dotted){_LETTER}|(?(other){_LETTER}|(?:[0-9]|{_LETTER}))))(?![0-9])"
)
"""What follows the first digit of what may be a code."""
_CODE = regex(f"[0-9]{CODE}")
_NOT_DIGIT = regex("[^0-9]+")
_BLANKS = regex(r"[\s_\[\]>#\"',()]+")
_CHECKS = "0123456789ABCDEFHJKLMNPRSTUVWXY"
_SIGNS = "-+\u2010\u2011\u2012\u2013\u2014"
_CENTURIES = dict.fromkeys("-YXWVU", 1900) | dict.fromkeys("ABCDEF", 2000) | {"+": 1800}
_LEAST_NUMBER = 2
_MONTHS = 12
_BESIDE = 40
_HETU = regex(r"hetu[\s:]*\Z", re.IGNORECASE)
_NEAR = 200
_MOST_MARKS = 8
_LAST_DAY = 31
_YEARS = ("19", "20")
_READ_AS_DIGITS = str.maketrans("OoQlI", "00011")
_DIGIT = "[0-9OoQlI]"
_SIGN_WORDS = (
    "miinus|plus|viiva|väliviiva|tavuviiva|yhdysviiva|yhdysmerkki|minus|bindestreck|streck|dash"
)
_NAMED_CODE = regex(
    rf"(?P<d>{_DIGIT}(?<![\w.,/-].){_DIGIT}?)(?P<dot>[./-])?(?P<m>{_DIGIT}{{1,2}})(?(dot)(?P=dot))(?:18|19|20)?"
    rf"(?P<y>{_DIGIT}{{2}})"
    rf"(?:\s?[-–+]\s?|\s(?i:{_SIGN_WORDS})\s|\s?[|][\s|]{{0,3}}[-–+]?|[A-FU-Ya-fu-y]\s?|(?P<loose>[\s,/(]{{1,3}}[-–+]?))"
    rf"(?P<number>{_DIGIT}{{3}})(?P<check>[-–]?[0-9A-Za-z*?•]?)(?!\w)"
)
_TAIL_WORD = regex("loppuosa|tunnusosa|tunnuksen loppu|slutdel|slutled", re.IGNORECASE)
_TAIL = regex(
    rf"(?i:{_TAIL_WORD.pattern}|hetu|henkilötunnu|personbeteckning|personnummer)[^.\n0-9|]{{0,40}}?"
    r"(?<![\w])(?P<tail>[-–+]?[0-9]{3}[0-9A-FHJ-NPR-Ya-fhj-npr-y])(?!\w|(?<=[0-9])/|[-–][0-9])"
)
_TAIL_HINTS = Literals(
    *("loppuosa", "tunnusosa", "tunnuksen loppu", "slutdel", "slutled"),
    *("hetu", "henkilötunnu", "personbeteckning", "personnummer"),
)
_TAIL_CELL = regex(r"\|[ \t]*(?P<tail>[-–+]?[0-9]{3}[0-9A-FHJ-NPR-Ya-fhj-npr-y])[ \t]*(?=\|)")
_BIRTH_NEAR = regex(
    r"syntym|\bsynt|\bs\.|född|\bf\.|hetu|henkilötunnu|personbeteckning|personnummer"
    r"|[0-3]?[0-9]\.[01]?[0-9]\.(?:19|20)[0-9]{2}|(?<![0-9])[0-3][0-9][01][0-9]{3}(?![0-9])",
    re.IGNORECASE,
)
# A day of birth beside the second half proves it: together they hold their check.
_BORN = regex(
    r"(?P<d>[0-9](?<![\w.,/-].)[0-9]?)(?P<mark>[./-])(?P<m>[0-9]{1,2})(?P=mark)(?:18|19|20)?(?P<y>[0-9]{2})(?![0-9])"
    r"(?P<between>[^.\n0-9|]{0,40}(?<!\w)[-–+]?)(?P<tail>(?P<number>[0-9]{3})(?P<check>[A-FHJ-NPR-Ya-fhj-npr-y]))(?!\w)"
)
_HALF = regex(r"[0-9](?<!\w.)[0-9]{2}[A-FHJ-NPR-Ya-fhj-npr-y](?!\w)")
_ADJACENT = regex(r"[\s()]{0,3}[-–+]?[\s()]{0,3}")
"""What a day of birth and the second half are one code across, whatever is said of them."""
_NUMBER_OF = r"(?:numero|nro|n:o|nr|nummer|tunnus|beteckning)\w{0,6}"
_BEFORE = r"[.:]?\s*(?:on|är)?[.:]?\s*\Z"
_CASE = regex(
    r"\b(?:(?:asia(?:n|ssa|sta|an|kirjan?|nhallinta|nhallinnan)?|diaari\w{0,10}?|ärende(?:t|ts)?|diarie\w{0,4}?)"
    rf"[- ]?(?P<numbered>{_NUMBER_OF})?|(?P<short>dno|dnr|dnro|d:nro|drno)){_BEFORE}",
    re.IGNORECASE,
)
_THING = regex(
    r"\b(?:projekti|hanke|lasku|tilaus|tuote|sopimus|kohde|laite|sarja|projekt|faktura|order|artikel|avtals)"
    rf"[\w-]{{0,20}}{_NUMBER_OF}{_BEFORE}",
    re.IGNORECASE,
)
_FOLLOWING = regex("/[0-9]")
# A case number goes on with its class: 010190-2059/00.01.02/2026.
_CLASS = regex(r"/[0-9]{2}\.[0-9]{2}")


def identity_codes(text: str) -> Iterator[Span]:
    """Yield the spans of identity codes; of temporary ones (900–999), too: they stand for somebody."""
    return (_closed(text, *span) for span in _codes(text))


def _closed(text: str, start: int, end: int) -> Span:
    """Return the span of a code with the bracket that is opened in it: 131052 (308T)."""
    written = text[start:end]
    is_open = written.count("(") > written.count(")") and text.startswith(")", end)
    return start, end + is_open


def _codes(text: str) -> Iterator[Span]:
    at = 0
    while match := _CODE.search(text, at):
        known = _is_code(match)
        if known:
            yield match.span()
        # What is no code may hold the beginning of one.
        at = match.end() if known else match.start() + 1
    if may_be_named(text):
        yield from _named_codes(text)


@lru_cache(maxsize=8)
def may_be_named(text: str) -> bool:
    """Whether a word of a text may say that a code follows."""
    is_named = IDENTITY_CODE.places(text) or PARTY.places(text)
    # The second half of a code is rarer than a day, and is found in a third of the time.
    return bool(is_named) or (_HALF.search(text) is not None and _BORN.search(text) is not None)


def _is_code(match: re.Match[str]) -> bool:
    digits = _NOT_DIGIT.sub("", match[0][: match.end("number") - match.start()])
    if match["iso"]:
        digits = digits[6:8] + digits[4:6] + digits[2:4] + digits[8:]
    # The century may be written out: 13.10.1952.
    digits = digits[:4] + digits[-5:]
    check = match["check"].upper()
    if _CHECKS[int(digits) % len(_CHECKS)] != check:
        return False
    letter = next((sign for sign in match["sign"].upper() if sign.isalpha()), "")
    if not (_is_plain(match, letter) or _is_named(match)) or not _stands_apart(match, letter):
        return False
    if int(digits[6:9]) < _LEAST_NUMBER or _is_of_something_else(match, check):
        return False
    signs = letter or "-A+"
    return any(_is_day(digits[:6], _CENTURIES[sign]) for sign in signs)


def _is_day(digits: str, century: int) -> bool:
    day, month, year = int(digits[:2]), int(digits[2:4]), int(digits[4:6])
    return 1 <= month <= _MONTHS and 1 <= day <= monthrange(century + year, month)[1]


def _is_of_something_else(match: re.Match[str], check: str) -> bool:
    """Whether it is the number of a case or of a thing; a letter that holds only that of a named case."""
    text, start, end = match.string, *match.span()
    goes_on = _FOLLOWING.match(text, end) is not None
    if check.isalpha() and not goes_on:
        return False
    case = _CASE.search(text, max(0, start - _BESIDE), start)
    if case and (case["numbered"] or case["short"]):
        return True
    if check.isalpha():
        return False
    if case and goes_on:
        return True
    is_classed = _CLASS.match(text, end) is not None
    is_case = is_classed and not IDENTITY_CODE.is_within(text, *sentence_of(text, start, end))
    return is_case or _THING.search(text, max(0, start - _BESIDE), start) is not None


def _is_plain(match: re.Match[str], letter: str) -> bool:
    """Whether the form of a code is so plain that its check proves it."""
    by_letter, sign = match["check"].isalpha(), _BLANKS.sub("", match["sign"])
    if len(sign) > _MOST_MARKS:
        return False
    if match["spaced"]:
        return by_letter
    is_whole = match["day"].isdigit() and match["number"].isdigit()
    is_signed = bool(letter) or (len(sign) == 1 and sign in _SIGNS)
    if match["other"] and not is_signed:
        return False
    if is_signed and (by_letter or sign != "+" or sign == match["sign"]):
        return by_letter or is_whole or not match["gap"]
    return by_letter and not match["gap"]


def _is_named(match: re.Match[str]) -> bool:
    """Whether a word before a loose code, or the head of its columns, says that it is one."""
    text, start = match.string, match.start()
    if not match["day"].isdigit() or match["gap"]:
        return False
    if "|" in match["sign"]:
        return _is_headed(match)
    return (
        IDENTITY_CODE.is_within(text, max(0, start - _BESIDE), start)
        or _HETU.search(text, max(0, start - _BESIDE), start) is not None
    )


def _is_headed(match: re.Match[str]) -> bool:
    """Whether the head of a table says what is in the cells."""
    heads = heads_of(match.string, *match.span())
    return any(words.places(heads) for words in (IDENTITY_CODE, TAIL_OF_CODE))


def _stands_apart(match: re.Match[str], letter: str) -> bool:
    """Whether letters around a code are words: a digest of letters and digits holds no code."""
    before = word_before(match.string, match.start())
    if before and not before.isalpha():
        return False
    is_signed = not letter and match["sign"].strip() != "" and not match["gap"].strip()
    return is_signed or not match.string[match.end() : match.end() + 1].isalpha()


def _named_codes(text: str) -> Iterator[Span]:
    """Codes that are named, however they are written, and the halves of such whose day stands apart."""
    for match in _NAMED_CODE.finditer(text):
        if _is_dated(match) and _is_said(match):
            yield match.span()
    for match in _TAIL.finditer(text) if _TAIL_HINTS.are_in(text) else ():
        if _is_tail(match):
            yield match.span("tail")
    yield from _codes_of_days(text)
    for match in _TAIL_CELL.finditer(text) if "|" in text else ():
        if TAIL_OF_CODE.places(heads_of(text, *match.span("tail"))):
            yield match.span("tail")


def _codes_of_days(text: str) -> Iterator[Span]:
    """Second halves behind a day with which their check holds, and the whole where it is beside them."""
    for match in filter(_is_right, _BORN.finditer(text)):
        if _ADJACENT.fullmatch(match["between"]):
            yield match.span()
        elif BIRTH.is_within(text, *sentence_of(text, *match.span("tail"))):
            yield match.span("tail")


def _is_dated(match: re.Match[str]) -> bool:
    """Whether the first half is a day, whatever a scanner made of its zeros and ones."""
    if match["loose"] if match["dot"] else len(match["d"] + match["m"]) != len("ddmm"):
        return False
    day, month = int(_digits(match["d"])), int(_digits(match["m"]))
    return 1 <= day <= _LAST_DAY and 1 <= month <= _MONTHS


def _is_said(match: re.Match[str]) -> bool:
    """Whether the sentence says before it what it is; of a party only one that its check proves."""
    text, start = match.string, match.start()
    within = sentence_of(text, *match.span())[0], start
    check, number = match["check"].lstrip("-–"), _digits(match["number"])
    is_right = _is_right(match)
    if _is_of_something_else(match, check if is_right else ""):
        return False
    if _FOLLOWING.match(text, match.end()) and not is_right:
        return False
    if (number + check)[:2] in _YEARS and match["loose"]:
        return False
    if "|" in match[0]:
        return _is_headed(match)
    return IDENTITY_CODE.is_within(text, *within) or (is_right and PARTY.is_within(text, *within))


def _is_right(match: re.Match[str]) -> bool:
    """Whether the check of a code holds whose day stands apart from the rest, as a scanner read it."""
    check = _digits(match["check"].lstrip("-–")).upper()
    day = "".join(_digits(match[part]).zfill(2) for part in "dmy")
    return bool(check) and _CHECKS[int(day + _digits(match["number"])) % len(_CHECKS)] == check


def _digits(written: str) -> str:
    return written if written.isdecimal() else written.translate(_READ_AS_DIGITS)


def _is_tail(match: re.Match[str]) -> bool:
    """Whether the second half stands alone: a letter tells it, a sign or a day of birth nearby."""
    tail = match["tail"]
    if tail[0].isdigit() and not _TAIL_WORD.search(match[0]):
        return False
    if not tail[-1].isdigit():
        return True
    text, start = match.string, match.start()
    return _BIRTH_NEAR.search(text, max(0, start - _NEAR), match.start("tail")) is not None
