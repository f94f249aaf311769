"""The index of the search page: which words find what."""

import base64
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hyvinvointi.render.pages.search import fold, terms
from render.reading import read, text_of
from render.sites import example_site, site, workspace
from render.test_hostile import DOCUMENT, HOSTILE, _check, _quoted

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
    ],
)
def test_words_are_folded_and_compounds_found_by_their_parts(text: str, found: str) -> None:
    assert terms(text) == found


@given(st.text())
def test_terms_are_plain_words(text: str) -> None:
    assert all(one.isalnum() for one in terms(text).split())
    assert fold(fold(text)) == fold(text)


def test_everything_with_a_page_is_in_the_list() -> None:
    page = read(example_site()["search/index.html"])
    listed = {link.partition("#")[0] for link in page.links}
    for path in example_site():
        own = ("search/", "accessibility/")
        if path.endswith("/index.html") and not path.startswith(own) and "/cases/" not in path:
            assert f"../{path}" in listed, path
    goal = "../esimerkkila/programs/hyvinvointiohjelma-2026-2029/index.html#liikuntaneuvonta"
    assert goal in page.links


def test_a_case_is_listed_where_it_is_more_than_one_decision() -> None:
    links = read(example_site()["search/index.html"]).links
    cases = {link.split("/")[-2] for link in links if "/cases/" in link}
    assert "412_00.01.02_2025" in cases
    assert "461_00.01.02_2026" not in cases
    assert "esimerkkila/cases/461_00.01.02_2026/index.html" in example_site()


def _terms_of(title: str) -> str:
    rows = (
        example_site()["search/index.html"].decode().replace("\u00ad", "").split("<li data-terms=")
    )
    return next(one for one in rows if f">{title}</a>" in one).split('"')[1]


def test_what_is_told_of_something_finds_it_behind_its_name() -> None:
    named, told = _terms_of("Vähintään 30 minuutin ruokailu jokaiseen kouluun").split(" / ")
    assert "ruokailu" in named
    assert "aanieristys" not in named
    assert "aanieristys" in told.split()
    assert len(told.split()) == len({*told.split()} - {*named.split()})
    assert "liikuntapaallikko" in _terms_of("Tatu Hietapuro")


def test_of_a_decision_only_the_summary_is_told() -> None:
    text = DECISION.format(fields="background: Selostuksessa mainitaan jokikävely.")
    page = site(workspace(yksi=text))["search/index.html"].decode()
    assert "hiekoitus" in page
    assert "jokikavely" not in page


def test_only_the_search_page_runs_a_script_and_only_its_own() -> None:
    for path, page in example_site().items():
        if not path.endswith(".html"):
            continue
        run = [text for kind, text in read(page).scripts if kind is None]
        assert len(run) == (path == "search/index.html"), path
        assert (b"script-src" in page) == bool(run), path
        for text in run:
            digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
            assert f"script-src 'sha256-{digest}'".encode() in page


def test_a_reader_without_scripts_is_told_and_has_the_list() -> None:
    shown = text_of(example_site()["search/index.html"])
    assert "Alla on kaikki julkaistu luettelona" in shown
    assert b'<div id="_search" role="search" hidden>' in example_site()["search/index.html"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_titles_stay_text_in_the_list(text: str) -> None:
    page = site(workspace(ohjelma=DOCUMENT.format(text=_quoted(text))))["search/index.html"]
    script = page[page.rindex(b"<script>") : page.rindex(b"</script>") + len(b"</script>")]
    _check(page.replace(script, b""))
