"""What single documents come to on other pages: made once, and kept between two renders.

Lists, feeds and the search page say a little of every document. What they say of one is asked for
here by a name; a value is plain data (lists, texts, numbers, `None`), so that it can be kept.
"""

import json
from collections.abc import Callable, Collection, Mapping
from typing import Any

from hyvinvointi.source import Document

Kept = Callable[[str], Mapping[str, str]]
"""Values of an earlier render by name: the JSON of each by the path of its document."""


class Recall:
    """Values by name and document.

    `own` values follow from the document alone, `seen` ones from its neighbours too: they are
    forgotten when a neighbour has changed. `made` are the values that were not kept, as JSON.
    """

    def __init__(self, kept: Kept = lambda _name: {}) -> None:
        self.made: dict[tuple[str, str], str] = {}
        self._kept = kept
        self._values: dict[str, dict[str, Any]] = {}
        self._known: dict[str, Mapping[str, str]] = {}
        self._unlike: Collection[str] = frozenset()
        self._touched: Collection[str] = frozenset()

    def forget(self, unlike: Collection[str], touched: Collection[str]) -> None:
        """Forget what was kept of documents that are not as they were, or whose neighbours are not."""
        self._unlike, self._touched = unlike, touched

    def own(self, name: str, document: Document, make: Callable[[], Any]) -> Any:
        """Return a value that follows from the document and the register alone."""
        return self._value(name, document.path, make, self._unlike)

    def seen(self, name: str, document: Document, make: Callable[[], Any]) -> Any:
        """Return a value that follows from the document and from those it is linked with."""
        return self._value(name, document.path, make, self._touched)

    def _value(self, name: str, path: str, make: Callable[[], Any], gone: Collection[str]) -> Any:
        values = self._values.get(name)
        if values is None:
            values = self._values[name] = {}
            self._known[name] = self._kept(name)
        if path in values:
            return values[path]
        kept = None if path in gone else self._known[name].get(path)
        if kept is None:
            kept = self.made[name, path] = json.dumps(make())
        # The same plain data, whether it is new or was kept.
        values[path] = json.loads(kept)
        return values[path]
