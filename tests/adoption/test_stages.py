"""The words for where an adoption stands are one set, used by every command and page."""

from pathlib import Path

from hyvinvointi.adoption import Stage
from hyvinvointi.diagnostics import LANGUAGES

DOCS = Path(__file__).parents[2] / "docs"


def test_the_page_on_adoption_names_every_stage_in_the_words_of_the_program():
    for language in LANGUAGES:
        text = (DOCS / language / "explanation/adoption.md").read_text("utf-8")
        assert all(f"| {stage.text.say(language)} |" in text for stage in Stage)


def test_each_stage_has_words_of_its_own_in_each_language():
    for language in LANGUAGES:
        assert len({stage.text.say(language) for stage in Stage}) == len(Stage)
