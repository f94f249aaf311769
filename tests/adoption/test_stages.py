"""The words for where an adoption stands are one set, used by every command and page."""

from pathlib import Path

from hyvinvointi.adoption import Stage
from hyvinvointi.diagnostics import LANGUAGES

README = Path(__file__).parents[2] / "README.md"


def test_the_readme_names_every_stage_in_the_words_of_the_program():
    text = " ".join(README.read_text("utf-8").split())
    assert all(stage.text.en in text for stage in Stage)


def test_each_stage_has_words_of_its_own_in_each_language():
    for language in LANGUAGES:
        assert len({stage.text.say(language) for stage in Stage}) == len(Stage)
