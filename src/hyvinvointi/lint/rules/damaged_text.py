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
        "Tekstissä on virheellinen merkki, joka on luultavasti syntynyt kopioinnissa tai tekstintunnistuksessa: {what}.",
        "Texten innehåller ett felaktigt tecken, som troligen har uppstått vid kopiering eller textigenkänning: {what}.",
        "The text contains a wrong character, which probably comes from copying or text recognition: {what}.",
    ),
    ADVICE,
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)

_LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"}
_MOJIBAKE = {
    "Ã¤": "ä", "Ã¶": "ö", "Ã¥": "å", "Ã„": "Ä", "Ã–": "Ö", "Ã…": "Å",
    "â€“": "–", "â€™": "’", "â€": "”", "Â§": "§",
}  # fmt: skip
_SOFT_HYPHEN = Text(
    "näkymätön tavuviiva", "ett osynligt (mjukt) bindestreck", "an invisible (soft) hyphen"
)
_LIGATURE = Text("kirjainyhdistelmä", "en ligatur", "two letters stored as one character")
_COMBINING = Text(
    "kirjaimesta erillinen tarke, kuten ä:n pisteet",
    "ett tecken skilt från sin bokstav, såsom prickarna i ä",
    "an accent separate from its letter",
)
_WRONG_CODE = Text(
    "väärässä merkistössä luettu merkki",
    "ett tecken som lästs i fel teckenkodning",
    "a character read in the wrong encoding",
)
_MINUS = Text(
    "miinusmerkki ajatusviivana",
    "ett minustecken i stället för ett tankstreck",
    "a minus sign in place of a dash",
)
_LOST = Text("kadonnut merkki", "ett tecken som gått förlorat", "a character that has been lost")
_WRITE = Text("Kirjoita tilalle ”{text}”.", "Skriv ”{text}” i stället.", "Write “{text}” instead.")
_REMOVE = Text("Poista merkki.", "Ta bort tecknet.", "Remove the character.")
_REWRITE = Text(
    "Kirjoita kohta uudelleen.", "Skriv stället på nytt.", "Type the damaged text again."
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
            what, right = _meant(match)
            advice: object = Message(_WRITE, {"text": right}) if right else _REMOVE
            advice = _REWRITE if right is None else advice
            fix = None if right is None else text.fix(*match.span(), right, safe=True)
            yield Finding(
                RULE,
                text.site(*match.span()),
                {"what": what, "advice": advice},
                fix=fix,
                value=match[0],
            )


def _may_be_damaged(text: str) -> bool:
    return "\\" in text or _HINTS.are_in(text) or not is_normalized("NFC", text)


def _meant(match: re.Match[str]) -> tuple[Text, str | None]:
    if match["hyphen"]:
        return _SOFT_HYPHEN, ""
    if match["minus"]:
        return _MINUS, "–"
    if match["ligature"]:
        return _LIGATURE, _LIGATURES[match[0]]
    if match["code"]:
        return _WRONG_CODE, _MOJIBAKE[match[0]]
    if match["loose"]:
        return _COMBINING, normalize("NFC", match[0])
    return _LOST, None
