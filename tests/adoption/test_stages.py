"""The words for where an adoption stands are one set, used by every command and page."""

from datetime import date
from pathlib import Path

import pytest

from diff.village import FILES, workspace
from hyvinvointi.adoption import Directory, Pins, Stage
from hyvinvointi.adoption.stages import stage_words
from hyvinvointi.diagnostics import LANGUAGES

DOCS = Path(__file__).parents[2] / "docs"


def test_the_page_on_adoption_names_every_stage_in_the_words_of_the_program():
    for language in LANGUAGES:
        text = (DOCS / language / "explanation/adoption.md").read_text("utf-8")
        assert all(f"| {stage.text.say(language)} |" in text for stage in Stage)


def test_each_stage_has_words_of_its_own_in_each_language():
    for language in LANGUAGES:
        assert len({stage.text.say(language) for stage in Stage}) == len(Stage)


DECISION = """\
kind: decision
id: {id}
municipality: lehtola
organ: valtuusto
meeting: {{date: {day}}}
paragraph: 1
title: Hyvinvointiohjelma
status: {status}
adopts: [{{document: ohjelma, role: {role}}}]
"""


@pytest.mark.parametrize(
    ("stage", "day", "words"),
    [
        (Stage.IN_FORCE, date(2029, 12, 31), "in force"),
        (Stage.IN_FORCE, date(2030, 1, 1), "period ended"),
        (Stage.IN_FORCE, None, "in force"),
        (Stage.CHANGED, date(2030, 1, 1), "changed since the adoption"),
    ],
)
def test_nothing_is_called_in_force_after_its_period(stage, day, words):
    plan = workspace(FILES).by_path["programs/ohjelma.yaml"]
    assert stage_words(stage, plan, day).say("en") == words


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (("final", "adopt"), ("final", "adopt"), []),
        (("final", "adopt"), ("overturned", "adopt"), ["b"]),
        (("overturned", "adopt"), ("final", "adopt"), []),
        (("overturned", "adopt"), ("overturned", "adopt"), ["a", "b"]),
        (("final", "adopt"), ("overturned", "propose"), []),
        (("final", "adopt"), ("final\noverturned_by: {date: 2026-05-01}", "adopt"), ["b"]),
    ],
)
def test_a_plan_knows_the_decisions_that_adopted_it_last_and_were_overturned(
    first, second, expected
):
    rows = (("a", "2026-02-01", first), ("b", "2026-03-01", second))
    made = {
        f"decisions/{name}.yaml": DECISION.format(
            id=name, day=day, status=status, role=role
        ).encode()
        for name, day, (status, role) in rows
    }
    state = workspace({**FILES, **made})
    pins = Pins(state, Directory(state))
    plan = state.by_path["programs/ohjelma.yaml"]
    assert [one.id for one in pins.overturned(plan)] == expected
