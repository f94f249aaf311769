"""A decided item without the text of what was decided."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.stages import is_decided, is_secret
from hyvinvointi.lint.naming import term
from hyvinvointi.model import Decision

RULE = Rule(
    "HV303",
    "decision-without-resolution",
    Text(
        "Päätöksen ”{id}” tila on ”{status}”, mutta päätösteksti puuttuu.",
        "Beslutet ”{id}” har statusen ”{status}”, men beslutstexten saknas.",
        "The status of the decision “{id}” is “{status}”, but the text of the resolution is missing.",
    ),
    Text(
        "Lisää päätösteksti (resolution.text) pöytäkirjasta. Jos asiaa ei ole vielä päätetty, palauta tilaksi draft (luonnos) tai on-agenda (esityslistalla).",
        "Lägg till beslutstexten (resolution.text) ur protokollet. Om ärendet ännu inte har avgjorts, ändra statusen till draft (utkast) eller on-agenda (på föredragningslistan).",
        "Add the text from the minutes to the field “resolution.text”. If the matter has not "
        "been decided yet, change the status back to draft or on-agenda.",
    ),
    draft=Severity.WARNING,
)


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding when an item was decided and its `resolution.text` is missing."""
    if not is_decided(decision) or is_secret(decision):
        return
    if not decision.has("resolution", "text"):
        resolution = decision.resolution
        at = resolution if resolution is not None and resolution.data else decision
        yield Finding(RULE, at.lacking, {"id": decision.label, "status": term(decision, "status")})
