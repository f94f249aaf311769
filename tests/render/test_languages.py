"""Pages in the languages of the municipality, and texts marked where they are in another one."""

import posixpath
from datetime import date

import pytest

from render.foreign import MARK, in_finnish_alone, unmarked
from render.reading import plain, read, text_of
from render.sites import site, workspace

pytestmark = pytest.mark.slow

REGISTER = """\
kind: municipality
id: malli
name: {fi: Malli, sv: Modell}
code: "999"
languages: [fi, sv]
organs: [{id: valtuusto, name: {fi: Valtuusto, sv: Fullmäktige}, type: council}]
"""
PROGRAM = """\
kind: program
id: ohjelma
municipality: malli
title: {fi: Hyvinvointiohjelma, sv: Välfärdsprogram}
type: welfare-program
status: adopted
owner: valtuusto
summary: Vain suomeksi.
"""
INDEX, SWEDISH = "malli/programs/ohjelma/all/index.html", "malli/programs/ohjelma/sv/index.html"


def test_a_bilingual_municipality_gets_both_languages_of_every_page():
    pages = site(workspace(register=REGISTER, ohjelma=PROGRAM))
    made = {path for path in pages if path.endswith("index.html")}
    assert {path.replace("sv/index", "index") for path in made if "sv/" in path} == {
        path for path in made if "sv/" not in path
    }
    assert made >= {
        "index.html",
        "sv/index.html",
        "malli/index.html",
        "malli/sv/index.html",
        "malli/organs/valtuusto/index.html",
        "malli/organs/valtuusto/sv/index.html",
        "accessibility/index.html",
        "accessibility/sv/index.html",
        "search/index.html",
        "search/sv/index.html",
        INDEX,
        SWEDISH,
    }
    assert '<html lang="fi">' in pages[INDEX].decode()
    swedish = text_of(pages[SWEDISH])
    assert '<html lang="sv">' in pages[SWEDISH].decode()
    assert "Välfärdsprogram" in swedish
    assert "Fullmäktige" in swedish
    assert "Sammandrag" in swedish
    assert "På svenska" in text_of(pages[INDEX])


def test_the_languages_lead_to_each_other_and_stay_in_theirs():
    pages = site(workspace(register=REGISTER, ohjelma=PROGRAM))
    assert "sv/index.html" in read(pages[INDEX]).links
    links = read(pages[SWEDISH]).links
    assert "../index.html" in links
    assert "../../../organs/valtuusto/sv/index.html" in links
    assert "../../../../sv/index.html" in links


def test_a_text_in_another_language_is_marked():
    page = site(workspace(register=REGISTER, ohjelma=PROGRAM))[SWEDISH].decode()
    assert '<div lang="fi"><p>Vain suomeksi.</p></div>' in page


def test_nothing_finnish_is_read_out_as_swedish_whatever_field_it_stands_in():
    pages = site(in_finnish_alone(), today=date(2026, 12, 1))
    swedish = {path: page for path, page in pages.items() if path.endswith("sv/index.html")}
    assert len(swedish) > 30
    assert sum(page.decode().count(MARK) for page in swedish.values()) > 500
    found = {path: [*unmarked(page)] for path, page in swedish.items()}
    assert {path: texts for path, texts in found.items() if texts} == {}


def test_one_language_on_request():
    pages = site(workspace(register=REGISTER, ohjelma=PROGRAM), language="en")
    assert [path for path in pages if "/sv/" in path] == []
    assert "Welfare programme" in text_of(pages[INDEX])
    assert '<span lang="fi">Hyvinvointi' in pages[INDEX].decode().replace("\u00ad", "")


def test_a_selection_links_to_nothing_that_is_not_there():
    given = workspace(register=REGISTER, ohjelma=PROGRAM)
    pages = site(given, only=frozenset({"ohjelma.yaml"}))
    reader = read(pages[INDEX])
    assert "Valtuusto" in plain("".join(reader.pieces))
    there = {posixpath.relpath(path, posixpath.dirname(INDEX)) for path in pages}
    links = [link for link in reader.links if not link.startswith("http:")]
    assert {link.partition("#")[0] for link in links} - there == {""}


def test_a_file_that_stands_alone_links_only_within_itself():
    pages = site(workspace(register=REGISTER, ohjelma=PROGRAM), single_file=True)
    assert set(pages) == {
        "malli.html",
        "malli.sv.html",
        "malli/programs/ohjelma.html",
        "malli/programs/ohjelma.sv.html",
    }
    links = read(pages["malli/programs/ohjelma.html"]).links
    assert [link for link in links if not link.startswith(("#", "http"))] == []


INDICATOR = """\
kind: indicator
id: mittari
title: {fi: Mittari, sv: Indikator}
unit: %s
direction: increase
values: [{year: 2025, value: 1300}]
"""


def test_units_are_said_in_the_language_of_the_page_else_marked():
    def pages(unit):
        made = site(workspace(register=REGISTER, mittari=INDICATOR % unit))
        folder = "malli/indicators/mittari"
        return [made[f"{folder}/{one}index.html"].decode() for one in ("", "sv/")]

    finnish, swedish = pages("henkilöä")
    assert "1\u00a0300\u00a0henkilöä" in finnish
    assert "1\u00a0300\u00a0personer" in swedish
    assert "henkilö" not in swedish
    finnish, swedish = pages("omenaa")
    assert "<dd>omenaa</dd>" in finnish
    assert '<span lang="fi">omenaa</span>' in swedish
