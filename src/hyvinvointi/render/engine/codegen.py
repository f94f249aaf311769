"""What Jinja does for each value put out and each call, in fewer steps and to the same end."""

import contextlib
import sys
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import FileSystemBytecodeCache, StrictUndefined, nodes
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.runtime import Context, Macro
from jinja2.utils import missing
from markupsafe import Markup, escape

from hyvinvointi.render.engine.fingerprint import digest, tool
from hyvinvointi.render.values.typography import clean


def shown(value: object) -> str:
    """Return a value as HTML: HTML as it is, everything else escaped, nothing hidden in it."""
    if type(value) is Markup:
        return value
    if type(value) is str:
        # As `clean` asks first, but without a call: most texts hide nothing.
        text = value if value.isprintable() else clean(value)
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
    """Puts out what `finalize` makes of a value: `shown` has escaped it. Calls without detours."""

    def _output_child_pre(self, _node: nodes.Expr, _frame: Frame, finalize: Any) -> None:
        self.write(finalize.src)

    def _output_child_post(self, _node: nodes.Expr, _frame: Frame, _finalize: Any) -> None:
        self.write(")")

    def blockvisit(self, body: Iterable[nodes.Node], frame: Frame) -> None:
        """Write a block that yields once: each piece goes up through all blocks and templates."""
        if frame.buffer is not None:
            super().blockvisit(body, frame)
            return
        self.buffer(frame)
        super().blockvisit(body, frame)
        self.writeline(f"yield concat({frame.buffer})")

    def visit_Call(  # noqa: N802  as the engine names it
        self, node: nodes.Call, frame: Frame, forward_caller: bool = False
    ) -> None:
        """Write a call as Python has it, but where it is to be watched or has named arguments."""
        if self.environment.sandboxed or node.kwargs or node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in node.args:
            self.visit(argument, frame)
            self.write(", ")
        self.write("caller=caller)" if forward_caller else ")")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """Write the making of a macro of ours."""
        self.write("context.")
        if _is_bare(macro_ref) and frame.eval_ctx.autoescape and not frame.eval_ctx.volatile:
            self.write("bare(macro)")
        else:
            super().macro_def(macro_ref, frame)


def _is_bare(macro: MacroRef) -> bool:
    """Whether it is what stands inside a `call` and is given nothing."""
    asks = macro.accesses_caller or macro.accesses_kwargs or macro.accesses_varargs
    return isinstance(macro.node, nodes.CallBlock) and not macro.node.args and not asks


def _bare(function: Callable[[], str]) -> Callable[[], Markup]:
    return lambda: _marked(function())


_marked: Callable[[str], Markup] = partial(str.__new__, Markup)
"""Says that a text is HTML: a macro has put it together of what is escaped."""


class QuickMacro(Macro):
    """A macro that comes to its function at once when it is given what macros usually are."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        is_usual = not (self.catch_kwargs or self.catch_varargs or self.explicit_caller)
        self._most = self._argument_count if is_usual and self._default_autoescape else -1
        self._named = ("caller",) if self.caller else ()

    def __call__(self, *args: Any, **given: Any) -> str:
        """Return what the macro says."""
        lacking = self._most - len(args)
        if lacking < 0 or tuple(given) != self._named:
            return super().__call__(*args, **given)
        if lacking:
            args += (missing,) * lacking
        return _marked(self._func(*args, *given.values()))


class CallingContext(Context):
    """Calls at once: nothing that templates reach wants to be given the context."""

    Macro = QuickMacro
    bare = staticmethod(_bare)

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
