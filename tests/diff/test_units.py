"""Numbers of changes have the unit of their field: euros and person-years, wherever they stand."""

import pytest

from diff.village import all_changes, workspace
from hyvinvointi.diff import compare
from hyvinvointi.render.pages.changes import render_changes

PLAN = """\
kind: program
id: ohjelma
title: Ohjelma
type: welfare-program
status: adopted
period: {start: 2026, end: 2029}
goals:
  - id: turva
    title: Arki on turvallista
    measures:
      - id: polut
        title: Polut kunnostetaan
        resources:
          - {type: budget, year: 2026, amount: 12000}
          - {type: staff, year: 2026, person_years: 0.5}
reviews:
  - year: 2026
    measures:
      - {measure: polut, status: done, spent: 14300}
"""
DECISION = """\
kind: decision
id: paatos
organ: valtuusto
title: Päätös
status: final
assignments:
  - title: Polkujen suunnitelma
    resources:
      - {type: budget, amount: 5000}
"""


def said(*edits, language="fi"):
    head = {"ohjelma.yaml": PLAN, "paatos.yaml": DECISION}
    for old, new in edits:
        head = {path: text.replace(old, new) for path, text in head.items()}
    changes = all_changes({"ohjelma.yaml": PLAN, "paatos.yaml": DECISION}, head)
    return " ".join(one.message.say(language) for one in changes).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("old", "new", "fi", "en"),
    [
        ("spent: 14300", "spent: 15250.5", "14 300 € → 15 250,50 €", "“€14,300” to “€15,250.50”"),
        (", spent: 14300", "", "14 300 €", "€14,300"),
        ("amount: 12000", "amount: 9000", "12 000 € → 9 000 €", "€12,000 to €9,000"),
        ("years: 0.5", "years: 0.8", "0,5 htv → 0,8 htv", "0.5 person-years to 0.8 person-years"),
        ("amount: 5000", "amount: 6000", "5 000 € → 6 000 €", "€5,000 to €6,000"),
    ],
)
def test_money_and_work_have_their_unit(old, new, fi, en):
    assert fi in said((old, new))
    assert en in said((old, new), language="en")


def test_the_page_of_changes_says_the_unit_of_what_came_or_went():
    measure = PLAN.index("    measures:\n      - id")
    without = PLAN[:measure] + PLAN[PLAN.index("reviews:") :]
    base, head = (workspace({"ohjelma.yaml": text}) for text in (without, PLAN))
    page = render_changes(compare(base, head), base, head, "fi").replace("\u00a0", " ")
    assert "12 000 €" in page
    assert "0,5 htv" in page


def test_the_least_change_of_an_indicator_is_no_money():
    text = "kind: indicator\nid: x\ntitle: X\nunit: kpl\nchange_criterion: {amount: 2}\n"
    changed = {"x.yaml": text.replace("amount: 2", "amount: 3")}
    [change] = all_changes({"x.yaml": text}, changed)
    assert "€" not in change.message.say("fi")
