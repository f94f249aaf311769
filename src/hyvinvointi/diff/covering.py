"""A comparison as it may be told: personal data by its form is covered on its way to every report."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.diff.values import Change, Comparison, Edit
from hyvinvointi.privacy.masking import COVER, Secrets, secrets_in
from hyvinvointi.source import Document
from hyvinvointi.workspace import Workspace


def covered(
    comparison: Comparison, base: Workspace, head: Workspace
) -> tuple[Comparison, Workspace, Workspace]:
    """Return a comparison and its sides whose texts show no personal data; their places stay."""
    documents = [*_changed(comparison, base), *_changed(comparison, head)]
    secrets = secrets_in(documents)
    unreadable = (
        (side, replace(one, args=_value(one.args, secrets))) for side, one in comparison.unreadable
    )
    shown = replace(
        comparison,
        changes=tuple(_change(one, secrets) for one in comparison.changes),
        unreadable=tuple(unreadable),
    )
    if not secrets:
        return shown, base, head
    paths = {one.path for one in documents}
    return shown, _side(base, paths, secrets), _side(head, paths, secrets)


def _changed(comparison: Comparison, side: Workspace) -> Iterator[Document]:
    """The documents of a side that a comparison tells of."""
    sites = [site for one in comparison.changes for site in (one.base, one.head) if site]
    paths = {site.path for site in [*sites, *(one.site for _, one in comparison.unreadable)]}
    return (side.by_path[path] for path in sorted(paths & side.by_path.keys()))


def _side(side: Workspace, paths: Iterable[str], secrets: Secrets) -> Workspace:
    return side.with_documents(
        replace(one, data=_value(one.data, secrets)) if one.path in paths else one
        for one in side.documents
    )


def _change(change: Change, secrets: Secrets) -> Change:
    value, entity = partial(_value, secrets=secrets), change.entity
    return replace(
        change,
        message=value(change.message),
        document=value(change.document),
        entity=replace(
            entity,
            id=value(entity.id),
            title=value(entity.title),
            parent=value(entity.parent),
            label=value(entity.label),
        ),
        field=value(change.field),
        old=value(change.old),
        new=value(change.new),
        organ=value(change.organ),
        impact=value(change.impact),
        legitimised_by=value(change.legitimised_by),
        previous_id=value(change.previous_id),
        edits=_edits(change.edits, secrets),
        consequences=value(change.consequences),
        names=value(change.names),
    )


def _value(value: Any, secrets: Secrets) -> Any:
    match value:
        case str():
            return secrets.mask(value)
        case Text():
            return Text(*map(secrets.mask, (value.fi, value.sv, value.en)))
        case Message():
            return Message(value.text, _value(value.args, secrets))
        case Mapping():
            return {_value(key, secrets): _value(one, secrets) for key, one in value.items()}
        case list() | tuple():
            return type(value)(_value(one, secrets) for one in value)
    return value


def _edits(edits: Sequence[Edit], secrets: Secrets) -> tuple[Edit, ...]:
    """Cover what either side shows: what is personal data may be in several stretches."""
    texts = [[*edit.text] for edit in edits]
    for gone in ("deleted", "inserted"):
        side = [at for at, edit in enumerate(edits) if edit.op != gone]
        whole = secrets.mask("".join(edits[at].text for at in side))
        places = ((at, index) for at in side for index in range(len(texts[at])))
        for (at, index), sign in zip(places, whole, strict=True):
            texts[at][index] = sign if sign == COVER else texts[at][index]
    return tuple(Edit(edit.op, "".join(text)) for edit, text in zip(edits, texts, strict=True))
