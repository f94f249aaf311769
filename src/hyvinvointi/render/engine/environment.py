"""The template engine: sandboxed, strict about names, and always escaping.

A workspace's own folder `templates/` stands before ours, file by file; `ours:html/decision.html`
names our own, so that an own template can extend it and replace single blocks.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
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
    TemplateSyntaxError,
)
from jinja2.environment import TemplateModule
from jinja2.exceptions import SecurityError
from jinja2.runtime import Macro
from markupsafe import Markup, escape

from hyvinvointi import parsing
from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.render.engine import compiled, output, own_templates
from hyvinvointi.render.engine.limits import OverLimitError
from hyvinvointi.render.engine.own_templates import OwnTemplates
from hyvinvointi.render.engine.sandbox import BoundedEnvironment
from hyvinvointi.render.values import facts, markdown, prose, sums, typography
from hyvinvointi.render.values.shapes import Link, Prose
from hyvinvointi.resources import folder
from hyvinvointi.source import Document
from hyvinvointi.words.numbers import NBSP

_LONGEST_KEPT = 200
"""Characters of a heading that is kept: others are not those of parts."""
_BROKEN = Text(
    "Sivupohja {file}, rivi {line}: {reason}",
    "Sidmallen {file}, rad {line}: {reason}",
    "The template {file}, line {line}: {reason}",
)
_TOO_DEEP = Text(
    "sivupohjat tai makrot ovat liian syvällä toisissaan",
    "mallar eller makron ligger för djupt i varandra",
    "templates or macros are too deep inside each other",
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
"""What code of a template of ours may raise, where it is given what it does not expect."""


def html_environment(own: Path | None) -> Environment:
    """Return the environment of HTML pages."""
    environment = _environment(own)
    environment.filters |= {
        "prose": _html(Prose.block),
        "cell": _html(Prose.cell),
        "heading": _heading,
        "soft": lambda text: typography.hyphenated(str(text)),
        # An attribute, or a text of a drawing, holds no marks of language.
        "unmarked": lambda said: getattr(said, "plain", said),
    }
    return _closed(environment, output.shown)


def markdown_environment(own: Path | None) -> Environment:
    """Return the environment of Markdown pages: what is no Markdown yet is escaped as such."""
    environment = _environment(own)
    environment.filters["prose"] = markdown.prose_filter
    environment.globals["linked"] = markdown.linked
    return _closed(environment, markdown.finalize)


def allow(environment: Environment, documents: int, document: Document | None = None) -> None:
    """Bound the next page, of a document, on a site of so many, where others wrote templates."""
    if isinstance(environment, BoundedEnvironment):
        characters = len(document.text) if document else 0
        environment.budget.allow(documents=documents, characters=characters)


def render(environment: Environment, name: str, context: Mapping[str, Any]) -> str:
    """Return a filled template; raises `WorkError` that names file and line of what is wrong."""
    with _page(environment, name):
        template = environment.get_template(name)
        given = {**environment.globals, **context}
        page = environment.context_class(environment, given, name, template.blocks)
        return environment.concat(template.root_render_func(page))


def macros(environment: Environment, name: str, context: Mapping[str, Any]) -> TemplateModule:
    """Return the macros of a template; raises `WorkError` as `render` does."""
    with _page(environment, name):
        return environment.get_template(name).make_module(dict(context))


def called(environment: Environment, macro: Macro, *given: Any) -> str:
    """Return what a macro says that is no part of a page yet; raises `WorkError` as `render` does."""
    with _page(environment, macro.name):
        return str(macro(*given))


@contextmanager
def _page(environment: Environment, name: str) -> Iterator[None]:
    """Bound what is filled for a page, and tell its faults with file and line of the template."""
    budget = environment.budget if isinstance(environment, BoundedEnvironment) else None
    # What others wrote may fail in any way; a fault of ours is to be seen as one.
    faults = Exception if budget else _FAULTS
    try:
        with budget.page() if budget else nullcontext():
            try:
                yield
            except WorkError:
                raise
            except Exception:  # noqa: BLE001  the engine tells the line of the template, and raises again
                environment.handle_exception()
    except WorkError:
        raise
    except TemplateSyntaxError as error:
        file = error.filename or error.name or name
        raise _work_error(file, error.lineno, error.message) from error
    except OverLimitError as error:
        raise _work_error(*_where(error, name), error.message) from error
    except RecursionError as error:
        raise _work_error(*_where(error, name), _TOO_DEEP) from error
    except faults as error:
        raise _work_error(*_where(error, name), str(error)) from error


def _closed(environment: Environment, finalize: Callable[[object], str]) -> Environment:
    """Return an environment that shows values in a way, within bounds where others wrote for it."""
    if isinstance(environment, BoundedEnvironment):
        environment.close(finalize)
    else:
        environment.finalize = finalize
        environment.code_generator_class = output.Generator
        environment.context_class = output.DirectContext
    return environment


def _environment(own: Path | None) -> Environment:
    ours = FileSystemLoader(folder("templates"))
    loaders: list[BaseLoader] = [PrefixLoader({"ours": ours}, delimiter=":"), ours]
    # Our own templates reach only what they mean to; those of a workspace come from anyone.
    is_own = own is not None and own.is_dir()
    if own is not None and is_own:
        loaders.insert(0, OwnTemplates(own))
    environment = (BoundedEnvironment if is_own else Environment)(
        loader=ChoiceLoader(loaders),
        bytecode_cache=None if is_own else compiled.Compiled(folder("templates")),
        autoescape=True,
        undefined=output.Misspelt,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
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


def _html(render_text: Callable[[Prose, int], str]) -> Callable[..., Markup]:
    def filter_(value: Prose | None, level: int = 6) -> Markup:
        if value is None:
            return Markup()
        html = render_text(value, level)
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
    text = str(value)
    is_usual = len(text) <= _LONGEST_KEPT
    return _heading_of_words(text) if is_usual else Markup(prose.heading(text))  # noqa: S704  escaped there


@lru_cache(maxsize=1024)
def _heading_of_words(text: str) -> Markup:
    """Return the heading of a part: the same few stand on every page."""
    return Markup(prose.heading(text))  # noqa: S704  escaped there


def _where(error: Exception, name: str) -> tuple[str, int]:
    """Return file and line of the innermost template in the traceback of an error."""
    found, trace = (f"templates/{name}", 1), error.__traceback__
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if "__jinja_exception__" in trace.tb_frame.f_globals:
            found = (file, trace.tb_lineno)
        trace = trace.tb_next
    return found


def _work_error(file: str, line: int, reason: Message | Text | str | None) -> WorkError:
    shown = parsing.cut(reason) if isinstance(reason, str) else reason or ""
    return WorkError(Message(_BROKEN, {"file": _shown(file), "line": line, "reason": shown}))


def _shown(file: str) -> str:
    ours = folder("templates")
    if Path(file).is_relative_to(ours):
        return f"templates/{Path(file).relative_to(ours).as_posix()}"
    return own_templates.shown(Path(file))
