"""Files of the workspace that addresses in free text name."""

import posixpath
import re
from urllib.parse import unquote

from hyvinvointi.patterns import regex

_ELSEWHERE = regex(r"[A-Za-z][A-Za-z0-9+.-]{0,30}:|[/#?\\]")
_OF_THE_SITE = regex(r"(?:/|\.html)\Z")


def named_file(address: str) -> str | None:
    """Return the file that an address names, by its path from the root of the workspace.

    `None` for an address of the web, of a place of the page or of another page of the site, of which
    nothing is known here. One that leads out of the workspace is empty: nobody has that file.
    """
    if _ELSEWHERE.match(address):
        return None
    path = unquote(re.split("[?#]", address, maxsplit=1)[0])
    return None if _OF_THE_SITE.search(path) else inside(path)


def inside(path: str) -> str:
    """Return a path from the root of the workspace in its shortest form, empty where it leads out.

    What is hidden belongs to tools, as `.git` does.
    """
    plain = posixpath.normpath(path)
    is_hidden = any(step.startswith(".") for step in plain.split("/"))
    return "" if is_hidden or plain.startswith("/") or "\0" in plain else plain
