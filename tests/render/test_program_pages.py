"""The pages of a program: a front, a page for each goal, one for each question, and one of all."""

import posixpath
from pathlib import Path

import pytest

from hyvinvointi.render.engine.environment import html_environment
from hyvinvointi.render.engine.overrides import misfits
from render.reading import read, text_of
from render.sites import example_site, site, workspace

FOLDER = "malli/programs/ohjelma"
PROGRAM = """\
kind: program
id: ohjelma
former_ids: [vanha]
title: Ohjelma
type: welfare-plan
status: adopted
owner: lautakunta
purpose: Tarkoitus kerrotaan.
responsible: [malli-maija]
preparation: [{type: survey, title: Kysely, date: 2025-10}]
sections:
  - id: osio
    former_ids: [osa-yksi]
    title: Osio
    current_state: Nykytila.
    goals:
      - id: tavoite
        former_ids: [paamaara]
        title: Tavoite
        measures:
          - id: toimi
            former_ids: [teko]
            title: Toimi
            responsible: [malli-maija]
            resources: [{type: budget, amount: 1500, year: 2026}]
goals:
  - {id: toinen, title: Toinen tavoite}
risks: [{id: riski, title: Riski}]
reviews: [{year: 2026, measures: [{measure: toimi, status: done}]}]
"""
PARTS = ("", "all/", "measures/", "money/", "participation/", "history/")


@pytest.fixture(scope="module")
def pages() -> dict[str, bytes]:
    return site(workspace(ohjelma=PROGRAM))


def test_a_program_has_a_page_for_each_goal_and_for_each_question(pages: dict[str, bytes]) -> None:
    goals = ("goals/tavoite/", "goals/toinen/")
    for part in (*PARTS, *goals):
        assert f"{FOLDER}/{part}index.html" in pages
    bare = site(workspace(ohjelma="kind: program\nid: ohjelma\ntitle: Ohjelma\n"))
    own = {path for path in bare if path.startswith(FOLDER) and path.endswith(".html")}
    assert own == {f"{FOLDER}/{part}index.html" for part in ("", "all/", "history/")}


def test_every_page_leads_to_the_others(pages: dict[str, bytes]) -> None:
    for here in (*PARTS[2:], "goals/tavoite/"):
        links = read(pages[f"{FOLDER}/{here}index.html"]).links
        up = "../" * here.count("/")
        for there in PARTS:
            assert here == there or f"{up}{there}index.html" in links, (here, there)


@pytest.mark.parametrize(
    ("anchor", "leads_to"),
    [
        ("toimi", "goals/tavoite/index.html#toimi"),
        ("teko", "goals/tavoite/index.html#toimi"),
        ("riski", "all/index.html#riski"),
        ("_purpose", "all/index.html#_purpose"),
        ("_all_measures", "measures/index.html"),
        ("_timeline", "measures/index.html"),
        ("_resources", "money/index.html"),
        ("_preparation", "participation/index.html"),
        ("_versions", "history/index.html"),
    ],
)
def test_what_had_its_place_on_the_page_is_led_on_without_a_script(
    pages: dict[str, bytes], anchor: str, leads_to: str
) -> None:
    page = pages[f"{FOLDER}/index.html"].decode()
    item = page.partition(f'<li id="{anchor}">')[2].partition("</li>")[0]
    assert f'href="{leads_to}"' in item


@pytest.mark.parametrize("anchor", ["tavoite", "paamaara", "toinen", "osio", "_goals", "_contents"])
def test_what_still_has_its_place_keeps_its_anchor(pages: dict[str, bytes], anchor: str) -> None:
    assert read(pages[f"{FOLDER}/index.html"]).ids.count(anchor) == 1


def test_a_former_address_of_a_goal_leads_to_it(pages: dict[str, bytes]) -> None:
    for folder in (f"{FOLDER}/goals/paamaara", "malli/programs/vanha/goals/paamaara"):
        shown = read(pages[f"{folder}/index.html"])
        assert shown.refreshed_to, folder
        to = posixpath.normpath(posixpath.join(folder, shown.links[-1]))
        assert to == f"{FOLDER}/goals/tavoite/index.html"


def test_everything_stands_on_the_page_of_all_and_leads_nowhere_else_for_it(
    pages: dict[str, bytes],
) -> None:
    page = pages[f"{FOLDER}/all/index.html"]
    shown = text_of(page)
    for said in ("Tarkoitus kerrotaan.", "Nykytila.", "Kysely", "1 500 €", "Riski", "Maija Malli"):
        assert said.replace("1 500 €", "1\u00a0500") in shown or said in shown
    assert "#toimi" in read(page).links


def test_a_page_that_stands_alone_is_all_of_it() -> None:
    page = site(workspace(ohjelma=PROGRAM), single_file=True)[f"{FOLDER}.html"]
    shown = text_of(page)
    for said in ("Tarkoitus kerrotaan.", "Nykytila.", "Kysely", "Toimi", "Tilannekuva"):
        assert said in shown
    assert {"toimi", "tavoite", "riski", "_resources"} <= {*read(page).ids}


@pytest.mark.slow
def test_a_block_that_a_workspace_replaces_is_replaced_on_whichever_page_it_stands(
    tmp_path: Path,
) -> None:
    own = tmp_path / "html/program.html"
    own.parent.mkdir()
    blocks = ("goals", "resources", "preparation", "approval", "notice")
    own.write_text(
        '{% extends "ours:html/program.html" %}'
        + "".join(f"{{% block {one} %}}<p>Oma {one}</p>{{% endblock %}}" for one in blocks)
    )
    assert not [*misfits(html_environment(tmp_path), tmp_path)]
    pages = site(workspace(ohjelma=PROGRAM), templates=tmp_path)
    places = {
        "": {"notice"},
        "all/": {*blocks},
        "money/": {"resources"},
        "participation/": {"preparation"},
        "history/": {"approval"},
    }
    for part, expected in places.items():
        page = pages[f"{FOLDER}/{part}index.html"].decode()
        assert {one for one in blocks if f"<p>Oma {one}</p>" in page} == expected, part


@pytest.mark.slow
def test_a_template_that_was_written_for_one_page_of_all_still_works(tmp_path: Path) -> None:
    own = tmp_path / "html/program.html"
    own.parent.mkdir()
    own.write_text(
        '{% extends "html/base.html" %}{% block main %}<h1>{{ doc.title }}</h1>'
        "{% if agenda %}!{% endif %}{% for one in measures %}{{ one.title }}{% endfor %}"
        "{% if spent %}{{ m.sums(words.money, spent) }}{% endif %}{{ m.mentioned(mentions) }}"
        "{% for wide, narrow in timelines %}{% endfor %}{% endblock %}"
    )
    pages = site(workspace(ohjelma=PROGRAM), templates=tmp_path)
    for part in (*PARTS, "goals/tavoite/"):
        assert "Toimi" in text_of(pages[f"{FOLDER}/{part}index.html"])


def test_the_front_of_a_program_is_small() -> None:
    folder = "esimerkkila/programs/hyvinvointiohjelma-2026-2029"
    assert len(example_site()[f"{folder}/index.html"]) <= 120_000


def test_the_table_of_measures_is_whole_and_says_what_it_is_sorted_by(
    pages: dict[str, bytes],
) -> None:
    page = pages[f"{FOLDER}/measures/index.html"].decode()
    row = page.partition('<tr data-state="done"')[2].partition("</tr>")[0]
    assert 'data-unit="Maija Malli"' in row
    assert 'data-key="1500.00"' in row
    assert page.partition('data-filters="_measures"')[2].partition(">")[0].endswith("hidden")
    assert '<option value="done">' in page


MONEY = """\
kind: program
id: ohjelma
title: Ohjelma
goals:
  - id: yksi
    title: Yksi
    measures:
      - {id: a, title: A, resources: [{type: budget, amount: 1000, year: 2026}, {type: budget, amount: 300}]}
  - id: kaksi
    title: Kaksi
    measures:
      - {id: b, title: B, status: STATUS, resources: [{type: budget, amount: 2000, year: 2027}]}
"""


@pytest.mark.parametrize(("format_", "ending"), [("html", "index.html"), ("markdown", "index.md")])
def test_money_of_no_year_is_in_the_table_and_the_chart_of_years(format_: str, ending: str) -> None:
    files = site(workspace(ohjelma=MONEY.replace("STATUS", "in-progress")), format=format_)
    page, chart = (
        files[f"{FOLDER}/money/{name}"].decode().replace("\u00a0", " ")
        for name in (ending, "chart.svg")
    )
    years = page[page.index("vuosittain") : page.index("tavoitteittain")]
    assert "Toimenpiteille varattu ja käytetty raha vuosittain" in page
    for said in ("1 000 €", "2 000 €", "300 €", "Vuotta ei ole kerrottu"):
        assert said in years
        assert said in chart
    assert years.index("2027") < years.index("Vuotta ei ole kerrottu")
    assert "luovuttu" not in page


@pytest.mark.parametrize(("format_", "ending"), [("html", "index.html"), ("markdown", "index.md")])
@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fi", "Varatusta rahasta 2 000 € on toimenpiteille, joista on luovuttu."),
        ("sv", "Av de reserverade medlen är 2 000 € för åtgärder som har slopats."),
        ("en", "Of the money set aside, €2,000 is for cancelled measures."),
    ],
)
def test_money_of_cancelled_measures_is_said(
    format_: str, ending: str, language: str, said: str
) -> None:
    plan = MONEY.replace("STATUS", "cancelled") + "status: adopted\ntype: other\n"
    strategy = plan.replace("kind: program", "kind: strategy").replace("id: ohjelma", "id: linja")
    strategy = strategy.replace("type: other\n", "").replace("id: yksi", "id: eka")
    given = workspace(ohjelma=plan, strategia=strategy)
    files = site(given, format=format_, language=language)
    folders = (
        f"{FOLDER}/money",
        FOLDER,
        f"{FOLDER}/all",
        f"{FOLDER}/goals/kaksi",
        "malli",
        "malli/strategies/linja",
    )
    for folder in folders:
        page = files[f"{folder}/{ending}"].decode().replace("\u00a0", " ")
        assert page.count(said) == 1, folder
    assert said not in files[f"{FOLDER}/goals/yksi/{ending}"].decode().replace("\u00a0", " ")
