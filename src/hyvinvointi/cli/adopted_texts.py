"""What the history of a workspace tells rules about adopted texts, asked only where a digest differs."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from hyvinvointi.adoption import History, Pin
from hyvinvointi.cli.past_searches import PastSearches
from hyvinvointi.errors import WorkError
from hyvinvointi.lint import context as lint
from hyvinvointi.workspace import Workspace

if TYPE_CHECKING:
    from hyvinvointi.diff.verification import Verifier


def history_of(root: Path, *, is_cached: bool = True) -> lint.ChangeHistory:
    """Return what tells of a workspace how its texts have changed since pins adopted them."""
    history = cache(lambda: History(root, memory=PastSearches(root) if is_cached else None))

    def of_workspace(workspace: Workspace) -> Callable[[Pin], lint.SinceAdoption]:
        verifier = cache(lambda: _verifier(workspace, history()))
        return lambda pin: _since_adoption(pin, verifier)

    return of_workspace


def _verifier(workspace: Workspace, history: History) -> "Verifier":
    # Few runs of `lint` compare anything.
    from hyvinvointi.diff.verification import Verifier

    return Verifier(workspace, history.adopted)


def _since_adoption(pin: Pin, verifier: "Callable[[], Verifier]") -> lint.SinceAdoption:
    from hyvinvointi.diff.verification import State

    try:
        state = verifier().verified(pin).state
    except WorkError:  # Git cannot tell: the digest has the word
        return None
    if state is State.CHANGED:
        return "substantive"
    return "editorial" if state is State.EDITORIAL else None
