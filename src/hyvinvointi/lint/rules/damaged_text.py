"""Characters that scanning or copying has left in a text."""

import re
from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import is_normalized, normalize

from hyvinvointi.diagnostics import ADVICE, Finding, Message, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.literals import Literals
from hyvinvointi.model import profile_of
from hyvinvointi.patterns import regex
from hyvinvointi.source import Document

RULE = Rule(
    "HV813",
    "damaged-text",
    Text(
        "Tekstissä on luultavasti kopioinnissa tai tekstintunnistuksessa syntynyt virhe: {what}.",
        "Texten innehåller troligen ett fel som har uppstått vid kopiering eller textigenkänning: "
        "{what}.",
        "The text seems to contain an unwanted character: {what}. It probably comes from copying or text recognition.",
    ),
    ADVICE,
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    rewords=True,
)

_LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"}
_GARBLED = {one.encode().decode("cp1252"): one for one in "äöåÄÖÅéü§°–—‘’“„…•€"}
_GARBLED["â€\x9d"] = "”"
"""What UTF-8 becomes where it is read as Windows-1252, which has no character for 9D: its end may be lost."""
_SOFT_HYPHEN = Text(
    "näkymätön tavuviiva", "ett osynligt (mjukt) bindestreck", "an invisible (soft) hyphen"
)
_LIGATURE = Text(
    "kaksi tai kolme kirjainta yhtenä merkkinä",
    "två eller tre bokstäver lagrade som ett enda tecken",
    "two or three letters stored as one character",
)
_COMBINING = Text(
    "kirjaimesta erillinen tarke, kuten ä:n pisteet",
    "ett tecken skilt från sin bokstav, såsom prickarna i ä",
    "an accent separate from its letter",
)
_WRONG_CODE = Text(
    "väärin luettu merkki",
    "ett tecken som lästs med fel teckenkodning",
    "one garbled by the wrong encoding",
)
_MINUS = Text(
    "miinusmerkki ajatusviivan paikalla",
    "ett minustecken i stället för ett tankstreck",
    "a minus sign in place of a dash",
)
_LOST = Text(
    "merkki, jota ei voi lukea",
    "ett tecken som gått förlorat",
    "a character that has been lost",
)
_WRITE = Text(
    "Vertaa kohtaa alkuperäiseen tekstiin ja kirjoita virheen tilalle ”{text}”.",
    "Jämför med originalet och skriv ”{text}” i stället för det felaktiga tecknet.",
    "Check the original, and write “{text}” instead.",
)
_JOIN = Text(
    "Vaihda kirjaimen ja erillisen tarkkeen tilalle yksi merkki ”{text}”.",
    "Ersätt bokstaven och det lösa tecknet med ett enda tecken, ”{text}”.",
    "Replace the letter and its separate accent with the single character “{text}”.",
)
_REMOVE = Text(
    "Poista tavuviiva. Näkymätön tavuviiva voi haitata hakua ja ruudunlukijaa.",
    "Ta bort bindestrecket. Det syns inte men kan störa sökfunktioner och skärmläsare.",
    "Remove the hyphen. It cannot be seen but can interfere with searches and screen readers.",
)
_BETWEEN_NUMBERS = Text(
    "Vertaa kohtaa alkuperäiseen tekstiin. Lukujen välissä on luultavasti ajatusviiva (–) tai yhdysmerkki (-).",
    "Jämför med originalet. Mellan talen ska det troligen stå ett tankstreck (–) eller ett bindestreck (-).",
    "Check the original. A dash (–) or a visible hyphen (-) probably belongs between the numbers.",
)
_REWRITE = Text(
    "Vertaa kohtaa alkuperäiseen tekstiin ja kirjoita se uudelleen.",
    "Jämför med originalet och skriv stället på nytt.",
    "Check the original, and type the damaged text again.",
)
_YEAR = regex(r"(?:19|20)[0-9]{2}")
_GOES_ON = regex(r" (?:ja|tai|eli|sekä|och|eller|samt|and|or)\b")
_DAMAGE = regex(
    "(?P<hyphen>\u00ad+)|(?P<minus>(?<=\\s)\u2212(?=\\s[^0-9]))|(?P<ligature>[\ufb00-\ufb04])|(?P<lost>\ufffd)"
    "|(?P<code>"
    + "|".join(_GARBLED)
    + r"|â€(?=[ \t\r\n.,;:!?)\]|]|\Z))|(?P<part>â€)|(?P<loose>[A-Za-z][\u0300-\u036f]+)"
)
_FORMULA = regex("[=+×·÷≈]|\\([^()\n]*\\w \u2212 \\w[^()\n]*\\)")
"""What a line has in which a minus stands between words as it should: vuosikate = tulot − menot."""
_HINTS = Literals(
    *("\u00ad", "\u2212", "\ufffd", "â€"), *_LIGATURES, *(sign.lower() for sign in _GARBLED)
)


class _Meant(NamedTuple):
    """What is damaged, what should be there (`None` where nobody knows), and what to do."""

    what: Text
    right: str | None
    advice: Text
    sure: bool = True
    shown: str | None = None
    """What is told to be right where no fix writes it."""


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each damaged character, with what it should be where that is plain.

    Addresses and code stay as they are: with another letter they lead elsewhere.
    """
    if not _may_be_damaged(document.text):
        return
    is_draft = profile_of(document) == "draft"  # a text that is in force is not touched unasked
    for text in context.texts(document):
        for match in _DAMAGE.finditer(text.words):
            if match["loose"] and len(normalize("NFC", match[0])) == len(match[0]):
                continue  # no character is that letter with its accent
            if match["minus"] and _FORMULA.search(_line(match)):
                continue
            meant = _meant(match)
            safe = is_draft and meant.sure
            right = meant.right
            fix = None if right is None else text.fix(*match.span(), right, safe=safe)
            advice = Message(meant.advice, {"text": meant.shown or right})
            args = {"what": meant.what, "advice": advice}
            yield Finding(RULE, text.site(*match.span()), args, fix=fix, value=match[0])


def _line(match: re.Match[str]) -> str:
    text = match.string
    end = text.find("\n", match.end())
    return text[text.rfind("\n", 0, match.start()) + 1 : len(text) if end < 0 else end]


def _may_be_damaged(text: str) -> bool:
    return "\\" in text or _HINTS.are_in(text) or not is_normalized("NFC", text)


def _meant(match: re.Match[str]) -> _Meant:
    if match["hyphen"]:
        return _hyphen(match.string, *match.span())
    if match["minus"]:
        return _Meant(_MINUS, "–", _WRITE)
    if match["ligature"]:
        return _Meant(_LIGATURE, _LIGATURES[match[0]], _WRITE)
    if match["code"]:
        return _Meant(_WRONG_CODE, _GARBLED.get(match[0], "”"), _WRITE)
    if match["loose"]:
        composed = normalize("NFC", match[0])
        return _Meant(_COMBINING, composed, _JOIN if len(composed) == 1 else _WRITE)
    return _Meant(_LOST if match["lost"] else _WRONG_CODE, None, _REWRITE)


def _hyphen(words: str, start: int, end: int) -> _Meant:
    """Return what a soft hyphen stands for: nothing in a word, elsewhere a sign that is seen."""
    before, after = words[max(0, start - 1) : start], words[end : end + 1]
    if before.isdigit() and after.isdigit():
        years = _YEAR.fullmatch(words[max(0, start - 4) : start]) and _YEAR.match(words, end)
        return _Meant(_SOFT_HYPHEN, None, _WRITE if years else _BETWEEN_NUMBERS, shown="–")
    if before.isalnum() and after.isalnum() and (before.isdigit() or after.isdigit()):
        return _Meant(_SOFT_HYPHEN, "-", _WRITE, sure=False)
    if before.isalpha() and after in {" ", ","}:
        return _Meant(_SOFT_HYPHEN, "-", _WRITE, sure=bool(_GOES_ON.match(words, end)))
    if before == " " and after.isalpha():
        return _Meant(_SOFT_HYPHEN, "-", _WRITE, sure=False)
    goes_on_below = before.isalpha() and after == "\n" and words[end + 1 : end + 2].isalpha()
    if goes_on_below or (before.isspace() and after.isspace()):
        return _Meant(_SOFT_HYPHEN, None, _REWRITE)
    return _Meant(_SOFT_HYPHEN, "", _REMOVE)
