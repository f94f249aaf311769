"""Fields that stand in the wrong place of their document: one level too deep, or not deep enough."""

from collections.abc import Iterator
from functools import lru_cache

from hyvinvointi import dates, limits
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
    value = document.value(route)
    for own, group in ((_names(route[:-1]), field), ((), root(document.kind or ""))):
        paths = [(*own, *path) for path, one in _named(group, _folded(route)) if _holds(one, value)]
        # What belongs to the document itself and is not around is there already.
        if paths and len(paths[0]) > 1:
            return _message(paths)
    return None


def is_named_elsewhere(document: Document, route: Route) -> bool:
    """Whether a key is the very name of a field of any group of its document."""
    return bool(_named(root(document.kind or ""), _folded(route)))


def fits(value: object, meaning: Field) -> bool:
    """Whether a value may have been meant for a field.

    A day names nothing, and of a group at least one field is known where it belongs.
    """
    if meaning.refs and dates.parse(value) is not None:
        return False
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


def _folded(route: Route) -> str:
    typed = str(route[-1])
    return suggest.fold(typed) if len(typed) <= limits.WORD else ""


def _holds(field: Field, value: object) -> bool:
    return suggest.may_hold(field, value) and fits(value, field)


@lru_cache(maxsize=256)
def _named(field: Field, folded: str) -> tuple[_Place, ...]:
    """Return the least deep fields below a field that go by a name, with their paths."""
    level: list[_Place] = [((), field)] if folded else []
    for _ in range(_DEEPEST):
        level = [inner for path, one in level for inner in _children(path, one)]
        named = [place for place in level if folded in _called(place[1])]
        if named:
            return tuple(named)
    return ()


@lru_cache(maxsize=1024)
def _called(field: Field) -> frozenset[str]:
    names = (field.name, *field.labels(), *field.typed_names)
    return frozenset(map(suggest.fold, names))


def _children(path: _Path, field: Field) -> Iterator[_Place]:
    group = field.item if field.item is not None and field.item.properties else field
    for name, child in group.properties.items() if not group.is_text else ():
        yield (*path, name), child
