"""The code quality report of GitLab; `other_locations` is of the Code Climate form it comes from."""

from typing import Any

from hyvinvointi.diagnostics import Place, Severity
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
            "location": _location(one.place, outcome),
            "other_locations": [_location(other.place, outcome) for other in one.related],
        }
        for one in outcome.report.diagnostics
    ]
    return as_json(issues)


def _location(place: Place, outcome: Outcome) -> dict[str, Any]:
    return {
        "path": outcome.in_repository(place),
        "positions": {
            "begin": {"line": place.line, "column": place.column},
            "end": {"line": place.end_line, "column": place.end_column},
        },
    }
