"""From what a browser asks for to a file of the site, and to nothing else."""

import os
import re
from pathlib import Path
from types import MappingProxyType
from urllib.parse import quote, unquote

_LONGEST = 2048
_REFUSED = re.compile(r'[\x00-\x1f\x7f\\:*?"<>|]')
"""What no name of a site has, and what leads elsewhere on Windows."""
_INDEX = "index.html"
TYPES = MappingProxyType(
    {
        ".avif": "image/avif",
        ".css": "text/css; charset=utf-8",
        ".csv": "text/csv; charset=utf-8",
        ".gif": "image/gif",
        ".html": "text/html; charset=utf-8",
        ".ics": "text/calendar; charset=utf-8",
        ".jpeg": "image/jpeg",
        ".jpg": "image/jpeg",
        ".js": "text/javascript; charset=utf-8",
        ".json": "application/json",
        ".jsonld": "application/ld+json",
        ".pdf": "application/pdf",
        ".png": "image/png",
        ".svg": "image/svg+xml",
        ".txt": "text/plain; charset=utf-8",
        ".webp": "image/webp",
        ".woff2": "font/woff2",
        ".xml": "application/xml",
        ".yaml": "text/plain; charset=utf-8",
    }
)
"""Types by ending; what a system has registered may be anything."""


def path_of(target: str) -> str | None:
    """Return the path on the site that a request asks for, empty for the root; `None` for no path.

    The way is not climbed, no part is hidden, and a name is decoded once.
    """
    address = target.partition("#")[0].partition("?")[0]
    if not address.startswith("/") or len(address) > _LONGEST:
        return None
    try:
        path = unquote(address[1:], errors="strict")
    except UnicodeDecodeError:
        return None
    parts = path.removesuffix("/").split("/")
    is_odd = any(not part or part.startswith(".") or _REFUSED.search(part) for part in parts)
    return None if path and is_odd else path


def page_of(path: str) -> str:
    """Return the path of the page that stands for a folder, any other path as it is."""
    return f"{path}{_INDEX}" if not path or path.endswith("/") else path


def location_of(path: str) -> str:
    """Return the address of a folder, as a header may say it."""
    return f"/{quote(path)}/"


def file_of(folder: Path, path: str) -> Path | None:
    """Return the file of a site at a path; `None` where there is none, or a link leads out."""
    real = Path(os.path.realpath(folder / path))
    is_inside = real.is_relative_to(os.path.realpath(folder))
    return real if is_inside and real.is_file() else None
