"""The index of the search page: which words find what."""

import base64
import hashlib
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hyvinvointi.render.build import shown_text
from hyvinvointi.render.pages import search_parts
from hyvinvointi.render.pages.kinds import search as search_kind
from hyvinvointi.render.pages.synonyms import kin
from hyvinvointi.render.pages.terms import fold, terms
from render.reading import read, text_of
from render.sites import example_site, examples, site, workspace
from render.test_hostile import DOCUMENT, HOSTILE, _check, _quoted

pytestmark = pytest.mark.slow

DECISION = """\
kind: decision
id: talvi-2026
organ: lautakunta
title: Talven työt
status: decided
summary: Jalkakäytävien hiekoitus alkaa.
{fields}
"""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hyvinvointiohjelma 2026–2029", "hyvinvointiohjelma vointiohjelma ohjelma 2026 2029"),
        ("Päätös", "paatos"),
        ("Åland", "aland"),
        ("412/00.01.02/2025", "412 00 01 02 2025"),
        (
            "Varhaiskasvatussuunnitelma",
            "varhaiskasvatussuunnitelma kasvatussuunnitelma suunnitelma",
        ),
        ("Đorđe ja Ŋála", "dorde ja nala"),
        ("Pitkäaikaistyöttömien", "pitkaaikaistyottomien aikaistyottomien tyottomien"),
        ("Ihmisille osallistuminen", "ihmisille osallistuminen"),
        ("Kunnanvaltuusto 30.3.2026 §\u00a024", "kunnanvaltuusto valtuusto 30 3 2026 §24"),
    ],
)
def test_words_are_folded_and_compounds_found_by_their_parts(text: str, found: str) -> None:
    assert terms(text) == found


@given(st.text())
def test_terms_are_plain_words(text: str) -> None:
    assert all(one.removeprefix("§").isalnum() for one in terms(text).split())
    assert fold(fold(text)) == fold(text)


def test_everything_with_a_page_is_in_the_list() -> None:
    page = read(example_site()["search/index.html"])
    listed = {link.partition("#")[0] for link in page.links}
    for path, content in example_site().items():
        # What moved leads to the page of today. What is in another language has a list in that language, as all of Exempelnäs has.
        own = {"search", "accessibility", "cases", "all-decisions", "sv", "fi", "exempelnas"}
        # A meeting of which one decision is known is found as that.
        is_meeting = re.search(r"/organs/[^/]+/\d{4}-\d\d-\d\d/", path)
        has_moved = b'"refresh"' in content
        if is_meeting and text_of(content).count("§") == 1:
            continue
        if path.endswith("/index.html") and own.isdisjoint(path.split("/")) and not has_moved:
            assert f"../{path}" in listed, path
    goal = "../esimerkkila/programs/hyvinvointiohjelma-2026-2029/goals/aikuiset-liikkuvat/index.html#liikuntaneuvonta"
    assert goal in page.links


def test_a_case_is_listed_where_it_is_more_than_one_decision() -> None:
    links = read(example_site()["search/index.html"]).links
    cases = {link.split("/")[-2] for link in links if "/cases/" in link}
    assert "412_00.01.02_2025" in cases
    assert "461_00.01.02_2026" not in cases
    assert "esimerkkila/cases/461_00.01.02_2026/index.html" in example_site()


def _terms_of(title: str) -> str:
    rows = (
        example_site()["search/index.html"].decode().replace("\u00ad", "").split("<li data-kind=")
    )
    row = next(one for one in rows if f">{title}</a>" in one or f">{title}<span" in one)
    return re.findall(r' data-terms="([^"]*)"', row)[0]


def test_what_is_told_of_something_finds_it_behind_its_name() -> None:
    title = "Vähintään 30 minuutin ruokailu jokaiseen kouluun"
    named, place, told = _terms_of(title).split("/")
    assert "esimerkkilan" in place.split()
    assert "ruokailu" in named
    assert "aanieristys" not in named
    assert "aanieristys" in told.split()
    assert len(told.split()) == len({*told.split()} - {*named.split()})
    assert "liikuntapaallikko" in _terms_of("Tatu Hietapuro")


def test_words_of_one_meaning_stand_in_the_script_and_a_municipality_adds_its_own() -> None:
    page = example_site()["search/index.html"].decode()
    lines = page.partition("searchKin = `")[2].partition("`")[0].split("\n")
    assert any({"vanhus", "ikäihminen", "äldre"} <= {*line.split()} for line in lines)
    assert (
        kin([("Mopo", "Kevari"), ("Monari", "monitoimi talo")])
        == "mopo kevari / monari monitoimi talo"
    )


def test_a_row_says_its_kind_its_years_and_what_is_told_of_it() -> None:
    page = example_site()["search/index.html"].decode()
    row = re.findall(r'<li data-kind="decision" data-years="2026"[^>]*>.*?</li>', page, re.DOTALL)[
        0
    ]
    assert '<p class="snippet">Valtuusto muutti hyvinvointiohjelmaa' in row
    assert 'data-kind="program" data-years="2026 2027 2028 2029"' in page
    longest = max(re.findall(r'class="snippet">(.*?)</p>', page), key=len)
    assert len(longest) < 260


def test_of_a_decision_only_the_summary_is_told() -> None:
    text = DECISION.format(fields="background: Selostuksessa mainitaan jokikävely.")
    page = site(workspace(yksi=text))["search/index.html"].decode()
    assert "hiekoitus" in page
    assert "jokikavely" not in page


def test_pages_that_narrow_lists_run_a_script_and_only_their_own() -> None:
    for path, page in example_site().items():
        # At former addresses and for pages that are not there nothing runs.
        if not path.endswith("index.html") or b'"refresh"' in page:
            continue
        run = [text for kind, text in read(page).scripts if kind is None]
        narrows = path.startswith("search/") or b"data-filters=" in page or "/measures/" in path
        # Every page has the one that takes tables which fit out of the way of the keyboard.
        assert len(run) == 1 + narrows, path
        allowed = re.findall(r"script-src ((?:'sha256-[^']+' ?)+)", page.decode())[0].split()
        digests = {base64.b64encode(hashlib.sha256(one.encode()).digest()).decode() for one in run}
        assert {*allowed} == {f"'sha256-{one}'" for one in digests}, path


def test_a_reader_without_scripts_is_told_and_has_the_list() -> None:
    shown = text_of(example_site()["search/index.html"])
    assert "Alla on kaikki julkaistu luettelona" in shown
    page = example_site()["search/index.html"]
    assert re.search(rb'<div id="_search" role="search" [^>]*hidden>', page)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_titles_stay_text_in_the_list(text: str) -> None:
    page = site(workspace(ohjelma=DOCUMENT.format(text=_quoted(text))))["search/index.html"]
    _check(page)


@pytest.fixture
def parted(monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """A site whose hits are too many for the search page, in parts of few."""
    example_site()  # as it is without this
    monkeypatch.setattr(search_kind, "MOST_LISTED", 2_000)
    monkeypatch.setattr(search_parts, "_LEAST", 1_000)
    monkeypatch.setattr(search_parts, "_MOST", 3_000)
    return site(examples())


def rows_of(files: dict[str, bytes]) -> list[str]:
    """The rows of all parts in the order in which the page names these."""
    page = files["search/index.html"].decode()
    names = re.findall(r'data-parts="([^"]*)"', page)[0].split()
    rows: list[str] = []
    for number, name in enumerate(names, start=1):
        call = files[f"search/{name}"].decode()
        start = f"searchPart({number},"
        assert call.startswith(start)
        rows += json.loads(call.removeprefix(start).removesuffix(");\n"))
    return rows


def test_what_is_too_much_for_a_page_stands_in_parts_beside_it(parted: dict[str, bytes]) -> None:
    whole = example_site()["search/index.html"].decode()
    listed = re.findall(r"<li data-kind=.*?</li>\n", whole, re.DOTALL)
    assert rows_of(parted) == listed
    assert "<li data-kind" not in parted["search/index.html"].decode()
    parts = {path for path in parted if path.startswith("search/part-")}
    assert len(parts) > 10
    assert max(len(parted[path]) for path in parts) < 8_000


def test_without_a_script_the_lists_of_municipalities_are_there(parted: dict[str, bytes]) -> None:
    page = read(parted["search/index.html"])
    assert "../esimerkkila/index.html" in page.links
    assert "sivulla on luettelo" in parted["search/index.html"].decode()


def test_the_page_lets_its_own_script_alone_load_parts(parted: dict[str, bytes]) -> None:
    assert b"'strict-dynamic'" in parted["search/index.html"]
    others = [path for path, page in parted.items() if b"'strict-dynamic'" in page]
    assert {path.removesuffix("index.html").removeprefix("search/") for path in others} <= {
        "",
        "sv/",
    }
    assert b"strict-dynamic" not in example_site()["search/index.html"]


def test_a_new_row_changes_the_part_it_stands_in_and_few_others() -> None:
    rows = [f"<li>{number}{'x' * 400}</li>" for number in range(5_000)]
    before = {content for _, content in search_parts.parts(rows)}
    after = {
        content
        for _, content in search_parts.parts([*rows[:2_000], "<li>uusi</li>", *rows[2_000:]])
    }
    assert len(before) > 10
    assert len(after - before) <= 3


def test_parts_are_proven_as_pages_are() -> None:
    shown = shown_text.texts(
        "search/part-1.js", b'searchPart(1,[\n"<li data-terms=\\"a b\\">A &amp; B</li>\\n"]);'
    )
    assert [*shown][1:] == ['searchPart(1,[\n"', "A & B", '"]);', "a b"]
