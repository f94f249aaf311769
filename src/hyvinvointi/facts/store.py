"""The facts of a workspace's files, by path, in the user's own cache."""

import json
import sqlite3
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any, TypeVar

from hyvinvointi.facts.values import Beside, Facts, Places, Row, beside, facts, places
from hyvinvointi.sealed import FAULTS, SealedDatabase

V = TypeVar("V")
_BATCH = 100
"""Files of which something is decoded at once: they share the names of fields."""
_BESIDE = "SELECT path, content FROM beside WHERE path = ?"
_DATA = "SELECT path, data FROM file WHERE path = ?"


class FactStore(SealedDatabase):
    """What an earlier run left."""

    TABLES = (
        "CREATE TABLE IF NOT EXISTS file (path TEXT PRIMARY KEY, facts TEXT, data TEXT) WITHOUT ROWID;"
        "CREATE TABLE IF NOT EXISTS beside (path TEXT PRIMARY KEY, content TEXT) WITHOUT ROWID;"
        "CREATE TABLE IF NOT EXISTS place (path TEXT PRIMARY KEY, content TEXT) WITHOUT ROWID;"
        "CREATE TABLE IF NOT EXISTS digest (files TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;"
    )

    def files(self) -> dict[str, Facts]:
        """Return the facts of each file by its path."""
        return self._decoded("SELECT path, facts FROM file", facts)

    def beside(self, path: str) -> Beside | None:
        """Return what was found of a file beside its neighbours, `None` where nothing is kept."""
        return self._decoded(_BESIDE, beside, path).get(path)

    def data(self, path: str) -> Any:
        """Return what a file says, `None` where nothing is kept."""
        return self._decoded(_DATA, _as_it_is, path).get(path)

    def texts(self) -> dict[str, str]:
        """Return what all files say, as JSON."""
        return self._texts("SELECT path, data FROM file")

    def places(self) -> dict[str, tuple[str, Places]]:
        """Return where what was told of files stands in them: the blob of each, and its places."""
        return self._decoded("SELECT path, content FROM place", places)

    def digests(self) -> dict[str, str]:
        """Return the digests of texts by the blobs of their files."""
        return self._texts("SELECT files, value FROM digest")

    def write(
        self,
        gone: Collection[str],
        files: Iterable[Row],
        beside: Mapping[str, str],
        places: Mapping[str, Any],
        digests: Mapping[str, str],
    ) -> None:
        """Leave what is new for the next run, and forget files that are gone; raises nothing."""

        def work(connection: sqlite3.Connection) -> None:
            put = connection.executemany
            put("DELETE FROM file WHERE path = ?", [(path,) for path in gone])
            put("DELETE FROM beside WHERE path = ?", [(path,) for path in gone])
            put("DELETE FROM place WHERE path = ?", [(path,) for path in gone])
            put("INSERT OR REPLACE INTO file VALUES (?, ?, ?)", files)
            placed = ((path, json.dumps(known)) for path, known in sorted(places.items()))
            put("INSERT OR REPLACE INTO place VALUES (?, ?)", placed)
            put("INSERT OR REPLACE INTO beside VALUES (?, ?)", sorted(beside.items()))
            connection.execute("DELETE FROM digest")
            put("INSERT INTO digest VALUES (?, ?)", sorted(digests.items()))

        self.change(work)

    def _texts(self, question: str) -> dict[str, str]:
        try:
            return dict(self._open().execute(question).fetchall())
        except FAULTS:
            return {}

    def _decoded(self, question: str, make: Callable[[Any], V], *asked: str) -> dict[str, V]:
        try:
            decoded: dict[str, V] = {}
            rows = self._open().execute(question, asked)
            while some := rows.fetchmany(_BATCH):
                values = json.loads(f"[{','.join(text for _, text in some)}]")
                paths = (path for path, _ in some)
                decoded |= {path: make(one) for path, one in zip(paths, values, strict=True)}
        except FAULTS:
            self.clear()
            return {}
        return decoded


def _as_it_is(value: Any) -> Any:
    return value
