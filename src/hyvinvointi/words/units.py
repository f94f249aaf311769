"""Units of numbers in Finnish, Swedish and English."""

import re
from functools import lru_cache

from hyvinvointi.patterns import regex
from hyvinvointi.words.languages import LANGUAGES, Language

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
PIECES = "pcs"
"""A unit of plain numbers, which English leaves unsaid."""
# The same of what is one: "1 henkilö", "1 person".
_ONE = {
    "htv": ("htv", "årsv.", "person-year"),
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
# Of how many: "10 000 asukasta kohti", "per 10 000 invånare".
_RATE = regex(r"per ([0-9].+)|([0-9].+) (?:kohti|kohden)", re.IGNORECASE)
_RATES = ("{of} kohti", "per {of}", "per {of}")
_GROUPED = regex(r"(?<=[0-9])[ \u00a0](?=[0-9])")
_UNIT_PART = regex(r"([0-9][0-9 \u00a0]*)?(.+)", re.DOTALL)


def unit(written: str, language: Language) -> str | None:
    """Return a unit in a language, `None` where we do not know it in that."""
    parts = [_part(part.strip(), LANGUAGES.index(language)) for part in written.split("/")]
    return None if None in parts else "/".join(filter(None, parts))


def single(written: str, language: Language) -> str | None:
    """Return a unit of which there is one, `None` where it is no word that we know."""
    words = next((row for row in _UNITS if written.strip().casefold() in row), None)
    forms = _ONE.get(words[0]) if words else None
    return forms[LANGUAGES.index(language)] if forms else None


@lru_cache(maxsize=1024)
def _part(part: str, column: int) -> str | None:
    """Return a part of a unit in a language, as it is written where it is in that already."""
    rate = _RATE.fullmatch(part)
    if rate is not None:
        written = rate[1] or rate[2]
        of = _part(written, column)
        is_finnish = rate[1] is None
        is_same = of == written and is_finnish == (_RATES[column] == _RATES[0])
        return part if is_same else of and _RATES[column].format(of=of)
    match = _UNIT_PART.match(part)
    if match is None:
        return None
    number, said = match[1] or "", match[2].casefold().rstrip(".")
    if number and said in {"as", "asukas"}:
        said = "asukasta"
    grouped = _GROUPED.sub(",", number) if LANGUAGES[column] == "en" else number
    rows = [row for row in _UNITS if said in {one.casefold().rstrip(".") for one in row}]
    if not rows or any(said == row[column].casefold().rstrip(".") for row in rows):
        return grouped + match[2] if rows else None
    return grouped + rows[0][column]
