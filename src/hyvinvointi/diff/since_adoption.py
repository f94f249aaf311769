"""The state that changes since an adoption are seen from.

An adopted text names organs, units, indicators and other plans by the ids that they had then. What
was renamed since is named by its id of today: a reference that only follows is no change of the text.
"""

from collections.abc import Callable
from dataclasses import replace

from hyvinvointi.adoption import Earlier, Pin
from hyvinvointi.adoption.directory import Directory, targets_of
from hyvinvointi.diagnostics import Route
from hyvinvointi.diff.compare import renamed
from hyvinvointi.diff.renames import following, renamed_references
from hyvinvointi.source import Document
from hyvinvointi.workspace import Workspace

State = Callable[[], Workspace | None]


def seen_from(earlier: Earlier, now: Workspace, pin: Pin) -> Workspace:
    """Return the earlier state with the adopted text, and its indicators, under the ids of now."""
    base = earlier.workspace
    text = base.by_path[pin.document.path]
    then = earlier.then() if _names_what_is_gone(now, text) else None
    adopted = _same(then, text) if then else None
    if then is None or adopted is None:
        return base
    known, directory, home = renamed(then, now), Directory(then), Directory(now)
    named = (directory.find(name, adopted) for name in targets_of(adopted.data))
    texts = {one.path: one for one in (adopted, *named) if one is not None}
    paths = {path: path for path in texts} | {adopted.path: pin.document.path}
    for path in texts.keys() - {adopted.path}:
        there = home.find(known.get((path, ())), pin.document)
        paths[path] = there.path if there else path
    followed = {
        paths[one.path]: replace(one, path=paths[one.path])
        for one in following(texts.values(), then, known)
    }
    rest = [one for one in base.documents if one.path not in followed and one.path not in paths]
    return base.with_documents(sorted([*rest, *followed.values()], key=lambda one: one.path))


def followed_references(text: Document, then: State, now: Workspace) -> dict[Route, str]:
    """Return the references of an adopted text to what was renamed since, under the ids of now."""
    before = then() if _names_what_is_gone(now, text) else None
    adopted = _same(before, text) if before else None
    if before is None or adopted is None:
        return {}
    return renamed_references(adopted, before, renamed(before, now))


def _names_what_is_gone(now: Workspace, text: Document) -> bool:
    """Whether an adopted text refers to anything that has no such id any more."""
    state = now.with_documents([*(one for one in now.documents if one.path != text.path), text])
    _, surveyed = state.index.surveys.get(text.path, (None, None))
    references = surveyed.references if surveyed else ()
    return any(state.index.find(one.id, text, one.kinds) is None for one in references)


def _same(then: Workspace, text: Document) -> Document | None:
    """Return the document of a state that is a text, wherever its file lay."""
    return next((one for one in then.documents if one.content == text.content), None)
