"""Money of a plan of several municipalities: no page shows it as the money of one."""

from datetime import date
from pathlib import Path

import pytest

from render.edits import clean
from render.papers import text_of as paper_text
from render.publisher import Publisher
from render.reading import text_of
from render.sites import site, workspace
from render.test_organisations import COUNTY, MUNICIPALITY, NEIGHBOUR

pytestmark = pytest.mark.slow

TODAY = date(2027, 5, 1)
PLAN = """\
kind: program
id: yhteinen
municipality: malli
municipalities: [naapuri, {name: Kaukala}]
title: Yhteinen ohjelma
type: sports-program
period: {start: 2026, end: 2029}
status: adopted
resources: [{type: budget, amount: 70000, year: 2027}]
goals:
  - id: liike
    title: Liike lisääntyy
    measures:
      - id: ladut
        title: Ladut
        responsible: [nuoret, "naapuri:nuoret"]
        schedule: {start: 2026, end: 2028}
        resources: [{type: budget, amount: 12000, year: 2027}]
reviews:
  - year: 2026
    measures: [{measure: ladut, status: in-progress, spent: 4300}]
"""
OWN = """\
kind: program
id: oma
municipality: malli
title: Oma ohjelma
type: sports-program
period: {start: 2026, end: 2029}
status: adopted
goals:
  - id: uinti
    title: Uidaan enemmän
    measures:
      - id: altaat
        title: Altaat
        responsible: [nuoret]
        schedule: {start: 2026, end: 2028}
        resources: [{type: budget, amount: 500, year: 2027}]
"""
WHOSE = "Summista ei käy ilmi, minkä kunnan rahaa ne ovat"
LEFT_OUT = "yhteisten suunnitelmien rahat eivät ole mukana"
SHARED = ("70 000", "12 000", "4 300")
OF_PLAN = [
    "malli/programs/yhteinen/",
    "malli/programs/yhteinen/all/",
    "malli/programs/yhteinen/money/",
    "malli/programs/yhteinen/measures/",
    "malli/programs/yhteinen/goals/liike/",
    "malli/programs/yhteinen/2026/",
]
GATHERED = ["", "malli/", "naapuri/", "malli/units/nuoret/", "naapuri/units/nuoret/"]


def made(format_: str, *, plan: str = PLAN, own: str = OWN, **more: str) -> dict[str, str]:
    documents = {"register": MUNICIPALITY, "naapuri": NEIGHBOUR, "oma": own, "plan": plan} | more
    pages = site(workspace(**documents), today=TODAY, format=format_)
    ending = {"html": ".html", "markdown": ".md"}[format_]
    told = {}
    for path, content in pages.items():
        if path.endswith(f"index{ending}"):
            text = text_of(content) if format_ == "html" else content.decode()
            told[path.removesuffix(f"index{ending}")] = " ".join(text.split())
    return told


@pytest.mark.parametrize("format_", ["html", "markdown"])
def test_the_pages_of_a_shared_plan_say_that_its_sums_are_of_no_one_municipality(
    format_: str,
) -> None:
    pages = made(format_)
    for path in OF_PLAN:
        assert any(one in pages[path] for one in SHARED), path
        assert WHOSE in pages[path], path
    assert not [path for path, text in pages.items() if "/oma/" in path and WHOSE in text]


@pytest.mark.parametrize("format_", ["html", "markdown"])
def test_what_is_gathered_for_one_counts_no_euros_of_shared_plans(format_: str) -> None:
    pages = made(format_)
    for path in GATHERED:
        situation = pages[path].partition("Määrärahat")[2].partition("Seuraavat määräajat")[0]
        assert not any(one in situation for one in SHARED), path
        own = "500 €" in situation
        assert own is (not path.startswith("naapuri")), path
    for path in ("", "malli/", "malli/units/nuoret/", "naapuri/units/nuoret/"):
        assert LEFT_OUT in pages[path], path
    assert LEFT_OUT not in made(format_, plan="")["malli/"]


@pytest.mark.parametrize("format_", ["html", "markdown"])
def test_where_only_shared_plans_have_money_nobody_says_that_there_is_none(format_: str) -> None:
    pages = made(format_, own="")
    assert LEFT_OUT in pages["malli/"]
    assert "Määrärahoja ei ole kirjattu" not in pages["malli/"]
    without = PLAN.partition("resources")[0] + "goals: []\n"
    assert LEFT_OUT not in made(format_, own="", plan=without)["malli/"]


def test_papers_say_it_too() -> None:
    given = workspace(register=MUNICIPALITY, naapuri=NEIGHBOUR, plan=PLAN)
    papers = site(given, today=TODAY, format="pdf")
    for path in ("malli/programs/yhteinen.pdf", "malli/programs/yhteinen/2026.pdf"):
        assert WHOSE in paper_text(papers[path]), path  # type: ignore[arg-type]


def test_other_organisations_are_called_what_they_are() -> None:
    pages = made("html", county=COUNTY)
    assert "minkä organisaation rahaa" in pages["malli/"]
    assert "kunnan rahaa" not in pages["malli/"] + pages["malli/programs/yhteinen/money/"]


def test_pages_follow_whose_a_plan_is(tmp_path: Path) -> None:
    files = {
        "register.yaml": MUNICIPALITY.encode(),
        "naapuri.yaml": NEIGHBOUR.encode(),
        "oma.yaml": OWN.encode(),
        "plan.yaml": PLAN.encode(),
    }
    alone = PLAN.replace("municipalities: [naapuri, {name: Kaukala}]\n", "")
    publisher = Publisher(tmp_path)
    for plan in (PLAN, alone, PLAN):
        files["plan.yaml"] = plan.encode()
        publisher.renew(files)
        assert publisher.found() == clean(files)
