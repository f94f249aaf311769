"""Laws of documents made by chance from the schemas: sound ones pass, one fault is one finding."""

from copy import deepcopy
from datetime import date
from random import Random
from typing import Any

import jsonschema
import pytest
from hypothesis import given

from generation import CHANCE, MUTATIONS, RICHNESS, workspace, written
from hyvinvointi.diagnostics import Diagnostic, Site
from hyvinvointi.lint import Options, lint
from hyvinvointi.schema import KINDS, bundle, check
from hyvinvointi.schema.check import without_nulls
from hyvinvointi.schema.gate import is_valid
from hyvinvointi.source import read
from hyvinvointi.workspace import MemoryTree, Workspace, load

pytestmark = pytest.mark.slow

STRUCTURE = ("HV0", "HV1", "HV2")
OPTIONS = Options(date(2026, 11, 21), rules=())


def files_of(data: dict[str, Any], chance: Random) -> dict[str, bytes]:
    return {path: written(one, chance) for path, one in data.items()}


def structure(workspace: Workspace) -> list[Diagnostic]:
    found = lint(workspace, OPTIONS).diagnostics
    return [one for one in found if one.rule.code.startswith(STRUCTURE)]


@given(CHANCE, RICHNESS)
def test_a_sound_workspace_reads_back_equal_and_has_no_fault(chance, richness):
    data = workspace(chance, richness=richness)
    files = files_of(data, chance)
    for path, one in data.items():
        document = check(read(path, files[path]))
        assert document.findings == ()
        assert repr(document.data) == repr(one)  # 1 is not 1.0, and keys keep their order
    assert structure(load(MemoryTree(files))) == []


@pytest.mark.parametrize("fault", MUTATIONS)
@given(CHANCE, RICHNESS)
def test_one_fault_is_one_finding_at_its_place(fault, chance, richness):
    data = workspace(chance, richness=richness)
    path = chance.choice(sorted(data))
    before = deepcopy(data[path])
    mutated = MUTATIONS[fault](data[path], chance)
    assert data[path] == before
    if mutated is None:
        return
    damaged = load(MemoryTree(files_of(data | {path: mutated.data}, chance)), [path])
    place = damaged.by_path[path].place(Site(path, mutated.route, mutated.part))
    told = [(one.place, one.rule.slug in mutated.slugs) for one in structure(damaged)]
    assert told == [(place, True)]


@pytest.mark.parametrize("fault", MUTATIONS)
@given(CHANCE, RICHNESS)
def test_the_gate_and_the_explainer_agree(fault, chance, richness):
    made = workspace(chance, richness=richness)
    data = made[chance.choice(sorted(made))]
    assert agreed(data["kind"], data)
    mutated = MUTATIONS[fault](data, chance)
    if mutated is not None and mutated.data.get("kind") in KINDS:
        agreed(data["kind"], without_nulls(mutated.data))


def agreed(kind: str, data: Any) -> bool:
    valid = is_valid(kind, data)
    assert jsonschema.Draft7Validator(bundle(kind)).is_valid(data) == valid
    return valid
