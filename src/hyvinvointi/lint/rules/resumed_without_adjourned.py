"""A meeting that goes on after a break of which nobody tells."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Decision

RULE = Rule(
    "HV387",
    "resumed-without-adjourned",
    Text(
        "Kokouksen on merkitty jatkuneen, mutta keskeytystä ei ole merkitty.",
        "Enligt anteckningarna återupptogs sammanträdet, men inget avbrott har antecknats.",
        "The meeting is recorded as resumed but not as adjourned.",
    ),
    Text(
        "Tarkista keskeytys pöytäkirjasta ja lisää se (type: adjourned) ennen jatkamista. Jos kokous keskeytettiin aiemman pykälän aikana, siirrä jatkamismerkintä samaan pykälään.",
        "Kontrollera avbrottet i protokollet, och lägg till det (type: adjourned) före återupptagandet. Om sammanträdet avbröts i en tidigare paragraf, flytta återupptagandet till den paragrafen.",
        "Check the minutes, and add the adjournment (type: adjourned) before this step. If the meeting was adjourned during an earlier item, move the resumption to that item.",
    ),
    draft=Severity.INFO,
    publish=Severity.WARNING,
)


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each resumption without a break; an earlier handling may have begun it."""
    is_adjourned = decision.has("earlier")
    for step in decision.handling.procedure if decision.handling else ():
        if step.type == "adjourned":
            is_adjourned = True
        elif step.type == "resumed":
            if not is_adjourned:
                yield Finding(RULE, step.site("type"))
            is_adjourned = False
