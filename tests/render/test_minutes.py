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


def test_each_way_of_appeal_tells_its_last_day_and_what_it_is_counted_from() -> None:
    ways = "appeal: [{type: rectification}, {type: municipal-appeal}, {type: other}]\n"
    text = ways + "published_on: 2026-05-08\n"
    for shown in (text_of(_page(text)), plain(_markdown(text))):
        assert "Oikaisuvaatimus, viimeinen päivä 29.5.2026" in shown
        assert "Kunnallisvalitus, viimeinen päivä 15.6.2026" in shown
        assert shown.count("viimeinen päivä") == 2
        assert "pöytäkirja julkaistiin verkossa 8.5.2026" in shown


@pytest.mark.parametrize(
    "text",
    [
        "appeal: [{type: rectification}]\n",
        "appeal: [{type: rectification}]\npublished_on: 2026-05\n",
        "appeal: [{type: none}]\npublished_on: 2026-05-08\n",
    ],
)
def test_nothing_is_said_of_an_end_that_cannot_be_computed(text: str) -> None:
    shown = text_of(_page(text))
    assert "viimeinen päivä" not in shown
    assert "Laskettu siitä" not in shown


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
    result = text_of(page).split("Tulos:")[1].split("Päätös")[0].strip()
    assert result == f"Valittiin {elected}".strip()
    assert '<th scope="col">Ehdokas</th>' in page.decode()
    assert f"Tulos: Valittiin {elected}".strip() in _markdown(vote + appointed)


def test_minutes_that_are_not_inspected_say_so() -> None:
    note = "Päätetty pöytäkirjaa ei ole vielä tarkastettu"
    assert note in text_of(_page("status: decided\n"))
    assert note not in text_of(_page("status: decided\ninspected_on: 2026-05-07\n"))
    assert "tarkastettu" not in text_of(_page("status: published\n"))


def test_the_plan_of_a_step_that_is_taken_is_not_shown() -> None:
    route = "forward_to: [{organ: lautakunta, role: adopt, planned: 2026-03%s}]\n"
    for shown in (lambda text: text_of(_page(text)), _markdown):
        assert "suunniteltu 3/2026" in shown(route % "")
        assert "suunniteltu" not in shown(route % ", decision: paatos")


def test_a_planned_program_tells_its_type_only_where_its_title_does_not() -> None:
    planned = "planned_programs: [{id: a, title: %s, type: housing-program}]\n"
    assert text_of(_page(planned % "Kunnan asunto-ohjelma")).count("sunto-ohjelma") == 1
    assert "Koti kaikille Asunto-ohjelma" in text_of(_page(planned % "Koti kaikille"))
