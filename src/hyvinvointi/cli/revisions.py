"""Which two states of a workspace the arguments of `diff` name, in Git's own spelling."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from hyvinvointi import git
from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError

_TOO_MANY = Text(
    "Verrata voi kahta versiota, ja tässä on useampia: {names}. Polut kirjoitetaan ”--” jälkeen.",
    "Det går att jämföra två versioner, men här finns fler: {names}. Sökvägar skrivs efter ”--”.",
    "Two revisions can be compared, but there are more here: {names}. Paths are written after “--”.",
)
_STAGED_HEAD = Text(
    "--staged vertaa yhtä versiota siihen, mikä on viety indeksiin; toista versiota ei voi antaa.",
    "--staged jämför en version med indexet; en andra version kan inte anges.",
    "--staged compares one revision with the index; a second one cannot be given.",
)
_OF_REMOTE = Text(
    "Versiota ”{name}” ei ole tässä Git-varastossa; käytetään versiota ”{known}”.",
    "Versionen ”{name}” finns inte i detta Git-arkiv; ”{known}” används.",
    "There is no revision “{name}” in this Git repository; “{known}” is used.",
)
_EMPTY = Text(
    "Valitsimen --since arvosta ”{since}” puuttuu Git-versio. Anna se: --since main",
    "I värdet ”{since}” av --since saknas en Git-version. Ange den: --since main",
    "The value “{since}” of --since has no Git revision. Give it: --since main",
)
SHALLOW = Text(
    "Tämä Git-varasto on matala klooni (shallow): sen historia on katkaistu. "
    "Hae koko historia: git fetch --unshallow",
    "Det här Git-arkivet är en grund klon (shallow): dess historik är avkortad. "
    "Hämta hela: git fetch --unshallow",
    "This Git repository is a shallow clone: its history is cut off. "
    "Fetch all of it: git fetch --unshallow",
)
_PARTIAL = Text(
    "Tämä Git-varasto on osittainen klooni (partial): siinä ei ole kaikkia vanhoja tiedostoja. "
    "Hae ne: git fetch --refetch --no-filter",
    "Det här Git-arkivet är en partiell klon (partial): alla äldre filer finns inte i det. "
    "Hämta dem: git fetch --refetch --no-filter",
    "This Git repository is a partial clone: it does not contain all older files. "
    "Fetch them: git fetch --refetch --no-filter",
)
_LACKS = {"shallow": SHALLOW, "partial": _PARTIAL}
_REMOTE = "origin"

Tell = Callable[[Message], None]
"""Takes a message for whoever runs the command."""


def tell_clone(kind: str, tell: Tell) -> None:
    """Tell that a clone of this kind lacks some of its history: answers go only as far as it does."""
    if kind in _LACKS:
        tell(Message(_LACKS[kind]))


def known(root: Path, name: str, tell: Tell) -> str:
    """Return the name of a revision as it is known here: a branch may be that of `origin` alone.

    Raises `WorkError` where there is no such revision.
    """
    if git.find(root, name) is not None:
        return name
    if _is_of_remote(root, name):
        remote = f"{_REMOTE}/{name}"
        tell(Message(_OF_REMOTE, {"name": name, "known": remote}))
        return remote
    raise git.unknown(root, name)


def _is_of_remote(root: Path, name: str) -> bool:
    return bool(name) and git.find(root, f"{_REMOTE}/{name}") is not None


def start_of(root: Path, since: str, tell: Tell) -> str:
    """Return the commit from which changes count: where the branch left what `since` names.

    `A...B` names two revisions instead of one and the current one.
    """
    one, dots, other = since.partition("...")
    if not one.strip() or (dots and not other.strip()):
        raise WorkError(Message(_EMPTY, {"since": since}))
    names = [known(root, name, tell) for name in (one, other or "HEAD")]
    return git.merge_base(root, *names)


@dataclass(frozen=True, slots=True)
class Revisions:
    """Two revisions as they were written; without `head` it is the working tree or the index."""

    base: str = "HEAD"
    head: str | None = None
    from_merge_base: bool = False

    def resolved(self, root: Path, *, staged: bool, merge_base: bool, tell: Tell) -> "Revisions":
        """Return the same as it is known here, from the common ancestor where that is meant."""
        if staged and self.head is not None:
            raise WorkError(Message(_STAGED_HEAD))
        base = known(root, self.base, tell)
        head = known(root, self.head, tell) if self.head is not None else None
        if self.from_merge_base or merge_base:
            base = git.merge_base(root, base, head or "HEAD")
        return Revisions(base, head, self.from_merge_base)


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
    return is_range or git.find(root, argument) is not None or _is_of_remote(root, argument)


def _parse(names: Sequence[str]) -> Revisions:
    if not names:
        return Revisions()
    if len(names) == 1:
        for dots in ("...", ".."):
            base, separator, head = names[0].partition(dots)
            if separator:
                return Revisions(base or "HEAD", head or "HEAD", dots == "...")
    if len(names) > 2 or any(".." in name for name in names):  # noqa: PLR2004  base and head
        raise WorkError(Message(_TOO_MANY, {"names": list(names)}))
    return Revisions(names[0], names[1] if len(names) > 1 else None)
