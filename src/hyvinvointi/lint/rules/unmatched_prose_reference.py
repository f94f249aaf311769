"""Minutes that cite a day and a § of which no decision is known."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from hyvinvointi.dates import PartialDate
from hyvinvointi.diagnostics import Finding, Fix, Message, Rule, Severity, Site, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.lint.minutes.handlings import handlings, municipality_of
from hyvinvointi.lint.minutes.organs import kind_before, kinds, organ_of
from hyvinvointi.lint.minutes.passages import Passage, body
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.lint.minutes.written_dates import written_days
from hyvinvointi.model import Decision
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
_WRITE = Text(
    "Vaihda pykäläksi {near}", "Byt paragrafen till {near}", "Change the number to § {near}"
)
_PARAGRAPH = regex(r"[,;]?\s*\(?(?:§\s*(?P<after>[0-9]{1,4})|(?P<before>[0-9]{1,4})\s*§)")
_RULES = regex(r"(?:sääntö|säännön|laki|lain|asetus|asetuksen|stadgan?|lagen?)\W*\Z", re.IGNORECASE)
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


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for each citation of a day and a § that leads nowhere."""
    known = handlings(context)
    for decision in context.all(Decision):
        said = {(one.date, one.paragraph) for one in _references(decision)}
        listed = {(day.first, number) for day, number in said if day is not None}
        for citation in _citations(decision):
            where = municipality_of(decision, context)
            same_day = known.by_day.get((where, citation.day), [])
            if citation.organ is not None:
                same_day = [one for one in same_day if _is_of(one, citation.organ, context)]
                if not same_day:
                    continue  # It says whose decision it is, and nothing here can tell otherwise.
            paragraphs = {one.paragraph for one in same_day}
            found = citation.paragraph in paragraphs
            if not found and (citation.day, citation.paragraph) not in listed:
                yield _finding(decision, citation, same_day)


def _references(decision: Decision) -> tuple[Reference, ...]:
    reviewed = decision.rectification.of if decision.rectification else None
    return (*decision.references, *decision.earlier, *((reviewed,) if reviewed else ()))


def _finding(decision: Decision, citation: _Citation, same_day: list[Decision]) -> Finding:
    args: dict[str, object] = {
        "day": PartialDate.of(citation.day),
        "date": citation.day.isoformat(),
        "paragraph": citation.paragraph,
    }
    related: tuple[tuple[Site, Message], ...] = ()
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


def _is_of(decision: Decision, kind: str, context: Context) -> bool:
    organ = organ_of(decision, context)
    return organ is None or kind in kinds(organ)
