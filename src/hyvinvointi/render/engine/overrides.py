"""Templates of a workspace that can have no effect: a file or a block that ours do not know."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from jinja2 import Environment, TemplateError, meta, nodes

from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.render.engine import own_templates
from hyvinvointi.resources import folder
from hyvinvointi.schema import suggest

_UNUSED = Text(
    "Sivupohjaa {file} ei käytetä: sen nimistä sivupohjaa ei ole.{advice}",
    "Sidmallen {file} används inte: det finns ingen sidmall med det namnet.{advice}",
    "The template {file} is not used: there is no template of that name.{advice}",
)
_NO_BLOCK = Text(
    "Sivupohja {file}, rivi {line}: lohkoa ”{block}” ei ole, joten sitä ei näytetä.{advice}",
    "Sidmallen {file}, rad {line}: blocket ”{block}” finns inte och visas därför inte.{advice}",
    "The template {file}, line {line}: there is no block “{block}”, so it is not shown.{advice}",
)
_ENDINGS = (".html", ".md", ".css", ".js")


def misfits(environment: Environment, own: Path | None) -> Iterator[Message]:
    """Yield what to tell whoever wrote the templates of a workspace.

    A file that another of its templates names is used. What cannot be read is told when it is
    filled.
    """
    if own is None or not own.is_dir():
        return
    with suppress(RecursionError):
        yield from _misfits(environment, own)


def _misfits(environment: Environment, own: Path) -> Iterator[Message]:
    ours = frozenset(filter(_is_template, own_templates.names(folder("templates"))))
    theirs = [name for name in own_templates.names(own) if _is_template(name)]
    parsed = {name: tree for name in theirs if (tree := _parsed(environment, name)) is not None}
    used = {one for tree in parsed.values() for one in meta.find_referenced_templates(tree)}
    # A name that is made while the page is filled may be any.
    for name in [] if None in used else theirs:
        if name not in ours and name not in used:
            args = {"file": _file(name), "advice": suggest.advice(suggest.word(name, ours))}
            yield Message(_UNUSED, args)
    for name, tree in parsed.items():
        yield from _lost_blocks(environment, name, tree)


def _lost_blocks(environment: Environment, name: str, tree: nodes.Template) -> Iterator[Message]:
    known = _inherited(environment, tree, name)
    blocks = [one for one in tree.body if isinstance(one, nodes.Block)]
    for block in blocks if known else []:
        if block.name not in known:
            near = suggest.word(block.name, sorted(known))
            args = {"file": _file(name), "line": block.lineno, "block": block.name}
            yield Message(_NO_BLOCK, args | {"advice": suggest.advice(near)})


def _inherited(environment: Environment, tree: nodes.Template, name: str) -> frozenset[str]:
    """Return the names of the blocks of what a template extends, if that is known.

    Of one that extends this or that it is those of all.
    """
    seen, waiting, known = {name}, [tree], set[str]()
    while waiting:
        for base in _bases(waiting.pop()):
            above = None if base in seen else _parsed(environment, base)
            seen.add(base)
            if above is not None:
                known.update(one.name for one in above.find_all(nodes.Block))
                waiting.append(above)
    return frozenset(known)


def _bases(tree: nodes.Template) -> list[str]:
    """Return the names of templates that a template may extend, as far as it says them."""
    extends = tree.find(nodes.Extends)
    if extends is None:
        return []
    said = (extends.template, *extends.template.find_all(nodes.Const))
    return [
        one.value for one in said if isinstance(one, nodes.Const) and isinstance(one.value, str)
    ]


def _parsed(environment: Environment, name: str) -> nodes.Template | None:
    try:
        source = environment.loader.get_source(environment, name)[0] if environment.loader else ""
        return environment.parse(source)
    except (TemplateError, WorkError, ValueError, RecursionError):
        return None


def _is_template(name: str) -> bool:
    return name.endswith(_ENDINGS) and not name.endswith("README.md")


def _file(name: str) -> str:
    return f"templates/{name}"
