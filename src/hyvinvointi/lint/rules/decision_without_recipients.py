"""A decision that binds others but is sent to nobody."""

from collections.abc import Iterator, Sequence

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.minutes.chairs_items import is_chairs_item
from hyvinvointi.lint.minutes.organs import organ_of
from hyvinvointi.lint.minutes.stages import is_decided
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision
from hyvinvointi.model.common import Actor

RULE = Rule(
    "HV327",
    "decision-without-recipients",
    Text(
        "Päätöksessä ”{id}” annetaan muille tehtäviä, mutta päätöksen tiedoksisaajat puuttuvat.",
        "Enligt beslutet ”{id}” ska andra vidta åtgärder, men det anges inte vem som ska få del "
        "av beslutet.",
        "The decision “{id}” gives tasks to others, but it does not say who must be notified of "
        "it.",
    ),
    Text(
        "Tarkista tiedoksisaajat pöytäkirjasta ja lisää ne (notify). Yksityishenkilöistä merkitään vain asema, esimerkiksi {{title: hakija}}.",
        "Kontrollera i protokollet vem som ska få del av beslutet, och lägg till mottagarna (notify). För en privatperson anges bara ställningen, t.ex. {{title: sökande}}.",
        "Check the minutes, and list the recipients of the decision in the field “notify”. For a private person, give only the role, for example {{title: applicant}}.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding when a decided item binds others and `notify` is empty."""
    if decision.has("notify") or not is_decided(decision) or is_chairs_item(decision):
        return
    if _binds_others(decision, context):
        yield Finding(RULE, decision.lacking, {"id": decision.label})


def _binds_others(decision: Decision, context: NeighbourContext) -> bool:
    """Whether anybody has to be told who was not there: not an organ of its own members and work."""
    if decision.has("forward_to") or decision.has("planned_programs"):
        return True
    entrusted = [one.responsible for one in decision.assignments]
    entrusted += [one.responsible for one in decision.tasks]
    if not all(_is_own(decision, actors) for actors in entrusted):
        return True
    organ = organ_of(decision, context)
    among_themselves = organ is not None and organ.type == "advisory"
    return any(
        not _is_own(decision, (one.body,)) if one.body is not None else not among_themselves
        for one in decision.appointments
    )


def _is_own(decision: Decision, actors: Sequence[Actor]) -> bool:
    return bool(actors) and all(one.id == decision.organ for one in actors)
