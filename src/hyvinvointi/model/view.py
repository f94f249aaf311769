"""Typed read-only views over documents, lenient on what is broken.

A view never fails: a value of a wrong type is as good as none, because its own finding is told
elsewhere. Attributes have the names of model fields (`for_` where Python keeps the word).
"""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any, ClassVar, Concatenate, Generic, ParamSpec, Self, TypeVar, overload

from hyvinvointi.data_classes import dataclass
from hyvinvointi.dates import PartialDate, parse
from hyvinvointi.diagnostics import Part, Route, Site
from hyvinvointi.source import Document
from hyvinvointi.words.values import Name

T_co = TypeVar("T_co", covariant=True)
V = TypeVar("V", bound="View")
T = TypeVar("T")
P = ParamSpec("P")
_TONGUES = ("fi", "sv", "se", "smn", "sms", "en")
"""The order of languages, however a document writes them: what is first stands for the text."""


@dataclass(frozen=True, slots=True)
class Localized:
    """Free text by language; the key `""` is the municipality's first language."""

    values: Mapping[str, str]

    def say(self, language: str, main: str = "fi") -> str:
        """Return the text in a language, else in the main language, else in any."""
        return self.in_language(language, main) or self.in_language(main, main) or str(self)

    def in_language(self, language: str, main: str) -> str | None:
        """Return the text in exactly that language, `None` when it is not there."""
        return self.values.get(language) or (self.values.get("") if language == main else None)

    def __str__(self) -> str:
        return next(iter(self.values.values()), "")


class View:
    """A group of fields somewhere in a document: `origin` at `route`."""

    accepts_id: ClassVar[bool] = False
    """Whether a bare string may stand for the group: an id."""

    def __init__(self, origin: Document, route: Route, data: Mapping[str, Any]) -> None:
        self.origin = origin
        self.route = route
        self.data = data

    def __eq__(self, other: object) -> bool:
        return isinstance(other, View) and (self.origin.path, self.route) == (
            other.origin.path,
            other.route,
        )

    def __hash__(self) -> int:
        return hash((self.origin.path, self.route))

    def has(self, *names: str) -> bool:
        """Whether a field, the last of `names` on the way there, says anything: no null, no empty one.

        A value that was lost to a fault was said, too, and the fault has its own finding; so was
        what may stand in a value that could not be read as a group.
        """
        value: Any = self.data
        gaps = self.origin.gaps
        for length, name in enumerate(names, 1):
            value = value.get(name) if isinstance(value, dict) else None
            if gaps and (*self.route, *names[:length]) in gaps:
                return True
        is_said = value not in (None, "", [], {})
        return is_said or (bool(gaps) and (*self.route, *names) in self.origin.around_gaps)

    def site(
        self,
        *steps: str | int,
        part: Part = "value",
        start: int | None = None,
        end: int | None = None,
    ) -> Site:
        """Return the place of something below this view."""
        return Site(self.origin.path, (*self.route, *steps), part, start, end)

    @property
    def label(self) -> Name:
        """What people call it: its name, else its title, else its id."""
        called = as_localized(self.data.get("name")) or as_localized(self.data.get("title"))
        own_id = self.data.get("id")
        return Name(str(own_id or "–"), called.values if called else {}, self.origin.path)

    @property
    def lacking(self) -> Site:
        """The place where something that this item lacks is told."""
        return self.site(part="item")


class Value(Generic[T_co]):
    """A field of a view; reads the data when it is first asked, and keeps what it read."""

    def __init__(self, read: Callable[[View, str], T_co]) -> None:
        self._read = read
        self._attribute = self._name = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self._attribute, self._name = name, name.rstrip("_")

    @overload
    def __get__(self, view: None, owner: type) -> Self: ...
    @overload
    def __get__(self, view: View, owner: type) -> T_co: ...
    def __get__(self, view: View | None, owner: type) -> Self | T_co:
        if view is None:
            return self
        value = view.__dict__[self._attribute] = self._read(view, self._name)
        return value


def kept(
    answer: Callable[Concatenate[V, P], T],
) -> Callable[Concatenate[V, P], T]:
    """Keep what a function says of a view with the view: many ask the same of one."""
    name = f"{answer.__module__}.{answer.__qualname__}"

    @wraps(answer)
    def known(view: V, /, *args: P.args, **given: P.kwargs) -> T:
        if name not in view.__dict__:
            view.__dict__[name] = answer(view, *args, **given)
        value: T = view.__dict__[name]
        return value

    return known


def text() -> Value[str | None]:
    """A plain text, an id or a choice from a list."""

    def read(view: View, name: str) -> str | None:
        value = view.data.get(name)
        return value if isinstance(value, str) else None

    return Value(read)


def number() -> Value[float | None]:
    """A number; money is in euros."""
    return Value(lambda view, name: _number(view.data.get(name)))


def integer() -> Value[int | None]:
    """A whole number."""
    return Value(lambda view, name: _as(int, view.data.get(name)))


def flag() -> Value[bool | None]:
    """True, false or not said."""
    return Value(lambda view, name: _as(bool, view.data.get(name)))


def day() -> Value[PartialDate | None]:
    """A date, perhaps partial."""
    return Value(lambda view, name: parse(view.data.get(name)))


def localized() -> Value[Localized | None]:
    """Free text: a string or a map of languages."""
    return Value(lambda view, name: as_localized(view.data.get(name)))


def texts() -> Value[tuple[str, ...]]:
    """A list of plain texts or ids."""
    return Value(
        lambda view, name: tuple(one for one in _list(view.data.get(name)) if isinstance(one, str))
    )


def prose_list() -> Value[tuple[Localized, ...]]:
    """A list of free texts."""
    return Value(
        lambda view, name: tuple(
            one for one in map(as_localized, _list(view.data.get(name))) if one is not None
        )
    )


def one(kind: type[V]) -> Value[V | None]:
    """A group of fields."""

    def read(view: View, name: str) -> V | None:
        value = view.data.get(name)
        return _view(kind, view, (name,), value)

    return Value(read)


def many(kind: type[V]) -> Value[tuple[V, ...]]:
    """A list of groups of fields; items of another form are passed over."""

    def read(view: View, name: str) -> tuple[V, ...]:
        items = view.data.get(name)
        if not isinstance(items, list):
            return ()
        views = [_view(kind, view, (name, index), item) for index, item in enumerate(items)]
        return tuple(view for view in views if view is not None)

    return Value(read)


def as_localized(value: Any) -> Localized | None:
    """Return free text as it may stand in a document; `None` when there is none."""
    if isinstance(value, str):
        return Localized({"": value}) if value.strip() else None
    if isinstance(value, dict):
        texts = {key: one for key, one in value.items() if isinstance(one, str) and one.strip()}
        known = [tongue for tongue in _TONGUES if tongue in texts]
        return (
            Localized({key: texts[key] for key in [*known, *sorted({*texts} - {*known})]})
            if texts
            else None
        )
    return None


def _view(kind: type[V], parent: View, steps: Route, value: Any) -> V | None:
    if isinstance(value, str) and kind.accepts_id:
        value = {"id": value}
    if not isinstance(value, dict):
        return None
    return kind(parent.origin, (*parent.route, *steps), value)


def _as(kind: type[Any], value: Any) -> Any:
    if isinstance(value, bool) and kind is not bool:
        return None
    return value if isinstance(value, kind) else None


def _number(value: Any) -> float | None:
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
