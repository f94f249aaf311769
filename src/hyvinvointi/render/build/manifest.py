"""What a render made, listed in the folder of the site: the next one replaces or removes only that.

The list lies among pages that anyone may have committed, so it is believed in little: no path is
used that the tool could not have made, and a file is removed only while it is what was made. Its
lines are those of `sha256sum`, which checks a published site with `--check`.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import field
from pathlib import Path

from hyvinvointi.data_classes import dataclass
from hyvinvointi.disk import open_plain, read_plain
from hyvinvointi.workspace.made_sites import HEAD, LINE, MOST_BYTES, PATH, SITE_MARKER

_MARK = "# site "
_PATHS = re.compile(rf"(?:{PATH}\n)*+")


@dataclass(frozen=True, slots=True)
class Manifest:
    """The files that a render made, each with its digest.

    `mark` names the site as a whole. While files are being exchanged it has none, and `others` are
    the files, each with its path, that may stand in the places of those before.
    """

    mark: str = ""
    files: Mapping[str, str] = field(default_factory=dict)
    others: frozenset[tuple[str, str]] = frozenset()

    def content(self) -> bytes:
        """Return the list as it is written."""
        listed = [f"{digest}  {path}\n" for path, digest in sorted(self.files.items())]
        listed += [f"{digest}  {path}\n" for path, digest in sorted(self.others)]
        return f"{HEAD}\n{_MARK}{self.mark}\n{''.join(listed)}".encode()

    def is_made(self, path: str, digest: str) -> bool:
        """Whether a file is listed with this digest."""
        return self.files.get(path) == digest or (path, digest) in self.others

    def renewed(self, mark: str, gone: Iterable[str], made: Mapping[str, str]) -> "Manifest":
        """Return the list when some files are gone and others made."""
        files = {**self.files, **made}
        for path in gone:
            files.pop(path, None)
        return Manifest(mark, files)

    def joined(self, made: Mapping[str, str]) -> "Manifest":
        """Return the list while files are being made: each may be what it was or what it becomes."""
        return Manifest("", self.files, self.others.union(made.items()))


def are_addresses(paths: Iterable[str]) -> bool:
    """Whether all of these are paths that a site can have, all of them inside its folder."""
    return bool(_PATHS.fullmatch("".join(f"{path}\n" for path in paths)))


def is_listed(folder: Path) -> bool:
    """Whether a folder has such a list."""
    return _beginning(folder).startswith(HEAD)


def mark_of(folder: Path) -> str:
    """Return what names the site in a folder, without reading the list; empty where nobody knows."""
    return _marked(_beginning(folder))


def _beginning(folder: Path) -> str:
    try:
        with open_plain(folder / SITE_MARKER) as file:
            return file.read(len(HEAD) + len(_MARK) + 99).decode(errors="replace")
    except OSError:
        return ""


def read(folder: Path) -> Manifest | None:
    """Return what was made in a folder, `None` where nobody can tell.

    Lines that are none of ours are passed over: Git leaves some where two publishers have met. The
    site is then not what either made, and has no mark.
    """
    try:
        text = read_plain(folder / SITE_MARKER, MOST_BYTES).decode().replace("\r\n", "\n")
    except (OSError, ValueError):
        return None
    if not text.startswith(f"{HEAD}\n"):
        return None
    lines = LINE.findall(text)
    files = {path: digest for digest, path in lines}
    others: frozenset[tuple[str, str]] = frozenset()
    if len(files) < len(lines):
        others = frozenset((path, one) for one, path in lines if files[path] != one)
    is_sound = len(lines) + 2 == text.count("\n") and text.endswith("\n")
    return Manifest(_marked(text) if is_sound else "", files, others)


def _marked(text: str) -> str:
    head, second, *_ = (*text.split("\n", 2), "")
    is_ours = head == HEAD and second.startswith(_MARK)
    return second.removeprefix(_MARK) if is_ours else ""
