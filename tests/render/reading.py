"""What a page says to a reader: its text, links and anchors."""

import json
import re
from functools import lru_cache
from html.parser import HTMLParser

from hyvinvointi.render.build.active_content import own_scripts

_VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "circle", "path", "rect"})
_SILENT = frozenset({"style", "script"})


class Reader(HTMLParser):
    """Reads a page; notes tags that do not close in order, links, ids and headings."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.scripts: list[tuple[str | None, str]] = []
        self.faults: list[str] = []
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.headings: list[int] = []
        self.attributes: list[tuple[str, str, str | None]] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.pieces: list[str] = []
        self.styles: list[str] = []
        self.refreshed_to: list[str] = []
        """Where the page sends its reader by itself."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "script":
            self.scripts.append((dict(attrs).get("type"), ""))
        self.tags.add(tag)
        self.attributes += [(tag, name, value) for name, value in attrs]
        given = dict(attrs)
        self.elements.append((tag, given))
        if given.get("http-equiv") == "refresh":
            self.refreshed_to.append(given.get("content") or "")
        if given.get("id"):
            self.ids.append(given["id"] or "")
        if tag in {"a", "link"} and given.get("href"):
            self.links.append(given["href"] or "")
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.faults.append(f"<{tag}/> closes nothing in HTML at {self.getpos()}")

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1] != tag:
            self.faults.append(f"</{tag}> closes {self.open[-1:]} at {self.getpos()}")
        elif self.open:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if self.open[-1:] == ["script"]:
            kind, said = self.scripts[-1]
            self.scripts[-1] = (kind, said + data)
        if self.open[-1:] == ["style"]:
            self.styles.append(data)
        if not _SILENT & set(self.open):
            self.pieces.append(data)


@lru_cache(maxsize=512)
def read(page: bytes) -> Reader:
    """Read a page; those of the examples are asked for again and again."""
    reader = Reader()
    reader.feed(page.decode())
    reader.close()
    return reader


def text_of(page: bytes) -> str:
    """What a page says, in running text: one space between words, no soft hyphens."""
    return plain("".join(read(page).pieces))


def plain(text: str) -> str:
    return " ".join(text.replace("\u00ad", "").split())


def foreign_scripts(reader: Reader) -> list[str]:
    """The scripts of a page that are neither ours by every byte nor data that can be read as such."""
    return [said for kind, said in reader.scripts if not _is_own(kind, said)]


def _is_own(kind: str | None, said: str) -> bool:
    if kind is None:
        return f"<script>{said}</script>" in own_scripts()
    try:
        return kind == "application/ld+json" and bool(json.loads(said))
    except ValueError:
        return False


def telling(files: dict[str, bytes], number: str) -> list[str]:
    """The files that tell a number, however its digits are grouped."""
    return [
        path
        for path, content in files.items()
        if number in "".join(content.decode("utf-8", "replace").split())
    ]
