"""Pages of counties, joint authorities and plans of several municipalities: whose what is."""

import json

import pytest

from render.reading import text_of
from render.sites import site, workspace

pytestmark = pytest.mark.slow

COUNTY = """\
kind: municipality
id: alue
name: {fi: Mallin hyvinvointialue, sv: Modellens välfärdsområde}
type: wellbeing-county
languages: [fi, sv]
organs:
  - {id: aluevaltuusto, name: {fi: Mallin aluevaltuusto, sv: Modellens fullmäktige}, type: council}
  - {id: aluehallitus, name: {fi: Aluehallitus, sv: Välfärdsområdesstyrelsen}, type: executive}
"""
JOINT_AUTHORITY = """\
kind: municipality
id: yhtyma
name: Mallin koulutuskuntayhtymä
type: joint-authority
languages: [fi]
organs:
  - {id: kokous, name: Yhtymäkokous, type: council}
  - {id: hallitus, name: Hallitus, type: executive}
"""
MUNICIPALITY = """\
kind: municipality
id: malli
name: Malli
code: "999"
languages: [fi]
organs:
  - {id: valtuusto, name: Kunnanvaltuusto, type: council}
units:
  - {id: nuoret, name: Nuorisopalvelut}
"""
NEIGHBOUR = (
    MUNICIPALITY.replace("malli", "naapuri").replace("Malli", "Naapuri").replace("999", "998")
)
DECISION = """\
kind: decision
id: paatos
organ: aluevaltuusto
title: Alueen suunnitelma
meeting: {date: 2026-05-05}
paragraph: 3
status: published
inspected_on: 2026-05-07
published_on: 2026-05-08
appeal: [{type: municipal-appeal, ground: Laki hyvinvointialueesta 611/2021 140 §}]
"""
PLAN = """\
kind: program
id: yhteinen
municipality: malli
municipalities: [naapuri, {name: Kaukala}]
title: Yhteinen ohjelma
type: sports-program
period: {start: 2026, end: 2029}
status: adopted
responsible: [nuoret, "naapuri:nuoret"]
approval:
  - {organ: valtuusto, role: adopt, decision: kv-1}
  - {organ: "naapuri:valtuusto", role: adopt, planned: 2026-06}
goals:
  - id: liike
    title: Liike lisääntyy
    measures:
      - {id: ladut, title: Ladut, responsible: ["naapuri:nuoret"], schedule: {end: 2028}}
"""


def adoption(municipality: str, own_id: str, day: str, document: str) -> str:
    return f"""\
kind: decision
id: {own_id}
municipality: {municipality}
organ: valtuusto
meeting: {{date: {day}}}
paragraph: 5
title: Ohjelman hyväksyminen
status: inspected
resolution: {{text: Hyväksyttiin., outcome: accepted}}
adopts: [{{document: "{document}", role: adopt}}]
"""


OURS = adoption("malli", "kv-1", "2026-03-10", "yhteinen")
THEIRS = adoption("naapuri", "kv-9", "2026-04-20", "malli:yhteinen")


def joint(**further: str) -> dict[str, bytes]:
    given = workspace(register=MUNICIPALITY, naapuri=NEIGHBOUR, ohjelma=PLAN, ours=OURS, **further)
    return site(given)


def test_a_county_is_called_a_county_on_its_pages_and_has_no_municipality_code() -> None:
    pages = site(workspace(register=COUNTY, paatos=DECISION))
    page = text_of(pages["alue/index.html"])
    assert "Hyvinvointialue Mallin hyvinvointialue" in page
    assert "Mallin aluevaltuusto Aluevaltuusto Aluehallitus" in page
    everything = " ".join(
        text_of(content) for path, content in pages.items() if path.endswith(".html")
    )
    for wrong in ("Kunta ", "Kuntanumero", "Kunnat", "Kunnallisvalitus", "kuntalaki", "Kunnan "):
        assert wrong not in everything, wrong
    # Its site is its own: the front page leads to its register, and lists no organisations.
    front = text_of(pages["index.html"])
    assert "Mallin hyvinvointialue: toimielimet, yksiköt ja vastuuhenkilöt" in front
    assert "Organisaatiot" not in front


def test_the_appeal_of_a_county_has_the_name_and_the_provisions_of_its_act() -> None:
    pages = site(workspace(register=COUNTY, paatos=DECISION))
    finnish = text_of(pages["alue/decisions/paatos/index.html"])
    assert "Aluevalitus" in finnish
    assert "hyvinvointialueen jäsenelle 15.6.2026" in finnish
    assert "laki hyvinvointialueesta 611/2021, 145 §" in finnish
    swedish = text_of(pages["alue/decisions/paatos/sv/index.html"])
    assert "Välfärdsområdesbesvär" in swedish
    assert "för en medlem av välfärdsområdet 15.6.2026" in swedish


def test_a_ground_of_another_act_lets_no_day_be_trusted() -> None:
    wrong = DECISION.replace("Laki hyvinvointialueesta 611/2021 140 §", "Kuntalaki 410/2015 135 §")
    page = text_of(
        site(workspace(register=COUNTY, paatos=wrong))["alue/decisions/paatos/index.html"]
    )
    assert "Aluevalitus" in page
    assert "jäsenelle" not in page


def test_a_county_of_before_there_were_types_keeps_its_appeal() -> None:
    old = COUNTY.replace("type: wellbeing-county", 'code: "906"')
    page = text_of(
        site(workspace(register=old, paatos=DECISION))["alue/decisions/paatos/index.html"]
    )
    assert "Aluevalitus" in page
    assert "hyvinvointialueen jäsenelle 15.6.2026" in page


def test_a_joint_authority_stands_under_the_act_of_municipalities_with_organs_of_its_own() -> None:
    text = DECISION.replace("aluevaltuusto", "kokous").replace(
        "Laki hyvinvointialueesta 611/2021 140 §", "Kuntalaki 410/2015 135 §"
    )
    pages = site(workspace(register=JOINT_AUTHORITY, paatos=text))
    assert "Kuntayhtymä Mallin koulutuskuntayhtymä" in text_of(pages["yhtyma/index.html"])
    assert "Ylin toimielin" in text_of(pages["yhtyma/index.html"])
    decision = text_of(pages["yhtyma/decisions/paatos/index.html"])
    assert "Kunnallisvalitus" in decision
    assert "kuntalaki 410/2015, 140 §" in decision
    assert "viimeinen päivä jäsenkunnalle ja sen jäsenelle 15.6.2026" in decision
    assert "kunnan jäsenelle" not in decision


@pytest.mark.parametrize("type_", ["unknown", "[x]", "{a: b}", "5", "null", '"<b>"'])
def test_a_type_that_nobody_knows_makes_no_page_fail(type_: str) -> None:
    odd = COUNTY.replace("type: wellbeing-county", f"type: {type_}")
    page = site(workspace(register=odd, paatos=DECISION))["alue/index.html"]
    assert b"<b>" not in page
    assert "Mallin hyvinvointialue" in text_of(page)


@pytest.mark.parametrize(
    ("register", "duty"),
    [
        (MUNICIPALITY, "Kunta raportoi valtuustolle vuosittain"),
        (COUNTY, "Hyvinvointialue raportoi aluevaltuustolle vuosittain"),
        (JOINT_AUTHORITY, None),
    ],
)
def test_a_yearly_report_cites_the_duty_of_its_organisation(
    register: str, duty: str | None
) -> None:
    program = """\
kind: program
id: ohjelma
title: Ohjelma
type: welfare-program
status: adopted
reviews: [{year: 2025, summary: Hyvin meni.}]
"""
    pages = site(workspace(register=register, ohjelma=program))
    page = text_of(next(one for path, one in pages.items() if "/2025/index.html" in path))
    assert (duty or "Valtuustolle") in page
    assert ("612/2021" in page) is (duty is not None)


def test_the_page_of_a_joint_plan_says_whose_it_is_and_where_it_is_in_force() -> None:
    page = text_of(joint()["malli/programs/yhteinen/all/index.html"])
    told = page.partition("Kenen suunnitelma tämä on ")[2].rpartition("Kenen suunnitelma tämä on")[
        2
    ]
    assert "Malli: voimassa, Kunnanvaltuusto 10.3.2026 § 5" in told
    assert "Naapuri: ei vielä hyväksytty" in told
    assert "Kaukala: hyväksymisestä ei ole tässä tietoa" in told
    both = text_of(joint(theirs=THEIRS)["malli/programs/yhteinen/all/index.html"])
    assert "Naapuri: voimassa, Kunnanvaltuusto 20.4.2026 § 5" in both


def test_each_municipality_lists_a_joint_plan_and_where_it_stands_there() -> None:
    page = text_of(joint()["naapuri/index.html"])
    assert "Muiden kanssa yhteiset suunnitelmat" in page
    assert "Malli, Naapuri, Kaukala" in page
    assert "ei vielä hyväksytty" in page
    assert "voimassa" in text_of(joint(theirs=THEIRS)["naapuri/index.html"])
    assert "Muiden kanssa" not in text_of(joint()["malli/index.html"])
    assert "Malli, Naapuri, Kaukala" in text_of(joint()["index.html"])


def test_an_adoption_of_a_neighbour_puts_nothing_in_force_at_home() -> None:
    given = workspace(register=MUNICIPALITY, naapuri=NEIGHBOUR, ohjelma=PLAN, theirs=THEIRS)
    page = text_of(site(given)["malli/programs/yhteinen/all/index.html"])
    assert "Malli: ei vielä hyväksytty" in page
    assert "Hyväksytty (voimassa)" not in page


def test_who_is_of_another_organisation_is_shown_with_it() -> None:
    page = text_of(joint()["malli/programs/yhteinen/all/index.html"])
    assert "Nuorisopalvelut, Naapuri" in page
    assert "Nuorisopalvelut (Naapuri)" in page
    assert "Kunnanvaltuusto Naapuri" in page
    markdown = site(
        workspace(register=MUNICIPALITY, naapuri=NEIGHBOUR, ohjelma=PLAN, ours=OURS),
        format="markdown",
    )["malli/programs/yhteinen/all/index.md"].decode()
    assert "(Naapuri)" in markdown
    assert "Nuorisopalvelut](../../../../naapuri/units/nuoret/index.md), Naapuri" in markdown


def test_machines_are_told_whose_a_joint_plan_is() -> None:
    page = joint()["malli/programs/yhteinen/index.html"].decode()
    data = json.loads(
        page.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    )
    assert data["publisher"]["name"] == "Malli"
    assert [one["name"] for one in data["contributor"]] == ["Naapuri", "Kaukala"]
    told = json.loads(joint()["malli/programs/yhteinen/index.json"])
    assert told["municipalities"] == ["naapuri", {"name": "Kaukala"}]


def test_the_name_of_an_organisation_from_elsewhere_is_no_markup() -> None:
    evil = PLAN.replace("Kaukala", "<script>alert(1)</script>")
    given = workspace(register=MUNICIPALITY, naapuri=NEIGHBOUR, ohjelma=evil, ours=OURS)
    pages = {path: one for path, one in site(given).items() if path.endswith(".html")}
    assert len(pages) > 5
    assert not [path for path, content in pages.items() if b"<script>alert" in content]


def test_a_hundred_municipalities_fit_on_a_page() -> None:
    names = ", ".join(f"kunta-{number}" for number in range(100))
    registers = {
        f"r{number}": NEIGHBOUR.replace("naapuri", f"kunta-{number}").replace(
            "Naapuri", f"Kunta {number}"
        )
        for number in range(100)
    }
    many = PLAN.replace("[naapuri, {name: Kaukala}]", f"[{names}]").replace("naapuri:", "kunta-0:")
    given = workspace(register=MUNICIPALITY, ohjelma=many, ours=OURS, **registers)
    page = text_of(site(given)["malli/programs/yhteinen/all/index.html"])
    told = page.rpartition("Kenen suunnitelma tämä on")[2]
    assert told.count("ei vielä hyväksytty") == 100
    assert "Malli: voimassa; 100 organisaatiota: ei vielä hyväksytty" in page
