"""The gate of each side of a comparison: settings, baselines, own rules and templates of its files."""

import contextlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from hyvinvointi.cli.templates import are_ours
from hyvinvointi.data_classes import dataclass
from hyvinvointi.diff import Change
from hyvinvointi.diff.gate import Gate, gate, is_own_rule, left_out, loosened
from hyvinvointi.source import Document
from hyvinvointi.source.document import blob_of
from hyvinvointi.workspace import (
    FolderTree,
    GitTree,
    Reader,
    StagedTree,
    Tree,
    Workspace,
    load,
)
from hyvinvointi.workspace.config import FILE_NAME, TEMPLATES

Trees = tuple[GitTree, FolderTree | GitTree | StagedTree]


@dataclass(frozen=True, slots=True)
class ComparedGates:
    """What lets more through than before, the gates of both sides, and the documents left out."""

    changes: tuple[Change, ...] = ()
    gates: tuple[Gate, Gate] = (Gate(), Gate())
    left_out: tuple[Document, ...] = ()

    def beside(self, *sides: Workspace) -> list[Workspace]:
        """Return both sides with the files that these changes stand in, to show where."""
        if not self.changes:
            return [*sides]
        pairs = zip(sides, self.gates, strict=True)
        return [one.with_documents([*one.documents, *gate.documents()]) for one, gate in pairs]


def compare_gates(
    root: Path, trees: Trees, before: Workspace, after: Workspace, reader: Reader
) -> ComparedGates:
    """Return what the gates of two trees of files say differently.

    A baseline is any JSON file that holds findings: which of them a run takes, its command line
    says. Those in folders that are not walked count where the base tracks them.
    """
    folders = {*before.config.lint.rules, *after.config.lint.rules}
    own = [rule for tree in trees for rule in _rules(tree, folders)]
    if not are_ours(root):
        own += [path for tree in trees for path in tree.below(TEMPLATES)]
    old, new = _contents(trees, own)
    base, head = gate(before.config, old), gate(after.config, new)
    lost = _left_out(trees[1], before, after, reader)
    return ComparedGates(tuple(loosened(base, head, lost)), (base, head), tuple(lost))


def _left_out(tree: Tree, before: Workspace, after: Workspace, reader: Reader) -> list[Document]:
    """Return the documents of the base that only another setting keeps out of the head."""
    earlier, now = before.config.documents, after.config
    if earlier == now.documents:
        return []
    under_earlier = load(tree, reader=reader, config=replace(now, documents=earlier))
    return left_out(before, after, under_earlier)


def _rules(tree: FolderTree | GitTree | StagedTree, folders: Iterable[str]) -> Iterator[str]:
    """Yield the files of own rules in some folders."""
    if not isinstance(tree, FolderTree):
        yield from (path for path in tree.blobs if is_own_rule(path, folders))
        return
    for name in folders:
        # A NUL in the name, or links that lead in a circle: what cannot be found holds no rule.
        with contextlib.suppress(OSError, RuntimeError, ValueError):
            folder = (tree.root / name).resolve()
            if folder.is_relative_to(tree.root) and folder.is_dir():
                yield from (path.relative_to(tree.root).as_posix() for path in folder.glob("*.py"))


def _contents(trees: Trees, own: Iterable[str]) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """Return the settings, the JSON files and the `own` rules and templates of both sides that differ."""
    base, head = trees
    names = sorted({FILE_NAME, *base.json_paths, *head.json_paths, *own})
    if isinstance(head, FolderTree):
        new = head.contents(names)
        kept = {path for path, content in new.items() if base.blobs.get(path) == blob_of(content)}
    else:
        kept = {path for path in names if base.blobs.get(path) == head.blobs.get(path)}
        new = head.contents([path for path in names if path not in kept])
    changed = [path for path in names if path not in kept]
    return base.contents(changed), {path: new[path] for path in changed if path in new}
