"""Changes as one JSON object: the contract that other programs read.

Everything but `message` and `note` is the same in every language. A value of a document is cut as
messages cut it: the whole of it stands in the file.
"""

from collections.abc import Mapping
from typing import Any

from hyvinvointi import limits
from hyvinvointi.diagnostics import CUT, Language, Site, pointer, quoted
from hyvinvointi.diff import LEVELS, Acceptance, Act, Change, Comparison, Edit, terms
from hyvinvointi.diff.telling import standing_note
from hyvinvointi.report.encoding import as_json
from hyvinvointi.schema import Level
from hyvinvointi.workspace import Workspace


def changes_json(
    comparison: Comparison,
    base: Workspace,
    head: Workspace,
    *,
    names: tuple[str, str],
    gate: Level | None = "substantive",
    language: Language = "en",
) -> str:
    """Return the report of a comparison of two states that are called `names`."""
    counts: dict[str, int] = {level: comparison.count(level) for level in reversed(LEVELS)}
    report: dict[str, Any] = {
        "version": 1,
        "base": names[0],
        "head": names[1],
        "changes": [change_data(one, base, head, language) for one in comparison.changes],
        "unreadable": [
            _unreadable(side, finding, base if side == "base" else head, language)
            for side, finding in comparison.unreadable
        ],
        "summary": counts | {"formatting": len(comparison.formatting)},
        "gate": "passed" if comparison.passes(gate) else "failed",
    }
    if comparison.idle:
        idle = [(_acceptance(entry) or {}) | {"status": why} for entry, why in comparison.idle]
        report["idle_acceptances"] = idle
    return as_json(report)


def change_data(
    change: Change, base: Workspace, head: Workspace, language: Language
) -> dict[str, Any]:
    """Return one change as the reports of programs hold it."""
    told: dict[str, Any] = {
        "code": change.rule.code,
        "rule": change.rule.slug,
        "level": change.level,
        "message": change.message.say(language),
        "municipality": change.municipality or None,
        "document": _cut(change.document),
        "kind": change.kind,
        "entity": {
            "type": change.entity.type,
            "id": _cut(change.entity.id),
            "title": _cut(change.entity.title),
            "parent": _cut(change.entity.parent),
        },
        "field": _cut(change.field),
        "old": _cut(change.old),
        "new": _cut(change.new),
        "base_location": _location(change.base, base),
        "head_location": _location(change.head, head),
        "organ": _cut(change.organ),
        "impact": _cut(list(change.impact)),
        "legitimised_by": _cut(change.legitimised_by),
        "fingerprint": change.fingerprint,
    }
    return told | _where_they_apply(change, language)


def _where_they_apply(change: Change, language: Language) -> dict[str, Any]:
    is_list = change.act is Act.CHANGED and isinstance(change.old or change.new, list)
    extra = {
        "previous_id": _cut(change.previous_id),
        "certainty": change.certainty,
        "added": _cut(terms.gained(change.old, change.new)) if is_list else None,
        "removed": _cut(terms.gained(change.new, change.old)) if is_list else None,
        "edits": [{"op": one.op, "text": _stretch(one)} for one in change.edits],
        "delta": change.delta,
        "consequences": _cut(change.consequences),
        "accepted": _acceptance(change.accepted),
        "note": standing_note(change, language),
    }
    return {name: value for name, value in extra.items() if value}


def _cut(value: Any) -> Any:
    """Return a value in which no text, list or map is longer than a message quotes it."""
    match value:
        case str():
            return quoted(value)
        case Mapping():
            names = [*value][: limits.LISTED]
            kept = {quoted(name): _cut(value[name]) for name in names}
            return kept | ({CUT: CUT} if len(value) > limits.LISTED else {})
        case list() | tuple():
            items = [_cut(one) for one in value[: limits.LISTED]]
            return [*items, CUT] if len(value) > limits.LISTED else items
    return value


def _stretch(edit: Edit) -> str:
    """The text of an edit: of what was kept the ends, beside what changed."""
    if edit.op != "kept" or len(edit.text) <= limits.QUOTED:
        return quoted(edit.text)
    half = limits.QUOTED // 2
    return f"{edit.text[:half]}{CUT}{edit.text[-half:]}"


def _acceptance(entry: Acceptance | None) -> dict[str, Any] | None:
    if entry is None:
        return None
    return {
        "fingerprint": entry.fingerprint,
        "reason": entry.reason,
        "by": entry.by,
        "decision": entry.decision,
        "expires": entry.expires.isoformat() if entry.expires else None,
    }


def _location(site: Site | None, workspace: Workspace) -> Mapping[str, Any] | None:
    document = workspace.by_path.get(site.path) if site else None
    if site is None or document is None:
        return None
    place = document.place(site)
    return {
        "path": site.path,
        "pointer": pointer(site.route if site.named is None else site.named),
        "line": place.line,
        "column": place.column,
    }


def _unreadable(side: str, finding: Any, workspace: Workspace, language: Language) -> Any:
    told = {"side": side, "code": finding.rule.code, "rule": finding.rule.slug}
    message = finding.rule.message.say(language, finding.args)
    return told | {"message": message, **(_location(finding.site, workspace) or {})}
