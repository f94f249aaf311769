"""Changes as one JSON object, the contract that other programs read (`version` 1).

Everything but `message` and `note` is the same in every language.
"""

from typing import Any

from hyvinvointi.diagnostics import Finding, Text
from hyvinvointi.diff import LEVELS
from hyvinvointi.report.change_data import acceptance_data, change_data, location_data
from hyvinvointi.report.encoding import as_json
from hyvinvointi.report.formats.changes import Changes

FOR_PEOPLE = False
ABOUT = Text(
    "Yhtenä JSON-oliona muille ohjelmille (version 1).",
    "Som ett JSON-objekt för andra program (version 1).",
    "One JSON object for other software (version 1).",
)


def render(changes: Changes) -> str:
    """Return the object as text; a line of its own for each part."""
    comparison = changes.comparison
    counts: dict[str, int] = {level: comparison.count(level) for level in reversed(LEVELS)}
    report: dict[str, Any] = {
        "version": 1,
        "base": changes.names[0],
        "head": changes.names[1],
        "changes": [
            change_data(change, *changes.sides, changes.language) for change in comparison.changes
        ],
        "unreadable": [
            _unreadable(side, finding, changes) for side, finding in comparison.unreadable
        ],
        "summary": counts | {"formatting": len(comparison.formatting)},
        "gate": "passed" if comparison.passes(changes.gate) else "failed",
    }
    if comparison.idle:
        report["idle_acceptances"] = [
            acceptance_data(acceptance) | {"status": status}
            for acceptance, status in comparison.idle
        ]
    return as_json(report)


def _unreadable(side: str, finding: Finding, changes: Changes) -> dict[str, Any]:
    workspace = changes.base if side == "base" else changes.head
    return {
        "side": side,
        "code": finding.rule.code,
        "rule": finding.rule.slug,
        "message": finding.rule.message.say(changes.language, finding.args),
        **(location_data(finding.site, workspace) or {}),
    }
