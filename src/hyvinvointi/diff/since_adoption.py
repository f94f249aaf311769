"""The state that changes since an adoption are seen from.

An adopted text names organs, units, indicators and other plans by the ids that they had then. What
was renamed since is named by its id of today: a reference that only follows is no change of the text.
"""

from collections.abc import Callable

from hyvinvointi.adoption import Earlier, Pin
from hyvinvointi.adoption.directory import Directory, targets_of
from hyvinvointi.diagnostics import Route
from hyvinvointi.diff.compare import renamed
from hyvinvointi.diff.renames import Renames, following, renamed_references
from hyvinvointi.schema import KINDS, survey
from hyvinvointi.source import Document
from hyvinvointi.workspace import Entry, Workspace

State = Callable[[], Workspace | None]


class AdoptedTexts:
    """Reads adopted texts under the ids of a workspace as it is `now`.

    What was renamed since a state is looked for once: one commit often holds many adopted texts.
    """

    def __init__(self, now: Workspace) -> None:
        self._now = now
        self._home = Directory(now)
        self._renames: dict[int, tuple[Workspace, Renames]] = {}

    def seen_from(self, earlier: Earlier, pin: Pin) -> Workspace:
        """Return the earlier state with the adopted text, and its indicators, under the ids of now."""
        base = earlier.workspace
        text = base.by_path[pin.document.path]
        then = earlier.then() if self._names_what_is_gone(text) else None
        adopted = _same(then, text) if then else None
        if then is None or adopted is None:
            return base
        known, directory = self._renamed_since(then), Directory(then)
        named = (directory.find(name, adopted) for name in targets_of(adopted.data))
        texts = {one.path: one for one in (adopted, *named) if one is not None}
        paths = {path: path for path in texts} | {adopted.path: pin.document.path}
        for path in texts.keys() - {adopted.path}:
            there = self._home.find(known.get((path, ())), pin.document)
            paths[path] = there.path if there else path
        followed = {
            paths[one.path]: one.changed(path=paths[one.path])
            for one in following(texts.values(), then, known)
        }
        rest = [
            document
            for document in base.documents
            if document.path not in followed and document.path not in paths
        ]
        return base.with_documents(sorted([*rest, *followed.values()], key=lambda one: one.path))

    def followed_references(self, text: Document, then: State) -> dict[Route, str]:
        """Return the references of a text to what was renamed since, under the ids of now.

        What is in the text itself goes by the id that it has there.
        """
        before = then() if self._names_what_is_gone(text) else None
        adopted = _same(before, text) if before else None
        if before is None or adopted is None:
            return {}
        own = {
            one.route
            for one in before.index.surveys[adopted.path][1].references
            if _is_in(adopted, before.index.find(one.id, adopted, one.kinds))
        }
        found = renamed_references(adopted, before, self._renamed_since(before))
        return {route: name for route, name in found.items() if route not in own}

    def _renamed_since(self, then: Workspace) -> Renames:
        if id(then) not in self._renames:
            self._renames[id(then)] = then, renamed(then, self._now)
        return self._renames[id(then)][1]

    def _names_what_is_gone(self, text: Document) -> bool:
        """Whether an adopted text refers to anything that has no such id any more."""
        if text.kind not in KINDS:
            return False
        surveyed = survey(text)
        own = {name for one in surveyed.defined for name in (one.id, f"{text.id}/{one.id}")}
        return any(
            reference.id not in own
            and self._now.index.find(reference.id, text, reference.kinds) is None
            for reference in surveyed.references
        )


def _is_in(text: Document, entry: Entry | None) -> bool:
    return entry is not None and entry.document.path == text.path


def _same(then: Workspace, text: Document) -> Document | None:
    """Return the document of a state that is a text, wherever its file lay."""
    return next((document for document in then.documents if document.content == text.content), None)
