"""On which day each document was changed last, as the Git history of its workspace tells.

Nothing is told where Git does not know it: outside of a repository, in a clone that lacks some of the
history, of a document that is not as the commit has it, and of a day that has not come.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime, tzinfo
from pathlib import Path

from hyvinvointi import git
from hyvinvointi.adoption.search import Memory
from hyvinvointi.data_classes import dataclass
from hyvinvointi.errors import WorkError
from hyvinvointi.source import Document
from hyvinvointi.workspace.discovery import folder_below, is_yaml

_KEY = "last changes"


@dataclass(frozen=True)
class LastChanges:
    """The days of the last changes of documents, up to a revision.

    `memory` keeps what an earlier run found, so that only commits since then are looked at.
    """

    root: Path
    revision: str
    zone: tzinfo
    today: date | None
    memory: Memory | None

    def days(self, documents: Iterable[Document]) -> Mapping[str, date]:
        """Return the day of each document by its path, as far as it is known."""
        try:
            return dict(self._days(documents))
        except WorkError:  # no fault of a site: it says nothing of days
            return {}

    def _days(self, documents: Iterable[Document]) -> Iterable[tuple[str, date]]:
        top = git.top(self.root.resolve())
        commit = git.find(top, self.revision) if top and not git.lacks(top) else None
        if top is None or commit is None:
            return
        folder = folder_below(top, self.root.resolve())
        blobs = {entry.path: entry.blob for entry in git.files(top, commit, folder)}
        times = self._times(top, commit)
        for document in documents:
            path = f"{folder}/{document.path}" if folder else document.path
            day = self._day(times.get(path)) if blobs.get(path) == document.blob else None
            if day:
                yield document.path, day

    def _day(self, time: int | None) -> date | None:
        try:
            day = datetime.fromtimestamp(time, self.zone).date() if time else None
        except (OverflowError, OSError, ValueError):
            return None
        return None if day and self.today and day > self.today else day

    def _times(self, top: Path, commit: str) -> Mapping[str, int]:
        """Return when each file was changed last: what is behind a known commit, and what came since."""
        known, times = self._known()
        if known != commit:
            is_behind = bool(known) and git.is_behind(top, known, commit)
            newer = git.last_changes(top, commit, known if is_behind else "")
            if newer is None:
                return {}
            before = times if is_behind else {}
            times = before | {
                path: max(time, before.get(path, 0))
                for path, time in newer.items()
                if is_yaml(path)
            }
            self._keep(commit, times)
        return times

    def _known(self) -> tuple[str, dict[str, int]]:
        kept = self.memory.get(_KEY, "") if self.memory else ""
        try:
            commit, times = json.loads(kept) if kept else ("", {})
            return str(commit), {str(path): int(time) for path, time in times.items()}
        except (AttributeError, TypeError, ValueError):  # not what this program kept
            return "", {}

    def _keep(self, commit: str, times: Mapping[str, int]) -> None:
        if self.memory is not None:
            self.memory[_KEY] = json.dumps([commit, times])
