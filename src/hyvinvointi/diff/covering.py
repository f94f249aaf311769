"""A comparison as it may be told: personal data by its form is covered on its way to every report."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from hyvinvointi.diagnostics import Finding, Message, Text
from hyvinvointi.diff.values import Change, Comparison, Edit
from hyvinvointi.privacy.masking import COVER, without_personal_data
from hyvinvointi.workspace import Workspace


def covered(comparison: Comparison) -> Comparison:
    """Return a comparison whose texts show no personal data; its places stay."""
    return replace(
        comparison,
        changes=tuple(map(_change, comparison.changes)),
        unreadable=tuple((side, _finding(one)) for side, one in comparison.unreadable),
    )


def covered_side(workspace: Workspace, comparison: Comparison) -> Workspace:
    """Return a side of a comparison whose changed documents say no personal data; their text stays."""
    sites = (site for one in comparison.changes for site in (one.base, one.head) if site)
    paths = {site.path for site in sites} & workspace.by_path.keys()
    shown = {path: _value(workspace.by_path[path].data) for path in paths}
    if all(data == workspace.by_path[path].data for path, data in shown.items()):
        return workspace
    return workspace.with_documents(
        replace(one, data=shown[one.path]) if one.path in shown else one
        for one in workspace.documents
    )


def _change(change: Change) -> Change:
    entity = change.entity
    return replace(
        change,
        message=_value(change.message),
        document=without_personal_data(change.document),
        entity=replace(
            entity, id=_value(entity.id), title=_value(entity.title), parent=_value(entity.parent)
        ),
        field=_value(change.field),
        old=_value(change.old),
        new=_value(change.new),
        organ=_value(change.organ),
        impact=_value(change.impact),
        legitimised_by=_value(change.legitimised_by),
        previous_id=_value(change.previous_id),
        edits=_edits(change.edits),
        consequences=_value(change.consequences),
    )


def _finding(finding: Finding) -> Finding:
    return replace(finding, args=_value(finding.args))


def _value(value: Any) -> Any:
    match value:
        case str():
            return without_personal_data(value)
        case Text():
            return Text(*(without_personal_data(one) for one in (value.fi, value.sv, value.en)))
        case Message():
            return Message(value.text, _value(value.args))
        case Mapping():
            return {_value(key): _value(one) for key, one in value.items()}
        case list() | tuple():
            return type(value)(map(_value, value))
    return value


def _edits(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Cover what either side shows: what is personal data may be in several stretches."""
    texts = [[*edit.text] for edit in edits]
    for gone in ("deleted", "inserted"):
        side = [at for at, edit in enumerate(edits) if edit.op != gone]
        whole = without_personal_data("".join(edits[at].text for at in side))
        places = ((at, index) for at in side for index in range(len(texts[at])))
        _cover(texts, places, whole)
    return tuple(Edit(edit.op, "".join(text)) for edit, text in zip(edits, texts, strict=True))


def _cover(texts: list[list[str]], places: Iterator[tuple[int, int]], whole: str) -> None:
    for (at, index), sign in zip(places, whole, strict=True):
        texts[at][index] = sign if sign == COVER else texts[at][index]
