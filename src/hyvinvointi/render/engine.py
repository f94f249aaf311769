"""What Jinja does for each value put out and each call, in fewer steps and to the same end."""

import contextlib
import sys
from pathlib import Path
from typing import Any

from jinja2 import FileSystemBytecodeCache, StrictUndefined, nodes
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context
from jinja2.utils import missing
from markupsafe import Markup, escape

from hyvinvointi.render.tool import digest, tool
from hyvinvointi.render.typography import clean


def shown(value: object) -> str:
    """Return a value as HTML: HTML as it is, everything else escaped, nothing hidden in it."""
    if isinstance(value, Markup):
        return value
    if type(value) is str:
        text = clean(value)
    elif hasattr(value, "__html__"):
        html: str = value.__html__()
        return html
    elif value is None:
        return ""
    else:
        text = str(value)
    # Most texts have none of these: finding that out is quicker than making a `Markup`.
    if "&" in text or "<" in text or ">" in text or '"' in text or "'" in text:
        return escape(text)
    return text


class Misspelt(StrictUndefined):
    """A name that nothing has is a fault; what is not said has every name, and says nothing."""

    def __new__(cls, *_args: Any, obj: Any = missing, **_given: Any) -> Any:
        """Return `None` for a part of `None`."""
        return None if obj is None else super().__new__(cls)


class Generator(CodeGenerator):
    """Puts out what `finalize` makes of a value: `shown` has escaped it."""

    def _output_child_pre(self, _node: nodes.Expr, _frame: Frame, finalize: Any) -> None:
        self.write(finalize.src)

    def _output_child_post(self, _node: nodes.Expr, _frame: Frame, _finalize: Any) -> None:
        self.write(")")


class CallingContext(Context):
    """Calls at once: nothing that templates reach wants to be given the context."""

    def call(self, called: Any, /, *args: Any, **given: Any) -> Any:
        """Return what a function or a macro returns."""
        given.pop("_loop_vars", None)
        given.pop("_block_vars", None)
        return called(*args, **given)


class Compiled(FileSystemBytecodeCache):
    """Our own templates as Python compiled them, beside their sources as Python keeps its modules.

    Whoever may write there may change the program itself. What cannot be kept or read is compiled.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder / "__pycache__"), f"%s.{sys.implementation.cache_tag}.pyc")

    def get_source_checksum(self, source: str) -> str:
        """Return what the compiled code follows from: the template and all of this program."""
        return digest(f"{tool()}\n{source}".encode())

    def load_bytecode(self, bucket: Bucket) -> None:
        """Read what was kept, if it is whole."""
        try:
            super().load_bytecode(bucket)
        except Exception:  # noqa: BLE001  what a broken file raises is anyone's guess
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled, unless Python is told to keep nothing."""
        if not sys.dont_write_bytecode:
            with contextlib.suppress(OSError):
                Path(self.directory).mkdir(exist_ok=True)
                super().dump_bytecode(bucket)
