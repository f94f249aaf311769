"""Participation that does not tell what came of it."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Decision, Plan

RULE = Rule(
    "HV413",
    "participation-without-outcome",
    Text(
        "Valmisteluvaiheesta ”{title}” ei kerrota, mihin se johti.",
        "Det framgår inte vad beredningsskedet ”{title}” ledde till.",
        "The document does not report the outcome of the consultation “{title}”.",
    ),
    Text(
        "Lisää valmisteluvaiheen tulos (outcome): mitä vaiheessa esitettiin ja mitä sen vuoksi muutettiin.",
        "Lägg till resultatet (outcome): vilka synpunkter som framfördes och vad som ändrades till följd av dem.",
        "Add the field “outcome”, and say in it what views were put forward and what was changed as a result.",
    ),
    draft=Severity.INFO,
    publish=Severity.INFO,
    fact="participation-without-outcome",
)

_PARTICIPATION = frozenset({"hearing", "survey", "workshop", "online", "council"})


def check(document: Plan | Decision, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each held step of participation without `outcome`."""
    for step in document.preparation:
        past = step.date is not None and step.date.last < context.today
        held = step.status == "held" or (step.status is None and past)
        if step.type in _PARTICIPATION and held and not step.has("outcome"):
            yield Finding(RULE, step.lacking, {"title": step.title or step.type})
