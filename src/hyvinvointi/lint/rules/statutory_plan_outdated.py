"""A statutory plan that should have been renewed or checked."""

from collections.abc import Iterator
from datetime import date

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.plans import WELFARE
from hyvinvointi.model import Program

RULE = Rule(
    "HV409",
    "statutory-plan-outdated",
    Text(
        "Lakisääteinen suunnitelma on päivitettävä: {reason}.",
        "Den lagstadgade planen borde ha setts över: {reason}.",
        "The statutory plan is due for review: {reason}.",
    ),
    Text(
        "Päivitä suunnitelma tai laadi uusi. Jos suunnitelma ei ole enää voimassa, merkitse sen tilaksi päättynyt (status: ended).",
        "Se över planen eller gör upp en ny. Ange statusen ended (avslutat) för en plan som inte "
        "längre gäller.",
        "If the plan is still in force, review it or make a new one. If it is not, change its "
        "status (status: ended).",
    ),
    draft=None,
    publish=Severity.WARNING,
)

_STATUTORY = WELFARE | {"children-and-youth-plan", "older-people-plan"}
_YEARS = 4
_ENDED = Text("sen kausi on päättynyt", "dess period har gått ut", "its period has ended")
_OLD = Text(
    "se on yli neljä vuotta vanha", "den är över fyra år gammal", "it is more than four years old"
)


def check(program: Program, context: FileContext) -> Iterator[Finding]:
    """Yield a finding when an adopted plan is past its period, or four years from its start."""
    period = program.period
    if program.status != "adopted" or program.type not in _STATUTORY or period is None:
        return
    if period.end is not None and period.end.last < context.today:
        yield Finding(RULE, period.site("end"), {"reason": _ENDED})
    elif period.start is not None and _years_later(period.start.first) < context.today:
        yield Finding(RULE, period.site("start"), {"reason": _OLD})


def _years_later(start: date) -> date:
    """Return the last day of the fourth year; after the end of the calendar there is none."""
    year = min(start.year + _YEARS, date.max.year)
    return date(year, start.month, min(start.day, 28))
