"""A comparison as it may be told: personal data by its form is covered on its way to every report."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import takewhile
from typing import Any

from hyvinvointi.diagnostics import Message, Site, Text
from hyvinvointi.diff import terms
from hyvinvointi.diff.values import Acceptance, Change, Comparison, Edit
from hyvinvointi.diff.verification import Verification
from hyvinvointi.privacy.masking import COVER, Secrets, secrets_in, without_personal_data
from hyvinvointi.privacy.mention import mention
from hyvinvointi.privacy.reserved import WITHHELD, Reserved
from hyvinvointi.source import Document
from hyvinvointi.words.values import Alternatives, Name, Row
from hyvinvointi.workspace import Workspace

_HIDDEN = 3 * COVER
"""What stands in the place of a value of a closed document."""
_OF_PLACE = frozenset({"field", "the_field", "where", "language", "of", "entity"})
"""Arguments of messages that say where something is and of which kind, and not what."""
_ENDS = frozenset({"aim", "aim_key", "along", "money", "sum", "worth"})
"""Arguments without which a sentence, or what a list calls an item by, is whole."""
_VALUES = frozenset({"old", "new"})
_PLAIN = frozenset({"publicity.class", "status"})
"""Fields of a closed document of which a mention shows the value."""


def covered(
    comparison: Comparison, base: Workspace, head: Workspace, *, today: date
) -> tuple[Comparison, Workspace, Workspace]:
    """Return a comparison and its sides whose texts show no personal data; their places stay.

    Nor do they show what a document says that is closed on either side, nor names that have left
    the pages by `today`.
    """
    return _covered(comparison, base, head, Reserved([base, head], today))


def _covered(
    comparison: Comparison, base: Workspace, head: Workspace, reserved: Reserved
) -> tuple[Comparison, Workspace, Workspace]:
    documents = [*_changed(comparison, base), *_changed(comparison, head)]
    secrets = secrets_in(documents, reserved)
    unreadable = (
        (side, replace(one, args=_value(one.args, secrets))) for side, one in comparison.unreadable
    )
    shown = replace(
        comparison,
        changes=tuple(_change(change, secrets) for change in comparison.changes),
        formatting=tuple(map(without_personal_data, comparison.formatting)),
        unreadable=tuple(
            (side, replace(one, site=_site(one.site, secrets))) for side, one in unreadable
        ),
        idle=tuple((_accepted(entry, secrets, None), why) for entry, why in comparison.idle),
    )
    paths = {document.path for document in documents}
    if not secrets and all(without_personal_data(path) == path for path in paths):
        return shown, base, head
    return shown, _side(base, paths, secrets), _side(head, paths, secrets)


def covered_verifications(
    verifications: Iterable[Verification], now: Workspace, today: date
) -> list[Verification]:
    """Return what became of adopted texts without what a comparison may not show."""
    verifications = [*verifications]
    bases = [one.base for one in verifications if one.base is not None]
    reserved = Reserved([now, *(_beside(base, now) for base in bases)], today)
    return [_covered_verification(one, now, reserved) for one in verifications]


def _beside(base: Workspace, now: Workspace) -> Workspace:
    """Return a state with what only it says, and its registers: the rest is that of now."""
    return base.with_documents(
        document
        for document in base.documents
        if document.kind == "municipality" or now.by_path.get(document.path) is not document
    )


def _covered_verification(
    verification: Verification, now: Workspace, reserved: Reserved
) -> Verification:
    if verification.base is None:
        return verification
    shown, base, _ = _covered(Comparison(verification.changes), verification.base, now, reserved)
    return replace(verification, changes=shown.changes, base=base)


def _changed(comparison: Comparison, side: Workspace) -> Iterator[Document]:
    """The documents of a side that a comparison tells of."""
    sites = [site for change in comparison.changes for site in (change.base, change.head) if site]
    paths = {site.path for site in [*sites, *(one.site for _, one in comparison.unreadable)]}
    return (side.by_path[path] for path in sorted(paths & side.by_path.keys()))


def _side(side: Workspace, paths: Iterable[str], secrets: Secrets) -> Workspace:
    return side.with_documents(
        document.changed(data=_data(document, secrets), path=without_personal_data(document.path))
        if document.path in paths
        else document
        for document in side.documents
    )


def _site(site: Site, secrets: Secrets) -> Site:
    """Return a place by a path and keys that show nothing of what is covered."""
    named = tuple(
        secrets.mask(step, path=site.path) if isinstance(step, str) else step for step in site.route
    )
    return replace(site, path=without_personal_data(site.path), named=named)


def _data(document: Document, secrets: Secrets) -> Any:
    if secrets.reserved.is_closed(document.path):
        return mention(document).data
    return _value(document.data, secrets, document.path)


def _change(change: Change, secrets: Secrets) -> Change:
    sites = [site.path for site in (change.base, change.head) if site]
    if any(map(secrets.reserved.is_closed, sites)):
        return _withheld(change, secrets)
    path = sites[0] if sites else None
    value, entity = partial(_value, secrets=secrets, path=path), change.entity
    return replace(
        change,
        message=value(change.message),
        base=change.base and _site(change.base, secrets),
        head=change.head and _site(change.head, secrets),
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
        other_organs=value(change.other_organs),
        impact=value(change.impact),
        legitimised_by=value(change.legitimised_by),
        decided_by=value(change.decided_by),
        previous_id=value(change.previous_id),
        edits=_edits(change.edits, secrets, path),
        consequences=value(change.consequences),
        names=value(change.names),
        accepted=change.accepted and _accepted(change.accepted, secrets, path),
    )


def _accepted(entry: Acceptance, secrets: Secrets, path: str | None) -> Acceptance:
    """Return who answers for a change without personal data that the reason may hold."""
    covered = partial(_value, secrets=secrets, path=path)
    return replace(
        entry,
        reason=covered(entry.reason),
        by=covered(entry.by),
        decision=covered(entry.decision),
    )


def _is_unknown(change: Change, secrets: Secrets) -> bool:
    """Whether a change is of a field that the schema does not know."""
    paths = [site.path for site in (change.base, change.head) if site]
    steps = (change.field or "").split(".")
    return any(secrets.reserved.hides_key(step, path) for step in steps for path in paths)


def _above_unknown(site: Site, secrets: Secrets) -> Site:
    """Return the nearest place around one to which only keys of the schema lead."""
    hides = secrets.reserved.hides_key
    known = tuple(takewhile(lambda step: not hides(str(step), site.path), site.route))
    return replace(site, route=known, named=known)


def _withheld(change: Change, secrets: Secrets) -> Change:
    """Return a change of a closed document: that and where it was made, and no word of it."""
    entity = change.entity
    sites = [one and _site(one, secrets) for one in (change.base, change.head)]
    path = next((one.path for one in (change.base, change.head) if one), None)
    own = {change.document, None}
    is_unknown = _is_unknown(change, secrets)
    message = _without_values(change.message, is_plain=change.field in _PLAIN)
    if is_unknown:
        message = Message(message.text, {**message.args, "field": WITHHELD, "the_field": WITHHELD})
        # A place further in would be told by the keys that lead there.
        sites = [site and _above_unknown(site, secrets) for site in sites]
    return replace(
        change,
        message=message,
        entity=replace(
            entity,
            id=entity.id if entity.id in own else _HIDDEN,
            title=None if entity.title is None else _HIDDEN,
            label=None,
            parent=entity.parent if entity.parent in own else _HIDDEN,
        ),
        base=sites[0],
        head=sites[1],
        field=_HIDDEN if is_unknown else change.field,
        old=None if change.old is None else _HIDDEN,
        new=None if change.new is None else _HIDDEN,
        impact=(),
        names=_of_organs(change, secrets),
        accepted=change.accepted
        and replace(_accepted(change.accepted, secrets, path), reason=_HIDDEN),
        previous_id=None if change.previous_id is None else _HIDDEN,
        edits=(),
        delta=None,
        consequences=None,
        picture=None,
        same_languages=(),
    )


def _of_organs(change: Change, secrets: Secrets) -> Mapping[str, Text] | None:
    """Return what the bodies are called that adopted a text: the register says so, not the text."""
    organs = {change.organ, *change.other_organs}
    named = {one: name for one, name in (change.names or {}).items() if one in organs}
    return _value(named, secrets) or None


def _without_values(message: Message, *, is_plain: bool) -> Message:
    """Return a message that names the field, and the values only of a field whose values are words of ours."""
    args = {name: _unsaid(name, one, is_plain) for name, one in message.args.items()}
    return Message(message.text, args)


def _unsaid(name: str, value: object, is_plain: bool) -> object:
    if isinstance(value, Message):
        return _without_values(value, is_plain=is_plain)
    if isinstance(value, list):
        return [_unsaid(name, one, is_plain) for one in value]
    if name in _ENDS:
        return terms.same("")
    is_told = is_plain and name in _VALUES and isinstance(value, Text)
    return value if name in _OF_PLACE or is_told else WITHHELD


def _value(value: Any, secrets: Secrets, path: str | None = None) -> Any:
    covered = partial(_value, secrets=secrets, path=path)
    match value:
        case str():
            value = secrets.mask(value, path=path)
        case Text():
            value = Text(*map(covered, (value.fi, value.sv, value.en)))
        case Message():
            value = Message(value.text, covered(value.args))
        case Row() | Alternatives():
            value = replace(value, of=covered(value.of))
        case Name():
            value = replace(value, id=covered(value.id), texts=covered(value.texts))
        case Mapping():
            value = {covered(key): covered(one) for key, one in value.items()}
        case list() | tuple():
            value = type(value)(map(covered, value))
    return value


def _edits(edits: Sequence[Edit], secrets: Secrets, path: str | None) -> tuple[Edit, ...]:
    """Cover what either side shows: what is personal data may be in several stretches."""
    texts = [edit.text for edit in edits]
    for gone in ("deleted", "inserted"):
        side = [at for at, edit in enumerate(edits) if edit.op != gone]
        plain = "".join([edits[at].text for at in side])
        whole, start = secrets.mask(plain, path=path), 0
        for at in side if whole != plain else ():
            end = start + len(texts[at])
            texts[at] = _both_covered(texts[at], edits[at].text, whole[start:end])
            start = end
    return tuple(Edit(edit.op, text) for edit, text in zip(edits, texts, strict=True))


def _both_covered(text: str, plain: str, covered: str) -> str:
    """Return a text in which is covered what is in either of two forms of what is `plain`."""
    if covered in (plain, text):
        return text
    if text == plain:
        return covered
    pairs = zip(text, covered, strict=True)
    return "".join([one if other != COVER else COVER for one, other in pairs])
