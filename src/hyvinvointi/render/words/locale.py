"""How dates, numbers and lists are written in Finnish, Swedish and English."""

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache

from hyvinvointi.data_classes import dataclass
from hyvinvointi.dates import PartialDate
from hyvinvointi.words import days, numbers, units
from hyvinvointi.words.languages import LANGUAGES, Language

_TRUTH = {"fi": ("Ei", "Kyllä"), "sv": ("Nej", "Ja"), "en": ("No", "Yes")}

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
        return days.written(date, self.chrome)

    def span(self, start: PartialDate | None, end: PartialDate | None) -> str:
        """Return a stretch of time: 2018–2021, 1.1.2026–31.12.2029, 2022 alkaen."""
        return days.span(start, end, self.chrome)

    def number(self, value: float | Decimal, decimals: int | None = None) -> str:
        """Return a number: 14 312, 34,1; `decimals` fixes how many digits follow the comma."""
        return numbers.number(value, self.chrome, decimals)

    def measured(self, value: float, unit: str | None, decimals: int | None = None) -> str:
        """Return a number with its unit: 34,1 %, 1 200 €/as."""
        return numbers.measured(value, unit, self.chrome, decimals)

    def unit(self, unit: str) -> str | None:
        """Return a unit in the language of the page, `None` where we do not know it in that."""
        return units.unit(unit, self.chrome)

    def money(self, value: float | Decimal) -> str:
        """Return a sum in euros: 1 234 €, 1 234,50 €."""
        return numbers.money(value, self.chrome)

    def truth(self, value: bool) -> str:
        """Return yes or no."""
        return _TRUTH[self.chrome][value]


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
