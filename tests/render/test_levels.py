"""A report on one period and a plan for the next: levels, members, risks and follow-up on its pages."""

import csv
import io
import re
from datetime import date
from itertools import pairwise

import pytest

from render.reading import plain, read, text_of
from render.sites import site, workspace

GINI = """\
kind: indicator
id: tuloerot
title: Tuloerot
unit: indeksi
decimals: 1
direction: decrease
values: [{year: 2024, value: 27.0}, {year: 2025, value: 27.4}]
"""
PROGRAM = """\
kind: program
id: kertomus
title: Kertomus 2021–2025 ja suunnitelma 2026–2029
type: welfare-report
period: {start: 2026, end: 2029}
status: adopted
steering_group:
  name: Hyvinvointiryhmä
  members:
    - {person: {name: Elli Esimerkki, title: suunnittelija}, until: 2026-03-31}
    - {person: {name: Otso Oletettu, title: kunnanjohtaja}, role: puheenjohtaja}
    - {person: {name: Aino Arvio, title: sihteeri}, from: 2026-04}
    - {person: {name: Ilmari Ikiaika}, from: 2020, until: 2024}
sections:
  - {id: asukkaat, number: "7", title: Asukkaat}
  - id: talous
    number: "7.1"
    parent: asukkaat
    title: Talous ja työ
    current_state: Tulot ovat kasvaneet.
  - id: tyo
    number: "7.1.1"
    parent: talous
    title: Työllisyys
    current_state: Nuorten työttömyys on vähentynyt.
    goals:
      - id: tyopajat
        number: "7.1.1.1"
        title: Jokainen nuori pääsee pajaan
        measures: [{id: paja, title: Paja avataan}]
  - {id: opit, number: "8", title: Mitä opittiin, current_state: Mittareita oli liikaa.}
goals:
  - id: lapset
    former_ids: [lasten-tavoite]
    number: "1"
    title: Lasten arki on hyvää
    targets:
      - {indicator: tuloerot, baseline: {year: 2024, value: 27}, target: {year: 2029, value: 25}}
  - id: harrastus
    number: "1.1"
    parent: lapset
    title: Jokainen harrastaa
    measures:
      - id: kerhot
        title: Kerhoja järjestetään
        schedule: {start: 2026, end: 2026}
        resources: [{type: budget, amount: 20000, year: 2026}]
risks:
  - {id: ohjaajat, title: Ohjaajia puuttuu, likelihood: high, impact: medium, measures: [kerhot], note: Haku jatkuu.}
  - {id: tilat, title: Sali on remontissa, likelihood: low}
reviews:
  - year: 2026
    goals:
      - {goal: harrastus, assessment: off-track, note: Kerhot alkoivat myöhässä.}
      - {goal: lapset, assessment: on-track}
    measures:
      - {measure: kerhot, status: done, spent: 14300, reached: 62 prosenttia lapsista}
      - {measure: paja, status: in-progress}
    indicators:
      - {indicator: tuloerot, note: Erot kasvoivat hieman.}
  - year: 2025
    goals: [{goal: harrastus, assessment: at-risk, note: Ohjaajia haetaan.}]
    measures: [{measure: kerhot, status: delayed}]
"""
PAGE = "malli/programs/kertomus/all/index.html"
REPORT = "malli/programs/kertomus/2026/index.html"


def _site(**options):
    given = workspace(kertomus=PROGRAM, tuloerot=GINI)
    return site(given, today=date(2027, 3, 1), **options)


@pytest.fixture(scope="module")
def html():
    return _site()


@pytest.fixture(scope="module")
def markdown():
    return _site(format="markdown")


def _headings(page):
    """The headings of the text with their levels, as a reader of the page meets them."""
    found = re.findall(r"<h([1-6])[^>]*>(.*?)</h\1>", page.decode(), re.DOTALL)
    return [(int(level), plain(re.sub("<[^>]+>", "", text))) for level, text in found]


def test_headings_have_the_level_and_the_number_of_what_they_head(html):
    told = _headings(html[PAGE])
    for expected in [
        (2, "7 Asukkaat"),
        (3, "7.1 Talous ja työ"),
        (4, "7.1.1 Työllisyys"),
        (5, "7.1.1.1 Jokainen nuori pääsee pajaan"),
        (6, "Paja avataan"),
        (2, "8 Mitä opittiin"),
        (3, "1 Lasten arki on hyvää"),
        (4, "1.1 Jokainen harrastaa"),
        (5, "Kerhoja järjestetään"),
    ]:
        assert expected in told, told
    steps = [level for level, _ in told]
    assert all(after <= before + 1 for before, after in pairwise(steps))
    assert not read(html[PAGE]).faults


def test_contents_list_levels_in_levels(html):
    contents = html[PAGE].decode().split('<nav class="contents"')[1].split("</nav>")[0]
    text = plain(text_of(contents.encode()))
    names = ["7 Asukkaat", "7.1 Talous ja työ", "7.1.1 Työllisyys", "7.1.1.1 Jokainen", "8 Mitä"]
    places = [text.index(name) for name in names]
    assert places == sorted(places)
    assert contents.count("<ol>") == contents.count("</ol>") == 6


def test_markdown_has_the_same_levels(markdown):
    page = markdown["malli/programs/kertomus/all/index.md"].decode()
    for line in (
        "## 7 Asukkaat",
        "### 7.1 Talous ja työ",
        "#### 7.1.1 Työllisyys",
        "#### Tavoite: 1.1 ",
    ):
        assert f"\n{line}" in page.replace("\\.", "."), line


def test_numbers_stand_before_the_names_of_links_and_are_found(html):
    report = text_of(html[REPORT])
    assert "1.1 Jokainen harrastaa" in report
    search = b"".join(text for path, text in html.items() if path.startswith("search"))
    assert "7.1.1 Työllisyys".encode() in search


def test_members_of_today_stand_before_who_has_left(html, markdown):
    pages = (text_of(html[PAGE]), markdown["malli/programs/kertomus/all/index.md"].decode())
    for page in map(plain, pages):
        names = ["Otso Oletettu", "Aino Arvio", "Elli Esimerkki", "Ilmari Ikiaika"]
        places = [page.index(name) for name in names]
        assert places == sorted(places)
        assert "4/2026 alkaen" in page
        assert "31.3.2026 saakka (ei enää jäsen)" in page
        assert page.count("ei enää jäsen") == 2


def test_nobody_has_left_on_a_page_without_a_day():
    page = text_of(site(workspace(kertomus=PROGRAM, tuloerot=GINI))[PAGE])
    assert "ei enää jäsen" not in page
    assert "31.3.2026 saakka" in page


def test_risks_are_a_table_of_what_is_said_of_them(html):
    page = html[PAGE].decode().split('id="_risks"')[1].split("</section>")[0]
    text = plain(text_of(page.encode()))
    for said in (
        "Ohjaajia puuttuu",
        "Haku jatkuu.",
        "Suuri",
        "Kohtalainen",
        "Kerhoja järjestetään",
        "Pieni",
        "–",
    ):
        assert said in text
    assert 'id="ohjaajat"' in page
    rows = [*csv.reader(io.StringIO(html["malli/programs/kertomus/risks.csv"].decode()))]
    assert rows[1] == ["ohjaajat", "Ohjaajia puuttuu", "high", "medium", "kerhot", "Haku jatkuu."]


def test_a_measure_stands_as_its_newest_review_says(html, markdown):
    page = plain(text_of(html[PAGE]))
    assert "Toteutunut vuosiraportin 2026 mukaan" in page
    assert "Myöhässä" not in page
    assert (
        "Toteutunut (vuosiraportin 2026 mukaan)"
        in markdown["malli/programs/kertomus/all/index.md"].decode()
    )


@pytest.mark.parametrize("format_", ["html", "markdown"])
def test_the_report_compares_with_the_year_before_and_money_with_what_was_granted(
    format_, html, markdown
):
    page = text_of(html[REPORT]) if format_ == "html" else markdown[REPORT[:-4] + "md"].decode()
    text = plain(page).replace("\u00a0", " ")
    folded = text.lower()
    for said in (
        "ei etene suunnitellusti",
        "vaarassa jäädä toteutumatta",
        "kerhot alkoivat myöhässä.",
        "62 prosenttia lapsista",
        "14 300 €",
        "20 000 €",
        "erot kasvoivat hieman.",
        "tilanne 2025",
        "viivästynyt",
    ):
        assert said in folded, said
    assert folded.index("käytetty ja myönnetty raha 2026") < folded.rindex("14 300 €")


def test_follow_up_is_a_table_beside_the_page(html):
    rows = [*csv.reader(io.StringIO(html["malli/programs/kertomus/reviews.csv"].decode()))]
    assert ["2026", "measure", "kerhot", "done", "62 prosenttia lapsista", "14300", ""] in rows
    assert ["2025", "goal", "harrastus", "at-risk", "", "", "Ohjaajia haetaan."] in rows
    assert b"reviews.csv" in html[PAGE]


def test_anchors_of_before_lead_to_what_had_them(html):
    ids = read(html[PAGE]).ids
    assert ids.count("lasten-tavoite") == 1
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("status", ["idea", "in-preparation", "consultation"])
@pytest.mark.parametrize(
    ("period", "said"),
    [
        ("", ""),
        ("period: {end: 2029}\n", "2029 saakka, "),
        ("period: {note: Valtuustokausi}\n", ""),
    ],
)
def test_a_start_that_is_not_decided_is_said_to_be_open(status, period, said):
    text = f"kind: program\nid: uusi\ntitle: Uusi\ntype: other\nstatus: {status}\n{period}"
    for format_, ending in (("html", "html"), ("markdown", "md")):
        page = site(workspace(uusi=text), format=format_)[f"malli/programs/uusi/all/index.{ending}"]
        shown = plain(text_of(page)) if format_ == "html" else page.decode()
        assert f"{said}alkamisaikaa ei ole vielä päätetty" in shown


def test_an_adopted_plan_is_not_said_to_begin_some_day():
    text = (
        "kind: program\nid: uusi\ntitle: Uusi\ntype: other\nstatus: adopted\nperiod: {end: 2029}\n"
    )
    page = text_of(site(workspace(uusi=text))["malli/programs/uusi/all/index.html"])
    assert "päätetty" not in page


def test_levels_too_deep_for_headings_stay_within_them():
    goals = "".join(f"  - {{id: g{n}, parent: g{n - 1}, title: Taso {n}}}\n" for n in range(1, 30))
    text = f"kind: strategy\nid: s\ntitle: S\norgan: lautakunta\nstatus: idea\ngoals:\n  - {{id: g0, title: Taso 0}}\n{goals}"
    page = site(workspace(s=text))["malli/strategies/s/index.html"]
    found = read(page)
    assert not found.faults
    assert max(found.headings) <= 6
    assert "Taso 29" in text_of(page)


CODE = "131052-308T"


def test_what_no_page_shows_is_covered_in_the_new_fields_too():
    spoiled = (
        PROGRAM.replace("Haku jatkuu.", f"Ohjaaja {CODE} lähti.")
        .replace("Kerhot alkoivat myöhässä.", f"Lapsi {CODE} jäi pois.")
        .replace("62 prosenttia lapsista", f"Tunnus {CODE}")
        .replace("Erot kasvoivat hieman.", f"Erot {CODE}")
        .replace('number: "8"', f'number: "{CODE}"')
    )
    for format_ in ("html", "markdown"):
        for path, content in site(
            workspace(kertomus=spoiled, tuloerot=GINI), format=format_
        ).items():
            assert CODE.encode() not in content, path
