"""Where a check of one file stops looking, and how that is told."""

from collections import Counter
from collections.abc import Iterable, Iterator

from hyvinvointi import limits
from hyvinvointi.diagnostics import Finding, Rule, Site
from hyvinvointi.source import codes


def bounded(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield what one check finds in one file, up to the limit; then one finding that says so."""
    for number, finding in enumerate(findings):
        if number == limits.FINDINGS:
            yield stopped(finding.site.path, finding.rule)
            return
        yield finding


def bounded_by_file(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield what one check finds in many files, up to the limit in each, and where it was reached."""
    counts: Counter[str] = Counter()
    for finding in findings:
        path = finding.site.path
        counts[path] += 1
        if counts[path] <= limits.FINDINGS:
            yield finding
        elif counts[path] == limits.FINDINGS + 1:
            yield stopped(path, finding.rule)


def stopped(path: str, rule: Rule) -> Finding:
    """Return the finding that a check stopped looking; `rule` is what it found last."""
    args = {"limit": limits.FINDINGS, "rule": rule.slug}
    return Finding(codes.TOO_MANY_FINDINGS, Site(path, part="file"), args, value=rule.slug)
