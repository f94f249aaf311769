"""The template engine: sandboxed, strict about names, and always escaping.

A workspace's own folder `templates/` stands before ours, file by file; `ours:html/decision.html`
names our own, so that an own template can extend it and replace single blocks.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.environment import TemplateModule
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.render import engine, facts, markdown, prose, sums, typography
from hyvinvointi.render.locale import NBSP
from hyvinvointi.render.values import Link, Prose
from hyvinvointi.resources import folder

_BROKEN = Text(
    "Sivupohja {file}, rivi {line}: {reason}",
    "Sidmallen {file}, rad {line}: {reason}",
    "The template {file}, line {line}: {reason}",
)
_NOT_UTF8 = Text(
    "Sivupohja {file}, rivi {line}: teksti ei ole UTF-8-muodossa. Tallenna tiedosto sellaisena.",
    "Sidmallen {file}, rad {line}: texten är inte i formatet UTF-8. Spara filen i det formatet.",
    "The template {file}, line {line}: the text is not UTF-8. Save the file as UTF-8.",
)


_FAULTS = (
    TemplateError,
    SecurityError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What code of a template may raise."""


class _Folder(FileSystemLoader):
    """Templates of a workspace; a link out of the folder is no template."""

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        try:
            source, path, fresh = super().get_source(environment, template)
        except UnicodeDecodeError as error:
            line = error.object[: error.start].count(b"\n") + 1
            file = _shown(f"{self.searchpath[0]}/{template}")
            raise WorkError(Message(_NOT_UTF8, {"file": file, "line": line})) from error
        if not Path(path).resolve().is_relative_to(Path(self.searchpath[0]).resolve()):
            raise TemplateNotFound(template)
        return source, path, fresh


_OURS = 2
"""Loaders of our own templates."""


def html_environment(own: Path | None) -> Environment:
    """Return the environment of HTML pages."""
    environment = _environment(own)
    environment.code_generator_class = engine.Generator
    environment.finalize = engine.shown
    environment.filters |= {
        "prose": _html(prose.block),
        "cell": _html(prose.cell),
        "heading": _heading,
        "soft": lambda text: typography.hyphenated(str(text)),
    }
    return environment


def markdown_environment(own: Path | None) -> Environment:
    """Return the environment of Markdown pages: what is no Markdown yet is escaped as such."""
    environment = _environment(own)
    environment.finalize = markdown.finalize
    environment.filters["prose"] = markdown.prose_filter
    environment.globals["linked"] = markdown.linked
    return environment


def render(environment: Environment, name: str, context: Mapping[str, Any]) -> str:
    """Return a filled template; raises `WorkError` that names file and line of what is wrong."""
    with _told(name):
        template = environment.get_template(name)
        given = {**environment.globals, **context}
        page = environment.context_class(environment, given, name, template.blocks)
        try:
            return environment.concat(template.root_render_func(page))
        except Exception:  # noqa: BLE001  the engine tells the line of the template, and raises again
            environment.handle_exception()


def macros(environment: Environment, name: str, context: Mapping[str, Any]) -> TemplateModule:
    """Return the macros of a template; raises `WorkError` as `render` does."""
    with _told(name):
        return environment.get_template(name).make_module(dict(context))


@contextmanager
def _told(name: str) -> Iterator[None]:
    """Tell faults of a template with its file and line."""
    try:
        yield
    except TemplateSyntaxError as error:
        file = error.filename or error.name or name
        raise _work_error(file, error.lineno, error.message) from error
    except _FAULTS as error:
        file, line = _where(error, name)
        raise _work_error(file, line, str(error)) from error


def _environment(own: Path | None) -> Environment:
    ours = FileSystemLoader(folder("templates"))
    loaders: list[BaseLoader] = [PrefixLoader({"ours": ours}, delimiter=":"), ours]
    if own is not None and own.is_dir():
        loaders.insert(0, _Folder(own))
    # Our own templates reach only what they mean to; those of a workspace come from anyone.
    is_own = len(loaders) > _OURS
    environment = (ImmutableSandboxedEnvironment if is_own else Environment)(
        loader=ChoiceLoader(loaders),
        bytecode_cache=None if is_own else engine.Compiled(folder("templates")),
        autoescape=True,
        undefined=engine.Misspelt,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    environment.context_class = engine.CallingContext
    environment.globals |= {
        "label": facts.label,
        "entries": facts.entries,
        "modelled": facts.modelled,
        "own_fields": facts.own_fields,
        "anchor": facts.anchor,
        "span": facts.span,
        "resource_lines": sums.lines,
        "described": sums.described,
        "nbsp": NBSP,
    }
    return environment


def _html(render_text: Callable[..., str]) -> Callable[..., Markup]:
    def filter_(value: Prose | None, level: int = 6) -> Markup:
        if value is None:
            return Markup()
        html = render_text(value.text, level)
        tag = "div" if html.startswith("<") else "span"
        marked = f'<{tag} lang="{escape(value.lang)}">{html}</{tag}>' if value.lang else html
        return Markup(marked)  # noqa: S704  escaped by the Markdown renderer

    return filter_


def _heading(value: Prose | Link | str | None) -> Markup | str:
    if value is None:
        return ""
    if isinstance(value, Link):
        return _heading(value.label)
    if isinstance(value, Prose):
        return value.heading
    return _heading_of_words(str(value))


@lru_cache(maxsize=1024)
def _heading_of_words(text: str) -> Markup:
    """Return the heading of a part: the same few stand on every page."""
    return Markup(prose.heading(text))  # noqa: S704  escaped there


def _where(error: Exception, name: str) -> tuple[str, int]:
    """Return file and line of the innermost template in the traceback of an error."""
    found, trace = (name, 1), error.__traceback__
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if "__jinja_exception__" in trace.tb_frame.f_globals:
            found = (file, trace.tb_lineno)
        trace = trace.tb_next
    return found


def _work_error(file: str, line: int, reason: str | None) -> WorkError:
    args = {"file": _shown(file), "line": line, "reason": reason or ""}
    return WorkError(Message(_BROKEN, args))


def _shown(file: str) -> str:
    for base, prefix in ((folder("templates"), "templates/"), (Path.cwd(), "")):
        if Path(file).is_relative_to(base):
            return prefix + Path(file).relative_to(base).as_posix()
    return file
