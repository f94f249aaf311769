"""What Git knows of a working tree: which files it leaves out, and the bytes it holds of others."""

import os
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from hyvinvointi import git
from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.source import Document
from hyvinvointi.workspace.discovery import folder_below

_FILTERED = Text(
    "Ei tiedetä, onko {path} muuttunut: Git muuntaa sen suodattimella ”{filter}”, jota tämä ohjelma "
    "ei aja. Aja ensin git status; jos tiedosto on muuttunut, vie se versionhallintaan ja vertaa "
    "versioita.",
    "Det är inte känt om {path} har ändrats: Git omvandlar den med filtret ”{filter}”, som det här "
    "programmet inte kör. Kör först git status; om filen har ändrats, spara den i Git och jämför "
    "versioner.",
    "It is not known whether {path} has changed: Git converts it with the filter “{filter}”, which hyvinvointi does not run. Run git status first; if the file has changed, commit it and compare revisions.",
)
_LONGEST_WAY = 4096


class Checkout:
    """The index of Git beside a workspace; of a folder outside of Git it knows nothing.

    Paths are those of the workspace. No filter that a configuration names is ever run.
    """

    def __init__(self, root: Path) -> None:
        self._top = git.top(root)
        self._folder = folder_below(self._top, root) if self._top else ""
        self._root = root

    @cached_property
    def absent(self) -> dict[str, str]:
        """Files that a sparse checkout leaves out, with the ids of their blobs."""
        return {
            path: one.blob
            for path, one in self._entries.items()
            if one.is_absent and not one.is_link and not os.path.lexists(self._root / path)
        }

    @cached_property
    def written_out(self) -> dict[str, str]:
        """Links that the disk holds as files with the way in them (core.symlinks), and those ways."""
        files = ((path, self._root / path) for path, one in self._entries.items() if one.is_link)
        regular = {path: file for path, file in files if file.is_file() and not file.is_symlink()}
        return {
            path: file.read_bytes()[:_LONGEST_WAY].decode("utf-8", "surrogateescape")
            for path, file in regular.items()
            if self._entries[path].path not in self._changed
        }

    def is_link(self, path: str) -> bool:
        """Whether Git holds a link under a path."""
        entry = self._entries.get(path)
        return entry is not None and entry.is_link

    def content(self, blob: str) -> bytes:
        """Return the content of a blob; raises `WorkError` when the repository lacks it."""
        content = self._blobs.get(blob)
        if content is None:
            raise git.missing("index", 1, is_partial=self._blobs.is_partial)
        return content

    def blob(self, path: str, on_disk: str) -> str:
        """Return the id by which Git holds a file whose bytes on the disk have another one.

        Raises `WorkError` where only a filter could tell whether the file has changed.
        """
        entry = self._entries.get(path)
        if entry is None or entry.is_link or entry.blob == on_disk:
            return on_disk
        if entry.path not in self._changed:
            return entry.blob
        if entry.path in self._filtered:
            args = {"path": path, "filter": self._filtered[entry.path]}
            raise WorkError(Message(_FILTERED, args))
        return on_disk

    def name_of(self, document: Document) -> str:
        """Return the id under which Git holds a document, or would once it is committed.

        Raises `WorkError` where only a filter could tell.
        """
        held = self.blob(document.path, document.blob)
        if self._top is None or held != document.blob:
            return held
        inside = f"{self._folder}/{document.path}" if self._folder else document.path
        known = self._entries.get(document.path)
        if known is None or known.blob != held:
            filtered = git.filters(self._top, frozenset([inside]))
            if filtered:
                args = {"path": document.path, "filter": filtered[inside]}
                raise WorkError(Message(_FILTERED, args))
        return git.stored_name(self._top, self._root / document.path, document.content)

    def committed(self, path: str) -> bytes | None:
        """Return the content of a file as it was last committed, `None` where it never was."""
        commit = git.find(self._top, "HEAD") if self._top is not None else None
        if self._top is None or commit is None:
            return None
        inside = f"{self._folder}/{path}" if self._folder else path
        listed = git.files(self._top, commit, inside)
        entry = next((one for one in listed if one.path == inside and not one.is_link), None)
        return self.content(entry.blob) if entry is not None else None

    def converted(self, documents: Iterable[Document]) -> dict[str, str]:
        """Return the ids by which Git holds unchanged documents, by those of their bytes here."""
        pairs = ((document.blob, self.blob(document.path, document.blob)) for document in documents)
        return {here: held for here, held in pairs if here != held}

    @cached_property
    def _entries(self) -> dict[str, git.Entry]:
        if self._top is None:
            return {}
        prefix = f"{self._folder}/" if self._folder else ""
        listed = git.index(self._top, self._folder)
        return {one.path.removeprefix(prefix): one for one in listed if not one.is_unmerged}

    @cached_property
    def _changed(self) -> frozenset[str]:
        return git.changed(self._top or self._root, self._folder)

    @cached_property
    def _filtered(self) -> dict[str, str]:
        return git.filters(self._top or self._root, self._changed)

    @cached_property
    def _blobs(self) -> git.Blobs:
        return git.Blobs(self._top or self._root)
