"""What a command leaves for its next run: a database in the user's own folder for caches.

It is a help and never a source: without it, with a broken one, or where it cannot be written, the
same comes out, only slower.
"""

import contextlib
import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from typing import Any, NamedTuple

from hyvinvointi.data_classes import dataclass
from hyvinvointi.sealed import FAULTS, SealedDatabase

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
_FILE = {(str, int, int)}

File = tuple[str, int, int]
"""A file that was written: its path, its size in bytes, and when it was written (ns)."""


class Piece(NamedTuple):
    """Files that are made together: `sources` are what they follow from.

    `is_of_all` means that they hold only while every other document is as it was, too.
    """

    sources: Sequence[str] = ()
    files: Sequence[File] = ()
    is_of_all: bool = False


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


class Cache(SealedDatabase):
    """The database of one purpose and `place`; every fault in it counts as nothing known."""

    TABLES = _TABLES

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
        except FAULTS:
            self._discard()
            return Record()

    def facts(self, name: str, paths: Sequence[str] | None = None) -> dict[str, Any]:
        """Return the values of a name by the path of their documents: of some, or of all."""
        try:
            asked, given = ("", (name,)) if paths is None else (_SOME, (name, json.dumps(paths)))
            found: dict[str, Any] = dict(self._open().execute(_FACTS + asked, given))
            others = [(path, one.decode()) for path, one in found.items() if type(one) is not str]
            return found | _decoded(others)
        except (*FAULTS, AttributeError):
            return {}

    def write(self, record: Record, outdated: Outdated) -> None:
        """Leave a record for the next run, and forget what is outdated."""

        def work(connection: sqlite3.Connection) -> None:
            _forget(connection, outdated)
            _note(connection, record)

        self.change(work)


def _texts(rows: Iterable[Sequence[Any]]) -> Iterator[Sequence[str]]:
    """Yield rows all of whose values are texts; raises `TypeError` for others."""
    for row in rows:
        if not all(type(value) is str for value in row):
            raise TypeError
        yield row


def _piece(content: Any) -> Piece:
    """Return a piece as it was kept; raises `TypeError` or `ValueError` for anything else."""
    sources, files, is_of_all = content
    kept = [(path, size, time) for path, size, time in files]
    forms = {(type(path), type(size), type(time)) for path, size, time in kept}
    if type(sources) is not list or not {*map(type, sources)} <= {str} or not forms <= _FILE:
        raise TypeError
    if type(is_of_all) is not bool:
        raise TypeError
    return Piece(sources, kept, is_of_all)


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
    documents = [(document,) for document in outdated.documents]
    both = [(one,) for one in {*outdated.documents, *outdated.neighbours}]
    connection.executemany("DELETE FROM document WHERE path = ?", documents)
    connection.executemany("DELETE FROM bare WHERE path = ?", documents)
    connection.executemany(
        "DELETE FROM piece WHERE name = ?", [(piece,) for piece in outdated.pieces]
    )
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
        ((name, json.dumps(one)) for name, one in record.pieces.items()),
    )
    put(
        "INSERT OR REPLACE INTO fact VALUES (?, ?, ?)",
        ((*key, _encoded(value)) for key, value in sorted(record.facts.items())),
    )
