"""Hearing that somebody has changed a file of a workspace."""

import os
import queue
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from watchfiles import DefaultFilter, watch

from hyvinvointi.workspace.made_sites import SITE_MARKER

_MOST_FOLDERS = 20_000
_TOOLS = frozenset({"node_modules", "__pycache__", "venv"})
_PAUSE = 500
"""Milliseconds after which a watch looks whether it is to end."""
_QUIET = 50
"""Milliseconds without a change that end a burst of them, as an editor makes when it saves."""


class Changes:
    """Changes as they come, for one thread that waits for them."""

    def __init__(self) -> None:
        self._queue: queue.SimpleQueue[None] = queue.SimpleQueue()

    def tell(self) -> None:
        """Say that something has changed."""
        self._queue.put(None)

    def wait(self) -> None:
        """Return at the next change; what came before it counts as the same one."""
        while True:
            try:
                # A wait without an end could not be interrupted on Windows.
                self._queue.get(timeout=_PAUSE / 1000)
            except queue.Empty:
                continue
            while not self._queue.empty():
                self._queue.get()
            return


@contextmanager
def watching(root: Path) -> Iterator[Changes]:
    """Watch the folders below a root, also those that come to be later.

    It begins with a change: nobody heard what happened before. In a thread of its own, as the
    library takes any signal for Ctrl-C.
    """
    changes, end = Changes(), threading.Event()
    thread = threading.Thread(target=_watch, args=(root, changes, end), daemon=True)
    thread.start()
    try:
        yield changes
    finally:
        end.set()
        thread.join()


def _watch(root: Path, changes: Changes, end: threading.Event) -> None:
    while not end.is_set():
        watched = folders(root)
        try:
            _watch_folders(root, watched, changes, end)
        except OSError:  # a folder went before it was watched
            end.wait(_PAUSE / 1000)


def _watch_folders(
    root: Path, watched: frozenset[str], changes: Changes, end: threading.Event
) -> None:
    """Tell changes until these are no longer the folders.

    Each folder is watched by itself: the library follows links, which may lead anywhere.
    """
    bursts = watch(
        *sorted(watched),
        watch_filter=DefaultFilter(),
        step=_QUIET,
        stop_event=end,
        rust_timeout=_PAUSE,
        yield_on_timeout=True,
        recursive=False,
    )
    is_first = True
    for burst in bursts:
        if burst or is_first:
            changes.tell()
        is_first = False
        if burst and folders(root) != watched:
            return


def folders(root: Path) -> frozenset[str]:
    """Return the folders of a workspace that are watched: no links, nothing hidden, no sites."""
    found: set[str] = set()
    for folder, names, files in os.walk(root):
        if SITE_MARKER in files:
            names.clear()
            continue
        names[:] = sorted(name for name in names if not name.startswith(".") and name not in _TOOLS)
        found.add(folder)
        if len(found) >= _MOST_FOLDERS:
            break
    return frozenset(found)
