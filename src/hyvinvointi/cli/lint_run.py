"""A run of `lint` over documents that were read: judging, and what is said of it."""

from collections.abc import Callable, Sequence
from contextlib import closing, nullcontext
from functools import partial

from hyvinvointi import git
from hyvinvointi.adoption import Pin
from hyvinvointi.cli import output, targets
from hyvinvointi.cli.accepted_changes import accepted_on
from hyvinvointi.cli.adopted_texts import history_of
from hyvinvointi.cli.answers import Answer
from hyvinvointi.cli.here import current_folder
from hyvinvointi.cli.judging import Judge
from hyvinvointi.cli.lint_request import COLOUR, STATISTICS, Request
from hyvinvointi.cli.own_rules import OwnRules
from hyvinvointi.diagnostics import Language, Severity
from hyvinvointi.facts.store import FactStore
from hyvinvointi.facts.table import FactTable
from hyvinvointi.lint import Options, Report
from hyvinvointi.lint.ahead import Languages, contents, judge_ahead, judging_reader, languages_in
from hyvinvointi.lint.context import SinceAdoption
from hyvinvointi.lint.registry import all_rules
from hyvinvointi.lint.selection import selection
from hyvinvointi.report import registry
from hyvinvointi.report.formats.findings import Findings
from hyvinvointi.workspace import Tree, Workspace, load
from hyvinvointi.workspace.cache_folder import open_cache

_MANY = 1_000
"""Files that are worth more processes: one reads them in some three seconds."""


class Run:
    """One run over a target, as somebody asked for it.

    `is_of_files_alone` tells, once it has judged, whether nothing but files of the workspace had a
    say: what was adopted may stand in the history of Git.
    """

    def __init__(
        self,
        request: Request,
        target: targets.Target,
        own: OwnRules,
        spoken: Language,
        facts: FactTable | None = None,
    ) -> None:
        self._facts = facts
        self.request = request
        self.target = target
        self.spoken = spoken
        self.is_of_files_alone = True
        self._acceptances = accepted_on(request.accepted, request.today)
        self.judge = self._judge(own)

    def answer(self, formats: Sequence[str]) -> Answer:
        """Judge and return what is said of it in each format, the first of which is shown."""
        report = self.judge.shown(self.target.workspace)
        findings = self.findings(report, self.target.workspace)
        texts = {name: rendered(name, findings) for name in formats}
        return Answer(texts, is_read(formats[0], findings), int(self.fails(report)))

    def findings(self, report: Report, workspace: Workspace) -> Findings:
        """Return a report of a workspace with all that a format may need to tell it."""
        root = self.target.root
        judged = (
            document.path
            for document in workspace.documents
            if self.target.holds_path(document.path)
        )
        return Findings(
            report,
            workspace.by_path,
            tuple(judged),
            self.spoken,
            targets.way(current_folder(), root),
            targets.way(git.top(root) or root, root),
            output.width(),
        )

    def fails(self, report: Report) -> bool:
        """Whether anything weighs as much as what ends with exit code 1."""
        gate = self.request.fail_on
        if gate == "never":
            return False
        return any(
            diagnostic.severity.weight >= Severity(gate).weight for diagnostic in report.diagnostics
        )

    def _judge(self, own: OwnRules) -> Judge:
        request, target = self.request, self.target
        settings = target.workspace.config.lint
        chosen = selection(settings, own.known, _split(request.select), _split(request.ignore))
        options = Options(
            request.today,
            request.profile,
            target.paths,
            (*all_rules(), *own.rules),
            not_loaded=own.not_loaded,
            history=self._history,
            facts=self._facts,
        )
        if request.since is None:
            return Judge(target, options, chosen)
        from hyvinvointi.cli.lint_since import start_of_branch

        base, stored = start_of_branch(target, request.since, output.teller(self.spoken))
        return Judge(target, options, chosen, base, stored)

    def _history(self, workspace: Workspace) -> Callable[[Pin], SinceAdoption]:
        self.is_of_files_alone = False
        history = history_of(
            self.target.root,
            is_cached=self.request.is_cached,
            acceptances=self._acceptances,
        )
        return history(workspace)


def answer(
    request: Request, files: targets.Files, own: OwnRules, spoken: Language, formats: Sequence[str]
) -> tuple[Answer, bool]:
    """Return what a run says in each format, and whether it follows from files alone.

    What is known of files that are as they were is not found again.
    """
    store = open_cache(FactStore, "facts", files.places) if request.is_cached else None
    with closing(store) if store else nullcontext():
        facts = FactTable(store)
        languages = languages_in(contents(files.tree), facts.read)
        _judge_ahead(request, files.tree, facts, languages)
        reader = judging_reader(facts, languages, request.today)
        target = files.load(partial(load, reader=reader))
        run = Run(request, target, own, spoken, facts)
        answer = run.answer(formats)
        facts.keep(target.workspace.documents)
        return answer, run.is_of_files_alone


def _judge_ahead(request: Request, tree: Tree, facts: FactTable, languages: Languages) -> None:
    """Have other processes judge files of a large workspace that are not known, if they may."""
    if request.jobs == 1 or (request.jobs is None and len([*tree.paths()]) < _MANY):
        return
    unknown = [file for file in contents(tree) if not facts.knows(*file)]
    if len(unknown) < (1 if request.jobs else _MANY):
        return
    # Few workspaces are so large.
    from hyvinvointi.cli import jobs

    count = request.jobs or jobs.cores()
    if count < 2 or not jobs.may_fork():  # noqa: PLR2004  one alone
        return
    with jobs.processes(count) as executor:
        judge_ahead(facts, unknown, languages, executor, request.today)


def rendered(name: str, findings: Findings) -> str:
    """Return findings in a format, or as `STATISTICS` or `COLOUR` have them."""
    if name == COLOUR:
        from hyvinvointi.report import colour

        return colour.paint(findings)
    if name == STATISTICS:
        from hyvinvointi.report import statistics

        return statistics.render(findings)
    return registry.render(name, findings)


def is_read(name: str, findings: Findings) -> bool:
    """Whether people read what is written in a format as it is."""
    return name in {COLOUR, STATISTICS} or registry.is_for_people(name, findings)


def _split(names: Sequence[str]) -> list[str]:
    return [name for one in names for name in one.split(",") if name.strip()]
