"""What follows from documents that are not as they were: which documents and pages show some of them.

A page shows its own document and names its neighbours: those that it refers to, of which it shows
what they are called, and those that refer to it, of which it shows what stands around the reference.
Pages of an organ, a unit or a person gather what names them, and show what that names in turn.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from hyvinvointi.adoption.pins import ADOPTABLE
from hyvinvointi.diagnostics import Route
from hyvinvointi.render.build.summaries import Name, Summary, definitions, name_of, references
from hyvinvointi.render.pages.kind import LISTS, documents_of, named_as
from hyvinvointi.schema import Survey
from hyvinvointi.workspace import Index


class Shown(NamedTuple):
    """What others showed of a document at a time, and what it defined and referred to then."""

    summary: Summary
    survey: Survey


Times = Sequence[Shown]
"""A document before and now, as far as it was shown."""

_Id = tuple[str, str]
"""A municipality, and an id of a document or of an entry of its register."""

_Find = Callable[[Summary, Survey, str], Iterator[tuple[Name, Route, str]]]


class Neighbours:
    """Finds what follows from changed documents.

    `shows_all` says that any page may show anything of its neighbours, and of theirs.
    """

    def __init__(self, index: Index, *, shows_all: bool) -> None:
        self._index = index
        self._shows_all = shows_all

    def sources(self, changed: Sequence[Times]) -> set[str]:
        """Return the sources of pages that follow from changed documents, but for their own paths."""
        names = {name for times in changed for name, _ in self._differing(definitions, times)}
        referred = [one for times in changed for one in self._differing(references, times)]
        named = {name for name, _ in referred}
        adopted = {_document(name) for name, route in referred if route[:1] == ("adopts",)}
        naming = {path for name in names for path in self._index.paths_naming(*name)}
        ids = {*map(_as_own, names), *map(_document, names), *map(_document, named)}
        ids |= {*map(self._today, ids)}
        near = naming.union(*map(self._paths_of, ids))
        # What stands in a document is shown by whom it names, and may say what it names itself. Of a
        # plan it is shown by these how it was adopted, too.
        plans = set[str]().union(*(self._paths_of(self._today(one)) for one in adopted))
        earlier = {_document(name) for name, route in referred if route[:1] == ("earlier",)}
        near |= self._plans_handled(earlier)
        for path in near if self._shows_all else naming | plans:
            ids.update(self._ids_in(path))
        near = {path for path in near if not self._is_register(path)}
        homes = {self._home(one.summary.municipality) for times in changed for one in times}
        homes.update(map(self._home_of, near))
        is_listed = bool(naming) or self._shows_all or any(not one.item for one in names)
        lists = [LISTS] if is_listed else []
        return {*near, *lists, *map(documents_of, homes), *(named_as(*one) for one in ids)}

    def _plans_handled(self, earlier: Iterable[_Id]) -> set[str]:
        """Return the plans of which these decisions are handlings, or follow one.

        A plan tells how it was handled last, maybe by who names no more than an earlier handling.
        """
        found, seen = set[str](), set[_Id]()
        waiting = [*map(self._today, earlier)]
        while waiting:
            own = waiting.pop()
            if own not in seen:
                seen.add(own)
                found.update(self._index.paths_naming(*own))
                for path in self._paths_of(own):
                    found.update(*map(self._paths_of, self._named_in(path, "adopts")))
                    waiting += self._named_in(path, "earlier")
        return {path for path in found if self._index.surveys[path][0].kind in ADOPTABLE}

    def _named_in(self, path: str, field: str) -> list[_Id]:
        """Return the ids of today of what a document names in a field."""
        _, survey = self._index.surveys[path]
        home = self._home_of(path)
        named = (one.id for one in survey.references if one.route[:1] == (field,))
        return [self._today(_document(name_of(one, home))) for one in named]

    def _differing(self, find: _Find, times: Times) -> Iterator[tuple[Name, Route]]:
        """Yield name and place of what came, went, or is shown as something else."""
        places: set[tuple[Name, Route, str]] = set()
        for one in times:
            summary = one.summary.whole if self._shows_all else one.summary
            places ^= {*find(summary, one.survey, self._home(summary.municipality))}
        return ((name, route) for name, route, _ in places)

    def _paths_of(self, own: _Id) -> list[str]:
        municipality, own_id = own
        paths = self._index.by_own_id.get(own_id, ())
        return [path for path in paths if self._home_of(path) == municipality]

    def _ids_in(self, path: str) -> Iterator[_Id]:
        """Yield every id that a document defines, and the first part of each that it refers to."""
        _, survey = self._index.surveys[path]
        home = self._home_of(path)
        for defined in survey.defined:
            yield home, defined.id
        for named in survey.named:
            yield self._today(_document(name_of(named, home)))

    def _today(self, own: _Id) -> _Id:
        """Return the ids of today of what was named by these."""
        municipality = self._index.home(own[0])
        return municipality, self._index.former.shared(municipality, own[1])

    def _is_register(self, path: str) -> bool:
        document, _ = self._index.surveys[path]
        return document.kind == "municipality"

    def _home_of(self, path: str) -> str:
        document, _ = self._index.surveys[path]
        return self._index.municipality_of(document)

    def _home(self, municipality: str) -> str:
        return self._index.home(municipality) or self._index.only_municipality


def _document(name: Name) -> _Id:
    return name.municipality, name.first


def _as_own(name: Name) -> _Id:
    """Return a name as it stands in the document that has it, where another may have it, too."""
    return name.municipality, name.item or name.first
