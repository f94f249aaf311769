"""Pictures of texts whose files hold something else than before, though no word of a text differs."""

from collections.abc import Iterator

from hyvinvointi.diff.differences import Difference
from hyvinvointi.diff.items import Item, Leaf
from hyvinvointi.diff.legal_state import LegalState
from hyvinvointi.diff.parts import Part
from hyvinvointi.diff.values import Act
from hyvinvointi.prose.pictures import pictures_named_in
from hyvinvointi.source import Document, blob_of
from hyvinvointi.workspace import Workspace

_MARK = b"!["


def shows_others(base: Workspace, head: Workspace, document: Document) -> bool:
    """Whether a document that is the same on both sides shows a picture that is not."""
    if _MARK not in document.content:
        return False
    return any(_blobs(base, head, path) for path in pictures_named_in(document.data))


def changed_pictures(
    base: Workspace, head: Workspace, items: tuple[Item, Item], legal_state: LegalState
) -> Iterator[Difference]:
    """Yield a difference for each picture that a text of both documents shows, of another content."""
    old, new = items
    if _MARK not in old.document.content or _MARK not in new.document.content:
        return
    for name, value in new.document.data.items():
        before = {*pictures_named_in(old.document.data.get(name))}
        meaning = new.meaning.properties.get(name)
        for path in dict.fromkeys(pictures_named_in(value)):
            blobs = _blobs(base, head, path) if path in before else None
            if blobs:
                ours, theirs = (Leaf(blob, meaning, (name,)) for blob in blobs)
                part = Part("picture", *blobs, picture=path)
                yield Difference(
                    Act.CHANGED,
                    old,
                    new,
                    legal_state,
                    name,
                    *blobs,
                    base_leaf=ours,
                    head_leaf=theirs,
                    meaning=meaning,
                    part=part,
                )


def _blobs(base: Workspace, head: Workspace, path: str) -> tuple[str, str] | None:
    """Return what a file held and holds where that differs, as the ids of Git; both have to be there."""
    old, new = base.attached(path), head.attached(path)
    if old is None or new is None or old == new:
        return None
    return blob_of(old), blob_of(new)
