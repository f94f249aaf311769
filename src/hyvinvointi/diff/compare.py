"""The comparison of two states of a workspace: pure, over documents as they were read."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from hyvinvointi import limits
from hyvinvointi.diagnostics import Finding, Site
from hyvinvointi.diff import predicates, suppressions, unreadable
from hyvinvointi.diff.classify import change
from hyvinvointi.diff.consequences import Surroundings
from hyvinvointi.diff.corrections import corrected
from hyvinvointi.diff.differences import Difference, differences
from hyvinvointi.diff.items import Item, tree
from hyvinvointi.diff.legal_state import LegalStates, Side
from hyvinvointi.diff.legitimation import Legitimation
from hyvinvointi.diff.match import Matching, match
from hyvinvointi.diff.picture_files import changed_pictures, shows_others
from hyvinvointi.diff.renames import Renames, following, renames
from hyvinvointi.diff.splits import splits
from hyvinvointi.diff.values import Act, Change, Comparison
from hyvinvointi.schema import KINDS, Survey
from hyvinvointi.schema.canonical import Reading
from hyvinvointi.source import Document, read
from hyvinvointi.workspace import Workspace
from hyvinvointi.workspace.codes import TOO_MANY_CHANGES
from hyvinvointi.workspace.former import ids_in

_ROUNDS = 3
"""How often references follow: what refers to itself is known for the same in the second round."""


def compare(base: Workspace, head: Workspace, left_out: Collection[Document] = ()) -> Comparison:
    """Return every change from one state of a workspace to another, classified.

    Both sides are documents as read, not mended by a check. Documents that are the same byte for
    byte are passed over; the rest are matched by what they are, wherever their files lie.
    `left_out` are those of the base that are no documents of the head because its settings say so:
    nothing is told of them.
    """
    ours, theirs = Side(base), Side(head)
    faults, olds, news = _comparable(base, head, left_out)
    heads = _trees(theirs, _of_today(head, news))
    bases, matching = _matched(ours, olds, heads)
    around = Surroundings(ours, theirs, matching)
    legal_states = LegalStates(ours, theirs, matching)
    legitimation = Legitimation(ours, theirs)
    changes: list[Change] = []
    formatting = []
    for item, found in _documents((base, head), matching, legal_states, bases, heads):
        if len(found) > limits.CHANGES:
            faults += (("head", _too_many(item)),)
            continue
        changes += [
            change(one, around, legitimation.of(one, *legal_states.documents(one.base, one.head)))
            for one in found
        ]
        if not found and _is_rewritten(item, matching, base):
            formatting.append(item.document.path)
    return Comparison(_unique(changes), tuple(formatting), faults)


def renamed(base: Workspace, head: Workspace) -> Renames:
    """Return what was renamed beyond doubt from one state to another."""
    _, olds, news = _comparable(base, head)
    _, matching = _matched(Side(base), olds, _trees(Side(head), _of_today(head, news)))
    return renames(matching)


def _comparable(
    base: Workspace, head: Workspace, left_out: Collection[Document] = ()
) -> tuple[tuple[tuple[str, Finding], ...], list[Document], list[Document]]:
    """The faults of both sides, and the documents to compare: what is equal or broken is not."""
    known = {(one.path, one.content) for one in base.documents}
    same = {
        one.path
        for one in head.documents
        if (one.path, one.content) in known and not shows_others(base, head, one)
    }
    same |= {one.path for one in left_out}
    old = [one for one in base.documents if one.path not in same]
    new = [one for one in head.documents if one.path not in same]
    broken = [("base", *fault) for fault in unreadable.faults(old)]
    broken += [("head", *fault) for fault in unreadable.faults(new)]
    paths = {document.path for _, document, _ in broken}
    names = {(document.municipality, document.id) for _, document, _ in broken if document.id}
    olds, news = (
        [one for one in side if one.path not in paths and (one.municipality, one.id) not in names]
        for side in (old, new)
    )
    return tuple((side, finding) for side, _, finding in broken), olds, news


def _matched(
    side: Side, olds: list[Document], heads: Sequence[Item]
) -> tuple[list[Item], Matching]:
    """Match both sides; where something was renamed, again with the references that follow it.

    An item may be known for the same only when its own references have followed.
    """
    bases = _trees(side, _of_today(side.workspace, olds))
    matching = match(bases, heads)
    known: Renames = {}
    for _ in range(_ROUNDS):
        renamed = renames(matching)
        if renamed == known:
            break
        known = renamed
        bases = _trees(side, following(olds, side.workspace, known))
        matching = match(bases, heads)
    return bases, matching


def _of_today(workspace: Workspace, documents: list[Document]) -> list[Document]:
    """Return documents with their references by former ids under the ids of the same state."""
    telling = (one for one in workspace.documents if b"former_ids" in one.content)
    former = {old.id for one in telling for old in _surveyed(workspace, one).former}
    # The index of all ids is put together only where one of these is referred to: it took a tenth.
    naming = [one for one in documents if former and _names_any(former, _surveyed(workspace, one))]
    followed = {one.path: one for one in following(naming, workspace, {})}
    return [followed.get(one.path, one) for one in documents]


def _surveyed(workspace: Workspace, document: Document) -> Survey:
    return workspace.surveyor(document) if document.kind in KINDS else Survey()


def _names_any(former: set[str], surveyed: Survey) -> bool:
    return any(not former.isdisjoint(ids_in(one)) for one in surveyed.named)


def _is_rewritten(item: Item, matching: Matching, base: Workspace) -> bool:
    """Whether the bytes differ for no other reason than how they are written.

    A file that only lies elsewhere has no new formatting, nor has one that follows a rename.
    """
    pair = matching.by_head.get(item)
    if pair is None:
        return True
    before = base.by_path[pair.base.document.path]
    if before.content == item.document.content or before.data is not pair.base.document.data:
        return False
    # The base may have been made to follow a rename before it was compared.
    return bool(read(before.path, before.content).data == before.data)


def _trees(side: Side, documents: Iterable[Document]) -> list[Item]:
    where = side.directory
    return [
        tree(Reading(document, where.language_of(document)), where.municipality_of(document))
        for document in documents
    ]


def _documents(
    sides: tuple[Workspace, Workspace],
    matching: Matching,
    legal_states: LegalStates,
    bases: Sequence[Item],
    heads: Sequence[Item],
) -> Iterator[tuple[Item, list[Difference]]]:
    """Yield the differences document by document: those of the head by path, then what went."""
    for item in heads:
        pair = matching.by_head.get(item)
        olds = matching.walk_base(pair.base) if pair else ()
        every = differences(matching, legal_states, olds, matching.walk_head(item))
        changed = (one for one in every if not predicates.is_told_by_another(one))
        found = splits([*islice(changed, limits.CHANGES + 1)])
        if pair:
            found += _suppressed(legal_states, pair.base, item)
            state = legal_states.of(pair.base, item)
            found += changed_pictures(*sides, (pair.base, item), state)
        yield item, corrected(found)
    for item in bases:
        if item not in matching.by_base:
            yield item, [*differences(matching, legal_states, [item], [])]


def _too_many(item: Item) -> Finding:
    site = Site(item.document.path, part="file")
    return Finding(TOO_MANY_CHANGES, site, {"limit": limits.CHANGES})


def _suppressed(legal_states: LegalStates, old: Item, new: Item) -> Iterator[Difference]:
    place = legal_states.of(old, new)
    for comment, start in suppressions.added(old.document, new.document):
        yield Difference(Act.SUPPRESSED, old, new, place, new=comment, offset=start)


def _unique(changes: Iterable[Change]) -> tuple[Change, ...]:
    """The changes with fingerprints of their own: an equal one gets a number."""
    seen: dict[str, int] = {}
    unique = []
    for one in changes:
        count = seen[one.fingerprint] = seen.get(one.fingerprint, 0) + 1
        unique.append(one if count == 1 else replace(one, fingerprint=f"{one.fingerprint}-{count}"))
    return tuple(unique)
