"""The example workspace: honest warnings only; one defect in it is one located finding."""

from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import pytest

from hyvinvointi.diagnostics import Diagnostic, Route, Severity
from hyvinvointi.lint import Options, lint
from hyvinvointi.lint.actors import actors
from hyvinvointi.lint.minutes.persons import is_full_name
from hyvinvointi.schema import Field, root
from hyvinvointi.source import Document, read
from hyvinvointi.workspace import FolderTree, MemoryTree, load

pytestmark = pytest.mark.slow

PROGRAMS = Path(__file__).parents[2] / "programs"
OPTIONS = Options(date(2026, 11, 21))
DECISION = "esimerkkila/decisions/kv-2026-024.yaml"
PLAN = "esimerkkila/programs/hyvinvointiohjelma-2026-2029.yaml"
PICTURES = ("exempelnas/bilder/strandvagen.png",)
INDICATOR = "esimerkkila/indicators/koululounas-joka-paiva.yaml"


@cache
def files() -> dict[str, bytes]:
    tree = FolderTree(PROGRAMS)
    # A picture is named from the root of the repository, above the folder that is read here.
    pictures = {f"programs/{path}": tree.read(path) for path in PICTURES}
    return {path: tree.read(path) for path in tree.paths()} | pictures


# All but the broken one are the same in each copy.
_read = lru_cache(maxsize=256)(read)


def judged(given: dict[str, bytes]) -> tuple[Diagnostic, ...]:
    return lint(load(MemoryTree(given), reader=_read), OPTIONS).diagnostics


@cache
def honest() -> tuple[Diagnostic, ...]:
    return judged(files())


def test_nothing_in_the_examples_is_an_error():
    found = honest()
    assert [one for one in found if one.severity is Severity.ERROR] == []
    assert "esimerkkila" not in {one.municipality for one in found}


def test_what_the_two_decisions_leave_out_is_told():
    told = {(one.municipality, one.rule.slug) for one in honest()}
    assert ("ruokolahti", "section-without-current-state") in told


@pytest.mark.parametrize(
    ("path", "old", "new", "place", "slug"),
    [
        (DECISION, b"\nproposal:", b"\nehdotus:", None, "misspelt-field"),
        (DECISION, b"paragraph: 24", b"paragraph: kaksi", (8, 12), "text-instead-of-number"),
        (PLAN, b"  fi: Esimerkkil\xc3\xa4n hyvinvointiohjelma", b"  fi: 2026 # Esim", (7, 7), "number-instead-of-text"),
        (INDICATOR, b"\ntitle: ", b"\nx-title: ", (4, 5), "missing-field"),
        (PLAN, b"owner: kunnanvaltuusto", b"owner: kunnanvaltuuto", (12, 8), "unknown-reference"),
        (PLAN, b"- id: mielen-hyvinvointi", b"- id: liikkuva-arki", None, "duplicate-id"),
        (PLAN, b"        priority: 1\n        supports: [kuntastrategia-2025-2029/liikkuva-",
               b"         priority: 1\n        supports: [kuntastrategia-2025-2029/liikkuva-", None, "wrong-indentation"),
        (DECISION, b"inspected_on: 2026-0", b"inspected_on: 2022-02-30 #", None, "impossible-date"),
        (PLAN, b"owner: ", b"\towner: ", (12, 1), "tab-as-indentation"),
        (PLAN, b"owner: ", b"owner: \x00", (12, 8), "control-character"),
        (PLAN, b"Esimerkkil\xc3\xa4 on kuviteltu kunta, jossa", b"Esimerkkil\xe4 on kuviteltu kunta, jossa", None, "not-utf8"),
        (PLAN, b"owner: ", b"<<<<<<< HEAD\n=======\nx: 1\n>>>>>>> haara\nowner: ", (12, 1), "merge-conflict"),
        (PLAN, b"owner: ", b"x-syva: " + b"[" * 10_000 + b"\nowner: ", (12, 108), "too-deep"),
    ],
)  # fmt: skip
def test_one_defect_in_a_copy_is_one_located_finding(path, old, new, place, slug):
    assert files()[path].count(old) == 1
    broken = files() | {path: files()[path].replace(old, new)}
    known = {one.fingerprint for one in honest()}
    errors = [
        one
        for one in judged(broken)
        if one.fingerprint not in known and one.severity is Severity.ERROR
    ]
    assert [one.place.path for one in errors] == [path]
    assert slug is None or [one.rule.slug for one in errors] == [slug]
    assert place is None or [(one.place.line, one.place.column) for one in errors] == [place]


def _one_language(field: Field | None, value: Any, route: Route = ()) -> Iterator[Route]:
    """Yield the places of texts that do not stand in Swedish and in Finnish."""
    if field is None:
        return
    if field.is_text:
        if not isinstance(value, dict) or {*value} != {"sv", "fi"}:
            yield route
    elif isinstance(value, dict):
        for name, one in value.items():
            yield from _one_language(field.properties.get(name), one, (*route, name))
    elif isinstance(value, list):
        for at, one in enumerate(value):
            yield from _one_language(field.item, one, (*route, at))


def test_every_text_of_the_bilingual_town_stands_in_both_languages() -> None:
    own = [one for one in load(FolderTree(PROGRAMS)).documents if "exempelnas" in one.path]
    assert len(own) > 10
    lacking = [
        (one.id, route)
        for one in own
        for route in _one_language(root(one.kind or ""), one.data)
        if not _is_proper_name(one, route)
    ]
    assert lacking == []


def _is_proper_name(document: Document, route: Route) -> bool:
    """Whether a text is the name of a person or an association who acts: it has no language.

    What organs, units, offices and groups are called is owed in both.
    """
    name = document.value(route)
    acting = {(*one.route, "name") for one in actors(document)}
    is_of_one = isinstance(name, str) and (is_full_name(name) or name.endswith(" rf"))
    return route in acting and is_of_one
