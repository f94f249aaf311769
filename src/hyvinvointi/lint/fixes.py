"""Mending what can be mended: patches on the text, judged again after each round."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Diagnostic, Edit, pointer
from hyvinvointi.lint.soundness import mended
from hyvinvointi.schema.layout import kept_laid_out
from hyvinvointi.source import Document, read
from hyvinvointi.source.bounds import all_findings
from hyvinvointi.source.codes import TOO_MANY_FINDINGS
from hyvinvointi.workspace import Entry, Workspace

_MAX_ROUNDS = 20
"""What a fix uncovers is mended in the next round; six rounds are the most that documents took."""


@dataclass(frozen=True, slots=True)
class Mended:
    """A workspace as it is then, the new content by path, how many fixes that are and how many left."""

    workspace: Workspace
    contents: Mapping[str, bytes]
    count: int
    left: int


def mend(
    workspace: Workspace,
    judge: Callable[[Workspace], Iterable[Diagnostic]],
    *,
    unsafe: bool = False,
) -> Mended:
    """Apply fixes until none is left that can be made.

    `judge` lints a workspace; it must not leave out what repeats itself. Of overlapping fixes one
    is made and the rest judged anew. Without `unsafe` only fixes that keep the meaning are made.
    A fix that would break a document or say something twice is left. Nothing is written.
    """
    with all_findings():
        return _mend(_read_whole(workspace), judge, unsafe=unsafe)


def _read_whole(workspace: Workspace) -> Workspace:
    """Read again the documents of which reading has not told all."""
    return workspace.with_documents(
        read(one.path, one.content)
        if any(finding.rule is TOO_MANY_FINDINGS for finding in one.findings)
        else one
        for one in workspace.documents
    )


def _mend(
    workspace: Workspace,
    judge: Callable[[Workspace], Iterable[Diagnostic]],
    *,
    unsafe: bool,
) -> Mended:
    now, count = workspace, 0
    seen = {now.state}
    wanted = _wanted(judge(now), unsafe=unsafe)
    for _ in range(_MAX_ROUNDS):
        now, made = _round(now, wanted)
        if not made:
            break
        count += made
        wanted = _wanted(judge(now), unsafe=unsafe)
        if now.state in seen:
            break
        seen.add(now.state)
    now = now.with_documents(
        _as_laid_out(workspace.by_path[document.path], document) for document in now.documents
    )
    before = {one.path: one.content for one in workspace.documents}
    contents = {one.path: one.content for one in now.documents if one.content != before[one.path]}
    return Mended(now, contents, count if contents else 0, len(wanted))


def _as_laid_out(before: Document, after: Document) -> Document:
    content = kept_laid_out(before, after.content)
    return after if content == after.content else read(after.path, content)


def _wanted(diagnostics: Iterable[Diagnostic], *, unsafe: bool) -> list[Diagnostic]:
    return [one for one in diagnostics if one.fix and one.fix.edits and (one.fix.safe or unsafe)]


def _round(workspace: Workspace, wanted: Iterable[Diagnostic]) -> tuple[Workspace, int]:
    """Make at once what can be made together; return the workspace and how many fixes that are."""
    chosen = _apart(wanted)
    now, made = _made(workspace, chosen)
    doubled = _doubled_ids(workspace, now) if _touch_ids(made) else set()
    if doubled:
        chosen = {
            path: [one for one in fixes if (path, one.pointer) not in doubled]
            for path, fixes in chosen.items()
        }
        now, made = _made(workspace, chosen)
    return now, len(made)


def _made(
    workspace: Workspace, chosen: Mapping[str, Sequence[Diagnostic]]
) -> tuple[Workspace, list[Diagnostic]]:
    documents: dict[str, Document] = {}
    made: list[Diagnostic] = []
    for path, fixes in chosen.items():
        documents[path], some = mended(workspace.by_path[path], fixes)
        made += some
    return workspace.with_documents(
        documents.get(one.path, one) for one in workspace.documents
    ), made


def _touch_ids(fixes: Iterable[Diagnostic]) -> bool:
    return any(one.pointer.endswith("/id") for one in fixes)


def _doubled_ids(before: Workspace, after: Workspace) -> set[tuple[str, str]]:
    """Path and pointer of the ids that name two things now, and one thing before."""
    known = {_places(pair) for pair in before.index.duplicates}
    new = (_places(pair) for pair in after.index.duplicates)
    return {place for places in new if places not in known for place in places}


def _places(entries: Iterable[Entry]) -> tuple[tuple[str, str], ...]:
    return tuple((one.document.path, pointer((*one.route, "id"))) for one in entries)


def _apart(wanted: Iterable[Diagnostic]) -> dict[str, list[Diagnostic]]:
    """Return fixes by path, of those that overlap the first alone."""
    chosen: dict[str, list[Diagnostic]] = {}
    taken: dict[str, list[tuple[int, int]]] = {}
    for one in wanted:
        edits = one.fix.edits if one.fix else ()
        path = one.place.path
        spans = taken.setdefault(path, [])
        if not any(_overlaps(edit, spans) for edit in edits):
            # One fix may mend a hundred thousand places: they are sorted in at once.
            spans += ((edit.start, edit.end) for edit in edits)
            spans.sort()
            chosen.setdefault(path, []).append(one)
    return chosen


def _overlaps(edit: Edit, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether an edit touches one of some sorted stretches that do not touch each other."""
    at = bisect_left(spans, (edit.start, edit.end))
    before, behind = spans[at - 1 : at] if at else (), spans[at : at + 1]
    return any(edit.start <= end and start <= edit.end for start, end in (*before, *behind))
