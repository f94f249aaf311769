"""The work of `lint`: read what is meant, judge it, report it, and decide the exit code."""

import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from hyvinvointi import git, report
from hyvinvointi.cli import language, mending, output, passed_over, targets
from hyvinvointi.cli.here import current_folder, own_workspace
from hyvinvointi.diagnostics import Finding, Language, Message, Severity, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.lint import Options, Report, baseline, lint
from hyvinvointi.lint.local import local_rules
from hyvinvointi.lint.registry import all_rules
from hyvinvointi.lint.selection import Selection, selection
from hyvinvointi.lint.since import since
from hyvinvointi.model import Profile
from hyvinvointi.workspace import GitTree, Tree, Workspace, load

_BAD_OUTPUT = Text(
    "Valitsin --output kirjoitetaan MUOTO=TIEDOSTO, esimerkiksi sarif=lint.sarif; "
    "muodot ovat {formats}.",
    "Flaggan --output skrivs FORMAT=FIL, t.ex. sarif=lint.sarif; formaten är {formats}.",
    "Write --output as FORMAT=FILE, for example sarif=lint.sarif; the formats are {formats}.",
)
_OUTSIDE = Text(
    "Valitsimen --stdin-filename polku ”{path}” ei ole työtilassa ”{root}”.",
    "Sökvägen ”{path}” i --stdin-filename finns inte i arbetsytan ”{root}”.",
    "The path “{path}” of --stdin-filename is not in the workspace “{root}”.",
)
_NO_BASELINE = Text(
    "Vertailutiedostoa {path} ei voi lukea: {reason}. --write-baseline tekee sen.",
    "Jämförelsefilen {path} kan inte läsas: {reason}. --write-baseline skapar den.",
    "The baseline {path} cannot be read: {reason}. --write-baseline makes it.",
)
_WRITE_WHERE = Text(
    "--write-baseline tarvitsee valitsimen --baseline TIEDOSTO.",
    "--write-baseline behöver flaggan --baseline FIL.",
    "--write-baseline needs the option --baseline FILE.",
)
_STALE = Text(
    "Vertailutiedostossa on {count} huomautusta, joita ei enää ole; --write-baseline poistaa ne.",
    "Jämförelsefilen har {count} anmärkningar som inte längre finns; --write-baseline tar bort dem.",
    "The baseline holds {count} findings that are gone; --write-baseline removes them.",
)
STDIN = "-"


@dataclass(frozen=True, slots=True)
class Request:
    """What a person asked of `lint`; the fields are the options of the command."""

    paths: Sequence[str] = ()
    format: str = "text"
    output: Sequence[str] = ()
    profile: Profile | None = None
    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    fail_on: str = "error"
    fix: bool = False
    unsafe_fixes: bool = False
    diff: bool = False
    since: str | None = None
    baseline: str | None = None
    write_baseline: bool = False
    statistics: bool = False
    stdin_filename: str | None = None
    today: date = field(default_factory=date.today)
    language: str | None = None


@dataclass(frozen=True, slots=True)
class _Judge:
    """How a workspace is judged in this run, so that mending can judge it again."""

    target: targets.Target
    options: Options
    chosen: Selection
    base: Workspace | None

    def __call__(self, workspace: Workspace) -> Report:
        found = (
            since(self.base, workspace, self.options)
            if self.base
            else lint(workspace, self.options)
        )
        holds = self.target.holds
        meant = (one for one in found.diagnostics if holds(one.place.path, one.pointer))
        return replace(found, diagnostics=self.chosen.apply(meant))


def lint_and_report(request: Request) -> int:
    """Lint, mend what is to be mended, write every report, and return the exit code."""
    outputs = [_output(one) for one in request.output]
    if request.write_baseline and not request.baseline:
        raise WorkError(Message(_WRITE_WHERE))
    target = _target(request)
    judge = _judge(request, target)
    workspace = target.workspace
    spoken = language.choose(request.language, workspace.config.language)
    passed_over.tell(target.passed_over, spoken)
    mends = request.fix or request.unsafe_fixes
    if mends or request.diff:
        mended = mending.mend(target, judge, unsafe=request.unsafe_fixes)
        if request.diff:
            return mending.show(mended, workspace, judge(workspace).secrets)
        workspace = mending.write(mended, target, spoken, from_stdin=STDIN in request.paths)
    found = _without_known(request, judge(workspace), spoken)
    outcome = _outcome(found, replace(target, workspace=workspace), spoken)
    for name, file in outputs:
        output.save(file, report.render(name, outcome))
    _tell(request, outcome, beside=mends and STDIN in request.paths)
    return int(_fails(found, request.fail_on))


def _target(request: Request) -> targets.Target:
    if STDIN not in request.paths:
        return targets.find(request.paths)
    content = sys.stdin.buffer.read()
    path = STDIN
    if request.stdin_filename:
        root = own_workspace() or current_folder()
        file = Path(os.path.realpath(request.stdin_filename))
        if not file.is_relative_to(root):
            args = {"path": request.stdin_filename, "root": root}
            raise WorkError(Message(_OUTSIDE, args))
        path = file.relative_to(root).as_posix()
    rest = [one for one in request.paths if one != STDIN]
    return targets.find(rest, lambda tree: _Overlaid(tree, path, content), path)


@dataclass(frozen=True, slots=True)
class _Overlaid:
    """A tree in which one file is what came through standard input."""

    tree: Tree
    path: str
    content: bytes

    def paths(self) -> Iterator[str]:
        yield from self.tree.paths()

    def read(self, path: str) -> bytes:
        return self.content if path == self.path else self.tree.read(path)

    def findings(self) -> list[Finding]:
        return self.tree.findings()


def _judge(request: Request, target: targets.Target) -> _Judge:
    settings = target.workspace.config.lint
    own = local_rules(target.root, settings.get("rules", ()))
    own_rules = [one.rule for one in own]
    chosen = selection(settings, own_rules, _split(request.select), _split(request.ignore))
    rules = (*all_rules(), *own)
    options = Options(request.today, request.profile, target.paths, rules)
    is_since = request.since is not None
    base = load(GitTree(target.root, request.since or "")) if is_since else None
    return _Judge(target, options, chosen, base)


def _without_known(request: Request, found: Report, spoken: Language) -> Report:
    if not request.baseline:
        return found
    if request.write_baseline:
        output.save(request.baseline, baseline.dump(found.diagnostics).decode())
    try:
        content = Path(request.baseline).read_bytes()
    except OSError as error:
        args = {"path": request.baseline, "reason": error.strerror or str(error)}
        raise WorkError(Message(_NO_BASELINE, args)) from error
    compared = baseline.compare(found.diagnostics, request.baseline, content)
    if compared.gone:
        output.note(_STALE.say(spoken, {"count": len(compared.gone)}))
    return replace(found, diagnostics=compared.new)


def _outcome(found: Report, target: targets.Target, spoken: Language) -> report.Outcome:
    blamed = {one.place.path for one in found.diagnostics}
    judged = (one.path for one in target.workspace.documents if target.holds_path(one.path))
    return report.Outcome(
        found,
        target.workspace.by_path,
        tuple(path for path in judged if path not in blamed),
        spoken,
        targets.way(current_folder(), target.root),
        targets.way(git.top(target.root) or target.root, target.root),
        shutil.get_terminal_size().columns,
    )


def _tell(request: Request, outcome: report.Outcome, *, beside: bool) -> None:
    """Print the report; `beside` a mended text, which has standard output for itself."""
    name = "statistics" if request.statistics and request.format == "text" else request.format
    if beside:
        output.note_report(report.render(name, outcome))
    elif name == "text" and output.is_colourful():
        from hyvinvointi.report import colour

        colour.paint(outcome)
    else:
        for_people = name in report.FOR_PEOPLE
        output.emit(report.render(name, outcome), for_people=for_people)


def _output(argument: str) -> tuple[str, str]:
    name, _, file = argument.partition("=")
    if not file or name not in report.FORMATS:
        raise WorkError(Message(_BAD_OUTPUT, {"formats": report.FORMATS}))
    return name, file


def _split(names: Sequence[str]) -> list[str]:
    return [name for one in names for name in one.split(",") if name.strip()]


def _fails(found: Report, gate: str) -> bool:
    if gate == "never":
        return False
    return any(one.severity.weight >= Severity(gate).weight for one in found.diagnostics)
