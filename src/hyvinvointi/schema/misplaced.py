"""Fields that stand in the wrong place of their document: one level too deep, or not deep enough."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from hyvinvointi.diagnostics import Message, Route, Text
from hyvinvointi.schema import field_names, phrases, suggest
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


def _inside(document: Document, route: Route, field: Field) -> list[_Path]:
    """Return the paths of the least deep fields below a group that a key of it names, or labels."""
    called = _named(field, route) or _places(field).get(_folded(route), ())
    # What the group has itself is not elsewhere.
    paths = _holding([place for place in called if len(place[0]) > 1], document.value(route))
    least = min(map(len, paths), default=0)
    paths = [path for path in paths if len(path) == least]
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
    held = [place for place in places if field_names.may_hold(place[1], value)]
    named = [path for path, one in held if field_names.fits(value, one, by_name=True)]
    return named or [path for path, one in held if field_names.fits(value, one)]


def _names(route: Route) -> _Path:
    return tuple(step for step in route if isinstance(step, str))


def _said(path: _Path) -> Text | str:
    return ".".join(path) if len(path) > 1 else phrases.TOP_LEVEL


def _folded(route: Route) -> str:
    return suggest.folded_or_sign(str(route[-1]))


@lru_cache(maxsize=64)
def _places(field: Field) -> Mapping[str, tuple[_Place, ...]]:
    """The fields below a field by whatever they are called, folded, the least deep first."""
    places: dict[str, tuple[_Place, ...]] = {}
    level: list[_Place] = [((), field)]
    for _ in range(_DEEPEST):
        level = [inner for path, one in level for inner in _children(path, one)]
        for path, one in level:
            names = map(suggest.folded_or_sign, (one.name, *one.labels(), *one.typed_names))
            for name in {*names} - {""}:
                places[name] = (*places.get(name, ()), (path, one))
    return places


def _children(path: _Path, field: Field) -> Iterator[_Place]:
    """Yield the fields of a group; a text by language, and what is called by an id, is no group of fields."""
    group = field.group
    for name, child in group.properties.items() if not (group.is_text or group.refs) else ():
        yield (*path, name), child
