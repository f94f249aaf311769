"""Values of small groups are in no render, and how small a group is neither."""

import json

import pytest

from hyvinvointi.privacy.small_groups import without_small_groups
from hyvinvointi.source import read
from render.reading import telling
from render.sites import site, workspace

INDICATOR = (
    "kind: indicator\nid: mittari\nmunicipality: malli\ntitle: Mittari\nunit: kpl\ndirection: increase\n"
    "values:\n  - {year: 2023, value: 71, n: 40}\n  - {year: 2024, value: 83, n: 3, note: Otos}\n"
)


@pytest.mark.parametrize("form", ["html", "markdown"])
def test_no_file_of_a_site_tells_a_value_of_a_small_group(form):
    files = site(workspace(mittari=INDICATOR), format=form)
    texts = {path: one.decode() for path, one in files.items() if path.endswith((".csv", ".json"))}
    assert any("71" in text for text in texts.values())
    for path, text in texts.items():
        assert "83" not in text, path
        assert '"n": 3' not in text, path
        assert ",3," not in text, path
    assert any("suppressed" in text for text in texts.values())


@pytest.mark.parametrize("status", ["missing", "suppressed"])
def test_no_file_of_a_site_tells_a_value_that_is_said_to_be_absent(status):
    source = INDICATOR.replace("value: 83, n: 3", f"value: 8361, status: {status}")
    files = site(workspace(mittari=source))
    assert telling(files, "8361") == []
    assert any(status.encode() in files[path] for path in files if path.endswith("index.yaml"))


PLAN = (
    "kind: program\nid: ohjelma\nmunicipality: malli\ntitle: Ohjelma\nstatus: proposed\n"
    "type: welfare-program\nperiod: {start: 2025, end: 2028}\ngoals:\n- id: tavoite\n"
    "  title: Tavoite\n  targets:\n"
    "  - {indicator: mittari, baseline: {year: 2024, value: 8361}, target: {year: 2028, value: 90}}\n"
)


@pytest.mark.parametrize("form", ["html", "markdown"])
@pytest.mark.parametrize("kept_back", ["status: suppressed", "n: 3", "n: 3, value: 8361"])
def test_a_baseline_does_not_tell_what_its_indicator_keeps_back(kept_back, form):
    source = INDICATOR.replace("value: 83, n: 3", kept_back)
    files = site(workspace(mittari=source, ohjelma=PLAN), format=form)
    assert telling(files, "8361") == []
    assert any("all/index" in path for path in telling(files, "90kpl"))


def test_a_baseline_of_another_series_or_year_stays():
    for other in ("gender: female, status: suppressed", "status: missing"):
        source = INDICATOR.replace("value: 83, n: 3", other)
        files = site(workspace(mittari=source, ohjelma=PLAN))
        assert any(path.endswith("all/index.html") for path in telling(files, "8361"))
    files = site(
        workspace(
            mittari=INDICATOR.replace("value: 83, n: 3", "status: suppressed"),
            ohjelma=PLAN.replace("baseline: {year: 2024", "baseline: {year: 2022"),
        )
    )
    assert any(path.endswith("all/index.html") for path in telling(files, "8361"))


@pytest.mark.parametrize(
    ("value", "data"),
    [
        ("{year: 2024, value: 1, n: 4}", {"year": 2024, "status": "suppressed"}),
        ("{year: 2024, text: kyllä, n: 2}", {"year": 2024, "status": "suppressed"}),
        ("{year: 2024, value: 61, status: suppressed}", {"year": 2024, "status": "suppressed"}),
        ("{year: 2024, value: 61, status: missing}", {"year": 2024, "status": "missing"}),
        ("{year: 2024, text: kyllä, status: missing}", {"year": 2024, "status": "missing"}),
        ("{year: 2024, status: suppressed, n: 3}", {"year": 2024, "status": "suppressed"}),
        ("{year: 2024, n: 3}", {"year": 2024, "status": "suppressed"}),
        ("{year: 2024, value: 1, n: 2, status: missing}", {"year": 2024, "status": "missing"}),
        (
            "{year: 2024, value: 1, status: estimate}",
            {"year": 2024, "value": 1, "status": "estimate"},
        ),
        ("{year: 2024, value: 1, n: 5}", {"year": 2024, "value": 1, "n": 5}),
        ("{year: 2024, value: 1}", {"year": 2024, "value": 1}),
    ],
)
def test_what_is_suppressed(value, data):
    document = read("a.yaml", f"kind: indicator\nid: a\nvalues: [{value}]\n".encode())
    assert without_small_groups(document).data["values"] == [data]


def test_the_limit_of_the_indicator_counts():
    source = "kind: indicator\nid: a\nmin_group_size: 10\nvalues: [{year: 2024, value: 1, n: 9}]\n"
    document = read("a.yaml", source.encode())
    assert "value" not in without_small_groups(document).data["values"][0]


@pytest.mark.parametrize(
    ("note", "unit", "is_told"),
    [
        ("Osuus oli 61,3 %.", "%", True),
        ("61 prosenttia vastaajista", "%", True),
        ("Andelen var 61,3 procent", "%", True),
        ("It was 61.3% this time", "%", True),
        ("3 kpl", "kpl", True),
        ("3 KPL", "kpl", True),
        ("12,5 €/as", "€/as", True),
        ("Päätöksen sai 3 henkilöistä", "henkilöä", True),
        ("Vastasi **3** henkilöä", "henkilöä", True),
        ("Vastasi _3_ henkilöä", "henkilöä", True),
        ("Vastasi 3\u00a0henkilöä", "henkilöä", True),
        ("Vastasi 3&nbsp;henkilöä", "henkilöä", True),
        ("Vastasi 3\u200b henkilöä", "henkilöä", True),
        ("3 henkeä", "henkilöä", True),
        ("Päätös annettiin 3:lle henkilölle", "henkilöä", True),
        ("Henkilöitä 3", "henkilöä", True),
        ("Henkilöitä oli **3**.", "henkilöä", True),
        ("Henkilömäärä: 3", "henkilöä", True),
        ("(3) henkilöä", "henkilöä", True),
        ("Henkilöiden määrä oli 3", "henkilöä", True),
        ("Antal personer: 3", "personer", True),
        ("Beslutet gavs åt 3 personer", "henkilöä", True),
        ("Käyntejä 3", "käyntiä", True),
        ("Osuus oli **61** %", "%", True),
        ("Osuus oli 61,3 %.", "prosenttia", True),
        ("61 prosentin luokkaa", "prosenttia", True),
        ("Osuus oli 61 %", "% vastaajista", True),
        ("61 %", "procent", True),
        ("Alle **5** henkilöä", "henkilöä", False),
        ("Vähemmän kuin 5 henkilöä", "henkilöä", False),
        ("Enemmän kuin 50 henkilöä", "henkilöä", False),
        ("Ryhmä jäi pienemmäksi kuin 5 henkilöä", "henkilöä", False),
        ("1–4 henkilöä", "henkilöä", False),
        ("Ryhmässä oli 1 - 4 henkilöä", "henkilöä", False),
        ("5 henkilöä tai vähemmän", "henkilöä", False),
        ("fler än 5 personer", "personer", False),
        ("mer än 5 personer", "personer", False),
        ("upp till 5 personer", "personer", False),
        ("up to 5 people", "people", False),
        ("Vuonna 2024 henkilöitä oli liian vähän", "henkilöä", False),
        ("Henkilöitä 2024 oli liian vähän", "henkilöä", False),
        ("Henkilöitä 1.1.2025 ei laskettu", "henkilöä", False),
        ("Laskettiin 3 kunnassa", "henkilöä", False),
        ("3 stegs skala", "st", False),
        ("Alle 5 % vastaajista", "%", False),
        ("färre än 5 procent", "%", False),
        ("at most 5%", "%", False),
        ("Kysely tehtiin 12.3.2024", "%", False),
        ("Vastaajia oli liian vähän", "%", False),
        ("Vuonna 2024 ei kysytty", "", False),
        ("", "%", False),
    ],
)
def test_a_note_that_tells_a_value_is_known(note, unit, is_told):
    document = read(
        "m.yaml",
        json.dumps(
            {
                "kind": "indicator",
                "id": "m",
                "title": "M",
                "unit": unit,
                "values": [{"year": 2024, "status": "suppressed", "note": note}],
            }
        ).encode(),
    )
    shown = without_small_groups(document)
    assert ("note" not in shown.data["values"][0]) is is_told
    assert shown.data["values"][0]["status"] == "suppressed"


def test_a_note_on_a_value_that_is_shown_stays():
    values = [{"year": 2024, "value": 61, "n": 200, "note": "Osuus oli 61 %."}]
    data = {"kind": "indicator", "id": "m", "title": "M", "unit": "%", "values": values}
    document = read("m.yaml", json.dumps(data).encode())
    assert without_small_groups(document) is document
