"""Which program this is: what it makes of the same documents may differ from another's."""

import contextlib
import hashlib
import json
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from hyvinvointi.program import program
from hyvinvointi.resources import folder


@cache
def tool() -> str:
    """Return the digest of this program, its libraries and templates."""
    return digest(json.dumps([program(), sorted(_files(folder("templates")))]).encode())


def _files(place: Path) -> Iterator[tuple[Any, ...]]:
    """Yield name, size and time of every file below a folder: whoever edits one changes them."""
    for folder_, _, names in os.walk(place):
        below = folder_[len(str(place)) :]
        for name in [] if below.endswith("__pycache__") else names:
            with contextlib.suppress(OSError):
                about = os.stat(f"{folder_}/{name}")  # noqa: PTH116  hundreds, at each render
                yield f"{below}/{name}", about.st_size, about.st_mtime_ns


def digest(content: bytes) -> str:
    """Return the digest of a content."""
    return hashlib.sha256(content).hexdigest()
