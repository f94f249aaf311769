"""What a word means: kinds, fields, values, levels and exit codes, asked for as people call them."""

import re
from pathlib import Path

import pytest

from hyvinvointi.diagnostics import LANGUAGES
from hyvinvointi.diff import LEVELS
from hyvinvointi.report import topics
from hyvinvointi.report.topics import exit_codes, fields, reference
from hyvinvointi.report.topics.unknown import unknown_topic
from hyvinvointi.schema import KINDS

pytestmark = pytest.mark.slow

DOCS = Path(__file__).parents[2] / "docs"


def names(word: str) -> list[str]:
    return [topic.name for topic in topics.meanings(word)]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("decision", ["decision"]),
        ("Päätös", ["decision"]),
        ("beslut", ["decision"]),
        ("Välfärdsprogram", ["program"]),
        ("Asunto-ohjelma", ["housing-program"]),
        (">=", [">="]),
        ("Hyvinvointiohjelma", ["program"]),
        ("decision.status", ["decision.status"]),
        ("päätös.tila", ["decision.status"]),
        ("beslut.status", ["decision.status"]),
        ("program.goals.measures.schedule.recurrence", ["program.goals.measures.schedule.recurrence"]),
        ("schedule.recurrence", ["strategy.goals.measures.schedule.recurrence"]),
        ("aikataulu.toistuvuus", ["strategy.goals.measures.schedule.recurrence"]),
        ("in-preparation", ["in-preparation"]),
        ("Valmistelussa", ["in-preparation"]),
        ("under beredning", ["in-preparation"]),
        ("accepted_unanimously", ["accepted-unanimously"]),
        ("substantive", ["substantive"]),
        ("asiamuutos", ["substantive"]),
        ("att granska", ["review"]),
        ("0", ["0"]),
        ("exit 2", ["2"]),
        ("paluuarvo 130", ["130"]),
        ("612/2021", ["612/2021"]),
        ("Kuntalaki", ["410/2015", "365/1995"]),
        ("kuntalaki 37 §", ["410/2015", "365/1995"]),
        ("Kuntalaki 410/2015 37 §", ["410/2015"]),
        ("kommunallagen (410/2015)", ["410/2015"]),
        ("410/2015 ja 612/2021", []),
        ("kuntalain", ["410/2015", "365/1995"]),
        ("Kommunallagen", ["410/2015", "365/1995"]),
        ("municipal act", ["410/2015"]),
        ("9999/2021", []),
        ("3", []),
        ("", []),
        (".", []),
        ("decision.", ["decision"]),
        ("decision.goals", []),
        ("a" * 10_000, []),
    ],
)  # fmt: skip
def test_a_word_means_what_people_call_so(word, expected):
    assert names(word) == expected


def test_every_place_is_explained_by_its_path_and_every_value_by_itself():
    for place in fields.all_places():
        assert names(place.name) == [place.name]
        for value in place.field.enum:
            assert str(value) in names(str(value))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_can_be_written_in_every_language(language):
    words = [
        *KINDS,
        *LEVELS,
        *map(str, exit_codes.CODES),
        "decision.status",
        "responsible",
        "draft",
    ]
    for word in words:
        found = topics.meanings(word)
        said = topics.explanation(word, found, language)
        assert said.startswith("# " if len(found) <= 5 else ("”", "“"))
        assert not re.search(r"\{[a-z]+\}", said)
    assert "explain decision.status" in topics.listing(language)


def test_a_page_says_what_may_stand_there_and_what_changing_it_means():
    (topic,) = topics.meanings("program.goals.measures.responsible")
    page = topic.page("fi")
    assert (
        "- Muoto: luettelo; kukin: tunnus: toimielin, yksikkö tai henkilö tai ryhmä kenttiä" in page
    )
    assert "(`substantive`)" in page
    assert "## Kentät" in page


def test_the_reference_pages_are_current():
    for language in LANGUAGES:
        written = {
            one.name: one.read_text("utf-8") for one in (DOCS / language / "reference").iterdir()
        }
        assert written == dict(reference.pages(language)), "run: make reference"


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("program.measures", "program.goals.measures"),
        ("ohjelma.toimenpiteet", "program.goals.measures"),
        ("program.åtgärder", "program.goals.measures"),
        ("strategy.targets", "strategy.goals.targets"),
        ("decision.votes", "decision.handling.votes"),
        ("program.meassures", "program.goals.measures"),
        ("program.goals.meassures", "program.goals.measures"),
        ("program.risks.meassures", "program.risks.measures"),
        ("program.keinot", "program.goals.measures"),
        ("decision.count", "decision.handling.votes.for.count"),
        ("2015/410", "410/2015"),
    ],
)
def test_a_field_further_down_is_offered(asked, meant):
    said = unknown_topic(asked, topics.words(), "")
    assert f"Did you mean “{meant}”?" in said.say("en")


@pytest.mark.parametrize("asked", ["program.", ".measures", "program", "measures.program", "."])
def test_what_is_no_path_of_a_kind_is_looked_for_by_likeness(asked):
    assert fields.nearest_below(asked) is None
