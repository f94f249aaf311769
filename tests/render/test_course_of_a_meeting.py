"""What pages tell of minutes beyond the text: days of office-holders, requests for a review, who came and went."""

import json
from datetime import date

import pytest

from published_minutes import (
    ALL,
    BUDGET_AFTER_THREE,
    COUNCIL_OF_ELDERS,
    PERMIT,
    REGISTER,
    REMIT_IN_SWEDISH,
    REVIEW_OF_PERMIT,
    URGENT_AND_TABLED,
)
from render.reading import plain, text_of
from render.sites import site, workspace

pytestmark = pytest.mark.slow

IN_TIME, LATER = date(2026, 5, 20), date(2028, 1, 1)
CLAIMANT = REVIEW_OF_PERMIT.replace(
    "{title: oikaisuvaatimuksen tekijä}\n  result", "{name: Maija Koskinen}\n  result"
)


def pages(today: date | None = None, register: str = REGISTER, **decisions: str) -> dict[str, str]:
    """The pages of decisions as text, by the names of the decisions, of HTML and of Markdown (`.md`)."""
    given = workspace(register=register, **decisions)
    shown = {}
    for path, content in site(given, today=today).items():
        if path.endswith("index.html"):
            shown[path.removesuffix("/index.html").rpartition("/")[2]] = text_of(content)
    for path, content in site(given, today=today, format="markdown").items():
        if path.endswith("index.md"):
            shown[path.removesuffix("/index.md").rpartition("/")[2] + ".md"] = plain(
                content.decode()
            )
    return shown


def says(page: str, text: str) -> bool:
    """Whether a page says a text, whatever cells and marks stand between its words."""
    return "".join(text.split()) in "".join(page.replace("**", "").split())


def test_the_page_tells_of_the_request_and_of_the_proposal_apart() -> None:
    shown = pages(review=REVIEW_OF_PERMIT, permit=PERMIT)
    for page in (shown["lup-2026-086"], shown["lup-2026-086.md"]):
        assert says(page, "Oikaisuvaatimus: Hylättiin · Päätösehdotus: Hyväksyttiin yksimielisesti")
        assert "Päätös, johon vaaditaan oikaisua" in page
        assert "kunnan jäsenelle" not in page
    case = shown["59_11.01.00_2026"]
    assert says(case, "oikaisuvaatimus hylättiin; ehdotus hyväksyttiin yksimielisesti")


def test_the_decision_under_review_links_to_the_decision_on_the_request() -> None:
    shown = pages(review=REVIEW_OF_PERMIT, permit=PERMIT)
    for page in (shown["rt-2026-143"], shown["rt-2026-143.md"]):
        told = page.split("Selostus")[0]
        assert "Päätökseen on vaadittu oikaisua" in told
        assert "Lupajaosto 12.5.2026 § 86" in told
        assert "hylättiin" in told.casefold()
    assert "vaadittu oikaisua" not in pages(permit=PERMIT)["rt-2026-143"]


def test_the_decision_under_review_follows_the_one_on_the_request() -> None:
    granted = REVIEW_OF_PERMIT.replace("result: rejected", "result: partly-accepted")
    assert "Hyväksyttiin osittain" in pages(review=granted, permit=PERMIT)["rt-2026-143"]


@pytest.mark.parametrize("day", ["decided_on: 2026-03-05", "meeting: {date: 2026-03-05}"])
def test_an_office_holder_decides_on_a_day_and_in_no_meeting(day: str) -> None:
    text = PERMIT.replace("decided_on: 2026-03-05", day)
    shown = pages(permit=text)
    for page in (shown["rt-2026-143"], shown["rt-2026-143.md"]):
        assert says(page.replace(":", ""), "Päätöspäivä 5.3.2026")
        assert "Kokous" not in page
        assert "Pöytäkirjanote" not in page
    assert "Viranhaltijapäätös · Rakennustarkastaja" in shown["rt-2026-143"]


def test_a_meeting_of_an_office_holder_that_has_more_than_a_day_is_not_lost() -> None:
    text = PERMIT.replace("decided_on: 2026-03-05", "meeting: {date: 2026-03-05, place: Virasto}")
    assert says(pages(permit=text)["rt-2026-143"], "Kokous 5.3.2026, Virasto")
    both = PERMIT.replace("paragraph: 143", "paragraph: 143\nmeeting: {date: 2026-03-04}")
    page = pages(permit=both)["rt-2026-143"]
    assert says(page, "Päätöspäivä 5.3.2026")
    assert says(page, "Kokous 4.3.2026")


def test_decisions_of_office_holders_are_sorted_by_their_day() -> None:
    given = workspace(register=REGISTER, review=REVIEW_OF_PERMIT, permit=PERMIT)
    files = site(given, today=LATER)
    whole = text_of(files["koivula/cases/59_11.01.00_2026/index.html"])
    case = whole.partition("Käsittely vaiheittain")[2]
    assert case.index("Rakennustarkastaja 5.3.2026 § 143") < case.index("Lupajaosto 12.5.2026 § 86")
    assert "päivä ei vielä tiedossa" not in case.casefold()
    data = json.loads(files["koivula/decisions/rt-2026-143/index.json"])
    assert data["decided_on"] == "2026-03-05"


def test_the_course_of_the_meeting_is_told_in_the_order_of_the_minutes() -> None:
    shown = pages(council=URGENT_AND_TABLED)
    for page in (shown["kv-2026-095"], shown["kv-2026-095.md"]):
        said = [
            "Asia otettiin käsiteltäväksi kiireellisenä",
            "ottaa asian käsiteltäväksi kiireellisenä (kuntalaki 410/2015 95 §)",
            "Käsittelyjärjestyksestä päätettiin",
            "valtuutettu Aatu Kanto saapui kokoukseen klo 18.20",
            "Kokous keskeytettiin klo 19.30",
            "Kokousta jatkettiin klo 19.45",
            "valtuutettu Aatu Kanto poistui kokouksesta klo 20.10",
        ]
        places = [page.index(one) for one in said]
        assert places == sorted(places)
        assert "klo 18.00" in page


def test_times_are_said_in_the_language_of_the_page() -> None:
    swedish = REGISTER.replace("languages: [fi]", "languages: [fi, sv]")
    given = workspace(register=swedish, council=REMIT_IN_SWEDISH)
    files = site(given)
    [path] = [one for one in files if one.endswith("decisions/kv-2026-077/sv/index.html")]
    page = text_of(files[path])
    assert "ledamot Lena Björk anlände till sammanträdet kl. 18.20" in page
    assert "Ärendet togs upp som brådskande" in page


def test_seats_are_a_table_of_member_deputy_nominator_and_term() -> None:
    page = pages(board=COUNCIL_OF_ELDERS)["kh-2026-096"]
    assert says(page, "Nimi Varajäsen Ehdottaja Toimikausi")
    assert says(page, "Jalmari Kanto Oili Kanto Koivulan eläkkeensaajat ry 1.1.2027–31.5.2029")
    assert "vanhuspalvelujohtaja asemansa perusteella" in page
    markdown = pages(board=COUNCIL_OF_ELDERS)["kh-2026-096.md"]
    assert "Hilma Kanto; varajäsen Iines Kanto" in markdown
    names_alone = COUNCIL_OF_ELDERS.replace("        deputy", "        x-deputy")
    names_alone = names_alone.replace("        nominated_by", "        x-by").replace(
        "        term", "        x-term"
    )
    names_alone = names_alone.replace(", ex_officio: true", "")
    assert "Varajäsen" not in pages(board=names_alone)["kh-2026-096"].split("Muutoksenhaku")[0]


def test_earlier_handlings_elsewhere_stay_in_the_chain() -> None:
    shown = pages(council=BUDGET_AFTER_THREE)
    for name in ("kv-2026-104", "kv-2026-104.md", "301_02.02.00_2026", "301_02.02.00_2026.md"):
        page = shown[name]
        places = [page.index(f"§ {number}") for number in (310, 316, 99)]
        assert places == sorted(places), name
        assert "Kokous keskeytettiin." in page


def test_an_earlier_handling_that_is_here_is_told_once() -> None:
    text = REVIEW_OF_PERMIT.replace(
        "earlier: [rt-2026-143]",
        "earlier: [{organ: rakennustarkastaja, date: 2026-03-05, paragraph: 143}]",
    )
    case = pages(review=text, permit=PERMIT)["59_11.01.00_2026"]
    assert case.count("§ 143") == case.count("5.3.2026 § 143") + 1  # the title of the request


@pytest.mark.parametrize("format_", ["html", "markdown"])
def test_the_name_of_a_claimant_leaves_every_file_with_the_time_for_appeal(format_: str) -> None:
    given = workspace(register=REGISTER, **(ALL | {"review_of_permit": CLAIMANT}))

    def naming(today: date) -> list[str]:
        files = site(given, today=today, format=format_)
        return [path for path, content in files.items() if b"Koskinen" in content]

    assert naming(IN_TIME)
    assert naming(LATER) == []


def test_a_claimant_in_an_office_or_with_another_spelling_is_private_too() -> None:
    for by in (
        "{name: Maija Koskinen, title: valtuutettu}",
        "{name: Maija Koskinen, organization: Koivulan Naapurit ry}",
        "{name: {fi: Maija Koskinen}}",
        "Maija Koskinen",
    ):
        text = CLAIMANT.replace("{name: Maija Koskinen}", by)
        files = site(workspace(register=REGISTER, review=text, permit=PERMIT), today=LATER)
        assert not [path for path, content in files.items() if b"Koskinen" in content], by
    body = CLAIMANT.replace("{name: Maija Koskinen}", "{name: Koivulan Naapurit ry}")
    assert "Koivulan Naapurit ry" in pages(LATER, review=body, permit=PERMIT)["lup-2026-086"]


def test_nothing_of_a_secret_decision_but_its_day_goes_out() -> None:
    text = CLAIMANT + "publicity: {class: secret, ground: Julkisuuslaki 621/1999 24 §}\n"
    permit = PERMIT + "publicity: {class: secret, ground: Julkisuuslaki 621/1999 24 §}\n"
    shown = pages(IN_TIME, review=text, permit=permit)
    assert "Koskinen" not in shown["lup-2026-086"]
    assert "Hylättiin" not in shown["lup-2026-086"] + shown["rt-2026-143"]
    assert says(shown["rt-2026-143"], "Päätöspäivä 5.3.2026")
