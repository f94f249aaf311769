"""What ids become on a site and on disk, and which names neither can have."""

import os
import posixpath
from collections.abc import Iterable

from hyvinvointi import limits
from hyvinvointi.patterns import regex
from hyvinvointi.resources import folder

CONTENT_LANGUAGES = ("fi", "sv", "se", "smn", "sms", "en")
"""Languages of documents: each further one of a site has a folder of that name."""

FOLDERS = {
    "program": "programs",
    "strategy": "strategies",
    "decision": "decisions",
    "indicator": "indicators",
}
HOLDERS = {"organ": "organs", "unit": "units", "person": "people"}
"""Entries of a register that have a page, and the folders of these."""


def holders_with_pages(languages: Iterable[object]) -> int:
    """Return how many entries of a register have pages, in so many languages of it."""
    known = {*CONTENT_LANGUAGES}.intersection(languages)
    return limits.HOLDER_PAGES // max(1, len(known))


_TEMPLATES = os.listdir(folder("templates") / "markdown")  # noqa: PTH208  at each start
OWN_FOLDERS = frozenset({*CONTENT_LANGUAGES, "fonts", *(name[:-3] for name in _TEMPLATES)})
"""Folders that a site has, or may come to have, for itself beside those of the municipalities.

A page of the whole site lies in a folder that is called as its kind is, and so are its templates.
"""

OWN_TABLES = frozenset({
    "index", "measures", "measures-sheet", "targets", "followed", "money", "money-sheet", "risks",
    "reviews",
})  # fmt: skip
"""Names of the tables that a site lays beside a page, without `.csv`."""

ID = regex(r"[a-z0-9]+(-[a-z0-9]+)*\Z")

LONGEST_NAME = 255
"""Bytes of a name in a folder: of Linux, macOS and Windows alike."""

LONGEST_ID = LONGEST_NAME - len(".smn.html")
"""What a page that stands alone leaves for the id in the name of its file."""

_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {f"{name}{digit}" for name in ("com", "lpt") for digit in "0123456789¹²³"}
)
"""Names that Windows keeps for devices, whatever comes after a dot (Naming Files, Paths)."""


def is_device(name: str) -> bool:
    """Whether Windows takes a name of a file or folder for a device."""
    return name.partition(".")[0].rstrip(" ").casefold() in _DEVICES


PUBLISHABLE = frozenset(
    [
        "csv",
        "doc",
        "docx",
        "jpeg",
        "jpg",
        "odp",
        "ods",
        "odt",
        "pdf",
        "png",
        "ppt",
        "pptx",
        "rtf",
        "txt",
        "xls",
        "xlsx",
    ]
)
"""Endings of files that browsers do not run: a page of scripts is no attachment."""


def published_name(own_id: str | None, file: str | None) -> str | None:
    """Return the name of an attached file on a site, `None` where it is not published."""
    ending = posixpath.splitext(file or "")[1][1:].lower()
    if not own_id or ending not in PUBLISHABLE or not own_id.replace("-", "").isalnum():
        return None
    return f"{own_id}.{ending}"
