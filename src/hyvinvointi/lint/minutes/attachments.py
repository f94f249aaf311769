"""Where minutes speak of attachments, and which numbers they give them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from hyvinvointi.lint.minutes.passages import Passage
from hyvinvointi.literals import letter_by_letter
from hyvinvointi.patterns import matches, regex
from hyvinvointi.prose.marks import without_links

_NUMBER = r"[0-9]{1,3}[A-Za-z]?(?![0-9.:/]*[0-9])"
_BEGINNING = regex(r"[LlBb](?<!\w.)")
_MENTION = regex(
    r"\b(?:liite|liittee(?:n|nä|ssä|stä|seen|llä|t)|liittei(?:nä|ssä|stä|siin|den|tä|llä)|bilag(?:a|an|or|orna))\b"
    rf"(?:\s+(?:nro\.?|nr\.?|n:o)?\s*(?P<numbers>{_NUMBER}"
    rf"(?:\s*(?:,|ja|sekä|och|samt|–|-)\s*{_NUMBER})*))?",
    re.IGNORECASE,
)
_ONE = regex(r"([0-9]{1,3})([A-Za-z]?)|([–-])")
_OF_SOMETHING_ELSE = regex(
    r"\b\w*(?:lain|asetuksen|direktiivin|säännön|talousarvion|sopimuksen|ohjelman|suunnitelman|hakemuksen"
    r"|anomuksen|tarjouksen|tarjouspyynnön|aloitteen|valituksen|vaatimuksen|lausunnon|lausuntopyynnön|kirjeen"
    r"|ilmoituksen|selvityksen|selonteon|tilinpäätöksen|(?:alueen|neuvoston|oikeuden|viraston|ministeriön) päätöksen"
    r"|lagens|förordningens|direktivets|stadgans|budgetens|bokslutets|programmets|planens|begärans|brevets|anmälans"
    r"|utredningens|redogörelsens|initiativets|avtalets|ansökans|ansökningens|anbudets|anbudsbegärans|utlåtandets|motionens|besvärets)\s+\Z"
    r"|(?:\b[a-zåäö]{2,6}:n|\((?:eu|ey|eg)\) [0-9]+/[0-9]+)\s+\Z",
)
"""Whose attachment it is, where not that of the minutes: hakemuksen liitteenä, KVTES:n liite 5."""
_TO_SOMETHING_ELSE = regex(
    r"\s+till\s+(?:en\s+|ett\s+)?\w*(?:ansökan|ansökningen|anbud\w*|avtal\w*|motion\w*|initiativ\w*|besvär\w*|utlåtand\w*|lag\w*|förordning\w*)\b",
    re.IGNORECASE,
)
_OF_AN_EARLIER_DECISION = regex(r"(?:§ ?[0-9]+|[0-9]+ ?§)[^.!?\n]*\Z")
"""What stands before an attachment of another decision, cited by its §: esitti 4.11.2025 § 61, että …"""
_SUPPORTING = regex(r"\boheismateriaali\w*|\btilläggsmaterial\w*", re.IGNORECASE)
_LONGEST_RUN = 50
_SENTENCE = 300
"""Characters before a mention in which its sentence begins."""


class Mention(NamedTuple):
    """A mention at `start`…`end` of a passage; no numbers when the text gives none."""

    passage: Passage
    start: int
    end: int
    numbers: tuple[str, ...]


def mentions(passage: Passage) -> Iterator[Mention]:
    """Yield where attachments of this item are mentioned; those of laws and contracts are not."""
    if "iit" not in passage.text and "ilag" not in passage.text:
        return  # most texts, told without the slow pattern
    text = without_links(passage.text)
    for match in matches(_BEGINNING, _MENTION, text):
        before = text[max(0, match.start() - 40) : match.start()]
        is_of_another = not match["numbers"] and _OF_AN_EARLIER_DECISION.search(
            text, max(0, match.start() - _SENTENCE), match.start()
        )
        is_of_other_text = _OF_SOMETHING_ELSE.search(
            letter_by_letter(before)
        ) or _TO_SOMETHING_ELSE.match(text, match.end())
        if not is_of_other_text and not is_of_another:
            end = match.end("numbers") if match["numbers"] else match.end()
            yield Mention(passage, match.start(), end, tuple(_numbers(match["numbers"] or "")))


def supporting(passage: Passage) -> Iterator[Mention]:
    """Yield where supporting material is mentioned."""
    if "materia" not in passage.text:
        return
    for match in _SUPPORTING.finditer(without_links(passage.text)):
        yield Mention(passage, match.start(), match.end(), ())


def _numbers(text: str) -> Iterator[str]:
    """Read ”1”, ”1 ja 2”, ”1, 2 ja 4”, ”1–3”, ”2A”."""
    last, run = 0, False
    for match in _ONE.finditer(text):
        if match[3]:
            run = True
            continue
        number = int(match[1])
        if run and last < number <= last + _LONGEST_RUN:
            yield from (str(one) for one in range(last + 1, number))
        yield f"{number}{match[2].upper()}"
        last, run = number, False
