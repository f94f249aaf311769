"""What stood where a branch began: `lint --since` tells what has changed or broken from there."""

from collections.abc import Mapping

from hyvinvointi import git
from hyvinvointi.cli import revisions, targets
from hyvinvointi.workspace import Checkout, GitTree, Workspace, load


def start_of_branch(
    target: targets.Target, since: str, tell: revisions.Tell
) -> tuple[Workspace, Mapping[str, str]]:
    """Return what stood where the branch began, and how Git holds documents that it converts."""
    top = git.require_top(target.root)
    commit = revisions.start_of(top, since, tell)
    base = load(GitTree(target.root, commit, called=since))
    revisions.tell_clone(git.lacks(top), tell)
    return base, Checkout(target.root).converted(target.workspace.documents)
