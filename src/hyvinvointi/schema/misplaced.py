"""Fields that stand in the wrong place of their document: one level too deep, or not deep enough."""

from collections.abc import Iterator
from functools import lru_cache

from hyvinvointi import limits
from hyvinvointi.diagnostics import Message, Route
from hyvinvointi.schema import phrases, suggest
from hyvinvointi.schema.fields import Field, root
from hyvinvointi.source import Document

_DEEPEST = 4
_MOST_PLACES = 2
"""A name that is used in more places, such as `text`, tells nothing about the one that is meant."""

_Path = tuple[str, ...]
_Place = tuple[_Path, Field]


def advice(document: Document, route: Route, field: Field) -> Message | None:
    """Return where to move what stands in a group under the name of a field that belongs elsewhere.

    `None` where no field of the document has that name and may hold what is said, or too many.
    """
    around = _around(document, route)
    if around is not None:
        return _message([around]) if len(around) > 1 else Message(phrases.FIELD_AT_TOP)
    for own, group in ((_names(route[:-1]), field), ((), root(document.kind or ""))):
        paths = [(*own, *path) for path, _ in _inside(group, document, route)]
        # What belongs to the document itself and is not around is there already.
        if paths and len(paths[0]) > 1:
            return _message(paths)
    return None


def is_name_elsewhere(document: Document, route: Route) -> bool:
    """Whether a key is the very name of a field that belongs to a group around or to any other group."""
    places = _inside(root(document.kind or ""), document, route)
    return any(path[-1] == route[-1] for path, _ in places)


def fits(value: object, meaning: Field) -> bool:
    """Whether a group or a list of groups has a field that is known where it is thought to belong."""
    groups = value if isinstance(value, list) else [value]
    known = meaning.item if isinstance(value, list) else meaning
    fields = known.properties if known is not None else {}
    return all(
        not isinstance(group, dict) or not group or any(name in fields for name in group)
        for group in groups
    )


def _around(document: Document, route: Route) -> _Path | None:
    """Return the path of a field that a group around lacks: it was probably indented too far."""
    name = str(route[-1])
    for end in reversed(range(len(route) - 1)):
        meaning, group = root(document.kind or "").at(route[:end]), document.value(route[:end])
        may_have = meaning is not None and name in meaning.properties and isinstance(group, dict)
        if may_have and name not in group:
            return (*_names(route[:end]), name)
    return None


def _names(route: Route) -> _Path:
    return tuple(step for step in route if isinstance(step, str))


def _message(places: list[_Path]) -> Message | None:
    if len(places) > _MOST_PLACES:
        return None
    return Message(phrases.FIELD_ELSEWHERE, {"places": [".".join(path) for path in places]})


def _inside(field: Field, document: Document, route: Route) -> list[_Place]:
    """Return the least deep fields below a field that a key names and that may hold its value."""
    typed, value = str(route[-1]), document.value(route)
    named = _named(field, suggest.fold(typed)) if len(typed) <= limits.WORD else ()
    return [place for place in named if suggest.may_hold(place[1], value) and fits(value, place[1])]


@lru_cache(maxsize=256)
def _named(field: Field, folded: str) -> tuple[_Place, ...]:
    """Return the least deep fields below a field that have a name or label, with their paths."""
    level: list[_Place] = [((), field)]
    for _ in range(_DEEPEST):
        level = [inner for path, one in level for inner in _children(path, one)]
        named = [
            one for one in level if folded in map(suggest.fold, (one[1].name, *one[1].labels()))
        ]
        if named:
            return tuple(named)
    return ()


def _children(path: _Path, field: Field) -> Iterator[_Place]:
    group = field.item if field.item is not None and field.item.properties else field
    for name, child in group.properties.items() if not group.is_text else ():
        yield (*path, name), child
