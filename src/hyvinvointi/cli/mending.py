"""The work of `lint --fix` and `--diff`: fixes written to files, or only shown."""

from collections.abc import Callable
from difflib import unified_diff
from functools import partial

from hyvinvointi.cli import output
from hyvinvointi.cli.targets import Target
from hyvinvointi.diagnostics import Language, Text
from hyvinvointi.lint import Report
from hyvinvointi.lint.fixes import Mended
from hyvinvointi.lint.fixes import mend as mend_workspace
from hyvinvointi.privacy.masking import Secrets, without_personal_data
from hyvinvointi.source import Document, editor
from hyvinvointi.workspace import Workspace

_MENDED = Text(
    "Korjauksia tehtiin {count}, tiedostoja muuttui {files}.",
    "Rättelser: {count}, ändrade filer: {files}.",
    "Fixes made: {count}, files changed: {files}.",
)


def mend(target: Target, judge: Callable[[Workspace], Report], *, unsafe: bool) -> Mended:
    """Return what the files of a target would hold after mending."""
    return mend_workspace(target.workspace, lambda one: judge(one).diagnostics, unsafe=unsafe)


def show(mended: Mended, workspace: Workspace, secrets: Secrets) -> int:
    """Print the fixes as a unified diff without secrets; return 1 when there are any."""
    for path, content in mended.contents.items():
        show_change(workspace.by_path[path], content, partial(secrets.mask, is_file=True))
    return int(bool(mended.contents))


def show_change(
    document: Document,
    content: bytes,
    mask: Callable[[str], str] = partial(without_personal_data, is_file=True),
) -> None:
    """Print what would be written to a file as a unified diff."""
    # A secret may go over the end of a line.
    before = mask(document.content.decode()).splitlines(keepends=True)
    after = mask(content.decode()).splitlines(keepends=True)
    lines = unified_diff(before, after, document.path, document.path)
    output.emit_patch("".join(one if one.endswith("\n") else f"{one}\n" for one in lines))


def write(mended: Mended, target: Target, language: Language, *, from_stdin: bool) -> Workspace:
    """Write mended files, or what came through standard input to standard output.

    Return the workspace as it is then.
    """
    if not from_stdin:
        editor.clear((target.root / one.path).parent for one in target.workspace.documents)
    for path, content in mended.contents.items():
        if from_stdin:
            output.emit(content.decode(), for_people=False)
        else:
            before = target.workspace.by_path[path].content
            editor.write(target.root / path, content, expected=before, inside=target.root)
    args = {"count": mended.count, "files": len(mended.contents)}
    output.note(_MENDED.say(language, args))
    return target.workspace.with_contents(mended.contents)
