"""The state that changes since an adoption are seen from.

An adopted text names organs, units, indicators and other plans by the ids that they had then. What
was renamed since is named by its id of today: a reference that only follows is no change of the text.
"""

from dataclasses import replace

from hyvinvointi.adoption import Earlier, Pin
from hyvinvointi.adoption.directory import Directory, targets_of
from hyvinvointi.diff.compare import renamed
from hyvinvointi.diff.renames import following
from hyvinvointi.source import Document
from hyvinvointi.workspace import Workspace


def seen_from(earlier: Earlier, now: Workspace, pin: Pin) -> Workspace:
    """Return the earlier state with the adopted text, and its indicators, under the ids of now."""
    base = earlier.workspace
    if not _names_what_is_gone(base, pin):
        return base
    then = earlier.then()
    adopted = _same(then, base.by_path[pin.document.path]) if then else None
    if then is None or adopted is None:
        return base
    directory, known = Directory(then), renamed(then, now)
    named = (directory.find(name, adopted) for name in targets_of(adopted.data))
    texts = {one.path: one for one in (adopted, *named) if one is not None}
    paths = {path: path for path in texts} | {adopted.path: pin.document.path}
    for path, text in texts.items():
        new = known.get((path, ())) if text.kind == "indicator" else None
        home = Directory(now).find(new, pin.document) if new else None
        paths[path] = home.path if home else paths[path]
    followed = {
        paths[one.path]: replace(one, path=paths[one.path])
        for one in following(texts.values(), then, known)
    }
    rest = [one for one in base.documents if one.path not in followed]
    return base.with_documents(sorted([*rest, *followed.values()], key=lambda one: one.path))


def _names_what_is_gone(base: Workspace, pin: Pin) -> bool:
    """Whether the adopted text refers to anything that has no such id any more."""
    text = base.by_path[pin.document.path]
    _, surveyed = base.index.surveys.get(text.path, (None, None))
    references = surveyed.references if surveyed else ()
    return any(base.index.find(one.id, text, one.kinds) is None for one in references)


def _same(then: Workspace, text: Document) -> Document | None:
    """Return the document of a state that is a text, wherever its file lay."""
    return next((one for one in then.documents if one.content == text.content), None)
