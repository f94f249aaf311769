"""References that only follow a rename: seen from the head, they say what they said before.

The documents of the base are read as if they called what was renamed by its new id. What differs
then is no consequence of the rename; the rest is told by the one entry of what was renamed. A
reference by a former id is read as if it were by that of its day, on either side.
"""

from collections.abc import Iterable, Mapping

from hyvinvointi.diagnostics import Route
from hyvinvointi.diff.items import Item
from hyvinvointi.diff.match import Matching, Pair
from hyvinvointi.source import Document
from hyvinvointi.workspace import Entry, Workspace

Renames = Mapping[tuple[str, Route], str]
"""New ids by the place, in the base, of what was renamed."""

_ENOUGH_HELD = 2
"""Items that tell a document or a goal again under another id and title."""


def renames(matching: Matching) -> Renames:
    """Return what was renamed beyond doubt: its content, its title or what it holds is what it was.

    What is alike under another title may be another thing, and so may an id that was used before:
    references to these are told.
    """
    return {
        (pair.base.document.path, pair.base.route): pair.head.id
        for pair in matching.by_base.values()
        if pair.is_renamed and not pair.is_reused and _is_the_same(pair)
    }


def following(documents: Iterable[Document], base: Workspace, known: Renames) -> list[Document]:
    """Return documents of the base with their references to what was renamed under its new id."""
    return [
        document.with_values(renamed_references(document, base, known)) for document in documents
    ]


def _is_the_same(pair: Pair) -> bool:
    if pair.certainty == 1 or _titles(pair.base) == _titles(pair.head) != (None, None):
        return True
    before, after = _held_ids(pair.base), _held_ids(pair.head)
    return len(before & after) >= _ENOUGH_HELD and 2 * len(before & after) >= len(before | after)


def _held_ids(item: Item) -> set[str]:
    """The ids of the goals, measures and the like that an item holds."""
    return {one.id for items in item.children.values() for one in items if one.has_own_id}


def _titles(item: Item) -> tuple[object, object]:
    return item.value("title"), item.value("name")


def renamed_references(document: Document, base: Workspace, known: Renames) -> dict[Route, str]:
    """Return the references of a document to what was renamed, or goes by a former id, by new ids."""
    if document.path not in base.index.surveys:
        return {}
    _, surveyed = base.index.surveys[document.path]
    changed: dict[Route, str] = {}
    homes = _homes(base, known)
    for reference in surveyed.references:
        entry = base.index.find(reference.id, document, reference.kinds)
        if entry is not None:
            home = homes.get(entry.municipality, entry.municipality)
            spelled = _spelled(reference.id, entry, known, home)
            if spelled != reference.id:
                changed[reference.route] = spelled
    return changed


def _spelled(typed: str, entry: Entry, known: Renames, home: str) -> str:
    """Return a reference under the new ids of `home`, and of the document and the item that it names."""
    _, colon, name = typed.rpartition(":")
    path = entry.document.path
    spelled = known.get((path, entry.route), entry.id)
    if "/" in name:
        spelled = f"{known.get((path, ()), entry.document.id)}/{spelled}"
    return f"{home}{colon}{spelled}" if colon else spelled


def _homes(base: Workspace, known: Renames) -> dict[str, str]:
    """Return the new ids of municipalities that were renamed."""
    registers = (one for one in base.documents if one.kind == "municipality")
    return {one.id: known[one.path, ()] for one in registers if one.id and (one.path, ()) in known}
