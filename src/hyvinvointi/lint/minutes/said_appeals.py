"""What the text of minutes says of the appeal against the decision itself."""

from collections.abc import Iterator
from typing import NamedTuple

from hyvinvointi.lint.minutes.passages import folded
from hyvinvointi.patterns import regex

_SENTENCE = regex(r"[^.!?\n]+(?:(?:[0-9]\.|[.!?](?!\s|\Z))[^.!?\n]*)*")
_LINE_END = regex(r"\n(?!\s*(?:\n|[*-] ))")
_MAY = r"(?:saa|voi|voidaan)"
_THIS = r"(?:tahan |tasta |taman )?paato(?:kseen|ksesta)"
_RECTIFICATION = regex(
    rf"\A\W*(?P<said>{_THIS} (?:tyytymaton )?{_MAY} (?:hakea|vaatia|tehda) (?:\w+ )?oikaisu"
    rf"|muutosta (?:{_THIS} )?haetaan oikaisuvaatimuksella|oikaisua paatokseen {_MAY} (?:hakea|vaatia)"
    r"|omprovning av (?:detta |)beslut(?:et)? (?:far|kan) begaras"
    r"|(?:i|av) (?:detta )?beslut(?:et)? (?:far|kan) omprovning begaras"
    r"|a review of (?:the|this) decision (?:may|can) be requested)"
)
_MUNICIPAL = regex(
    rf"\A\W*(?P<said>{_THIS} {_MAY} (?:hakea muutosta (?:kunnallis|alue)valituksella"
    r"|tehda (?:kunnallis|alue)valituksen)"
    rf"|muutosta (?:{_THIS} )?haetaan (?:kunnallis|alue)valituksella"
    r"|(?:detta )?beslut(?:et)? (?:far|kan) overklagas genom (?:kommunal|valfardsomrades|omrades)besvar"
    r"|andring i beslutet soks genom (?:kommunal|valfardsomrades|omrades)besvar"
    r"|(?:the|this) decision (?:may|can) be appealed (?:against )?by (?:a )?municipal appeal)"
)
_NONE = regex(
    rf"\A\W*(?P<said>{_THIS} ei (?:saa|voi) (?:hakea muutosta|valittaa)|muutosta {_THIS} ei (?:saa|voi) hakea"
    r"|(?:andring i )?(?:detta )?beslut(?:et)? far (?:ej|inte) (?:sokas|overklagas)"
    r"|i (?:detta )?beslut(?:et)? far andring (?:ej|inte) sokas"
    r"|(?:the|this) decision (?:may|can)(?: ?not) be appealed)"
)
_NO_REVIEW = regex(
    r"\b(?P<said>(?:valmistelu|taytantoonpano)\w*,? (?:joten|eika|ja) (?:siita|siihen|paatoksesta|paatokseen)"
    r"(?: ei)? (?:saa|voi) (?:tehda oikaisuvaatimusta|vaatia oikaisua|hakea muutosta)"
    r"|\bgaller (?:bara|endast|enbart) (?:beredning|verkstallighet)\w*,? (?:och )?(?:omprovning|andring)"
    r" (?:far|kan) (?:darfor )?(?:inte|ej))"
)
_HINTS = (
    "oikaisu", "muutosta", "valitu", "valitta", "omprovning", "besvar", "sokas", "overklag", "andring",
    "review", "appeal",
)  # fmt: skip
"""One of these each of the patterns above has; without asking, sentences took 1 % of a cold lint."""
_IN_PART = regex(
    r"§|[0-9]{4}|\b(?:osalta|osin|kohdan|kohdat|kohtien|kohta|jos|mikali|punkt\w*|delen?|om)\b"
)


class SaidAppeal(NamedTuple):
    """The type of appeal that a text tells at `start`…`end`."""

    start: int
    end: int
    type: str


def said_appeals(text: str) -> Iterator[SaidAppeal]:
    """Yield what a text says of the appeal against its decision as a whole."""
    plain = folded(text)
    if not any(word in plain for word in _HINTS):
        return
    plain = _LINE_END.sub(" ", plain)
    for match in _SENTENCE.finditer(plain):
        sentence = match[0]
        if _IN_PART.search(sentence):
            continue
        for type_, pattern in _PATTERNS:
            said = pattern.search(sentence)
            if said:
                start = (
                    match.start() + len(said[0]) - len(said[0].lstrip(" \t\n*_-–•")) + said.start()
                )
                yield SaidAppeal(start, match.start() + said.end(), type_)
                break


_PATTERNS = (
    ("none", _NO_REVIEW),
    ("none", _NONE),
    ("rectification", _RECTIFICATION),
    ("municipal-appeal", _MUNICIPAL),
)
