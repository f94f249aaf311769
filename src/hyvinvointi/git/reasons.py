"""Why Git could not answer, in one plain line."""

import re
import shlex
from pathlib import Path

from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.patterns import regex

_NOT_INSTALLED = Text(
    "Git-ohjelmaa ei löydy, ja tämä komento tarvitsee sitä.",
    "Programmet Git hittas inte, och det här kommandot behöver det.",
    "Git is not installed, and this command needs it.",
)
_DUBIOUS = Text(
    "Git ei avaa varastoa {folder}, koska sen omistaa toinen käyttäjä. Jos luotat siihen, salli se: "
    "git config --global --add safe.directory {quoted}",
    "Git öppnar inte arkivet {folder}, eftersom det ägs av en annan användare. Om du litar på det, "
    "tillåt det: git config --global --add safe.directory {quoted}",
    "Git does not open the repository {folder}: another user owns it (dubious ownership). If you "
    "trust it, allow it: git config --global --add safe.directory {quoted}",
)
_BARE = Text(
    "Kansio {folder} näyttää Git-varastolta, jolla ei ole työkansiota (bare), eikä sitä avata.",
    "Mappen {folder} ser ut som ett Git-arkiv utan arbetskatalog (bare) och öppnas inte.",
    "The folder {folder} looks like a bare Git repository and is not opened.",
)
_BROKEN = Text(
    "Kansion {folder} Git-varastoa ei voi lukea: {reason}. Tarkista se: git fsck",
    "Git-arkivet i mappen {folder} kan inte läsas: {reason}. Kontrollera det: git fsck",
    "The Git repository in the folder {folder} cannot be read: {reason}. Check it: git fsck",
)
_PARTIAL = Text(
    "Tässä Git-varastossa (osittainen klooni) ei ole kaikkea, mitä tähän tarvitaan. "
    "Hae loput: git fetch --refetch --no-filter",
    "I det här Git-arkivet (en partiell klon) finns inte allt som behövs. "
    "Hämta resten: git fetch --refetch --no-filter",
    "This Git repository (a partial clone) does not contain all that is needed. "
    "Fetch the rest: git fetch --refetch --no-filter",
)
_MISSING_IN_PARTIAL = Text(
    "Tästä osittaisesta kloonista puuttuu version ”{revision}” tiedostoja ({count}). "
    "Hae ne: git fetch --refetch --no-filter",
    "Den här partiella klonen saknar filer i versionen ”{revision}” ({count}). "
    "Hämta dem: git fetch --refetch --no-filter",
    "This partial clone lacks files of the revision “{revision}” ({count}). "
    "Fetch them: git fetch --refetch --no-filter",
)
_MISSING = Text(
    "Tästä Git-varastosta puuttuu version ”{revision}” tiedostoja ({count}): varasto on "
    "vioittunut. Tarkista se: git fsck",
    "Det här Git-arkivet saknar filer i versionen ”{revision}” ({count}): arkivet är skadat. "
    "Kontrollera det: git fsck",
    "This Git repository lacks files of the revision “{revision}” ({count}): it is damaged. "
    "Check it: git fsck",
)
_TOO_SLOW = Text(
    "Git ei vastannut {seconds} sekunnissa (git {command}).",
    "Git svarade inte inom {seconds} sekunder (git {command}).",
    "Git did not answer within {seconds} seconds (git {command}).",
)
_TOO_MUCH = Text(
    "Git-varastossa on enemmän kuin tämä ohjelma lukee, {most} Mt (git {command}).",
    "Git-arkivet innehåller mer än det här programmet läser, {most} MB (git {command}).",
    "The Git repository contains more than hyvinvointi reads, {most} MB (git {command}).",
)
_OTHER = Text(
    "Git ei onnistunut (git {command}): {reason}",
    "Git misslyckades (git {command}): {reason}",
    "Git failed (git {command}): {reason}",
)
_MEGABYTE = 1024 * 1024
_MOST_LETTERS = 300

_SAID = (
    (regex(r"dubious ownership|is owned by someone else", re.IGNORECASE), _DUBIOUS),
    (regex(r"cannot use bare repository", re.IGNORECASE), _BARE),
    (regex(r"from promisor remote|lazy fetching disabled", re.IGNORECASE), _PARTIAL),
    (
        regex(
            r"not a git repository|could not read|bad object|unable to (?:read|parse|unpack)"
            r"|not a tree object|is corrupt|index file|bad (?:tree|config)|invalid object"
            r"|failed to traverse|git repo version",
            re.IGNORECASE,
        ),
        _BROKEN,
    ),
)
"""What Git says in English, and what that means."""


class GitNotInstalled(WorkError):
    """There is no Git on this machine."""

    def __init__(self) -> None:
        super().__init__(Message(_NOT_INSTALLED))


class ObjectNotHere(WorkError):
    """A partial clone lacks an object."""


def failure(top: Path, command: str, complaint: str) -> WorkError:
    """Return what Git complained about."""
    text = next((text for pattern, text in _SAID if pattern.search(complaint)), _OTHER)
    message = Message(text, _about(top) | {"command": command, "reason": _first_line(complaint)})
    return ObjectNotHere(message) if text is _PARTIAL else WorkError(message)


def bare(top: Path) -> WorkError:
    """Return that a folder looks like a repository without a working tree."""
    return WorkError(Message(_BARE, _about(top)))


def broken(top: Path, reason: object) -> WorkError:
    """Return that there is a repository which cannot be read."""
    return WorkError(Message(_BROKEN, _about(top) | {"reason": reason}))


def _about(top: Path) -> dict[str, object]:
    return {"folder": str(top), "quoted": shlex.quote(str(top))}


def missing(revision: str, count: int, *, is_partial: bool) -> WorkError:
    """Return that files of a revision are not in the repository."""
    args = {"revision": revision, "count": count}
    if is_partial:
        return ObjectNotHere(Message(_MISSING_IN_PARTIAL, args))
    return WorkError(Message(_MISSING, args))


def too_slow(command: str, seconds: float) -> WorkError:
    """Return that Git took too long."""
    return WorkError(Message(_TOO_SLOW, {"command": command, "seconds": seconds}))


def too_much(command: str, most: int) -> WorkError:
    """Return that Git printed more than anybody reads."""
    return WorkError(Message(_TOO_MUCH, {"command": command, "most": most // _MEGABYTE}))


def _first_line(output: str) -> str:
    """Return the line that says most: the fatal one, else the first that is no mere hint."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    fatal = [line for line in lines if line.startswith("fatal:")]
    others = [line for line in lines if not line.startswith(("hint:", "warning:"))]
    line = (fatal or others or lines or ["?"])[0]
    return line.removeprefix("fatal:").removeprefix("error:").strip().rstrip(".")[:_MOST_LETTERS]
