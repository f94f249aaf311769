"""Gradual adoption: what was wrong when a workspace began to be linted is not told again.

A baseline comes with a checkout: it holds nothing back of files that cannot be read and of privacy.
"""

import json
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from hyvinvointi import parsing
from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Diagnostic, Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.lint.families import NEVER_KNOWN

MAX_BYTES = parsing.LARGEST_JSON
"""Largest baseline that is read or written."""

_VERSION = 2
_FIRST_VERSION = 1
_LEAST_ENTRY = 40
"""Bytes that no entry is shorter than; a file with more brackets than that is no baseline."""

_BROKEN = Text(
    "Vertailutiedosto {path} ei kelpaa: {reason}. Anna oikea tiedosto, tai poista tämä ja tee uusi "
    "valitsimella --write-baseline.",
    "Jämförelsefilen {path} kan inte användas: {reason}. Ange rätt fil, eller ta bort den här "
    "och skapa en ny med --write-baseline.",
    "The baseline {path} cannot be used: {reason}. Give the right file, or remove this one and "
    "make a new one with --write-baseline.",
)
_EARLIER = Text(
    "Vertailutiedoston {path} on tehnyt ohjelman aiempi versio, joka erotti huomautukset toisin. "
    "Tee se uudelleen: aja lint koko työtilalle valitsimella --write-baseline.",
    "Jämförelsefilen {path} är skapad av en tidigare version, som skilde anmärkningarna åt på ett "
    "annat sätt. Skapa den på nytt: kör lint för hela arbetsytan med --write-baseline.",
    "The baseline {path} was made by an earlier version, which distinguished findings in a different way. Make it again: run lint on the whole workspace with --write-baseline.",
)
_FORM = Text(
    "siinä ei ole vertailutiedoston tietoja",
    "den innehåller inte det som en jämförelsefil ska innehålla",
    "it does not contain what a baseline contains",
)
_TOO_LARGE = Text(
    "siinä on yli {limit} megatavua",
    "den är över {limit} megabyte",
    "it has over {limit} megabytes",
)
_TOO_MANY = Text(
    "Huomautuksia on enemmän kuin vertailutiedostoon mahtuu ({limit} megatavua). Korjaa osa niistä "
    "ensin, tai jätä sääntöjä pois valitsimella --ignore.",
    "Det finns fler anmärkningar än vad som ryms i jämförelsefilen ({limit} megabyte). Rätta en del "
    "av dem först, eller utelämna regler med --ignore.",
    "There are more findings than a baseline may contain ({limit} megabytes). Correct some of them first, "
    "or leave out rules with --ignore.",
)
_OTHER_VERSION = Text(
    "sen versio on {version}", "dess version är {version}", "its version is {version}"
)


class Known(NamedTuple):
    """A finding that a baseline holds."""

    path: str
    rule: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Compared:
    """Diagnostics that are new and that are held, and fingerprints that nothing has any more."""

    new: tuple[Diagnostic, ...]
    held: tuple[Diagnostic, ...]
    gone: tuple[str, ...]


def dump(diagnostics: Iterable[Diagnostic], kept: Iterable[Known] = ()) -> bytes:
    """Return a baseline of diagnostics and of what is kept of an older one.

    Its order merges well. Raises `WorkError` when there are more than a baseline may hold.
    """
    present = (
        Known(one.place.path, one.rule.slug, one.fingerprint)
        for one in diagnostics
        if not one.rule.code.startswith(NEVER_KNOWN)
    )
    by_fingerprint = {one.fingerprint: one for one in (*kept, *present)}
    findings = [
        {"fingerprint": one.fingerprint, "rule": one.rule, "path": one.path}
        for one in sorted(by_fingerprint.values())
    ]
    text = json.dumps({"version": _VERSION, "findings": findings}, ensure_ascii=False, indent=1)
    # A file name that is no UTF-8 becomes an escape of JSON.
    content = f"{text}\n".encode("utf-8", "backslashreplace")
    if len(content) > MAX_BYTES:
        raise WorkError(Message(_TOO_MANY, {"limit": MAX_BYTES // 1024**2}))
    return content


def never_held(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the diagnostics that are told whatever a baseline holds."""
    return tuple(one for one in diagnostics if one.rule.code.startswith(NEVER_KNOWN))


def load(path: str, content: bytes) -> list[Known]:
    """Return what a baseline holds; raises `WorkError` when it is none, or of another version."""
    version, known = _loaded(path, content)
    if version == _FIRST_VERSION:
        raise WorkError(Message(_EARLIER, {"path": path}))
    return known


def kept(path: str, content: bytes, judged: Callable[[Known], bool]) -> list[Known]:
    """Return what a baseline that is written anew goes on holding: what this run did not judge.

    Raises `WorkError` when the file is no baseline, or one of an earlier version of which something
    would have to be kept.
    """
    version, known = _loaded(path, content)
    left = [one for one in known if not judged(one)]
    if left and version == _FIRST_VERSION:
        raise WorkError(Message(_EARLIER, {"path": path}))
    return left


def compare(
    diagnostics: Iterable[Diagnostic],
    path: str,
    content: bytes,
    judged: Callable[[Known], bool] = lambda _known: True,
) -> Compared:
    """Leave out what a baseline holds; raises `WorkError` when it is no baseline.

    Of what nothing has any more only what this run `judged` is gone.
    """
    known = load(path, content)
    prints = {one.fingerprint for one in known}
    present = [*diagnostics]
    seen = {fingerprint for one in present for fingerprint in one.fingerprints}
    gone = {one.fingerprint for one in known if one.fingerprint not in seen and judged(one)}
    told = {one.fingerprint for one in never_held(present)}
    told |= {one.fingerprint for one in present if not one.is_among(prints)}
    new = tuple(one for one in present if one.fingerprint in told)
    held = tuple(one for one in present if one.fingerprint not in told)
    return Compared(new, held, tuple(sorted(gone)))


def _loaded(path: str, content: bytes) -> tuple[int, list[Known]]:
    if len(content) > MAX_BYTES:
        raise _broken(path, Message(_TOO_LARGE, {"limit": MAX_BYTES // 1024**2}))
    if (content.count(b"[") + content.count(b"{") - 2) * _LEAST_ENTRY > len(content):
        raise _broken(path, _FORM)
    try:
        loaded = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise _broken(path, error) from error
    version = loaded.get("version") if isinstance(loaded, dict) else None
    if type(version) is not int or not isinstance(loaded.get("findings"), list):
        raise _broken(path, _FORM)
    if version not in (_FIRST_VERSION, _VERSION):
        raise _broken(path, Message(_OTHER_VERSION, {"version": str(version)[:20]}))
    return version, [_known(path, one) for one in loaded["findings"]]


def _known(path: str, entry: Any) -> Known:
    values = [entry.get(name) for name in Known._fields] if isinstance(entry, dict) else [None]
    if not all(isinstance(one, str) for one in values):
        raise _broken(path, _FORM)
    return Known(*values)


def _broken(path: str, reason: object) -> WorkError:
    return WorkError(Message(_BROKEN, {"path": path, "reason": reason}))
