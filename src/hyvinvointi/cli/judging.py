"""How a run of `lint` judges a workspace, and what it has judged when it is done."""

from collections.abc import Mapping
from dataclasses import field, replace
from functools import cached_property

from hyvinvointi.cli import targets
from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Diagnostic, Message, Place, Rule, Severity
from hyvinvointi.lint import Options, Report, lint
from hyvinvointi.lint.baseline import Known
from hyvinvointi.lint.catalogue import catalogue
from hyvinvointi.lint.families import READING
from hyvinvointi.lint.selection import Selection
from hyvinvointi.lint.since import since
from hyvinvointi.lint.summary import count, summary
from hyvinvointi.model import profile_of
from hyvinvointi.schema import KINDS, check
from hyvinvointi.source import Document
from hyvinvointi.workspace import Workspace
from hyvinvointi.workspace.codes import MISSING_REGISTER

_OF_FORM = ("HV0", "HV1")
"""Families that are judged whatever else is wrong with a document that can be read."""


@dataclass(frozen=True)
class Judge:
    """How a workspace is judged in this run, so that mending can judge it again.

    With a `base`, what has changed since is judged; `stored` are the ids by which Git holds bytes
    that it converts, by theirs.
    """

    target: targets.Target
    options: Options
    chosen: Selection
    base: Workspace | None = None
    stored: Mapping[str, str] = field(default_factory=dict)

    def shown(self, workspace: Workspace) -> Report:
        """Return what is told to people: no rule repeats itself in a file without end."""
        is_known = workspace.state in self._whole
        is_narrowed = any(part.pointer for part in self.target.parts or ())
        if is_known or is_narrowed or self.chosen != Selection():
            report = self.all(workspace)
        else:
            report = self._report(workspace, self.options)
        return summed_up(_without_fixes_of_closed(report))

    def all(self, workspace: Workspace) -> Report:
        """Return everything there is: what mending and a baseline must know of."""
        state = workspace.state
        if state not in self._whole:
            self._whole[state] = self._report(workspace, replace(self.options, cap=None))
        return self._whole[state]

    def _report(self, workspace: Workspace, options: Options) -> Report:
        if self.base is None:
            report = lint(workspace, options)
        else:
            report = since(self.base, workspace, options, self.stored)
        meant = [diagnostic for diagnostic in report.diagnostics if self._is_meant(diagnostic)]
        diagnostics = self.chosen.apply(meant)
        left_out = replace(
            report.left_out,
            elsewhere=count(report.diagnostics, meant),
            unchosen=count(meant, diagnostics),
        )
        return replace(report, diagnostics=diagnostics, left_out=left_out)

    def _is_meant(self, one: Diagnostic) -> bool:
        """Whether a finding is of what was named.

        No item can be judged without a register, or in a file that cannot be read.
        """
        path = one.place.path
        is_of_all = one.rule is MISSING_REGISTER or one.rule.code.startswith(READING)
        return (is_of_all and self.target.holds_path(path)) or self.target.holds(path, one.pointer)

    def has_judged(self, workspace: Workspace, known: Known) -> bool:
        """Return whether this run would have told of a finding, were it still there.

        Not what lies outside of its paths or rules, nor what a broken document hides; and a run
        that looks at changes alone has judged nothing.
        """
        rule = self._rules.get(known.rule)
        if rule is None or self.base is not None:
            return False
        parts = self.target.parts
        if parts is not None and not parts.holds(known.path, ""):
            return False
        return bool(self.chosen.apply([_probe(rule, known.path)])) and self._sees(
            workspace, rule, known.path
        )

    def _sees(self, workspace: Workspace, rule: Rule, path: str) -> bool:
        document = workspace.by_path.get(path)
        if document is None:
            unread = (finding.site.path for finding in workspace.findings)
            is_unread = any(path == one or path.startswith(f"{one}/") for one in unread)
            # A file that is there and no document may be one again.
            return not is_unread and not workspace.holds(path)
        if document.broken:
            return False
        if rule.code.startswith(_OF_FORM):
            return True
        # What a document that cannot be read defines, nobody can miss in another one.
        if any(one.broken for one in workspace.documents):
            return False
        if rule.severity(self.options.profile or profile_of(document)) is None:
            return False
        checked = self._checked(document)
        return checked.kind in KINDS and not (rule.consequent and checked.findings)

    def _checked(self, document: Document) -> Document:
        known = self._checks.get(document.path)
        if known is None or known.content is not document.content:
            known = self._checks[document.path] = check(document)
        return known

    @cached_property
    def _whole(self) -> dict[tuple[str, ...], Report]:
        """What was told of the states of the workspace: mending judges, and then it is shown."""
        return {}

    @cached_property
    def _checks(self) -> dict[str, Document]:
        return {}

    @cached_property
    def _rules(self) -> dict[str, Rule]:
        own = [rule.rule for rule in self.options.rules]
        return {one.slug: one for one in [*(entry.rule for entry in catalogue()), *own]}


def summed_up(report: Report) -> Report:
    """Return a report that tells each fact once, and in which no rule goes on without end."""
    return replace(report, diagnostics=tuple(summary(report.diagnostics)))


def _without_fixes_of_closed(report: Report) -> Report:
    """Return a report without what would be written into closed documents: mending alone needs it."""
    is_closed = report.secrets.reserved.is_closed
    diagnostics = (
        replace(diagnostic, fix=None)
        if diagnostic.fix and is_closed(diagnostic.place.path)
        else diagnostic
        for diagnostic in report.diagnostics
    )
    return replace(report, diagnostics=tuple(diagnostics))


def _probe(rule: Rule, path: str) -> Diagnostic:
    place = Place(path, 1, 1, 1, 1)
    return Diagnostic(
        rule, Severity.ERROR, Message(rule.message), Message(rule.help), place, "", ""
    )
