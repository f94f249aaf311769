"""The work of `diff` when Git calls it for one file (gitattributes(5), “External diff driver”)."""

import os
from collections.abc import Sequence
from pathlib import Path

from hyvinvointi import git, visible
from hyvinvointi.cli import language, options, output
from hyvinvointi.cli.here import current_folder
from hyvinvointi.diff import compare
from hyvinvointi.diff.covering import covered
from hyvinvointi.privacy.masking import without_personal_data
from hyvinvointi.report import registry
from hyvinvointi.report.formats.changes import Changes
from hyvinvointi.schema import KINDS
from hyvinvointi.source import Document, read
from hyvinvointi.workspace import Config, FolderTree, Workspace, find_root, load


def drive(arguments: Sequence[str], wished: str | None) -> int:
    """Print what a file says differently; its lines where it is no document or cannot be read.

    Git gives path, old file, its id and mode, new file, its id and mode; a file that does not
    exist is no regular file. Ends with 0: Git takes anything else for a failure.
    """
    path, old, new = arguments[0], Path(arguments[1]), Path(arguments[4])
    inside, workspace = _located(path)
    rest = [document for document in workspace.documents if document.path != inside]
    base, head = ([read(inside, one.read_bytes())] if one.is_file() else [] for one in (old, new))
    before, after = (workspace.with_documents([*rest, *side]) for side in (base, head))
    comparison = compare(before, after)
    if comparison.unreadable or not all(map(_is_document, [*base, *head])):
        here = current_folder()
        lines = git.lines_changed(git.top(here) or here, old, new)
        output.emit_patch(without_personal_data(lines, is_file=True))
        return 0
    spoken = language.choose(wished, workspace.config.language)
    changes = Changes(*covered(comparison, before, after, today=options.day(None)), spoken)
    text = registry.render(registry.DEFAULT, changes)
    output.emit(f"diff --hyvinvointi {visible.text(path)}\n{text}")
    return 0


def _located(path: str) -> tuple[str, Workspace]:
    """Return the path of a file in the workspace of who called Git, and that workspace.

    Git calls from the root of the working tree and says where it was called itself. A file of
    another workspace stands alone.
    """
    top = current_folder()
    caller = (top / os.environ.get("GIT_PREFIX", "")).resolve()
    root = find_root(caller) if caller.is_relative_to(top) and caller.is_dir() else find_root(top)
    file = top / path
    if not file.is_relative_to(root):
        return path, Workspace(Config(), ())
    return file.relative_to(root).as_posix(), load(FolderTree(root))


def _is_document(document: Document) -> bool:
    return document.kind in KINDS and not document.broken
