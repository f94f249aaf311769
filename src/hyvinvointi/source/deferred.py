"""Documents of which something is known, and the rest is read when somebody asks for it."""

from collections.abc import Callable
from functools import cached_property, lru_cache
from typing import Any

from hyvinvointi.diagnostics import Finding, Route
from hyvinvointi.source.document import Document, Mark
from hyvinvointi.source.on_demand import read


class Deferred(Document):
    """A document that was read before and was whole: it is read again only where it is shown.

    Whoever makes one vouches that what `load` returns has this head and this blob.
    """

    def __init__(
        self, path: str, load: Callable[[], bytes], head: tuple[str | None, ...], blob: str
    ) -> None:
        kind, own_id, municipality = head
        known = {"kind": kind, "id": own_id, "municipality": municipality, "blob": blob}
        self.__dict__.update(path=path, _load=load, **known)

    @cached_property
    def content(self) -> bytes:
        """The bytes of the file."""
        found: bytes = self.__dict__["_load"]()
        return found

    @cached_property
    def _whole(self) -> Document:
        return read(self.path, self.content)

    def changed(self, **fields: Any) -> Document:
        """Return the whole document with other values in some of its fields."""
        return self._whole.changed(**fields)

    @property
    def text(self) -> str:
        """The decoded file."""
        return self._whole.text

    @property
    def data(self) -> Any:
        """What the file says."""
        return self._whole.data

    @property
    def root(self) -> Mark | None:
        """Where each part stands."""
        return self._whole.root

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was wrong."""
        return self._whole.findings

    @property
    def gaps(self) -> frozenset[Route]:
        """Routes whose value was lost."""
        return self._whole.gaps

    @property
    def has_empty(self) -> bool:
        """Whether something is empty."""
        return self._whole.has_empty

    @property
    def opaque(self) -> tuple[tuple[int, int], ...]:
        """Stretches in which `#` begins no comment."""
        return self._whole.opaque


class Unplaced(Deferred):
    """A document without any fault of which is kept what it says, not where: that takes more room."""

    def __init__(self, path: str, content: bytes, head: tuple[str | None, ...], blob: str) -> None:
        super().__init__(path, lambda: content, head, blob)
        self.__dict__["content"] = content

    @classmethod
    def of(cls, document: Document) -> Document:
        """Return a document that was read in this form, if nothing was wrong with it."""
        is_faulty = document.broken or document.findings or document.gaps or document.has_empty
        if is_faulty or isinstance(document, cls):
            return document
        head = document.kind, document.id, document.municipality
        unplaced = cls(document.path, document.content, head, document.blob)
        unplaced.__dict__["data"] = document.data
        return unplaced

    def changed(self, **fields: Any) -> Document:
        """Return the document with other values in some of its fields.

        Where it says something else, or stands elsewhere, it need not be read for that.
        """
        known = {"path": self.path, "data": self.data} | fields
        if known.keys() > {"path", "data"}:
            return super().changed(**known)
        # What else is known of a document follows from what it says.
        made = Unplaced.__new__(Unplaced)
        is_as_read = self.is_as_read and "data" not in fields
        made.__dict__.update(known, content=self.content, blob=self.blob, is_as_read=is_as_read)
        return made

    @cached_property
    def data(self) -> Any:
        """What the file says."""
        return self._whole.data

    @property
    def text(self) -> str:
        """The decoded file: one without faults is UTF-8."""
        return _decoded(self.content)

    @property
    def _whole(self) -> Document:
        return _read_again(self.path, self.content)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Nothing was wrong."""
        return ()

    @property
    def gaps(self) -> frozenset[Route]:
        """No value was lost."""
        return frozenset()

    @property
    def has_empty(self) -> bool:
        """Nothing is empty."""
        return False


@lru_cache(maxsize=4)
def _decoded(content: bytes) -> str:
    """Return the text of a file; to keep that of each would take more room than all that is known."""
    return content.decode("utf-8-sig")


@lru_cache(maxsize=8)
def _read_again(path: str, content: bytes) -> Document:
    """Return a whole document, to be let go when others are asked for."""
    return read(path, content)
