"""A small sound workspace for tests, and one-word edits of it."""

from datetime import date

from hyvinvointi.diagnostics import Diagnostic
from hyvinvointi.testing import REGISTER, TODAY, Example, diagnose

INDICATOR = """\
kind: indicator
id: {id}
title: Lukutaito
unit: "%"
direction: increase
responsible: [malli-maija]
"""
PROGRAM = """\
kind: program
id: ohjelma
title: Ohjelma
type: welfare-program
status: in-preparation
period: {start: 2026, end: 2029}
owner: kunnanvaltuusto
goals:
  - id: lukeminen
    title: Lapset lukevat
    targets:
      - indicator: lukutaito
        baseline: {year: 2025, value: 60}
        target: {year: 2029, value: 75}
    measures:
      - id: lukukoira
        title: Lukukoira käy kirjastossa
        responsible: [kirjasto]
        schedule: {start: 2026-09, recurrence: continuous}
        resources: [{type: staff, person_years: 0.1, year: 2026}]
"""
FILES = {
    "municipality.yaml": REGISTER.encode(),
    "ohjelma.yaml": PROGRAM.encode(),
    "mittari.yaml": INDICATOR.format(id="lukutaito").encode(),
}


def edited(path: str, old: str, new: str) -> dict[str, bytes]:
    text = FILES[path].decode()
    assert text.count(old) == 1
    return FILES | {path: text.replace(old, new).encode()}


def told(*slugs: str, today: date = TODAY, **files: str) -> list[Diagnostic]:
    """Return the findings of rules in a workspace of files, each named without its ending."""
    contents = {f"{name}.yaml": text.encode() for name, text in files.items()}
    example = Example("", contents, options={"today": today.isoformat()})
    return [one for one in diagnose(example) if one.rule.slug in slugs]


def first(slug: str, **files: str) -> Diagnostic:
    """Return the first finding of a rule in a workspace of files, each named without its ending."""
    return told(slug, **files)[0]
