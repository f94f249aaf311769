"""What the history of a workspace tells rules about adopted texts, asked only where a digest differs."""

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from hyvinvointi.adoption import History, Pin
from hyvinvointi.cli.past_searches import PastSearches
from hyvinvointi.errors import WorkError
from hyvinvointi.lint import context as lint
from hyvinvointi.privacy.masking import without_personal_data
from hyvinvointi.workspace import Workspace

if TYPE_CHECKING:
    from hyvinvointi.diff.values import Acceptance
    from hyvinvointi.diff.verification import Verification, Verifier


def history_of(
    root: Path,
    *,
    is_cached: bool = True,
    acceptances: "Mapping[str, Acceptance]" = MappingProxyType({}),
) -> lint.ChangeHistory:
    """Return what tells of a workspace how its texts have changed since pins adopted them.

    `acceptances` are the changes that somebody answers for, by their fingerprints.
    """
    history = cache(lambda: History(root, memory=PastSearches(root) if is_cached else None))

    def of_workspace(workspace: Workspace) -> Callable[[Pin], lint.SinceAdoption]:
        verifier = cache(lambda: _verifier(workspace, history(), acceptances))
        return lambda pin: _since_adoption(pin, verifier)

    return of_workspace


def _verifier(
    workspace: Workspace, history: History, acceptances: "Mapping[str, Acceptance]"
) -> "Verifier":
    # Few runs of `lint` compare anything.
    from hyvinvointi.diff.verification import Verifier

    return Verifier(workspace, history.adopted, acceptances)


def _since_adoption(pin: Pin, verifier: "Callable[[], Verifier]") -> lint.SinceAdoption:
    from hyvinvointi.diff.verification import State

    try:
        found = verifier().verified(pin)
    except WorkError:  # Git cannot tell: the digest has the word
        return None
    if found.is_accepted:
        return lint.Accepted(_answers(found))
    if found.state is State.CHANGED:
        return "substantive"
    return "editorial" if found.state is State.EDITORIAL else None


def _answers(verification: "Verification") -> tuple[tuple[str, str], ...]:
    """Return who answers for what has changed in substance, and why, each once."""
    from hyvinvointi.diff.verification import of_substance

    entries = (change.accepted for change in of_substance(verification.changes))
    said = ((entry.by, entry.reason) for entry in entries if entry)
    # What no document says, no rule of privacy has looked at.
    shown = ((without_personal_data(by), without_personal_data(reason)) for by, reason in said)
    return tuple(dict.fromkeys(shown))
