"""Who refers to what: each place leads where `find` leads, and is found from there again."""

from pathlib import Path

import pytest

from hyvinvointi.workspace import FolderTree, Index, MemoryTree, load

EXAMPLES = load(FolderTree(Path(__file__).parents[2] / "programs")).index
REGISTER = """kind: municipality
id: {id}
name: {id}
organs: [{{id: hallitus, name: Hallitus}}]
people: [{{id: meri, name: Meri}}, {{id: tilaus, name: Tilaus}}]
"""
DECISION = """kind: decision
id: {id}
municipality: {municipality}
organ: hallitus
presenter: {{id: {presenter}}}
tasks:
  - {{id: {task}, title: T, responsible: [meri]}}
"""


def tricky() -> Index:
    """Ids that municipalities share, that an item or a municipality bears, or written at length."""
    files = {
        "a.yaml": REGISTER.format(id="a"),
        "b.yaml": REGISTER.format(id="b"),
        "a1.yaml": DECISION.format(id="yksi", municipality="a", presenter="meri", task="tilaus"),
        "a2.yaml": DECISION.format(id="kaksi", municipality="a", presenter="b:meri", task="t2"),
        "a3.yaml": DECISION.format(id="kolme", municipality="a", presenter="a:meri", task="meri"),
        "b1.yaml": DECISION.format(id="yksi", municipality="b", presenter="tilaus", task="t"),
        "b2.yaml": DECISION.format(id="toinen", municipality="b", presenter="':meri'", task="t"),
        "b3.yaml": DECISION.format(id="a", municipality="b", presenter="a", task="b"),
        "b4.yaml": DECISION.format(id="neljäs", municipality="b", presenter="b:a", task="a"),
    }
    return load(MemoryTree({path: text.encode() for path, text in files.items()})).index


def by_find(index: Index, place: tuple[object, ...]) -> list[tuple[str, object]]:
    found: list[tuple[str, object]] = []
    for document, surveyed in index.surveys.values():
        for one in surveyed.references:
            entry = index.find(one.id, document, one.kinds)
            if entry and (entry.document.path, entry.route) == place:
                found.append((document.path, one))
    return found


@pytest.mark.parametrize("index", [EXAMPLES, tricky()], ids=["examples", "tricky"])
def test_every_reference_is_found_from_what_it_means(index: Index) -> None:
    told = 0
    for entry in index.entries:
        found = [(document.path, one) for document, one in index.references_to(entry)]
        assert found == by_find(index, (entry.document.path, entry.route))
        told += len(found)
    assert told > len(index.surveys)


@pytest.mark.parametrize("organ_type", ["{fi: hallitus}", "[council]", "3", "null"])
def test_an_organ_whose_type_is_no_text_is_called_by_its_name_alone(organ_type: str) -> None:
    register = (
        f"kind: municipality\nid: a\norgans: [{{id: kh, name: Hallitus, type: {organ_type}}}]\n"
    )
    index = load(MemoryTree({"a.yaml": register.encode()})).index
    [document] = [document for document, _ in index.surveys.values()]
    assert index.names(("organ",), document) == {"kh": ["Hallitus"]}


def test_municipalities_that_call_theirs_alike_are_not_asked_about_each_other(monkeypatch) -> None:
    files = {}
    for name in map("kunta-{}".format, range(20)):
        decision = DECISION.format(id="yksi", municipality=name, presenter="meri", task="tilaus")
        files |= {f"{name}.yaml": REGISTER.format(id=name), f"{name}-1.yaml": decision}
    index = load(MemoryTree({path: text.encode() for path, text in files.items()})).index
    person = next(one for one in index.entries if one.id == "meri")
    assert len(index.references_to(person)) == len(["presenter", "responsible"])
    asked = []
    home = Index.municipality_of
    monkeypatch.setattr(Index, "municipality_of", lambda *of: asked.append(of) or home(*of))
    index.references_to(person)
    assert len(asked) == len(["presenter", "responsible"])
