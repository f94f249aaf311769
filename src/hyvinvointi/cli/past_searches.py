"""What was looked for in the history in vain, kept for the next run in the user's folder for caches.

Only ids of commits are kept, none of which holds what was looked for. Without them, or with broken
ones, the same is found, only slower.
"""

import sqlite3
from functools import cached_property
from pathlib import Path

from hyvinvointi import git
from hyvinvointi.sealed import FAULTS, SealedDatabase
from hyvinvointi.workspace.cache_folder import open_cache


class PastSearches:
    """The memory of the searches through the history around a workspace; a `Memory`."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def get(self, key: str, default: str, /) -> str:
        """Return what is kept under a key."""
        return self._known.get(key, default)

    def __setitem__(self, key: str, value: str, /) -> None:
        """Keep a text for this run and the next."""
        self._known[key] = value
        if self._searches:
            self._searches.keep(key, value)

    @cached_property
    def _known(self) -> dict[str, str]:
        return self._searches.read() if self._searches else {}

    @cached_property
    def _searches(self) -> "_Searches | None":
        places = [self._root, git.top(self._root) or self._root]
        return open_cache(_Searches, "history", places)


class _Searches(SealedDatabase):
    """The commits that do not hold what was looked for, by what that is."""

    TABLES = "CREATE TABLE IF NOT EXISTS search (key TEXT PRIMARY KEY, commits TEXT) WITHOUT ROWID;"

    def read(self) -> dict[str, str]:
        """Return what an earlier run kept."""
        try:
            kept = self._open().execute("SELECT key, commits FROM search").fetchall()
            return {key: commits for key, commits in kept if isinstance(commits, str)}
        except FAULTS:
            self.clear()
            return {}
        finally:
            self.close()

    def keep(self, key: str, commits: str) -> None:
        """Keep the commits of a search; what cannot be written is left out silently."""

        def work(connection: sqlite3.Connection) -> None:
            connection.execute("INSERT OR REPLACE INTO search VALUES (?, ?)", (key, commits))

        self.change(work)
