"""Which program this is: what it makes of the same documents may differ from another's."""

import hashlib
import json
import sys
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from hyvinvointi.resources import folder


@cache
def tool() -> str:
    """Return the digest of this program and of what it puts on pages."""
    places = (Path(__file__).parents[1], folder("templates"), folder("schemas"))
    said = [list(files(place)) for place in places]
    libraries = [version(name) for name in ("jinja2", "markupsafe", "markdown-it-py", "PyYAML")]
    return digest(json.dumps([said, libraries, sys.version]).encode())


def files(place: Path) -> Iterator[tuple[Any, ...]]:
    """Yield name, size and time of every file below a folder: whoever edits one changes them."""
    for file in sorted(place.rglob("*")):
        if file.suffix != ".pyc" and file.is_file():
            about = file.stat()
            yield str(file.relative_to(place)), about.st_size, about.st_mtime_ns


def digest(content: bytes) -> str:
    """Return the digest of a content."""
    return hashlib.sha256(content).hexdigest()
