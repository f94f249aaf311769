"""Values that a reader could take for others: units with a number of their own, and ranges below zero."""

import pytest

from render.reading import text_of
from render.sites import REGISTER, site, workspace

INDICATOR = """\
kind: indicator
id: mittari
title: Mittari
unit: {unit}
direction: increase
values: [{{year: 2024, value: -45.5}}, {{year: 2025, value: 0}}]
"""
PROGRAM = """\
kind: program
id: ohjelma
title: Ohjelma
type: other
status: adopted
period: {start: 2025, end: 2029}
goals:
  - id: tavoite
    title: Tavoite
    targets: [{indicator: mittari, target: {year: 2029, value: -5, max: -2}}]
"""
GOAL = "malli/programs/ohjelma/goals/tavoite/index"
SHOWN = ("index.html", f"{GOAL}.html", "malli/indicators/mittari/index.html")


@pytest.mark.parametrize(
    ("unit", "written"),
    [
        ("1 000 €", ("−45,5 (1 000 €)", "0 (1 000 €)", "−5 – −2 (1 000 €)")),
        ("100 000 asukasta kohti", ("−45,5 (100 000 as", "0 (100 000 as", "−5 – −2 (100 000 as")),
        ("€", ("−45,5 €", "0 €", "−5 – −2 €")),
    ],
)
def test_no_page_runs_two_numbers_together(unit, written):
    pages = site(workspace(mittari=INDICATOR.format(unit=unit), ohjelma=PROGRAM))
    texts = [text_of(pages[name]).replace("\u00a0", " ") for name in SHOWN]
    assert all(any(one in text for text in texts) for one in written)
    assert all(
        unit == "€" or f"{number} {unit}" not in text
        for number in ("5", "0", "2")
        for text in texts
    )


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("sv", "0 per 10 000 invånare"),
        ("en", "0 per 10,000 residents"),
        ("fi", "0 (10 000 asukasta kohti)"),
    ],
)
def test_a_rate_is_said_in_the_language_of_the_page(language, written):
    register = REGISTER.replace("[fi]", f"[{language}]")
    made = INDICATOR.format(unit="10 000 asukasta kohti")
    pages = site(workspace(register=register, mittari=made, ohjelma=PROGRAM))
    assert written in text_of(pages["index.html"]).replace("\u00a0", " ")
