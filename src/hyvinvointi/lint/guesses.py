"""What is read under a key, or in a kind of document, that is only probably the one that is meant.

A value is given the form of its field when the name of the field is certain, and not before.
"""

from collections.abc import Iterable
from dataclasses import replace

from hyvinvointi.diagnostics import Finding, Route, Site
from hyvinvointi.lint.families import READING
from hyvinvointi.schema.codes import MISSPELT_FIELD, UNKNOWN_KIND
from hyvinvointi.workspace import Workspace

_Stretch = tuple[int, int]


def without_fixes_below(workspace: Workspace, findings: Iterable[Finding]) -> list[Finding]:
    """Return findings without the fixes of what stands under a guess.

    What is wrong for any reader of the file is mended wherever it stands.
    """
    findings = [*findings]
    guessed: dict[str, list[_Stretch]] = {}
    for one in filter(_is_guess, findings):
        guessed.setdefault(one.site.path, []).append(_read_on(workspace, one))
    return [replace(one, fix=None) if _stands_in(one, guessed) else one for one in findings]


def _is_guess(finding: Finding) -> bool:
    if finding.rule is UNKNOWN_KIND:
        return finding.fix is not None and not finding.fix.safe
    return finding.rule is MISSPELT_FIELD and not (finding.fix and finding.fix.safe)


def _is_of_kind(finding: Finding) -> bool:
    is_key = finding.rule is MISSPELT_FIELD and finding.args["suggestion"] == "kind"
    return finding.rule is UNKNOWN_KIND or is_key


def _read_on(workspace: Workspace, guess: Finding) -> _Stretch:
    """Return where in its file stands what is read as if a guess were right: of a kind everything."""
    document = workspace.by_path[guess.site.path]
    field: Route = (*guess.site.route[:-1], str(guess.args.get("suggestion")))
    start, end = document.span(Site(document.path, () if _is_of_kind(guess) else field))
    return start + document.bom, end + document.bom


def _stands_in(finding: Finding, guessed: dict[str, list[_Stretch]]) -> bool:
    stretches = guessed.get(finding.site.path)
    if not stretches or finding.rule.code.startswith(READING) or _is_of_kind(finding):
        return False
    edits = finding.fix.edits if finding.fix else ()
    return any(start <= edit.start <= end for edit in edits for start, end in stretches)
