"""Copies of documents that lie beside rendered pages: what `render` made is no document.

A folder of pages has a list of what was made, each file with its digest, in the lines of
`sha256sum`. Anyone may have committed it, so it is believed only of files that are what was made, that
have the name of a copy, and whose page is listed, too: whatever else lies in such a folder is read as
a document.
"""

import re
from collections.abc import Callable, Container, Iterator, Mapping
from hashlib import sha256

SITE_MARKER = ".hyvinvointi-site"
"""The file that tells a folder of rendered pages: what lies beside them are copies."""

MOST_BYTES = 2**25
"""Of a list: more than a site of three hundred thousand files takes."""

HEAD = "# Made by hyvinvointi render: it replaces and removes the files listed here and no others."
_COPIES = frozenset({"index.yaml", "index.json"})
_PAGES = ("index.html", "index.md")
_STEP = r"(?!\.|(?i:git~))[\w.~-]*[\w~-]"
"""A part of a path as addresses have it: no `..`, no `.git` under any name (Windows drops a dot in
the end, and knows `git~1`), no drive, nothing that a terminal would obey."""
PATH = rf"{_STEP}(?:/{_STEP})*+"
LINE = re.compile(rf"^([0-9a-f]{{64}})  ({PATH})$", re.MULTILINE)


class MadeSites:
    """The folders of rendered pages in a tree, by path, each with what it lists."""

    def __init__(self) -> None:
        self._listed: dict[str, Mapping[str, frozenset[str]]] = {}

    def add(self, folder: str, marker: bytes) -> None:
        """Note a folder with the content of its marker; one that lists nothing has no copies."""
        self._listed[folder] = _listed(marker)

    def is_listed(self, path: str) -> bool:
        """Whether a file is listed, be it what was made or not."""
        return any(True for _ in self._digests(path))

    def is_copy(self, path: str, read: Callable[[], bytes]) -> bool:
        """Whether a file is what was made; it is read only where a list names it."""
        digests = [*self._digests(path)]
        if not digests:
            return False
        content = read()
        # Git may have turned the ends of lines.
        own = {sha256(one).hexdigest() for one in (content, content.replace(b"\r\n", b"\n"))}
        return any(not own.isdisjoint(made) for made in digests)

    def _digests(self, path: str) -> Iterator[frozenset[str]]:
        """Yield what the sites around a file list for it."""
        for folder, files in self._listed.items():
            if path.startswith(f"{folder}/") and (made := files.get(path[len(folder) + 1 :])):
                yield made


def _listed(marker: bytes) -> dict[str, frozenset[str]]:
    text = marker.decode("utf-8", errors="replace").replace("\r\n", "\n")
    if not text.startswith(f"{HEAD}\n"):
        return {}
    files: dict[str, frozenset[str]] = {}
    for digest, path in LINE.findall(text):
        files[path] = files.get(path, frozenset()) | {digest}
    return {path: digests for path, digests in files.items() if _is_beside_page(path, files)}


def _is_beside_page(path: str, files: Container[str]) -> bool:
    """Whether a file is called as the copies beside pages are, and its page is listed as well."""
    folder, _, name = path.rpartition("/")
    return name in _COPIES and any(f"{folder}/{page}" in files for page in _PAGES)
