"""What the page of a decision says of proposals, votes and wishes, in HTML and in Markdown."""

import csv
import io
from collections.abc import Iterator

import pytest

from render.reading import plain, read, text_of
from render.sites import site, workspace

HEAD = """\
kind: decision
id: paatos
organ: lautakunta
title: Kokouspäivät
status: decided
meeting: {date: 2026-05-05}
paragraph: 3
"""
PROPOSALS = """\
handling:
  counter_proposals:
    - {id: palautus, kind: remit, by: {name: Aatu Malli}, text: Asia palautetaan., result: rejected}
    - {id: vasta-a, kind: counter, text: Kokouspäivä on tiistai., result: joined, joined_to: vasta-b}
    - {id: vasta-b, kind: counter, seconded_by: {name: Dora Malli}, text: Tiistai kello 17.}
    - {text: Kokous on lyhyt.}
"""
ONE = """\
handling:
  counter_proposals:
    - {id: vasta, kind: counter, text: Kokouspäivä on tiistai.}
  votes:
    - question: Kumpi
      type: main
"""
REGISTER_SV = """\
kind: municipality
id: malli
name: {fi: Malli, sv: Modell}
code: "999"
languages: [fi, sv]
organs:
  - {id: lautakunta, name: {fi: Lautakunta, sv: Nämnden}, type: committee}
"""


def _shown(text: str) -> Iterator[str]:
    """The page as its readers see it in both formats."""
    given = workspace(paatos=HEAD + text)
    yield " ".join(text_of(site(given)["malli/decisions/paatos/index.html"]).split())
    pages = site(given, format="markdown")
    markdown = plain(pages["malli/decisions/paatos/index.md"].decode())
    yield " ".join(markdown.replace("**", "").split())


def _html(text: str) -> bytes:
    return site(workspace(paatos=HEAD + text))["malli/decisions/paatos/index.html"]


def test_a_proposal_is_called_by_its_kind_and_tells_what_became_of_it() -> None:
    for shown in _shown(PROPOSALS):
        for told in ("Tehdyt ehdotukset", "Palautusehdotus", "Vastaehdotus 1", "Vastaehdotus 2"):
            assert told in shown
        assert "Muutosehdotukset" not in shown
        assert "hylättiin" in shown.lower()
        assert "Yhdistetty ehdotukseen: Vastaehdotus 2" in shown
        assert "Kannattaja: Dora Malli" in shown
    page = read(_html(PROPOSALS))
    assert {"palautus", "vasta-a", "vasta-b"} <= {*page.ids}
    assert "#vasta-b" in page.links


BASE_WON = "for: {proposal: base, count: 24}\n      against: {proposal: vasta, count: 9}"
COUNTER_WON = "for: {proposal: vasta, count: 6}\n      against: {proposal: base, count: 1}"
UNCOUNTED = "for: {proposal: base}\n      against: {proposal: vasta, count: 5}"
NEGATIVE = "for: {proposal: base, count: -3}\n      against: {proposal: vasta, count: 4}"
EVEN = "for: {proposal: base, count: 4}\n      against: {proposal: vasta, count: 4}"
TEXTS = "for: {text: Jatketaan, count: 7}\n      against: {text: Palautetaan, count: 2}"
COUNTS = "for: {count: 7}\n      against: {count: 2}"
CHAIR = "casting_vote: {name: Bertta Malli}"


@pytest.mark.parametrize(
    ("vote", "told"),
    [
        (f"{BASE_WON}\n      result: for", "Pohjaehdotus (JAA) voitti äänin 24–9."),
        (f"{COUNTER_WON}\n      result: for", "Vastaehdotus voitti äänin 6–1."),
        (f"{TEXTS}\n      result: for", "”Jatketaan” (JAA) voitti äänin 7–2."),
        (f"{COUNTS}\n      result: for", "JAA voitti äänin 7–2."),
        (
            f"{EVEN}\n      {CHAIR}\n      result: against",
            "Vastaehdotus voitti: äänet menivät tasan 4–4, ja puheenjohtajan ääni ratkaisi.",
        ),
        (
            f"{EVEN}\n      result: for",
            "Pohjaehdotus (JAA) voitti, kun äänet menivät tasan 4–4.",
        ),
        (
            f"{EVEN}\n      {CHAIR}\n      result: tie",
            "Äänet menivät tasan, ja puheenjohtajan ääni ratkaisi.",
        ),
        (
            f"{BASE_WON}\n      required: 30\n      result: against",
            "Pohjaehdotus (JAA) ei tullut hyväksytyksi: ääniä saatiin 24, ja niitä vaadittiin 30.",
        ),
        (
            f"{BASE_WON}\n      required: 20\n      result: for",
            "Pohjaehdotus (JAA) voitti äänin 24–9; vaadittiin 20 ääntä.",
        ),
        (
            f"{EVEN}\n      required: 4\n      result: against",
            "Vastaehdotus voitti, kun äänet menivät tasan 4–4.",
        ),
        (
            "for: {proposal: base}\n      against: {proposal: vasta}\n      result: against",
            "Vastaehdotus voitti.",
        ),
        (
            f"{UNCOUNTED}\n      required: 22\n      result: against",
            "Vastaehdotus voitti.",
        ),
        (
            f"{NEGATIVE}\n      result: against",
            "Vastaehdotus voitti.",
        ),
    ],
)
def test_a_vote_tells_who_won_and_how(vote: str, told: str) -> None:
    for shown in _shown(f"{ONE}      {vote}\n"):
        assert told in shown
        assert "Tulos:" not in shown


@pytest.mark.parametrize(
    ("vote", "told"),
    [
        (f"{BASE_WON}\n      result: against", "Tulos: Ei voitti"),
        (f"{BASE_WON}\n      result: tie", "Tulos: Äänet tasan"),
    ],
)
def test_what_contradicts_itself_is_shown_as_it_is_written(vote: str, told: str) -> None:
    for shown in _shown(f"{ONE}      {vote}\n"):
        assert "voitti äänin" not in shown
        assert told in shown


def test_a_vote_without_a_result_tells_its_counts_and_no_winner() -> None:
    for shown, counts in zip(
        _shown(f"{ONE}      {BASE_WON}\n"),
        ("JaaPohjaehdotus24 EiVastaehdotus9", "Jaa: Pohjaehdotus – 24 - Ei: Vastaehdotus – 9"),
        strict=True,
    ):
        assert counts in shown
        assert "voitti" not in shown
        assert "Tulos" not in shown


def test_the_original_proposal_that_lacks_votes_falls_even_where_no_stands_for_it() -> None:
    told = "Pohjaehdotus (EI) ei tullut hyväksytyksi: ääniä saatiin 1, ja niitä vaadittiin 7."
    for shown in _shown(f"{ONE}      {COUNTER_WON}\n      required: 7\n      result: for\n"):
        assert told in shown
        assert "voitti" not in shown


@pytest.mark.parametrize("result", ["for", "against", "tie", "tie\n      casting_vote: {name: A}"])
@pytest.mark.parametrize("required", ["", "\n      required: 0", "\n      required: 5"])
def test_nobody_wins_where_nobody_voted(result: str, required: str) -> None:
    counts = "for: {proposal: base, count: 0}\n      against: {proposal: vasta, count: 0}"
    for shown in _shown(f"{ONE}      {counts}{required}\n      result: {result}\n"):
        told = shown[shown.index("Kumpi") :]
        for word in ("voitti", "ratkaisi", "mennyt läpi", "tasan", "Tulos"):
            assert word not in told


def test_that_yes_stood_for_another_proposal_is_told() -> None:
    note = "Tässä äänestyksessä JAA ei tarkoittanut pohjaehdotusta."
    assert all(note in shown for shown in _shown(f"{ONE}      {COUNTER_WON}\n      result: for\n"))
    for vote in (BASE_WON, TEXTS):
        shown_twice = _shown(f"{ONE}      {vote}\n      result: for\n")
        assert not any(note in shown for shown in shown_twice)


NAMES = (
    "      for: {proposal: base, count: 2, voters: [{name: Aatu Malli}, {name: Bertta Malli}]}\n"
)
AWAY = "      absent: {count: 1, voters: [{name: Cecil Malli}]}\n      abstained: {count: 3}\n"


def test_voters_are_named_on_request_and_nobody_is_lost() -> None:
    text = ONE + NAMES + "      against: {proposal: vasta, count: 0}\n" + AWAY
    for shown in _shown(text):
        for told in ("Aatu Malli", "Bertta Malli", "Cecil Malli", "Pidättyneet", "3", "Poissa"):
            assert told in shown
    page = _html(text).decode()
    assert "Äänet henkilöittäin (3)" in page
    assert page.index("<details") < page.index("Aatu Malli")


def _many(count: int) -> str:
    vote = "    - {{question: Kysymys {0}, type: amendment, for: {{count: {0}}}, against: {{count: 0}}, result: for}}\n"
    return "handling:\n  votes:\n" + "".join(vote.format(one) for one in range(1, count + 1))


@pytest.mark.parametrize(("count", "tables"), [(5, 5), (6, 1), (30, 1)])
def test_more_than_five_votes_are_one_table(count: int, tables: int) -> None:
    page = _html(_many(count))
    assert page.decode().count("<table") == tables
    shown = " ".join(text_of(page).split())
    for number in range(1, count + 1):
        assert f"Kysymys {number}" in shown
        assert f"JAA voitti äänin {number}–0." in shown


def test_an_election_among_many_votes_keeps_its_candidates() -> None:
    election = "    - {question: Vaali, type: election, candidates: [{person: {name: Eetu Malli}, count: 4}]}\n"
    page = _html(_many(7) + election)
    assert page.decode().count("<table") == 2
    assert "Eetu Malli" in text_of(page)


def test_what_a_vote_names_and_nobody_made_is_shown_by_its_id() -> None:
    vote = "for: {proposal: kadonnut, count: 1}\n      against: {count: 0}\n      about: [vasta, muu]\n"
    for shown in _shown(f"{ONE}      {vote}"):
        assert "kadonnut" in shown
        assert "Koskee ehdotuksia: Vastaehdotus, muu" in shown


WISHES = """\
resolution:
  outcome: accepted
  wishes:
    - {id: ponsi-a, by: {name: Aatu Malli}, text: Nuoria kuullaan.}
    - {id: ponsi-b, text: Aikoja tarkistetaan., result: rejected}
    - {id: ponsi-c, text: Kahvia tarjotaan., result: lapsed}
"""


def test_wishes_that_failed_are_apart() -> None:
    for shown in _shown(WISHES):
        accepted, failed = shown.split("Ponnet, joita ei hyväksytty")
        assert "Nuoria kuullaan." in accepted
        assert "Toivomusponsi 2" in failed
        assert "Aikoja tarkistetaan." in failed
        assert "raukesi" in failed.lower()
    vote = (
        "handling:\n  votes:\n    - {question: Ponsi, type: wish, required: 43, result: against, "
        "for: {proposal: ponsi-b, count: 40}, against: {text: Vastaan, count: 5}}\n"
    )
    told = "Toivomusponsi 2 ei tullut hyväksytyksi: ääniä saatiin 40, ja niitä vaadittiin 43."
    assert all(told in shown for shown in _shown(vote + WISHES))


def test_only_failed_wishes_have_no_part_of_accepted_ones() -> None:
    text = "resolution: {wishes: [{text: Aikoja tarkistetaan., result: rejected}]}\n"
    for shown in _shown(text):
        assert "Ponnet, joita ei hyväksytty" in shown
        assert shown.count("Ponnet") == 1


@pytest.mark.parametrize(
    ("outcome", "told"),
    [
        ("counter-proposal-accepted", "Tulos: Vastaehdotus hyväksyttiin"),
        ("accepted-with-addition", "Päätösehdotus: Hyväksyttiin lisäyksellä"),
    ],
)
def test_an_outcome_is_said_of_what_it_is_about(outcome: str, told: str) -> None:
    text = f"proposal: Päätetään.\nresolution: {{outcome: {outcome}}}\n"
    assert all(told in shown for shown in _shown(text))


def test_tables_of_proposals_votes_and_voters_lie_beside_the_page() -> None:
    text = ONE + NAMES + "      against: {proposal: vasta, count: 0}\n" + AWAY
    files = site(workspace(paatos=HEAD + text))
    folder = "malli/decisions/paatos/"
    rows = {
        name: [*csv.DictReader(io.StringIO(files[f"{folder}index.{name}.csv"].decode()))]
        for name in ("proposals", "votes", "voters")
    }
    assert rows["proposals"][0]["kind"] == "counter"
    assert rows["votes"][0] | {"for": "2", "absent": "1", "abstained": "3"} == rows["votes"][0]
    assert [(row["group"], row["name"]) for row in rows["voters"]] == [
        ("for", "Aatu Malli"),
        ("for", "Bertta Malli"),
        ("absent", "Cecil Malli"),
    ]
    links = read(files[f"{folder}index.html"]).links
    assert {f"index.{name}.csv" for name in rows} <= {*links}
    without = site(workspace(paatos=HEAD))
    assert not [path for path in without if path.endswith(".csv")]
    assert ".csv" not in without[f"{folder}index.html"].decode()


SWEDISH = HEAD.replace("title: Kokouspäivät", "title: {fi: Kokouspäivät, sv: Sammanträdesdagar}")


@pytest.mark.parametrize("format_", ["html", "markdown"])
def test_a_matter_that_is_not_in_the_language_of_the_page_says_so(format_: str) -> None:
    ending = {"html": "html", "markdown": "md"}[format_]
    one_language = "proposal: {sv: Nämnden sammanträder på tisdagar.}\n"
    pages = site(workspace(register=REGISTER_SV, paatos=SWEDISH + one_language), format=format_)
    finnish = pages[f"malli/decisions/paatos/index.{ending}"].decode()
    swedish = pages[f"malli/decisions/paatos/sv/index.{ending}"].decode()
    assert "Asiaa ei ole suomeksi." in finnish
    assert "Nämnden sammanträder" in finnish
    assert "finns inte på" not in swedish
    if format_ == "html":
        assert '<div lang="sv"><p>Nämnden sammanträder' in finnish
    both = "proposal: {fi: Kokoukset ovat tiistaisin., sv: På tisdagar.}\n"
    for text in (both, one_language + "background: Suomeksi.\n", ""):
        pages = site(workspace(register=REGISTER_SV, paatos=SWEDISH + text), format=format_)
        assert "Asiaa ei ole" not in pages[f"malli/decisions/paatos/index.{ending}"].decode()
    finnish_only = site(
        workspace(register=REGISTER_SV, paatos=SWEDISH + "proposal: Kokoukset ovat tiistaisin.\n"),
        format=format_,
    )
    told = finnish_only[f"malli/decisions/paatos/sv/index.{ending}"].decode()
    assert "Ärendet finns inte på svenska." in told


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("sv", "Motförslaget vann med rösterna 6–1."),
        ("en", "The counter-proposal won by 6 votes to 1."),
    ],
)
def test_the_sentence_is_said_in_the_language_of_the_page(language: str, told: str) -> None:
    register = REGISTER_SV.replace("[fi, sv]", f"[{language}]")
    given = workspace(
        register=register, paatos=HEAD + f"{ONE}      {COUNTER_WON}\n      result: for\n"
    )
    assert told in text_of(site(given)["malli/decisions/paatos/index.html"])


HOSTILE = "<img src=x onerror=alert(1)>"


@pytest.mark.parametrize(
    "vote",
    [
        f"for: {{proposal: '{HOSTILE}', text: '{HOSTILE}', count: 3, voters: [{{name: '{HOSTILE}'}}]}}",
        f"for: {{proposal: [a], count: 'x', voters: '{HOSTILE}'}}\n      absent: [1]\n      about: {{a: 1}}",
        f"for: 7\n      against: [{{}}]\n      abstained: '{HOSTILE}'\n      required: '{HOSTILE}'",
        f"casting_vote: '{HOSTILE}'\n      result: tie\n      for: {{count: 1}}\n      against: {{count: 1}}",
        f"id: '{HOSTILE}'\n      result: '{HOSTILE}'\n      type: [a]",
    ],
)
def test_no_form_of_a_vote_breaks_the_page_or_reaches_it_as_markup(vote: str) -> None:
    text = (
        f"{ONE}      {vote}\n"
        f"resolution: {{wishes: [{{id: '{HOSTILE}', result: '{HOSTILE}', text: x}}, 3]}}\n"
    )
    page = _html(text.replace("kind: counter", f"kind: '{HOSTILE}'"))
    assert b"<img" not in page
    assert read(page).faults == []
