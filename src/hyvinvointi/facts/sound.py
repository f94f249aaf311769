"""A document that was read, judged and found sound in structure, and of which the rest is put aside."""

from collections.abc import Callable
from functools import cached_property
from typing import Any

from hyvinvointi.diagnostics import Place, Site
from hyvinvointi.facts.values import Facts, Places, about, ends
from hyvinvointi.model import particulars
from hyvinvointi.model.particulars import Particulars
from hyvinvointi.schema import Survey, survey, unpacked
from hyvinvointi.source import Document, Unplaced


class Sound(Unplaced):
    """A document without any fault of reading or structure, of which all but the places is known.

    `content` is its file, `load` returns what it says, or `None` where that is lost. `places` are
    those that are known of it; what is asked for besides is put there.
    """

    def __init__(
        self, path: str, content: bytes, facts: Facts, load: Callable[[], Any], places: Places
    ) -> None:
        super().__init__(path, content, facts.head, facts.blob)
        self.__dict__.update(facts=facts, _load_data=load, _places=places)

    @cached_property
    def data(self) -> Any:
        """What the file says."""
        said = self.__dict__["_load_data"]()
        return said if isinstance(said, dict) else self._whole.data

    def place(self, site: Site) -> Place:
        """Return the line and column of a symbolic place: the file is read again for new ones."""
        places: Places = self.__dict__["_places"]
        known = about(site)
        if known not in places:
            places[known] = ends(super().place(site))
        return Place(self.path, *places[known])


def facts_of(document: Document) -> Facts | None:
    """Return what is known of a document, `None` of one that was read anew."""
    known: Facts | None = document.__dict__.get("facts")
    return known


def surveyed(document: Document) -> Survey:
    """Survey a document, or tell what a survey of it has found; then dates and lists are left out."""
    facts = facts_of(document)
    return survey(document) if facts is None else unpacked(facts.surveyed)


def particulars_of(document: Document) -> Particulars:
    """Return by what people look for a document; one that is known need not be read for that."""
    facts = facts_of(document)
    if facts is None:
        return particulars.particulars(document)
    return particulars.unpacked(facts.particulars)


def surveying_once() -> Callable[[Document], Survey]:
    """Return what surveys a document, and tells what it found when it is asked about it again."""
    known: dict[int, tuple[Document, Survey]] = {}

    def surveyor(document: Document) -> Survey:
        found = known.get(id(document))
        if found is None:
            found = known[id(document)] = document, surveyed(document)
        return found[1]

    return surveyor
