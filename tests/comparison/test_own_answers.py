"""Every bad input of the comparison draws the right answer from us, whatever the others say."""

from datetime import date

import pytest

from comparison.cases import BESIDE, SOUND, Case, cases
from comparison.judging import Answer, Told, judge
from hyvinvointi.lint import Options, lint
from hyvinvointi.workspace import MemoryTree, load


def answer(content: bytes) -> Answer:
    files = {name: text.encode() for name, text in BESIDE.items() if name.endswith(".yaml")} | {
        "ohjelma.yaml": content
    }
    report = lint(load(MemoryTree(files)), Options(date(2026, 11, 21)))
    return Answer(
        tuple(
            Told(
                (one.place.line, one.place.column), f"{one.message.say('en')} {one.help.say('en')}"
            )
            for one in report.diagnostics
            if one.severity == "error"
        )
    )


def test_the_sound_document_is_sound():
    assert answer(SOUND.encode()) == Answer()


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_the_answer_is_right(case: Case):
    given = answer(case.content)
    if case.hostile:  # many things wrong at once: told up to a limit
        assert 1 <= len(given.told) <= 40
        given = Answer(given.told[: case.faults])
    verdict = judge(case, given)
    assert (verdict.place, verdict.count, verdict.cause, verdict.cure) == (True,) * 4, given
