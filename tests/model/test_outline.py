"""The levels of a plan: what belongs to what, whatever the document says."""

from random import Random

import pytest

from hyvinvointi.model import Program
from hyvinvointi.model.outline import Outline, outline
from hyvinvointi.source import read

HEAD = "kind: program\nid: ohjelma\nformer_ids: [vanha]\ntitle: O\ntype: other\nstatus: idea\n"


def _outline(body: str) -> Outline:
    document = read("a.yaml", (HEAD + body).encode())
    return outline(Program(document, (), document.data))


def _levels(body: str) -> str:
    return " ".join(f"{level.part.id}{level.depth}" for level in _outline(body).levels)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("goals: [{id: a}, {id: b}]", "a0 b0"),
        ("sections: [{id: s, goals: [{id: a}]}, {id: t}]\ngoals: [{id: b}]", "s0 a1 t0 b0"),
        ("goals: [{id: a}, {id: b}, {id: c, parent: a}]", "a0 c1 b0"),
        (
            "goals: [{id: a}, {id: b, parent: a}, {id: c, parent: b}, {id: d, parent: a}]",
            "a0 b1 c2 d1",
        ),
        ("sections: [{id: s}, {id: t, parent: s}, {id: u}]", "s0 t1 u0"),
        (
            "sections: [{id: s, goals: [{id: a}]}, {id: t, parent: s}]\ngoals: [{id: b, parent: s}]",
            "s0 a1 t1 b1",
        ),
        ("goals: [{id: b, parent: a}, {id: a}]", "a0 b1"),
        (
            "goals: [{id: a}, {id: b, parent: ohjelma/a}, {id: c, parent: 'malli:vanha/a'}]",
            "a0 b1 c1",
        ),
        ("goals: [{id: a, former_ids: [x]}, {id: b, parent: x}]", "a0 b1"),
        ("goals: [{id: a}, {id: b, parent: toinen/a}, {id: c, parent: ei-ole}]", "a0 b0 c0"),
        ("sections: [{id: s, parent: a, goals: [{id: a}]}]", "s0 a1"),
        ("goals: [{id: a, parent: a}]", "a0"),
        ("goals: [{id: a, parent: b}, {id: b, parent: a}, {id: c, parent: b}]", "a0 b1 c2"),
        ("sections: [{id: s, goals: [{id: a, parent: t}]}, {id: t}]", "s0 t0 a1"),
    ],
)
def test_parts_stand_below_what_they_belong_to(body: str, expected: str) -> None:
    assert _levels(body) == expected


@pytest.mark.parametrize(
    ("body", "circle"),
    [
        ("goals: [{id: a, parent: b}, {id: b, parent: a}, {id: c, parent: b}]", {"a", "b"}),
        ("goals: [{id: a, parent: a}, {id: b}]", {"a"}),
        ("goals: [{id: a}, {id: b, parent: a}]", set()),
        ("goals: [{id: c, parent: a}, {id: a, parent: b}, {id: b, parent: a}]", {"a", "b"}),
    ],
)
def test_who_belongs_to_itself_is_known(body: str, circle: set[str]) -> None:
    assert {part.id for part in _outline(body).circle} == circle


@pytest.mark.parametrize("seed", range(40))
def test_every_part_stands_once_and_behind_its_parent_whatever_is_written(seed: int) -> None:
    chance = Random(seed)
    names = [f"g{number}" for number in range(12)]
    goals = [
        f"{{id: {name}, parent: {chance.choice(names)}}}"
        if chance.random() < 0.7
        else f"{{id: {name}}}"
        for name in names
    ]
    found = _outline(f"goals: [{', '.join(goals)}]")
    assert sorted(str(level.part.id) for level in found.levels) == sorted(names)
    seen = set()
    for part, depth in found.levels:
        seen.add(part)
        parent = found.parents.get(part)
        assert (parent in seen) if parent else depth == 0
    assert found.around(found.written) == set(found.written)


def test_a_chain_of_thousands_takes_no_long_time() -> None:
    chain = "\n".join(f"  - {{id: g{n}, parent: g{n - 1}}}" for n in range(1, 4000))
    found = _outline(f"goals:\n  - {{id: g0}}\n{chain}\n")
    assert found.levels[-1].depth == 3999
    circular = f"goals:\n  - {{id: g0, parent: g3999}}\n{chain}\n"
    assert len(_outline(circular).circle) == 4000
