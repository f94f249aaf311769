"""How dates, numbers and lists are written in Finnish, Swedish and English."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Context, Decimal
from functools import lru_cache

from hyvinvointi import dates
from hyvinvointi.dates import PartialDate
from hyvinvointi.diagnostics import LANGUAGES, Language

NBSP = "\u00a0"
_MINUS = "\u2212"
_MOST_DECIMALS = 6
_ALL_DIGITS = Context(prec=5_000, rounding=ROUND_HALF_EVEN)
"""The largest floating-point number has 309 digits before the comma, an integer up to 4,300."""
_FROM = {"fi": "{} alkaen", "sv": "från {}", "en": "from {}"}
_UNTIL = {"fi": "{} asti", "sv": "till {}", "en": "until {}"}
_TRUTH = {"fi": ("Ei", "Kyllä"), "sv": ("Nej", "Ja"), "en": ("No", "Yes")}

# Units of indicators in Finnish, Swedish and English; a unit may be made of several: `käyntiä/as`.
_UNITS = (
    ("kpl", "st", "pcs"),
    ("henkilöä", "personer", "people"),
    ("henkilö", "person", "person"),
    ("hlö", "pers.", "person"),
    ("asukasta", "invånare", "residents"),
    ("asukas", "invånare", "resident"),
    ("as", "inv.", "resident"),
    ("htv", "årsv.", "person-years"),
    ("henkilötyövuotta", "årsverken", "person-years"),
    ("käyntiä", "besök", "visits"),
    ("kävijää", "besökare", "visitors"),
    ("kertaa", "gånger", "times"),
    ("osallistujaa", "deltagare", "participants"),
    ("asiakasta", "klienter", "clients"),
    ("kotitaloutta", "hushåll", "households"),
    ("perhettä", "familjer", "families"),
    ("lasta", "barn", "children"),
    ("nuorta", "unga", "young people"),
    ("oppilasta", "elever", "pupils"),
    ("ryhmää", "grupper", "groups"),
    ("tapahtumaa", "evenemang", "events"),
    ("tapausta", "fall", "cases"),
    ("päivää", "dagar", "days"),
    ("vrk", "dygn", "days"),
    ("vuotta", "år", "years"),
    ("vuosi", "år", "year"),
    ("v", "år", "years"),
    ("tuntia", "timmar", "hours"),
    ("pistettä", "poäng", "points"),
    ("prosenttiyksikköä", "procentenheter", "percentage points"),
    ("milj. €", "mn €", "M€"),
    *((sign, sign, sign) for sign in ("%", "‰", "€", "h", "min", "km", "m", "m²", "ha", "kg")),
)
# The same of what is one: "1 henkilö", "1 person".
_ONE = {
    "henkilöä": ("henkilö", "person", "person"),
    "asukasta": ("asukas", "invånare", "resident"),
    "henkilötyövuotta": ("henkilötyövuosi", "årsverke", "person-year"),
    "käyntiä": ("käynti", "besök", "visit"),
    "kävijää": ("kävijä", "besökare", "visitor"),
    "kertaa": ("kerta", "gång", "time"),
    "osallistujaa": ("osallistuja", "deltagare", "participant"),
    "asiakasta": ("asiakas", "klient", "client"),
    "kotitaloutta": ("kotitalous", "hushåll", "household"),
    "perhettä": ("perhe", "familj", "family"),
    "lasta": ("lapsi", "barn", "child"),
    "nuorta": ("nuori", "ung", "young person"),
    "oppilasta": ("oppilas", "elev", "pupil"),
    "ryhmää": ("ryhmä", "grupp", "group"),
    "tapahtumaa": ("tapahtuma", "evenemang", "event"),
    "tapausta": ("tapaus", "fall", "case"),
    "päivää": ("päivä", "dag", "day"),
    "vuotta": ("vuosi", "år", "year"),
    "tuntia": ("tunti", "timme", "hour"),
    "pistettä": ("piste", "poäng", "point"),
    "prosenttiyksikköä": ("prosenttiyksikkö", "procentenhet", "percentage point"),
}
_UNIT_PART = re.compile(r"([0-9][0-9 \u00a0]*)?(.+)", re.DOTALL)

# Letters of the Finnish alphabet that follow z, and letters that Unicode does not take apart.
_AFTER_Z = {"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}"}
_FOLDED = {"đ": "d", "ŋ": "n", "ŧ": "t", "ß": "ss", "þ": "th"}
_DIGITS = re.compile(r"([0-9]+)")


_CHROME: dict[str, Language] = {one: one for one in LANGUAGES}


@dataclass(frozen=True, slots=True)
class Locale:
    """A language of pages: `content` is preferred in texts, `main` stands in where it is missing.

    `chrome` is the language of our own words: `content` where we speak it, else Finnish.
    """

    content: str
    main: str

    @property
    def chrome(self) -> Language:
        """The language in which labels, dates and numbers are written."""
        return _CHROME.get(self.content, "fi")

    def date(self, date: PartialDate) -> str:
        """Return a date as far as it is known: 20.10.2021, 8/2022, 2022."""
        return dates.written(date, self.chrome)

    def span(self, start: PartialDate | None, end: PartialDate | None) -> str:
        """Return a stretch of time: 2018–2021, 1.1.2026–31.12.2029, 2022 alkaen."""
        if start and end:
            first, last = self.date(start), self.date(end)
            if first == last:
                return first
            return f"{first}{' – ' if ' ' in first + last else '–'}{last}"
        if start:
            return _FROM[self.chrome].format(self.date(start))
        return _UNTIL[self.chrome].format(self.date(end)) if end else ""

    def number(self, value: float | Decimal, decimals: int | None = None) -> str:
        """Return a number: 14 312, 34,1; `decimals` fixes how many digits follow the comma."""
        exact = value if isinstance(value, Decimal) else Decimal(repr(value))
        if not exact.is_finite():
            return str(value)
        if decimals is not None:
            places = min(max(decimals, 0), _MOST_DECIMALS)
            exact = exact.quantize(Decimal(1).scaleb(-places), context=_ALL_DIGITS)
        digits = f"{abs(exact):,f}"
        if decimals is None and "." in digits:
            digits = digits.rstrip("0").rstrip(".")
        if self.chrome != "en":
            digits = digits.replace(",", NBSP).replace(".", ",")
        return (_MINUS if exact < 0 else "") + digits

    def measured(self, value: float, unit: str | None, decimals: int | None = None) -> str:
        """Return a number with its unit: 34,1 %, 1 200 €/as."""
        number = self.number(value, decimals)
        if not unit:
            return number
        single = self._single(unit) if number == "1" else None
        unit = single or self.unit(unit) or unit
        return f"{number}{'' if self.chrome == 'en' and unit == '%' else NBSP}{unit}"

    def unit(self, unit: str) -> str | None:
        """Return a unit in the language of the page, `None` where we do not know it in that."""
        parts = [_unit_part(part.strip(), LANGUAGES.index(self.chrome)) for part in unit.split("/")]
        return None if None in parts else "/".join(filter(None, parts))

    def _single(self, unit: str) -> str | None:
        """Return a unit of which there is one, `None` where it is no word that we know."""
        words = next((row for row in _UNITS if unit.strip().casefold() in row), None)
        forms = _ONE.get(words[0]) if words else None
        return forms[LANGUAGES.index(self.chrome)] if forms else None

    def money(self, value: float | Decimal) -> str:
        """Return a sum in euros: 1 234 €, 1 234,50 €."""
        number = self.number(-value if value < 0 else value, None if value == int(value) else 2)
        sign = _MINUS if value < 0 else ""
        return f"{sign}€{number}" if self.chrome == "en" else f"{sign}{number}{NBSP}€"

    def truth(self, value: bool) -> str:
        """Return yes or no."""
        return _TRUTH[self.chrome][value]


@lru_cache(maxsize=1024)
def _unit_part(part: str, column: int) -> str | None:
    """Return a part of a unit in a language, as it is written where it is in that already."""
    match = _UNIT_PART.match(part)
    if match is None:
        return None
    number, said = match[1] or "", match[2].casefold().rstrip(".")
    if number and said in {"as", "asukas"}:
        said = "asukasta"
    rows = [row for row in _UNITS if said in {one.casefold().rstrip(".") for one in row}]
    if not rows or any(said == row[column].casefold().rstrip(".") for row in rows):
        return part if rows else None
    return number + rows[0][column]


def sort_key(text: str) -> str:
    """Return the key that sorts as Finnish does: å ä ö after z, numbers by value, before letters."""
    parts = filter(None, _DIGITS.split(text.casefold()))
    return "".join(
        _number(part) if part.isascii() and part.isdecimal() else f"\2{_folded(part)}"
        for part in parts
    )


def _number(digits: str) -> str:
    """A key for a number: of two, the one with more digits is the greater one."""
    value = digits.lstrip("0")
    return f"\1{len(value):09}{value}"


def _folded(text: str) -> str:
    return "".join(map(_letter, unicodedata.normalize("NFC", text)))


@lru_cache(maxsize=1024)
def _letter(one: str) -> str:
    return _AFTER_Z.get(one) or _FOLDED.get(one) or _base(one)


def _base(letter: str) -> str:
    """The letter without its accent; a space for what is none, so that a sign weighs nothing."""
    return unicodedata.normalize("NFD", letter)[0] if letter.isalpha() else " "
