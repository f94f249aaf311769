"""Minutes that cite a day and a § of which no decision is known."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from hyvinvointi.dates import PartialDate
from hyvinvointi.diagnostics import Finding, Fix, Message, Rule, Severity, Site, Text
from hyvinvointi.lint.minutes.organs import kind_before, kind_of_name, kinds, organ_of
from hyvinvointi.lint.minutes.passages import Passage, body, folded
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.lint.minutes.written_dates import written_days
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision, Organ
from hyvinvointi.model.decision import Reference
from hyvinvointi.patterns import regex

RULE = Rule(
    "HV211",
    "unmatched-prose-reference",
    Text(
        "Tekstissä viitataan päätökseen {day} § {paragraph}, mutta sellaista päätöstä ei ole työtilassa eikä viittauksissa.",
        "Texten hänvisar till beslutet {day} § {paragraph}, som inte finns bland besluten eller "
        "hänvisningarna.",
        "The text refers to a decision of {day}, § {paragraph}, that is neither in the workspace nor in the references.",
    ),
    Text(
        "Tarkista päivä ja pykälä. Jos päätös ei ole työtilassa, lisää viittaus, esimerkiksi references: [{{organ: …, date: {date}, paragraph: {paragraph}}}].",
        "Kontrollera datumet och paragrafen. Om beslutet inte finns i arbetsytan, lägg till en "
        "hänvisning, t.ex. references: [{{organ: …, date: {date}, paragraph: "
        "{paragraph}}}].",
        "Check the date and the paragraph number. If the decision is not in the workspace, add a reference to it, for example references: [{{organ: …, date: {date}, paragraph: {paragraph}}}].",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)
_SAME_DAY = Text(
    "Samana päivänä on tehty tämä päätös.",
    "Samma dag fattades detta beslut.",
    "This decision was made on the same day.",
)
_REFERENCE = Text(
    "Tämän viittauksen päivä on sama, mutta pykälä on toinen.",
    "Den här hänvisningen har samma dag men en annan paragraf.",
    "This reference has the same day but another number.",
)
_SAME_NUMBER = Text(
    "Saman vuoden päätös, jolla on tämä pykälä, on toiselta päivältä.",
    "Beslutet med denna paragraf fattades samma år en annan dag.",
    "The decision with this number was made on another day of the same year.",
)
_WRITE = Text(
    "Vaihda pykäläksi {near}", "Byt paragrafen till {near}", "Change the number to § {near}"
)
_PARAGRAPH = regex(r"[,;]?\s*\(?(?:§\s*(?P<after>[0-9]{1,4})|(?P<before>[0-9]{1,4})\s*§)")
_RULES = regex(r"(?:sääntö|säännön|laki|lain|asetus|asetuksen|stadgan?|lagen?)\W*\Z", re.IGNORECASE)
_FIRST_PART = regex(r"(?P<first>[a-z-]*)(?:valtuus|hallitu|fullmaktige|styrelse)")
_OF_A_PLACE = regex(r"[A-ZÅÄÖ][a-zåäö-]+\s\Z")
"""What stands before the organ of another municipality: Raision kaupunginvaltuusto."""
_NAME = 80
"""Letters before a day among which the last word is looked for; no organ has a longer name."""


class _Citation(NamedTuple):
    passage: Passage
    start: int
    end: int
    number: tuple[int, int]
    day: date
    paragraph: int
    organ: str | None


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each citation of a day and a § that leads nowhere."""
    said = {(one.date, one.paragraph) for one in _references(decision)}
    listed = {(day.first, number) for day, number in said if day is not None}
    citations = [*_citations(decision)]
    for citation in citations:
        same_day = [*context.decided_on(citation.day, decision)]
        if citation.organ is not None:
            same_day = [one for one in same_day if _is_of(one, citation.organ, context)]
        paragraphs = {one.paragraph for one in same_day}
        if citation.paragraph in paragraphs or (citation.day, citation.paragraph) in listed:
            continue
        if same_day or citation.organ is None:
            yield _finding(decision, citation, same_day)
            continue
        # It says whose decision it is: only one that is known as another can tell otherwise.
        others = _of_number(citation, decision, context)
        other = _uncited(decision, citation, citations, others, context)
        if other is not None:
            yield _finding(decision, citation, [], noted(*other))


def _uncited(
    decision: Decision,
    citation: _Citation,
    citations: Sequence[_Citation],
    others: Iterable[Decision],
    context: NeighbourContext,
) -> tuple[Site, Text] | None:
    """Return what the citation seems to mean: nothing of the text cites it as it is known."""
    cited = {(one.day, one.paragraph) for one in citations}
    for reference in _references(decision):
        day = reference.date
        if day is None or day.first != citation.day or reference.paragraph is None:
            continue
        if (day.first, reference.paragraph) in cited:
            continue
        if citation.organ in _kinds(reference, decision, context):
            return reference.site("paragraph"), _REFERENCE
    for other in others:
        if (other.day_made, other.paragraph) not in cited:
            return other.site("paragraph"), _SAME_NUMBER
    return None


def _of_number(
    citation: _Citation, citing: Decision, context: NeighbourContext
) -> Iterator[Decision]:
    """Yield decisions of another day that have the number which only one of a year can have.

    There may be several committees, and who is meant of them nobody can tell.
    """
    if citation.organ not in {"council", "executive"}:
        return
    for decision in context.with_paragraph(citation.day.year, citation.paragraph, citing):
        if _is_said_of(decision, citation, context):
            yield decision


def _is_said_of(decision: Decision, citation: _Citation, context: NeighbourContext) -> bool:
    """Whether a citation is said of this very organ, and not of another organisation's like it."""
    organ = organ_of(decision, context)
    if organ is None or organ.name is None or citation.organ not in kinds(organ):
        return False
    text = citation.passage.text[max(0, citation.start - _NAME) : citation.start]
    said = [*_FIRST_PART.finditer(folded(text))]
    if not said:
        return True  # It is abbreviated.
    own = {
        match["first"]
        for name in organ.name.values.values()
        for match in _FIRST_PART.finditer(folded(name))
    }
    is_elsewhere = _OF_A_PLACE.search(text[: said[-1].start()]) is not None
    return said[-1]["first"] in {"", *own} and not is_elsewhere


def _kinds(reference: Reference, decision: Decision, context: NeighbourContext) -> set[str | None]:
    """Return the types of organ that a reference may be to."""
    actor = reference.organ
    if actor is None:
        return set()
    organ = context.named(Organ, actor.id, decision) if actor.id else None
    if organ is not None:
        return {*kinds(organ)}
    return {kind_of_name(one) for one in actor.name.values.values()} if actor.name else set()


def _references(decision: Decision) -> tuple[Reference, ...]:
    reviewed = decision.rectification.of if decision.rectification else None
    return (*decision.references, *decision.earlier, *((reviewed,) if reviewed else ()))


def _finding(
    decision: Decision,
    citation: _Citation,
    same_day: list[Decision],
    related: tuple[tuple[Site, Message], ...] = (),
) -> Finding:
    args: dict[str, object] = {
        "day": PartialDate.of(citation.day),
        "date": citation.day.isoformat(),
        "paragraph": citation.paragraph,
    }
    fix = None
    near = [one for one in same_day if one.paragraph is not None and one != decision]
    if len(near) == 1:
        args["near"] = near[0].paragraph
        related = noted(near[0].site("paragraph"), _SAME_DAY)
        edit = decision.origin.edit(citation.passage.site(*citation.number), str(near[0].paragraph))
        fix = Fix(Message(_WRITE, args), (edit,), safe=False)
    site = citation.passage.site(citation.start, citation.end)
    value = f"{citation.day.day}.{citation.day.month}.{citation.day.year} § {citation.paragraph}"
    return Finding(RULE, site, args, related=related, fix=fix, value=value)


def _citations(decision: Decision) -> Iterator[_Citation]:
    for passage in body(decision):
        if "§" not in passage.text:
            continue
        for day in written_days(passage.text):
            match = _PARAGRAPH.match(passage.text, day.end)
            before = passage.text[max(0, day.start - 20) : day.start]
            if match is None or day.date is None or _RULES.search(before):
                continue
            group = "after" if match["after"] else "before"
            number = match.span(group)
            yield _Citation(
                passage,
                day.start,
                match.end(),
                number,
                day.date,
                int(match[group]),
                kind_before(passage.text[max(0, day.start - _NAME) : day.start]),
            )


def _is_of(decision: Decision, kind: str, context: NeighbourContext) -> bool:
    organ = organ_of(decision, context)
    return organ is None or kind in kinds(organ)
