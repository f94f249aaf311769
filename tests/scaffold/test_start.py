"""What a new workspace holds: sound in every language, for every organisation, on every day."""

import re
from datetime import date

import pytest

from hyvinvointi.diagnostics import LANGUAGES
from hyvinvointi.lint import Options, lint
from hyvinvointi.lint.registry import all_rules
from hyvinvointi.lint.summary import summary
from hyvinvointi.scaffold.files import CI_FILES, files
from hyvinvointi.scaffold.organisation import TYPES, Organisation, council_of, executive_of
from hyvinvointi.scaffold.start import Start, planned, with_missing_lines
from hyvinvointi.schema import KINDS
from hyvinvointi.workspace import MemoryTree, load
from hyvinvointi.workspace.municipalities import find

RAISIO, ESPOO, NARPES, JOMALA, INARI = ("680", "049", "545", "170", "148")


def organisation(code, kind="municipality", languages=None):
    known = find(code) if kind == "municipality" else None
    languages = languages or known.languages
    written = [one for one in languages if one in LANGUAGES]
    council, executive = (usual(kind, is_city=False) for usual in (council_of, executive_of))
    return Organisation(
        kind,
        {one: known.names.get(one, known.names["fi"]) if known else "Alue" for one in written},
        tuple(languages),
        {one: getattr(council, one) for one in written},
        {one: getattr(executive, one) for one in written},
        known and known.code,
        known=known,
    )


def findings(start):
    found = {file.path: file.data for file in planned(start)}
    workspace = load(MemoryTree(found))
    assert {one.kind for one in workspace.documents} == {*KINDS}
    report = lint(workspace, Options(start.today, None, rules=all_rules()))
    return [(one.place.path, one.rule.slug) for one in summary(report.diagnostics)]


@pytest.mark.parametrize("reader", LANGUAGES)
@pytest.mark.parametrize(
    ("code", "languages"),
    [
        (RAISIO, None),
        (ESPOO, None),
        (NARPES, None),
        (JOMALA, None),
        (INARI, ("fi", "se")),
        (RAISIO, ("en",)),
    ],
)
def test_nothing_is_to_be_remarked_in_any_language(reader, code, languages):
    start = Start(organisation(code, languages=languages), reader, date(2026, 12, 1), "github")
    assert findings(start) == []


@pytest.mark.parametrize("reader", LANGUAGES)
@pytest.mark.parametrize("kind", TYPES)
@pytest.mark.parametrize("languages", [("fi",), ("sv", "fi"), ("en",)])
def test_nothing_is_to_be_remarked_for_any_organisation_and_language(reader, kind, languages):
    start = Start(organisation(RAISIO, kind, languages=languages), reader, date(2026, 12, 1))
    assert findings(start) == []


def test_examples_speak_of_the_organisation_whose_they_are():
    for kind, spoken in (
        ("wellbeing-county", ("mitä hyvinvointialue tekee", "7 §")),
        ("joint-authority", ("mitä kuntayhtymä tekee",)),
    ):
        start = Start(organisation(RAISIO, kind, languages=("fi",)), "fi", date(2026, 12, 1))
        content = "\n".join(file.content for file in planned(start) if file.path.endswith(".yaml"))
        assert all(text in content for text in spoken)
        assert not re.search(
            r"(?<!-)\bkunta\b|\b[Kk]unnan (?:on|tiedot|oma)\b|\b6 §|\bcode:", content
        )
        assert ("statute: 612/2021" in content) is (kind == "wellbeing-county")
        assert ("council_term" in content) is (kind == "wellbeing-county")


@pytest.mark.parametrize("kind", TYPES)
@pytest.mark.parametrize("day", [date(2026, 1, 1), date(2029, 5, 31), date(2029, 6, 1)])
def test_nothing_is_to_be_remarked_for_any_organisation_and_day(kind, day):
    start = Start(organisation(RAISIO, kind, languages=("fi",)), "fi", day)
    assert findings(start) == []


@pytest.mark.parametrize(
    ("day", "term"),
    [
        (date(2025, 5, 31), "{start: 2021-06-01, end: 2025-05-31}"),
        (date(2025, 6, 1), "{start: 2025-06-01, end: 2029-05-31}"),
        (date(2033, 12, 31), "{start: 2033-06-01, end: 2037-05-31}"),
    ],
)
def test_the_council_term_is_the_present_one(day, term):
    register = [*planned(Start(organisation(RAISIO), "fi", day))][-1]
    assert f"council_term: {term}" in register.content


def test_aland_has_terms_of_its_own():
    register = [*planned(Start(organisation(JOMALA), "sv", date(2026, 1, 1)))][-1]
    assert "council_term" not in register.content
    assert "id: jomala" in register.content


def test_beside_documents_of_ones_own_there_are_no_examples():
    start = Start(organisation(RAISIO), "fi", date(2026, 1, 1), documents=["ohjelmat/oma.yaml"])
    assert not [one.path for one in planned(start) if "esimerkki" in one.path]


def test_a_run_that_was_killed_is_completed():
    whole = [one.path for one in planned(Start(organisation(RAISIO), "fi", date(2026, 1, 1)))]
    left = [path for path in whole if "esimerkki" in path][:2]
    again = Start(organisation(RAISIO), "fi", date(2026, 1, 1), documents=left)
    assert [one.path for one in planned(again)] == whole
    assert whole[-1] == "municipality.yaml"


@pytest.mark.parametrize("reader", LANGUAGES)
@pytest.mark.parametrize("ci", CI_FILES)
def test_what_fills_the_files_in_is_filled_in(reader, ci):
    assert not re.search(r"\$[a-z]", [*files(reader, ci)][-1].content)
    paths = {one.path for one in files(reader, ci)}
    assert (".github/workflows/hyvinvointi.yml" in paths) is (ci == "github")
    assert (".gitlab-ci.yml" in paths) is (ci == "gitlab")


def test_only_the_lines_that_lack_are_added():
    ignore = next(one for one in files("fi", "none") if one.path == ".gitignore")
    assert with_missing_lines(ignore, "a\n/build/\n") is None
    assert with_missing_lines(ignore, "a").content == "a\n/build/\n"


@pytest.mark.parametrize(
    ("reader", "ids"),
    [
        ("fi", ("porvoo", "kaupunginvaltuusto", "hyvinvointipalvelut")),
        ("sv", ("borga", "stadsfullmaktige", "valfardstjanster")),
        ("en", ("porvoo", "kaupunginvaltuusto", "hyvinvointipalvelut")),
    ],
)
def test_ids_are_in_the_language_of_who_begins_where_the_organisation_has_it(reader, ids):
    council = {"fi": "Kaupunginvaltuusto", "sv": "Stadsfullmäktige"}
    board = {"fi": "Kaupunginhallitus", "sv": "Stadsstyrelsen"}
    names = {"fi": "Porvoo", "sv": "Borgå"}
    organisation = Organisation(
        "municipality", names, ("fi", "sv"), council, board, "638", reader=reader
    )
    assert (organisation.id, organisation.council_id, organisation.unit_id) == ids
    started = Start(organisation, reader, date(2026, 11, 1))
    texts = {file.path: file.content for file in planned(started)}
    program = next(text for path, text in texts.items() if path.startswith("programs/"))
    assert f"owner: {ids[1]}\n" in program
    assert f"unit: {ids[2]}" in texts["municipality.yaml"]
