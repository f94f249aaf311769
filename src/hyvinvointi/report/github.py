"""Workflow commands of GitHub Actions, which become annotations of a pull request."""

from hyvinvointi.diagnostics import Diagnostic, Severity
from hyvinvointi.report.outcome import Outcome

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(outcome: Outcome) -> str:
    """Return one command per diagnostic."""
    return "".join(f"{_command(one, outcome)}\n" for one in outcome.report.diagnostics)


def _command(one: Diagnostic, outcome: Outcome) -> str:
    place, language = one.place, outcome.language
    properties: dict[str, object] = {
        "file": outcome.in_repository(place),
        "line": place.line,
        "endLine": place.end_line,
        "title": f"{one.rule.code} {one.rule.slug}",
    }
    if place.end_line == place.line:
        # GitHub ignores columns of an annotation that spans lines.
        properties |= {"col": place.column, "endColumn": place.end_column}
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    text = _data(f"{one.message.say(language)} {one.help.say(language)}")
    return f"::{_LEVELS[one.severity]} {listed}::{text}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
