"""What single documents come to on other pages: made once, and kept between two renders.

Lists, feeds and the search page say a little of every document. What they say of one is asked for
here by a name; a value is plain data (lists, texts, numbers, `None`), so that it can be kept.
"""

import json
from collections.abc import Callable, Collection, Mapping
from typing import Any

from hyvinvointi.source import Document
from hyvinvointi.workspace.cache import BARE, OWN

Kept = Callable[[str], Mapping[str, Any]]
"""Values of an earlier render by name: each by the path of its document."""


class Recall:
    """Values by name and document.

    `bare` values follow from the document alone; `own` ones also from what holds for the whole
    site: settings and register; `seen` ones also from the document's neighbours, and are forgotten
    when one of them has changed. `made` are the values that were not kept, as JSON.
    """

    def __init__(self, kept: Kept = lambda _name: {}) -> None:
        self.made: dict[tuple[str, str], str] = {}
        self._kept = kept
        self._tables: dict[str, dict[str, Any]] = {}
        self._unlike: set[str] = set()
        self._touched: set[str] = set()

    def doubt(self, paths: Collection[str]) -> None:
        """Take nothing that was kept of these documents for true."""
        self._unlike.update(paths)
        self._touched.update(paths)
        for name, table in self._tables.items():
            self._clear(name, table, paths)

    def forget(self, unlike: Collection[str], touched: Collection[str]) -> None:
        """Forget what was kept of documents that are not as they were, or whose neighbours are not."""
        self._unlike, self._touched = {*unlike}, {*unlike, *touched}
        for name, table in self._tables.items():
            self._clear(name, table, self._gone(name))

    def forget_settings(self) -> None:
        """Forget everything that was kept and does not follow from documents alone."""
        kept = self._kept
        self._kept = lambda name: kept(name) if name.startswith(BARE) else {}
        for name in [one for one in self._tables if not one.startswith(BARE)]:
            del self._tables[name]

    def bare(self, name: str, document: Document, make: Callable[[], Any]) -> Any:
        """Return a value that follows from the document alone."""
        return self._value(BARE + name, document.path, make)

    def own(self, name: str, document: Document, make: Callable[[], Any]) -> Any:
        """Return a value that follows from the document, the settings and the register."""
        return self._value(OWN + name, document.path, make)

    def seen(self, name: str, document: Document, make: Callable[[], Any]) -> Any:
        """Return a value that follows from the document and from those it is linked with."""
        return self._value(name, document.path, make)

    def known(self, name: str) -> Mapping[str, Any]:
        """Return what was `seen` by a name, of all documents; it grows with what is asked for."""
        return self._table(name)

    def _table(self, name: str) -> dict[str, Any]:
        table = self._tables.get(name)
        if table is None:
            table = self._tables[name] = {**self._kept(name)}
            self._clear(name, table, self._gone(name))
        return table

    def _value(self, name: str, path: str, make: Callable[[], Any]) -> Any:
        table = self._table(name)
        if path not in table:
            # The same plain data, whether it is new or was kept.
            text = self.made[name, path] = json.dumps(make())
            table[path] = json.loads(text)
        return table[path]

    def _gone(self, name: str) -> Collection[str]:
        return self._unlike if name.startswith((BARE, OWN)) else self._touched

    def _clear(self, name: str, table: dict[str, Any], gone: Collection[str]) -> None:
        for path in gone:
            if (name, path) not in self.made:
                table.pop(path, None)
