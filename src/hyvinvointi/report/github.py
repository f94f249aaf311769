"""Diagnostics as workflow commands of GitHub Actions, annotations of a pull request."""

from hyvinvointi.diagnostics import Diagnostic, Severity
from hyvinvointi.report.commands import command
from hyvinvointi.report.outcome import Outcome

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(outcome: Outcome) -> str:
    """Return one command per diagnostic."""
    return "".join(f"{_command(one, outcome)}\n" for one in outcome.report.diagnostics)


def _command(one: Diagnostic, outcome: Outcome) -> str:
    text = f"{one.message.say(outcome.language)} {one.help.say(outcome.language)}"
    title = f"{one.rule.code} {one.rule.slug}"
    return command(_LEVELS[one.severity], outcome.prefix, one.place, title, text)
