"""What `lint` answered: it is said again while nothing that the run looked at is another.

What a run says follows from its question, from the files it reads, and from whether files are there
that documents name. A run that looked at anything else, as at the history of Git, leaves nothing.
"""

import hashlib
import json
import sqlite3
from collections.abc import Mapping
from typing import Any

from hyvinvointi.data_classes import dataclass
from hyvinvointi.sealed import FAULTS, SealedDatabase
from hyvinvointi.workspace.watched import WatchedTree

_MOST = 16
"""Answers that are kept of one workspace: as many as there are ways in which somebody asks."""
_LONGEST = 2**20
"""Letters of an answer that is kept."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a run says in each format that was asked for, and its exit code.

    `is_read` says whether people read what is shown as it is, and not a program.
    """

    texts: Mapping[str, str]
    is_read: bool
    code: int


def question(*parts: object) -> str:
    """Return the digest of what a run was asked; each part says all by its `repr`."""
    return hashlib.sha256(repr(parts).encode(errors="surrogatepass")).hexdigest()


class Answers(SealedDatabase):
    """The answers that were given about one workspace."""

    TABLES = "CREATE TABLE IF NOT EXISTS answer (question TEXT PRIMARY KEY, content TEXT);"

    def find(self, question: str, tree: WatchedTree) -> Answer | None:
        """Return the answer to a question where everything it follows from is as it was."""
        try:
            rows = self._open().execute(
                "SELECT content FROM answer WHERE question = ?", (question,)
            )
            kept = [json.loads(content) for (content,) in rows]
            for blobs, held, files, texts, is_read, code in kept:
                answer = Answer(_texts(texts), is_read is True, _code(code))
                if tree.is_as(_texts(blobs), _flags(held), _texts(files)):
                    return answer
        except FAULTS:
            self.clear()
        return None

    def keep(self, question: str, tree: WatchedTree, answer: Answer) -> None:
        """Keep an answer with what it follows from."""
        if sum(map(len, answer.texts.values())) > _LONGEST:
            return
        seen = [tree.blobs, tree.held, tree.files]
        content = json.dumps([*seen, answer.texts, answer.is_read, answer.code])

        def work(connection: sqlite3.Connection) -> None:
            connection.execute("INSERT OR REPLACE INTO answer VALUES (?, ?)", (question, content))
            connection.execute(
                "DELETE FROM answer WHERE rowid <= (SELECT max(rowid) FROM answer) - ?", (_MOST,)
            )

        self.change(work)


def _texts(value: Any) -> Mapping[str, str]:
    return _table(value, str)


def _flags(value: Any) -> Mapping[str, bool]:
    return _table(value, bool)


def _table(value: Any, kind: type[Any]) -> Mapping[str, Any]:
    """Return a table as it was kept; raises `TypeError` for anything else."""
    if type(value) is not dict or not all(type(one) is kind for one in value.values()):
        raise TypeError
    return value


def _code(value: Any) -> int:
    if value not in {0, 1}:
        raise TypeError
    return int(value)
