"""Templates that are compiled once: compiling takes far longer than filling."""

from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from types import CodeType
from unittest.mock import patch

from jinja2 import Environment

from hyvinvointi.render.engine import compiled as own_templates
from hyvinvointi.render.engine.sandbox import BoundedEnvironment
from hyvinvointi.resources import folder


@contextmanager
def compiled_once() -> Iterator[None]:
    """Compile each template of ours once, whatever the environment, and keep it in memory."""
    known: dict[Hashable, CodeType] = {}
    ours = str(folder("templates"))
    compile_ = Environment.compile

    def compiled(self: Environment, source: str, name: str, file: str | None) -> CodeType:
        if file is None or not file.startswith(ours):
            return compile_(self, source, name, file)
        # Within bounds each engine shows values by a function of its own, none of it while compiling.
        shows = frozenset(self.filters) if isinstance(self, BoundedEnvironment) else self.finalize
        kind = (type(self), self.code_generator_class, shows)
        template = (*kind, source, name, file)
        if template not in known:
            known[template] = compile_(self, source, name, file)
        return known[template]

    with (
        patch.object(Environment, "compile", compiled),
        patch.object(own_templates, "Compiled", lambda _folder: None),
    ):
        yield
