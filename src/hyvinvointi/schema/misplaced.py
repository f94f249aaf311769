"""Fields that stand in the wrong place of their document: one level too deep, or not deep enough."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from hyvinvointi import dates, limits
from hyvinvointi.diagnostics import Message, Route, Text
from hyvinvointi.schema import phrases, suggest
from hyvinvointi.schema.fields import Field, root
from hyvinvointi.source import Document
from hyvinvointi.words.values import Alternatives

_DEEPEST = 4
_MOST_PLACES = 2
"""A name that is used in more places, such as `text`, tells nothing about the one that is meant."""

_Path = tuple[str, ...]
_Place = tuple[_Path, Field]


def advice(document: Document, route: Route, field: Field) -> Message | None:
    """Return where to move what stands in a group under the name of a field that belongs elsewhere.

    It was indented too far, or not far enough, or it belongs to a group beside. `None` where no field
    of the document has that name and may hold what is said, or too many.
    """
    own = _names(route[:-1])
    inside = [(*own, *path) for path in _inside(document, route, field)]
    around = _around(document, route)
    paths = [*inside, *around] or _beside(document, route)
    if not paths:
        return None
    if paths == around and len(paths[0]) == 1:
        return Message(phrases.FIELD_AT_TOP)
    places = Alternatives(tuple(map(_said, paths)))
    return Message(phrases.FIELD_ELSEWHERE, {"places": places})


def is_named_elsewhere(document: Document, route: Route) -> bool:
    """Whether a field of any group of its document is called as a key is."""
    return _folded(route) in _places(root(document.kind or ""))


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


def _inside(document: Document, route: Route, field: Field) -> list[_Path]:
    """Return the paths of the least deep fields below a group that a key of it names.

    Labels are shared by many fields: one tells a place only of groups, where hardly another has it.
    """
    value, named = document.value(route), _named(field, route)
    labelled = _places(field).get(_folded(route), ()) if isinstance(value, list | dict) else ()
    paths = _holding(named or labelled, value)
    least = min(map(len, paths), default=0)
    paths = [path for path in paths if len(path) == least] if named else paths
    return paths if len(paths) <= _MOST_PLACES else []


def _around(document: Document, route: Route) -> list[_Path]:
    """Return the path of the field that the nearest group around lacks: it was indented too far."""
    name = str(route[-1])
    for end in reversed(range(len(route) - 1)):
        meaning, group = root(document.kind or "").at(route[:end]), document.value(route[:end])
        may_have = meaning is not None and name in meaning.properties and isinstance(group, dict)
        if may_have and name not in group:
            return [(*_names(route[:end]), name)]
    return []


def _beside(document: Document, route: Route) -> list[_Path]:
    """Return the path of the only field of any other group that has the very name, if it holds groups.

    Names of plain values, such as `date`, are used wherever there is one.
    """
    value, named = document.value(route), _named(root(document.kind or ""), route)
    # What belongs to the document itself and is not around is there already.
    is_known = len(named) == 1 and len(named[0][0]) > 1 and isinstance(value, list | dict)
    return _holding(named, value) if is_known else []


def _named(field: Field, route: Route) -> list[_Place]:
    """Return the fields below a field that have the very name of a key."""
    places = _places(field).get(_folded(route), ())
    return [(path, one) for path, one in places if one.name == route[-1]]


def _holding(places: Iterable[_Place], value: object) -> list[_Path]:
    """Return the paths of those of some fields that may hold a value."""
    return [path for path, one in places if suggest.may_hold(one, value) and fits(value, one)]


def _names(route: Route) -> _Path:
    return tuple(step for step in route if isinstance(step, str))


def _said(path: _Path) -> Text | str:
    return ".".join(path) if len(path) > 1 else phrases.TOP_LEVEL


def _folded(route: Route) -> str:
    typed = str(route[-1])
    return suggest.fold(typed) if len(typed) <= limits.WORD else ""


@lru_cache(maxsize=64)
def _places(field: Field) -> Mapping[str, tuple[_Place, ...]]:
    """The fields below a field by whatever they are called, folded, the least deep first."""
    places: dict[str, tuple[_Place, ...]] = {}
    level: list[_Place] = [((), field)]
    for _ in range(_DEEPEST):
        level = [inner for path, one in level for inner in _children(path, one)]
        for path, one in level:
            names = map(suggest.fold, (one.name, *one.labels(), *one.typed_names))
            for name in {*names} - {""}:
                places[name] = (*places.get(name, ()), (path, one))
    return places


def _children(path: _Path, field: Field) -> Iterator[_Place]:
    group = field.group
    for name, child in group.properties.items() if not group.is_text else ():
        yield (*path, name), child
