"""When each file was changed last, as the commits up to one tell."""

from pathlib import Path

from hyvinvointi.git.log import TooMany, fields_of
from hyvinvointi.git.process import ask, stream
from hyvinvointi.git.revisions import find
from hyvinvointi.patterns import regex

_COMMIT = regex(rb"[0-9a-f]{40}(?:[0-9a-f]{24})? ([0-9]{1,12})\Z")
"""The id of a commit, and when it was made."""


def last_changes(top: Path, commit: str, since: str = "") -> dict[str, int] | None:
    """Return the time of the newest commit that changed each file, by its path in the repository.

    Of all commits up to `commit`, or only of those that are not behind `since`. A merge counts where it
    made something that none of its sides has. `None` where the answer would be too long.
    """
    wanted = f"{since}..{commit}" if since else commit
    how = ("--root", "-c", "--name-status", "--no-renames", "-z", "--format=%H %ct", wanted)
    newest: dict[str, int] = {}
    made = 0
    try:
        with stream(top, ("log", *how, "--")) as running:
            fields = fields_of(running)
            for field in fields:
                if begun := _COMMIT.match(field):
                    made = int(begun[1])
                elif field.lstrip(b"\n"):
                    path = next(fields, b"").decode("utf-8", "surrogateescape")
                    newest[path] = max(made, newest.get(path, 0))
    except TooMany:
        return None
    return newest


def is_behind(top: Path, earlier: str, commit: str) -> bool:
    """Whether a commit is one of those that another one follows."""
    if find(top, earlier) is None:
        return False
    return ask(top, "merge-base", "--is-ancestor", earlier, commit, ends=(0, 1)).code == 0
