"""Git, asked as a program: no library starts faster or knows more."""

import subprocess
from collections.abc import Iterable, Iterator, Sequence
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
_NO_ANCESTOR = Text(
    "Versioilla ”{one}” ja ”{other}” ei ole yhteistä lähtökohtaa tässä Git-varastossa.",
    "Versionerna ”{one}” och ”{other}” har ingen gemensam utgångspunkt i detta Git-arkiv.",
    "The revisions “{one}” and “{other}” have no common ancestor in this Git repository.",
)
_UNMERGED = Text(
    "Tiedoston {path} yhdistäminen on kesken Gitissä; ratkaise ristiriita ensin.",
    "Sammanslagningen av filen {path} är inte slutförd i Git; lös konflikten först.",
    "The merge of {path} is not finished in Git; solve the conflict first.",
)
_NO_COMMIT_YET = Text(
    "Tässä Git-varastossa ei ole versiota päivältä {day} eikä sitä ennen.",
    "Det finns ingen version från {day} eller tidigare i detta Git-arkiv.",
    "This Git repository has no revision from {day} or before.",
)
_NOT_SET = Text(
    "Gitin asetusta {key} ei voi muuttaa: {reason}.",
    "Gits inställning {key} kan inte ändras: {reason}.",
    "The Git setting {key} cannot be changed: {reason}.",
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
    found = find(root, revision)
    if found is None:
        raise WorkError(Message(_NO_REVISION, {"revision": revision}))
    return found


def find(root: Path, revision: str) -> str | None:
    """Return the commit id of a revision, `None` when there is none."""
    name = f"{revision}^{{commit}}"
    done = _run(root, ["rev-parse", "--verify", "--quiet", "--end-of-options", name])
    return done.stdout.decode().strip() if done.returncode == 0 else None


def last_commit(root: Path, day: date) -> str:
    """Return the id of the last commit of the current branch made on a day or before it."""
    done = _run(root, ["rev-list", "-1", f"--before={day.isoformat()}T23:59:59", "HEAD"])
    commit = done.stdout.decode().strip()
    if done.returncode != 0 or not commit:
        raise WorkError(Message(_NO_COMMIT_YET, {"day": day.isoformat()}))
    return commit


def merge_base(root: Path, one: str, other: str) -> str:
    """Return the best common ancestor of two revisions; raises `WorkError` when there is none."""
    done = _run(root, ["merge-base", resolve(root, one), resolve(root, other)])
    if done.returncode != 0:
        raise WorkError(Message(_NO_ANCESTOR, {"one": one, "other": other}))
    return done.stdout.decode().strip()


def is_shallow(root: Path) -> bool:
    """Whether older commits are not in this repository: it was cloned without them."""
    return _run(root, ["rev-parse", "--is-shallow-repository"]).stdout.strip() == b"true"


def commits_touching(root: Path, path: str) -> list[str]:
    """Return the commits before HEAD that changed a file, newest first; renames are followed."""
    done = _run(root, ["log", "--follow", "--format=%H", "HEAD", "--", path])
    return done.stdout.decode().split()


def tracks(root: Path, folder: Path) -> bool:
    """Whether anything in a folder is part of the repository."""
    return bool(_run(root, ["ls-files", "--", str(folder)]).stdout)


def stored_name(root: Path, path: Path, content: bytes) -> str:
    """Return the blob id under which Git would store what is to be written to a file."""
    done = _run(root, ["hash-object", "--stdin", "--path", str(path.relative_to(root))], content)
    return done.stdout.decode().strip()


def lines_changed(folder: Path, old: Path, new: Path) -> str:
    """Return the difference of two files by lines, as Git shows it."""
    arguments = ["diff", "--no-index", "--no-ext-diff", "--", str(old), str(new)]
    return _run(folder, arguments).stdout.decode("utf-8", "replace")


def setting(root: Path, key: str) -> str | None:
    """Return a setting of this clone, `None` when it is not set here."""
    done = _run(root, ["config", "--local", "--get", key])
    return done.stdout.decode().removesuffix("\n") if done.returncode == 0 else None


def change_setting(root: Path, key: str, value: str | None) -> None:
    """Set or, with `None`, remove a setting of this clone."""
    how = ["--unset-all", key] if value is None else ["--replace-all", key, value]
    done = _run(root, ["config", "--local", *how])
    if done.returncode != 0:
        reason = done.stderr.decode("utf-8", "replace").strip()
        raise WorkError(Message(_NOT_SET, {"key": key, "reason": reason}))


def files(root: Path, commit: str, folder: str) -> Iterator[tuple[str, str]]:
    """Yield path (from the root of the repository) and blob id of every file below a folder."""
    arguments = ["ls-tree", "-r", "-z", "--full-tree", commit]
    listing = _run(root, [*arguments, "--", folder] if folder else arguments).stdout
    for head, path in _rows(listing):
        if head[0].startswith("100"):
            yield path, head[2]


def staged_files(root: Path, folder: str) -> Iterator[tuple[str, str]]:
    """Yield the same of the index; raises `WorkError` while a merge is not finished."""
    arguments = ["ls-files", "--stage", "-z", "--full-name"]
    listing = _run(root, [*arguments, "--", folder] if folder else arguments).stdout
    for head, path in _rows(listing):
        if head[2] != "0":
            raise WorkError(Message(_UNMERGED, {"path": path}))
        if head[0].startswith("100"):
            yield path, head[1]


def _rows(listing: bytes) -> Iterator[tuple[list[str], str]]:
    for row in listing.split(b"\0"):
        head, _, path = row.partition(b"\t")
        if path:
            yield head.decode().split(), path.decode("utf-8", errors="surrogateescape")


class Blobs:
    """Contents of blobs by their id; each is asked of Git once, whoever needs it."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._known: dict[str, bytes] = {}

    def fetch(self, blobs: Iterable[str]) -> None:
        """Read many at once, all through one process; those that are not there are passed over."""
        wanted = [blob for blob in dict.fromkeys(blobs) if blob not in self._known]
        self._known |= _contents(self._root, wanted)

    def get(self, blob: str) -> bytes | None:
        """Return the content of a blob, `None` when this repository does not hold it."""
        self.fetch([blob])
        return self._known.get(blob)


def _contents(root: Path, wanted: Sequence[str]) -> dict[str, bytes]:
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
        if head[1] == b"blob":
            found[head[0].decode()] = output[end + 1 : end + 1 + size]
        at = end + size + 2
    return found


def _run(
    root: Path, arguments: list[str], given: bytes = b""
) -> subprocess.CompletedProcess[bytes]:
    command = ["git", "--literal-pathspecs", "-C", str(root), *arguments]
    try:
        return subprocess.run(command, input=given, capture_output=True, check=False)  # noqa: S603  no shell, options end before user text
    except FileNotFoundError as error:
        raise WorkError(Message(_NO_GIT)) from error
