"""A run of `lint` that does more than tell: it mends, compares, or reads what comes in."""

from functools import partial

from hyvinvointi.cli import (
    fixing,
    known,
    language,
    output,
    passed_over,
    saving,
    standard_input,
    targets,
)
from hyvinvointi.cli.lint_request import COLOUR, STDIN, Request
from hyvinvointi.cli.lint_run import Run, is_read, rendered
from hyvinvointi.cli.own_rules import own_rules
from hyvinvointi.cli.site_settings import require_site_settings
from hyvinvointi.data_classes import dataclass
from hyvinvointi.lint import Report
from hyvinvointi.report import registry
from hyvinvointi.report.formats.findings import Findings
from hyvinvointi.workspace import Workspace


@dataclass(slots=True)
class _Filtered:
    """What came through standard input, and what goes to standard output in its place."""

    content: bytes


def mend_and_report(request: Request) -> int:
    """Lint with standard input, a base, a baseline or fixes, and return the exit code.

    Standard input that is to be mended comes out of standard output, mended or as it came in,
    whatever happens: editors put what they get in the place of what they gave.
    """
    filtered = _Filtered(standard_input.content()) if STDIN in request.paths else None
    if filtered is None or not request.is_filter:
        return _mend(request, filtered)
    try:
        return _mend(request, filtered)
    finally:
        output.emit_bytes(filtered.content)


def _mend(request: Request, filtered: _Filtered | None) -> int:
    outputs = request.files
    path = standard_input.path_of(request.stdin_filename)
    target = _files(request, path, filtered).load()
    workspace, config = target.workspace, target.workspace.config
    spoken = language.choose(request.language, config.language)
    passed_over.tell(target.passed_over, spoken)
    require_site_settings(target.root, config)
    own = own_rules(target.root, config, spoken, is_allowed=request.own_rules)
    run = Run(request, target, own, spoken)
    shows_fixes = False
    if request.diff:
        shows_fixes = fixing.show(target, run.judge, spoken, unsafe=request.unsafe_fixes)
    elif request.mends:
        mended = fixing.mend(target, run.judge, unsafe=request.unsafe_fixes)
        if filtered:
            filtered.content = mended.contents.get(path, filtered.content)
        workspace = fixing.write(mended, target, spoken, passed_on=path if filtered else None)
    report = _without_known(run, workspace)
    findings = run.findings(report, workspace)
    for name, file in outputs:
        saving.save(file, registry.render(name, findings))
    _show(request, findings)
    return int(shows_fixes or run.fails(report))


def _files(request: Request, path: str, filtered: _Filtered | None) -> targets.Files:
    if filtered is None:
        return targets.Files(request.paths)
    rest = [one for one in request.paths if one != STDIN]
    overlaid = partial(standard_input.Overlaid, path=path, content=filtered.content)
    return targets.Files(rest, overlaid, path)


def _without_known(run: Run, workspace: Workspace) -> Report:
    file = run.request.baseline
    if not file:
        return run.judge.shown(workspace)
    known.require_visible(file, run.target.root)
    if run.request.write_baseline:
        return known.written(file, run.judge, workspace, run.spoken)
    return known.left_out(file, run.judge, workspace, run.spoken)


def _show(request: Request, findings: Findings) -> None:
    """Print the report; beside a mended text or a patch, which have standard output to themselves."""
    if request.diff or (STDIN in request.paths and request.mends):
        output.note_report(rendered(request.shown, findings))
    elif request.shown == registry.DEFAULT and output.is_colourful():
        output.emit_coloured(rendered(COLOUR, findings))
    else:
        text = rendered(request.shown, findings)
        output.emit(text, for_people=is_read(request.shown, findings))
