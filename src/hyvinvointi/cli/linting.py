"""The work of `lint`: read what is meant, judge it, report it, and decide the exit code."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from hyvinvointi import git
from hyvinvointi.cli import (
    known,
    language,
    mending,
    output,
    passed_over,
    revisions,
    saving,
    standard_input,
    targets,
)
from hyvinvointi.cli.adopted_texts import history_of
from hyvinvointi.cli.here import current_folder
from hyvinvointi.cli.judging import Judge
from hyvinvointi.cli.own_rules import own_rules
from hyvinvointi.diagnostics import Language, Message, Severity, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.lint import Options, Report
from hyvinvointi.lint.registry import all_rules
from hyvinvointi.lint.selection import selection
from hyvinvointi.model import Profile
from hyvinvointi.privacy.masking import without_personal_data
from hyvinvointi.report import registry
from hyvinvointi.report.formats.findings import Findings
from hyvinvointi.workspace import Checkout, GitTree, Workspace, load

_BAD_OUTPUT = Text(
    "Valitsin --output kirjoitetaan MUOTO=TIEDOSTO, esimerkiksi sarif=lint.sarif; "
    "muodot ovat {formats}.",
    "Flaggan --output skrivs FORMAT=FIL, t.ex. sarif=lint.sarif; formaten är {formats}.",
    "Write --output as FORMAT=FILE, for example sarif=lint.sarif; the formats are {formats}.",
)
_WRITE_WHERE = Text(
    "--write-baseline tarvitsee valitsimen --baseline TIEDOSTO.",
    "--write-baseline behöver flaggan --baseline FIL.",
    "--write-baseline needs the option --baseline FILE.",
)
STDIN = standard_input.NAME


@dataclass(frozen=True, slots=True)
class Request:
    """What a person asked of `lint`; the fields are the options of the command."""

    paths: Sequence[str] = ()
    format: str = registry.DEFAULT
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
    own_rules: bool = False
    today: date = field(default_factory=date.today)
    language: str | None = None

    @property
    def mends(self) -> bool:
        """Whether fixes are to be made."""
        return self.fix or self.unsafe_fixes

    @property
    def is_filter(self) -> bool:
        """Whether standard input comes out mended."""
        return self.mends and STDIN in self.paths and not self.diff


@dataclass(slots=True)
class _Filtered:
    """What came through standard input, and what goes to standard output in its place."""

    content: bytes


def lint_and_report(request: Request) -> int:
    """Lint, mend what is to be mended, write every report, and return the exit code.

    Standard input that is to be mended comes out of standard output, mended or as it came in,
    whatever happens: editors put what they get in the place of what they gave.
    """
    given = _Filtered(standard_input.content()) if STDIN in request.paths else None
    if given is None or not request.is_filter:
        return _lint(request, given)
    try:
        return _lint(request, given)
    finally:
        output.emit_bytes(given.content)


def _lint(request: Request, given: _Filtered | None) -> int:
    outputs = [_output(one) for one in request.output]
    if request.write_baseline and not request.baseline:
        raise WorkError(Message(_WRITE_WHERE))
    path = standard_input.path_of(request.stdin_filename)
    target = _target(request, path, given)
    workspace = target.workspace
    spoken = language.choose(request.language, workspace.config.language)
    passed_over.tell(target.passed_over, spoken)
    _require_site_settings(target)
    judge = _judge(request, target, spoken)
    shows_fixes = False
    if request.diff:
        shows_fixes = mending.show(target, judge, spoken, unsafe=request.unsafe_fixes)
    elif request.mends:
        mended = mending.mend(target, judge, unsafe=request.unsafe_fixes)
        if given:
            given.content = mended.contents.get(path, given.content)
        workspace = mending.write(mended, target, spoken, passed_on=path if given else None)
    report = _without_known(request, judge, workspace, spoken)
    findings = _findings(report, replace(target, workspace=workspace), spoken)
    for name, file in outputs:
        saving.save(file, registry.render(name, findings))
    _tell(request, findings)
    return int(shows_fixes or _fails(report, request.fail_on))


def _target(request: Request, path: str, given: _Filtered | None) -> targets.Target:
    if given is None:
        return targets.find(request.paths)
    content = given.content
    rest = [one for one in request.paths if one != STDIN]
    return targets.find(rest, lambda tree: standard_input.Overlaid(tree, path, content), path)


def _require_site_settings(target: targets.Target) -> None:
    """Raise `WorkError` where the settings of the site would stop every publication."""
    settings = target.workspace.config.site
    if settings:
        from hyvinvointi.render import theme
        from hyvinvointi.render.files import publisher

        theme.parse(settings, publisher(target.root))


def _judge(request: Request, target: targets.Target, spoken: Language) -> Judge:
    own = own_rules(target, spoken, is_allowed=request.own_rules)
    settings = target.workspace.config.lint
    chosen = selection(settings, own.known, _split(request.select), _split(request.ignore))
    options = Options(
        request.today,
        request.profile,
        target.paths,
        (*all_rules(), *own.rules),
        not_loaded=own.not_loaded,
        history=history_of(target.root),
    )
    if request.since is None:
        return Judge(target, options, chosen)
    base, stored = _base(target, request.since, output.teller(spoken))
    return Judge(target, options, chosen, base, stored)


def _base(
    target: targets.Target, since: str, tell: revisions.Tell
) -> tuple[Workspace, Mapping[str, str]]:
    """Return what stood where the branch began, and how Git holds documents that it converts."""
    top = git.require_top(target.root)
    commit = revisions.start_of(top, since, tell)
    base = load(GitTree(target.root, commit, called=since))
    revisions.tell_clone(git.lacks(top), tell)
    return base, Checkout(target.root).converted(target.workspace.documents)


def _without_known(
    request: Request, judge: Judge, workspace: Workspace, spoken: Language
) -> Report:
    if not request.baseline:
        return judge.shown(workspace)
    known.require_visible(request.baseline, judge.target.root)
    if request.write_baseline:
        return known.written(request.baseline, judge, workspace)
    return known.left_out(request.baseline, judge, workspace, spoken)


def _findings(report: Report, target: targets.Target, spoken: Language) -> Findings:
    blamed = {one.place.path for one in report.diagnostics}
    judged = (one.path for one in target.workspace.documents if target.holds_path(one.path))
    return Findings(
        report,
        target.workspace.by_path,
        tuple(path for path in map(without_personal_data, judged) if path not in blamed),
        spoken,
        targets.way(current_folder(), target.root),
        targets.way(git.top(target.root) or target.root, target.root),
        output.width(),
    )


def _tell(request: Request, findings: Findings) -> None:
    """Print the report; beside a mended text or a patch, which have standard output to themselves."""
    is_aside = request.diff or (STDIN in request.paths and request.mends)
    if request.statistics and request.format == registry.DEFAULT:
        from hyvinvointi.report import statistics

        (output.note_report if is_aside else output.emit)(statistics.render(findings))
    elif is_aside:
        output.note_report(registry.render(request.format, findings))
    elif request.format == registry.DEFAULT and output.is_colourful():
        from hyvinvointi.report import colour

        colour.paint(findings)
    else:
        output.emit_result(request.format, findings)


def _output(argument: str) -> tuple[str, str]:
    name, _, file = argument.partition("=")
    formats = registry.names("findings")
    if not file or name not in formats:
        raise WorkError(Message(_BAD_OUTPUT, {"formats": formats}))
    return name, file


def _split(names: Sequence[str]) -> list[str]:
    return [name for one in names for name in one.split(",") if name.strip()]


def _fails(found: Report, gate: str) -> bool:
    if gate == "never":
        return False
    return any(one.severity.weight >= Severity(gate).weight for one in found.diagnostics)
