"""An item that is still prepared although the day of its meeting has passed."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.places import day_site, noted, occasion
from hyvinvointi.lint.minutes.terms import code
from hyvinvointi.model import Decision
from hyvinvointi.model.lifecycle import PREPARED

RULE = Rule(
    "HV344",
    "left-on-agenda",
    Text(
        "Tila on yhä {status}, vaikka {occasion} {day}: tiedot eivät kerro, miten asia päättyi.",
        "Statusen är fortfarande {status}, fastän {occasion} {day}: av uppgifterna framgår inte hur ärendet avgjordes.",
        "The status is still {status}, although {occasion} on {day}: nothing says how the matter ended.",
    ),
    Text(
        "Kirjaa päätös ja tulos (resolution) ja merkitse tilaksi decided (päätetty), myös jos asia jätettiin pöydälle. Jos asia siirtyi, korjaa päivä.",
        "Ange beslutet och utfallet (resolution) och skriv status: decided (beslutat), även om ärendet bordlades. Om ärendet flyttades, rätta dagen.",
        "Record the decision and its outcome (resolution), and write status: decided, even if the matter was tabled. If it was moved, correct the date.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)
_DAY = Text("Päivä on tässä.", "Dagen anges här.", "The date is here.")


def check(decision: Decision, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for a draft or an agenda item of a day that is over."""
    status, day = decision.status, decision.made_on
    if status not in PREPARED or day is None or day.last >= context.today:
        return
    args = {
        "status": code(status, "status"),
        "occasion": occasion(decision, context.today),
        "day": day,
    }
    related = noted(day_site(decision), _DAY)
    yield Finding(RULE, decision.site("status"), args, related=related)
