"""What a report may say of a document that is closed: that it changed, in a whole sentence, and who decides."""

from datetime import date

import pytest

from diff.village import FILES, edited, workspace
from hyvinvointi.diagnostics import LANGUAGES
from hyvinvointi.diff import compare
from hyvinvointi.diff.covering import covered
from hyvinvointi.diff.sentences import notes

CLOSED = ("status: inspected\n", "status: inspected\npublicity: {class: secret}\n")


def _shown(*edits):
    base, head = workspace(FILES), workspace(edited(*edits))
    comparison, *_ = covered(compare(base, head), base, head, today=date(2028, 1, 1))
    return comparison.changes


def test_a_decision_that_becomes_secret_is_told_as_a_decision() -> None:
    said = [one.message.say("fi") for one in _shown(CLOSED)]
    assert any(one.startswith("Päätöksen ”(salassa pidettävä)” julkisuustieto") for one in said)
    assert not any(one.startswith("(salassa") for one in said)


def test_the_body_that_decides_goes_by_its_name() -> None:
    told = [note for one in _shown(CLOSED) for note in notes(one, "fi")]
    assert any("Hyvinvointilautakunta" in note for note in told)
    assert not any("Päättää: lautakunta." in note for note in told)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_its_text_is_told(language) -> None:
    changes = _shown(CLOSED, ("Kunnantalo", "Koulutalo"), ("äänin 7–2", "äänin 6–3"))
    told = "\n".join(
        [
            *(one.message.say(language) for one in changes),
            *(note for one in changes for note in notes(one, language)),
            *map(repr, changes),
        ]
    )
    for word in ("Koulutalo", "Kunnantalo", "6–3", "7–2", "77/05"):
        assert word not in told
