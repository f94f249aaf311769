"""From symbolic findings to diagnostics with places, fingerprints and a limit to repetition."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import sha256

from hyvinvointi import limits
from hyvinvointi.diagnostics import (
    Diagnostic,
    Finding,
    Message,
    Place,
    Related,
    Severity,
    Site,
    Text,
    pointer,
    quoted,
)
from hyvinvointi.lint.fingerprints import fingerprints
from hyvinvointi.lint.minutes.inspection import INSPECTED
from hyvinvointi.lint.summary import and_more
from hyvinvointi.model.lifecycle import is_inspected
from hyvinvointi.privacy.masking import Secrets
from hyvinvointi.schema import root
from hyvinvointi.source import Document
from hyvinvointi.workspace import Workspace

_Graded = tuple[Finding, Severity]


def place(
    workspace: Workspace,
    findings: Iterable[_Graded],
    secrets: Secrets,
    cap: int | None = limits.FINDINGS_SHOWN,
) -> list[Diagnostic]:
    """Return the diagnostics of findings, sorted by place, with unique fingerprints.

    Of one rule in one file only the first are placed at all, `cap` of them; the last of these says
    how many more there are. `None` places all: whoever mends files wants every fix. What is told as
    one fact is placed whole. What is told of one place stays in the order in which it was found.
    """
    diagnostics = [
        diagnostic
        for alike in _alike(findings)
        for diagnostic in _diagnostics(workspace, alike, secrets, cap)
    ]
    if secrets:
        diagnostics = [secrets.masked(one) for one in diagnostics]
    diagnostics.sort(key=_order)
    return _unique(diagnostics)


def _alike(findings: Iterable[_Graded]) -> Iterable[list[_Graded]]:
    """Return the findings of each rule in each file."""
    groups: dict[tuple[str, str], list[_Graded]] = {}
    for one in findings:
        groups.setdefault((one[0].site.path, one[0].rule.code), []).append(one)
    return groups.values()


def _diagnostics(
    workspace: Workspace, alike: list[_Graded], secrets: Secrets, cap: int | None
) -> Iterator[Diagnostic]:
    """Yield the diagnostics of findings of one rule in one file; the last one counts the others."""
    if alike[0][0].rule.fact:
        cap = None
    left_out = len(alike) - cap if cap is not None else 0
    document = workspace.by_path.get(alike[0][0].site.path)
    if left_out > 0 and document is not None:
        alike = sorted(alike, key=lambda one: document.order(one[0].site))
    for number, (finding, severity) in enumerate(alike[:cap], 1):
        one = _diagnostic(workspace, finding, severity, secrets)
        if left_out > 0 and number == cap:
            one = and_more(one, left_out)
        yield one


def _order(one: Diagnostic) -> tuple[str, int, int, str]:
    return (one.place.path, one.place.line, one.place.column, one.rule.code)


def _diagnostic(
    workspace: Workspace, finding: Finding, severity: Severity, secrets: Secrets
) -> Diagnostic:
    document = workspace.by_path.get(finding.site.path)
    municipality = workspace.index.municipality_of(document) if document else None
    fingerprint, *earlier = fingerprints(workspace, finding, secrets)
    rewords = document is not None and _rewords_inspected(finding, document)
    return Diagnostic(
        finding.rule,
        severity,
        Message(finding.rule.message, finding.args),
        Message(_help(finding, document, rewords=rewords), finding.args),
        _place(workspace, finding.site),
        quoted(pointer(finding.site.route)),
        fingerprint,
        quoted(municipality) if municipality else None,
        quoted(document.id) if document and document.id else None,
        tuple(
            Related(_place(workspace, site), message)
            for site, message in finding.related[: limits.FINDINGS_SHOWN]
        ),
        None if rewords else finding.fix,
        fact=_fact(finding),
        earlier=tuple(earlier),
    )


def _fact(finding: Finding) -> tuple[object, ...] | None:
    """Return what a finding tells together with others; `apart` is where the same would be another one."""
    rule = finding.rule
    return (rule.fact, finding.value, finding.args.get("apart")) if rule.fact else None


def _help(finding: Finding, document: Document | None, *, rewords: bool) -> Text:
    """Return what to do: the text of inspected minutes is not changed any more."""
    rule = finding.rule
    is_closed = document is not None and _is_inspected(document)
    if is_closed and rule.inspected is not None:
        return rule.inspected
    return INSPECTED if rewords and rule.rewords else rule.help


def _is_inspected(document: Document) -> bool:
    return document.kind == "decision" and is_inspected(document.data)


def _rewords_inspected(finding: Finding, document: Document) -> bool:
    """Whether a mend would say something else in a text of minutes that are inspected already."""
    is_kept = finding.fix is not None and finding.fix.safe
    if is_kept or not _is_inspected(document):
        return False
    route = finding.site.route
    fields = (root("decision").at(one) for one in (route, route[:-1]))  # or of one of its languages
    return any(field is not None and field.is_text for field in fields)


def _place(workspace: Workspace, site: Site) -> Place:
    document = workspace.by_path.get(site.path)
    return document.place(site) if document else Place(site.path, 1, 1, 1, 1)


def _unique(diagnostics: list[Diagnostic]) -> list[Diagnostic]:
    seen: Counter[str] = Counter()
    unique = []
    for one in diagnostics:
        seen[one.fingerprint] += 1
        number = seen[one.fingerprint]
        if number > 1:
            fingerprint, *earlier = (_numbered(each, number) for each in one.fingerprints)
            unique.append(replace(one, fingerprint=fingerprint, earlier=tuple(earlier)))
        else:
            unique.append(one)
    return unique


def _numbered(fingerprint: str, number: int) -> str:
    return sha256(f"{fingerprint}#{number}".encode()).hexdigest()[:16]
