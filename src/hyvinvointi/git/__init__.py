"""The one door to Git: no other package starts a process.

Git is asked as a program, because no library starts faster or knows more. Whatever it is asked, a
checkout has no say in it: see `process`.
"""

from hyvinvointi.git.differences import Change, changes
from hyvinvointi.git.last_changes import is_behind, last_changes
from hyvinvointi.git.log import Log
from hyvinvointi.git.objects import (
    LARGEST_DOCUMENT,
    MOST_CONTENT,
    Blobs,
    Entry,
    deleted_since,
    files,
    index,
    is_id,
    sizes,
    staged_files,
)
from hyvinvointi.git.reasons import GitNotInstalled, ObjectNotHere, missing
from hyvinvointi.git.repository import (
    change_setting,
    is_shallow,
    lacks,
    require_top,
    setting,
    top,
)
from hyvinvointi.git.revisions import (
    find,
    last_commit,
    merge_base,
    resolve,
    unknown,
)
from hyvinvointi.git.worktree import (
    changed,
    filters,
    ignored,
    lines_changed,
    stored_name,
    tracks,
    tracks_below,
)

__all__ = [
    "LARGEST_DOCUMENT",
    "MOST_CONTENT",
    "Blobs",
    "Change",
    "Entry",
    "GitNotInstalled",
    "Log",
    "ObjectNotHere",
    "change_setting",
    "changed",
    "changes",
    "deleted_since",
    "files",
    "filters",
    "find",
    "ignored",
    "index",
    "is_behind",
    "is_id",
    "is_shallow",
    "lacks",
    "last_changes",
    "last_commit",
    "lines_changed",
    "merge_base",
    "missing",
    "require_top",
    "resolve",
    "setting",
    "sizes",
    "staged_files",
    "stored_name",
    "top",
    "tracks",
    "tracks_below",
    "unknown",
]
