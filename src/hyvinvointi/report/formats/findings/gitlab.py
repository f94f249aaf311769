"""Findings as the code quality report of GitLab."""

from typing import Any

from hyvinvointi.diagnostics import Place, Severity, Text
from hyvinvointi.report.encoding import as_json
from hyvinvointi.report.formats.findings import Findings

FOR_PEOPLE = False
ABOUT = Text(
    "GitLabin koodinlaaturaporttina (Code Quality).",
    "Som GitLabs kodkvalitetsrapport (Code Quality).",
    "The code quality report of GitLab.",
)
_LEVELS = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(findings: Findings) -> str:
    """Return a list with one issue per diagnostic."""
    issues = [
        {
            "check_name": diagnostic.rule.slug,
            "description": f"{diagnostic.rule.code}: {diagnostic.message.say(findings.language)}",
            "severity": _LEVELS[diagnostic.severity],
            "fingerprint": diagnostic.fingerprint,
            "location": _location(diagnostic.place, findings),
            # Of the Code Climate form, which that of GitLab comes from.
            "other_locations": [_location(other.place, findings) for other in diagnostic.related],
        }
        for diagnostic in findings.report.diagnostics
    ]
    return as_json(issues)


def _location(place: Place, findings: Findings) -> dict[str, Any]:
    return {
        "path": findings.in_repository(place),
        "positions": {
            "begin": {"line": place.line, "column": place.column},
            "end": {"line": place.end_line, "column": place.end_column},
        },
    }
