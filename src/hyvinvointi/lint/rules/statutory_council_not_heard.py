"""A program prepared without an advisory council that the law wants to be heard."""

import re
from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.lint.plans import WELFARE
from hyvinvointi.model import Organ, Program
from hyvinvointi.patterns import regex

RULE = Rule(
    "HV412",
    "statutory-council-not-heard",
    Text(
        "Valmisteluun ei ole merkitty, että toimielintä ”{organ}” olisi kuultu.",
        "Det har inte antecknats i beredningen att organet ”{organ}” har hörts.",
        "The document does not record that “{organ}” was consulted while the document was being prepared.",
    ),
    Text(
        "Jos toimielintä on kuultu, lisää valmisteluun (preparation) vaihe {{type: council, who: [{organ.id}]}}. Muuten kuule toimielintä ennen asiakirjan seuraavaa käsittelyä.",
        "Om organet har hörts, lägg till ett skede i beredningen (preparation), t.ex. {{type: council, who: [{organ.id}]}}. Hör annars organet innan dokumentet behandlas nästa gång, t.ex. genom att begära ett utlåtande.",
        "If “{organ}” has been consulted, record this in the field “preparation”, for example {{type: council, who: [{organ.id}]}}. If not, consult it before the next decision on the document, for example by asking for a statement.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)

_YOUTH = regex(
    r"nuoriso(?:valtuusto|neuvosto)|nuorten (?:valtuusto|neuvosto)|ungdoms", re.IGNORECASE
)
_OLDER = regex(r"vanhus|ikäihmis|senior|äldreråd", re.IGNORECASE)
_DISABILITY = regex(r"vammais|funktionsnedsätt|handikappråd", re.IGNORECASE)
_HEARD = dict.fromkeys(WELFARE, (_YOUTH, _OLDER, _DISABILITY)) | {
    "children-and-youth-plan": (_YOUTH, _DISABILITY),
    "older-people-plan": (_OLDER, _DISABILITY),
}
_STATUSES = frozenset({"proposed", "adopted", "under-review"})


def check(program: Program, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each statutory council of the register that took no part.

    Where nothing of the preparation is written down, nothing is concluded from it.
    """
    wanted = _HEARD.get(program.type or "", ())
    municipality = context.municipality(program)
    if program.status not in _STATUSES or not program.has("preparation") or municipality is None:
        return
    heard = _heard(program)
    for organ in municipality.organs:
        names = list(organ.name.values.values()) if organ.name else []
        if organ.type != "advisory" or heard & {organ.id, *(name.casefold() for name in names)}:
            continue
        if _is_in_office(organ, program) and any(
            pattern.search(name) for pattern in wanted for name in names
        ):
            yield Finding(RULE, program.lacking, {"organ": organ.label}, value=str(organ.id))


def _heard(program: Program) -> set[str | None]:
    """Return ids and names, in small letters, of all who took part or gave a statement."""
    actors = [actor for step in program.preparation for actor in step.who]
    names = [
        name.casefold() for actor in actors if actor.name for name in actor.name.values.values()
    ]
    return {actor.id for actor in actors} | {step.organ for step in program.approval} | {*names}


def _is_in_office(organ: Organ, program: Program) -> bool:
    """Whether the organ was there when the period began, as far as the register tells."""
    start = program.period.start if program.period else None
    valid = organ.valid
    if valid is None or start is None:
        return True
    begun = valid.start is None or valid.start.first <= start.first
    return begun and (valid.end is None or valid.end.last >= start.first)
