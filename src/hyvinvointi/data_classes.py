"""Data classes that cost a quarter of what those of the standard library do where they are defined.

It compiles up to eight functions for each, and a run of `lint` defines eighty data classes: that was a
sixth of linting a single file. Here one function is compiled, when the first object is made; the others
are the same for all classes. Everything else is left to `dataclasses`, whose `field`, `fields` and
`replace` serve these classes, too.
"""

import dataclasses
from collections.abc import Callable, Iterator
from operator import attrgetter
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass"]

_LACKING = object()
"""What stands for a value that was not given and is made anew for each object."""


def _made(cls: type, *, frozen: bool = False, slots: bool = False, eq: bool = True) -> type:
    """Return a class as `dataclasses.dataclass` makes it: what it defines itself stays."""
    made: type = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots)(cls)
    methods: dict[str, Any] = {"__repr__": _repr}
    if eq:
        values = _reader(field.name for field in dataclasses.fields(made) if field.compare)
        methods |= {"__eq__": _equality(values), "__hash__": _hashing(values) if frozen else None}
    if frozen:
        methods |= {"__setattr__": _refuse, "__delattr__": _refuse}
    if frozen and slots:
        methods |= {"__getstate__": _state, "__setstate__": _restore}
    for name in methods.keys() - vars(cls).keys():
        setattr(made, name, methods[name])
    setattr(made, "__init__", _init_on_demand(made))  # noqa: B010  mypy refuses the assignment
    return made


def _init_on_demand(cls: type) -> Callable[..., None]:
    """Return an `__init__` that puts the compiled one in its place when it is first called."""

    def init(self: object, *args: object, **given: object) -> None:
        compiled = _compiled_init(cls)
        setattr(cls, "__init__", compiled)  # noqa: B010
        compiled(self, *args, **given)

    return init


def _compiled_init(cls: Any) -> Callable[..., None]:
    names: dict[str, Any] = {"_set": object.__setattr__, "_LACKING": _LACKING}
    parameters, body = ["self"], []
    for field in dataclasses.fields(cls):
        value = field.name
        if field.default is not dataclasses.MISSING:
            names[f"_default_{field.name}"] = field.default
            parameters.append(f"{field.name}=_default_{field.name}")
        elif field.default_factory is not dataclasses.MISSING:
            names[f"_make_{field.name}"] = field.default_factory
            parameters.append(f"{field.name}=_LACKING")
            value = f"_make_{field.name}() if {field.name} is _LACKING else {field.name}"
        else:
            parameters.append(field.name)
        body.append(f"_set(self, {field.name!r}, {value})")
    if hasattr(cls, "__post_init__"):
        body.append("self.__post_init__()")
    source = f"def __init__({', '.join(parameters)}):\n {'; '.join(body) or 'pass'}\n"
    exec(source, names)  # noqa: S102  of names of fields alone
    init: Callable[..., None] = names["__init__"]
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    return init


def _reader(names: Iterator[str]) -> Callable[[Any], object]:
    """Return what reads the values of some fields, to be compared all at once."""
    fields = [*names]
    return attrgetter(*fields) if fields else lambda _: ()


def _equality(values: Callable[[Any], object]) -> Callable[[Any, Any], object]:
    def equals(self: Any, other: Any) -> object:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return values(self) == values(other)

    return equals


def _hashing(values: Callable[[Any], object]) -> Callable[[Any], int]:
    return lambda self: hash(values(self))


def _repr(self: Any) -> str:
    shown = (
        f"{one.name}={getattr(self, one.name)!r}" for one in dataclasses.fields(self) if one.repr
    )
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _refuse(self: object, name: str, _value: object = None) -> None:
    raise dataclasses.FrozenInstanceError(f"{type(self).__qualname__}.{name}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, field.name) for field in dataclasses.fields(self)]


def _restore(self: Any, state: list[Any]) -> None:
    for field, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, field.name, value)


if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(cls: type | None = None, **options: bool) -> Any:
        """Make a data class, with the options that `_made` knows."""
        return _made(cls, **options) if cls else lambda cls: _made(cls, **options)
