"""Where a check of one file stops looking, and how that is told."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import islice

from hyvinvointi import limits
from hyvinvointi.diagnostics import Finding, Rule, Site
from hyvinvointi.source import codes

_IS_WHOLE = ContextVar("_IS_WHOLE", default=False)


def most() -> int:
    """Return how many findings one check gathers from one file."""
    return sys.maxsize - 1 if _IS_WHOLE.get() else limits.FINDINGS


@contextmanager
def all_findings() -> Iterator[None]:
    """Let checks gather all there is: whoever mends a file needs every fix at once.

    It costs as much as the file is long, which other limits bound.
    """
    token = _IS_WHOLE.set(True)
    try:
        yield
    finally:
        _IS_WHOLE.reset(token)


def bounded(findings: Iterable[Finding]) -> list[Finding]:
    """Return what one check finds in one file, up to the limit; then one finding that says so."""
    limit = most()
    gathered = [*islice(findings, limit + 1)]
    if len(gathered) > limit:
        gathered[limit] = stopped(gathered[limit].site.path, gathered[limit].rule)
    return gathered


def bounded_by_file(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield what one check finds in many files, up to the limit in each, and where it was reached."""
    counts: Counter[str] = Counter()
    limit = most()
    for finding in findings:
        path = finding.site.path
        counts[path] += 1
        if counts[path] <= limit:
            yield finding
        elif counts[path] == limit + 1:
            yield stopped(path, finding.rule)


def stopped(path: str, rule: Rule) -> Finding:
    """Return the finding that a check stopped looking; `rule` is what it found last."""
    args = {"limit": limits.FINDINGS, "rule": rule.slug}
    return Finding(codes.TOO_MANY_FINDINGS, Site(path, part="file"), args, value=rule.slug)
