"""Git, asked as a program: no library starts faster or knows more."""

import subprocess
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError

_NO_GIT = Text(
    "Git-ohjelmaa ei löydy, ja tämä komento tarvitsee sitä.",
    "Programmet Git hittas inte, och det här kommandot behöver det.",
    "Git is not installed, and this command needs it.",
)
_NO_REVISION = Text(
    "Versiota ”{revision}” ei ole tässä Git-varastossa.",
    "Versionen ”{revision}” finns inte i detta Git-arkiv.",
    "There is no revision “{revision}” in this Git repository.",
)
_NO_COMMIT_YET = Text(
    "Tässä Git-varastossa ei ole versiota päivältä {day} eikä sitä ennen.",
    "Det finns ingen version från {day} eller tidigare i detta Git-arkiv.",
    "This Git repository has no revision from {day} or before.",
)
_NO_REPOSITORY = Text(
    "Kansio ”{folder}” ei ole Git-varastossa.",
    "Mappen ”{folder}” finns inte i ett Git-arkiv.",
    "The folder “{folder}” is not in a Git repository.",
)


def top(folder: Path) -> Path | None:
    """Return the root of the working tree that `folder` is in, `None` outside of Git."""
    for parent in (folder, *folder.parents):
        if (parent / ".git").exists():
            return parent
    return None


def require_top(folder: Path) -> Path:
    """Return the root of the working tree; raises `WorkError` outside of Git."""
    found = top(folder)
    if found is None:
        raise WorkError(Message(_NO_REPOSITORY, {"folder": folder}))
    return found


def resolve(root: Path, revision: str) -> str:
    """Return the commit id of a revision; raises `WorkError` when there is none."""
    done = _run(
        root, ["rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"]
    )
    if done.returncode != 0:
        raise WorkError(Message(_NO_REVISION, {"revision": revision}))
    return done.stdout.decode().strip()


def last_commit(root: Path, day: date) -> str:
    """Return the id of the last commit of the current branch made on a day or before it."""
    done = _run(root, ["rev-list", "-1", f"--before={day.isoformat()}T23:59:59", "HEAD"])
    commit = done.stdout.decode().strip()
    if done.returncode != 0 or not commit:
        raise WorkError(Message(_NO_COMMIT_YET, {"day": day.isoformat()}))
    return commit


def merge_base(root: Path, one: str, other: str) -> str:
    """Return the best common ancestor of two revisions."""
    done = _run(root, ["merge-base", resolve(root, one), resolve(root, other)])
    if done.returncode != 0:
        raise WorkError(Message(_NO_REVISION, {"revision": f"{one}...{other}"}))
    return done.stdout.decode().strip()


def files(root: Path, commit: str, folder: str) -> Iterator[tuple[str, str]]:
    """Yield path (from the root of the repository) and blob id of every file below a folder."""
    arguments = ["ls-tree", "-r", "-z", "--full-tree", commit]
    listing = _run(root, [*arguments, "--", folder] if folder else arguments).stdout
    for row in listing.split(b"\0"):
        head, _, path = row.partition(b"\t")
        if path and head.split()[1] == b"blob" and head[:3] == b"100":
            yield path.decode("utf-8", errors="surrogateescape"), head.split()[2].decode()


def contents(root: Path, blobs: Iterable[str]) -> dict[str, bytes]:
    """Return the content of blobs by id, all through one process."""
    wanted = list(dict.fromkeys(blobs))
    if not wanted:
        return {}
    output = _run(root, ["cat-file", "--batch", "--buffer"], "\n".join(wanted).encode()).stdout
    found, at = {}, 0
    while at < len(output):
        end = output.index(b"\n", at)
        head = output[at:end].split()
        if len(head) < 3:  # noqa: PLR2004  "<id> missing" has no size
            at = end + 1
            continue
        size = int(head[2])
        found[head[0].decode()] = output[end + 1 : end + 1 + size]
        at = end + size + 2
    return found


def _run(
    root: Path, arguments: list[str], given: bytes = b""
) -> subprocess.CompletedProcess[bytes]:
    command = ["git", "-C", str(root), *arguments]
    try:
        return subprocess.run(command, input=given, capture_output=True, check=False)  # noqa: S603  no shell, options end before user text
    except FileNotFoundError as error:
        raise WorkError(Message(_NO_GIT)) from error
