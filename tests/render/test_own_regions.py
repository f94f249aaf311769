"""In a plan the figures of those whose plan it is are no comparison, whosever the indicator is."""

import pytest

from render.reading import text_of
from render.sites import REGISTER, site, workspace

COUNTY = "kind: municipality\nid: alue\ntype: wellbeing-county\nname: Rannikko\nlanguages: [fi]\n"
OTHER = 'kind: municipality\nid: naapuri\nname: Naapuri\ncode: "998"\nlanguages: [fi]\n'
INDICATOR = """\
kind: indicator
id: osuus
municipality: alue
title: Osuus
unit: '%'
direction: increase
values:
  - {year: 2024, value: 40}
  - {year: 2025, value: 41}
  - {year: 2024, value: 30, region: Malli}
  - {year: 2025, value: 31, region: Malli}
  - {year: 2024, value: 20, region: Naapuri}
  - {year: 2025, value: 21, region: Naapuri}
  - {year: 2024, value: 10, region: Koko maa}
  - {year: 2025, value: 11, region: Koko maa}
"""
PLAN = """\
kind: program
id: suunnitelma
municipality: malli
title: Suunnitelma
type: welfare-plan
status: adopted
goals:
  - id: liike
    title: Kaikki liikkuvat
    targets:
      - {indicator: "alue:osuus", target: {year: 2029, value: 50}}
"""


@pytest.mark.parametrize("format_", ["html", "markdown"])
@pytest.mark.parametrize("is_joint", [False, True])
def test_own_figures_in_an_indicator_of_another_organisation(format_, is_joint):
    plan = f"{PLAN}municipalities: [naapuri]\n" if is_joint else PLAN
    given = workspace(register=REGISTER, alue=COUNTY, naapuri=OTHER, mittari=INDICATOR, p=plan)
    files = site(given, format=format_)
    ending = "html" if format_ == "html" else "md"
    said = text_of(files[f"malli/programs/suunnitelma/all/index.{ending}"]).replace("\\", "")
    assert "Malli" in said
    assert "Malli (vertailu)" not in said
    assert ("Naapuri (vertailu)" in said) is not is_joint
    assert "Koko maa (vertailu)" in said
    own = text_of(files[f"alue/indicators/osuus/index.{ending}"]).replace("\\", "")
    assert "Malli (vertailu)" in own
    assert "Naapuri (vertailu)" in own


MONEY = """\
    measures:
      - id: polut
        title: Polut kunnostetaan
        resources: [{type: budget, year: 2026, amount: 12000, note: Naapurin määräraha}]
reviews: [{year: 2026, measures: [{measure: polut, status: done, spent: 9000}]}]
"""


@pytest.mark.parametrize("format_", ["html", "markdown"])
@pytest.mark.parametrize("is_joint", [False, True])
def test_sums_of_a_shared_plan_are_said_to_be_those_of_all(format_, is_joint):
    plan = f"{PLAN}{MONEY}" + ("municipalities: [naapuri]\n" if is_joint else "")
    given = workspace(register=REGISTER, naapuri=OTHER, p=plan)
    files = site(given, format=format_)
    ending = "html" if format_ == "html" else "md"
    for page in ("all/", "money/", "2026/"):
        said = text_of(files[f"malli/programs/suunnitelma/{page}index.{ending}"])
        assert ("Summista ei käy ilmi, minkä kunnan rahaa ne ovat." in said) is is_joint
    table = files["malli/programs/suunnitelma/money.csv"].decode()
    assert ",Naapurin määräraha," in table.splitlines()[1]
