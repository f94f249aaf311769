"""What the words of a resolution say was done with the matter.

Finnish negation needs no rule of its own: *ei* takes another form of the verb (hyväksynyt,
hyväksytty, palautettu), and only forms that affirm are looked for. Swedish *inte* drops a clause.
What stands under a condition, in a report of what somebody proposed or in a reference to an
earlier meeting proves nothing, but it does not let the outcome look contradicted either.
"""

import re
from collections.abc import Iterator
from dataclasses import field
from functools import lru_cache
from typing import Literal, overload

from hyvinvointi.data_classes import dataclass
from hyvinvointi.lint.minutes.outcome_words import STEMS, WORDINGS, Wording
from hyvinvointi.lint.minutes.passages import folded
from hyvinvointi.model.lifecycle import is_acceptance
from hyvinvointi.patterns import regex

PROCEDURAL = frozenset({"returned", "tabled", "removed", "lapsed"})
"""Acts after which nothing has been decided in the matter itself."""

_SENTENCE = regex(r"[.!?:](?=\s|$)|;|\n[ \t]*\n|\n[ \t]*[-*] ")
_WORD = regex(r"[a-z]+")
_CLAUSE = regex(r",|\bvaan\b|\bmutta\b|\beika\b|\bmen\b|\boch\b")
_DECIDES = regex(
    r"\b(?:paatti|paattivat|paattaa|paatettiin|paatetaan|beslutade|beslutades|beslot|beslots"
    r"|beslutar|besluter|beslutas)\b"
)
_ACCORDING = regex(
    r"\b\w*(?:ehdotuksen|esityksen) (?:mukaan|mukaisesti|mukaisena)\b"
    r"|\bpaatosehdotus tuli\b|\benligt \w*forslag(?:et)?\b"
)
_DECIDED_OTHERWISE = regex(
    r"\b(?:paatti|paatettiin|beslutade|beslots|beslot|myonsi|myonnettiin|vahvisti|vahvistettiin"
    r"|asetti|asetettiin|perusti|perustettiin|kehotti|kehotettiin|valtuutti|valtuutettiin"
    r"|korjasi|korjattiin|esitti|ehdotti|beviljade|beviljades|faststallde|faststalldes"
    r"|tillsatte|tillsattes|foreslog)\b"
)
_UNCERTAIN = regex(
    r"\b(?:jos|mikali|ellei|elleivat|jollei|ifall|savida|darest|forutsatt)\b|(?:^|,)\s*om\b"
    r"|\b(?:ehdotti|kannatti|kannattivat|foreslog|understodde)\b"
)
_EARLIER = regex(r"§|\b(?:aiemmin|aikaisemmin|tidigare)\b")
_NOT = regex(r"\b(?:inte|icke|ej)\b")
_NOT_ACCEPTED = regex(
    r"\b(?:ei|eivat|ettei)\b.{0,120}?\bhyvaksy(?:nyt|neet|tty|ta)?\b|\bhyvaksymatta\b"
    r"|\b(?:godkande|godkandes|bifoll|bifolls)\b.{0,60}?\b(?:inte|ej)\b"
    r"|\b(?:inte|ej)\b.{0,60}?\bgodkan",
    re.DOTALL,
)
_SIDE_MATTER = regex(r"\b\w*pon(?:si|nen|net)\b|\b\w*klam\b|kannat|understo")
_RIVAL = regex(
    r"\b(?:vasta|muutos|lisays|palautus|hylkays|poisto|poydallepano|poydallejatto)(?:ehdotu|esity)"
    r"|\b(?:mot|andrings|tillaggs|aterremiss|bordlaggnings|avslags)(?:forslag|yrkande)"
    r"|\b\w+n (?:tekema )?ehdotus raukesi"
)
_RIVAL_MEANS = (
    ("returned", regex("palautus|aterremiss")),
    ("tabled", regex("poydalle|bordlaggning")),
    ("rejected", regex("hylkays|avslag|vasta|mot")),
)
_UNANIMOUS = regex(r"(?:yksimieli|enhalli)[a-z]*")
_VOTED = regex(
    r"\baanin \W*[0-9]+(?:\s?[–-]\s?[0-9]+)?|\baanestyksen jalkeen|\baanestyksessa\b|\baanestettiin\b|\baanestyksella\b"
    r"|efter (?:en )?omrostning|genom (?:en )?omrostning|\bmed rosterna\b|\bmed [0-9]+ roster"
)

Span = tuple[int, int]


@dataclass(slots=True)
class Reading:
    """What a text says: acts it proves with their places, and acts it only speaks of."""

    proved: dict[str, Span] = field(default_factory=dict)
    spoken: set[str] = field(default_factory=set)
    unanimous: Span | None = None
    voted: Span | None = None


def family(outcome: str) -> str:
    """Return the act an outcome stands for: every way of accepting is `accepted`."""
    return "accepted" if is_acceptance(outcome) else outcome


def speaks_of(outcome: str, text: str) -> bool:
    """Whether a proposal or another text has words of an act in any form."""
    stems = STEMS.get(family(outcome))
    return stems is not None and stems.search(folded(text)) is not None


@lru_cache(maxsize=256)
def read(text: str) -> Reading:
    """Return what a resolution says: minutes say the same over and over, and several rules ask."""
    reading = Reading()
    plain = folded(text)
    for start, end in _pieces(_SENTENCE, plain, 0, len(plain)):
        said = _read_sentence(plain[start:end])
        for act, span in said.proved.items():
            reading.proved.setdefault(act, _moved(span, start))
        reading.spoken |= said.spoken
        reading.unanimous = reading.unanimous or _moved(said.unanimous, start)
        reading.voted = reading.voted or _moved(said.voted, start)
    return reading


@overload
def _moved(span: Span, by: int) -> Span: ...
@overload
def _moved(span: None, by: int) -> None: ...
def _moved(span: Span | None, by: int) -> Span | None:
    return span and (span[0] + by, span[1] + by)


@lru_cache(maxsize=1024)
def _read_sentence(sentence: str) -> Reading:
    """Return what a sentence says: most resolutions are made of the same few."""
    reading = Reading()
    decides = _DECIDES.search(sentence) is not None
    certain = not _UNCERTAIN.search(sentence)
    for begin, finish in _pieces(_CLAUSE, sentence, 0, len(sentence)):
        clause = sentence[begin:finish]
        after_eika = sentence.endswith("eika", 0, begin)
        acts = set() if after_eika else set(_acts(clause, decides=decides))
        if certain and not _EARLIER.search(clause):
            for act in acts:
                reading.proved.setdefault(act, (begin, finish))
        else:
            reading.spoken |= acts
        if not acts and _DECIDED_OTHERWISE.search(clause):
            reading.spoken.add("accepted")
    if certain:
        reading.unanimous = _found(_UNANIMOUS, sentence)
        reading.voted = _found(_VOTED, sentence)
    return reading


def _acts(clause: str, *, decides: bool) -> Iterator[str]:
    if _SIDE_MATTER.search(clause):
        return
    rival = _RIVAL.search(clause) is not None
    if _NOT_ACCEPTED.search(clause):
        if not rival:
            yield "rejected"
        return
    negated = _NOT.search(clause) is not None
    words = {*_WORD.findall(clause)}
    found = [
        one.outcome
        for one in WORDINGS
        if _is_said(one, words, clause, decides=decides)
        and (not negated or one.outcome == "inadmissible")
    ]
    if rival:
        yield from _about_rival(clause, found)
    elif found:
        yield from found
    elif _ACCORDING.search(clause) and not negated:
        yield "accepted"


def _about_rival(clause: str, found: list[str]) -> Iterator[str]:
    """A counter-proposal that falls says nothing of the matter; one that wins may decide it."""
    if "accepted" in found:
        meant = [outcome for outcome, words in _RIVAL_MEANS if words.search(clause)]
        yield from meant
        if not {"returned", "tabled"} & set(meant):
            yield "accepted"
    yield from (act for act in found if act in {"returned", "tabled"})


def _is_said(wording: Wording, words: set[str], clause: str, *, decides: bool) -> bool:
    said = wording.affirms & words or (decides and wording.infinitives & words)
    return bool(said) and wording.needs.search(clause) is not None


def _pieces(separator: re.Pattern[str], text: str, start: int, end: int) -> Iterator[Span]:
    for match in separator.finditer(text, start, end):
        if text[start : match.start()].strip():
            yield start, match.start()
        start = match.end()
    if text[start:end].strip():
        yield start, end


def _found(pattern: re.Pattern[str], sentence: str) -> Span | None:
    match = pattern.search(sentence)
    return match.span() if match else None


Contradiction = tuple[Literal["act", "manner"], str, Span]


def contradiction(outcome: str, text: str, proposals: str) -> Contradiction | None:
    """Return what a text says against an outcome: an act or a manner of accepting, and where.

    `proposals` are the texts of the proposals: who accepts a proposal to reject a claim has
    rejected the claim, and both outcomes are true.
    """
    reading = read(text)
    said = family(outcome)
    if said not in reading.proved and said in STEMS:
        against = _against(said, reading, f"{proposals}\n{text}", proposals)
        if against is not None:
            return ("act", _precisely(against, reading), reading.proved[against])
    if said not in reading.proved | dict.fromkeys(reading.spoken, (0, 0)):
        return None
    return _manner(outcome, reading)


def _against(said: str, reading: Reading, everything: str, proposals: str) -> str | None:
    others = list(reading.proved)
    if said == "accepted":
        others = [one for one in others if one in PROCEDURAL or not speaks_of(one, proposals)]
    elif speaks_of(said, everything):
        others = [one for one in others if one != "accepted"]
    if said in reading.spoken:
        others = [one for one in others if said == "accepted" and one in PROCEDURAL]
    return others[0] if others else None


def _precisely(act: str, reading: Reading) -> str:
    """Return an act with the manner of it, where the text tells how a proposal was accepted."""
    if act != "accepted" or bool(reading.unanimous) is bool(reading.voted):
        return act
    return "accepted-after-vote" if reading.voted else "accepted-unanimously"


def _manner(outcome: str, reading: Reading) -> Contradiction | None:
    unanimous, voted = reading.unanimous, reading.voted
    if outcome == "accepted-unanimously" and voted and not unanimous:
        return ("manner", "accepted-after-vote", voted)
    if outcome == "accepted-after-vote" and unanimous and not voted:
        return ("manner", "accepted-unanimously", unanimous)
    return None
