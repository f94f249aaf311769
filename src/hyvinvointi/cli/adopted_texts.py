"""What the history of a workspace tells rules about adopted texts, asked only where a digest differs."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from hyvinvointi.adoption import History, Pin
from hyvinvointi.errors import WorkError
from hyvinvointi.lint.context import Judgement
from hyvinvointi.workspace import Workspace


def judge_of(root: Path) -> Callable[[Workspace, Pin], Judgement]:
    """Return what tells whether a text still says in substance what its pin adopted."""
    history = cache(lambda: History(root))

    def judged(workspace: Workspace, pin: Pin) -> Judgement:
        # Few runs of `lint` compare anything.
        from hyvinvointi.diff.verification import Standing, standing_of

        try:
            standing = standing_of(workspace, pin, history().adopted)
        except WorkError:  # Git cannot tell: the digest has the word
            return None
        if standing is Standing.CHANGED:
            return "changed"
        return "edited" if standing is Standing.EDITORIAL else None

    return judged
