"""What a branch is answerable for: what it touched, and what its changes broke elsewhere."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from hyvinvointi.diagnostics import Diagnostic
from hyvinvointi.lint.engine import Options, Report, lint
from hyvinvointi.lint.families import READING
from hyvinvointi.lint.summary import count
from hyvinvointi.workspace import Workspace
from hyvinvointi.workspace.codes import MISSING_REGISTER


def since(
    base: Workspace,
    head: Workspace,
    options: Options,
    stored: Mapping[str, str] = MappingProxyType({}),
) -> Report:
    """Return a report with the diagnostics of `head` in documents that differ from `base`, and new ones in others.

    A document whose bytes stood in the base under any name is not touched; a finding in it is new
    when its fingerprint was not there. `stored` are the ids of the blobs by which Git holds files
    whose bytes it converts, by the ids of those bytes: how a file is read is not new there.
    """
    known = {document.blob for document in base.documents}
    blobs = {one.path: stored.get(one.blob, one.blob) for one in head.documents}
    touched = {path for path, blob in blobs.items() if blob not in known}
    every = replace(options, cap=None)
    before = {one.fingerprint for one in lint(base, every).diagnostics}
    report = lint(head, every)

    def is_told(one: Diagnostic) -> bool:
        path = one.place.path
        is_converted = one.rule.code.startswith(READING) and _is_converted(head, path, stored)
        return path in touched or not (one.is_among(before) or is_converted)

    told = [one for one in report.diagnostics if is_told(one)]
    left = [one for one in report.diagnostics if not is_told(one)]
    more = _unjudged(head, every, touched, left) if touched else ()
    known = {one.fingerprint for one in told}
    told += [one for one in more if one.fingerprint not in known]
    known = {one.fingerprint for one in told}
    earlier = count(one for one in left if one.fingerprint not in known)
    return replace(
        report,
        diagnostics=tuple(sorted(told, key=_order)),
        left_out=replace(report.left_out, earlier=earlier),
    )


def _is_converted(head: Workspace, path: str, stored: Mapping[str, str]) -> bool:
    document = head.by_path.get(path)
    return document is not None and document.blob in stored


def _unjudged(
    head: Workspace, options: Options, touched: Collection[str], left: Collection[Diagnostic]
) -> Iterator[Diagnostic]:
    """Yield of what is left what keeps touched documents from being judged, new or not.

    A register that is not there is told at the first of them.
    """
    unread = {one.path for one in head.documents if one.broken and one.kind == "municipality"}
    yield from (one for one in left if one.place.path in unread)
    if any(one.rule is MISSING_REGISTER for one in left):
        scope = frozenset(touched) & (options.scope or frozenset(touched))
        again = lint(head, replace(options, scope=scope, rules=())).diagnostics
        yield from (one for one in again if one.rule is MISSING_REGISTER)


def _order(one: Diagnostic) -> tuple[str, int, int]:
    return one.place.path, one.place.line, one.place.column
