"""A plan that says it is adopted, although the decision on it turned it down or put it off."""

from datetime import date

import pytest

from render.publisher import Publisher
from render.sites import REGISTER, site, workspace

MEASURE = "{id: auki, title: Avoin, responsible: [lautakunta], schedule: {end: 2025}}"
PROGRAM = f"""\
kind: program
id: ohjelma
title: Ohjelma
type: welfare-program
status: adopted
period: {{start: 2025, end: 2028}}
goals:
  - {{id: tavoite, title: Tavoite, measures: [{MEASURE}]}}
"""
DECISION = """\
kind: decision
id: paatos
organ: valtuusto
meeting: {{date: 2025-03-15}}
paragraph: 3
title: Ohjelma
status: final
resolution: {{outcome: {outcome}}}
adopts: [{{document: ohjelma, role: adopt}}]
"""
COUNCIL = "  - {id: valtuusto, name: Valtuusto, type: council}\n"
TODAY = date(2026, 12, 2)
UNADOPTED = {
    "fi": "Hyväksymispäätöstä ei ole",
    "sv": "Inget beslut om godkännande",
    "en": "No adopting decision",
}


def _files(outcome: str, language: str = "fi") -> dict[str, str]:
    register = REGISTER.replace("[fi]", f"[{language}]").replace("organs:\n", f"organs:\n{COUNCIL}")
    return {
        "register": register,
        "ohjelma": PROGRAM,
        "paatos": DECISION.format(outcome=outcome),
    }


@pytest.mark.parametrize("language", UNADOPTED)
@pytest.mark.parametrize(
    ("outcome", "is_adopted"),
    [
        ("accepted", True),
        ("accepted-amended", True),
        ("rejected", False),
        ("returned", False),
        ("tabled", False),
        ("lapsed", False),
    ],
)
def test_a_page_calls_a_plan_adopted_only_where_its_decision_adopted_it(
    language, outcome, is_adopted
):
    pages = site(workspace(**_files(outcome, language)), format="markdown", today=TODAY)
    plan = pages["malli/programs/ohjelma/index.md"].decode()
    assert (UNADOPTED[language] in plan) == (not is_adopted)
    # How it was handled last is said with a link to the decision.
    assert ("decisions/paatos/index.md): " in plan.splitlines()[1]) == (not is_adopted)
    listed = pages["malli/index.md"].decode()
    assert (UNADOPTED[language].lower() in listed.lower()) == (not is_adopted)


@pytest.mark.parametrize(("outcome", "is_adopted"), [("accepted", True), ("rejected", False)])
def test_a_body_has_adopted_what_its_decision_adopted(outcome, is_adopted):
    pages = site(workspace(**_files(outcome)), format="markdown", today=TODAY)
    page = pages["malli/organs/valtuusto/index.md"].decode()
    assert ("Toimielimen hyväksymät" in page) == is_adopted


def test_of_what_nobody_adopted_nothing_is_late_and_a_site_made_before_learns_it(tmp_path):
    publisher = Publisher(tmp_path, today=TODAY)
    organ = tmp_path / "site/malli/organs/lautakunta/index.html"
    for outcome, is_late in (("accepted", True), ("returned", False), ("accepted", True)):
        files = {f"{name}.yaml": text.encode() for name, text in _files(outcome).items()}
        publisher.renews_as_anew(files)
        assert ("Myöhässä" in organ.read_text("utf-8")) == is_late
