"""Findings as SARIF 2.1.0, which code hosts show beside the code."""

from typing import Any
from urllib.parse import quote

from hyvinvointi import __version__
from hyvinvointi.diagnostics import Diagnostic, Fix, Language, Place, Rule, Severity, Text
from hyvinvointi.lint.catalogue import CatalogueEntry, catalogue
from hyvinvointi.lint.pages import explanation, in_general
from hyvinvointi.report.encoding import as_json
from hyvinvointi.report.formats.findings import Findings

FOR_PEOPLE = False
ABOUT = Text(
    "SARIF 2.1.0:na, jonka koodipalvelut näyttävät koodin vieressä.",
    "Som SARIF 2.1.0, som kodtjänster visar bredvid koden.",
    "SARIF 2.1.0, which code hosts show beside the code.",
)
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_FINGERPRINT = "hyvinvointi/v1"


def render(findings: Findings) -> str:
    """Return one run with its results and the pages of the rules they name."""
    diagnostics, language = findings.report.diagnostics, findings.language
    pages = {entry.rule.code: entry for entry in catalogue()}
    rules = sorted({diagnostic.rule for diagnostic in diagnostics}, key=lambda rule: rule.code)
    index = {rule.code: number for number, rule in enumerate(rules)}
    driver = {
        "name": "hyvinvointi",
        "semanticVersion": __version__,
        "rules": [_rule(rule, pages.get(rule.code), language) for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "language": language,
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(diagnostic, index[diagnostic.rule.code], findings) for diagnostic in diagnostics
        ],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return as_json(log)


def _rule(rule: Rule, entry: CatalogueEntry | None, language: Language) -> dict[str, Any]:
    help_text = in_general(rule.help, language)
    page = explanation(entry, language) if entry else help_text
    level = rule.publish or rule.draft or Severity.WARNING
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.slug.split("-")),
        "shortDescription": {"text": in_general(rule.message, language)},
        "help": {"text": help_text, "markdown": page},
        "defaultConfiguration": {"level": _LEVELS[level]},
        "properties": {"slug": rule.slug},
    }


def _result(diagnostic: Diagnostic, rule_index: int, findings: Findings) -> dict[str, Any]:
    language = findings.language
    result: dict[str, Any] = {
        "ruleId": diagnostic.rule.code,
        "ruleIndex": rule_index,
        "level": _LEVELS[diagnostic.severity],
        "message": _message(f"{diagnostic.message.say(language)} {diagnostic.help.say(language)}"),
        "locations": [_location(diagnostic.place, findings)],
        "partialFingerprints": {_FINGERPRINT: diagnostic.fingerprint},
    }
    if diagnostic.related:
        result["relatedLocations"] = [
            {**_location(other.place, findings), "id": number, "message": _message(text)}
            for number, other in enumerate(diagnostic.related, start=1)
            for text in [other.message.say(language)]
        ]
    if diagnostic.fix and diagnostic.fix.edits:
        result["fixes"] = [_fix(diagnostic.fix, diagnostic.place, findings)]
    return result


def _message(text: str) -> dict[str, str]:
    # `[label](target)` would be a link (SARIF 2.1.0, 3.11.6), and no message of ours has one.
    return {"text": text.replace("](", "] (")}


def _location(place: Place, findings: Findings) -> dict[str, Any]:
    region = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }
    return {"physicalLocation": {"artifactLocation": _artifact(place, findings), "region": region}}


def _artifact(place: Place, findings: Findings) -> dict[str, str]:
    path = findings.in_repository(place)
    try:
        # The bytes of the name on the disk, where they are no UTF-8 (PEP 383).
        return {"uri": quote(path, errors="surrogateescape")}
    except UnicodeEncodeError:
        return {"uri": quote(path, errors="replace")}


def _fix(fix: Fix, place: Place, findings: Findings) -> dict[str, Any]:
    document = findings.documents.get(place.path)
    bom = document.bom if document else 0  # SARIF 2.1.0, 3.30.1: offsets do not count a BOM
    replacements = [
        {
            "deletedRegion": {"charOffset": edit.start - bom, "charLength": edit.end - edit.start},
            "insertedContent": {"text": edit.text},
        }
        for edit in fix.edits
    ]
    artifact = _artifact(place, findings)
    return {
        "description": _message(fix.title.say(findings.language)),
        "artifactChanges": [{"artifactLocation": artifact, "replacements": replacements}],
    }
