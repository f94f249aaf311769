"""The work of `diff` when Git calls it for one file (gitattributes(5), “External diff driver”)."""

from collections.abc import Sequence
from pathlib import Path

from hyvinvointi import git, visible
from hyvinvointi.cli import language, output, targets
from hyvinvointi.diff import compare
from hyvinvointi.report.changes_text import changes_text
from hyvinvointi.schema import KINDS
from hyvinvointi.source import Document, read
from hyvinvointi.workspace import FolderTree, load


def drive(arguments: Sequence[str], asked: str | None) -> int:
    """Print what a file says differently; its lines where it is no document or cannot be read.

    Git gives path, old file, its id and mode, new file, its id and mode; a file that does not
    exist is no regular file. Ends with 0: Git takes anything else for a failure.
    """
    path, old, new = arguments[0], Path(arguments[1]), Path(arguments[4])
    file = Path.cwd() / path
    root, _ = targets.workspace_around(file, Path.cwd())
    inside = file.relative_to(root).as_posix()
    workspace = load(FolderTree(root))
    rest = [one for one in workspace.documents if one.path != inside]
    base, head = ([read(inside, one.read_bytes())] if one.is_file() else [] for one in (old, new))
    sides = [workspace.with_documents([*rest, *side]) for side in (base, head)]
    comparison = compare(*sides)
    if comparison.unreadable or not all(map(_is_document, [*base, *head])):
        output.emit_patch(git.lines_changed(git.top(Path.cwd()) or Path.cwd(), old, new))
        return 0
    spoken = language.choose(asked, workspace.config.language)
    said = changes_text(comparison, sides[0], sides[1], spoken)
    output.emit(f"diff --hyvinvointi {visible.text(path)}\n{said}")
    return 0


def _is_document(document: Document) -> bool:
    return document.kind in KINDS and not document.broken
