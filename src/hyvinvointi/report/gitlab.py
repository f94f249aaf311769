"""The code quality report of GitLab."""

from hyvinvointi.diagnostics import Severity
from hyvinvointi.report.encoding import as_json
from hyvinvointi.report.outcome import Outcome

_LEVELS = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(outcome: Outcome) -> str:
    """Return a list with one issue per diagnostic."""
    issues = [
        {
            "check_name": one.rule.slug,
            "description": f"{one.rule.code}: {one.message.say(outcome.language)}",
            "severity": _LEVELS[one.severity],
            "fingerprint": one.fingerprint,
            "location": {
                "path": outcome.in_repository(one.place),
                "positions": {
                    "begin": {"line": one.place.line, "column": one.place.column},
                    "end": {"line": one.place.end_line, "column": one.place.end_column},
                },
            },
        }
        for one in outcome.report.diagnostics
    ]
    return as_json(issues)
