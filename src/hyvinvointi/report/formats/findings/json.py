"""Findings as one JSON object with everything that is known (`version` 1)."""

from typing import Any

from hyvinvointi.diagnostics import Diagnostic, Fix, Language, Related, Severity, Text
from hyvinvointi.report.encoding import as_json
from hyvinvointi.report.formats.findings import Findings

FOR_PEOPLE = False
ABOUT = Text(
    "Yhtenä JSON-oliona, jossa on kaikki tieto (version 1).",
    "Som ett JSON-objekt med alla uppgifter (version 1).",
    "One JSON object with all information (version 1).",
)


def render(findings: Findings) -> str:
    """Return the object as text; a line of its own for each part."""
    report, language = findings.report, findings.language
    document = {
        "version": 1,
        "diagnostics": [_diagnostic(diagnostic, language) for diagnostic in report.diagnostics],
        "summary": {
            "documents": report.documents,
            **{severity.value: report.count(severity) for severity in Severity},
            "suppressed": report.suppressed,
        },
    }
    return as_json(document)


def _diagnostic(diagnostic: Diagnostic, language: Language) -> dict[str, Any]:
    return {
        "code": diagnostic.rule.code,
        "rule": diagnostic.rule.slug,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message.say(language),
        "help": diagnostic.help.say(language),
        "path": diagnostic.place.path,
        "line": diagnostic.place.line,
        "column": diagnostic.place.column,
        "end_line": diagnostic.place.end_line,
        "end_column": diagnostic.place.end_column,
        "municipality": diagnostic.municipality,
        "document": diagnostic.document,
        "pointer": diagnostic.pointer,
        "related": [_related(other, language) for other in diagnostic.related],
        "fix": _fix(diagnostic.fix, language) if diagnostic.fix else None,
        "fingerprint": diagnostic.fingerprint,
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
