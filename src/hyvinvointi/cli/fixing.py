"""The work of `lint --fix` and `--diff`: fixes written to files, or only shown."""

import os
from collections.abc import Mapping, Sequence
from itertools import zip_longest
from pathlib import Path

from hyvinvointi.cli import output
from hyvinvointi.cli.judging import Judge
from hyvinvointi.cli.targets import Target
from hyvinvointi.diagnostics import Language, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.lint.fixes import Mended
from hyvinvointi.lint.fixes import mend as mend_workspace
from hyvinvointi.privacy.masking import Secrets
from hyvinvointi.source import Document, editor, patch, read
from hyvinvointi.workspace import Workspace

_MENDED = Text(
    "Korjauksia tehtiin {count}, tiedostoja muuttui {files}.",
    "Rättelser: {count}, ändrade filer: {files}.",
    "Fixes made: {count}, files changed: {files}.",
)
_LEFT = Text(
    "Korjauksia jäi tekemättä {count}: ne kumoavat toisensa tai jättäisivät jotakin epäselväksi tai kahteen kertaan. Korjaa ne itse.",
    "Rättelser som inte gjordes: {count}. De upphäver varandra, eller så skulle något bli otydligt "
    "eller dubbelt. Gör dem själv.",
    "Fixes not made: {count}. They cancel each other out, or would leave something unclear or duplicated. Make them yourself.",
)
_COVERED = Text(
    "Muutoksesta on peitetty {count} riviä, joilla on henkilötietoja: se ei käy git apply "
    "-komennolle. --fix tekee korjaukset.",
    "I ändringen är {count} rader med personuppgifter dolda: den kan inte användas med git apply. "
    "--fix gör rättelserna.",
    "Lines with personal data are hidden in the patch ({count}), so git apply cannot use it. --fix makes the fixes.",
)


def mend(target: Target, judge: Judge, *, unsafe: bool) -> Mended:
    """Return what the files of a target would hold after mending."""
    return mend_workspace(target.workspace, lambda one: judge.all(one).diagnostics, unsafe=unsafe)


def show(target: Target, judge: Judge, language: Language, *, unsafe: bool) -> bool:
    """Print the fixes as a patch without secrets; return whether there are any."""
    workspace = target.workspace
    mended = mend(target, judge, unsafe=unsafe)
    if not mended.contents:
        return False
    secrets = [judge.shown(one).secrets for one in (workspace, mended.workspace)]
    covered = [
        show_change(workspace.by_path[path], content, secrets)
        for path, content in mended.contents.items()
    ]
    if any(covered):
        output.note(_COVERED.say(language, {"count": sum(covered)}))
    return True


def show_change(document: Document, content: bytes, secrets: Sequence[Secrets]) -> int:
    """Print what would be written to a file as a patch; return in how many lines it hides something.

    `secrets` are not shown; the lines stay.
    """
    states = document, read(document.path, content)
    whole = patch.unified(document.path, *(state.content for state in states))
    shown = patch.unified(
        document.path,
        *(_shown(state, secrets).encode(errors="surrogateescape") for state in states),
    )
    output.emit_patch(shown.decode("utf-8", "surrogateescape"))
    lines = zip_longest(whole.split(b"\n"), shown.split(b"\n"))
    return sum(one != other for one, other in lines)


def _shown(document: Document, secrets: Sequence[Secrets]) -> str:
    first, *others = secrets
    text = first.file(document)
    for other in others:
        text = other.mask(text, is_file=True, path=document.path)
    return text


def write(
    mended: Mended, target: Target, language: Language, *, passed_on: str | None
) -> Workspace:
    """Write mended files but the one that is `passed_on`; return the workspace as it is then.

    Raises `WorkError` when a file could not be written; all others are written first.
    """
    contents = {path: content for path, content in mended.contents.items() if path != passed_on}
    written, failures = write_contents(target, contents)
    count = written + int(passed_on in mended.contents)
    output.note(_MENDED.say(language, {"count": mended.count, "files": count}))
    if mended.left:
        output.note(_LEFT.say(language, {"count": mended.left}))
    raise_all(failures, language)
    return mended.workspace


def write_contents(
    target: Target, contents: Mapping[str, bytes]
) -> tuple[int, Sequence[WorkError]]:
    """Write new contents of documents; return how many files that were, and what went wrong.

    A file that several names lead to is written once, and none that has changed since it was read.
    """
    editor.clear((target.root / document.path).parent for document in target.workspace.documents)
    failures: list[WorkError] = []
    written: set[Path] = set()
    for path, content in contents.items():
        file = Path(os.path.realpath(target.root / path))
        if file in written:
            continue
        before = target.workspace.by_path[path].content
        try:
            editor.write(target.root / path, content, expected=before, inside=target.root)
            written.add(file)
        except WorkError as error:
            failures.append(error)
    return len(written), failures


def raise_all(failures: Sequence[WorkError], language: Language) -> None:
    """Tell all that went wrong: raise the first, and note the others."""
    for failure in failures[1:]:
        output.note(failure.message.say(language))
    if failures:
        raise failures[0]
