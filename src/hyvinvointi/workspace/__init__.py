"""One tree of documents: configuration, discovery, ids and references, Git revisions."""

from hyvinvointi.workspace.config import Config
from hyvinvointi.workspace.discovery import PassedOver
from hyvinvointi.workspace.index import Entry, Index
from hyvinvointi.workspace.trees import FolderTree, GitTree, MemoryTree, StagedTree, Tree
from hyvinvointi.workspace.workspace import (
    Workspace,
    config_of,
    find_root,
    holds_document,
    load,
    marked_root,
    passed_over,
)

__all__ = [
    "Config",
    "Entry",
    "FolderTree",
    "GitTree",
    "Index",
    "MemoryTree",
    "PassedOver",
    "StagedTree",
    "Tree",
    "Workspace",
    "config_of",
    "find_root",
    "holds_document",
    "load",
    "marked_root",
    "passed_over",
]
