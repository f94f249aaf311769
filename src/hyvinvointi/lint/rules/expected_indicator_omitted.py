"""An indicator that every municipality is expected to follow, left out without a word."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Message, Rule, Severity, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.lint.plans import FROM_PROPOSED
from hyvinvointi.model import Indicator, Program

RULE = Rule(
    "HV417",
    "expected-indicator-omitted",
    Text(
        "Ohjelmassa ei käytetä mittaria ”{indicator}” eikä kerrota, miksi se on jätetty pois.",
        "Indikatorn ”{indicator}” används inte i programmet, och det framgår inte varför den har "
        "utelämnats.",
        "The programme leaves out the expected indicator “{indicator}” without giving a reason.",
    ),
    Text(
        "Lisää mittari johonkin osioon. Jos mittari on jätetty pois tarkoituksella, kerro syy, esimerkiksi omitted_indicators: [{{indicator: {indicator.id}, reason: …}}].",
        "Följ upp indikatorn i ett avsnitt, eller ange varför den har utelämnats, t.ex. omitted_indicators: [{{indicator: {indicator.id}, reason: …}}].",
        "Name the indicator in a section, or say why it has been left out, for example omitted_indicators: [{{indicator: {indicator.id}, reason: …}}].",
    ),
    draft=Severity.INFO,
    publish=Severity.INFO,
)

_WHOLE = frozenset({"welfare-program", "welfare-plan"})
_EXPECTED = Text("Mittari on tässä.", "Indikatorn finns här.", "The indicator is here.")


def check(program: Program, context: Context) -> Iterator[Finding]:
    """Yield a finding for each indicator of the minimum or HYTE set that no plan speaks of."""
    if program.type not in _WHOLE or program.parent or program.status not in FROM_PROPOSED:
        return
    index = context.workspace.index
    for document in context.documents("indicator", program):
        entry = index.find(document.id or "", document, ("indicator",))
        if entry is None or index.references_to(entry):
            continue
        indicator = Indicator(document, (), document.data)
        if indicator.minimum_set or indicator.hyte:
            related = ((indicator.site("id"), Message(_EXPECTED)),)
            args = {"indicator": indicator.label}
            yield Finding(RULE, program.lacking, args, related, value=str(document.id))
