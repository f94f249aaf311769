"""What an id named before is found by it, and by no id that names something today."""

import pytest

from hyvinvointi.schema import packed, survey, unpacked
from hyvinvointi.workspace import Index, MemoryTree, load

REGISTER = """\
kind: municipality
id: uusila
former_ids: [vanhala]
name: Uusila
organs:
  - {id: elinvoima, former_ids: [tekninen], name: Elinvoimalautakunta, type: committee}
  - {id: sote, name: Perusturva, type: committee}
"""
STRATEGY = """\
kind: strategy
id: strategia
former_ids: [strategia-2020]
municipality: vanhala
title: Strategia
organ: tekninen
status: idea
goals:
  - {id: lapset, former_ids: [tavoite-1, perheet], title: Lapset}
  - {id: perheiden-arki, title: Perheet}
"""
PROGRAM = """\
kind: program
id: ohjelma
municipality: uusila
title: Ohjelma
type: other
status: idea
owner: sote
supports: [strategia-2020/tavoite-1, strategia/lapset]
goals:
  - {id: tekninen, title: Tekniikka}
"""


def _index(**texts: str) -> Index:
    given = {"r": REGISTER, "s": STRATEGY, "p": PROGRAM} | texts
    files = {f"{name}.yaml": text.encode() for name, text in given.items()}
    return load(MemoryTree(files)).index


@pytest.mark.parametrize(
    ("reference", "kinds", "found", "today"),
    [
        ("tekninen", ("organ",), "elinvoima", "elinvoima"),
        ("tekninen", ("goal",), "tekninen", "tekninen"),
        ("strategia-2020", (), "strategia", "strategia"),
        ("strategia-2020/tavoite-1", ("goal",), "lapset", "strategia/lapset"),
        ("strategia/perheet", ("goal",), "lapset", "strategia/lapset"),
        ("vanhala:strategia-2020/lapset", ("goal",), "lapset", "uusila:strategia/lapset"),
        ("vanhala:sote", ("organ",), "sote", "uusila:sote"),
        ("vanhala", ("municipality",), "uusila", "uusila"),
        ("strategia/perheiden-arki", ("goal",), "perheiden-arki", "strategia/perheiden-arki"),
        ("strategia-2020/tavoite-9", ("goal",), None, "strategia-2020/tavoite-9"),
        ("tavoite-1", ("goal",), None, "tavoite-1"),
    ],
)
def test_a_former_id_leads_to_what_had_it(
    reference: str, kinds: tuple[str, ...], found: str | None, today: str
) -> None:
    index = _index()
    program, _ = index.surveys["p.yaml"]
    entry = index.find(reference, program, kinds)
    assert (entry.id if entry else None) == found
    assert index.spelled_today(reference, program, kinds) == today


def test_who_refers_by_either_id_is_known() -> None:
    index = _index()
    program, _ = index.surveys["p.yaml"]
    goal = index.find("strategia/lapset", program)
    assert goal is not None
    named = ["strategia-2020/tavoite-1", "strategia/lapset"]
    assert [reference.id for _, reference in index.references_to(goal)] == named
    assert [reference.id for _, reference in index.references_from([program], goal)] == named


def test_documents_of_a_renamed_municipality_are_of_one() -> None:
    index = _index()
    homes = {index.municipality_of(document) for document, _ in index.surveys.values()}
    assert homes == {"uusila"}
    assert index.only_municipality == "uusila"


def test_what_names_something_today_is_not_what_had_the_id_before() -> None:
    other = STRATEGY.replace("id: perheiden-arki", "id: perheet")
    index = _index(s=other)
    program, _ = index.surveys["p.yaml"]
    entry = index.find("strategia/perheet", program)
    assert entry is not None
    assert entry.route == ("goals", 1)


def test_a_kept_survey_says_the_same() -> None:
    for document, surveyed in _index().surveys.values():
        kept = unpacked(packed(document.kind or "", survey(document)))
        assert kept.former == surveyed.former
        assert kept.defined == surveyed.defined
