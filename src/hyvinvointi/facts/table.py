"""What is known of the files of a workspace, and what this run finds of others."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, partial
from typing import Any

from hyvinvointi.diagnostics import Finding
from hyvinvointi.facts.packing import UnpackableError, packed
from hyvinvointi.facts.sound import Sound, facts_of
from hyvinvointi.facts.store import FactStore
from hyvinvointi.facts.values import Beside, Facts, Row, facts
from hyvinvointi.schema import Survey
from hyvinvointi.schema import packed as packed_survey
from hyvinvointi.source import Document, blob_of, read


class FactTable:
    """Facts by path: from a store, if there is one, and of this run."""

    def __init__(self, store: FactStore | None = None) -> None:
        self._store = store
        self._noted: dict[str, tuple[str, str]] = {}
        self._noted_beside: dict[str, str] = {}
        self._used_digests: dict[str, str] = {}

    def read(self, path: str, content: bytes) -> Document:
        """Return the document in a file: one that is known where the file is as it was."""
        if not self.knows(path, content):
            return read(path, content)
        return Sound(path, content, self._known[path], partial(self._data_of, path))

    def fetch(self) -> None:
        """Fetch all that `read` may ask for, so that nobody else can change it until then."""
        if self._known:
            len(self._data)

    def close(self) -> None:
        """Close the store."""
        if self._store is not None:
            self._store.close()

    def knows(self, path: str, content: bytes) -> bool:
        """Whether a file is known as it is."""
        known = self._known.get(path)
        return known is not None and known.blob == blob_of(content)

    def take(self, rows: Iterable[Row]) -> None:
        """Know what was found of files elsewhere."""
        for path, told, data in rows:
            self._known[path] = facts(json.loads(told))
            self._data[path] = data
            self._noted[path] = told, data

    def note(
        self,
        document: Document,
        surveyed: Survey,
        main: str,
        day: str,
        findings: Sequence[Finding],
        *,
        is_open: bool,
    ) -> None:
        """Note what was found of a document that is sound in structure, to be kept."""
        told = _packed(findings)
        if told is None:
            return
        head = [document.kind, document.id, document.municipality]
        survey = packed_survey(document.kind or "", surveyed)
        known = [document.blob, head, survey, main, day, told, is_open]
        self._noted[document.path] = json.dumps(known), json.dumps(document.data)

    @property
    def rows(self) -> list[Row]:
        """What was noted of documents."""
        return [(path, *texts) for path, texts in self._noted.items()]

    def beside(self, document: Document) -> Beside | None:
        """Return what is known of a document beside its neighbours, if it is as it was itself."""
        known = self._kept_beside.get(document.path) if facts_of(document) is not None else None
        return known if known is not None and known.blob == document.blob else None

    def note_beside(
        self,
        document: Document,
        day: str,
        answers: Mapping[tuple[str, ...], Any],
        findings: Sequence[Finding],
    ) -> None:
        """Note what was found of a document beside its neighbours, and what rules asked about them.

        Of a document that is not kept itself, nothing is.
        """
        is_kept = facts_of(document) is not None or document.path in self._noted
        told = _packed(findings) if is_kept else None
        if told is None:
            return
        content = [document.blob, day, [*answers.items()], told]
        self._noted_beside[document.path] = json.dumps(content)

    def digest(self, files: str, make: Callable[[], str]) -> str:
        """Return the digest of a text, whose `files` are told by their blobs."""
        if files not in self._used_digests:
            known = self._kept_digests.get(files)
            self._used_digests[files] = make() if known is None else known
        return self._used_digests[files]

    def keep(self, documents: Sequence[Document]) -> None:
        """Keep what is known of these documents, which are all there are; raises nothing."""
        if self._store is None:
            return
        here = {one.path for one in documents}
        gone = self._known.keys() - {one.path for one in documents if facts_of(one) is not None}
        noted = {path: texts for path, texts in self._noted.items() if path in here}
        has_new_digests = self._used_digests != self._kept_digests
        if noted or self._noted_beside or gone or has_new_digests:
            self._store.write(gone, noted, self._noted_beside, self._used_digests)

    @cached_property
    def _known(self) -> dict[str, Facts]:
        return self._store.files() if self._store else {}

    @cached_property
    def _kept_beside(self) -> Mapping[str, Beside]:
        return self._store.beside() if self._store and self._known else {}

    @cached_property
    def _kept_digests(self) -> Mapping[str, str]:
        return self._store.digests() if self._store and self._known else {}

    @cached_property
    def _data(self) -> dict[str, str]:
        """What the files say, as JSON: all of it is fetched at once."""
        return self._store.data() if self._store and self._known else {}

    def _data_of(self, path: str) -> str:
        return self._data.get(path, "")


def _packed(findings: Sequence[Finding]) -> list[Any] | None:
    """Return findings as plain data, `None` where these cannot hold one of them."""
    try:
        return [packed(finding) for finding in findings]
    except UnpackableError:
        return None


def is_sound(document: Document, faults: Sequence[Finding]) -> bool:
    """Whether reading, schema and values of a document that was checked left nothing to tell."""
    is_whole = not (document.broken or document.has_empty or document.gaps)
    return is_whole and not document.findings and not faults
