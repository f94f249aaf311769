"""Steps of a meeting whose times run backwards."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.model import Decision
from hyvinvointi.model.decision import ProceduralStep
from hyvinvointi.patterns import regex
from hyvinvointi.words.days import time_of_day
from hyvinvointi.words.text import in_each

RULE = Rule(
    "HV388",
    "procedure-out-of-order",
    Text(
        "Käsittelyn vaiheen kellonaika on {time}, mutta sitä edeltävän vaiheen kellonaika on {before}.",
        "Skedet i behandlingen har klockslaget {time}, men det föregående skedet har klockslaget {before}.",
        "This step is recorded as having taken place at {time}, but the step before it at {before}.",
    ),
    Text(
        "Vaiheet kirjataan samassa järjestyksessä kuin ne ovat pöytäkirjassa. Tarkista kellonajat ja järjestys pöytäkirjasta ja korjaa virhe.",
        "Skedena ska stå i samma ordning som i protokollet. Kontrollera klockslagen och ordningen i protokollet, och rätta det som är fel.",
        "Check the times and the order in the minutes, and correct whichever is wrong.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)
_TIME = regex("[0-9]{2}:[0-9]{2}")
_EVENING, _MORNING = "18:00", "06:00"
"""A meeting that lasts beyond midnight goes on after the first and ends before the second."""


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each step with an earlier time than the one before it."""
    before: ProceduralStep | None = None
    for step in decision.handling.procedure if decision.handling else ():
        if step.time is None or not _TIME.fullmatch(step.time):
            continue
        if before is not None and _is_earlier(step.time, before.time or ""):
            args = {"time": _said(step.time), "before": _said(before.time or "")}
            yield Finding(RULE, step.site("time"), args, related=noted(before.site("time")))
        before = step


def _is_earlier(time: str, before: str) -> bool:
    return time < before and not (before >= _EVENING and time < _MORNING)


def _said(time: str) -> Text:
    return in_each(lambda language: time_of_day(time, language))
