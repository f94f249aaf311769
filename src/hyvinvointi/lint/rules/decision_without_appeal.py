"""A decision that says nothing of how it may be appealed."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.lint.minutes.stages import is_decided
from hyvinvointi.model import Decision

RULE = Rule(
    "HV323",
    "decision-without-appeal",
    Text(
        "Päätöksessä ”{id}” ei kerrota muutoksenhausta.",
        "Beslutet ”{id}” säger inget om sökande av ändring.",
        "The decision “{id}” says nothing of appeal.",
    ),
    Text(
        "Lisää appeal: oikaisuvaatimus, kunnallisvalitus tai none perusteineen, esimerkiksi "
        "appeal: [{{type: none, ground: Kuntalaki 410/2015 136 §}}].",
        "Lägg till appeal: omprövning, kommunalbesvär eller none med grund, t.ex. "
        "appeal: [{{type: none, ground: Kommunallagen 410/2015 136 §}}].",
        "Add appeal: rectification, municipal-appeal, or none with its ground, for example "
        "appeal: [{{type: none, ground: Kuntalaki 410/2015 136 §}}].",
    ),
    draft=Severity.WARNING,
)


def check(decision: Decision, _context: Context) -> Iterator[Finding]:
    """Yield a finding when an item has been decided and `appeal` is missing."""
    if is_decided(decision) and not decision.has("appeal"):
        yield Finding(RULE, decision.lacking, {"id": decision.id})
