"""The file of changes that somebody answers for, as `--accepted` names it.

No command looks for such a file by itself: it comes with the same checkout as the changes that it
lets through, and whoever runs the command says whether it counts.
"""

from datetime import date
from typing import TYPE_CHECKING

from hyvinvointi import parsing
from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.words import system

if TYPE_CHECKING:
    from hyvinvointi.diff.values import Acceptance

_UNREADABLE = Text(
    "Hyväksyttyjen muutosten tiedostoa {path} ei voi lukea: {reason}.",
    "Filen över godkända ändringar {path} kan inte läsas: {reason}.",
    "The file of accepted changes {path} cannot be read: {reason}.",
)


def read_accepted(path: str | None) -> "tuple[Acceptance, ...]":
    """Return the entries of a file, none where none is named; raises `WorkError`."""
    if not path:
        return ()
    # Few runs know any, and only they wait for all that compares.
    from hyvinvointi.diff.acceptance import read_acceptances

    try:
        content = parsing.read_start(path, parsing.LARGEST_LIST)
    except OSError as error:
        args = {"path": path, "reason": system.reason(error)}
        raise WorkError(Message(_UNREADABLE, args)) from error
    return read_acceptances(path, content)


def accepted_on(path: str | None, today: date) -> "dict[str, Acceptance]":
    """Return the entries of a file that count on a day, by the fingerprints of their changes."""
    if not path:
        return {}
    from hyvinvointi.diff.acceptance import in_force

    return in_force(read_accepted(path), today)
