"""Targets and the direction of their indicators, wherever they stand and however they are told."""

import re
from datetime import date

import pytest

from hyvinvointi.lint import Options, lint
from hyvinvointi.workspace import MemoryTree, load

PLANS = {
    "goals of a program": """\
kind: program
id: suunnitelma
title: Suunnitelma
type: sports-program
status: proposed
period: {{start: 2025, end: 2028}}
goals:
  - id: tavoite
    title: Tavoite
    targets:
      - {target}
""",
    "a section of a program": """\
kind: program
id: suunnitelma
title: Suunnitelma
type: other
status: in-preparation
period: {{start: 2025, end: 2028}}
sections:
  - id: osio
    title: Osio
    goals:
      - id: tavoite
        title: Tavoite
        targets:
          - {target}
""",
    "a strategy": """\
kind: strategy
id: suunnitelma
title: Suunnitelma
organ: kunnanvaltuusto
status: adopted
period: {{start: 2025, end: 2028}}
goals:
  - id: tavoite
    title: Tavoite
    targets:
      - {target}
""",
}
INDICATOR = """\
kind: indicator
id: mittari
title: Mittari
unit: "%"
direction: {direction}
values:
  - {{year: 2022, value: 66.1}}
  - {{year: 2024, value: 60, gender: total}}
  - {{year: 2024, value: 5, gender: female}}
  - {{year: 2024, value: 5, region: "020"}}
  - {{year: 2026, value: 40}}
"""
AIMED = "{indicator: mittari, baseline: {year: 2022, value: 66.1}, AIM}"


def told(direction: str, target: str, plan: str = PLANS["goals of a program"]) -> list[str]:
    """Return the pointers, from the target on, of what is told about directions."""
    files = {
        "suunnitelma.yaml": plan.format(target=target).encode(),
        "mittari.yaml": INDICATOR.format(direction=direction).encode(),
    }
    found = lint(load(MemoryTree(files)), Options(date(2026, 11, 1))).diagnostics
    about = [one for one in found if one.rule.slug.endswith("-against-direction")]
    return [f"{one.rule.slug} {one.pointer.partition('/targets/0/')[2]}" for one in about]


WRONG = "target-against-direction"


@pytest.mark.parametrize("plan", PLANS.values(), ids=list(PLANS))
@pytest.mark.parametrize(
    ("direction", "target", "expected"),
    [
        ("decrease", "target: {year: 2028, value: 68}", [f"{WRONG} target/value"]),
        ("decrease", "target: {year: 2028, value: 66.1}", []),
        ("decrease", "target: {year: 2028, value: 58}", []),
        ("increase", "target: {year: 2028, value: 58}", [f"{WRONG} target/value"]),
        ("increase", "target: {year: 2028, value: 68}", []),
        ("maintain", "target: {year: 2028, value: 68}", []),
        ("none", "target: {year: 2028, value: 12}", []),
        ("decrease", 'target: {value: 68, operator: "<="}', [f"{WRONG} target/value"]),
        ("decrease", 'target: {value: 68, operator: ">="}', [f"{WRONG} target/value"]),
        ("decrease", 'target: {value: 58, operator: ">="}', ["operator-against-direction target/operator"]),
        ("increase", 'target: {value: 70, operator: "<="}', ["operator-against-direction target/operator"]),
        ("decrease", 'target: {value: 58, operator: "="}', []),
        ("decrease", "target: {value: 60, max: 70}", []),
        ("decrease", "target: {value: 67, max: 70}", [f"{WRONG} target/value"]),
        ("increase", "target: {value: 60, max: 66}", [f"{WRONG} target/value"]),
        ("increase", "target: {max: 66}", [f"{WRONG} target/max"]),
        ("decrease", "target: {year: 2028, value: 58}, milestones: [{year: 2026, value: 67}]",
         [f"{WRONG} milestones/0/value"]),
        ("decrease", "target: {year: 2028, value: 68}, milestones: [{year: 2026, value: 67}]",
         [f"{WRONG} target/value"]),
        ("decrease", "milestones: [{year: 2026, value: 67}, {year: 2027, value: 60}]",
         [f"{WRONG} milestones/0/value"]),
    ],
)  # fmt: skip
def test_a_target_that_goes_the_wrong_way_is_told_once_at_its_value(
    plan, direction, target, expected
):
    assert told(direction, AIMED.replace("AIM", target), plan) == expected


@pytest.mark.parametrize(
    ("baseline", "value", "wrong"),
    [
        ("", 61, True),  # the newest figure known when the period began is 60
        ("", 59, False),
        ("", 45, False),  # the figure of 2026 was not known yet
        ("baseline: {year: 2022}, ", 65, False),
        ("baseline: {year: 2022}, ", 67, True),
        ("baseline: {year: 2019}, ", 67, False),  # nothing is known of that year
        ("baseline: {year: 2022, value: 50}, ", 55, True),  # the plan's own word goes first
    ],
)
def test_without_a_baseline_the_indicators_own_figure_stands_in(baseline, value, wrong):
    target = f"{{indicator: mittari, {baseline}target: {{year: 2028, value: {value}}}}}"
    assert bool(told("decrease", target)) is wrong


@pytest.mark.parametrize(
    "target",
    [
        "{indicator: mittari, target: {year: 2028, value: kuusi}}",
        "{indicator: mittari, baseline: {value: [1]}, target: {year: 2028, value: 99}}",
        "{indicator: muu, target: {year: 2028, value: 99}}",
        "{indicator: mittari}",
        "mittari",
    ],
)
def test_nothing_is_said_of_what_cannot_be_compared(target):
    assert told("decrease", target) == []


def test_the_direction_and_the_baseline_are_shown_beside_the_finding():
    files = {
        "a.yaml": PLANS["a strategy"]
        .format(target="{indicator: mittari, target: {year: 2028, value: 99}}")
        .encode(),
        "b.yaml": INDICATOR.format(direction="decrease").encode(),
    }
    found = lint(load(MemoryTree(files)), Options(date(2026, 11, 1))).diagnostics
    [one] = [one for one in found if one.rule.slug == WRONG]
    places = [(other.place.path, other.place.line, other.place.column) for other in one.related]
    assert places == [("b.yaml", 5, 12), ("b.yaml", 8, 25)]


REGISTER = "kind: municipality\nid: {id}\nname: {{fi: {fi}, sv: {sv}}}\ncode: '{code}'\nlanguages: [fi, sv]\n"
OF_ANOTHER = """\
kind: program
id: ohjelma
municipality: malli
title: Ohjelma
type: sports-program
status: in-preparation
goals:
  - id: tavoite
    title: Tavoite
    targets:
      - {{indicator: "toinen:mittari"{named}, baseline: {{year: 2025, value: 1}}, target: {{year: 2028, value: 5}}}}
"""


def _unnamed(values, named):
    indicator = (
        "kind: indicator\nid: mittari\nmunicipality: toinen\ntitle: Mittari\nunit: '%'\n"
        f"direction: increase\nvalues: [{values}]\n"
    )
    files = {
        "malli.yaml": REGISTER.format(id="malli", fi="Malli", sv="Mall", code="998"),
        "toinen.yaml": REGISTER.format(id="toinen", fi="Toinen", sv="Andra", code="997"),
        "mittari.yaml": indicator,
        "ohjelma.yaml": OF_ANOTHER.format(named=named),
    }
    tree = MemoryTree({path: text.encode() for path, text in files.items()})
    found = lint(load(tree), Options(today=date(2026, 12, 1))).diagnostics
    return [one for one in found if one.rule.slug == "target-of-unnamed-series"]


@pytest.mark.parametrize("named", ["", ", group: 5. luokka", ", gender: female"])
@pytest.mark.parametrize(
    "values",
    [
        "{year: 2025, value: 3}",
        "{year: 2025, value: 3, group: 8. luokka}",
        "{year: 2025, value: 3, group: 5. luokka}, {year: 2025, value: 3, region: Koko maa}",
        "{year: 2025, value: 3, region: Mall, group: 8. luokka}",
    ],
)
def test_what_is_proposed_for_an_indicator_of_another_organisation_can_be_done(values, named):
    [found] = _unnamed(values, named)
    said = found.help.say("fi")
    assert "kaikki (ei mitään näistä)" not in said
    assert "”Malli”" in found.message.say("fi") + said
    proposals = re.findall(r"\{[^}]*\}", said)
    assert proposals
    for proposal in proposals:
        assert _unnamed(values, f", {proposal[1:-1]}") == []
    added = re.search("region on ”([^”]*)”", said)[1]
    whose = re.sub("^, ", "", named)
    own = f"{values}, {{year: 2025, value: 1, region: {added}{', ' + whose if whose else ''}}}"
    assert _unnamed(own, named) == []
