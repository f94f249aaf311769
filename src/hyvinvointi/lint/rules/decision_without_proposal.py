"""A committee's or an executive's decision without a proposal."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.minutes.chairs_items import is_chairs_item
from hyvinvointi.lint.minutes.organs import is_presented_to, organ_of
from hyvinvointi.lint.minutes.stages import is_secret
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision

RULE = Rule(
    "HV305",
    "decision-without-proposal",
    Text(
        "Päätöksestä ”{id}” puuttuu päätösehdotus.",
        "Beslutet ”{id}” saknar beslutsförslag.",
        "The decision “{id}” does not say what was proposed.",
    ),
    Text(
        "Lisää esityslistasta tai pöytäkirjasta päätösehdotus (proposal): mitä esittelijä ehdotti toimielimen päätettäväksi.",
        "Lägg till beslutsförslaget (proposal) ur föredragningslistan eller protokollet: vad föredraganden föreslog att organet skulle besluta.",
        "Add the proposal from the agenda or the minutes to the field “proposal”.",
    ),
    draft=Severity.WARNING,
)


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding when an organ that decides on presentation decides without a proposal."""
    organ = organ_of(decision, context)
    if is_secret(decision) or not is_presented_to(organ) or is_chairs_item(decision):
        return
    if not decision.has("proposal") and not decision.has("revised_proposal"):
        yield Finding(RULE, decision.lacking, {"id": decision.label})
