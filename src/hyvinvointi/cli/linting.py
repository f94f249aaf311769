"""The work of `lint`: read what is meant, judge it, report it, and decide the exit code."""

import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from hyvinvointi import report
from hyvinvointi.cli import language, output, targets
from hyvinvointi.diagnostics import Finding, Message, Severity, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.lint import Options, Report
from hyvinvointi.lint import lint as judge
from hyvinvointi.lint.selection import selection
from hyvinvointi.model import Profile
from hyvinvointi.schema import suggest
from hyvinvointi.workspace import Tree, git

_BAD_OUTPUT = Text(
    "Valitsin --output kirjoitetaan MUOTO=TIEDOSTO, esimerkiksi sarif=lint.sarif; muodot ovat {formats}.",
    "Flaggan --output skrivs FORMAT=FIL, t.ex. sarif=lint.sarif; formaten är {formats}.",
    "Write --output as FORMAT=FILE, for example sarif=lint.sarif; the formats are {formats}.",
)
_OUTSIDE = Text(
    "Valitsimen --stdin-filename polku ”{path}” ei ole työtilassa ”{root}”.",
    "Sökvägen ”{path}” i --stdin-filename finns inte i arbetsytan ”{root}”.",
    "The path “{path}” of --stdin-filename is not in the workspace “{root}”.",
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
    statistics: bool = False
    stdin_filename: str | None = None
    today: date = field(default_factory=date.today)
    language: str | None = None


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


def lint_and_report(request: Request) -> int:
    """Lint, write every report, and return the exit code."""
    outputs = [_output(one) for one in request.output]
    target = _target(request)
    spoken = language.choose(request.language, target.workspace.config.language)
    chosen = selection(target.workspace.config.lint, _split(request.select), _split(request.ignore))
    found = judge(target.workspace, Options(request.today, request.profile, target.paths))
    meant = (d for d in found.diagnostics if target.holds(d.place.path, d.pointer))
    found = replace(found, diagnostics=chosen.apply(meant))
    outcome = report.Outcome(
        found,
        target.workspace.by_path,
        spoken,
        _prefix(target.root),
        shutil.get_terminal_size().columns,
    )
    for name, file in outputs:
        output.save(file, report.render(name, outcome))
    name = "statistics" if request.statistics and request.format == "text" else request.format
    output.emit(report.render(name, outcome), for_people=name in report.FOR_PEOPLE)
    return int(_fails(found, request.fail_on))


def _target(request: Request) -> targets.Target:
    if STDIN not in request.paths:
        return targets.find(request.paths)
    path = request.stdin_filename or STDIN
    content = sys.stdin.buffer.read()
    here = Path.cwd()
    if path != STDIN:
        file = Path(os.path.realpath(path))
        root = targets.workspace_around(file, here)
        if not file.is_relative_to(root):
            raise WorkError(Message(_OUTSIDE, {"path": path, "root": root}))
        path = file.relative_to(root).as_posix()
    rest = [one for one in request.paths if one != STDIN]
    return targets.find(rest, lambda tree: _Overlaid(tree, path, content), path)


def _output(argument: str) -> tuple[str, str]:
    name, equals, file = argument.partition("=")
    if not equals or not file or name not in report.FORMATS:
        near = suggest.word(name, report.FORMATS)
        known = f"{near.word}?" if near and not name else report.FORMATS
        raise WorkError(Message(_BAD_OUTPUT, {"formats": known}))
    return name, file


def _split(names: Sequence[str]) -> list[str]:
    return [name for one in names for name in one.split(",") if name.strip()]


def _prefix(root: Path) -> str:
    top = git.top(root)
    return f"{root.relative_to(top).as_posix()}/" if top and top != root else ""


def _fails(found: Report, gate: str) -> bool:
    if gate == "never":
        return False
    return any(one.severity.weight >= Severity(gate).weight for one in found.diagnostics)
