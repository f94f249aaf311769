"""What single documents come to on other pages: made once, and kept between two renders.

Lists, feeds and the search page say a little of every document. What they say of one is asked for
here by a name; a value is plain data (lists, texts, numbers, `None`), so that it can be kept.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from hyvinvointi.source import Document

Kept = Callable[[str, Sequence[str] | None], dict[str, Any]]
"""Values of an earlier render by name: each by the path of its document, in a table to be kept.

Of these documents, or of all.
"""

OF_SETTINGS = "settings/"
"""What the name of a table begins with whose values follow from no neighbour."""

_FEW = 900
"""Documents whose values are looked up one by one."""


class DocumentFacts:
    """Values by name and document.

    Those `of_document` follow from the document alone; those `of_settings` also from what holds for
    the whole site, settings and register; those `of_neighbours` also from the documents it is linked
    with, and are forgotten when one of these has changed. `made` are the values of the latter two
    that were not kept. What was kept of them holds nothing until `invalidate` has said what changed:
    who asks before gets what is made anew, which is slower, and never of yesterday.
    """

    def __init__(
        self,
        kept: Kept = lambda _name, _paths: {},
        bare: Mapping[str, dict[str, Any]] | None = None,
    ) -> None:
        self.made: dict[tuple[str, str], Any] = {}
        self._kept: Kept = lambda _name, _paths: {}
        self._kept_before = kept
        self._bare = {**(bare or {})}
        self._renewed: set[str] = set()
        self._tables: dict[str, dict[str, Any]] = {}
        self._some: dict[str, dict[str, Any]] = {}
        self._changed: set[str] = set()
        self._affected: set[str] = set()

    def invalidate_documents(self, paths: Collection[str]) -> None:
        """Take nothing that was kept of these documents alone for true."""
        for path in paths:
            self._bare.pop(path, None)

    def invalidate(self, changed: Collection[str], affected: Collection[str]) -> None:
        """Forget what was kept of documents that are not as they were, or whose neighbours are not."""
        self._kept = self._kept_before
        self._changed, self._affected = {*changed}, {*changed, *affected}
        for tables in (self._tables, self._some):
            for name, table in tables.items():
                self._clear(name, table)

    def invalidate_settings(self) -> None:
        """Forget everything that was kept and does not follow from documents alone."""
        self._kept_before = lambda _name, _paths: {}
        self._tables.clear()
        self._some.clear()

    def of_document(self, name: str, document: Document, make: Callable[[], Any]) -> Any:
        """Return a value that follows from the document alone."""
        facts = self._bare.get(document.path)
        if facts is None:
            facts = self._bare[document.path] = {}
        if name not in facts:
            facts[name] = _plain(make())
            self._renewed.add(document.path)
        return facts[name]

    def of_each_document(
        self, name: str, documents: Iterable[Document], make: Callable[[Document], Any]
    ) -> Iterator[tuple[Document, Any]]:
        """Yield documents, each with a value that follows from it alone."""
        known = self._bare
        for document in documents:
            facts = known.get(document.path)
            if facts is None or name not in facts:
                yield document, self.of_document(name, document, partial(make, document))
            else:
                yield document, facts[name]

    def of_settings(self, name: str, document: Document, make: Callable[[], Any]) -> Any:
        """Return a value that follows from the document, the settings and the register."""
        return self._value(OF_SETTINGS + name, document.path, make)

    def of_neighbours(self, name: str, document: Document, make: Callable[[], Any]) -> Any:
        """Return a value that follows from the document and from those it is linked with."""
        return self._value(name, document.path, make)

    def of_settings_for_each(
        self, name: str, documents: Collection[Document], make: Callable[[Document], Any]
    ) -> Mapping[str, Any]:
        """Return the values `of_settings` of a name of several documents, by their paths."""
        return self.of_neighbours_for_each(OF_SETTINGS + name, documents, make)

    def of_neighbours_for_each(
        self, name: str, documents: Collection[Document], make: Callable[[Document], Any]
    ) -> Mapping[str, Any]:
        """Return the values `of_neighbours` of a name of several documents, by their paths."""
        table = self._values(name, [document.path for document in documents])
        for document in documents:
            if document.path not in table:
                value = self.made[name, document.path] = _plain(make(document))
                table[document.path] = value
        return table

    def known_of_documents(self, paths: Collection[str]) -> dict[str, dict[str, Any]]:
        """Return what is known of documents alone: of these, and where anything was made."""
        return {path: self._bare[path] for path in self._renewed.union(paths) if path in self._bare}

    def _table(self, name: str) -> dict[str, Any]:
        table = self._tables.get(name)
        if table is None:
            table = self._tables[name] = self._kept(name, None)
            self._clear(name, table)
            table.update(self._some.pop(name, {}))
        return table

    def _values(self, name: str, paths: Sequence[str]) -> dict[str, Any]:
        """Return a table that holds what is known of these documents, perhaps of all."""
        if name in self._tables:
            return self._tables[name]
        some = self._some.setdefault(name, {})
        missing = [path for path in paths if path not in some]
        if len(missing) > _FEW:
            return self._table(name)
        kept = self._kept(name, missing) if missing else {}
        self._clear(name, kept)
        some.update(kept)
        return some

    def _value(self, name: str, path: str, make: Callable[[], Any]) -> Any:
        table = self._table(name)
        if path not in table:
            table[path] = self.made[name, path] = _plain(make())
        return table[path]

    def _clear(self, name: str, table: dict[str, Any]) -> None:
        outdated = self._changed if name.startswith(OF_SETTINGS) else self._affected
        # In a first render all is outdated, and there are as many tables as places in documents.
        paths = (
            [path for path in table if path in outdated] if len(table) < len(outdated) else outdated
        )
        for path in paths:
            if (name, path) not in self.made:
                table.pop(path, None)


class FactsByBlob(DocumentFacts):
    """Values of documents of which several have one path, as the versions of a plan have.

    Only those that follow from the document alone are asked of them; nothing is kept.
    """

    def __init__(self) -> None:
        super().__init__()
        self._by_blob: dict[tuple[str, str], Any] = {}

    def of_document(self, name: str, document: Document, make: Callable[[], Any]) -> Any:
        """Return a value that follows from the document alone."""
        key = name, document.blob
        if key not in self._by_blob:
            self._by_blob[key] = make()
        return self._by_blob[key]


def _plain(value: Any) -> Any:
    """Return a value in the form in which it is kept, whether it is new or was; texts are shared."""
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    return value
