"""JSON: one object with everything that is known (`version` 1)."""

from typing import Any

from hyvinvointi.diagnostics import Diagnostic, Fix, Language, Related, Severity
from hyvinvointi.report.encoding import as_json
from hyvinvointi.report.outcome import Outcome


def render(outcome: Outcome) -> str:
    """Return the object as text; a line of its own for each part."""
    report, language = outcome.report, outcome.language
    whole = {
        "version": 1,
        "diagnostics": [_diagnostic(one, language) for one in report.diagnostics],
        "summary": {
            "documents": report.documents,
            **{severity.value: report.count(severity) for severity in Severity},
            "suppressed": report.suppressed,
        },
    }
    return as_json(whole)


def _diagnostic(one: Diagnostic, language: Language) -> dict[str, Any]:
    return {
        "code": one.rule.code,
        "rule": one.rule.slug,
        "severity": one.severity.value,
        "message": one.message.say(language),
        "help": one.help.say(language),
        "path": one.place.path,
        "line": one.place.line,
        "column": one.place.column,
        "end_line": one.place.end_line,
        "end_column": one.place.end_column,
        "municipality": one.municipality,
        "document": one.document,
        "pointer": one.pointer,
        "related": [_related(other, language) for other in one.related],
        "fix": _fix(one.fix, language) if one.fix else None,
        "fingerprint": one.fingerprint,
    }


def _related(other: Related, language: Language) -> dict[str, Any]:
    return {
        "path": other.place.path,
        "line": other.place.line,
        "column": other.place.column,
        "message": other.message.say(language),
    }


def _fix(fix: Fix, language: Language) -> dict[str, Any]:
    return {
        "title": fix.title.say(language),
        "safe": fix.safe,
        "edits": [{"start": edit.start, "end": edit.end, "text": edit.text} for edit in fix.edits],
    }
