"""The last render of a workspace into a folder: what is known of its documents and of its pages."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from hyvinvointi.render.recall import Recall
from hyvinvointi.render.tool import tool
from hyvinvointi.schema import Survey, packed, survey, unpacked
from hyvinvointi.source import Deferred, Document, blob_of, read
from hyvinvointi.workspace.cache import Cache, Outdated, Piece, Record

_HEAD, _SURVEY = "head", "survey"


def _nothing(_name: str, _paths: Sequence[str] | None) -> dict[str, Any]:
    return {}


class Past:
    """What the last render left in a cache; without one, nothing.

    A document that is as it was is not read again: `read` returns it with its head alone. What
    another version of the program left counts as nothing.
    """

    def __init__(self, cache: Cache | None = None) -> None:
        self._cache = cache
        self._record = cache.read() if cache else Record()
        self._is_other = self._record.about.get("tool") != tool()
        self._holds = True
        if self._is_other:
            self._record = Record()
        self._sources: dict[str, str] = {}
        facts = cache.facts if cache and self._record.documents else _nothing
        self.recall = Recall(facts, self._record.bare)

    @property
    def mark(self) -> str:
        """What the folder of the site was marked with; empty when nothing is known."""
        return self._record.about.get("mark", "") if self._holds else ""

    @property
    def pieces(self) -> Mapping[str, Piece]:
        """What the site was made of, by the name of each piece."""
        return self._record.pieces if self._holds else {}

    def read(self, path: str, content: bytes) -> Document:
        """Read one file, or only its head when it is as it was."""
        source = self._sources[path] = blob_of(content)
        if self._record.documents.get(path, ("",))[0] == source:
            head = self._record.bare.get(path, {}).get(_HEAD)
            if head is not None:
                return Deferred(path, content, tuple(head), source)
        self.recall.doubt([path])
        return read(path, content)

    def read_whole(self, path: str, content: bytes) -> Document:
        """Read one file all through; it counts as known where it is as it was."""
        known = self.read(path, content)
        return read(path, content) if isinstance(known, Deferred) else known

    def survey(self, document: Document) -> Survey:
        """Survey a document, or tell what a survey found in it before."""

        def make() -> list[Any]:
            return packed(document.kind or "", survey(document))

        return unpacked(self.recall.bare(_SURVEY, document, make))

    @property
    def holds(self) -> bool:
        """Whether the last site followed from the settings that are required now."""
        return self._holds

    def require(self, signature: str) -> None:
        """Forget what followed from settings when the last site followed from others."""
        if self._record.about.get("signature") != signature:
            self._holds = False
            self.recall.forget_settings()

    def unlike(self, states: Mapping[str, str]) -> set[str]:
        """Return the paths of the documents that are not as they were, came or are gone."""
        before = {path: state for path, (_, state) in self._record.documents.items()}
        paths = {*before, *states}
        return {one for one in paths if before.get(one) != states.get(one)}

    def state(self, path: str) -> str:
        """Return what was shown of a document; empty when nothing was."""
        return self._record.documents.get(path, ("", ""))[1]

    def surveys(self, paths: Collection[str]) -> dict[str, Survey]:
        """Return what these documents defined and referred to, as far as they were there."""
        known = {one: self._record.bare.get(one, {}).get(_SURVEY) for one in paths}
        return {one: unpacked(data) for one, data in known.items() if data is not None}

    def leave(
        self,
        about: Mapping[str, str],
        states: Mapping[str, str],
        pieces: Mapping[str, Piece],
        outdated: Outdated,
    ) -> None:
        """Keep for the next render what is new, and forget what is outdated."""
        if self._cache is None:
            return
        if self._is_other:
            self._cache.clear()
        documents = {
            path: (self._sources.get(path, ""), states[path])
            for path in outdated.documents
            if path in states
        }
        bare = self.recall.bares(outdated.documents)
        record = Record({**about, "tool": tool()}, documents, pieces, bare, self.recall.made)
        self._cache.write(record, outdated)

    def know(self, documents: Iterable[Document]) -> None:
        """Note the heads of documents that are shown as they were read."""
        for document in documents:
            is_new = not isinstance(document, Deferred)
            if is_new and document.blob == self._sources.get(document.path):
                head = [document.kind, document.id, document.municipality]
                self.recall.bare(_HEAD, document, partial(list, head))
