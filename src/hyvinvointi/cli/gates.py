"""The gate of each side of a comparison: its settings, and the baselines among its files."""

from dataclasses import dataclass

from hyvinvointi.diff import Change
from hyvinvointi.diff.gate import Gate, gate, loosened
from hyvinvointi.source.document import blob_of
from hyvinvointi.workspace import FolderTree, GitTree, StagedTree, Workspace
from hyvinvointi.workspace.config import FILE_NAME

Trees = tuple[GitTree, FolderTree | GitTree | StagedTree]


@dataclass(frozen=True, slots=True)
class ComparedGates:
    """What lets more through than before, and the gates of both sides."""

    changes: tuple[Change, ...] = ()
    gates: tuple[Gate, Gate] = (Gate(), Gate())

    def beside(self, *sides: Workspace) -> list[Workspace]:
        """Return both sides with the files that these changes stand in, to show where."""
        if not self.changes:
            return [*sides]
        pairs = zip(sides, self.gates, strict=True)
        return [one.with_documents([*one.documents, *gate.documents()]) for one, gate in pairs]


def compare_gates(trees: Trees, before: Workspace, after: Workspace) -> ComparedGates:
    """Return what the gates of two trees of files say differently.

    A baseline is any JSON file that holds findings: which of them a run takes, its command line
    says. Those in folders that are not walked count where the base tracks them.
    """
    old, new = _contents(trees)
    base, head = gate(before.config, old), gate(after.config, new)
    changes = loosened(base, head, before=before, after=after)
    return ComparedGates(tuple(changes), (base, head))


def _contents(trees: Trees) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """Return the settings and the JSON files of both sides that differ."""
    base, head = trees
    names = sorted({FILE_NAME, *base.json_paths, *head.json_paths})
    if isinstance(head, FolderTree):
        new = head.contents(names)
        kept = {path for path, content in new.items() if base.blobs.get(path) == blob_of(content)}
    else:
        kept = {path for path in names if base.blobs.get(path) == head.blobs.get(path)}
        new = head.contents([path for path in names if path not in kept])
    changed = [path for path in names if path not in kept]
    return base.contents(changed), {path: new[path] for path in changed if path in new}
