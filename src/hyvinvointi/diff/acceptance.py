"""Changes that somebody answers for: a file of fingerprints with reason, name and last day.

    [[accepted]]
    fingerprint = "2c26b46b68ffc68f"
    reason = "Kirjoitusvirhe, jonka lautakunta totesi kokouksessaan"
    by = "Aino Niemi, kunnansihteeri"
    decision = "lautakunta-2026-012"
    expires = 2026-12-31

`decision` and `expires` may be left out. An entry counts up to and on its last day.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from hyvinvointi import parsing
from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.diff.values import Acceptance, Change, Comparison, Idleness
from hyvinvointi.errors import WorkError

_TABLE = "accepted"
_REQUIRED = ("fingerprint", "reason", "by")
_KNOWN = frozenset({*_REQUIRED, "decision", "expires"})
_NO_TABLE = Text(
    "{path}: hyväksytyt muutokset kirjoitetaan tauluihin [[accepted]].",
    "{path}: godkända ändringar skrivs i tabeller [[accepted]].",
    "{path}: accepted changes are written as tables [[accepted]].",
)
_LACKING = Text(
    "{path}, kohta {number}: tieto {name} puuttuu tai on väärää muotoa.",
    "{path}, punkt {number}: uppgiften {name} saknas eller har fel form.",
    "{path}, entry {number}: {name} is missing or has the wrong form.",
)
_UNKNOWN = Text(
    "{path}, kohta {number}: tuntematon tieto {name}.",
    "{path}, punkt {number}: okänd uppgift {name}.",
    "{path}, entry {number}: unknown key {name}.",
)
_TWICE = Text(
    "{path}, kohta {number}: sormenjälki {name} on jo edellä.",
    "{path}, punkt {number}: fingeravtrycket {name} finns redan ovan.",
    "{path}, entry {number}: the fingerprint {name} is already given above.",
)


def accept(comparison: Comparison, acceptances: Iterable[Acceptance], today: date) -> Comparison:
    """Return the comparison with its accepted changes marked, and what let nothing through."""
    acceptances = tuple(acceptances)
    changes = tuple(marked(comparison.changes, in_force(acceptances, today)))
    used = {change.fingerprint for change in comparison.changes}
    idle = tuple(_idle(acceptances, used, today))
    return replace(comparison, changes=changes, idle=idle)


def in_force(acceptances: Iterable[Acceptance], today: date) -> dict[str, Acceptance]:
    """Return the entries that count on a day, by the fingerprints of their changes."""
    return {entry.fingerprint: entry for entry in acceptances if not _is_past(entry, today)}


def marked(changes: Iterable[Change], acceptances: Mapping[str, Acceptance]) -> Iterator[Change]:
    """Yield changes, those that somebody answers for with the entry that says so."""
    for change in changes:
        entry = acceptances.get(change.fingerprint)
        yield replace(change, accepted=entry) if entry else change


def expired(
    changes: Iterable[Change], acceptances: Iterable[Acceptance], today: date
) -> tuple[tuple[Acceptance, Idleness], ...]:
    """Return the entries of some changes that do not count any more, each with that as its reason."""
    met = {change.fingerprint for change in changes}
    past = (entry for entry in acceptances if _is_past(entry, today))
    return tuple((entry, "expired") for entry in past if entry.fingerprint in met)


def read_acceptances(path: str, content: bytes) -> tuple[Acceptance, ...]:
    """Return the entries of a file; raises `WorkError` that says what is wrong with it."""
    table = parsing.toml(content, path, parsing.LARGEST_LIST)
    entries = table.get(_TABLE, [])
    is_list = isinstance(entries, list) and all(isinstance(one, dict) for one in entries)
    if not is_list or set(table) - {_TABLE}:
        raise WorkError(Message(_NO_TABLE, {"path": path}))
    acceptances: dict[str, Acceptance] = {}
    for number, entry in enumerate(entries, 1):
        wrong = _fault(entry, acceptances)
        if wrong is not None:
            text, name = wrong
            raise WorkError(Message(text, {"path": path, "number": number, "name": name}))
        acceptances[entry["fingerprint"]] = Acceptance(**entry)
    return tuple(acceptances.values())


def as_toml(acceptance: Acceptance) -> str:
    """Return an entry as a file of accepted changes holds it."""
    names = (*_REQUIRED, "decision")
    texts = {name: getattr(acceptance, name) for name in names}
    lines = [f"{name} = {_as_string(text)}" for name, text in texts.items() if text is not None]
    if acceptance.expires is not None:
        lines.append(f"expires = {acceptance.expires.isoformat()}")
    return "\n".join([f"[[{_TABLE}]]", *lines, ""])


def _as_string(text: str) -> str:
    """Return a text as TOML writes it: as JSON does, but for one sign that it escapes, too."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007F")


def _idle(
    known: Iterable[Acceptance], used: set[str], today: date
) -> Iterator[tuple[Acceptance, Idleness]]:
    for one in known:
        if _is_past(one, today):
            yield one, "expired"
        elif one.fingerprint not in used:
            yield one, "unused"


def _is_past(acceptance: Acceptance, today: date) -> bool:
    return acceptance.expires is not None and acceptance.expires < today


def _fault(entry: Mapping[str, Any], known: Mapping[str, Any]) -> tuple[Text, str] | None:
    for name in entry:
        if name not in _KNOWN:
            return _UNKNOWN, name
    for name in (*_REQUIRED, *(["decision"] if "decision" in entry else [])):
        if not isinstance(entry.get(name), str) or not entry[name].strip():
            return _LACKING, name
    if "expires" in entry and not _is_day(entry["expires"]):
        return _LACKING, "expires"
    if entry["fingerprint"] in known:
        return _TWICE, entry["fingerprint"]
    return None


def _is_day(value: Any) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)
