"""Which program this is: what it says of the same documents may differ from what another one says."""

import contextlib
import hashlib
import json
import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from hyvinvointi.resources import folder

_DISTRIBUTION = ".dist-info"


@cache
def program() -> str:
    """Return the digest of this program, its schemas, and the Python and libraries it runs with.

    Its own files count by size and time, so that whoever edits one has another program; libraries by
    the folders of their installed versions.
    """
    own = [[*stamps(place)] for place in (Path(__file__).parent, folder("schemas"))]
    libraries = sorted({name for place in sys.path for name in _distributions(place)})
    return hashlib.sha256(json.dumps([own, libraries, sys.version]).encode()).hexdigest()


def stamps(place: Path) -> Iterator[tuple[str, int, int]]:
    """Yield name, size and time of every file below a folder, in order."""
    for at, folders, names in os.walk(place):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        below = at[len(str(place)) :]
        for name in sorted(names):
            with contextlib.suppress(OSError):
                about = os.stat(f"{at}/{name}")  # noqa: PTH116  hundreds, at each start
                yield f"{below}/{name}", about.st_size, about.st_mtime_ns


def _distributions(place: str) -> list[str]:
    try:
        return [name for name in os.listdir(place) if name.endswith(_DISTRIBUTION)]  # noqa: PTH208
    except OSError:
        return []
