"""A change as plain data, for the formats that programs read.

A value of a document is cut as messages cut it: the whole of it stands in the file.
"""

from collections.abc import Mapping
from typing import Any

from hyvinvointi import limits
from hyvinvointi.diagnostics import CUT, Language, Site, pointer, quoted
from hyvinvointi.diff import Acceptance, Act, Change, Edit, arrivals
from hyvinvointi.diff.sentences import standing_note
from hyvinvointi.workspace import Workspace


def change_data(
    change: Change, base: Workspace, head: Workspace, language: Language
) -> dict[str, Any]:
    """Return one change as the reports of programs hold it."""
    data: dict[str, Any] = {
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
        "base_location": location_data(change.base, base),
        "head_location": location_data(change.head, head),
        "organ": _cut(change.organ),
        "impact": _cut(list(change.impact)),
        "legitimised_by": _cut(change.legitimised_by),
        "fingerprint": change.fingerprint,
    }
    return data | _where_they_apply(change, language)


def _where_they_apply(change: Change, language: Language) -> dict[str, Any]:
    is_list = change.act is Act.CHANGED and isinstance(change.old or change.new, list)
    extra = {
        "other_organs": _cut(list(change.other_organs)),
        "previous_id": _cut(change.previous_id),
        "certainty": change.certainty,
        "added": _cut(arrivals.gained(change.old, change.new)) if is_list else None,
        "removed": _cut(arrivals.gained(change.new, change.old)) if is_list else None,
        "edits": [{"op": edit.op, "text": _stretch(edit)} for edit in change.edits],
        "delta": change.delta,
        "consequences": _cut(change.consequences),
        "accepted": acceptance_data(change.accepted) if change.accepted else None,
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
            items = [_cut(item) for item in value[: limits.LISTED]]
            return [*items, CUT] if len(value) > limits.LISTED else items
    return value


def _stretch(edit: Edit) -> str:
    """The text of an edit: of what was kept the ends, beside what changed."""
    if edit.op != "kept" or len(edit.text) <= limits.QUOTED:
        return quoted(edit.text)
    half = limits.QUOTED // 2
    return f"{edit.text[:half]}{CUT}{edit.text[-half:]}"


def acceptance_data(acceptance: Acceptance) -> dict[str, Any]:
    """Return who accepted a change and why, as the reports of programs hold it."""
    return {
        "fingerprint": acceptance.fingerprint,
        "reason": acceptance.reason,
        "by": acceptance.by,
        "decision": acceptance.decision,
        "expires": acceptance.expires.isoformat() if acceptance.expires else None,
    }


def location_data(site: Site | None, workspace: Workspace) -> dict[str, Any] | None:
    """Return a place of a document as the reports of programs hold it; `None` where it is gone."""
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
