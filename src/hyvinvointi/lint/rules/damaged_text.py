"""Characters that scanning or copying has left in a text."""

import re
from collections.abc import Iterator
from unicodedata import is_normalized, normalize

from hyvinvointi.diagnostics import ADVICE, Finding, Message, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.literals import Literals
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
_MOJIBAKE = {
    "Ã¤": "ä", "Ã¶": "ö", "Ã¥": "å", "Ã„": "Ä", "Ã–": "Ö", "Ã…": "Å",
    "â€“": "–", "â€™": "’", "â€": "”", "Â§": "§",
}  # fmt: skip
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
_REWRITE = Text(
    "Vertaa kohtaa alkuperäiseen tekstiin ja kirjoita se uudelleen.",
    "Jämför med originalet och skriv stället på nytt.",
    "Check the original, and type the damaged text again.",
)
_DAMAGE = regex(
    "(?P<hyphen>\u00ad)|(?P<minus>(?<=\\s)\u2212(?=\\s[^0-9]))|(?P<ligature>[\ufb00-\ufb04])|(?P<lost>\ufffd)"
    "|(?P<code>" + "|".join(_MOJIBAKE) + ")|(?P<loose>[A-Za-z][\u0300-\u036f]+)"
)


_HINTS = Literals(
    *("\u00ad", "\u2212", "\ufffd"), *_LIGATURES, *(sign.lower() for sign in _MOJIBAKE)
)


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each damaged character, with what it should be where that is plain."""
    if not _may_be_damaged(document.text):
        return
    for text in context.texts(document):
        for match in _DAMAGE.finditer(text.text):
            if match["loose"] and len(normalize("NFC", match[0])) == len(match[0]):
                continue  # no character is that letter with its accent
            what, right, advice = _meant(match)
            fix = None if right is None else text.fix(*match.span(), right, safe=True)
            args = {"what": what, "advice": Message(advice, {"text": right})}
            yield Finding(RULE, text.site(*match.span()), args, fix=fix, value=match[0])


def _may_be_damaged(text: str) -> bool:
    return "\\" in text or _HINTS.are_in(text) or not is_normalized("NFC", text)


def _meant(match: re.Match[str]) -> tuple[Text, str | None, Text]:
    """Return what is damaged, what should be there (`None` where nobody knows), and what to do."""
    if match["hyphen"]:
        return _SOFT_HYPHEN, "", _REMOVE
    if match["minus"]:
        return _MINUS, "–", _WRITE
    if match["ligature"]:
        return _LIGATURE, _LIGATURES[match[0]], _WRITE
    if match["code"]:
        return _WRONG_CODE, _MOJIBAKE[match[0]], _WRITE
    if match["loose"]:
        composed = normalize("NFC", match[0])
        return _COMBINING, composed, _JOIN if len(composed) == 1 else _WRITE
    return _LOST, None, _REWRITE
