"""What single documents come to on other pages: made once, and kept between two renders.

Lists, feeds and the search page say a little of every document. What they say of one is asked for
here by a name; a value is plain data (lists, texts, numbers, `None`), so that it can be kept.
"""

import json
from collections.abc import Callable, Collection, Mapping
from typing import Any

from hyvinvointi.source import Document
from hyvinvointi.workspace.cache import BARE, OWN

Kept = Callable[[str], Mapping[str, str]]
"""Values of an earlier render by name: the JSON of each by the path of its document."""


class Recall:
    """Values by name and document.

    `bare` values follow from the document alone; `own` ones also from what holds for the whole
    site: settings and register; `seen` ones also from the document's neighbours, and are forgotten
    when one of them has changed. `made` are the values that were not kept, as JSON.
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
        self._unlike, self._touched = unlike, {*unlike, *touched}
        for name, values in self._values.items():
            for path in unlike if name.startswith((BARE, OWN)) else self._touched:
                if (name, path) not in self.made:
                    values.pop(path, None)

    def forget_settings(self) -> None:
        """Forget everything that was kept and does not follow from documents alone."""
        kept = self._kept
        self._kept = lambda name: kept(name) if name.startswith(BARE) else {}
        for name in [one for one in self._values if not one.startswith(BARE)]:
            del self._values[name]

    def bare(self, name: str, document: Document, make: Callable[[], Any]) -> Any:
        """Return a value that follows from the document alone."""
        return self._value(BARE + name, document.path, make, self._unlike)

    def own(self, name: str, document: Document, make: Callable[[], Any]) -> Any:
        """Return a value that follows from the document, the settings and the register."""
        return self._value(OWN + name, document.path, make, self._unlike)

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
