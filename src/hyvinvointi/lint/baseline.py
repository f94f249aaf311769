"""Gradual adoption: what was wrong when a workspace began to be linted is not told again."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from hyvinvointi.diagnostics import Diagnostic, Message, Text
from hyvinvointi.errors import WorkError

_VERSION = 1
_BROKEN = Text(
    "Vertailutiedosto {path} ei kelpaa: {reason}.",
    "Jämförelsefilen {path} duger inte: {reason}.",
    "The baseline {path} cannot be used: {reason}.",
)


@dataclass(frozen=True, slots=True)
class Compared:
    """Diagnostics that are new, and fingerprints of the baseline that nothing has any more."""

    new: tuple[Diagnostic, ...]
    gone: tuple[str, ...]


def dump(diagnostics: Iterable[Diagnostic]) -> bytes:
    """Return a baseline that holds these diagnostics, in an order that merges well."""
    findings = [
        {"fingerprint": one.fingerprint, "rule": one.rule.slug, "path": one.place.path}
        for one in diagnostics
    ]
    findings.sort(key=lambda one: (one["path"], one["rule"], one["fingerprint"]))
    text = json.dumps({"version": _VERSION, "findings": findings}, ensure_ascii=False, indent=1)
    return f"{text}\n".encode()


def compare(diagnostics: Iterable[Diagnostic], path: str, content: bytes) -> Compared:
    """Leave out what a baseline holds; raises `WorkError` when it is no baseline."""
    known = _fingerprints(path, content)
    seen: set[str] = set()
    new = []
    for one in diagnostics:
        seen.add(one.fingerprint)
        if one.fingerprint not in known:
            new.append(one)
    return Compared(tuple(new), tuple(sorted(known - seen)))


def _fingerprints(path: str, content: bytes) -> set[str]:
    try:
        loaded = json.loads(content)
        if loaded["version"] != _VERSION:
            raise WorkError(Message(_BROKEN, {"path": path, "reason": loaded["version"]}))
        return {str(one["fingerprint"]) for one in loaded["findings"]}
    except (ValueError, KeyError, TypeError) as error:
        raise WorkError(Message(_BROKEN, {"path": path, "reason": error})) from error
