"""Databases of the user's own that count only while they are what this program left.

A digest beside a database seals it: what was torn, edited, comes from elsewhere or from another version
of the program counts as none, before SQLite reads a byte of it. Whatever is wrong with one costs time
and nothing else.
"""

import contextlib
import hashlib
import os
import sqlite3
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

from hyvinvointi.disk import is_own, open_plain, read_plain
from hyvinvointi.program import program

MOST_BYTES = 2**29
"""Of one database, and of all others together; ten thousand documents take a tenth of it."""

FAULTS = (sqlite3.Error, OSError, ValueError, TypeError, RecursionError)
"""What reading a database can raise, whatever it holds."""

_SEAL_BYTES = 64


class SealedDatabase:
    """The database of one purpose and `place`; every fault in it counts as nothing known.

    `TABLES` are the statements that make what it lacks.
    """

    TABLES = ""

    def __init__(self, file: Path, place: str = "") -> None:
        self._file = file
        self._seal_file = file.with_suffix(".sha256")
        self._place = place
        self._seal = ""
        self._connection: sqlite3.Connection | None = None
        self._closing: Callable[[], object] = lambda: None

    def change(self, work: Callable[[sqlite3.Connection], None]) -> None:
        """Do some work on the database and seal it.

        What cannot be written is left out silently. Nothing is written where another run has been
        here since this one read: what both know need not fit together.
        """
        try:
            connection = self._open()
            if self._seal_left() != self._seal:
                return
            self._seal_file.unlink(missing_ok=True)
            work(connection)
            connection.execute("COMMIT")
            self.close()
            self._seal_file.write_text(self._digest(), "ascii")
        except FAULTS:
            self._discard()
        finally:
            self.close()

    def clear(self) -> None:
        """Forget everything."""
        self._discard()

    def close(self) -> None:
        """Let others have the database."""
        self._closing()
        self._connection = None

    def _open(self) -> sqlite3.Connection:
        if self._connection is None:
            self._seal = self._seal_left()
            if not self._is_whole():
                self._discard()
                os.close(os.open(self._file, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
            # Whoever only reads need not close: that happens when the last one lets go of this, in
            # whichever thread that is.
            connection = sqlite3.connect(
                self._file, timeout=1, isolation_level=None, check_same_thread=False
            )
            self._connection = connection
            self._closing = weakref.finalize(self, connection.close)
            # Losing the last write only costs time, and the seal tells a torn file.
            connection.executescript(
                "PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY;"
                "PRAGMA cache_size = -8192;" + self.TABLES
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
            whose = f"{program()}\0{self._place}"
            start = hashlib.sha256(whose.encode(errors="surrogateescape"))
            return hashlib.file_digest(file, start.copy).hexdigest()

    def _beside(self) -> Iterator[str]:
        return (f"{self._file}-{name}" for name in ("journal", "wal", "shm"))

    def _discard(self) -> None:
        self.close()
        self._seal = ""
        for file in (self._seal_file, self._file, *map(Path, self._beside())):
            with contextlib.suppress(OSError):
                file.unlink(missing_ok=True)
