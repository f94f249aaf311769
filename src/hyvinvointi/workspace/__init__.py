"""One tree of documents: configuration, discovery, ids and references, Git revisions."""

from hyvinvointi.workspace.config import Config
from hyvinvointi.workspace.index import Entry, Index
from hyvinvointi.workspace.trees import FolderTree, GitTree, MemoryTree, StagedTree, Tree
from hyvinvointi.workspace.workspace import Workspace, find_root, load

__all__ = [
    "Config",
    "Entry",
    "FolderTree",
    "GitTree",
    "Index",
    "MemoryTree",
    "StagedTree",
    "Tree",
    "Workspace",
    "find_root",
    "load",
]
