"""What a command leaves for its next run: a database in the user's own folder for caches.

It is a help and never a source: without it, with a broken one, or where it cannot be written, the
same comes out, only slower. A digest beside the database seals it: what was torn, edited or comes
from elsewhere counts as none, before SQLite reads a byte of it.
"""

import contextlib
import hashlib
import json
import os
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from hyvinvointi.disk import is_own, open_plain, read_plain

MOST_BYTES = 2**29
"""Of one database, and of all others together; ten thousand documents take a tenth of it."""

OWN = "="
"""What the name of a fact begins with that follows from its document and the settings alone.

Any other follows from the document's neighbours, too.
"""

_TABLES = """
CREATE TABLE IF NOT EXISTS about (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS document
    (path TEXT PRIMARY KEY, source TEXT, state TEXT, stamp TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS bare (path TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS fact
    (name TEXT, path TEXT, value, PRIMARY KEY (name, path)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS piece (name TEXT PRIMARY KEY, content TEXT) WITHOUT ROWID;
"""
_FACTS = "SELECT path, value FROM fact WHERE name = ?"
_SOME = " AND path IN (SELECT value FROM json_each(?))"
_FAULTS = (sqlite3.Error, OSError, ValueError, TypeError, RecursionError)
_SEAL_BYTES = 64
_FILE = {(str, int, int)}

File = tuple[str, int, int]
"""A file that was written: its path, its size in bytes, and when it was written (ns)."""


class Piece(NamedTuple):
    """Files that are made together: `sources` are what they follow from."""

    sources: Sequence[str] = ()
    files: Sequence[File] = ()


Known = tuple[str, str, str]
"""A document: the blob of its source, the state in which it was shown, and its file's stamp."""


@dataclass(slots=True)
class Record:
    """What a run leaves.

    `documents` holds what is known of each path; `bare` what follows from the document alone, by
    name; `facts` are other values by name and path. Values are plain data.
    """

    about: Mapping[str, str] = field(default_factory=dict)
    documents: Mapping[str, Known] = field(default_factory=dict)
    pieces: Mapping[str, Piece] = field(default_factory=dict)
    bare: Mapping[str, dict[str, Any]] = field(default_factory=dict)
    facts: Mapping[tuple[str, str], Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outdated:
    """What no longer holds: all that follows from `settings`, documents, their neighbours, pieces."""

    settings: bool
    documents: Collection[str]
    neighbours: Collection[str]
    pieces: Collection[str]


class Cache:
    """The database of one purpose and `place`; every fault in it counts as nothing known."""

    def __init__(self, file: Path, place: str = "") -> None:
        self._file = file
        self._seal_file = file.with_suffix(".sha256")
        self._place = place
        self._seal = ""
        self._connection: sqlite3.Connection | None = None

    def read(self) -> Record:
        """Return what the last run left, but `facts`; an empty record when it left nothing."""
        try:
            rows = self._open().execute
            about = {row[0]: row[1] for row in _texts(rows("SELECT * FROM about"))}
            known = _texts(rows("SELECT * FROM document"))
            documents = {path: (source, state, stamp) for path, source, state, stamp in known}
            contents = _decoded(rows("SELECT name, content FROM piece"))
            pieces = {name: _piece(content) for name, content in contents.items()}
            bare = _decoded(rows("SELECT path, value FROM bare"))
            if not all(type(facts) is dict for facts in bare.values()):
                raise TypeError
            return Record(about, documents, pieces, bare)
        except _FAULTS:
            self._discard()
            return Record()

    def facts(self, name: str, paths: Sequence[str] | None = None) -> dict[str, Any]:
        """Return the values of a name by the path of their documents: of some, or of all."""
        try:
            asked, given = ("", (name,)) if paths is None else (_SOME, (name, json.dumps(paths)))
            found: dict[str, Any] = dict(self._open().execute(_FACTS + asked, given))
            others = [(path, one.decode()) for path, one in found.items() if type(one) is not str]
            return found | _decoded(others)
        except (*_FAULTS, AttributeError):
            return {}

    def write(self, record: Record, outdated: Outdated) -> None:
        """Leave a record for the next run, and forget what is outdated.

        What cannot be written is left out silently. Nothing is written where another run has been
        here since this one read: what both know need not fit together.
        """
        try:
            connection = self._open()
            if self._seal_left() != self._seal:
                return
            self._seal_file.unlink(missing_ok=True)
            _forget(connection, outdated)
            _note(connection, record)
            connection.execute("COMMIT")
            self.close()
            self._seal_file.write_text(self._digest(), "ascii")
        except _FAULTS:
            self._discard()
        finally:
            self.close()

    def clear(self) -> None:
        """Forget everything."""
        self._discard()

    def close(self) -> None:
        """Let others have the database."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _open(self) -> sqlite3.Connection:
        if self._connection is None:
            self._seal = self._seal_left()
            if not self._is_whole():
                self._discard()
                os.close(os.open(self._file, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
            connection = sqlite3.connect(self._file, timeout=1, isolation_level=None)
            self._connection = connection
            # Losing the last write only costs time, and the seal tells a torn file.
            connection.executescript(
                "PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY;"
                "PRAGMA cache_size = -65536;" + _TABLES
            )
            connection.execute("BEGIN")
        return self._connection

    def _is_whole(self) -> bool:
        """Whether the database is what the last run sealed, and no journal lies beside it."""
        try:
            return (
                bool(self._seal)
                and not any(map(os.path.lexists, self._beside()))
                and self._digest() == self._seal
            )
        except OSError:
            return False

    def _seal_left(self) -> str:
        try:
            return read_plain(self._seal_file, _SEAL_BYTES).decode("ascii", "replace")
        except OSError:
            return ""

    def _digest(self) -> str:
        """Return the digest of the database and its place; raises `OSError` unless it is ours."""
        with open_plain(self._file) as file:
            about = os.fstat(file.fileno())
            if not is_own(about) or about.st_size > MOST_BYTES:
                raise OSError
            start = hashlib.sha256(self._place.encode(errors="surrogateescape"))
            return hashlib.file_digest(file, start.copy).hexdigest()

    def _beside(self) -> Iterator[str]:
        return (f"{self._file}-{name}" for name in ("journal", "wal", "shm"))

    def _discard(self) -> None:
        self.close()
        self._seal = ""
        for file in (self._seal_file, self._file, *map(Path, self._beside())):
            with contextlib.suppress(OSError):
                file.unlink(missing_ok=True)


def _texts(rows: Iterable[Sequence[Any]]) -> Iterator[Sequence[str]]:
    """Yield rows all of whose values are texts; raises `TypeError` for others."""
    for row in rows:
        if not all(type(value) is str for value in row):
            raise TypeError
        yield row


def _piece(content: Any) -> Piece:
    """Return a piece as it was kept; raises `TypeError` or `ValueError` for anything else."""
    sources, files = content
    kept = [(path, size, time) for path, size, time in files]
    forms = {(type(path), type(size), type(time)) for path, size, time in kept}
    if type(sources) is not list or not {*map(type, sources)} <= {str} or not forms <= _FILE:
        raise TypeError
    return Piece(sources, kept)


def _decoded(rows: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """Return what the JSON of rows says by their names: all of it is decoded at once."""
    found = dict(rows)
    values = json.loads(f"[{','.join(found.values())}]")
    return dict(zip(found, values, strict=True))


def _encoded(value: Any) -> str | bytes:
    """A text as it is, everything else as the bytes of its JSON."""
    if isinstance(value, str):
        with contextlib.suppress(UnicodeEncodeError):
            value.encode()
            return value
    return json.dumps(value).encode()


def _forget(connection: sqlite3.Connection, outdated: Outdated) -> None:
    connection.execute("DELETE FROM about")
    if outdated.settings:
        connection.execute("DELETE FROM piece")
        connection.execute("DELETE FROM fact")
    documents = [(one,) for one in outdated.documents]
    both = [(one,) for one in {*outdated.documents, *outdated.neighbours}]
    connection.executemany("DELETE FROM document WHERE path = ?", documents)
    connection.executemany("DELETE FROM bare WHERE path = ?", documents)
    connection.executemany("DELETE FROM piece WHERE name = ?", [(one,) for one in outdated.pieces])
    for (name,) in connection.execute("SELECT DISTINCT name FROM fact").fetchall():
        gone = documents if name.startswith(OWN) else both
        connection.executemany(
            "DELETE FROM fact WHERE path = ? AND name = ?", [(*one, name) for one in gone]
        )


def _note(connection: sqlite3.Connection, record: Record) -> None:
    put = connection.executemany
    put("INSERT INTO about VALUES (?, ?)", record.about.items())
    put(
        "INSERT OR REPLACE INTO document VALUES (?, ?, ?, ?)",
        ((path, *known) for path, known in record.documents.items()),
    )
    put(
        "INSERT OR REPLACE INTO bare VALUES (?, ?)",
        ((path, json.dumps(facts)) for path, facts in record.bare.items()),
    )
    put(
        "INSERT OR REPLACE INTO piece VALUES (?, ?)",
        ((name, json.dumps([one.sources, one.files])) for name, one in record.pieces.items()),
    )
    put(
        "INSERT OR REPLACE INTO fact VALUES (?, ?, ?)",
        ((*key, _encoded(value)) for key, value in sorted(record.facts.items())),
    )
