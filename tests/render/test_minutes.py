"""What the page of a decision tells beyond its fields: corrections, appeal, elections, its state."""

import pytest

from render.reading import plain, read, text_of
from render.sites import example_site, site, workspace

DECISION = """\
kind: decision
id: paatos
organ: lautakunta
title: Puheenjohtajan vaali
meeting: {date: 2026-05-05}
paragraph: 3
resolution: {text: Asia ratkaistiin.}
"""
TWO = "{person: {name: Anu Aho}, count: 12}, {person: {name: Esa Elo}, count: 9}"
TIED = "{person: {name: Anu Aho}, count: 9}, {person: {name: Esa Elo}, count: 9}"
THREE = TWO + ", {person: {name: Oili Ora}, count: 1}"
UNCOUNTED = "{person: {name: Anu Aho}, count: 12}, {person: {name: Esa Elo}}"


def _page(text: str) -> bytes:
    return site(workspace(paatos=DECISION + text))["malli/decisions/paatos/index.html"]


def _markdown(text: str) -> str:
    pages = site(workspace(paatos=DECISION + text), format="markdown")
    return pages["malli/decisions/paatos/index.md"].decode()


def test_a_corrected_decision_says_so_at_the_top_and_beside_the_resolution() -> None:
    page = example_site()["esimerkkila/decisions/sivhyv-2026-038/index.html"].decode()
    masthead, body = page.split('<header class="masthead">')[1].split("</header>", 1)
    assert "Päätöksen tekstiä on korjattu" in masthead
    resolution = body.split('id="_resolution"')[1].split("</section>")[0]
    assert resolution.index("Päätöksen tekstiä on korjattu") < resolution.index("myönnettiin")
    assert read(page.encode()).links.count("#_corrections") >= 2
    text = "corrections: [{date: 2026-06-01, text: Lue toisin.}]\n"
    assert _markdown(text).count("**Päätöksen tekstiä on korjattu: korjaukset**") == 2
    assert "korjattu" not in text_of(_page(""))


@pytest.mark.parametrize("status", ["final", "overturned"])
def test_what_has_overturned_a_decision_is_named_at_the_top(status: str) -> None:
    text = (
        f"status: {status}\noverturned_by: {{organ: {{name: Hallinto-oikeus}}, date: 2027-01-05}}\n"
    )
    told = "Päätös on kumottu. Kumonnut päätös: Hallinto-oikeus 5.1.2027"
    assert told in text_of(_page(text)).split("Kokous")[0]
    assert told in _markdown(text).replace("**", "")


ORGANS = """\
kind: municipality
id: malli
name: Malli
code: "999"
languages: [fi]
organs:
  - {id: lautakunta, name: Lautakunta, type: committee}
  - {id: valtuusto, name: Valtuusto, type: council}
  - {id: johtaja, name: Johtaja, type: office-holder}
"""
RECTIFICATION = "type: rectification, ground: Kuntalaki 410/2015 134 §"
APPEAL = "type: municipal-appeal, ground: Kuntalaki 410/2015 135 §"


COUNTY = "type: municipal-appeal, ground: Laki hyvinvointialueesta 611/2021 140 § 1 momentti"


def _appeal(organ: str, way: str, organization: str = "Malli") -> tuple[str, str]:
    text = DECISION.replace("lautakunta", organ)
    text += f"appeal: [{{{way}}}]\npublished_on: 2026-05-08\n"
    given = workspace(
        register=ORGANS.replace("name: Malli\n", f"name: {organization}\n"), paatos=text
    )
    page = site(given)["malli/decisions/paatos/index.html"]
    markdown = site(given, format="markdown")["malli/decisions/paatos/index.md"].decode()
    return text_of(page), plain(markdown)


@pytest.mark.parametrize(
    ("organ", "way", "told"),
    [
        (
            "lautakunta",
            RECTIFICATION,
            "Oikaisuvaatimus, viimeinen päivä kunnan jäsenelle 29.5.2026",
        ),
        (
            "lautakunta",
            "type: rectification, ground: Kuntalaki 134–140 §",
            "kunnan jäsenelle 29.5.2026",
        ),
        ("valtuusto", APPEAL, "Kunnallisvalitus, viimeinen päivä kunnan jäsenelle 15.6.2026"),
    ],
)
def test_a_way_of_the_table_tells_its_last_day_for_whom_and_from_what(
    organ: str, way: str, told: str
) -> None:
    for shown in _appeal(organ, way):
        assert told in shown
        # At the top, and where it is told from what it was counted.
        assert shown.count("viimeinen päivä") == 2
        assert "pöytäkirja julkaistiin verkossa 8.5.2026" in shown
        assert "Asianosaisen määräaika lasketaan siitä" in shown


def test_a_county_has_an_act_of_its_own_and_a_municipality_no_members_of_a_county() -> None:
    told = "Aluevalitus, viimeinen päivä hyvinvointialueen jäsenelle 15.6.2026"
    assert all(told in shown for shown in _appeal("valtuusto", COUNTY, "Mallin hyvinvointialue"))
    for way, organization in ((COUNTY, "Malli"), (APPEAL, "Mallin hyvinvointialue")):
        assert not any(
            "viimeinen päivä" in shown for shown in _appeal("valtuusto", way, organization)
        )


@pytest.mark.parametrize(
    ("organ", "way"),
    [
        ("lautakunta", "type: rectification"),
        ("lautakunta", "type: rectification, ground: Hallintolaki 434/2003 49 c §"),
        ("lautakunta", "type: rectification, ground: MRL 187 §"),
        ("lautakunta", "type: rectification, ground: MRL 187 § ja kuntalaki"),
        ("lautakunta", "type: rectification, ground: Kuntalaki 410/2015 135 §"),
        (
            "lautakunta",
            "type: rectification, ground: 'Perusopetuslaki 628/1998 ja kuntalaki 134 §'",
        ),
        ("lautakunta", APPEAL),
        ("valtuusto", RECTIFICATION),
        ("johtaja", RECTIFICATION),
        ("ei-ole", RECTIFICATION),
        ("valtuusto", "type: administrative-appeal, ground: Laki 808/2019"),
        ("lautakunta", "type: procurement, ground: Hankintalaki 1397/2016"),
        ("lautakunta", "type: procurement, ground: Kuntalaki 410/2015 134 §"),
        ("lautakunta", "type: none, ground: Kuntalaki 410/2015 136 §"),
    ],
)
def test_nothing_is_said_of_an_end_that_the_table_does_not_give(organ: str, way: str) -> None:
    for shown in _appeal(organ, way):
        assert "viimeinen päivä" not in shown
        assert "määräaika" not in shown.lower()


@pytest.mark.parametrize("published", ["", "published_on: 2026-05\n"])
def test_nothing_is_said_of_an_end_before_the_minutes_are_published(published: str) -> None:
    text = f"appeal: [{{{RECTIFICATION}}}]\n{published}"
    assert "viimeinen päivä" not in text_of(_page(text))


@pytest.mark.parametrize(
    ("candidates", "appointed", "elected"),
    [
        (TWO, "", "Anu Aho"),
        (TWO, "appointments: [{task: Puheenjohtaja, seats: 1}]\n", "Anu Aho"),
        (TWO, "appointments: [{task: Edustajat, seats: 2}]\n", ""),
        (TWO, "appointments: [{persons: [{name: Anu Aho}, {name: Esa Elo}]}]\n", ""),
        (TIED, "", ""),
        (THREE, "", ""),
        (THREE, "appointments: [{persons: [{name: Anu Aho}]}]\n", "Anu Aho"),
        (UNCOUNTED, "", ""),
    ],
)
def test_an_election_names_who_was_elected_where_the_counts_tell(
    candidates: str, appointed: str, elected: str
) -> None:
    vote = (
        f"handling: {{votes: [{{type: election, candidates: [{candidates}], result: elected}}]}}\n"
    )
    page = _page(vote + appointed)
    result = text_of(page).split("Tulos:")[1].split("Tämän sivun")[0].strip()
    assert result == f"Valittiin {elected}".strip()
    assert '<th scope="col">Ehdokas</th>' in page.decode()
    assert f"Tulos: Valittiin {elected}".strip() in _markdown(vote + appointed)


@pytest.mark.parametrize("status", ["decided", "inspected", "published"])
def test_nothing_is_said_of_an_inspection_that_the_document_does_not_tell(status: str) -> None:
    shown = text_of(_page(f"status: {status}\n")).replace("Tarkastettu", "")
    assert "tarkast" not in shown.lower()


@pytest.mark.parametrize(
    ("outcome", "told"),
    [
        ("accepted-unanimously", "Päätösehdotus: Hyväksyttiin yksimielisesti"),
        ("rejected", "Päätösehdotus: Hylättiin"),
        ("tabled", "Tulos: Jätettiin pöydälle"),
    ],
)
def test_an_outcome_is_said_of_the_proposal(outcome: str, told: str) -> None:
    """The organ that rejects a request for rectification accepts a proposal to do so."""
    text = DECISION.replace(
        "{text: Asia ratkaistiin.}", f"{{text: Vaatimus hylättiin., outcome: {outcome}}}"
    )
    given = workspace(paatos=text)
    assert told in text_of(site(given)["malli/decisions/paatos/index.html"])
    markdown = site(given, format="markdown")["malli/decisions/paatos/index.md"].decode()
    assert told in markdown.replace("**", "")


def test_the_plan_of_a_step_that_is_taken_is_not_shown() -> None:
    route = "forward_to: [{organ: lautakunta, role: adopt, planned: 2026-03%s}]\n"
    for shown in (lambda text: text_of(_page(text)), _markdown):
        assert "suunniteltu 3/2026" in shown(route % "")
        assert "suunniteltu" not in shown(route % ", decision: paatos")


def test_a_planned_program_tells_its_type_only_where_its_title_does_not() -> None:
    planned = "planned_programs: [{id: a, title: %s, type: housing-program}]\n"
    assert text_of(_page(planned % "Kunnan asunto-ohjelma")).count("sunto-ohjelma") == 1
    assert "Koti kaikille Asunto-ohjelma" in text_of(_page(planned % "Koti kaikille"))


def test_an_office_holder_decides_without_a_proposal() -> None:
    text = DECISION.replace("lautakunta", "johtaja").replace(
        "{text: Asia ratkaistiin.}", "{text: Myönnän avustuksen., outcome: accepted}"
    )
    for added, told in (("", "Tulos"), ("proposal: Esitän asiaa.\n", "Päätösehdotus")):
        given = workspace(register=ORGANS, paatos=text + added)
        page = site(given)["malli/decisions/paatos/index.html"]
        assert f"{told}: Hyväksyttiin" in text_of(page)
