"""The run: every stage on every document, and findings turned into diagnostics."""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import field, replace
from datetime import date

from hyvinvointi import limits
from hyvinvointi.adoption.pins import ADOPTABLE
from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Diagnostic, Finding, Route, Severity, Site
from hyvinvointi.facts.sound import facts_of, surveyed
from hyvinvointi.facts.table import FactTable
from hyvinvointi.lint.context import ChangeHistory, Context, no_history
from hyvinvointi.lint.file_judge import FileJudge
from hyvinvointi.lint.guesses import without_fixes_below
from hyvinvointi.lint.kept_rules import RulesByKind
from hyvinvointi.lint.links import link_findings
from hyvinvointi.lint.neighbour_context import Neighbourhood
from hyvinvointi.lint.neighbour_judge import NeighbourJudge
from hyvinvointi.lint.placing import place
from hyvinvointi.lint.registry import LintRule, all_rules
from hyvinvointi.lint.suppressions import suppress
from hyvinvointi.model import Profile, profile_of, view
from hyvinvointi.privacy.masking import Secrets, secrets_of
from hyvinvointi.schema import check, value_faults
from hyvinvointi.schema.codes import WRONG_FORM
from hyvinvointi.source.bounds import bounded_by_file
from hyvinvointi.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Options:
    """How a run goes.

    `today` is the day that rules about time go by. `profile` raises the profile of every
    document to `publish`; nothing lowers it. `scope` are the paths that are reported on, `None`
    for all; the whole workspace is read in any case. `cap` is how many findings of one rule are
    placed in one file; `None` is all that were gathered. Each place of a fact is a diagnostic here:
    `summary` tells the fact once, when nothing is left out any more. `not_loaded` are the
    names of own rules that do not run: comments may name them. `history` tells of a text whose
    digest differs how it has changed since a pin adopted it, as far as it is known. `facts` are
    those of the files as they stand on the disk: what is found of others is noted there.
    """

    today: date
    profile: Profile | None = None
    scope: frozenset[str] | None = None
    rules: Sequence[LintRule] = field(default_factory=all_rules)
    cap: int | None = limits.FINDINGS_SHOWN
    not_loaded: frozenset[str] = frozenset()
    history: ChangeHistory = no_history
    facts: FactTable | None = None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many findings were there and are not told, so that silence does not pass for none.

    `unchosen` are those of rules that a person or the settings leave out, `elsewhere` those of the
    document beside the item that was named, `earlier` those from before the changes that were
    looked at, and `known` those that a baseline holds.
    """

    unchosen: int = 0
    elsewhere: int = 0
    earlier: int = 0
    known: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """What a run found, sorted by place, and how many files were taken as documents.

    The diagnostics show no secret; who shows lines of the files goes through `secrets.mask`.
    """

    diagnostics: tuple[Diagnostic, ...]
    documents: int
    suppressed: int = 0
    secrets: Secrets = field(default_factory=Secrets)
    left_out: LeftOut = LeftOut()

    def count(self, severity: Severity) -> int:
        """Return how many diagnostics have a severity."""
        return sum(one.severity is severity for one in self.diagnostics)


def lint(workspace: Workspace, options: Options) -> Report:
    """Judge a workspace as it was read."""
    workspace = replace(
        workspace,
        documents=tuple(
            one if facts_of(one) is not None else check(one) for one in workspace.documents
        ),
        surveyor=surveyed,
    )
    findings = _of_form(workspace, options.scope)
    judged = [*_without_echoes(workspace, findings, [*_judged(workspace, options)])]
    findings += _without_consequences(workspace, findings, judged)
    private = [*findings, *_private(workspace, options)]
    secrets = secrets_of(workspace, private, options.today)
    ran = [one.rule for one in options.rules]
    outcome = suppress(workspace, findings, ran, options.not_loaded)
    findings = without_fixes_below(workspace, outcome.findings)
    chosen = (one for one in findings if options.scope is None or one.site.path in options.scope)
    graded = ((one, _severity(workspace, one, options)) for one in chosen)
    diagnostics = place(
        workspace, [(one, severity) for one, severity in graded if severity], secrets, options.cap
    )
    scope = options.scope
    in_scope = [d for d in workspace.documents if scope is None or d.path in scope]
    return Report(tuple(diagnostics), len(in_scope), outcome.suppressed, secrets)


def _of_form(workspace: Workspace, scope: frozenset[str] | None) -> list[Finding]:
    """What is wrong with structure and links; a link that leads nowhere has no form to speak of."""
    links = [*link_findings(workspace, scope)]
    told = {one.site for one in links}
    structure = [
        one for one in _structure(workspace) if one.rule is not WRONG_FORM or one.site not in told
    ]
    return structure + links


def _structure(workspace: Workspace) -> Iterator[Finding]:
    yield from workspace.findings
    for document in workspace.documents:
        yield from document.findings
    for document, survey in workspace.index.surveys.values():
        yield from value_faults(document, survey)


def _private(workspace: Workspace, options: Options) -> Iterator[Finding]:
    """What private rules that were not asked for would find: it is not shown by others either."""
    unasked = [one for one in all_rules() if one.rule.private and one not in options.rules]
    return _judged(workspace, replace(options, rules=unasked, facts=None)) if unasked else iter(())


def _judged(workspace: Workspace, options: Options) -> Iterator[Finding]:
    neighbourhood = Neighbourhood(workspace)
    kept = {"keep_digest": options.facts.digest} if options.facts else {}
    context = Context(neighbourhood, options.today, options.history, **kept)
    for rule in options.rules:
        if rule.looks_at is Context:
            found = rule.check(context)
            yield from found if rule.rule.private else bounded_by_file(found)
    in_file = FileJudge(options.rules, options.today, options.facts)
    beside = NeighbourJudge(options.rules, neighbourhood, options.today, options.facts)
    others = RulesByKind(rule for rule in options.rules if rule.scope == "workspace")
    surveys = workspace.index.surveys
    for document in workspace.documents:
        _, survey = surveys.get(document.path, (document, None))
        yield from in_file.findings(document, survey, context.main_language(document))
        yield from beside.findings(document)
        yield from others.findings(document, view, context)


def _without_echoes(
    workspace: Workspace, structure: Iterable[Finding], judged: Sequence[Finding]
) -> Iterator[Finding]:
    """Leave out what a rule says about a place that is known to be wrong, or derives from one."""
    wrong = {_place(one.site) for one in structure}
    wrong |= {(one.path, gap) for one in workspace.documents for gap in one.gaps}
    for one in judged:
        if one.rule.of_form:
            wrong |= {_place(one.site), *(_place(site) for site, _ in one.related)}
    wrong = {place for place in wrong if place[1]}
    for one in judged:
        apart = one.site.part == "item" or one.rule.private or one.rule.of_form
        if apart or not any(
            _is_in(site, wrong) for site in (one.site, *(at for at, _ in one.related))
        ):
            yield one


def _place(site: Site) -> tuple[str, Route]:
    return site.path, site.route


def _is_in(site: Site, places: Container[tuple[str, Route]]) -> bool:
    ways = (site.route[:length] for length in range(1, len(site.route) + 1))
    return any((site.path, way) in places for way in ways)


def _without_consequences(
    workspace: Workspace, structure: Iterable[Finding], judged: Iterable[Finding]
) -> Iterator[Finding]:
    """Leave out what follows from a fault of form in a document or in an indicator it names."""
    unsound = {one.site.path for one in structure}
    for finding in judged:
        if not finding.rule.consequent or not unsound & _read_with(workspace, finding.site.path):
            yield finding


def _read_with(workspace: Workspace, path: str) -> set[str]:
    """A document and its indicators, or what a decision adopts: what an adopted text is made of."""
    document, surveyed = workspace.index.surveys[path]
    found = {path}
    for one in surveyed.references:
        entry = workspace.index.find(one.id, document, one.kinds)
        if entry and "indicator" in one.kinds:
            found.add(entry.document.path)
        elif entry and one.route[:1] == ("adopts",) and entry.entity in ADOPTABLE:
            found |= _read_with(workspace, entry.document.path)
    return found


def _severity(workspace: Workspace, finding: Finding, options: Options) -> Severity | None:
    document = workspace.by_path.get(finding.site.path)
    profile = options.profile or (profile_of(document) if document else "draft")
    return finding.severity(profile)
