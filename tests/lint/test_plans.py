"""What rules about plans, measured values and actors share, and where they must be silent."""

from datetime import date
from pathlib import Path

import pytest

from hyvinvointi.diagnostics import Diagnostic
from hyvinvointi.lint import Context, Options, lint
from hyvinvointi.lint.actors import actors
from hyvinvointi.lint.neighbour_context import Neighbourhood
from hyvinvointi.lint.plans import strategies_above
from hyvinvointi.lint.series import series
from hyvinvointi.model import Indicator, Plan
from hyvinvointi.model.series import EVERYBODY
from hyvinvointi.source import read
from hyvinvointi.workspace import MemoryTree, load
from lint_files import FILES, INDICATOR, edited

TODAY = date(2026, 11, 1)
PLAN = "kind: {}\nid: {}\ntitle: X\nperiod: {{start: 2026}}\nstatus: idea\n{}\n"


def told(files: dict[str, bytes], slug: str) -> list[Diagnostic]:
    found = lint(load(MemoryTree(files)), Options(TODAY)).diagnostics
    return [one for one in found if one.rule.slug == slug]


def above(**plans: str) -> list[str | None]:
    """Return ids of the strategies above plan `a`; each plan is its kind and further fields."""
    files = {
        f"{id_}.yaml": PLAN.format(*rest.split(";", 1)[:1], id_, rest.partition(";")[2]).encode()
        for id_, rest in plans.items()
    }
    context = Context(Neighbourhood(load(MemoryTree(files))), TODAY)
    [plan] = [one for one in context.all(Plan) if one.id == "a"]
    return [one.id for one in strategies_above(plan, context)]


@pytest.mark.parametrize(
    ("plans", "expected"),
    [
        ({"a": "program;supports: [s, {title: Muu}]", "s": "strategy;"}, ["s"]),
        ({"a": "program;parent: b", "b": "program;supports: [s]", "s": "strategy;parent: t",
          "t": "strategy;"}, ["s", "t"]),
        ({"a": "program;goals: [{id: g, title: G, supports: [s/h]}]", "s": "strategy;"}, ["s"]),
        ({"a": "strategy;parent: b", "b": "strategy;parent: a"}, ["b"]),
        ({"a": "strategy;parent: a"}, []),
        ({"a": "program;supports: [ei-ole]"}, []),
        ({"a": "program;supports: 3"}, []),
    ],
)  # fmt: skip
def test_strategies_are_found_up_every_way_and_circles_end(plans, expected):
    assert above(**plans) == expected


def test_series_leave_out_what_is_absent_and_tell_parts_from_the_whole():
    text = (
        "kind: indicator\nid: m\nvalues:\n"
        "  - {year: 2025, value: 3}\n"
        "  - {year: 2024, value: 2, gender: total}\n"
        "  - {year: 2023, value: 0, status: suppressed}\n"
        "  - {year: 2025, value: 9, region: '020'}\n"
        "  - {year: 2022}\n  - {value: 4}\n  - 7\n"
    )
    context = Context(Neighbourhood(load(MemoryTree({"m.yaml": text.encode()}))), TODAY)
    [indicator] = context.all(Indicator)
    found = series(indicator, context)
    values = {key: [(one.year, one.value) for one in figures] for key, figures in found.items()}
    assert values == {
        (None, EVERYBODY): [(2024, 2), (2025, 3)],
        (None, ("020", "total", "")): [(2025, 9)],
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kind: program\nresponsible: [a, {name: B}, 3, null]\n", ["a", None]),
        ("kind: program\nsteering_group: {chair: c, members: [{person: d}, e]}\n", ["d", "c"]),
        ("kind: program\nsections: [{goals: [{measures: [{partners: [p]}]}]}]\n", ["p"]),
        ("kind: decision\nhandling: {disqualified: [{person: x}], votes: {question: y}}\n", ["x"]),
        ("kind: decision\npresenter: [a]\n", []),
        ("kind: muu\nresponsible: [a]\n", []),
        ("- responsible\n", []),
    ],
)
def test_actors_are_found_wherever_the_schema_lets_somebody_act(text, expected):
    found = [actor.id for actor in actors(read("x.yaml", text.encode()))]
    assert sorted(found, key=str) == sorted(expected, key=str)


UNUSED = {"muu.yaml": INDICATOR.format(id="muu").encode()}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("title: Ohjelma", "title: Ohjelma 2", 1),
        # What a faulty plan would have used is not known.
        ("indicator: lukutaito", "indicator: muuu", 0),
        ("owner: k", "owneri-mika: k", 0),
        ("kind: program", "kind: ohjelmoija", 0),
    ],
)
def test_an_indicator_is_unused_only_where_every_plan_is_understood(old, new, expected):
    assert len(told(edited("ohjelma.yaml", old, new) | UNUSED, "unused-indicator")) == expected


def test_indicators_without_plans_are_a_collection_and_not_unused():
    files = {path: content for path, content in FILES.items() if path != "ohjelma.yaml"}
    assert told(files | UNUSED, "unused-indicator") == []


@pytest.mark.parametrize("value", ["*v", "[*v]", "!x [kirjasto]"])
def test_a_field_lost_to_a_fault_is_not_missed_again(value):
    files = edited("ohjelma.yaml", "responsible: [kirjasto]", f"responsible: {value}")
    assert told(files, "measure-without-responsible") == []


@pytest.mark.parametrize(
    ("today", "expected"), [("2026-10-31", 0), ("2026-11-01", 1), ("2031-01-01", 1)]
)
def test_a_measure_is_overdue_on_the_day_after_its_end(today, expected):
    files = edited("ohjelma.yaml", "recurrence: continuous", "end: 2026-10")
    found = lint(load(MemoryTree(files)), Options(date.fromisoformat(today))).diagnostics
    assert sum(one.rule.slug == "measure-overdue" for one in found) == expected


def test_one_contradiction_with_a_strategy_is_told_as_the_worse_of_two():
    files = edited("ohjelma.yaml", "value: 75", "value: 50")
    files["ohjelma.yaml"] += b"supports: [s]\n"
    files["s.yaml"] = (
        b"kind: strategy\nid: s\ntitle: S\norgan: kunnanvaltuusto\nstatus: idea\ngoals:\n"
        b"  - {id: g, title: G, targets: [{indicator: lukutaito, target: {year: 2029, value: 75}}]}\n"
    )
    assert len(told(files, "target-against-direction")) == 1
    assert told(files, "target-differs-from-strategy") == []


@pytest.mark.parametrize(
    "path",
    sorted(Path(__file__).parents[2].glob("programs/*/programs/*.yaml")),
    ids=lambda p: p.stem,
)
def test_rules_about_time_are_silent_long_before_anything_happens(path):
    files = {path.name: path.read_bytes()}
    slugs = {one.rule.slug for one in lint(load(MemoryTree(files)), Options(date.min)).diagnostics}
    assert not slugs & {"measure-overdue", "yearly-review-missing", "statutory-plan-outdated"}


def test_an_adopting_step_that_names_no_organ_is_a_step_of_nobody():
    """A plan of two municipalities whose chain is half written."""
    neighbour = FILES["municipality.yaml"].replace(b"id: malli", b"id: naapuri")
    steps = "approval:\n  - {role: adopt}\n"
    plan = "kind: program\nid: yhteinen\nmunicipality: malli\nmunicipalities: [naapuri]\ntitle: Y\nstatus: proposed\n"
    for more, expected in (("", 0), ("  - {organ: kunnanvaltuusto, role: adopt}\n", 1)):
        files = FILES | {"n.yaml": neighbour, "y.yaml": (plan + steps + more).encode()}
        assert len(told(files, "approval-without-council")) == expected
