"""The last render of a workspace into a folder: what is known of its documents and of its pages."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, partial
from typing import Any

from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.facts.sound import facts_of
from hyvinvointi.render.build.manifest import are_addresses
from hyvinvointi.render.engine.fingerprint import tool
from hyvinvointi.render.site.document_facts import OF_SETTINGS, DocumentFacts
from hyvinvointi.schema import Survey, packed, survey, unpacked
from hyvinvointi.source import Deferred, Document, Unplaced, blob_of, read
from hyvinvointi.workspace import Reader
from hyvinvointi.workspace.cache import OWN, Cache, File, Known, Outdated, Piece, Record
from hyvinvointi.workspace.trees import StampedTree

_HEAD, _SURVEY = "head", "survey"
_HEAD_FIELDS = 3
"""Kind, id and municipality of a document."""
_UNKNOWN: Known = ("", "", "")
_CHANGED = Text(
    "{path}: tiedosto muuttui kesken sivujen tekemisen. Tee sivut uudelleen.",
    "{path}: filen ändrades medan sidorna gjordes. Gör sidorna på nytt.",
    "{path}: the file changed while pages were being made. Make them again.",
)


def _is_sound(record: Record) -> bool:
    """Whether what was kept has the form of what we keep, and no path leaves the site."""
    heads = (facts.get(_HEAD) for facts in record.bare.values())
    return are_addresses(
        path for one in record.pieces.values() for path, _, _ in one.files
    ) and all(head is None or _is_head(head) for head in heads)


def _is_head(head: Any) -> bool:
    return (
        type(head) is list
        and len(head) == _HEAD_FIELDS
        and all(one is None or type(one) is str for one in head)
    )


def _kept(cache: Cache, name: str, paths: Sequence[str] | None) -> dict[str, Any]:
    return cache.facts(_name_in_cache(name), paths)


def _name_in_cache(name: str) -> str:
    """Return the name by which a cache knows values: it marks those that follow from no neighbour."""
    return OWN + name.removeprefix(OF_SETTINGS) if name.startswith(OF_SETTINGS) else name


def _nothing(_name: str, _paths: Sequence[str] | None) -> dict[str, Any]:
    return {}


class PreviousBuild:
    """What the last render left in a cache; without one, nothing.

    A document that is as it was is not read again: `known` and `read` return it with its head
    alone. `tree` is where its file is, `reader` reads others. What another version of the program left
    counts as nothing.
    """

    def __init__(
        self,
        cache: Cache | None = None,
        tree: StampedTree | None = None,
        reader: Reader = read,
    ) -> None:
        self._cache = cache
        self._tree = tree
        self._record = cache.read() if cache else Record()
        self._is_other = self._record.about.get("tool") != tool() or not _is_sound(self._record)
        self._holds = True
        if self._is_other:
            self._record = Record()
        # To fetch all that it knows is worth while where nothing is known here.
        self._reader = read if self._record.documents else reader
        self._sources: dict[str, str] = {}
        self._stamps: dict[str, str] = {}
        kept = partial(_kept, cache) if cache and self._record.documents else _nothing
        self.facts = DocumentFacts(kept, self._record.bare)

    @property
    def mark(self) -> str:
        """What the folder of the site was marked with; empty when nothing is known."""
        return self._record.about.get("mark", "") if self._holds else ""

    @property
    def pieces(self) -> Mapping[str, Piece]:
        """What the site was made of, by the name of each piece."""
        return self._record.pieces if self._holds else {}

    @cached_property
    def earlier_files(self) -> Mapping[str, File]:
        """The files that the last render wrote by path, also where it followed from other settings."""
        return {file[0]: file for one in self._record.pieces.values() for file in one.files}

    def known(self, path: str) -> Document | None:
        """Return a document whose file nobody has written, without reading it."""
        if self._tree is None:
            return None
        stamp = self._stamps[path] = self._tree.stamp(path)
        source, _, before = self._before(path)
        if not stamp or stamp != before:
            return None
        self._sources[path] = source
        return self._deferred(path, source, partial(self._content, path, source))

    def read(self, path: str, content: bytes) -> Document:
        """Read one file, or only its head when it is as it was."""
        known = self._recognized(path, content)
        return Unplaced.of(self._reader(path, content)) if known is None else known

    def read_whole(self, path: str, content: bytes) -> Document:
        """Read one file all through; it counts as known where it is as it was."""
        self._recognized(path, content)
        return read(path, content)

    def _recognized(self, path: str, content: bytes) -> Document | None:
        """Return the document of a file that is as it was; nothing is known of another one."""
        source = self._sources[path] = blob_of(content)
        before, *_ = self._before(path)
        known = self._deferred(path, source, lambda: content) if before == source else None
        if known is None:
            self.facts.invalidate_documents([path])
        return known

    def _before(self, path: str) -> Known:
        return self._record.documents.get(path, _UNKNOWN)

    def _deferred(self, path: str, source: str, load: Callable[[], bytes]) -> Document | None:
        head = self._record.bare.get(path, {}).get(_HEAD)
        return Deferred(path, load, tuple(head), source) if head is not None else None

    def _content(self, path: str, source: str) -> bytes:
        """Read a file that was as it was; raises `WorkError` when it no longer is."""
        try:
            content = self._tree.read(path) if self._tree else b""
        except OSError:
            content = b""
        if blob_of(content) != source:
            raise WorkError(Message(_CHANGED, {"path": path}))
        return content

    def survey(self, document: Document) -> Survey:
        """Survey a document, or tell what a survey found in it before.

        What was known of a file is not known of another text at its path, as an adopted one is.
        """
        if document.blob != self._sources.get(document.path, document.blob):
            return survey(document)

        return unpacked(self._note_survey(document))

    def _note_survey(self, document: Document) -> list[Any]:
        def make() -> list[Any]:
            known = facts_of(document)
            return known.surveyed if known else packed(document.kind or "", survey(document))

        surveyed: list[Any] = self.facts.of_document(_SURVEY, document, make)
        return surveyed

    @property
    def holds(self) -> bool:
        """Whether the last site followed from the settings that are required now."""
        return self._holds

    def require(self, signature: str) -> None:
        """Forget what followed from settings when the last site followed from others."""
        if self._record.about.get("signature") != signature:
            self._holds = False
            self.facts.invalidate_settings()

    def changed(self, states: Mapping[str, str]) -> set[str]:
        """Return the paths of the documents that are not as they were, came or are gone."""
        before = {path: state for path, (_, state, _) in self._record.documents.items()}
        paths = {*before, *states}
        return {path for path in paths if before.get(path) != states.get(path)}

    def state(self, path: str) -> str:
        """Return what was shown of a document; empty when nothing was."""
        _, state, _ = self._before(path)
        return state

    def fact(self, name: str, path: str) -> Any:
        """Return what was known of a document that was shown, from it alone."""
        return self._record.bare[path][name]

    def surveyed(self, path: str) -> Survey:
        """Return what a document that was shown defined and referred to."""
        return unpacked(self.fact(_SURVEY, path))

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
        stamped = {one for one, stamp in self._stamps.items() if stamp != self._before(one)[2]}
        documents = {
            path: (self._sources.get(path, ""), states[path], self._stamps.get(path, ""))
            for path in stamped.union(outdated.documents)
            if path in states
        }
        bare = self.facts.known_of_documents(outdated.documents)
        made = {(_name_in_cache(name), path): one for (name, path), one in self.facts.made.items()}
        record = Record({**about, "tool": tool()}, documents, pieces, bare, made)
        self._cache.write(record, outdated)

    def know(self, documents: Iterable[Document]) -> None:
        """Note of documents that are shown with whom they are linked, and of those as read the head.

        Where something was covered the file is read again each time: what is noted tells the next
        render whose pages named it.
        """
        for document in documents:
            if document.blob == self._sources.get(document.path):
                head = [document.kind, document.id, document.municipality]
                self.facts.of_document(_HEAD, document, partial(list, head))
            else:
                self._note_survey(document)
