"""The way of a newcomer from a register to a published program, and what each step says of it.

The words are compared with what the documents say: nothing is adopted before the minutes tell how
the matter ended, nothing is in force before they are inspected, and nothing changes unseen then.
"""

import pytest

from cli.repository import commit, git, put

pytestmark = pytest.mark.slow

REGISTER = """\
kind: municipality
id: uusikunta
name: Uusikunta
code: "997"
languages: [fi]
organs:
  - {id: valtuusto, name: Uudenkunnan valtuusto, type: council}
  - {id: hallitus, name: Uudenkunnan hallitus, type: executive}
units:
  - {id: sivistys, name: Sivistyspalvelut}
people:
  - {id: niemi-aino, name: Aino Niemi, title: sivistysjohtaja, role: office-holder, unit: sivistys}
"""
INDICATOR = """\
kind: indicator
id: liikkujat
municipality: uusikunta
title: Riittävästi liikkuvat 8.-luokkalaiset
description: Osuus 8.-luokkalaisista, jotka liikkuvat vähintään tunnin päivässä.
unit: "%"
direction: increase
source: {system: school-health-survey, title: Kouluterveyskysely, retrieved: 2025-10-01}
values:
  - {year: 2021, value: 27}
  - {year: 2025, value: 31}
"""
PROGRAM = """\
kind: program
id: hyvinvointiohjelma
municipality: uusikunta
title: Uudenkunnan hyvinvointiohjelma
type: welfare-program
period: {start: 2026, end: 2029}
status: adopted
owner: valtuusto
responsible: [sivistys]
legal_basis:
  - {statute: 612/2021, provision: 6 §}
summary: Ohjelma kokoaa kunnan hyvinvointityön.
goals:
  - id: liikkuva-arki
    title: Lapset liikkuvat joka päivä
    targets:
      - {indicator: liikkujat, baseline: {year: 2025, value: 31}, target: {year: 2029, value: 38}}
    measures:
      - id: valitunnit
        title: Välitunneille liikuntavälineet
        responsible: [niemi-aino]
        schedule: {start: 2026, end: 2028}
        resources: [{type: budget, amount: 4000, year: 2026}]
        indicators: [liikkujat]
        status: not-started
"""
MINUTES = """\
kind: decision
id: valtuusto-2025-064
municipality: uusikunta
organ: valtuusto
meeting: {date: 2025-11-10, number: 8/2025}
paragraph: 64
case_number: 120/00.01/2025
title: Hyvinvointiohjelman hyväksyminen
status: final
presenter: {id: niemi-aino, name: Aino Niemi, title: sivistysjohtaja}
prepared_on: 2025-10-20
background: Ohjelma koskee kaikkia kuntalaisia.
impact: [{group: lapset, assessment: Koulupäivässä liikutaan enemmän.}]
proposal: Valtuusto päättää hyväksyä hyvinvointiohjelman.
resolution: {outcome: accepted-unanimously, text: Valtuusto hyväksyi hyvinvointiohjelman.}
adopts:
  - {document: hyvinvointiohjelma, role: adopt}
appeal: [{type: municipal-appeal, ground: Kuntalaki 410/2015 135 §}]
notify: [{id: niemi-aino, name: Aino Niemi, title: sivistysjohtaja}]
inspected_on: 2025-11-14
published_on: 2025-11-17
"""
FILES = {
    "municipality.yaml": REGISTER,
    "indicators/liikkujat.yaml": INDICATOR,
    "programs/ohjelma.yaml": PROGRAM,
    "decisions/paatos.yaml": MINUTES,
}
DAYS = {True: "2026-01-20", False: "2025-11-20"}
"""In the period of the programme, and while its minutes are not late yet."""
PAGE = "build/site/uusikunta/programs/hyvinvointiohjelma/index.html"

# What is said in each language: where the adoption stands, and of a target that is weakened.
STANDS = {
    True: {"fi": "(voimassa)", "sv": "(i kraft)", "en": "(in force)"},
    False: {
        "fi": "(päätetty, pöytäkirja tarkastamatta)",
        "sv": "(beslut fattat, protokollet ojusterat)",
        "en": "(decided, minutes not yet inspected)",
    },
}
AWAITS = {
    "fi": "Pöytäkirjaa ei ole vielä tarkastettu.",
    "sv": "Protokollet är inte justerat ännu.",
    "en": "The minutes have not been inspected yet.",
}
WEAKENED = {
    "fi": ": 38\u00a0% → 33\u00a0%.",
    "sv": "från 38\u00a0% till 33\u00a0%.",
    "en": "33% instead of 38%.",
}
NEEDS = {
    "fi": "Muutos vaatii uuden päätöksen (Uudenkunnan valtuusto).",
    "sv": "Ändringen kräver ett nytt beslut (Uudenkunnan valtuusto).",
    "en": "The change needs a new decision (Uudenkunnan valtuusto).",
}
CHANGED = {
    "fi": "on muuttunut asiallisesti (muutettu hyväksymisen jälkeen)",
    "sv": "har ändrats i sak (ändringar efter godkännandet)",
    "en": "has changed in substance (changed since the adoption)",
}
SAME = {"fi": "on ennallaan", "sv": "är oförändrat", "en": "is identical"}
NOTHING = {"fi": "4 asiakirjaa, ei huomautettavaa.", "sv": "4 dokument, inget att anmärka på."}
NOTHING |= {"en": "4 documents, no findings."}
REFUSED = {"fi": "Mitään ei julkaistu", "sv": "Ingenting publicerades"}
REFUSED |= {"en": "Nothing was published"}


def written(*, inspected: bool) -> dict[str, str]:
    """The documents as a preparer writes them, before or after the minutes are inspected."""
    if inspected:
        return FILES
    minutes = MINUTES.replace("status: final", "status: decided")
    return FILES | {
        "decisions/paatos.yaml": minutes[: minutes.index("inspected_on")],
        "programs/ohjelma.yaml": PROGRAM.replace("status: adopted", "status: proposed"),
    }


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("inspected", [True, False], ids=["inspected", "decided"])
def test_each_step_says_what_is_so(run, workspace, inspected, language):
    for path in [*workspace.rglob("*.yaml")]:
        path.unlink()
    git(workspace, "init", "-q", "-b", "main", "--template=")
    commit(workspace, written(inspected=inspected))
    day, say = ("--today", DAYS[inspected]), ("--lang", language)
    stands = STANDS[inspected][language]

    before = run("lint", *day, *say)
    assert "HV603" in before.out
    assert before.code == int(inspected)

    adopted = run("adopt", "valtuusto-2025-064", "hyvinvointiohjelma", *say)
    assert (adopted.code, stands in adopted.err) == (0, True)
    commit(workspace, {})

    assert run("lint", *day, *say).out == f"{NOTHING[language]}\n"
    verified = run("verify", *say)
    assert (verified.code, f"{SAME[language]} {stands}" in verified.out) == (0, True)
    ran = run("diff", *say)
    assert (ran.code, ran.out) == (0, "")
    ran = run("render", "--profile", "publish", *day, *say)
    page = workspace / PAGE
    assert (ran.code, page.exists()) == (0, inspected), ran.err
    assert not inspected or stands in page.read_text()

    weaker = (workspace / "programs/ohjelma.yaml").read_text().replace("value: 38", "value: 33")
    put(workspace, {"programs/ohjelma.yaml": weaker})
    ran = run("diff", *say)
    assert ran.code == 1
    assert WEAKENED[language] in ran.out
    assert NEEDS[language] in ran.out
    assert (AWAITS[language] in ran.out) is not inspected
    ran = run("verify", *say)
    assert (ran.code, CHANGED[language] in ran.out) == (1, True)
    ran = run("lint", *day, *say)
    assert (ran.code, "HV610" in ran.out) == (1, True)
    ran = run("render", "--profile", "publish", *day, *say)
    assert (ran.code, REFUSED[language] in ran.err) == ((1, True) if inspected else (0, False))
