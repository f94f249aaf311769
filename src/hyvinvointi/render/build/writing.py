"""The folder of a site: files that a render made are its own, all others stay as they are."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from fnmatch import fnmatch
from functools import cached_property, partial
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.disk import locked_folder, open_plain, read_plain
from hyvinvointi.errors import WorkError
from hyvinvointi.render.build import manifest
from hyvinvointi.render.build.exchange import Exchange, Folders, Place, place
from hyvinvointi.render.build.manifest import Manifest
from hyvinvointi.render.build.staging import clear, staging
from hyvinvointi.words import system
from hyvinvointi.workspace.cache import File

_NOT_OURS = Text(
    "Kansiossa {folder} on tiedostoja, joita tämä työkalu ei ole tehnyt: {names}. Ne säilyisivät, "
    "mutta sivut tulisivat niiden sekaan. Anna toinen kansio valitsimella --output tai salli "
    'nimet valitsimella --keep NIMI (kaikki: --keep "*").',
    "Mappen {folder} innehåller filer som det här verktyget inte har gjort: {names}. De skulle bli "
    "kvar, men sidorna skulle hamna bland dem. Ange en annan mapp med --output eller tillåt namnen "
    'med --keep NAMN (alla: --keep "*").',
    'The folder {folder} contains files that this tool did not make: {names}. They would stay, but the pages would be mixed with them. Choose another folder with --output, or allow the names with --keep NAME (all: --keep "*").',
)
_IN_THE_WAY = Text(
    "Kansiossa {folder} sivu tulisi sellaisen tiedoston paikalle, jota tämä työkalu ei ole tehnyt: "
    "{paths}. Mitään ei muutettu. Siirrä tiedosto muualle tai anna toinen kansio valitsimella "
    "--output.",
    "I mappen {folder} skulle en sida ersätta en fil som det här verktyget inte har gjort: {paths}. "
    "Ingenting ändrades. Flytta filen eller ange en annan mapp med --output.",
    "In the folder {folder} a page would take the place of a file that this tool did not make: "
    "{paths}. Nothing was changed. Move the file, or choose another folder with --output.",
)
_NO_FOLDER = Text(
    "{folder} ei ole kansio. Anna sivuille kansio valitsimella --output.",
    "{folder} är inte en mapp. Ange en mapp för sidorna med --output.",
    "{folder} is not a folder. Choose a folder for the pages with --output.",
)
_UNWRITABLE = Text(
    "Kansioon {folder} ei voi kirjoittaa: {reason}.",
    "Det går inte att skriva i mappen {folder}: {reason}.",
    "Cannot write to the folder {folder}: {reason}.",
)
_WAITING = Text(
    "Toinen ajo kirjoittaa kansioon {folder}; odotetaan, että se päättyy.",
    "En annan körning skriver i mappen {folder}; väntar på att den blir klar.",
    "Another run is writing into the folder {folder}; waiting for it to end.",
)
_USUAL = "CNAME"
"""What publishers put beside pages; so is whatever begins with a dot (`.git`, `.nojekyll`)."""
_FEW = 5

Made = tuple[str, str, bytes]
"""A file to be written: the piece it belongs to, its path, and its content."""

Written = Mapping[str, Sequence[File]]
"""What was written, by piece."""


class Result(NamedTuple):
    """What came of writing: the files by piece, and those that are no longer made.

    Of the former some, by number, were there as they are and are the `same`. Of the latter some are
    `gone`; the others stay, because somebody has `changed` them.
    """

    written: Written
    same: int = 0
    gone: Sequence[str] = ()
    changed: Sequence[str] = ()


@contextmanager
def opened(
    folder: Path, keep: Sequence[str] = (), tell: Callable[[Message], None] = lambda _: None
) -> Iterator["Output"]:
    """The folder of a site, for one run at a time.

    `keep` are patterns of names of files that may lie there although nothing says that a site of
    ours does. A folder that is not there is made, and goes again when nothing is written.
    Raises `WorkError` when it is no site of ours or cannot be written.
    """
    target = Path(os.path.realpath(folder))
    missing = [one for one in (target, *target.parents) if not one.exists()]
    with ExitStack() as stack:
        with _faults_of(target):
            if target.exists() and not target.is_dir():
                raise WorkError(Message(_NO_FOLDER, {"folder": target}))
            waiting = Message(_WAITING, {"folder": target})
            stack.enter_context(locked_folder(target, lambda: tell(waiting)))
            stack.callback(_take_away_empty, missing)
            _refuse_strangers(target, keep)
            clear(target)
        yield Output(target)


class Output:
    """The folder of a site while a run has it for itself."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @property
    def mark(self) -> str:
        """What names the site in the folder; empty when nobody knows."""
        return manifest.mark_of(self._folder)

    @cached_property
    def _listed(self) -> Manifest:
        return manifest.read(self._folder) or Manifest()

    @cached_property
    def _ours(self) -> frozenset[str]:
        return frozenset(self._listed.files).union(path for path, _ in self._listed.others)

    def lists(self, paths: Iterable[str]) -> bool:
        """Whether all of these files are listed as made by us, in a list that nobody has touched."""
        return bool(self._listed.mark) and self._listed.files.keys() >= {*paths}

    def is_intact(self, files: Iterable[File]) -> bool:
        """Whether these files are as they were written."""
        root = f"{self._folder}/"
        try:
            for path, size, time in files:
                about = os.lstat(root + path)
                if about.st_size != size or about.st_mtime_ns != time:
                    return False
        except (OSError, ValueError):
            return False
        return True

    def content(self, file: File) -> bytes | None:
        """Return the content of a file that lies there as it was written, `None` of any other."""
        path, size, _ = file
        try:
            content = read_plain(self._folder / path, size) if self.is_intact([file]) else None
        except OSError:
            return None
        is_ours = content and self._listed.files.get(path) == sha256(content).hexdigest()
        return content if is_ours else None

    def write(self, files: Iterable[Made], mark: str = "") -> Result:
        """Make a site of these files, and of no others that we have made.

        `mark` names what the folder holds from now on. Nothing is touched until all files are
        there. Raises `WorkError` when one cannot take its place; then nothing has changed.
        """
        return self._exchange(files, self._ours, mark)

    def renew(
        self,
        files: Iterable[Made],
        outdated: Iterable[str],
        mark: str,
        before: Iterable[File] = (),
    ) -> Result:
        """Put new files into a site and take away what is outdated, as far as we have made it.

        What is made as it was `before`, and lies there as it was written, stays: who copies a site
        to where it is published has less to copy.
        """
        there = {file[0]: file for file in before}
        return self._exchange(files, self._ours.intersection(outdated), mark, there)

    def _exchange(
        self,
        files: Iterable[Made],
        outdated: frozenset[str],
        mark: str,
        there: Mapping[str, File] = MappingProxyType({}),
    ) -> Result:
        with _faults_of(self._folder), staging(self._folder) as room:
            filling = _Filling(str(room / "new"), partial(self._same, there))
            written, made = filling.fill(files)
            self._refuse_in_the_way(made)
            outdated -= made.keys() | filling.same
            gone, changed = self._removable(sorted(outdated))
            before = self._listed
            during, after = before.joined(made), before.renewed(mark, outdated, made)
            exchange = Exchange(str(self._folder), str(room))
            exchange.carry_out(made, gone, during.content(), after.content())
        return Result(written, len(filling.same), gone, changed)

    def _same(self, there: Mapping[str, File], path: str, digest: str) -> File | None:
        """Return the file that lies at a path and was written with the same content."""
        file = there.get(path)
        is_same = file is not None and self._listed.files.get(path) == digest
        return file if file and is_same and self.is_intact([file]) else None

    def _refuse_in_the_way(self, digests: Mapping[str, str]) -> None:
        folders = Folders(str(self._folder))
        in_the_way = [
            path for path, one in digests.items() if not self._is_free(path, one, folders)
        ]
        if in_the_way:
            args = {"folder": self._folder, "paths": _first(sorted(in_the_way))}
            raise WorkError(Message(_IN_THE_WAY, args))

    def _is_free(self, path: str, digest: str, folders: Folders) -> bool:
        """Whether a file may be put at a path: nothing, a file of ours or the same is there."""
        above = folders.above(path)
        if above is not Place.FOLDER:
            return above is Place.NOTHING
        there = place(f"{self._folder}/{path}")
        if there is Place.NOTHING or (there is not Place.FOLDER and path in self._ours):
            return True
        return there is Place.FILE and self._digest(path) == digest

    def _removable(self, paths: Iterable[str]) -> tuple[list[str], list[str]]:
        """Return which of these files are as we made them, and which somebody has changed."""
        folders = Folders(str(self._folder))
        gone: list[str] = []
        changed: list[str] = []
        for path in paths:
            there = place(f"{self._folder}/{path}")
            if folders.above(path) is not Place.FOLDER or there is Place.NOTHING:
                continue
            is_ours = there is Place.FILE and self._listed.is_made(path, self._digest(path))
            (gone if is_ours else changed).append(path)
        return gone, changed

    def _digest(self, path: str) -> str:
        try:
            with open_plain(self._folder / path) as file:
                return sha256(file.read()).hexdigest()
        except OSError:  # nobody can tell what it is
            return ""


def _take_away_empty(folders: Iterable[Path]) -> None:
    with suppress(OSError):
        for folder in folders:
            folder.rmdir()


class _Filling:
    """The files that are put into a folder, but for those that are the `same` elsewhere."""

    def __init__(self, folder: str, find_same: Callable[[str, str], File | None]) -> None:
        self._folder = folder
        self._find_same = find_same
        self._parents: set[str] = set()
        self.same: set[str] = set()

    def fill(self, files: Iterable[Made]) -> tuple[Written, dict[str, str]]:
        """Write files; return all of them by piece, and the digests of the written by path."""
        by_piece: dict[str, list[File]] = {}
        digests: dict[str, str] = {}
        for piece, path, content in files:
            digest = sha256(content).hexdigest()
            file = self._find_same(path, digest)
            if file is None:
                file = self._write(path, content)
                digests[path] = digest
            else:
                self.same.add(path)
            by_piece.setdefault(piece, []).append(file)
        if not manifest.are_addresses(digests):
            raise ValueError
        return by_piece, digests

    def _write(self, path: str, content: bytes) -> File:
        goal = f"{self._folder}/{path}"
        parent = goal.rpartition("/")[0]
        if parent not in self._parents:
            os.makedirs(parent, exist_ok=True)  # noqa: PTH103  tens of thousands
            self._parents.add(parent)
        with open(goal, "wb") as file:  # noqa: PTH123  as above
            file.write(content)
            file.flush()
            return path, len(content), os.fstat(file.fileno()).st_mtime_ns


def _refuse_strangers(target: Path, keep: Sequence[str]) -> None:
    if manifest.is_listed(target):
        return
    names = sorted(entry.name for entry in os.scandir(target))
    strangers = [
        name for name in names if not _is_usual(name) and not any(fnmatch(name, k) for k in keep)
    ]
    if strangers:
        raise WorkError(Message(_NOT_OURS, {"folder": target, "names": _first(strangers)}))


def _is_usual(name: str) -> bool:
    return name.startswith(".") or name == _USUAL


def _first(names: Sequence[str]) -> list[str]:
    return [*names[:_FEW], "…"] if len(names) > _FEW else [*names]


@contextmanager
def _faults_of(target: Path) -> Iterator[None]:
    """Faults of writing become ours."""
    try:
        yield
    except OSError as error:
        reason = system.reason(error)
        raise WorkError(Message(_UNWRITABLE, {"folder": target, "reason": reason})) from error
