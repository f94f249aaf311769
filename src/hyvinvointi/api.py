"""What programs may use of this one: load a workspace, lint it, compare it, render it.

    from hyvinvointi import api

    now = api.load("kunta")
    for diagnostic in api.lint(now).diagnostics:
        print(diagnostic.place.path, diagnostic.message.say("fi"))

What `__all__` names keeps its meaning; everything else in the package may change. The functions stand
here and not in the package itself, whose rooms `lint` and `render` have the same names. Nothing is
printed, and nothing is written but by the caller. Own rules of a municipality import from here alone.
"""

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from datetime import date
from pathlib import Path
from typing import Literal

from hyvinvointi import diff
from hyvinvointi.diagnostics import (
    Diagnostic,
    Edit,
    Finding,
    Fix,
    Language,
    Message,
    Place,
    Related,
    Rule,
    Severity,
    Site,
    Text,
)
from hyvinvointi.diff import Change, Comparison
from hyvinvointi.errors import WorkError
from hyvinvointi.facts.table import FactTable
from hyvinvointi.lint import Context, FileContext, NeighbourContext, Report, engine
from hyvinvointi.lint.ahead import contents, judge_ahead, languages_in
from hyvinvointi.lint.local import local_rules
from hyvinvointi.lint.registry import LintRule, all_rules
from hyvinvointi.model import (
    Decision,
    Indicator,
    Municipality,
    Plan,
    Profile,
    Program,
    Strategy,
    View,
)
from hyvinvointi.source import Document
from hyvinvointi.workspace import FolderTree, GitTree, Workspace
from hyvinvointi.workspace import load as load_tree

__all__ = [
    "Change",
    "Comparison",
    "Context",
    "Decision",
    "Diagnostic",
    "Document",
    "Edit",
    "FileContext",
    "Finding",
    "Fix",
    "Indicator",
    "Language",
    "LintRule",
    "Message",
    "Municipality",
    "NeighbourContext",
    "Place",
    "Plan",
    "Profile",
    "Program",
    "Related",
    "Report",
    "Rule",
    "Severity",
    "Site",
    "Strategy",
    "Text",
    "View",
    "WorkError",
    "Workspace",
    "compare",
    "lint",
    "load",
    "own_rules",
    "render",
]

_Format = Literal["html", "markdown", "pdf", "png"]


def load(
    folder: Path | str,
    revision: str | None = None,
    *,
    executor: Executor | None = None,
    today: date | None = None,
) -> Workspace:
    """Read the documents of a workspace: of its folder, or of a revision of Git.

    What is wrong with a document is for `lint` to tell. An `executor` lets processes or machines on
    which this very version is installed look at the files, each for itself, as they are `today`: what
    they find, `lint` of that day need not find again. Raises `WorkError` where the settings or the
    repository cannot be read.
    """
    root = Path(folder)
    tree = FolderTree(root) if revision is None else GitTree(root, revision)
    if executor is None:
        return load_tree(tree)
    facts, files = FactTable(), [*contents(tree)]
    judge_ahead(facts, files, languages_in(files, facts.read), executor, _day(today))
    return load_tree(tree, reader=facts.read)


def _day(today: date | None) -> date:
    return today or date.today()  # noqa: DTZ011  a municipality's day is local


def own_rules(folder: Path | str, names: Sequence[str]) -> tuple[LintRule, ...]:
    """Return the own rules in folders of a workspace. This runs their code.

    Raises `WorkError` where a rule cannot be used.
    """
    return local_rules(Path(folder), names)


def lint(
    workspace: Workspace,
    *,
    today: date | None = None,
    profile: Profile | None = None,
    rules: Sequence[LintRule] = (),
) -> Report:
    """Judge a workspace by all rules of the program, and by own `rules`.

    `today` is the day that anything about time goes by, else the current one. `profile` "publish"
    judges every document as one that is published. The report shows no personal data.
    """
    every = (*all_rules(), *rules)
    options = engine.Options(_day(today), profile, rules=every, facts=FactTable())
    return engine.lint(workspace, options)


def compare(base: Workspace, head: Workspace, *, today: date | None = None) -> Comparison:
    """Return what has changed between two states of a workspace, in the words of the domain.

    What is closed on `today`, else on the current day, is covered in it.
    """
    from hyvinvointi.diff.covering import covered  # noqa: PLC0415  with the rest of what it needs

    comparison, *_ = covered(diff.compare(base, head), base, head, today=_day(today))
    return comparison


def render(
    workspace: Workspace,
    *,
    format: _Format | Sequence[_Format] = "html",  # noqa: A002  as on the command line
    language: Language | None = None,
    today: date | None = None,
    profile: Literal["publish"] | None = None,
    attachments: Path | str | None = None,
) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of every file of the site of a workspace.

    `format` is one of them, or `("html", "png")`: pages, and the pictures that they name.
    `attachments` is the folder of the workspace, where attached files are to be published. With the
    profile "publish" unfinished documents are left out; what `lint` says of the others is for the
    caller to heed. Raises `WorkError`, in the end too: keep nothing of a site that was not finished,
    its files may show what must not go out.
    """
    # Only who renders waits for templates and Markdown.
    from hyvinvointi.render.build.rendering import render_site  # noqa: PLC0415
    from hyvinvointi.render.site.attachments import publisher  # noqa: PLC0415
    from hyvinvointi.render.site.options import Options, combined  # noqa: PLC0415

    format_, pictures = combined([format] if isinstance(format, str) else format)
    chosen = Options(
        format=format_,
        pictures=pictures,
        language=language,
        read=publisher(Path(attachments)) if attachments is not None else _no_attachment,
        profile=profile,
        today=_day(today),
    )
    yield from render_site(workspace, chosen)


def _no_attachment(_path: str) -> None:
    """Return the content of no file."""
