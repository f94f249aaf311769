"""The facts of a workspace's files, by path, in the user's own cache."""

import json
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, partial
from typing import Any, NamedTuple

from hyvinvointi.diagnostics import Finding
from hyvinvointi.facts.packing import UnpackableError, packed
from hyvinvointi.facts.sound import Facts, Sound, facts_of
from hyvinvointi.program import program
from hyvinvointi.schema import KINDS, Survey
from hyvinvointi.schema import packed as packed_survey
from hyvinvointi.sealed import FAULTS, SealedDatabase
from hyvinvointi.source import Document, blob_of, read

_SHAPE = (str, list, list, str, str, list, bool)


class Beside(NamedTuple):
    """What was found of a document beside its neighbours, while every question has its answer."""

    blob: str
    day: str
    answers: list[Any]
    findings: list[Any]


class FactTable(SealedDatabase):
    """What is known of files, and what this run finds of others.

    Another version of the program left nothing that counts.
    """

    TABLES = (
        "CREATE TABLE IF NOT EXISTS program (digest TEXT);"
        "CREATE TABLE IF NOT EXISTS file (path TEXT PRIMARY KEY, facts TEXT, data TEXT) WITHOUT ROWID;"
        "CREATE TABLE IF NOT EXISTS beside (path TEXT PRIMARY KEY, content TEXT) WITHOUT ROWID;"
        "CREATE TABLE IF NOT EXISTS digest (files TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;"
    )

    def read(self, path: str, content: bytes) -> Document:
        """Return the document in a file: one that is known where the file is as it was."""
        facts = self._known.get(path)
        if facts is None or facts.blob != blob_of(content):
            return read(path, content)
        return Sound(path, content, facts, partial(self._data_of, path))

    def fetch(self) -> None:
        """Fetch all that `read` may ask for, so that nobody else can change it until then."""
        if self._known:
            len(self._data)

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
        try:
            told = [packed(finding) for finding in findings]
        except UnpackableError:
            return
        head = [document.kind, document.id, document.municipality]
        survey = packed_survey(document.kind or "", surveyed)
        facts = [document.blob, head, survey, main, day, told, is_open]
        self._noted[document.path] = json.dumps(facts), json.dumps(document.data)

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
        if facts_of(document) is None and document.path not in self._noted:
            return
        try:
            told = [packed(finding) for finding in findings]
        except UnpackableError:
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
        gone = self._known.keys() - {one.path for one in documents if facts_of(one) is not None}
        has_new_digests = self._used_digests != self._kept_digests
        if not (self._noted or self._noted_beside or gone or has_new_digests):
            return

        def work(connection: sqlite3.Connection) -> None:
            connection.execute("DELETE FROM program")
            connection.execute("INSERT INTO program VALUES (?)", (program(),))
            for table in ("file", "beside"):
                connection.executemany(
                    f"DELETE FROM {table} WHERE path = ?",  # noqa: S608  a name of ours
                    [(path,) for path in gone],
                )
            connection.executemany(
                "INSERT OR REPLACE INTO file VALUES (?, ?, ?)",
                ((path, *texts) for path, texts in sorted(self._noted.items())),
            )
            connection.executemany(
                "INSERT OR REPLACE INTO beside VALUES (?, ?)", sorted(self._noted_beside.items())
            )
            connection.execute("DELETE FROM digest")
            connection.executemany(
                "INSERT INTO digest VALUES (?, ?)", sorted(self._used_digests.items())
            )

        self.change(work)

    @cached_property
    def _noted(self) -> dict[str, tuple[str, str]]:
        return {}

    @cached_property
    def _noted_beside(self) -> dict[str, str]:
        return {}

    @cached_property
    def _known(self) -> Mapping[str, Facts]:
        try:
            rows = self._open().execute
            if rows("SELECT digest FROM program").fetchall() != [(program(),)]:
                self.clear()
                return {}
            kept = dict(rows("SELECT path, facts FROM file").fetchall())
            values = json.loads(f"[{','.join(kept.values())}]")
            return {path: _facts(value) for path, value in zip(kept, values, strict=True)}
        except FAULTS:
            self.clear()
            return {}

    @cached_property
    def _kept_beside(self) -> Mapping[str, Beside]:
        try:
            kept = dict(self._open().execute("SELECT path, content FROM beside").fetchall())
            values = json.loads(f"[{','.join(kept.values())}]")
            return {path: Beside(*value) for path, value in zip(kept, values, strict=True)}
        except FAULTS:
            return {}

    @cached_property
    def _used_digests(self) -> dict[str, str]:
        return {}

    @cached_property
    def _kept_digests(self) -> dict[str, str]:
        if not self._known:
            return {}
        try:
            return dict(self._open().execute("SELECT files, value FROM digest").fetchall())
        except FAULTS:
            return {}

    def _data_of(self, path: str) -> str:
        return self._data.get(path, "")

    @cached_property
    def _data(self) -> dict[str, str]:
        """What the files say, as JSON: all of it is fetched at once."""
        try:
            return dict(self._open().execute("SELECT path, data FROM file").fetchall())
        except FAULTS:
            return {}


def is_sound(document: Document, faults: Sequence[Finding]) -> bool:
    """Whether reading, schema and values of a document that was checked left nothing to tell."""
    is_whole = not (document.broken or document.has_empty or document.gaps)
    return is_whole and not document.findings and not faults


def _facts(value: Any) -> Facts:
    """Return facts as they were kept; raises `TypeError` or `ValueError` for anything else."""
    if tuple(map(type, value)) != _SHAPE:
        raise TypeError
    blob, head, surveyed, main, day, findings, is_open = value
    kind, *_ = head
    if kind not in KINDS or not all(one is None or type(one) is str for one in head):
        raise TypeError
    return Facts(blob, tuple(head), surveyed, main, day, findings, is_open)
