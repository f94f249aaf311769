"""Words that carry an obligation, a permission, a limit or a negation, in their forms.

A change of one of them changes what was decided, however small it looks. Forms of one word share
its base form, so that `saa` becoming `saavat` with its subject is no change of substance.
"""

import re
from collections.abc import Sequence
from functools import cache

from hyvinvointi.diff.words import Token

_FORMS = {
    "ei": "et ei emme ette eivät älköön älkööt inte ej icke aldrig ingen inget inga not no never",
    "ilman": "ilman utan without",
    "paitsi": "paitsi poislukien utom förutom except",
    "ottamatta": "ottamatta undantag",
    "vähintään": "vähintään minst åtminstone least",
    "enintään": "enintään korkeintaan högst most",
    "viimeistään": "viimeistään senast latest",
    "aikaisintaan": "aikaisintaan tidigast earliest",
    "vain": "vain ainoastaan yksinomaan endast bara enbart only",
    "aina": "aina alltid always",
    "tarvittaessa": "tarvittaessa",
    "kaikki": "kaikki kaikkien kaikkia kaikille kaikilla kaikilta kaikissa kaikista kaikkiin kaikkeen "
    "kaiken jokainen jokaisen jokaista jokaiselle jokaisella jokaiselta jokaisessa jokaisesta "
    "jokaiseen alla allt varje samtliga all every each",
    "saa": "saa saat saamme saatte saavat får må may",
    "voi": "voi voit voimme voitte voivat voidaan voisi voisivat voitaisiin kan kunna kunde can could",
    "tulee": "tulee tulevat tulisi tulisivat ska skall skola skulle shall should",
    "pitää": "pitää pitäisi täytyy täytyisi bör borde måste must ought",
    "velvollinen": "velvollinen velvollisen velvollista velvolliset velvollisia velvollisuus "
    "velvollisuuden velvollisuutta velvoitetaan velvoittaa velvoittavat skyldig skyldiga skyldighet obliged",
    "oikeus": "oikeus oikeuden oikeutta oikeutettu oikeutettuja rätt right",
}  # fmt: skip
_NUMERALS = (
    ("yksi", "yhde", "yhtä", "yhteen"),
    ("kaksi", "kahde", "kahta", "kahteen"),
    ("kolme", "kolme", "kolmea", "kolmeen"),
    ("neljä", "neljä", "neljää", "neljään"),
    ("viisi", "viide", "viittä", "viiteen"),
    ("kuusi", "kuude", "kuutta", "kuuteen"),
    ("seitsemän", "seitsemä", "seitsemää", "seitsemään"),
    ("kahdeksan", "kahdeksa", "kahdeksaa", "kahdeksaan"),
    ("yhdeksän", "yhdeksä", "yhdeksää", "yhdeksään"),
    ("kymmenen", "kymmene", "kymmentä", "kymmeneen"),
    ("sata", "sada", "sataa", "sataan"),
    ("tuhat", "tuhanne", "tuhatta", "tuhanteen"),
    ("puolet", "puole", "puolta", "puoleen"),
    ("kerran", "kerra", "kertaa", "kertaan"),
)
_TIMES = ("kahdesti", "kolmesti", "neljästi", "viidesti")
_ENDINGS = ("n", "ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä", "lle", "ksi", "na", "nä")
_SWEDISH = "en ett två tre fyra fem sex sju åtta nio tio elva tolv tjugo hundra tusen hälften"
_ENGLISH = "one two three four five six seven eight nine ten hundred thousand half twice"
# “yhdessä” is most often “together”, “en” and “ett” are articles, “kerran” is “at times”.
_NOT_NUMBERS = {"yhdessä", "en", "ett", "kerra", "one"}
# Numerals that are written as one word: viisitoista, kaksikymmentäviisi, satatuhatta, femtontusen.
_COMPOUND = re.compile(
    r"(?:yksi|kaksi|kolme|neljä|viisi|kuusi|seitsemän|kahdeksan|yhdeksän|kymmenen|toista|kymmentä|sata|sataa"
    r"|tuhat|tuhatta|miljoona|miljoonaa|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton"
    r"|fjorton|femton|sexton|sjutton|arton|nitton|tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio"
    r"|nittio|hundra|tusen|miljon)+"
)
_DAYS_AND_MONTHS = (
    *("maanantai", "tiistai", "keskiviik", "torstai", "perjantai", "lauantai", "sunnuntai"),
    *("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"),
    *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    *("tammikuu", "helmikuu", "maaliskuu", "huhtikuu", "toukokuu", "kesäkuu", "heinäkuu"),
    *("elokuu", "syyskuu", "lokakuu", "marraskuu", "joulukuu"),
    *("januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september"),
    *("oktober", "november", "december"),
)
_UNITS = (re.compile("€:.|euro[an]?|eur"), re.compile("prosent(?:tia|in|ti)|procent|percent"))
# The zero of a day or a month: 01.05.2026.
_ZEROS = re.compile(r"(?<![0-9.,])0(?=[1-9]\.)|(?<=[0-9]\.)0(?=[1-9]\.)")
_MINUS = re.compile("^[−–]")
_SIGNS = frozenset("≥≤<>±+")
# Over or under a number, they are limits; “under året” and “päästä yli” are not.
_LIMITS = {
    "alle": "alle",
    "yli": "yli",
    "under": "alle",
    "över": "yli",
    "below": "alle",
    "over": "yli",
    "above": "yli",
}
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_MUST = ("ttava", "ttävä", "tava", "tävä")
_REACH = 3


@cache
def _bases() -> dict[str, str]:
    return {form: base for base, forms in _FORMS.items() for form in forms.split()}


@cache
def _numbers() -> dict[str, str]:
    nominatives: dict[str, str] = {}
    for nominative, stem, *others in _NUMERALS:
        forms = [nominative, *others, *(stem + ending for ending in _ENDINGS)]
        nominatives |= dict.fromkeys(forms, nominative)
    for word in (*_TIMES, *_SWEDISH.split(), *_ENGLISH.split()):
        nominatives[word] = word
    return {form: base for form, base in nominatives.items() if form not in _NOT_NUMBERS}


def guarded(tokens: Sequence[Token]) -> list[str]:
    """Return the base forms of the guarded words of a text, in order."""
    bases = []
    for at, token in enumerate(tokens):
        word = token.text.casefold()
        if word in _bases():
            bases.append(_bases()[word])
        elif word in _LIMITS and _is_number(tokens, at + 1):
            bases.append(_LIMITS[word])
        elif word.endswith(_MUST) and _follows_is(tokens, at):
            bases.append("on …ttava")
    return bases


def numbers(tokens: Sequence[Token]) -> list[str]:
    """Return the numbers, sums, dates and numerals of a text, in order, spelling aside."""
    amounts = []
    for at, token in enumerate(tokens):
        word = token.text.casefold()
        if token.kind == "number":
            amounts.append(_amount(word))
        elif word in _numbers():
            amounts.append(_numbers()[word])
        elif word not in _SIGNS or _is_number(tokens, at + 1):
            amounts += _said_number(word)
    return amounts


def _amount(word: str) -> str:
    """Return a number with its unit in one spelling: its value is what counts."""
    plain = _ZEROS.sub("", _UNITS[1].sub("%", _UNITS[0].sub("€", "".join(word.split()))))
    return _MINUS.sub("-", plain).replace("milj.", "miljoonaa")


def _said_number(word: str) -> list[str]:
    """Return what a word says of a number or a day: a compound, a weekday, a month, a comparison."""
    if word in _SIGNS or (word not in _NOT_NUMBERS and _COMPOUND.fullmatch(word)):
        return [word]
    if not word.startswith(_DAYS_AND_MONTHS):
        return []
    return [name for name in _DAYS_AND_MONTHS if word.startswith(name)]


def _is_number(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number that is no year stands at a place."""
    if at >= len(tokens) or _YEAR.fullmatch(tokens[at].text):
        return False
    return tokens[at].kind == "number" or tokens[at].text.casefold() in _numbers()


def _follows_is(tokens: Sequence[Token], at: int) -> bool:
    """Whether “on” stands just before: “aikuisten on viipymättä puututtava”."""
    before = tokens[max(0, at - _REACH) : at]
    return any(token.text.casefold() in {"on", "olisi"} for token in before)
