"""What the arguments of a command name: a workspace, and the part of it that is meant."""

import os
import stat
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from hyvinvointi.diagnostics import Finding, Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.schema import KINDS, suggest
from hyvinvointi.source import Document
from hyvinvointi.workspace import Entry, FolderTree, Tree, Workspace, find_root, load
from hyvinvointi.workspace.config import FILE_NAME

_NOT_FOUND = Text(
    "Polkua tai tunnusta ”{name}” ei ole.{advice}",
    "Det finns ingen sökväg och inget id ”{name}”.{advice}",
    "There is no path or id “{name}”.{advice}",
)
_UNREADABLE = Text(
    "Polkua ”{name}” ei voi lukea: {reason}.",
    "Sökvägen ”{name}” kan inte läsas: {reason}.",
    "The path “{name}” cannot be read: {reason}.",
)
_NOT_REGULAR = Text("se ei ole tavallinen tiedosto", "det är ingen vanlig fil", "no regular file")
_ELSEWHERE = Text(
    "”{name}” ei kuulu työtilaan ”{root}”; anna eri työtilojen polut eri komennoille.",
    "”{name}” hör inte till arbetsytan ”{root}”; ge olika arbetsytors sökvägar var för sig.",
    "“{name}” is not in the workspace “{root}”; give paths of different workspaces separately.",
)
_NOT_ONE = Text(
    "”{name}” ei ole yksi asiakirja; anna tunnus tai tiedosto.",
    "”{name}” är inte ett enda dokument; ge ett id eller en fil.",
    "“{name}” is not one document; give an id or a file.",
)
_AMBIGUOUS = Text(
    "Tunnus ”{name}” on usealla kunnalla; kirjoita jokin näistä: {choices}.",
    "Flera kommuner har id:t ”{name}”; skriv något av dessa: {choices}.",
    "Several municipalities have the id “{name}”; write one of these: {choices}.",
)

Wrap = Callable[[Tree], Tree]


@dataclass(frozen=True, slots=True)
class Part:
    """A document or, with a pointer, an item of it."""

    path: str
    pointer: str = ""

    def holds(self, path: str, pointer: str) -> bool:
        """Return whether a place is in this part."""
        below = pointer == self.pointer or pointer.startswith(f"{self.pointer}/")
        return path == self.path and (not self.pointer or below)


@dataclass(frozen=True, slots=True)
class Target:
    """A workspace at its root, and the parts of it that are meant; `None` for all of it.

    `named` are the paths of documents that were named one by one.
    """

    root: Path
    workspace: Workspace
    parts: tuple[Part, ...] | None = None
    named: frozenset[str] = frozenset()

    @property
    def paths(self) -> frozenset[str] | None:
        """The files that are meant, relative to the workspace; `None` for all."""
        return None if self.parts is None else frozenset(part.path for part in self.parts)

    def holds_path(self, path: str) -> bool:
        """Return whether anything of a file is meant."""
        return self.parts is None or any(part.path == path for part in self.parts)

    def holds(self, path: str, pointer: str) -> bool:
        """Return whether a place is meant."""
        return self.parts is None or any(part.holds(path, pointer) for part in self.parts)


def find(
    arguments: Sequence[str],
    wrap: Wrap = lambda tree: tree,
    extra: str = "",
    source: Callable[[Path], Tree] = FolderTree,
    load_from: Callable[[Tree, Sequence[str]], Workspace] = load,
) -> Target:
    """Return what arguments name; raises `WorkError` when one names nothing or is unreadable.

    `wrap` may lay something over the files of the folder; `extra` is then one more document.
    `source` gives the files of a workspace by its root, and `load_from` reads them.
    """
    located = locate(arguments)
    root, inside = located.root, located.inside
    files = [path for path in inside.values() if not (root / path).is_dir()]
    tree = _NamedFiles(source(root)) if located.is_alone else source(root)
    workspace = load_from(wrap(tree), [*files, *([extra] if extra else [])])
    found = {name: [*parts_of(workspace, name, inside.get(name))] for name in arguments}
    parts = [part for some in found.values() for part in some]
    parts += [Part(extra)] if extra else []
    single = (some for name, some in found.items() if not (root / inside.get(name, "-")).is_dir())
    named = frozenset(part.path for some in single for part in some)
    return Target(root, workspace, tuple(parts) if arguments or extra else None, named)


@dataclass(frozen=True, slots=True)
class Located:
    """The workspace that arguments are in, and the path in it of each argument that exists.

    `is_alone` says that nobody called the folder a workspace: only files that are named count.
    """

    root: Path
    inside: Mapping[str, str]
    is_alone: bool


def locate(arguments: Sequence[str]) -> Located:
    """Return where arguments are; raises `WorkError` when one is unreadable or elsewhere."""
    here = Path.cwd().resolve()
    existing = {name: Path(os.path.realpath(name)) for name in arguments if os.path.lexists(name)}
    for name, path in existing.items():
        _require_readable(name, path)
    first = next(iter(existing.values()), here)
    root, is_marked = workspace_around(first, here)
    for name, path in existing.items():
        if not path.is_relative_to(root):
            raise WorkError(Message(_ELSEWHERE, {"name": name, "root": root}))
    inside = {name: path.relative_to(root).as_posix() for name, path in existing.items()}
    is_alone = first.is_file() and not is_marked and not first.is_relative_to(here)
    return Located(root, inside, is_alone)


@dataclass(frozen=True, slots=True)
class _NamedFiles:
    """A folder that nobody called a workspace: only files that are named are read of it."""

    tree: Tree

    def paths(self) -> Iterator[str]:
        yield from ()

    def read(self, path: str) -> bytes:
        return self.tree.read(path)

    def findings(self) -> list[Finding]:
        return []


def workspace_around(path: Path, here: Path) -> tuple[Path, bool]:
    """Return the root of the workspace of a path, and whether configuration or Git mark it.

    Without a mark the current folder is the workspace of what is below it.
    """
    folder = path if path.is_dir() else path.parent
    root = find_root(folder)
    is_marked = (root / FILE_NAME).is_file() or (root / ".git").exists()
    return (here if not is_marked and folder.is_relative_to(here) else root), is_marked


def way(start: Path, folder: Path) -> str:
    """Return the prefix of paths that leads from one folder to another; absolute outside of it."""
    if start == folder:
        return ""
    try:
        return f"{folder.relative_to(start).as_posix()}/"
    except ValueError:
        above = start.is_relative_to(folder)
        return f"{Path(os.path.relpath(folder, start) if above else folder).as_posix()}/"


def _require_readable(name: str, path: Path) -> None:
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            os.scandir(path).close()
        elif stat.S_ISREG(mode):
            path.open("rb").close()
        else:
            raise WorkError(Message(_UNREADABLE, {"name": name, "reason": _NOT_REGULAR}))
    except OSError as error:
        reason = error.strerror or str(error)
        raise WorkError(Message(_UNREADABLE, {"name": name, "reason": reason})) from error


def parts_of(workspace: Workspace, name: str, path: str | None) -> Iterator[Part]:
    """Yield the documents at or below a path or, where that is `None`, what an id names."""
    if path is None:
        entry = entry_named(workspace, name)
        pointer = "".join(f"/{step}" for step in entry.route)
        yield Part(entry.document.path, pointer)
        return
    known = {document.path for document in workspace.documents}
    known |= {finding.site.path for finding in workspace.findings}
    for one in sorted(known):
        if path in {one, "."} or one.startswith(f"{path}/"):
            yield Part(one)


def document(target: Target, name: str) -> Document:
    """Return the one document that an argument names; raises `WorkError` for a folder."""
    inside = locate([name]).inside.get(name)
    paths = {part.path for part in parts_of(target.workspace, name, inside)}
    found = [target.workspace.by_path.get(path) for path in paths]
    if len(found) != 1 or found[0] is None:
        raise WorkError(Message(_NOT_ONE, {"name": name}))
    return found[0]


def entry_named(workspace: Workspace, name: str) -> Entry:
    """Return what an id names: `document`, `document/item`, either after `municipality:`.

    Raises `WorkError` when it names nothing, or something in several municipalities.
    """
    municipality, _, rest = name.rpartition(":")
    found = [
        entry
        for entry in workspace.index.entries
        if _name(entry) == rest and municipality in {"", entry.municipality}
    ]
    if not found:
        names = [_name(entry) for entry in workspace.index.entries]
        near = suggest.word(name, [*names, *_paths(workspace.documents)])
        advice = suggest.advice(near)
        raise WorkError(Message(_NOT_FOUND, {"name": name, "advice": advice}))
    if len(found) > 1:
        choices = [f"{entry.municipality}:{rest}" for entry in found]
        raise WorkError(Message(_AMBIGUOUS, {"name": name, "choices": choices}))
    return found[0]


def _name(entry: Entry) -> str:
    return entry.id if entry.entity in KINDS else f"{entry.document.id}/{entry.id}"


def _paths(documents: Sequence[Document]) -> list[str]:
    return [document.path for document in documents]
