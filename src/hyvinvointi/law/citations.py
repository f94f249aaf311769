"""Citations of statutes: in the words of a language, and those of a rule's page."""

import re
from collections.abc import Iterator

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import LANGUAGES, Language, Text
from hyvinvointi.law.statutes import Statute, statute
from hyvinvointi.patterns import regex

NUMBER = r"[0-9]{1,4}/(?:18|19|20)[0-9]{2}"
NUMBER_SIGN = regex("/(?<=[0-9]/)[0-9]")
"""What every text has that holds a number of a statute, however it is written."""
"""What the number of a statute looks like."""

_PART = r"[0-9]+(?: [a-z]\b)?(?:\s?[–-]\s?[0-9]+)?"
_TOKEN = regex(
    rf"(?P<act>(?<![0-9/]){NUMBER}(?![0-9]))|(?P<list>{_PART}(?:(?:, | ja |, ja ){_PART})*) §"
)
_SECTION = regex(r"(?P<section>[0-9]+(?: ?[a-z])?(?: ?[–-] ?[0-9]+(?: [a-z])?)?) ?§")
_SWEDISH = ((r"\bluku\b", "kap."), (r"\bmomentti\b", "mom."), (r"\bkoh(?:ta|dan)\b", "punkten"))


@dataclass(frozen=True, slots=True)
class Citation:
    """A provision of a statute as a page cites it, `provision` empty where it is the whole act."""

    number: str
    provision: str = ""

    @property
    def statute(self) -> Statute | None:
        """The act in the register, `None` where it does not know it."""
        return statute(self.number)


def cited(line: str) -> Iterator[Citation]:
    """Yield what a line cites: ”kuntalaki 410/2015 134–136 § ja 140 §” is four provisions.

    A § belongs to the act whose number stands before it; an act without any is cited whole.
    """
    number, is_bare = "", False
    for token in _TOKEN.finditer(line):
        if token["act"]:
            if is_bare:
                yield Citation(number)
            number, is_bare = token["act"], True
        elif number:
            is_bare = False
            yield from (Citation(number, one) for one in _provisions(token["list"]))
    if is_bare:
        yield Citation(number)


def _provisions(listed: str) -> Iterator[str]:
    for part in re.split(r", ja |, | ja ", listed):
        first, dash, last = re.sub(r"\s?[–-]\s?", "–", part).partition("–")
        if dash:
            yield from (f"{one} §" for one in range(int(first), int(last) + 1))
        else:
            yield f"{part} §"


def citation(number: str, provision: str, language: Language) -> str:
    """Return a citation as it stands in a sentence, by the name that the register has of the act.

    kuntalaki (410/2015) 37 § · 37 § i kommunallagen (410/2015) · Local Government Act (410/2015),
    section 37. An act that the register does not know goes by its number.
    """
    act = statute(number)
    if act is None:
        return f"{number} {provision}".strip()
    named = f"{act.name(language)} ({number})"
    if not provision:
        return named
    if language == "fi":
        return f"{named} {provision}"
    if language == "sv":
        return f"{_swedish(provision)} i {named}"
    return f"{named}, {_english(provision)}"


def citation_text(number: str, provision: str = "") -> Text:
    """Return a citation in each language."""
    return Text(*(citation(number, provision, language) for language in LANGUAGES))


def _swedish(provision: str) -> str:
    for finnish, swedish in _SWEDISH:
        provision = re.sub(finnish, swedish, provision)
    return provision


def _english(provision: str) -> str:
    match = _SECTION.fullmatch(provision.strip())
    if match is None:
        return re.sub(r"([0-9]+(?: [a-z])?) luku\b", r"chapter \1", provision)
    section = match["section"]
    return f"section{'s' if re.search('[–-]', section) else ''} {section}"
