"""What a branch is answerable for: what it touched, and what its changes broke elsewhere."""

from dataclasses import replace

from hyvinvointi.lint.engine import Options, Report, lint
from hyvinvointi.workspace import Workspace


def since(base: Workspace, head: Workspace, options: Options) -> Report:
    """Return a report with the diagnostics of `head` in documents that differ from `base`, and new ones in others.

    A document whose bytes stood in the base under any name is not touched; a finding in it is new
    when its fingerprint was not there.
    """
    known = {document.blob for document in base.documents}
    touched = {document.path for document in head.documents if document.blob not in known}
    before = {one.fingerprint for one in lint(base, options).diagnostics}
    report = lint(head, options)
    told = (
        one
        for one in report.diagnostics
        if one.place.path in touched or one.fingerprint not in before
    )
    return replace(report, diagnostics=tuple(told))
