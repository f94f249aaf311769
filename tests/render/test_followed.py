"""What pages say of goals and measures that are followed without a target, and of values in words."""

import csv
import html
import io
import re
from datetime import date

import pytest

from hyvinvointi.lint import Options, lint
from render.followed_case import INDICATORS, PLAN, REGISTER, case
from render.reading import text_of
from render.sites import site, workspace

pytestmark = pytest.mark.slow

TODAY = date(2020, 12, 1)
TOWNS = [("a", "Aala", "991"), ("b", "Beela", "992")]


def _text(page: bytes) -> str:
    """The text of a page, whose cells and terms stand apart."""
    said = html.unescape(re.sub(r"<[^>]+>", " ", page.decode()))
    return " ".join(said.replace("\u00ad", "").split())


def _pages(format_="html", **changed):
    files = site(case(**changed), today=TODAY, format=format_)
    return {path: one for path, one in files.items() if path.endswith((".html", ".md"))}


def _rows(**changed):
    files = site(case(**changed), today=TODAY)
    return {
        path.removeprefix("lehtola/"): [*csv.DictReader(io.StringIO(one.decode()))]
        for path, one in files.items()
        if path.endswith(".csv")
    }


def _plan(**changed):
    return _text(_pages(**changed)["lehtola/programs/hyvinvointi/all/index.html"])


SAID = [
    "Seuranta",
    "Kotona asuvat 75 täyttäneet viimeisin 91,4 %, sija 7/22 (2018) Ennallaan",
    "Kuntalaisten mielipide viimeisin Kirjasto saa kiitosta, iltabussi puuttuu (2018)",
    "Palvelutori on avattu viimeisin Kyllä (2020) Parantunut",
    "Sairastavuusindeksi viimeisin 112 indeksi (2018) Heikentynyt",
    "Neuvonnan tavoittamat kpl Palveluohjauksen tilasto",
    "Liikkuvat koululaiset arvot vain ryhmittäin tai alueittain",
    "Avajaisten kävijät",
    "Suunnitelma on vuodelta 2011 (2018)",
    "Suunnitelma on uusittu ja harjoiteltu (2020)",
    "Luonnos on lausunnoilla (2019) Arvioidaan sanallisesti",
]


@pytest.mark.parametrize("said", SAID)
def test_the_plan_says_what_is_known_of_what_it_follows(said):
    assert said in _plan()


def test_no_value_of_a_group_is_said_of_everybody():
    text = _plan()
    assert "41 %" not in text
    assert "30 %" not in text


def test_a_target_of_a_group_is_judged_by_its_series_and_by_no_other():
    aim = "baseline: {year: 2016, value: 38}, target: {year: 2021, value: 41}"
    given = PLAN.replace(
        "    targets:\n", f"    targets:\n      - {{indicator: liikunta, {aim}}}\n"
    )
    assert "Ei arvioitavissa: tavoite ei kerro, mitä arvoista se koskee" in _plan(ohjelma=given)
    named = given.replace("{indicator: liikunta,", "{indicator: liikunta, group: 5. luokka,")
    assert "41 % (2018) Tavoitearvo saavutettu ennen tavoitevuotta" in _plan(ohjelma=named)
    girls = named.replace("group: 5. luokka", "group: 8. luokka, gender: female")
    assert "30 % (2018) Poispäin tavoitteesta" in _plan(ohjelma=girls)


@pytest.mark.parametrize("said", [*SAID[:1], "viimeisin Kyllä (2020), parantunut", "viimeisin 112"])
def test_markdown_says_it_too(said):
    pages = _pages("markdown")
    page = next(one for path, one in pages.items() if "programs/hyvinvointi/all/" in path)
    assert said in page.decode().replace("\u00a0", " ").replace("\\", "")


def test_a_table_of_words_is_a_table_in_markdown_too():
    pages = _pages("markdown")
    page = next(one for path, one in pages.items() if "programs/hyvinvointi/all/" in path).decode()
    assert "| Vuosi | Arvo |\n| --- | --- |\n| 2019 | Luonnos on lausunnoilla |" in page


def test_the_indicator_says_who_follows_it_and_how_it_has_developed():
    text = _text(_pages()["lehtola/indicators/palvelutori/index.html"])
    assert "Viimeisin Kyllä (2020) Parantunut" in text
    assert "Asteikko Ei (0), Kyllä (1)" in text
    followed = text.partition("Tällä mittarilla seurataan")[2]
    assert "Asukkaat voivat hyvin Hyvä arki Lehtolassa" in followed
    assert "Palvelut samaan taloon Hyvä arki Lehtolassa" in followed
    assert "2020 Kyllä Avattiin elokuussa" in text


def test_the_least_change_is_said_in_the_unit_of_the_indicator():
    text = _text(_pages()["lehtola/indicators/kotona-asuvat/index.html"])
    assert "Muutoksen raja 0,5 prosenttiyksikköä Pienessä kunnassa muutama ihminen" in text


def test_the_unit_that_answers_sees_what_its_measures_are_followed_with():
    text = _text(_pages()["lehtola/units/liikuntapalvelut/index.html"])
    assert "Seuranta: Palvelutori on avattu; Avajaisten kävijät" in text


def test_a_scale_is_drawn_as_steps_with_its_labels():
    page = _pages()["lehtola/indicators/palvelutori/index.html"].decode()
    chart = page[page.index("<svg") : page.index("</svg>")]
    # Nothing lies between yes and no: a level piece for each year.
    pieces = re.findall(r'<path d="([^"]+)" stroke-linejoin', chart)
    assert pieces
    assert all(re.fullmatch(r"(?:M[\d.]+ [\d.]+H[\d.]+)+", piece) for piece in pieces)
    assert chart.count("<circle") == 2
    assert ">Ei<" in chart
    assert ">Kyllä<" in chart
    assert "Porraskaavio." in chart
    numbers = _pages()["lehtola/indicators/kotona-asuvat/index.html"].decode()
    assert 'stroke-linejoin="round"' in numbers
    assert "Viivakaavio." in numbers


def test_labels_too_long_for_the_axis_stand_in_the_key():
    long = INDICATORS["palvelutori"].replace("Kyllä}", "Toteutunut kaikissa kunnan kylissä}")
    page = _pages(palvelutori=long)["lehtola/indicators/palvelutori/index.html"].decode()
    assert "1 = Toteutunut kaikissa kunnan kylissä" in page
    assert ">1</text>" in page


def test_a_comparison_is_named_as_such_and_the_own_figure_by_its_name():
    page = _pages()["lehtola/indicators/sairastavuus/index.html"]
    text = _text(page)
    assert "Vuosi Lehtola Koko maa (vertailu) 2017 108,4 indeksi 100 indeksi" in text
    assert "2018 112 indeksi 100 indeksi" in text
    chart = page.decode()
    assert "Koko maa (vertailu): 2017" in chart
    assert "Lehtola: 2017" in chart
    rows = _rows()["indicators/sairastavuus/index.csv"]
    assert [(one["region"], one["comparison"]) for one in rows] == [
        ("Lehtola", "false"),
        ("Koko maa", "true"),
    ] * 2


@pytest.mark.parametrize("region", ["Lehtola", "lehtola", '"998"'])
def test_the_own_name_or_code_as_region_is_no_comparison(region):
    named = INDICATORS["sairastavuus"].replace(
        "{year: 2018, value: 112}", f"{{year: 2018, value: 112, region: {region}}}"
    )
    assert "viimeisin 112 indeksi (2018) Heikentynyt" in _plan(sairastavuus=named)
    rows = _rows(sairastavuus=named)["indicators/sairastavuus/index.csv"]
    assert [one["region"] for one in rows if one["value"] == "112"] == ["Lehtola"]


def test_tables_of_data_say_labels_words_ranks_and_what_is_followed():
    rows = _rows()
    values = rows["indicators/palvelutori/index.csv"]
    assert [(one["value"], one["label"], one["text"]) for one in values] == [
        ("0", "Ei", ""),
        ("1", "Kyllä", "Avattiin elokuussa"),
    ]
    ranked = rows["indicators/kotona-asuvat/index.csv"][1]
    assert (ranked["value"], ranked["rank_place"], ranked["rank_of"]) == ("91.4", "7", "22")
    followed = rows["programs/hyvinvointi/followed.csv"]
    assert {
        "goal": "asukkaat",
        "measure": "tori",
        "indicator": "",
        "title": "Avajaisten kävijät",
        "unit": "",
        "note": "",
    } in followed
    assert [one["indicator"] for one in followed if not one["measure"]][:2] == [
        "kotona-asuvat",
        "mielipide",
    ]
    target = rows["programs/hyvinvointi/targets.csv"][0]
    assert target["baseline_text"] == "Suunnitelma on vuodelta 2011"
    assert target["target_text"] == "Suunnitelma on uusittu ja harjoiteltu"


def test_a_formula_in_words_is_a_text():
    evil = INDICATORS["mielipide"].replace('"Kirjasto saa', '"=1+1 Kirjasto saa')
    rows = _rows(mielipide=evil)["indicators/mielipide/index.csv"]
    assert rows[0]["text"].startswith("'=")


def test_markup_in_labels_and_words_is_shown_as_text():
    evil = INDICATORS["palvelutori"].replace("label: Kyllä", 'label: "<script>x</script>"')
    words = INDICATORS["mielipide"].replace("Kirjasto saa", "<img src=x onerror=y> Kirjasto saa")
    pages = _pages(palvelutori=evil, mielipide=words)
    for one in pages.values():
        assert b"<script>x" not in one
        assert b"<img src=x" not in one
    said = " ".join(text_of(page) for path, page in pages.items() if path.endswith(".html"))
    assert "<script>x</script> (2020)" in said
    assert "<img src=x onerror=y> Kirjasto saa" in said


def test_words_beside_a_status_of_absence_are_not_published():
    hidden = INDICATORS["mielipide"].replace("{year: 2018,", "{year: 2018, status: suppressed,")
    pages, rows = _pages(mielipide=hidden), _rows(mielipide=hidden)
    assert rows["indicators/mielipide/index.csv"][0]["text"] == ""
    for path, one in pages.items():
        assert "iltabussi" not in _text(one), path


def test_a_report_says_what_was_known_by_the_end_of_its_year():
    reviewed = PLAN + "reviews:\n  - {year: 2019, summary: Vuosi 2019}\n"
    files = _pages(ohjelma=reviewed)
    text = _text(files["lehtola/programs/hyvinvointi/2019/index.html"])
    assert "Palvelutori on avattu viimeisin Ei (2019)" in text
    assert "Kyllä" not in text


def test_swedish_pages_mark_words_of_another_language():
    both = REGISTER.replace("languages: [fi]", "languages: [fi, sv]")
    files = site(case(register=both), today=TODAY)
    page = files["lehtola/programs/hyvinvointi/all/sv/index.html"].decode()
    assert '<span lang="fi">Kyllä (2020)</span>' in page
    assert "Följs upp med" in page
    assert "Förbättrats" in page


ABOUT_INDICATORS = re.compile(r"HV(?:4(?:02|2[0-9]|4[3-9])|5[0-9]{2}|616)\Z")


def test_nothing_is_remarked_on_indicators_that_say_all_they_can():
    found = lint(case(), Options(today=TODAY)).diagnostics
    told = {one.rule.slug for one in found if ABOUT_INDICATORS.match(one.rule.code)}
    assert told == set()


def test_another_municipalitys_target_says_whose_figure_it_means():
    town = "kind: municipality\nid: {0}\nname: {1}\ncode: '{2}'\nlanguages: [fi]\norgans: []\n"
    indicator = """\
kind: indicator
id: m
municipality: a
title: M
unit: "%"
direction: increase
values:
  - {year: 2018, value: 40}
  - {year: 2018, value: 60, region: Beela}
"""
    plan = """\
kind: program
id: p
municipality: b
title: P
type: other
status: idea
goals:
  - id: t
    title: T
    targets:
      - {indicator: "a:m", target: {year: 2022, value: 55}}
"""
    towns = {one: town.format(one, name, code) for one, name, code in TOWNS}
    files = site(workspace(register="", i=indicator, p=plan, **towns), today=TODAY)
    page = _text(files["a/indicators/m/index.html"])
    assert "Koskee Beela Tavoitearvo 55 % (2022) Viimeisin 60 % (2018)" in page
    assert "tavoite 55 % (2022), Beela" in page
