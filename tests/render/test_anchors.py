"""Links to parts and items of a page, and tables that read on a phone."""

import re

import pytest

from render.reading import read
from render.sites import REGISTER, example_site, site, workspace

PROGRAM = "esimerkkila/programs/hyvinvointiohjelma-2026-2029/all/index.html"
DECISION = """\
kind: decision
id: paatos
organ: lautakunta
title: Asia
proposal: Ehdotus.
resolution: {text: Päätetään.}
tasks: [{id: viesti, title: '"Viesti" & *muuta*'}]
attachments: [{id: liite, title: Liite}]
planned_programs: [{id: tuleva, title: Tuleva}]
"""


def _anchors(page: bytes) -> dict[str, str]:
    """The names of links to parts and items by what they lead to."""
    found = re.findall(
        '<a class="anchor" tabindex="-1" href="(.*?)" aria-label="(.*?)">', page.decode()
    )
    return dict(found)


def test_parts_and_items_of_a_decision_have_links_with_their_names() -> None:
    page = site(workspace(paatos=DECISION))["malli/decisions/paatos/index.html"]
    found = _anchors(page)
    assert found["#_proposal"] == "Linkki kohtaan Päätösehdotus"
    assert found["#viesti"] == "Linkki kohtaan &#34;Viesti&#34; &amp; muuta"
    assert {"#_resolution", "#liite", "#tuleva"} <= found.keys()


def test_goals_measures_and_targets_of_a_program_have_links() -> None:
    page = example_site()[PROGRAM]
    found = _anchors(page)
    assert {"#liikuntaneuvonta", "#aikuiset-liikkuvat"} <= found.keys()
    assert "#aikuiset-liikkuvat_terveysliikuntaa-harrastavat" in found
    assert {one.removeprefix("#") for one in found} <= set(read(page).ids)


@pytest.mark.parametrize(("language", "name"), [("sv", "Länk till "), ("en", "Link to ")])
def test_links_are_named_in_the_language_of_the_page(language: str, name: str) -> None:
    register = REGISTER.replace("[fi]", f"[{language}]")
    page = site(workspace(register=register, paatos=DECISION))["malli/decisions/paatos/index.html"]
    assert all(one.startswith(name) for one in _anchors(page).values())


def test_the_cells_of_a_table_laid_out_as_blocks_name_their_columns() -> None:
    tables = re.findall(
        '<table class="stacked".*?</table>', example_site()[PROGRAM].decode(), re.DOTALL
    )
    assert len(tables) > 1
    for one in tables:
        assert "<td>" not in one
        heads = set(re.findall('<th scope="col">(.*?)</th>', one))
        assert set(re.findall('data-label="(.*?)"', one)) == heads - {
            "Mittari",
            "Toimenpide",
            "Tavoite",
        }


def test_a_caption_can_stay_in_sight_of_a_table_that_scrolls() -> None:
    page = example_site()[PROGRAM].decode()
    captions = re.findall("<caption>(.*?)</caption>", page)
    assert len(captions) == page.count("<caption>") > 1
    assert [one for one in captions if not re.fullmatch("<span>.*</span>", one)] == []
