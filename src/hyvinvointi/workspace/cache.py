"""What a command leaves for its next run: a database in `.hyvinvointi/` of the workspace.

It is a help and never a source: without it, with a broken one, or where it cannot be written, the
same comes out, only slower.
"""

import contextlib
import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from hyvinvointi import git
from hyvinvointi.errors import WorkError
from hyvinvointi.workspace.config import FILE_NAME

FOLDER = ".hyvinvointi"
OWN = "="
"""What the name of a fact begins with that follows from its document and the settings alone.

Any other follows from the document's neighbours, too.
"""

_MOST = 4
"""Databases that are kept beside a new one."""

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
_FAULTS = (sqlite3.Error, OSError, ValueError, TypeError)

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
    """The database of one purpose; every fault in it counts as nothing known."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._connection: sqlite3.Connection | None = None

    def read(self) -> Record:
        """Return what the last run left, but `facts`; an empty record when it left nothing."""
        try:
            rows = self._open().execute
            documents = {row[0]: row[1:] for row in rows("SELECT * FROM document")}
            contents = _decoded(rows("SELECT name, content FROM piece"))
            pieces = {name: Piece(*content) for name, content in contents.items()}
            bare = _decoded(rows("SELECT path, value FROM bare"))
            return Record(dict(rows("SELECT * FROM about")), documents, pieces, bare)
        except _FAULTS:
            return Record()

    def facts(self, name: str, paths: Sequence[str] | None = None) -> dict[str, Any]:
        """Return the values of a name by the path of their documents: of some, or of all."""
        try:
            asked, given = ("", (name,)) if paths is None else (_SOME, (name, json.dumps(paths)))
            found: dict[str, Any] = dict(self._open().execute(_FACTS + asked, given))
            others = [(path, one.decode()) for path, one in found.items() if isinstance(one, bytes)]
            return found | _decoded(others)
        except _FAULTS:
            return {}

    def write(self, record: Record, outdated: Outdated) -> None:
        """Leave a record for the next run, and forget what is outdated.

        What cannot be written is left out silently.
        """
        try:
            with self._open() as connection:
                _forget(connection, outdated)
                _note(connection, record)
        except _FAULTS:
            self._discard()
        finally:
            self._close()

    def clear(self) -> None:
        """Forget everything."""
        self._discard()

    def _open(self) -> sqlite3.Connection:
        if self._connection is None:
            self._connection = sqlite3.connect(self._file, timeout=1)
            # Losing the last write to a power cut only costs time, and a torn file is discarded.
            self._connection.executescript(
                "PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;" + _TABLES
            )
        return self._connection

    def _close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _discard(self) -> None:
        self._close()
        with contextlib.suppress(OSError):
            self._file.unlink(missing_ok=True)


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


def open_cache(root: Path, purpose: str) -> Cache | None:
    """Return the database of a purpose; `None` where a workspace can or should have none.

    Only a workspace with a configuration has one. What came with the repository is not trusted:
    our own folder is never tracked, because it holds a `.gitignore` of its own.
    """
    folder = root / FOLDER
    if not (root / FILE_NAME).is_file() or folder.is_symlink():
        return None
    try:
        folder.mkdir(exist_ok=True)
        ignore = folder / ".gitignore"
        if not ignore.is_file():
            ignore.write_text("*\n")
    except OSError:
        return None
    try:
        top = git.top(root.resolve())
        if top and git.tracks(top, str(root.resolve() / FOLDER)):
            return None
    except WorkError:  # Git is not installed, and nobody knows what came with the repository
        return None
    _drop_oldest(folder)
    return Cache(folder / f"{purpose}.sqlite")


def _drop_oldest(folder: Path) -> None:
    """Take away what was left for folders that nobody has rendered into lately."""
    with contextlib.suppress(OSError):
        found = sorted(folder.glob("*.sqlite"), key=lambda file: file.stat().st_mtime_ns)
        for file in found[:-_MOST]:
            file.unlink()
