"""Contact details of private persons in a text as it is shown, as far as their form tells them.

Whose a phone or an address is, the words of its sentence tell: a party's is private whatever else
is said, that of an office or of a house open to all is public.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from pathlib import Path

from hyvinvointi.literals import Literals
from hyvinvointi.patterns import regex
from hyvinvointi.privacy.associations import is_mail_of_association
from hyvinvointi.privacy.body_words import is_office_mailbox
from hyvinvointi.privacy.premises import is_premises
from hyvinvointi.privacy.shown import LINE_GAP, SPACE, Span
from hyvinvointi.privacy.surroundings import heads_of, line_of, sentence_of
from hyvinvointi.privacy.vocabularies import HOME, OFFICE, PARTY

# The sign and the full stops of an address may be spelled, and written twice.
_MARKS_OF_AT = "\"'”’/|*_-"
_MARKS = rf"[{_MARKS_OF_AT}]"
_AT = (
    rf"(?:{LINE_GAP}@@?\.?{LINE_GAP}|{SPACE}(?i:[aä]t(?:-merkki)?|snabel-?a|miukumauku|kissanhäntä){SPACE}"
    rf"|\s?{_MARKS}(?i:[aä]t|@){_MARKS}\s?|\s?\([aA]\)\s?)"
)
# Behind a stop and a space a sentence begins, unless the stop stands alone or a country follows.
# A sentence may begin with Se, No, De or Me.
_TOP = r"(?:(?i:com|net|org|info|eu|io|fi|ax|ee|lv|ru|uk)|se|no|de|me)"
_DOT = (
    rf"(?:\s\.\s?(?![A-ZÅÄÖ][a-zåäö])|\.\s(?={_TOP}(?!\w))|\.\.?"
    rf"|{SPACE}(?i:dot|piste|punkt){SPACE})"
)
_MAIL = regex(
    rf"(?<![\w.+-])(?P<local>[\w.+-]{{1,64}}+){_AT}(?P<host>[\w-]{{1,63}}+(?:{_DOT}[\w-]{{1,63}}+){{1,4}})"
)
# What joins words may stand for both signs; without its full stop a host ends with a well-known part.
_JOINED_MAIL = regex(
    r"(?<![\w.+-])(?P<local>[\w.+-]{1,64}?)[_-](?i:at)[_-]"
    r"(?P<host>[^\W_]{1,63}(?:(?:\.|[_-](?i:dot|piste|punkt)[_-])[^\W_]{1,63}){1,4})"
)
_MAIL_WITHOUT_STOP = regex(
    rf"(?<![\w.+-])(?P<local>[\w.+-]{{1,64}}+)(?:{_AT})(?P<host>[\w-]{{1,63}}+(?:,|{SPACE})"
    r"(?i:com|net|org|fi|se|ax|no|ee|lv|ru|de))(?![\w@])"
)
# Of a provider that everybody knows the end may lack.
_MAIL_WITHOUT_END = regex(
    r"(?<![\w.+-])(?P<local>[\w.+-]{1,64}+)@(?P<host>(?i:gmail|googlemail|hotmail|outlook|live|icloud|yahoo"
    r"|luukku|suomi24))(?:[;-](?:com|net|fi|se))?(?![\w@]|[.-]\w)"
)
_MAIL_SIGNS = Literals(
    *(
        "@",
        " at ",
        " at\n",
        " ät ",
        "at-merkki",
        "ät-merkki",
        "(a)",
        "snabel",
        "miukumauku",
        "kissanhän",
    ),
    *(f"{mark}{at}{mark}" for mark in _MARKS_OF_AT for at in ("at", "ät")),
)
_SPELLED_DOT = regex(rf"{_DOT}|[_-](?i:dot|piste|punkt)[_-]|,|{SPACE}")
_ABROAD = rf"(?:(?<=0)0{LINE_GAP}358|(?<=3)58)"
_PHONE_GAP = rf"(?:[-–]|(?:{LINE_GAP}\))?{LINE_GAP})"
MOBILE = (
    rf"(?<![0-9A-Za-z/-].)(?:(?<=0){_PHONE_GAP}|{_ABROAD}{_PHONE_GAP}(?:\(0\))?{_PHONE_GAP}\(?)"
    rf"(?:4{_PHONE_GAP}[0-9]|5{_PHONE_GAP}0)"
    rf"(?:(?:{_PHONE_GAP}[0-9]){{5,8}}|[0-9]?/[0-9]{{5,8}}|[0-9]?\.[0-9]{{3,4}}\.?[0-9]{{3,5}})\b"
    r"(?![/0-9]|[ -](?!0[45]|0?0?358)[0-9])"
)
"""What follows the first digit of what may be a mobile phone."""
_MOBILE = regex(f"[0-9]{MOBILE}")
_LANDLINE = regex(
    rf"[+(0](?<![\w/.,-].)(?:(?<=\+)358{LINE_GAP}|(?<=\()0|(?<=0))[1-9][0-9]?\)?{_PHONE_GAP}[0-9]{{2,4}}{_PHONE_GAP}[0-9]{{2,4}}"
    rf"(?:{_PHONE_GAP}[0-9]{{2}})?(?![\w/]|[ -][0-9]|\.[0-9])"
)
_PHONE_WORD = regex(
    r"(?:puh(?:elin\w*)?|p|tel(?:efon\w*)?|tfn|numero\w*|nummer\w*|kotinumero\w*|\w*puhelin\w*)[.:]?\s*"
    r"(?:on|är)?\s*[+(]*\Z",
    re.IGNORECASE,
)
_FOREIGN = regex(
    rf"[+0](?:(?<=\+)|(?<![0-9].)(?<=0)0){LINE_GAP}(?!358)[1-9](?:{_PHONE_GAP}[0-9]){{7,13}}(?![\w/]|[ -][0-9])"
)
_MAIL_WORD = regex(
    rf"(?:s-posti|sähköposti\w*|e-?post\w*|e?-?mail|osoitteesta|nås{SPACE}på)\s*(?:on|är)?[.:]?\s*\Z",
    re.IGNORECASE,
)
_WHO = regex(r"(?P<who>\w+)(?:\s*[,(]\s*(?:os\.?|osoite)?\s*|\s+)\Z", re.IGNORECASE)
"""Who stands right before an address."""
_PLUS = regex(r"(?:\+\s?\(?|\()\Z")
_BEFORE_PHONE = ("+", "(", " ")
# A flat's letter and number stand in the address of a home, hardly in that of an office.
FLAT = (
    rf"(?<![0-9].)[0-9]{{0,3}}+(?:[-–][0-9]{{1,3}}+)?+(?:,?{SPACE}(?:[A-Za-z]{LINE_GAP}[0-9]{{1,3}}"
    rf"|(?:as|asunto|bst|bost|lgh|lägenhet)\.?{LINE_GAP}[0-9]{{1,4}})|[A-Za-z][0-9]{{1,3}})(?!\w)"
)
"""What follows the first digit of what may be a house and its flat."""
_STREETS = (
    "katu", "kadun", "tie", "tien", "kuja", "polku", "väylä", "rinne", "raitti", "kaari",
    "bulevardi", "esplanadi", "puistikko", "aukio", "penger", "portti", "kulma", "gatan", "vägen",
    "stigen", "gränden", "esplanaden", "allén", "bågen", "backen", "svängen", "brinken", "k.", "t.",
)  # fmt: skip
_STREET_BACKWARDS = regex(
    rf"\s[^\w'-]*?(?:{'|'.join(re.escape(street[::-1]) for street in _STREETS)})"
)
_HOUSE = regex(
    rf"[0-9](?<=\s.)[0-9]{{0,3}}(?:[-–][0-9]{{1,3}})?(?:{LINE_GAP}[A-Za-z](?!\w))?(?![\w/])"
)
_FLAT = regex(f"[0-9]{FLAT}")
_NO_HOME = regex(rf"{LINE_GAP}(?:m2|m²|neliö|krs|kerro|vån|våning|oppilas|oppilasta|elever)")
# Behind these words a name and a number are an address, whatever the name ends with.
_ADDRESS = regex(
    rf"(?i:osoitteessa|osoite(?:ensa|esta)?(?:{SPACE}on)?:?|kotiosoi\w+(?:{SPACE}on)?:?|bosatt{SPACE}på|bor{SPACE}på"
    rf"|hemadress\w*(?:{SPACE}är)?:?|adress(?:en)?(?:{SPACE}är)?:?)[\s\"']{{1,3}}"
    rf"(?P<home>(?:PL|Box|PB|[A-ZÅÄÖ][\w-]{{1,40}}(?:{SPACE}[A-ZÅÄÖ]?[\w-]{{1,40}})?){SPACE}[0-9]{{1,4}}"
    rf"(?:{LINE_GAP}[A-Za-z](?!\w))?(?:,?{LINE_GAP}(?:[A-Za-z]{LINE_GAP}|as\.?{SPACE}|bst\.?{SPACE}|lgh{SPACE}"
    rf"|bost\.?{SPACE})[0-9]{{1,4}})?(?:,{SPACE}[0-9]{{5}}{SPACE}[A-ZÅÄÖ][\w-]+)?)(?!\w)"
)
_ADDRESS_HINTS = Literals("osoit", "kotiosoi", "bosatt", "bor", "hemadress", "adress")
_NEAR = 100
_GAP = regex(SPACE)
_WORD = regex(r"[\w'-]+\.?")
_WORDS_BACKWARDS = {count: regex(rf"(?:[^\w'-]*+[\w'-]*+){{{count}}}") for count in (2, 3)}
_QUARTERS = frozenset(
    {"Norra", "Södra", "Östra", "Västra", "Stora", "Lilla", "Iso", "Vanha", "Gamla"}
)


def homes_and_phones(text: str) -> Iterator[Span]:
    """Homes with a flat number or of a party, mobile phones, and the phones of homes."""
    for match in _FLAT.finditer(text):
        span = _street_before(text, match.start()), match.end()
        if (
            span[0] < match.start()
            and not _NO_HOME.match(text, span[1])
            and _is_private(text, span)
        ):
            yield span
    for match in _MOBILE.finditer(text):
        within, line = sentence_of(text, *match.span()), line_of(text, *match.span())
        if _is_private_near(text, within, line) or _is_of_party_by_head(text, match.span()):
            yield _with_plus(text, match)
    if PARTY.places(text):
        yield from _said_to_be_private(text)


def may_be_said(text: str) -> bool:
    """Whether a word of a text may say that an address or a phone of a party follows."""
    return bool(PARTY.places(text))


def _said_to_be_private(text: str) -> Iterator[Span]:
    """What is a home or the phone of one because the sentence says so."""
    for match in _HOUSE.finditer(text):
        span = _street_before(text, match.start()), match.end()
        is_street = span[0] < match.start()
        if is_street and (_is_home(text, span) or _is_behind_party(text, span[0])):
            yield span
    for match in _ADDRESS.finditer(text) if _ADDRESS_HINTS.are_in(text) else ():
        if _is_home(text, match.span("home")):
            yield match.span("home")
    for match in chain(_LANDLINE.finditer(text), _FOREIGN.finditer(text)):
        is_of_party = PARTY.is_within(text, *sentence_of(text, *match.span()))
        if is_of_party and _is_behind_phone_word(text, match.start()):
            yield match.span()


def _is_behind_phone_word(text: str, at: int) -> bool:
    """Whether right before a place stands that a phone follows: in the last two words."""
    return _PHONE_WORD.search(text, _start_of_words(text, at, 2), at) is not None


def _start_of_words(text: str, at: int, count: int) -> int:
    """Where the last words before a place begin, as far as it matters."""
    before = _WORDS_BACKWARDS[count].match(_backwards(text, at))
    return at - before.end() if before else at


def _backwards(text: str, at: int) -> str:
    """Return what is before a place from its end on: what ends there is met at once."""
    return text[max(0, at - _NEAR) : at][::-1]


def _street_before(text: str, at: int) -> int:
    """Where the name of a street begins that ends right before a place; the place if none does."""
    if not _STREET_BACKWARDS.match(_backwards(text, at).lower()):
        return at
    before = text[_start_of_words(text, at, 3) : at]
    words = [*_WORD.finditer(before)]
    names = [word[0] for word in words]
    if not names[-1].lower().endswith(_STREETS):
        return at
    first = len(names) - 1
    is_ending = names[-1].lower() in _STREETS
    if is_ending and names[-1] not in (*_STREETS, "Esplanaden"):
        return at
    while first and names[first - 1][:1].isupper() and (is_ending or names[first - 1] in _QUARTERS):
        first, is_ending = first - 1, False
    alone = first == len(names) - 1
    if alone and (is_ending or not _GAP.fullmatch(before, words[first].end())):
        return at
    return at - len(before) + words[first].start()


def _with_plus(text: str, match: re.Match[str]) -> Span:
    """The span of a phone with the sign or the bracket before it."""
    start, end = match.span()
    if text[start - 1 : start] in _BEFORE_PHONE:
        plus = _PLUS.search(text, max(0, start - len("+ (")), start)
        start = plus.start() if plus else start
    return start, end


def _is_private(text: str, span: Span) -> bool:
    """Whether the sentence speaks of a party, or neither it nor the line of an office."""
    around = sentence_of(text, *span), line_of(text, *span)
    if is_premises(text, span):
        return PARTY.is_within(text, *around[0]) or _is_of_party_by_head(text, span)
    if _is_private_near(text, *around) or _is_of_party_by_head(text, span):
        return True
    return not any(OFFICE.is_around(text, one, span) for one in around)


@lru_cache(maxsize=1024)
def _is_private_near(text: str, within: Span, line: Span) -> bool:
    """The same of numbers, whose own signs are no words: many of a sentence have one answer."""
    is_public = OFFICE.is_within(text, *within) or OFFICE.is_within(text, *line)
    return PARTY.is_within(text, *within) or not is_public


def _is_of_party_by_head(text: str, span: Span) -> bool:
    return "|" in text and bool(PARTY.places(heads_of(text, *span)))


def _is_home(text: str, span: Span) -> bool:
    """Whether the sentence says that somebody lives there."""
    within = sentence_of(text, *span)
    return HOME.is_within(text, *within) and PARTY.is_within(text, *within)


def _is_behind_party(text: str, at: int) -> bool:
    """Whether right before a place stands who lives there: hakija (Metsätie 7)."""
    before = _WHO.search(text, max(0, at - _NEAR), at)
    return before is not None and bool(PARTY.places(before["who"]))


def private_mail(text: str) -> Iterator[Span]:
    """Addresses at providers of private mail, and those of a party."""
    if not _MAIL_SIGNS.are_in(text):
        return
    for pattern in (_MAIL, _JOINED_MAIL, _MAIL_WITHOUT_STOP, _MAIL_WITHOUT_END):
        yield from (match.span() for match in pattern.finditer(text) if _is_private_mail(match))


def _is_private_mail(match: re.Match[str]) -> bool:
    text, local = match.string, match["local"]
    if _known_part(_SPELLED_DOT.sub(".", match["host"]).lower()):
        return not is_office_mailbox(local) and not is_mail_of_association(
            text, match.start(), local
        )
    return _is_mail_of_party(text, match.span()) and not is_office_mailbox(local)


def _is_mail_of_party(text: str, span: Span) -> bool:
    """Whether the sentence says that an address is that of a party, at whatever provider."""
    if not _MAIL_WORD.search(text, max(0, span[0] - _NEAR), span[0]):
        return False
    within = sentence_of(text, *span)
    return PARTY.is_within(text, within[0], span[0]) and not OFFICE.is_around(text, within, span)


@lru_cache(maxsize=1024)
def _known_part(host: str) -> bool:
    """Whether a host is that of a provider, or below it; what follows a name is its country."""
    parts = host.split(".")
    ends = {".".join(parts[at:]) for at in range(len(parts))}
    return not _providers().isdisjoint(ends | {*parts[-3:-1]}) or parts[0] in _STUDENTS


_STUDENTS = frozenset({"student", "students", "opiskelija", "edu"})


@lru_cache(maxsize=1)
def _providers() -> frozenset[str]:
    lines = Path(__file__).with_name("mail_providers.txt").read_text("utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))
