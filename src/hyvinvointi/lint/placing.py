"""From symbolic findings to diagnostics with places, fingerprints and a limit to repetition."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from hashlib import sha256
from typing import Any

from hyvinvointi import limits
from hyvinvointi.diagnostics import (
    Diagnostic,
    Finding,
    Message,
    Place,
    Related,
    Route,
    Severity,
    Site,
    pointer,
    quoted,
)
from hyvinvointi.lint.summary import and_more
from hyvinvointi.privacy.masking import Secrets
from hyvinvointi.schema import KINDS, Field, root
from hyvinvointi.source import Document
from hyvinvointi.visible import spelled
from hyvinvointi.workspace import Workspace

_LONGEST_VALUE = 20_000
"""Letters of a value that tell a finding apart; the longest sentence of minutes has some thousands."""

_Graded = tuple[Finding, Severity]


def place(
    workspace: Workspace,
    findings: Iterable[_Graded],
    secrets: Secrets,
    cap: int | None = limits.FINDINGS_SHOWN,
) -> list[Diagnostic]:
    """Return the diagnostics of findings, sorted by place, with unique fingerprints.

    Of one rule in one file only the first are placed at all, `cap` of them; the last of these says
    how many more there are. `None` places all: whoever mends files wants every fix. What is told as
    one fact is placed whole. What is told of one place stays in the order in which it was found.
    """
    diagnostics = [
        diagnostic
        for alike in _alike(findings)
        for diagnostic in _diagnostics(workspace, alike, secrets, cap)
    ]
    if secrets:
        diagnostics = [secrets.masked(one) for one in diagnostics]
    diagnostics.sort(key=_order)
    return _unique(diagnostics)


def _alike(findings: Iterable[_Graded]) -> Iterable[list[_Graded]]:
    """Return the findings of each rule in each file."""
    groups: dict[tuple[str, str], list[_Graded]] = {}
    for one in findings:
        groups.setdefault((one[0].site.path, one[0].rule.code), []).append(one)
    return groups.values()


def _diagnostics(
    workspace: Workspace, alike: list[_Graded], secrets: Secrets, cap: int | None
) -> Iterator[Diagnostic]:
    """Yield the diagnostics of findings of one rule in one file; the last one counts the others."""
    if alike[0][0].rule.fact:
        cap = None
    left_out = len(alike) - cap if cap is not None else 0
    document = workspace.by_path.get(alike[0][0].site.path)
    if left_out > 0 and document is not None:
        alike = sorted(alike, key=lambda one: document.order(one[0].site))
    for number, (finding, severity) in enumerate(alike[:cap], 1):
        one = _diagnostic(workspace, finding, severity, secrets)
        if left_out > 0 and number == cap:
            one = and_more(one, left_out)
        yield one


def _order(one: Diagnostic) -> tuple[str, int, int, str]:
    return (one.place.path, one.place.line, one.place.column, one.rule.code)


def _diagnostic(
    workspace: Workspace, finding: Finding, severity: Severity, secrets: Secrets
) -> Diagnostic:
    document = workspace.by_path.get(finding.site.path)
    municipality = workspace.index.municipality_of(document) if document else None
    return Diagnostic(
        finding.rule,
        severity,
        Message(finding.rule.message, finding.args),
        Message(finding.rule.help, finding.args),
        _place(workspace, finding.site),
        quoted(pointer(finding.site.route)),
        _fingerprint(finding, municipality, document, secrets),
        quoted(municipality) if municipality else None,
        quoted(document.id) if document and document.id else None,
        tuple(
            Related(_place(workspace, site), message)
            for site, message in finding.related[: limits.FINDINGS_SHOWN]
        ),
        finding.fix,
        fact=(finding.rule.fact, finding.value) if finding.rule.fact else None,
    )


def _place(workspace: Workspace, site: Site) -> Place:
    document = workspace.by_path.get(site.path)
    return document.place(site) if document else Place(site.path, 1, 1, 1, 1)


def _fingerprint(
    finding: Finding, municipality: str | None, document: Document | None, secrets: Secrets
) -> str:
    """Tell findings apart by what they are about: never by line, wording or language.

    Secrets are covered before hashing: whoever tries all identity codes would find the right one.
    """
    named = document.id if document and document.id else finding.site.path
    about = [
        finding.rule.slug,
        municipality,
        named,
        identity(document, finding.site.route) if document else [],
        finding.site.part in {"key", "value", "span"},
    ]
    told = secrets.mask(json.dumps(about, ensure_ascii=False))
    value = json.dumps(secrets.mask(finding.value[:_LONGEST_VALUE]), ensure_ascii=False)
    told = f"{told[:-1]}, {value}]"
    return sha256(spelled(told).encode()).hexdigest()[:16]


def identity(document: Document, route: Route) -> list[str]:
    """Return a route with what identifies the items in place of list indexes.

    It begins at the innermost item with an id of its own, which is the only one in its document: an
    item that is moved, or that stands in another one with a new id, stays the same.
    """
    meaning: Field | None = root(document.kind) if document.kind in KINDS else None
    value: Any = document.data
    steps: list[str] = []
    for step in route:
        value = _below(value, step)
        if isinstance(step, str):
            meaning = meaning.properties.get(step) if meaning else None
            steps.append(step)
            continue
        listing, meaning = meaning, meaning.item if meaning else None
        if _has_own_id(meaning, value):
            steps = [value["id"]]
        else:
            steps.append(_item_key(listing, value) or str(step))
    return steps


def _has_own_id(meaning: Field | None, value: Any) -> bool:
    own = meaning.properties.get("id") if meaning and meaning.entity else None
    if own is None or own.refs or not isinstance(value, Mapping):
        return False
    return isinstance(value.get("id"), str) and bool(value["id"])


def _below(value: Any, step: str | int) -> Any:
    try:
        return value[step]
    except (KeyError, IndexError, TypeError):
        return None


def _item_key(meaning: Field | None, value: Any) -> str:
    if not isinstance(value, Mapping):
        return str(value) if isinstance(value, str | int | float) else ""
    names = meaning.key if meaning and meaning.key else ("id",)
    return "/".join(_named(value[name]) for name in names if name in value)


def _named(value: Any) -> str:
    """A key in words; one that is a group of fields must not depend on their order."""
    plain = not isinstance(value, dict | list)
    return str(value) if plain else json.dumps(value, sort_keys=True, ensure_ascii=False)


def _unique(diagnostics: list[Diagnostic]) -> list[Diagnostic]:
    seen: Counter[str] = Counter()
    unique = []
    for one in diagnostics:
        seen[one.fingerprint] += 1
        if seen[one.fingerprint] > 1:
            numbered = f"{one.fingerprint}#{seen[one.fingerprint]}".encode()
            unique.append(replace(one, fingerprint=sha256(numbered).hexdigest()[:16]))
        else:
            unique.append(one)
    return unique
