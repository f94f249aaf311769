"""One tree of documents: configuration, discovery, ids and references, Git revisions."""

from hyvinvointi.workspace.checkout import Checkout
from hyvinvointi.workspace.config import Config
from hyvinvointi.workspace.discovery import PassedOver
from hyvinvointi.workspace.entry import Entry
from hyvinvointi.workspace.git_trees import GitTree, StagedTree
from hyvinvointi.workspace.index import Index
from hyvinvointi.workspace.trees import FolderTree, MemoryTree, StoredTree, Tree
from hyvinvointi.workspace.workspace import (
    Reader,
    Workspace,
    config_of,
    find_root,
    load,
    marked_root,
    passed_over,
)

__all__ = [
    "Checkout",
    "Config",
    "Entry",
    "FolderTree",
    "GitTree",
    "Index",
    "MemoryTree",
    "PassedOver",
    "Reader",
    "StagedTree",
    "StoredTree",
    "Tree",
    "Workspace",
    "config_of",
    "find_root",
    "load",
    "marked_root",
    "passed_over",
]
