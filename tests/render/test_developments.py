"""Indicators on the pages of plans, and gaps and values that are not final in their charts."""

import re
from collections import Counter

import pytest

from hyvinvointi.model.series import Series
from hyvinvointi.render.indicators.geometry import NARROW, Named, draw
from render.edits import workspace as small_workspace
from render.edits import written
from render.reading import read, text_of
from render.sites import example_site, examples, site, workspace
from render.test_renewal import Publisher

pytestmark = pytest.mark.slow

PROGRAM = "esimerkkila/programs/hyvinvointiohjelma-2026-2029"
PLAN = """\
kind: {kind}
id: ohjelma
title: Ohjelma
goals:
  - id: eka
    title: Eka
    targets: [{{indicator: osuus, baseline: {{year: 2021, value: 5}}, target: {{year: 2029, value: 9}}}}]
  - id: toka
    title: Toka
    targets: [{{indicator: osuus, target: {{year: 2030, value: 7}}}}, {{indicator: outo}}]
"""
INDICATOR = """\
kind: indicator
id: osuus
title: Osuus | kaikista
unit: "%"
values:
  - {year: 2021, value: 5}
  - {year: 2022, status: missing}
  - {year: 2023, value: 6, status: provisional}
  - {year: 2021, gender: female, status: suppressed}
  - {year: 2022, gender: female, status: suppressed}
"""


def _described(page: bytes) -> list[str]:
    return re.findall("<desc[^>]*>([^<]*)</desc>", page.decode())


@pytest.mark.parametrize("kind", ["program", "strategy"])
def test_each_goal_shows_how_its_indicators_have_developed_against_its_own_targets(
    kind: str,
) -> None:
    pages = site(workspace(ohjelma=PLAN.format(kind=kind), osuus=INDICATOR))
    folder, up = {
        "program": ("programs/ohjelma/all", "../"),
        "strategy": ("strategies/ohjelma", ""),
    }[kind]
    page = pages[f"malli/{folder}/index.html"]
    first, second = (one.replace("\u00a0", " ") for one in _described(page))
    assert "lähtöarvo 5 % (2021); tavoite 9 % (2029)" in first
    assert "2030" not in first
    assert "tavoite 7 % (2030)" in second
    shown = read(page)
    assert [one for one, count in Counter(shown.ids).items() if count > 1] == []
    assert shown.links.count(f"{up}../../indicators/osuus/index.csv") == 2
    assert text_of(page).count("ei julkaista salattu pienen joukon vuoksi") == 4


def test_a_section_shows_the_newest_values_of_its_indicators() -> None:
    page = text_of(example_site()[f"{PROGRAM}/all/index.html"])
    assert re.search(r"Terveytensä hyväksi kokevat aikuiset viimeisin \d\d,\d % \(20\d\d\)", page)


def test_a_page_that_stands_alone_has_charts_and_values_in_it() -> None:
    only = frozenset(
        one.path for one in examples().documents if one.id == "hyvinvointiohjelma-2026-2029"
    )
    (page,) = site(examples(), single_file=True, only=only).values()
    assert len(_described(page)) > 20
    assert "2018 37,2 %" in "".join(_described(page)).replace("\u00a0", " ")
    assert not [link for link in read(page).links if link.endswith(".csv")]


def test_markdown_has_the_values_as_a_table() -> None:
    pages = site(workspace(ohjelma=PLAN.format(kind="program"), osuus=INDICATOR), format="markdown")
    page = pages["malli/programs/ohjelma/all/index.md"].decode().replace("\u00a0", " ")
    assert "**Mitatut arvot: Osuus \\| kaikista**" in page
    assert "| Vuosi | kaikki | Naiset |\n| --- | ---: | ---: |\n" in page
    assert "| 2023 | 6 % (Ennakkotieto) | – |" in page


def test_gaps_and_values_that_are_not_final_have_their_words() -> None:
    page = site(workspace(osuus=INDICATOR))["malli/indicators/osuus/index.html"]
    said = _described(page)[0].replace("\u00a0", " ")
    assert "kaikki: 2021 5 %, 2022 puuttuu, 2023 6 % (ennakkotieto)" in said
    assert "naiset: 2021 salattu pienen joukon vuoksi, 2022 salattu" in said
    shown = text_of(page)
    assert "puuttuu: 2022 (kaikki) ennakkotieto: 2023 (kaikki)" in shown
    assert "salattu pienen joukon vuoksi: 2021, 2022 (naiset)" in shown
    wide = page.decode().split("</svg>")[0]
    rings = wide.split('class="rings"')[1].split("</g>")[0]
    dots = wide.split('class="dots"')[1].split("</g>")[0]
    assert (rings.count("<circle"), dots.count("<circle")) == (1, 1)


def test_the_values_lie_beside_the_chart() -> None:
    page = site(workspace(osuus=INDICATOR))["malli/indicators/osuus/index.html"].decode()
    assert page.split("<main")[1].split("</main>")[0].count('href="index.csv"') == 1


def test_a_line_is_named_at_its_last_value_be_it_final_or_not() -> None:
    points = ((2020, 1.0), (2021, 2.0), (2022, 9.0), (2023, None))
    series = Series("", "total", "", points, ((2022, "estimate"), (2023, "missing")))
    drawn = draw([Named(series, "", "9")], [], lambda value: f"{value:g}", NARROW)
    assert drawn is not None
    (line,) = drawn.lines
    assert line.label_y == line.rings[0][1]
    assert len(line.dots) == 2


def test_a_new_value_renews_the_plans_that_aim_at_it(tmp_path) -> None:
    publisher = Publisher(tmp_path)
    documents = small_workspace()
    publisher.renew(written(documents))
    documents["osuus-indicator.yaml"]["values"].append({"year": 2025, "value": 24.5})
    assert "malli/programs/ohjelma/all/index.html" in publisher.renew(written(documents))
