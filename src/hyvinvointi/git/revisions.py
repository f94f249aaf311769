"""Revisions: what names of commits mean, and where they stand to each other."""

import re
from datetime import date, datetime, time, tzinfo
from pathlib import Path

from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.git import reasons
from hyvinvointi.git.process import ask
from hyvinvointi.git.repository import is_shallow
from hyvinvointi.patterns import regex

_NO_REVISION = Text(
    "Versiota ”{revision}” ei ole tässä Git-varastossa.{advice}",
    "Versionen ”{revision}” finns inte i detta Git-arkiv.{advice}",
    "There is no revision “{revision}” in this Git repository.{advice}",
)
_NO_ANCESTOR = Text(
    "Versioilla ”{one}” ja ”{other}” ei ole yhteistä lähtökohtaa tässä Git-varastossa.{advice}",
    "Versionerna ”{one}” och ”{other}” har ingen gemensam utgångspunkt i detta Git-arkiv.{advice}",
    "The revisions “{one}” and “{other}” have no common ancestor in this Git repository.{advice}",
)
_NO_COMMIT_YET = Text(
    "Tässä Git-varastossa ei ole versiota päivältä {day} eikä sitä ennen.{advice}",
    "Det finns ingen version från {day} eller tidigare i detta Git-arkiv.{advice}",
    "This Git repository has no revision from {day} or before.{advice}",
)
_BASE_NOT_SURE = Text(
    "Versioiden ”{one}” ja ”{other}” yhteistä lähtökohtaa ei voi tietää: tämän matalan kloonin "
    "(shallow) historia on katkaistu. Hae koko historia: git fetch --unshallow",
    "Den gemensamma utgångspunkten för ”{one}” och ”{other}” går inte att veta: historiken i den här "
    "grunda klonen (shallow) är avkortad. Hämta hela: git fetch --unshallow",
    "The common ancestor of “{one}” and “{other}” cannot be known: the history of this shallow clone "
    "is cut off. Fetch all of it: git fetch --unshallow",
)
_DAY_NOT_SURE = Text(
    "Päivän {day} viimeistä versiota ei voi tietää: tämän matalan kloonin (shallow) historia on "
    "katkaistu. Hae koko historia: git fetch --unshallow",
    "Den sista versionen från {day} går inte att veta: historiken i den här grunda klonen (shallow) "
    "är avkortad. Hämta hela: git fetch --unshallow",
    "The last revision of {day} cannot be known: the history of this shallow clone is cut off. Fetch "
    "all of it: git fetch --unshallow",
)
_CUT = Text(
    " Sen historia on katkaistu (shallow); hae koko historia: git fetch --unshallow",
    " Dess historik är avkortad (shallow); hämta hela: git fetch --unshallow",
    " Its history is cut off (shallow); fetch all of it: git fetch --unshallow",
)
_NO_ADVICE = Text("", "", "")
_LAST_SECOND = time(23, 59, 59)
_NONE = 1
_FATAL = 128
"""How Git ends with most faults, and in silence where an entry of a reflog is not there."""

# git-check-ref-format(1), then gitrevisions(7) but for what names several commits, a file, a
# search, or a state of this clone at some time.
_NAME = regex(
    r"""
    (?:
        (?!-) (?!.*\.\.)                    # no option, no range
        [^\x00-\x20\x7f~^:?*\[\\@]          # a branch, a tag, an id, what `describe` prints
        (?: [^\x00-\x20\x7f~^:?*\[\\@] | @(?!\{) )*
        | @(?!\{) | (?=@\{)
    )
    (?: @\{ (?: u | upstream | push | -?[0-9]{1,9} ) \} )?
    (?: ~[0-9]{0,9} | \^[0-9]{0,9} | \^\{ (?:commit)? \} )*
    \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)


def is_name(text: str) -> bool:
    """Whether a text can name one commit: ranges, options, paths and searches cannot."""
    return bool(text) and _NAME.match(text) is not None


def find(root: Path, revision: str) -> str | None:
    """Return the commit id of a revision, `None` when there is none."""
    if not is_name(revision):
        return None
    name = f"{revision}^{{commit}}"
    command = ("rev-parse", "--verify", "--quiet", "--end-of-options", name)
    answer = ask(root, *command, ends=(0, _NONE, _FATAL))
    if answer.code == _FATAL and answer.complaint:
        raise reasons.failure(root, command[0], answer.complaint)
    return answer.text.strip() if answer.code == 0 else None


def resolve(root: Path, revision: str) -> str:
    """Return the commit id of a revision; raises `WorkError` when there is none."""
    commit = find(root, revision)
    if commit is None:
        raise unknown(root, revision)
    return commit


def unknown(root: Path, revision: str) -> WorkError:
    """Return that there is no such revision."""
    args = {"revision": revision, "advice": _advice(root)}
    return WorkError(Message(_NO_REVISION, args))


def last_commit(root: Path, day: date, zone: tzinfo) -> str:
    """Return the id of the last commit of the current branch made on a day or before it.

    The day is that of a time zone, wherever this machine and the committers stand. Raises
    `WorkError` where there is none, or where a commit that is not here could be it.
    """
    last = int(datetime.combine(day, _LAST_SECOND, zone).timestamp())
    commit = ""
    if last > 0 and find(root, "HEAD"):  # the clock of Git begins in 1970
        commit = ask(root, "rev-list", "-1", f"--before=@{last}", "HEAD").text.strip()
    if not commit:
        args = {"day": day.isoformat(), "advice": _advice(root)}
        raise WorkError(Message(_NO_COMMIT_YET, args))
    if is_shallow(root) and _begins(root, f"--after=@{last}", "HEAD"):
        raise WorkError(Message(_DAY_NOT_SURE, {"day": day.isoformat()}))
    return commit


def merge_base(root: Path, one: str, other: str) -> str:
    """Return the best common ancestor of two revisions; raises `WorkError` when there is none."""
    commits = (resolve(root, one), resolve(root, other))
    answer = ask(root, "merge-base", *commits, ends=(0, _NONE))
    if answer.code == _NONE:
        args = {"one": one, "other": other, "advice": _advice(root)}
        raise WorkError(Message(_NO_ANCESTOR, args))
    base = answer.text.strip()
    # Behind a commit whose parents are not here a nearer one may be hidden, unless it is the nearest.
    if base not in commits and is_shallow(root) and _begins(root, *commits, f"^{base}"):
        raise WorkError(Message(_BASE_NOT_SURE, {"one": one, "other": other}))
    return base


def _begins(root: Path, *meant: str) -> bool:
    """Whether a commit without parents is among those that are meant."""
    return bool(ask(root, "rev-list", "--max-parents=0", "-1", *meant).output)


def _advice(root: Path) -> Text:
    return _CUT if is_shallow(root) else _NO_ADVICE
