"""What is known of the files of a workspace, and what this run finds of others."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from typing import Any

from hyvinvointi import limits
from hyvinvointi.diagnostics import Finding
from hyvinvointi.facts.packing import UnpackableError, packed
from hyvinvointi.facts.sound import Sound, facts_of
from hyvinvointi.facts.store import FactStore
from hyvinvointi.facts.values import Beside, Facts, Places, Row, about, ends, facts
from hyvinvointi.facts.values import packed as packed_facts
from hyvinvointi.model import particulars
from hyvinvointi.schema import Survey
from hyvinvointi.schema import packed as packed_survey
from hyvinvointi.source import Document, blob_of, read


class FactTable:
    """Facts by path: from a store, if there is one, and of this run."""

    def __init__(self, store: FactStore | None = None) -> None:
        self._store = store
        self._noted: dict[str, Any] = {}
        self._noted_beside: dict[str, str] = {}
        self._used_digests: dict[str, str] = {}
        self._places: dict[str, Places] = {}
        self._texts: Mapping[str, str] | None = None

    def read(self, path: str, content: bytes) -> Document:
        """Return the document in a file: one that is known where the file is as it was."""
        if not self.knows(path, content):
            return read(path, content)
        return self._sound(path, content)

    def _sound(self, path: str, content: bytes) -> Sound:
        known = self._known[path]
        if path not in self._places:
            self._places[path] = dict(self._kept_places_of(path))
        return Sound(path, content, known, partial(self._data_of, path), self._places[path])

    def fetch(self) -> None:
        """Fetch all that `read` may ask for, so that nobody else can change it until then."""
        if self._known and self._store is not None:
            self._texts = self._store.texts()
            len(self._kept_places)

    def close(self) -> None:
        """Close the store."""
        if self._store is not None:
            self._store.close()

    def knows(self, path: str, content: bytes) -> bool:
        """Whether a file is known as it is."""
        known = self._known.get(path)
        return known is not None and known.blob == blob_of(content)

    def take(self, rows: Sequence[Row]) -> None:
        """Know what was found of files elsewhere."""
        paths, known, data = zip(*rows, strict=True) if rows else ((), (), ())
        decoded = zip(paths, _together(known), _together(data), strict=True)
        for path, facts_of_file, content in decoded:
            self._known[path] = facts(facts_of_file)
            self._noted[path] = content

    def note(
        self,
        document: Document,
        surveyed: Survey,
        main: str,
        day: str,
        findings: Sequence[Finding],
        *,
        is_open: bool,
    ) -> Sound | None:
        """Note what was found of a document that is sound in structure; return it as it is known."""
        packed_findings = _packed(findings)
        if packed_findings is None:
            return None
        path, head = document.path, (document.kind, document.id, document.municipality)
        survey = packed_survey(document.kind or "", surveyed)
        called = particulars.packed(particulars.particulars(document))
        self._known[path] = Facts(
            document.blob, head, survey, called, main, day, packed_findings, is_open
        )
        self._noted[path] = document.data
        sound = self._sound(path, document.content)
        self._note_places(document, findings)
        return sound

    def _note_places(self, document: Document, findings: Sequence[Finding]) -> None:
        """Note where findings stand while it is known: else the whole file is read again for them.

        Of very many only some are told.
        """
        if len(findings) <= limits.FINDINGS_SHOWN:
            sites = (
                site for one in findings for site in (one.site, *(at for at, _ in one.related))
            )
            own = (site for site in sites if site.path == document.path)
            places = self._places[document.path]
            places |= {about(site): ends(document.place(site)) for site in own}

    @property
    def rows(self) -> list[Row]:
        """What was noted of documents."""
        return [*self._rows(self._noted)]

    def _rows(self, paths: Iterable[str]) -> Iterator[Row]:
        for path in paths:
            known = json.dumps(packed_facts(self._known[path]))
            yield path, known, json.dumps(self._noted[path])

    def beside(self, document: Document) -> Beside | None:
        """Return what is known of a document beside its neighbours, if it is as it was itself."""
        if self._store is None or facts_of(document) is None or document.path in self._noted:
            return None
        known = self._store.beside(document.path)
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
        if self._store is None:
            return
        packed_findings = _packed(findings) if self._is_kept(document) else None
        if packed_findings is None:
            return
        content = [document.blob, day, [*answers.items()], packed_findings]
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
        here = {document.path for document in documents if self._is_kept(document)}
        gone = self._known.keys() - here
        noted = sorted(here.intersection(self._noted))
        new_places = {path: [self._known[path].blob, rows] for path, rows in self._new_places(here)}
        has_new_digests = self._used_digests != self._kept_digests
        if noted or self._noted_beside or gone or new_places or has_new_digests:
            beside, digests = self._noted_beside, self._used_digests
            self._store.write(gone, self._rows(noted), beside, new_places, digests)

    def _is_kept(self, document: Document) -> bool:
        return facts_of(document) is not None or document.path in self._noted

    def _new_places(self, paths: Iterable[str]) -> Iterator[tuple[str, list[Any]]]:
        """Yield the places of files that are not kept yet."""
        for path in paths:
            used = self._places.get(path)
            if used and used != self._kept_places_of(path):
                yield path, [*used.items()]

    def _kept_places_of(self, path: str) -> Places:
        """Return the places of a file that are kept of it as it is."""
        blob, kept = self._kept_places.get(path, ("", {}))
        return kept if blob == self._known[path].blob else {}

    @cached_property
    def _kept_places(self) -> Mapping[str, tuple[str, Places]]:
        return self._store.places() if self._store and self._known else {}

    @cached_property
    def _known(self) -> dict[str, Facts]:
        return self._store.files() if self._store else {}

    @cached_property
    def _kept_digests(self) -> Mapping[str, str]:
        return self._store.digests() if self._store and self._known else {}

    def _data_of(self, path: str) -> Any:
        """Return what a file says, `None` where that is lost."""
        if path in self._noted:
            return self._noted[path]
        if self._texts is not None:
            return _decoded(self._texts.get(path))
        # Few are asked for, and what a document says stays with it.
        return self._store.data(path) if self._store is not None else None


def _decoded(text: str | None) -> Any:
    """Return what a JSON text holds, `None` where it is none."""
    try:
        return json.loads(text or "null")
    except (ValueError, RecursionError):
        return None


def _together(texts: Iterable[str]) -> list[Any]:
    """Return what some JSON texts say: decoded together they share the names of fields."""
    values: list[Any] = json.loads(f"[{','.join(texts)}]")
    return values


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
