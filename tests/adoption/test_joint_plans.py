"""A plan of several municipalities: a council adopts it for its own municipality alone."""

from collections.abc import Mapping
from datetime import date

import pytest

from hyvinvointi.adoption import Directory, Pins, Stage
from hyvinvointi.adoption.pinning import pinned
from hyvinvointi.diff import Comparison, compare
from hyvinvointi.diff.verification import State, verify
from hyvinvointi.errors import WorkError
from hyvinvointi.schema.canonical import canonical
from hyvinvointi.status import Scope, gather
from hyvinvointi.workspace import MemoryTree, Workspace, load

REGISTER = """\
kind: municipality
id: {id}
name: {name}
code: "99{n}"
languages: [fi]
organs:
  - {{id: valtuusto, name: Kunnanvaltuusto, type: council}}
  - {{id: lautakunta, name: Lautakunta, type: committee}}
"""
PLAN = """\
kind: program
id: ohjelma
municipality: koivu
municipalities: [haapa, {name: Kaukala}]
title: Yhteinen ohjelma
type: sports-program
period: {start: 2026, end: 2029}
status: adopted
goals:
  - id: liike
    title: Liike lisääntyy
    measures:
      - {id: ladut, title: Ladut, schedule: {start: 2026, end: 2028}}
"""
LATER = PLAN.replace("end: 2028", "end: 2029")


def decision(
    municipality: str, own_id: str, day: str, digest: str, organ: str = "valtuusto"
) -> str:
    name = "ohjelma" if municipality == "koivu" else "koivu:ohjelma"
    return f"""\
kind: decision
id: {own_id}
municipality: {municipality}
organ: {organ}
meeting: {{date: {day}}}
paragraph: 4
title: Ohjelma
status: final
resolution: {{text: Hyväksyttiin., outcome: accepted}}
adopts: [{{document: "{name}", role: adopt, digest: "{digest}"}}]
"""


def workspace(plan: str = PLAN, **decisions: str) -> Workspace:
    files = {
        "koivu.yaml": REGISTER.format(id="koivu", name="Koivu", n=1),
        "haapa.yaml": REGISTER.format(id="haapa", name="Haapa", n=2),
        "ohjelma.yaml": plan,
    } | {f"{name}.yaml": text for name, text in decisions.items()}
    return load(MemoryTree({path: text.encode() for path, text in files.items()}))


def digest_of(plan: str) -> str:
    here = workspace(plan)
    return Directory(here).digest(here.by_path["ohjelma.yaml"])


NOW, THEN = digest_of(LATER), digest_of(PLAN)
FIRST = {
    "k1": decision("koivu", "k1", "2026-01-10", THEN),
    "h1": decision("haapa", "h1", "2026-02-10", THEN),
}
AGAIN = {
    "k2": decision("koivu", "k2", "2026-05-10", NOW),
    "h2": decision("haapa", "h2", "2026-06-10", NOW),
}


def compared(head: Mapping[str, str], base: Mapping[str, str] = FIRST) -> Comparison:
    return compare(workspace(PLAN, **base), workspace(LATER, **base, **head))


def test_a_pin_is_of_the_municipality_whose_organ_decided() -> None:
    here = workspace(**FIRST)
    pins, plan = Pins(here, Directory(here)), here.by_path["ohjelma.yaml"]
    assert pins.adopters(plan) == ("koivu", "haapa")
    assert [one.decision.id for one in pins.of(plan)] == ["k1"]
    assert [one.decision.id for one in pins.of(plan, "haapa")] == ["h1"]
    assert [one.municipality for one in pins.newest_of_each(plan)] == ["koivu", "haapa"]
    assert pins.of(plan, "kaukala") == ()
    assert pins.outsiders(plan) == ()


def test_another_council_alone_puts_nothing_in_force_at_home() -> None:
    here = workspace(h1=FIRST["h1"])
    pins, plan = Pins(here, Directory(here)), here.by_path["ohjelma.yaml"]
    assert pins.in_force(plan) == ()
    assert len(pins.in_force(plan, "haapa")) == 1


def test_a_committee_of_one_has_no_power_over_what_its_council_adopted() -> None:
    later = decision("haapa", "h3", "2026-07-01", NOW, organ="lautakunta")
    here = workspace(**FIRST, h3=later)
    pins, plan = Pins(here, Directory(here)), here.by_path["ohjelma.yaml"]
    assert [one.decision.id for one in pins.of(plan, "haapa")] == ["h1"]
    assert [pin.decision.id for pin, _ in pins.powerless(plan)] == ["h3"]
    # By a chain that names it, it has.
    chain = 'approval: [{organ: "haapa:lautakunta", role: adopt}]\n'
    here = workspace(PLAN + chain, **FIRST, h3=later)
    pins, plan = Pins(here, Directory(here)), here.by_path["ohjelma.yaml"]
    assert [one.decision.id for one in pins.of(plan, "haapa")] == ["h1", "h3"]


def test_verify_tells_of_each_municipality() -> None:
    here = workspace(LATER, k1=FIRST["k1"], h2=AGAIN["h2"])
    told = {one.pin.municipality: one for one in verify(here, lambda *_: None)}
    assert told["haapa"].state is State.IDENTICAL
    assert not told["haapa"].fails
    assert told["koivu"].state is State.UNKNOWN
    assert told["koivu"].stage is not Stage.REPLACED


def test_an_amendment_stands_only_once_everybody_who_adopted_has_adopted_again() -> None:
    assert not compared({}).passes()
    assert not compared({"k2": AGAIN["k2"]}).passes()
    assert not compared({"h2": AGAIN["h2"]}).passes()
    assert compared(AGAIN).passes()


def test_who_has_not_adopted_the_plan_need_not_adopt_its_amendment() -> None:
    assert compared({"k2": AGAIN["k2"]}, {"k1": FIRST["k1"]}).passes()


def test_a_change_names_the_organs_of_all_who_decide() -> None:
    (change,) = (one for one in compared({}).changes if one.level == "substantive")
    assert (change.organ, change.other_organs) == ("valtuusto", ("haapa:valtuusto",))
    assert change.names is not None
    assert change.names["haapa:valtuusto"].fi == "Kunnanvaltuusto (Haapa)"


def test_adopting_for_another_than_ones_own_is_refused() -> None:
    alone = PLAN.replace("municipalities: [haapa, {name: Kaukala}]\n", "")
    for plan, is_theirs in ((PLAN, True), (alone, False)):
        here = workspace(plan, h1=decision("haapa", "h1", "2026-02-10", "").partition("adopts")[0])
        given = here.by_path["h1.yaml"], here.by_path["ohjelma.yaml"], Directory(here)
        if is_theirs:
            assert b"document: koivu:ohjelma" in pinned(*given, lambda _: 40 * "a")
        else:
            with pytest.raises(WorkError, match="municipalities"):
                pinned(*given, lambda _: 40 * "a")


def test_status_tells_each_municipality_what_it_has_adopted_and_what_awaits_it() -> None:
    chain = """\
approval:
  - {organ: valtuusto, role: adopt, decision: k1}
  - {organ: "haapa:lautakunta", role: propose, planned: 2026-02}
  - {organ: "haapa:valtuusto", role: adopt, planned: 2026-03}
"""
    plan = PLAN + chain

    def standings(**decisions: str):
        here = workspace(plan, **decisions)
        overview = gather(Scope(here, date(2026, 4, 1)), [], verify(here, lambda *_: None))
        return {one.municipality: one for one in overview.standings}

    told = standings(k1=decision("koivu", "k1", "2026-01-10", digest_of(plan)))
    assert [one.decision for one in told["koivu"].adoptions] == ["k1"]
    assert (told["koivu"].handlings, told["haapa"].adoptions) == ((), ())
    (awaited,) = told["haapa"].handlings
    assert awaited.organ.name.fi == "Lautakunta (Haapa)"
    done = standings(h1=decision("haapa", "h1", "2026-03-20", digest_of(plan)))
    assert [one.decision for one in done["haapa"].adoptions] == ["h1"]
    assert done["haapa"].handlings == ()


def test_the_municipalities_of_a_plan_are_part_of_its_digest_and_its_own_is_not() -> None:
    alone = PLAN.replace("municipalities: [haapa, {name: Kaukala}]\n", "")
    assert len({digest_of(PLAN), digest_of(alone)}) == 2
    assert digest_of(PLAN.replace("[haapa, {name: Kaukala}]", "[{name: Kaukala}, haapa]")) == THEN
    here = workspace(PLAN)
    told = canonical(here.by_path["ohjelma.yaml"], "fi")
    assert "municipality" not in told
    assert told["municipalities"] == ["haapa", {"name": {"fi": "Kaukala"}}]


@pytest.mark.parametrize(
    "value",
    ["haapa", "{}", "[[]]", "[null]", "[{}]", "[5]", "[{name: [x]}]", "[koivu:haapa]", "true"],
)
def test_what_is_no_list_of_municipalities_makes_nothing_fail(value: str) -> None:
    plan = PLAN.replace("[haapa, {name: Kaukala}]", value)
    here = workspace(plan, **FIRST)
    pins = Pins(here, Directory(here))
    assert pins.adopters(here.by_path["ohjelma.yaml"])[0] == "koivu"
    assert [*verify(here, lambda *_: None)]
    assert compare(here, workspace(**FIRST)).changes
