"""What the arguments of a command name: a workspace, and the part of it that is meant."""

import os
import shlex
import stat
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from hyvinvointi import git
from hyvinvointi.cli.emptiness import require_documents
from hyvinvointi.cli.here import current_folder, no_workspace
from hyvinvointi.cli.parts import Part, Parts
from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Finding, Message, Text
from hyvinvointi.disk import NotRegularError
from hyvinvointi.errors import WorkError
from hyvinvointi.schema import KINDS, suggest
from hyvinvointi.source import Document
from hyvinvointi.words import system
from hyvinvointi.words.values import Alternatives
from hyvinvointi.workspace import (
    Config,
    Entry,
    FolderTree,
    PassedOver,
    Tree,
    Workspace,
    config_of,
    load,
    marked_root,
    passed_over,
)
from hyvinvointi.workspace.watched import WatchedTree

_NOT_FOUND = Text(
    "Polkua tai tunnusta ”{name}” ei ole.{advice}",
    "Det finns ingen sökväg och inget id ”{name}”.{advice}",
    "There is no path or ID “{name}”.{advice}",
)
_UNREADABLE = Text(
    "Polkua ”{name}” ei voi lukea: {reason}.",
    "Sökvägen ”{name}” kan inte läsas: {reason}.",
    "The path “{name}” cannot be read: {reason}.",
)
_OUTSIDE = Text(
    "”{name}” ei ole tämän kansion työtilassa ”{root}”. Siirry sen omaan työtilaan: cd {folder}",
    "”{name}” finns inte i den här mappens arbetsyta ”{root}”. Gå till filens egen arbetsyta: cd {folder}",
    "“{name}” is not in the workspace of this folder, “{root}”. Go to its own workspace: cd {folder}",
)
_LEADS_OUT = Text(
    "”{name}” johtaa linkin kautta ulos työtilasta ”{root}”. Anna tiedosto itse: {path}",
    "”{name}” leder via en länk ut ur arbetsytan ”{root}”. Ange själva filen: {path}",
    "“{name}” leads out of the workspace “{root}” through a link. Give the file itself: {path}",
)
_ELSEWHERE = Text(
    "”{name}” ei kuulu työtilaan ”{root}”; anna eri työtilojen polut eri komennoille.",
    "”{name}” hör inte till arbetsytan ”{root}”; ange olika arbetsytors sökvägar var för sig.",
    "“{name}” is not in the workspace “{root}”; give paths of different workspaces separately.",
)
_NOT_ONE = Text(
    "”{name}” ei ole yksi asiakirja; anna tunnus tai tiedosto.",
    "”{name}” är inte ett enda dokument; ange ett id eller en fil.",
    "“{name}” is not one document; give an ID or a file.",
)
_AMBIGUOUS = Text(
    "Tunnus ”{name}” on usealla kunnalla; kirjoita jokin näistä: {choices}.",
    "Flera kommuner har id:t ”{name}”; skriv något av dessa: {choices}.",
    "Several municipalities have the ID “{name}”; write one of these: {choices}.",
)

_AFTER_SLASH = chr(ord("/") + 1)

Wrap = Callable[[Tree], Tree]


@dataclass(frozen=True, slots=True)
class Target:
    """A workspace at its root, and the parts of it that are meant; `None` for all of it.

    `named` are the paths of documents that were named one by one; `passed_over` is what was not
    looked at there.
    """

    root: Path
    workspace: Workspace
    parts: Parts | None = None
    named: frozenset[str] = frozenset()
    passed_over: tuple[PassedOver, ...] = ()

    @property
    def paths(self) -> frozenset[str] | None:
        """The files that are meant, relative to the workspace; `None` for all."""
        return None if self.parts is None else frozenset(self.parts.paths)

    def holds_path(self, path: str) -> bool:
        """Return whether anything of a file is meant."""
        return self.parts is None or path in self.parts.paths

    def holds(self, path: str, pointer: str) -> bool:
        """Return whether a place is meant."""
        return self.parts is None or self.parts.holds(path, pointer)


class Files:
    """The files that arguments are among, before any document is read.

    `wrap` may lay something over the files of the folder; `extra` is then one more document.
    `source` gives the files of a workspace by its root. Raises `WorkError` when an argument is a
    path that is unreadable or elsewhere.
    """

    def __init__(
        self,
        arguments: Sequence[str],
        wrap: Wrap = lambda tree: tree,
        extra: str = "",
        source: Callable[[Path], Tree] = FolderTree,
    ) -> None:
        located = locate(arguments, has_more=bool(extra))
        self.arguments = arguments
        self.root, self.inside = located.root, located.inside
        self.extra = [extra] if extra else []
        self._folder = source(self.root)
        walked = _NamedFiles(self._folder) if located.is_alone else self._folder
        self.tree = WatchedTree(wrap(walked))

    @property
    def named(self) -> list[str]:
        """The paths of files that are named one by one."""
        files = [path for path in self.inside.values() if not (self.root / path).is_dir()]
        return [*files, *self.extra]

    @property
    def places(self) -> list[Path]:
        """The folders in which no cache may lie: the workspace, and the checkout that it is in."""
        return [self.root, git.top(self.root) or self.root]

    def walk(self) -> None:
        """Look which files there are, so that it can be told what was passed over."""
        for _ in self.tree.paths():
            return

    @cached_property
    def config(self) -> Config:
        """The settings of the workspace; raises `WorkError` when they cannot be used."""
        return config_of(self.tree)

    @cached_property
    def passed_over(self) -> tuple[PassedOver, ...]:
        """What was not looked at of what is meant, once the files were walked.

        Documents that are named are looked at.
        """
        if not isinstance(self._folder, FolderTree):
            return ()
        paths = [*self.inside.values(), *self.extra]
        return tuple(
            one
            for one in passed_over(self._folder, self.config)
            if not paths or any(_is_below(one.path, path) or path == "." for path in paths)
        )

    def load(self, load_from: Callable[[Tree, Sequence[str]], Workspace] = load) -> "Target":
        """Read the documents and return what the arguments name among them.

        Raises `WorkError` when one names nothing, and where there is no document at all.
        """
        root, inside, arguments = self.root, self.inside, self.arguments
        workspace = load_from(self.tree, self.named)
        require_documents(workspace)
        found = {name: [*parts_of(workspace, name, inside.get(name))] for name in arguments}
        parts = [part for some in found.values() for part in some]
        parts += map(Part, self.extra)
        single = (
            some for name, some in found.items() if not (root / inside.get(name, "-")).is_dir()
        )
        named = frozenset(part.path for some in single for part in some)
        meant = Parts(parts) if arguments or self.extra else None
        return Target(root, workspace, meant, named, self.passed_over)


def find(
    arguments: Sequence[str],
    source: Callable[[Path], Tree] = FolderTree,
    load_from: Callable[[Tree, Sequence[str]], Workspace] = load,
) -> Target:
    """Return what arguments name; raises `WorkError` when one names nothing or is unreadable."""
    return Files(arguments, source=source).load(load_from)


def _is_below(path: str, folder: str) -> bool:
    return path == folder or path.startswith(f"{folder}/")


@dataclass(frozen=True, slots=True)
class Located:
    """The workspace that arguments are in, and the path in it of each argument that exists.

    `is_alone` says that nobody called the folder a workspace: only files that are named count.
    """

    root: Path
    inside: Mapping[str, str]
    is_alone: bool


def locate(arguments: Sequence[str], *, has_more: bool = False) -> Located:
    """Return where arguments are: in the workspace of the current folder, whatever lies deeper.

    Outside of any workspace somebody has to give a path, unless the command `has_more` to look at:
    a folder is walked then, and of files only those that are named are read. Raises `WorkError`
    when a path is unreadable or elsewhere.
    """
    existing = {name: Path(os.path.realpath(name)) for name in arguments if os.path.lexists(name)}
    for name, path in existing.items():
        require_readable(name, path)
    root, is_alone = _root_of(existing, current_folder(), has_more=has_more)
    for name, path in existing.items():
        if not path.is_relative_to(root):
            raise WorkError(Message(_ELSEWHERE, {"name": name, "root": root}))
    inside = {name: path.relative_to(root).as_posix() for name, path in existing.items()}
    return Located(root, inside, is_alone)


def _root_of(existing: Mapping[str, Path], here: Path, *, has_more: bool) -> tuple[Path, bool]:
    """Return the folder that paths are in, and whether nobody called it a workspace."""
    own = marked_root(here)
    if not existing:
        if own is None and not has_more:
            raise no_workspace(here)
        return own or here, own is None
    for name, path in existing.items():
        # A link of a checkout may lead anywhere; whoever means that place can name it.
        if own is not None and _typed(name).is_relative_to(own) and not path.is_relative_to(own):
            raise WorkError(Message(_LEADS_OUT, {"name": name, "root": own, "path": path}))
    name, first = next(iter(existing.items()))
    if own is not None and first.is_relative_to(own):
        return own, False
    folder = first if first.is_dir() else first.parent
    marked = marked_root(folder)
    if own is not None and marked is not None:
        args = {"name": name, "root": own, "folder": shlex.quote(str(marked))}
        raise WorkError(Message(_OUTSIDE, args))
    if marked is not None:
        return marked, False
    folders = [path for path in existing.values() if path.is_dir()]
    if folders:
        return min(folders, key=lambda path: len(path.parts)), False
    return here if first.is_relative_to(here) else folder, True


def _typed(name: str) -> Path:
    return Path(os.path.abspath(name))  # noqa: PTH100  resolve() would follow the links


@dataclass(frozen=True, slots=True)
class _NamedFiles:
    """A folder that nobody called a workspace: only files that are named are read of it."""

    tree: Tree

    def paths(self) -> Iterator[str]:
        yield from ()

    def read(self, path: str) -> bytes:
        return self.tree.read(path)

    def holds(self, path: str) -> bool:
        return self.tree.holds(path)

    def attached(self, path: str) -> bytes | None:
        return self.tree.attached(path)

    def is_too_large(self, path: str) -> bool:
        return self.tree.is_too_large(path)

    def findings(self) -> list[Finding]:
        return []


def way(start: Path, folder: Path) -> str:
    """Return the prefix of paths that leads from one folder to another; absolute outside of it."""
    if start == folder:
        return ""
    try:
        return f"{folder.relative_to(start).as_posix()}/"
    except ValueError:
        above = start.is_relative_to(folder)
        return f"{Path(os.path.relpath(folder, start) if above else folder).as_posix()}/"


def require_readable(name: str, path: Path) -> None:
    """Raise `WorkError` where a path is no folder and no regular file, or cannot be opened."""
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            os.scandir(path).close()
        elif stat.S_ISREG(mode):
            path.open("rb").close()
        else:
            raise NotRegularError(path)
    except OSError as error:
        reason = system.reason(error)
        raise WorkError(Message(_UNREADABLE, {"name": name, "reason": reason})) from error


def parts_of(workspace: Workspace, name: str, path: str | None) -> Iterator[Part]:
    """Yield the documents at or below a path or, where that is `None`, what an id names."""
    if path is None:
        entry = entry_named(workspace, name)
        pointer = "".join(f"/{step}" for step in entry.route)
        yield Part(entry.document.path, pointer)
        return
    yield from map(Part, _at_or_below(workspace.paths, path))


def _at_or_below(paths: Sequence[str], path: str) -> Sequence[str]:
    """Return those of some sorted paths that are a path, or in the folder that it is."""
    if path == ".":
        return paths
    at, first, end = (
        bisect_left(paths, one) for one in (path, f"{path}/", f"{path}{_AFTER_SLASH}")
    )
    return [*(one for one in paths[at : at + 1] if one == path), *paths[first:end]]


def document(target: Target, name: str) -> Document:
    """Return the one document that an argument names; raises `WorkError` for a folder."""
    inside = locate([name]).inside.get(name)
    paths = {part.path for part in parts_of(target.workspace, name, inside)}
    documents = [target.workspace.by_path.get(path) for path in paths]
    if len(documents) != 1 or documents[0] is None:
        raise WorkError(Message(_NOT_ONE, {"name": name}))
    return documents[0]


def entry_named(workspace: Workspace, name: str) -> Entry:
    """Return what an id names: `document`, `document/item`, either after `municipality:`.

    Raises `WorkError` when it names nothing, or something in several municipalities.
    """
    municipality, _, rest = name.rpartition(":")
    parts = [
        entry
        for entry in workspace.index.entries
        if _name(entry) == rest and municipality in {"", entry.municipality}
    ]
    if not parts:
        names = [_name(entry) for entry in workspace.index.entries]
        near = suggest.word(name, [*names, *_paths(workspace.documents)])
        advice = suggest.advice(near)
        raise WorkError(Message(_NOT_FOUND, {"name": name, "advice": advice}))
    if len(parts) > 1:
        choices = [f"{entry.municipality}:{rest}" for entry in parts]
        raise WorkError(
            Message(_AMBIGUOUS, {"name": name, "choices": Alternatives(tuple(choices))})
        )
    return parts[0]


def _name(entry: Entry) -> str:
    return entry.id if entry.entity in KINDS else f"{entry.document.id}/{entry.id}"


def _paths(documents: Sequence[Document]) -> list[str]:
    return [document.path for document in documents]
