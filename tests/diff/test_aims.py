"""A target is looser, tighter or another by what reaches it on the pages, before and now."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diff.village import all_changes
from hyvinvointi.model import Indicator
from hyvinvointi.model.plan import Target
from hyvinvointi.model.progress import assessed
from hyvinvointi.model.series import SeriesOf
from hyvinvointi.source import read

PLAN = """\
kind: program
id: ohjelma
title: Ohjelma
type: welfare-program
status: adopted
period: {{start: 2026, end: 2029}}
goals:
  - id: turva
    title: Arki on turvallista
    targets:
      - indicator: mitta
        baseline: {{year: 2024, value: 2}}
        target: {{{target}}}
        milestones: [{milestone}]
"""
INDICATOR = """\
kind: indicator
id: mitta
title: Mitta
type: outcome
{direction}{scale}values: [{{year: 2029, value: {value}}}]
"""
SCALE = "scale: [{value: 0, label: Ei}, {value: 1, label: Osin}, {value: 2, label: Kyllä}]\n"
NUMBERS = st.sampled_from([0, 1, 2, 3])
DIRECTIONS = st.sampled_from(["increase", "decrease", "maintain"])
VALUES = [-1, 0, 0.5, 1, 1.5, 2, 2.5, 3, 4]


@st.composite
def _targets(draw):
    parts = ["year: 2029", f"value: {draw(NUMBERS)}"]
    upper, operator = draw(st.none() | NUMBERS), draw(st.sampled_from([None, "=", ">=", "<="]))
    parts += [] if upper is None else [f"max: {upper}"]
    return ", ".join(parts + ([] if operator is None else [f'operator: "{operator}"']))


def _files(target, direction, *, scale="", value=1, milestone=""):
    way = f"direction: {direction}\n" if direction else ""
    return {
        "ohjelma.yaml": PLAN.format(target=target, milestone=milestone),
        "mitta.yaml": INDICATOR.format(direction=way, scale=scale, value=value),
    }


def _reached(files, value):
    """Whether the pages say of a value of the year of the target that it reaches it."""
    text = files["mitta.yaml"].replace("value: 1}]", f"value: {value}}}]")
    document = read("mitta.yaml", text.encode())
    plan = read("ohjelma.yaml", files["ohjelma.yaml"].encode())
    indicator = Indicator(document, (), document.data)
    route = ("goals", 0, "targets", 0)
    target = Target(plan, route, plan.value(route))
    return assessed(SeriesOf(indicator, None), target, None, 2030).state == "reached"


def _told(before, after):
    slugs = {"target-weakened", "target-tightened", "target-changed"}
    return [
        one
        for one in all_changes(before, after)
        if one.rule.slug in slugs and one.entity.type == "target"
    ]


@given(_targets(), _targets(), DIRECTIONS, DIRECTIONS, st.sampled_from(["", SCALE]))
def test_what_is_told_follows_from_what_the_pages_call_reached(old, new, way, other, scale):
    before, after = _files(old, way, scale=scale), _files(new, other, scale=scale)
    was = {value for value in VALUES if _reached(before, value)}
    now = {value for value in VALUES if _reached(after, value)}
    told = {(one.rule.slug, one.level) for one in _told(before, after)}
    if was == now:
        expected = ("target-changed", "notice")
    elif was < now:
        expected = ("target-weakened", "substantive")
    elif now < was:
        expected = ("target-tightened", "review")
    else:
        expected = ("target-changed", "substantive")
    assert told <= {expected}
    assert bool(told) == (old != new and {*old.split(", ")} != {*new.split(", ")})


@pytest.mark.parametrize(
    ("old", "new", "way", "said"),
    [
        ("value: 1.5", "value: 1.6", "maintain", "tavoite on muuttunut: 1,5 → 1,6."),
        ("value: 1.5", "value: 1.5, max: 2", "maintain", "lievenee: täsmälleen 1,5 → 1,5–2."),
        ("value: 9", "value: 8, max: 9", "decrease", "tiukkenee: enintään 9 → 8–9."),
        ("value: 12", "value: 12, max: 14", "decrease", "on muuttunut: enintään 12 → 12–14."),
        ("value: 2", 'value: 2, operator: ">="', "decrease", "enintään 2 → vähintään 2."),
        (
            "value: 2",
            'value: 2, operator: "="',
            "decrease",
            "tiukkenee: enintään 2 → täsmälleen 2.",
        ),
        ("value: 2", "value: 3", "", "tavoite on muuttunut: 2 → 3."),
        ("value: -3, max: -1", "value: -4, max: -1", "decrease", "−3 – −1 → −4 – −1."),
    ],
)
def test_words(old, new, way, said):
    first, *_ = _told(_files(old, way), _files(new, way))
    assert first.message.say("fi").endswith(said)


def test_a_milestone_is_told_with_its_year_in_each_language():
    before, after = (
        _files("value: 1", "decrease", milestone=f"{{year: 2027, value: {value}}}")
        for value in (2, 2.5)
    )
    (change,) = all_changes(before, after)
    assert [change.message.say(language) for language in ("fi", "sv", "en")] == [
        "Mittarin ”Mitta” välitavoite (2027) lievenee: 2 → 2,5.",
        "Delmålet (2027) för indikatorn ”Mitta” har gjorts mindre krävande: från 2 till 2,5.",
        "The milestone (2027) for the indicator “Mitta” has been made less demanding: 2.5 instead of 2.",
    ]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            2026,
            2027,
            "substantive target-year-postponed välitavoite 2 siirtyy myöhemmäksi: 2026 → 2027.",
        ),
        (2027, 2026, "review target-tightened välitavoite 2 aikaistuu: 2027 → 2026."),
    ],
)
def test_a_milestone_of_another_year_is_one_change(old, new, told):
    before, after = (
        _files("value: 1", "decrease", milestone=f"{{year: {year}, value: 2}}")
        for year in (old, new)
    )
    (change,) = all_changes(before, after)
    said = change.message.say("fi").removeprefix("Mittarin ”Mitta” ")
    assert f"{change.level} {change.rule.slug} {said}" == told


def test_a_milestone_that_came_is_told_with_value_and_year():
    after = _files("value: 1", "decrease", milestone="{year: 2027, value: 2}")
    (change,) = all_changes(_files("value: 1", "decrease"), after)
    assert change.message.say("fi") == "Mittarille ”Mitta” on lisätty välitavoite: 2 (2027)."


@pytest.mark.parametrize(
    ("units", "slug", "said"),
    [
        (("1 000 €", "€"), "target-changed", "tavoite on muuttunut: 2 (1 000 €) → 2 000 €."),
        (("€", "€"), "target-tightened", "tavoite tiukkenee: 2 € → 2 000 €."),
        (("kpl", "st"), "target-tightened", "tavoite tiukkenee: 2 kpl → 2 000 kpl."),
    ],
)
def test_of_another_unit_no_target_is_more_or_less_demanding(units, slug, said):
    before, after = (
        _files(f"value: {value}", "increase")
        | {
            "mitta.yaml": INDICATOR.format(
                direction=f"direction: increase\nunit: {unit}\n", scale="", value=value
            )
        }
        for value, unit in zip((2, 2000), units, strict=True)
    )
    told = [one for one in _told(before, after) if one.entity.type == "target"]
    assert [one.rule.slug for one in told] == [slug]
    assert told[0].message.say("fi").replace("\u00a0", " ").endswith(said)


def test_a_measured_value_was_said_in_the_unit_of_then():
    before, after = (
        {
            "mitta.yaml": INDICATOR.format(
                direction=f"direction: increase\nunit: {unit}\n", scale="", value=value
            )
        }
        for value, unit in ((2, "1 000 €"), (2000, "€"))
    )
    (told,) = [one for one in all_changes(before, after) if one.rule.slug == "value-corrected"]
    said = told.message.say("fi").replace("\u00a0", " ")
    assert said.endswith("2 (1 000 €) → 2 000 €.")
