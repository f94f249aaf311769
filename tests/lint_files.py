"""A small sound workspace for tests, and one-word edits of it."""

from hyvinvointi.diagnostics import Diagnostic
from hyvinvointi.testing import REGISTER, Example, diagnose

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


def first(slug: str, **files: str) -> Diagnostic:
    """Return the first finding of a rule in a workspace of files, each named without its ending."""
    contents = {f"{name}.yaml": text.encode() for name, text in files.items()}
    return next(one for one in diagnose(Example("", contents)) if one.rule.slug == slug)
