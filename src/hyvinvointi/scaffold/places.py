"""Where a new document lies: beside its like, as the workspace has it."""

from collections import Counter
from collections.abc import Iterable
from pathlib import PurePosixPath

from hyvinvointi.model.addresses import FOLDERS
from hyvinvointi.source import Document
from hyvinvointi.workspace import Workspace, globs

_NAMES = frozenset(FOLDERS.values())


def folder_for(kind: str, workspace: Workspace, municipality: str) -> str:
    """Return the folder of new documents of a kind, "" for the root of the workspace.

    It is where most documents of that kind are; else the folder of its name beside those of other
    kinds, or beside the register; a workspace that keeps everything in one folder goes on so.
    """
    index = workspace.index
    own = [
        document
        for document in workspace.documents
        if _is_of(document, index.municipality_of(document), municipality)
    ]
    alike = _usual(one for one in own if one.kind == kind)
    if alike is not None:
        return alike
    others = _usual(one for one in own if one.kind in FOLDERS)
    if others is not None:
        folder = PurePosixPath(others)
        return _joined(folder.parent, FOLDERS[kind]) if folder.name in _NAMES else others
    register = _usual(one for one in own if one.kind == "municipality")
    return _joined(PurePosixPath(register or ""), FOLDERS[kind])


def register_path(workspace: Workspace, own_id: str) -> str:
    """Return where the register of a further municipality lies: in a folder beside the others'."""
    registers = [document for document in workspace.documents if document.kind == "municipality"]
    if not registers:
        return "municipality.yaml"
    beside = PurePosixPath(registers[0].path).parent
    return _joined(beside.parent / own_id, PurePosixPath(registers[0].path).name)


def is_document(workspace: Workspace, path: str) -> bool:
    """Whether the settings of a workspace take a file for a document."""
    patterns = workspace.config.documents
    return patterns is None or any(globs.matcher(pattern).match(path) for pattern in patterns)


def path_in(folder: str, own_id: str) -> str:
    """Return the path of a document in a folder of the workspace."""
    return _joined(PurePosixPath(folder), f"{own_id}.yaml")


def _is_of(document: Document, found: str, municipality: str) -> bool:
    own = document.id if document.kind == "municipality" else found
    return own == municipality


def _usual(documents: Iterable[Document]) -> str | None:
    folders = Counter(str(PurePosixPath(document.path).parent) for document in documents)
    found = max(sorted(folders), key=folders.__getitem__, default=None)
    return "" if found == "." else found


def _joined(folder: PurePosixPath, name: str) -> str:
    return (folder / name).as_posix()
