"""Which two states of a workspace the arguments of `diff` name, in Git's own spelling."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from hyvinvointi import git
from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError

_TOO_MANY = Text(
    "Verrata voi kahta versiota, ja tässä on useampia: {names}. Polut kirjoitetaan ”--” jälkeen.",
    "Det går att jämföra två versioner, men här finns fler: {names}. Sökvägar skrivs efter ”--”.",
    "Two revisions can be compared, and here are more: {names}. Paths are written after “--”.",
)
_STAGED_HEAD = Text(
    "--staged vertaa yhtä versiota siihen, mikä on viety indeksiin; toista versiota ei voi antaa.",
    "--staged jämför en version med indexet; en andra version kan inte ges.",
    "--staged compares one revision with the index; a second one cannot be given.",
)


@dataclass(frozen=True, slots=True)
class Revisions:
    """Two revisions as they were written; without `head` it is the working tree or the index."""

    base: str = "HEAD"
    head: str | None = None
    from_merge_base: bool = False

    def resolved(self, root: Path, *, staged: bool, merge_base: bool) -> "Revisions":
        """Return the same with the common ancestor as base where that is meant."""
        if staged and self.head is not None:
            raise WorkError(Message(_STAGED_HEAD))
        git.resolve(root, self.base)
        if self.head is not None:
            git.resolve(root, self.head)
        if not (self.from_merge_base or merge_base):
            return self
        return replace(self, base=git.merge_base(root, self.base, self.head or "HEAD"))


def split(
    arguments: Sequence[str], behind: int | None, root: Path | None
) -> tuple[Revisions, list[str]]:
    """Return the revisions that arguments begin with, and the rest: paths and ids.

    `behind` is the number of arguments that stand behind `--`, if that was written; without it
    what exists as a path is a path, and what Git (at `root`) knows is a revision.
    """
    if behind is not None:
        count = len(arguments) - behind
    else:
        named = [_is_revision(argument, root) for argument in arguments]
        count = named.index(False) if False in named else len(named)
    return _parse(arguments[:count]), [*arguments[count:]]


def _is_revision(argument: str, root: Path | None) -> bool:
    if os.path.lexists(argument) or root is None or argument.startswith("-"):
        return False
    looks_like_path = argument.startswith(("./", "../")) or "/../" in argument
    is_range = ".." in argument and not looks_like_path
    return is_range or git.find(root, argument) is not None


def _parse(names: Sequence[str]) -> Revisions:
    if not names:
        return Revisions()
    if len(names) == 1:
        for dots in ("...", ".."):
            base, found, head = names[0].partition(dots)
            if found:
                return Revisions(base or "HEAD", head or "HEAD", dots == "...")
    if len(names) > 2 or any(".." in name for name in names):  # noqa: PLR2004  base and head
        raise WorkError(Message(_TOO_MANY, {"names": list(names)}))
    return Revisions(names[0], names[1] if len(names) > 1 else None)
