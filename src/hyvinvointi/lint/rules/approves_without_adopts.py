"""Minutes whose words approve a plan or an attachment that `adopts` does not name."""

from collections.abc import Iterator

from hyvinvointi.adoption.decisions import is_adopting, is_decided
from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.minutes.approvals import approved
from hyvinvointi.lint.minutes.passages import passages
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision, Plan

RULE = Rule(
    "HV615",
    "approves-without-adopts",
    Text(
        "Päätöstekstin mukaan asiakirja hyväksytään (tekstissä: ”{said}”), mutta hyväksymismerkintä puuttuu.",
        "Enligt beslutstexten godkänns ”{said}”, men dokumentet har inte angetts bland de "
        "dokument som godkänns (adopts).",
        "According to its text, the decision approves “{said}”, but the field “adopts” does not include it.",
    ),
    Text(
        "Tarkista, mitä hyväksytään. Liite merkitään hyväksymismerkintään (adopts, attachment, role: adopt). Ohjelman tai strategian hyväksyminen merkitään komennolla: hyvinvointi adopt {decision.id} ASIAKIRJAN-TUNNUS.",
        "Kontrollera beslutstexten. Om ett dokument (document) eller en bilaga (attachment) godkänns, ange det i uppgiften om vad som godkänns (adopts) med role: adopt. Ett program eller en strategi kan också antecknas med kommandot ”hyvinvointi adopt {decision.id} PROGRAM”, där PROGRAM är dokumentets id.",
        "Check the text of the decision. If it approves a document or attachment, add it to the field “adopts” with role: adopt. For a programme or strategy, use this command instead, replacing PROGRAMME-ID with the ID of the programme or strategy: hyvinvointi adopt {decision.id} PROGRAMME-ID",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding when a decision in which nothing is adopted says that a plan is approved."""
    if decision.adopts or not (is_decided(decision.data) and is_adopting(decision.data)):
        return
    if not (decision.attachments or context.has(Plan, decision)):
        return  # nothing is here that adopts could name
    numbers = {str(one.number).upper() for one in decision.attachments if one.number is not None}
    for passage in passages(decision.resolution, "text"):
        span = approved(passage, numbers)
        if span:
            said = " ".join(passage.text[slice(*span)].split())
            args = {"said": said, "decision": decision.label}
            yield Finding(RULE, passage.site(*span), args, value=said)
            return
