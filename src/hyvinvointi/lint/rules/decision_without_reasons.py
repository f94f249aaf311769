"""A decision in published minutes that gives no reasons."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.chairs_items import is_chairs_item, is_gathering
from hyvinvointi.lint.minutes.stages import is_decided, is_postponed, is_secret, outcome_of
from hyvinvointi.model import Decision

RULE = Rule(
    "HV361",
    "decision-without-reasons",
    Text(
        "Päätöksestä ”{id}” puuttuvat perustelut.",
        "Beslutet ”{id}” saknar motivering.",
        "The decision “{id}” gives no reasons.",
    ),
    Text(
        "Lisää pöytäkirjasta päätöksen perustelut (background) ja säännökset (legal_basis).",
        "Lägg till motiveringen (background) och bestämmelserna (legal_basis) ur protokollet.",
        "Add the reasons (background) and the provisions applied (legal_basis) from the minutes.",
    ),
    inspected=Text(
        "Lisää pöytäkirjasta päätöksen perustelut (background) ja säännökset (legal_basis). Jos pöytäkirjassa ei ole perusteluja, niitä ei lisätä jälkikäteen.",
        "Kontrollera protokollet, och lägg till den motivering (background) och de bestämmelser (legal_basis) som anges där. Om de saknas där läggs de inte till i efterhand.",
        "Check the minutes, and copy from them the reasons (background) and the provisions applied (legal_basis). If the minutes give no reasons, do not add any afterwards.",
    ),
    draft=None,
    publish=Severity.WARNING,
)
_NEEDS_NONE = frozenset({"noted", "elected", "statement-given", "lapsed"})
"""Outcomes that need no reasons: an election by 434/2003 45 §, and what decides nothing."""
_REASONS = ("background", "summary", "legal_basis", "impact")


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding when nothing but the decision itself is said; a proposal may give the reasons."""
    if not is_decided(decision) or is_secret(decision) or is_postponed(decision):
        return
    if is_chairs_item(decision) or is_gathering(decision):
        return
    if outcome_of(decision) in _NEEDS_NONE or (decision.appointments and not decision.adopts):
        return
    if not any(decision.has(field) for field in _REASONS) and not _argues(decision):
        yield Finding(RULE, decision.lacking, {"id": decision.label})


def _argues(decision: Decision) -> bool:
    """Whether the proposal or the resolution has more than one paragraph: the others are reasons."""
    resolution = decision.resolution.text if decision.resolution else None
    texts = [text for text in (decision.proposal, decision.revised_proposal, resolution) if text]
    return any("\n\n" in one.strip() for text in texts for one in text.values.values())
