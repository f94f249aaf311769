"""Workspaces and sites for tests."""

from functools import cache
from pathlib import Path
from typing import Any

from hyvinvointi.render.build.rendering import render_site
from hyvinvointi.render.site.options import Options
from hyvinvointi.workspace import FolderTree, MemoryTree, Workspace, load

ROOT = Path(__file__).parents[2]

REGISTER = """\
kind: municipality
id: malli
name: Malli
code: "999"
languages: [fi]
organs:
  - {id: lautakunta, name: Hyvinvointilautakunta, type: committee}
people:
  - {id: malli-maija, name: Maija Malli, title: hyvinvointijohtaja}
"""


def workspace(**documents: str) -> Workspace:
    """A workspace of texts by the name of their file, with a register unless one is given."""
    texts = {"register": REGISTER} | documents
    files = {f"{name}.yaml": text.encode() for name, text in texts.items() if text}
    return load(MemoryTree(files))


def site(given: Workspace, **options: Any) -> dict[str, bytes]:
    return dict(render_site(given, Options(**options)))


@cache
def examples() -> Workspace:
    return load(FolderTree(ROOT / "programs"))


def example_site(format_: str = "html") -> dict[str, bytes]:
    return _example_site(format_)


@cache
def _example_site(format_: str) -> dict[str, bytes]:
    return site(examples(), format=format_)
