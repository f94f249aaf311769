"""Which program this is: what it makes of the same documents may differ from another's."""

import contextlib
import hashlib
import json
import os
import sys
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from hyvinvointi.resources import folder


@cache
def tool() -> str:
    """Return the digest of this program and of what it puts on pages."""
    specs = [find_spec(name) for name in ("jinja2", "markupsafe", "markdown_it", "yaml")]
    libraries = [Path(one.origin).parent for one in specs if one and one.origin]
    places = (Path(__file__).parents[2], folder("templates"), folder("schemas"), *libraries)
    stamps = [sorted(files(place)) for place in places]
    return digest(json.dumps([stamps, sys.version]).encode())


def files(place: Path) -> Iterator[tuple[Any, ...]]:
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
