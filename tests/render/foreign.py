"""Texts of documents that a page shows without saying in which language they are."""

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import yaml

from hyvinvointi.schema import Field, root
from hyvinvointi.workspace import Workspace
from render.maximal import every_document
from render.sites import workspace

MARK = "suomeksi-"
"""What every text of a document begins with that may be said in several languages."""

_VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "circle", "path", "rect", "col"})
_DATA = frozenset({"script", "style", "title", "desc"})
"""Elements whose text has no language of its own: nothing in a title or in the description of a drawing
can be marked, and what is drawn says the same."""
_READ = frozenset({"aria-label", "title", "alt", "content", "data-label", "placeholder", "label"})
"""Attributes that somebody hears or reads."""


def in_finnish_alone() -> Workspace:
    """Every field of every kind, in a municipality of two languages: all texts are in Finnish."""
    return workspace(
        register="",
        **{
            kind: yaml.safe_dump(_marked(data, root(kind)), allow_unicode=True)
            for kind, data in every_document().items()
        },
    )


def unmarked(page: bytes) -> Iterator[str]:
    """Yield what a page that is not in Finnish shows of those texts without `lang="fi"`."""
    reader = _Reader()
    reader.feed(page.decode())
    reader.close()
    yield from reader.found


def _marked(value: Any, field: Field | None) -> Any:
    if field is None:
        return value
    if field.is_text:
        return f"{MARK}{value}" if isinstance(value, str) else value
    if isinstance(value, list):
        return [_marked(one, field.item) for one in value]
    if isinstance(value, dict):
        kept = {name: one for name, one in value.items() if name != "text" or not _is_point(field)}
        return {name: _marked(one, field.properties.get(name)) for name, one in kept.items()}
    return value


def _is_point(field: Field) -> bool:
    """Whether this is a point of a target: its words stand in one text with a number, and are left out."""
    return {"text", "year", "value"} <= field.properties.keys() and "status" not in field.properties


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._open: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        around = self._open[-1][1] if self._open else ""
        language = given.get("lang") or around
        # Terms of Dublin Core and Open Graph have no language beside that of the page.
        is_term = tag == "meta" and given.get("name") != "description"
        for name in _READ & given.keys() if not is_term else ():
            if MARK in (given[name] or "").replace("\u00ad", "") and language != "fi":
                self.found.append(f"{tag}[{name}] {given[name]}")
        if tag not in _VOID:
            self._open.append((tag, language))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1][0] == tag:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        tag, language = self._open[-1] if self._open else ("", "")
        if MARK in data.replace("\u00ad", "") and language != "fi" and tag not in _DATA:
            self.found.append(f"{' '.join(one for one, _ in self._open[-4:])}: {data.strip()[:60]}")
