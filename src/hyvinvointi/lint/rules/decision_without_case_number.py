"""A decision without the number of its case."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.chairs_items import is_chairs_item, is_gathering
from hyvinvointi.lint.minutes.stages import is_decided, is_secret, outcome_of
from hyvinvointi.model import Decision

RULE = Rule(
    "HV347",
    "decision-without-case-number",
    Text(
        "Päätöksestä ”{id}” puuttuu asianumero.",
        "Beslutet ”{id}” saknar ärendenummer.",
        "The decision “{id}” has no case number.",
    ),
    Text(
        "Lisää asianumero asianhallinnasta, esimerkiksi case_number: 846/00.01.02/2026.",
        "Lägg till ärendenumret ur ärendehanteringssystemet, t.ex. case_number: 846/00.01.02/2026.",
        "Add the number from the case management system, for example case_number: "
        "846/00.01.02/2026.",
    ),
    draft=Severity.INFO,
    publish=Severity.WARNING,
)


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding when a decided matter has no case number.

    Of a secret matter nothing more than its mention stands in the file.
    """
    if not is_decided(decision) or is_chairs_item(decision) or is_gathering(decision):
        return
    if is_secret(decision):
        return
    if not decision.has("case_number") and not _is_only_noted(decision):
        yield Finding(RULE, decision.lacking, {"id": decision.label})


def _is_only_noted(decision: Decision) -> bool:
    """Whether the organ was told of something and did no more: that need not be a case of its own."""
    does_more = ("proposal", "forward_to", "assignments", "adopts", "appointments")
    return outcome_of(decision) == "noted" and not any(map(decision.has, does_more))
