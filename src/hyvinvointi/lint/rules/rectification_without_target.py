"""A request for a review of which nobody can tell what decision it is about."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Decision

RULE = Rule(
    "HV380",
    "rectification-without-target",
    Text(
        "Päätöksestä ”{decision}” ei ilmene, mihin päätökseen oikaisua vaaditaan.",
        "Av beslutet ”{decision}” framgår inte vilket beslut begäran om omprövning gäller.",
        "The decision “{decision}” does not say which decision the request for a review concerns.",
    ),
    Text(
        "Tarkista esityslistasta tai pöytäkirjasta, mihin päätökseen oikaisua vaaditaan, ja merkitse se (rectification.of): tunnus tai {{organ: …, date: …, paragraph: …}}.",
        "Kontrollera i föredragningslistan eller protokollet vilket beslut begäran gäller, och ange beslutet (rectification.of): dess id eller {{organ: …, date: …, paragraph: …}}.",
        "Check the agenda or the minutes, and identify the decision in the field “rectification.of” by its ID or as {{organ: …, date: …, paragraph: …}}.",
    ),
    draft=Severity.WARNING,
)


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for a request for a review that names no decision."""
    rectification = decision.rectification
    if rectification is not None and not rectification.has("of"):
        yield Finding(RULE, rectification.lacking, {"decision": decision.label})
