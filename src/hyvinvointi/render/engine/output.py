"""What templates put out, and what they may name."""

from functools import lru_cache
from types import FunctionType
from typing import Any

from jinja2 import StrictUndefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context, Macro
from jinja2.utils import missing
from markupsafe import Markup, escape

from hyvinvointi.render.values.typography import clean


def shown(value: object) -> str:
    """Return a value as HTML: HTML as it is, everything else escaped, nothing hidden in it."""
    if type(value) is Markup:
        return value
    if hasattr(value, "__html__"):
        html: str = value.__html__()
        return html
    return "" if value is None else _escaped(str(value))


@lru_cache(maxsize=4096)
def _escaped(text: str) -> str:
    """Return a text as HTML: names, terms and addresses stand on many pages."""
    return str(escape(clean(text)))


class Generator(CodeGenerator):
    """Writes code that puts out what `finalize` returns: that is escaped, and not so once more."""

    def _output_child_pre(self, _node: nodes.Expr, _frame: Frame, finalize: Any) -> None:
        self.write(finalize.src)

    def _output_child_post(self, _node: nodes.Expr, _frame: Frame, _finalize: Any) -> None:
        self.write(")")


class DirectContext(Context):
    """Calls macros and functions as they are: only others may ask for a part of the engine."""

    def call(self, called: Any, /, *given: Any, **named: Any) -> Any:
        """Call what a template calls."""
        if type(called) not in {FunctionType, Macro} or hasattr(called, "jinja_pass_arg"):
            return super().call(called, *given, **named)
        if named:
            named.pop("_loop_vars", None)
            named.pop("_block_vars", None)
        return called(*given, **named)


class Misspelt(StrictUndefined):
    """A name that nothing has is a fault; what is not said has every name, and says nothing."""

    def __new__(cls, *_args: Any, obj: Any = missing, **_given: Any) -> Any:
        """Return `None` for a part of `None`."""
        return None if obj is None else super().__new__(cls)
