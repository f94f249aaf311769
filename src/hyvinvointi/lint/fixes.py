"""Mending what can be mended: patches on the text, judged again after each round."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from hyvinvointi.diagnostics import Diagnostic, Edit
from hyvinvointi.source.editor import splice
from hyvinvointi.workspace import Workspace

_ROUNDS = 10


@dataclass(frozen=True, slots=True)
class Mended:
    """New content by path, and how many fixes were made."""

    contents: Mapping[str, bytes]
    count: int


def mend(
    workspace: Workspace,
    judge: Callable[[Workspace], Iterable[Diagnostic]],
    *,
    unsafe: bool = False,
) -> Mended:
    """Apply fixes until none is left; of overlapping fixes one is made and the rest judged anew.

    `judge` lints a workspace. Without `unsafe` only fixes that keep the meaning are made. Nothing
    is written.
    """
    changed: dict[str, bytes] = {}
    count = 0
    for _ in range(_ROUNDS):
        chosen = _chosen(judge(workspace), unsafe=unsafe)
        if not chosen:
            break
        for path, groups in chosen.items():
            edits = [edit for group in groups for edit in group]
            changed[path] = splice(workspace.by_path[path].content, edits)
            count += len(groups)
        workspace = workspace.with_contents(changed)
    return Mended(changed, count)


def _chosen(
    diagnostics: Iterable[Diagnostic], *, unsafe: bool
) -> dict[str, list[tuple[Edit, ...]]]:
    chosen: dict[str, list[tuple[Edit, ...]]] = {}
    taken: dict[str, list[Edit]] = {}
    for one in diagnostics:
        if one.fix is None or not (one.fix.safe or unsafe) or not one.fix.edits:
            continue
        path = one.place.path
        if not _overlaps(one.fix.edits, taken.setdefault(path, [])):
            taken[path] += one.fix.edits
            chosen.setdefault(path, []).append(one.fix.edits)
    return chosen


def _overlaps(edits: Iterable[Edit], taken: list[Edit]) -> bool:
    return any(
        edit.start <= other.end and other.start <= edit.end for edit in edits for other in taken
    )
