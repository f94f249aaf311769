"""What templates put out, and what they may name."""

from typing import Any

from jinja2 import StrictUndefined
from jinja2.utils import missing
from markupsafe import Markup, escape

from hyvinvointi.render.values.typography import clean


def shown(value: object) -> str:
    """Return a value as HTML: HTML as it is, everything else escaped, nothing hidden in it."""
    if hasattr(value, "__html__"):
        return Markup(value.__html__())  # noqa: S704  it says itself that it is HTML
    return escape("" if value is None else clean(str(value)))


class Misspelt(StrictUndefined):
    """A name that nothing has is a fault; what is not said has every name, and says nothing."""

    def __new__(cls, *_args: Any, obj: Any = missing, **_given: Any) -> Any:
        """Return `None` for a part of `None`."""
        return None if obj is None else super().__new__(cls)
