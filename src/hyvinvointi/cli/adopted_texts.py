"""What the history of a workspace tells rules about adopted texts, asked only where a digest differs."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from hyvinvointi.adoption import History, Pin
from hyvinvointi.errors import WorkError
from hyvinvointi.workspace import Workspace


def edits_only(root: Path) -> Callable[[Workspace, Pin], bool]:
    """Return what tells whether a text still says in substance what its pin adopted."""
    history = cache(lambda: History(root))

    def is_only_edited(workspace: Workspace, pin: Pin) -> bool:
        # Few runs of `lint` compare anything.
        from hyvinvointi.diff.verification import has_only_edits

        try:
            return has_only_edits(workspace, pin, history().adopted)
        except WorkError:  # Git cannot tell: the digest has the word
            return False

    return is_only_edited
