"""The engine for templates of a workspace: closed to what is inside, and bounded in what it makes.

Anyone may have written them. They reach the public attributes of what a page gives them and the
harmless methods of plain values; they keep nothing from one page to the next; and what they do is
counted by a `Budget`.
"""

import datetime as dt
import functools
import types
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from jinja2 import Template, nodes
from jinja2.compiler import Frame, operators
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Cycler, Joiner
from markupsafe import Markup

from hyvinvointi.render.engine import estimates, output
from hyvinvointi.render.engine.limits import (
    CHARACTERS_OF_STEP,
    Budget,
    bounded_namespace,
    bounded_range,
)

_UNSTABLE = ("lipsum", "random")
"""What is another at each render: pages are the same whenever they are made."""
_INSIDE = ("pprint",)
"""What shows how values are made, and takes seconds for it."""

_PARTS_OF_STEP = 8
_NO_NAMES = "methods of texts take no named arguments"

_OF_TEXTS = """
    capitalize casefold count endswith find index isalnum isalpha isascii isdecimal isdigit
    isidentifier islower isnumeric isprintable isspace istitle isupper join lower lstrip partition
    removeprefix removesuffix replace rfind rindex rpartition rsplit rstrip split splitlines
    startswith strip striptags swapcase title unescape upper
"""
_OF_DAYS = "year month day hour minute second isoformat weekday isoweekday"
_METHODS: Mapping[type, frozenset[str]] = {
    kind: frozenset(names.split())
    for kind, names in {
        str: _OF_TEXTS,
        Markup: _OF_TEXTS,
        list: "copy count index",
        tuple: "count index",
        dict: "copy get items keys values",
        range: "count index start step stop",
        dt.date: _OF_DAYS,
        dt.datetime: _OF_DAYS,
        Cycler: "current next reset",
    }.items()
}
"""What templates may ask of plain values: nothing that pads, formats or encodes."""
_CLOSED = (
    bool, bytes, int, float, complex, set, frozenset, slice, type, Joiner,
    types.FunctionType, types.MethodType, types.BuiltinFunctionType, types.GeneratorType,
    types.ModuleType, functools.partial, functools._lru_cache_wrapper,  # noqa: SLF001  has no other name
)  # fmt: skip
"""What templates may use, and look into at nothing."""
_OPEN = (
    "hyvinvointi.render.",
    "hyvinvointi.dates",
    # What changed of a version, word by word, and as a decision would list it.
    "hyvinvointi.diff.values",
    "hyvinvointi.diff.amendment",
    "jinja2.",
)
_CALLABLES = frozenset([types.MethodType, types.BuiltinMethodType])


class BoundedEnvironment(ImmutableSandboxedEnvironment):
    """Fills templates within the budget of a page."""

    intercepted_binops = frozenset(["+", "*", "**", "%"])

    def __init__(self, **given: Any) -> None:
        self.budget = Budget()
        self.made, self.looked_at = self.budget.made, self.budget.looked_at
        self.counted = self.budget.counted
        # Nothing is worked out before there is a budget for it.
        super().__init__(**given, optimized=False)
        self.template_class = _FreshTemplate
        for name in (*_UNSTABLE, *_INSIDE):
            self.globals.pop(name, None)
            self.filters.pop(name, None)
        self.globals |= {"namespace": bounded_namespace(self.budget), "range": bounded_range}

    def close(self, finalize: Callable[[object], object]) -> None:
        """Bound what is put out, and all filters and tests there are by now."""
        made = self.budget.made
        self.finalize = lambda value: made(finalize(value))
        self.filters = {name: self._bounded(name, one) for name, one in self.filters.items()}
        self.tests = {name: self._counted(one) for name, one in dict[str, Any](self.tests).items()}
        self.code_generator_class = _BoundedGenerator

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may have an attribute."""
        kind: Any = type(obj)
        if _is_open(kind):
            return not attr.startswith("_")
        known = _METHODS.get(kind)
        if known is not None:
            return attr in known
        return not _is_closed(kind) and super().is_safe_attribute(obj, attr, value)

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:
        """Return what formats within bounds, for the method of a text that formats."""
        if type(value) not in _CALLABLES:
            return None
        format_ = super().wrap_str_format(value)
        if format_ is None:
            return None

        def formatted(*given: Any, **named: Any) -> str:
            estimates.filled_in(self.budget, value.__self__, *given, **named)
            return format_(*given, **named)

        return formatted

    def call(self, context: Context, obj: Any, /, *given: Any, **named: Any) -> Any:
        """Call what a template calls."""
        budget, owner = self.budget, getattr(obj, "__self__", None)
        budget.spend(1)
        if isinstance(obj, Macro) and (obj.catch_varargs or obj.catch_kwargs):
            budget.made([given, {name: one for name, one in named.items() if name[:1] != "_"}])
        elif isinstance(obj, LoopContext):
            given = tuple(budget.counted(one, 1) for one in given)
        elif isinstance(owner, str):
            given = self._estimated(owner, obj.__name__, *given, **named)
            return budget.made(super().call(context, obj, *given))
        return budget.made(super().call(context, obj, *given, **named))

    def _estimated(self, text: str, method: str, /, *given: Any, **named: Any) -> tuple[Any, ...]:
        """Return what a method of a text is given, if it makes nothing too large of it."""
        if set(named) - {"_loop_vars", "_block_vars"}:
            raise TypeError(_NO_NAMES)
        if method == "replace":
            estimates.replaced(self.budget, text, *given)
        elif method == "join":
            values = self.budget.made([*given[0]])
            estimates.joined(self.budget, values, text)
            return (values,)
        return given

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Return what an operator makes."""
        estimates.operated(self.budget, operator, left, right)
        return self.budget.made(super().call_binop(context, operator, left, right))

    def concat(self, pieces: Iterable[str]) -> str:  # as the engine calls it
        """Return pieces one after another."""
        parts = [*pieces]
        self.budget.require_size(sum(map(len, parts)))
        text = "".join(parts)
        self.budget.spend_on(text)
        return text

    def together(self, join: Callable[[Iterable[Any]], str], pieces: Iterable[Any]) -> str:
        """Return values one after another as `~` puts them."""
        estimates.put_together(self.budget, pieces)
        text = join(pieces)
        self.budget.spend_on(text)
        return text

    def _load_template(self, name: Any, globals: Any) -> Template:  # noqa: A002  as the engine has it
        self.budget.spend(10)
        return super()._load_template(name, globals)

    def _bounded(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """Return a filter that is counted, and asked before what it would make."""
        budget, estimate = self.budget, estimates.ESTIMATES.get(name)
        passed = 1 if hasattr(function, "jinja_pass_arg") else 0

        @functools.wraps(function)
        def filter_(*given: Any, **named: Any) -> Any:
            first, values = given[:passed], given[passed:]
            if name == "join" and values and not hasattr(values[0], "__len__"):
                values = (budget.made([*values[0]]), *values[1:])
            _count(budget, values)
            if estimate:
                estimate(budget, *values, **named)
            return budget.made(function(*first, *values, **named))

        return filter_

    def _counted(self, function: Callable[..., Any]) -> Callable[..., Any]:
        budget = self.budget

        @functools.wraps(function)
        def test(*given: Any, **named: Any) -> Any:
            for one in given:
                budget.looked_at(one)
            return function(*given, **named)

        return test


@functools.cache
def _is_open(kind: type) -> bool:
    """Whether values of a kind are made for templates: what is public in them is for anyone."""
    is_plain = issubclass(kind, (str, list, dict, *_CLOSED)) or kind in _METHODS
    return not is_plain and kind.__module__.startswith(_OPEN)


@functools.cache
def _is_closed(kind: type) -> bool:
    """Whether a template may look at nothing in values of a kind: documents, and how pages are made."""
    return issubclass(kind, _CLOSED) or kind.__module__.startswith("hyvinvointi.")


def _count(budget: Budget, values: tuple[Any, ...]) -> None:
    """Count the value that a filter goes through."""
    value = values[0] if values else None
    budget.spend(
        1 + (len(value) // 8 if isinstance(value, str | list | tuple | dict | range) else 0)
    )


class _FreshTemplate(Template):
    """A template that is imported anew each time: what one page leaves in it no other page finds."""

    def make_module(self, *given: Any, **named: Any) -> TemplateModule:
        """Return what a template defines; what it says is no longer than a page."""
        module = super().make_module(*given, **named)
        budget: Budget = self.environment.budget  # type: ignore[attr-defined]
        budget.require_size(sum(map(len, module._body_stream)))  # noqa: SLF001  it has no other door
        return module

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:
        self._module = None
        return super()._get_default_module(ctx)


class _BoundedGenerator(output.Generator):
    """Writes code that counts and bounds."""

    def visit_For(self, node: nodes.For, frame: Frame) -> None:  # noqa: N802  as the engine names it
        """Write a loop each turn of which counts for what stands in it."""
        counted = nodes.EnvironmentAttribute("counted")
        weight = nodes.Const(_weight(node))
        node.iter = nodes.Call(counted, [node.iter, weight], [], None, None, lineno=node.lineno)
        super().visit_For(node, frame)

    def visit_Call(  # noqa: N802  as above
        self, node: nodes.Call, frame: Frame, forward_caller: bool = False
    ) -> None:
        """Write a call; that of a loop is ours, no template's."""
        if not isinstance(node.node, nodes.EnvironmentAttribute):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        with self._within(node.node.name):
            for argument in node.args:
                self.visit(argument, frame)
                self.write(", ")

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802  as above
        """Write texts put together with `~`."""
        join = "markup_join" if frame.eval_ctx.autoescape else "str_join"
        if frame.eval_ctx.volatile:
            join = "(markup_join if context.eval_ctx.autoescape else str_join)"
        with self._within("together"):
            self.write(f"{join}, (")
            for part in node.nodes:
                self.visit(part, frame)
                self.write(", ")
            self.write(")")

    def visit_Tuple(self, node: nodes.Tuple, frame: Frame) -> None:  # noqa: N802  as above
        """Write a tuple, or the names that one is taken apart into."""
        if node.ctx == "load":
            with self._within("made"):
                super().visit_Tuple(node, frame)
        else:
            super().visit_Tuple(node, frame)

    def visit_List(self, node: nodes.List, frame: Frame) -> None:  # noqa: N802  as above
        """Write a list."""
        with self._within("made"):
            super().visit_List(node, frame)

    def visit_Dict(self, node: nodes.Dict, frame: Frame) -> None:  # noqa: N802  as above
        """Write a table."""
        with self._within("made"):
            super().visit_Dict(node, frame)

    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:  # noqa: N802  as above
        """Write a part of something; a stretch of it is made anew."""
        if isinstance(node.arg, nodes.Slice):
            with self._within("made"):
                super().visit_Getitem(node, frame)
        else:
            super().visit_Getitem(node, frame)

    def visit_Compare(self, node: nodes.Compare, frame: Frame) -> None:  # noqa: N802  as above
        """Write a comparison: of two long lists it takes a while."""
        self.write("(")
        self._visit_compared(node.expr, frame)
        for operand in node.ops:
            self.write(f" {operators[operand.op]} ")
            self._visit_compared(operand.expr, frame)
        self.write(")")

    def _visit_compared(self, node: nodes.Expr, frame: Frame) -> None:
        if isinstance(node, nodes.Const):
            self.visit(node, frame)
            return
        with self._within("looked_at"):
            self.visit(node, frame)

    @contextmanager
    def _within(self, name: str) -> Iterator[None]:
        """Write a call of the environment around what is written inside."""
        self.write(f"environment.{name}(")
        yield
        self.write(")")

    def _output_child_to_const(self, node: nodes.Expr, frame: Frame, finalize: Any) -> str:
        if not isinstance(node, nodes.TemplateData):
            # Nothing is worked out before there is a budget for it.
            raise nodes.Impossible
        return super()._output_child_to_const(node, frame, finalize)


def _weight(loop: nodes.For) -> int:
    """Return how many steps a turn of a loop counts for: by what stands in it."""
    parts = texts = 0
    for node in loop.find_all(nodes.Node):
        parts += 1
        texts += len(node.data) if isinstance(node, nodes.TemplateData) else 0
    return 1 + parts // _PARTS_OF_STEP + texts // CHARACTERS_OF_STEP
