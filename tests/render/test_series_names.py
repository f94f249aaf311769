"""Regions and groups are called in the language of the page, where that is known."""

import pytest

from hyvinvointi.render.words.series_names import group, region
from render.reading import text_of
from render.sites import REGISTER, site, workspace

GROUPS = [
    ("naiset", "kvinnor", "women"),
    ("Tytöt", "Flickor", "Girls"),
    ("65 vuotta täyttäneet", "65 år fyllda", "aged 65 and over"),
    ("13–28-vuotiaat", "13–28-åringar", "aged 13–28"),
    ("5. luokka", "årskurs 5", "grade 5"),
    (
        "Lukion 1. ja 2. vuoden opiskelijat",
        "Studerande i årskurs 1 och 2 i gymnasiet",
        "Students in years 1 and 2 of general upper secondary school",
    ),
    ("naiset, 75 vuotta täyttäneet", "kvinnor, 75 år fyllda", "women, aged 75 and over"),
]
REGIONS = [
    ("Koko maa", "Hela landet", "Whole country"),
    ("Turku", "Åbo", "Turku"),
    ("Pohjois-Savon hyvinvointialue", "Norra Savolax välfärdsområde", None),
    ("Varsinais-Suomi", "Egentliga Finland", None),
    ("Marttila", "S:t Mårtens", None),
]


@pytest.mark.parametrize(("fi", "sv", "en"), GROUPS)
def test_known_groups_are_said_in_each_language(fi, sv, en):
    for written in (fi, sv, en):
        assert group(written, "fi").casefold() == fi.casefold()
        assert group(written, "sv").casefold() == sv.casefold()
        assert group(written, "en").casefold() == en.casefold()
    assert (group(fi, "fi"), group(fi, "sv")) == (fi, sv)


@pytest.mark.parametrize(("fi", "sv", "en"), REGIONS)
def test_known_regions_are_said_in_each_language(fi, sv, en):
    assert (region(fi, "sv", {}), region(sv, "fi", {})) == (sv, fi)
    assert region(fi, "fi", {}) == fi
    assert region(fi, "en", {}) == (en or fi)


@pytest.mark.parametrize(
    "written",
    ["", "Päiväkotien henkilöstö", "{}-vuotiaat", "{0.__class__}", "1990-vuotiaat", "naiset ja x"],
)
def test_what_is_not_known_has_no_other_name(written):
    for language in ("fi", "sv", "en"):
        assert group(written, language) == ""
        assert region(written, language, {}) == ""


def test_what_is_not_known_stands_as_it_is_written_and_is_marked_in_its_language():
    given = INDICATOR + "  - {year: 2024, value: 13, group: Oma ryhmä, region: Outo}\n"
    bilingual = REGISTER.replace("[fi]", "[fi, sv]")
    pages = site(workspace(register=bilingual, mittari=f"municipality: malli\n{given}"))
    swedish, finnish = (
        pages[f"malli/indicators/osuus/{folder}index.html"].decode() for folder in ("sv/", "")
    )
    chart, table = swedish.split('id="_values"')
    assert '<tspan lang="fi">Oma ryhmä</tspan>' in chart
    assert '<span lang="fi">Oma ryhmä</span>' in table
    assert '<span lang="fi">Outo</span> (jämförelse)' in table
    assert 'lang="fi">Hela landet' not in swedish
    assert 'lang="fi">Oma ryhmä' not in finnish


def test_spelling_does_not_matter_but_stays_in_its_own_language():
    assert group("NAISET", "fi") == "NAISET"
    assert group("13-28-vuotiaat", "sv") == "13–28-åringar"
    assert region("koko\u00a0maa", "sv", {}) == "hela landet"


INDICATOR = """\
kind: indicator
id: osuus
title: {fi: Osuus, sv: Andel}
unit: '%'
direction: increase
values:
  - {year: 2025, value: 10, region: Hela landet, group: Årskurs 5}
  - {year: 2025, value: 11, region: Rannikko, group: Årskurs 5}
  - {year: 2025, value: 12, group: Årskurs 5}
  - {year: 2025, value: 13, group: Oma ryhmä}
"""
COUNTY = """\
kind: municipality
id: alue
type: wellbeing-county
name: {fi: Rannikko, sv: Kusten}
languages: [fi, sv]
"""


@pytest.mark.parametrize("format_", ["html", "markdown"])
def test_a_bilingual_page_says_them_in_its_language(format_):
    bilingual = REGISTER.replace("[fi]", "[sv, fi]")
    given = workspace(register=bilingual, mittari=f"municipality: malli\n{INDICATOR}", alue=COUNTY)
    files = site(given, format=format_)
    ending = "html" if format_ == "html" else "md"
    swedish, finnish = (
        text_of(files[f"malli/indicators/osuus/{folder}index.{ending}"]).replace("\u00a0", " ")
        for folder in ("", "fi/")
    )
    for said in ("Hela landet (jämförelse)", "Kusten (jämförelse)", "Årskurs 5", "Oma ryhmä"):
        assert said in swedish
    for said in ("Koko maa (vertailu)", "Rannikko (vertailu)", "5. luokka", "Oma ryhmä"):
        assert said in finnish.replace("\\", "")
    assert "Hela landet" not in finnish
    assert b"Hela landet" in files["malli/indicators/osuus/index.csv"]
