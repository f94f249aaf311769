"""A document that was read, judged and found sound in structure, and of which the rest is put aside."""

from collections.abc import Callable
from functools import cached_property, lru_cache
from typing import Any

from hyvinvointi.diagnostics import Finding, Place, Route, Site
from hyvinvointi.facts.values import Facts, Places
from hyvinvointi.schema import Survey, survey, unpacked
from hyvinvointi.source import Deferred, Document, read


class Sound(Deferred):
    """A document without any fault of reading or structure, of which all but the places is known.

    `content` is its file, `load` returns what it says, or `None` where that is lost. `places` are
    those that are known of it; what is asked for besides is put there.
    """

    def __init__(
        self, path: str, content: bytes, facts: Facts, load: Callable[[], Any], places: Places
    ) -> None:
        super().__init__(path, lambda: content, facts.head, facts.blob)
        self.__dict__.update(content=content, facts=facts, _load_data=load, _places=places)

    @property
    def _whole(self) -> Document:
        return _read_again(self.path, self.content)

    @cached_property
    def data(self) -> Any:
        """What the file says."""
        said = self.__dict__["_load_data"]()
        return said if isinstance(said, dict) else self._whole.data

    @property
    def text(self) -> str:
        """The decoded file: a sound one is UTF-8."""
        return _decoded(self.content)

    def place(self, site: Site) -> Place:
        """Return the line and column of a symbolic place: the file is read again for new ones."""
        places: Places = self.__dict__["_places"]
        about = site.route, site.part, site.start, site.end
        if about not in places:
            place = super().place(site)
            places[about] = place.line, place.column, place.end_line, place.end_column
        return Place(self.path, *places[about])

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


def facts_of(document: Document) -> Facts | None:
    """Return what is known of a document, `None` of one that was read anew."""
    known: Facts | None = document.__dict__.get("facts")
    return known


def surveyed(document: Document) -> Survey:
    """Survey a document, or tell what a survey of it has found; then dates and lists are left out."""
    facts = facts_of(document)
    return survey(document) if facts is None else unpacked(facts.surveyed)
