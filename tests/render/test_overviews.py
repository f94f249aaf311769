"""Pages that gather: organs, units, people, cases, annual reports."""

import json
import posixpath
import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hyvinvointi.model.addresses import HOLDERS
from hyvinvointi.render.pages.cases import case_key, slug
from hyvinvointi.render.site.addresses import FOLDERS
from hyvinvointi.schema import Field, root
from hyvinvointi.workspace import load
from render.edits import Documents
from render.reading import plain, read, text_of
from render.sites import REGISTER, example_site, site, workspace
from render.test_hostile import HOSTILE, _check, _quoted

_TWO_WAY = (*FOLDERS.values(), *HOLDERS.values(), "cases")
PROGRAM = "esimerkkila/programs/hyvinvointiohjelma-2026-2029"


@pytest.mark.parametrize(
    ("number", "address"),
    [
        ("846/00.01.02/2017", "846_00.01.02_2017"),
        ("TUUDno-2019-39", "tuudno-2019-39"),
        ("HEL 2022-011138", "hel~2022-011138"),
        ("5554-2022", "5554-2022"),
        ("27080/2023", "27080_2023"),
    ],
)
def test_case_numbers_as_they_are_seen_make_speaking_addresses(number: str, address: str) -> None:
    assert slug(number) == address


@given(st.text(min_size=1), st.text(min_size=1))
def test_addresses_of_cases_are_ascii_safe_and_never_collide(one: str, other: str) -> None:
    for number in (one, other):
        assert re.fullmatch(r"[a-z0-9][a-z0-9._~-]*", slug(number))
        assert ".." not in slug(number)
    assert (slug(one) == slug(other)) == (case_key(one) == case_key(other))


@given(st.from_regex(r"[a-zA-Z0-9 ./_~-]{1,8}", fullmatch=True), st.data())
def test_numbers_that_differ_in_their_signs_get_addresses_of_their_own(
    one: str, data: st.DataObject
) -> None:
    other = data.draw(st.sampled_from([one.replace(" ", "/"), one.replace("/", "_"), one + "~"]))
    assert (slug(one) == slug(other)) == (case_key(one) == case_key(other))


def _decision(name: str, number: str, date: str, paragraph: int) -> str:
    return (
        f"kind: decision\nid: {name}\norgan: lautakunta\ntitle: {name}\nstatus: draft\n"
        f"case_number: {number}\nmeeting: {{date: {date}}}\nparagraph: {paragraph}\n"
    )


def test_a_case_gathers_its_handlings_by_date_and_paragraph_whatever_the_case_of_letters() -> None:
    given_ = workspace(
        kolmas=_decision("kolmas", "TUUDno-2019-39", "2026-03-01", 9),
        toinen=_decision("toinen", "tuudNO-2019-39", "2026-01-10", 11),
        eka=_decision("eka", "TUUDno-2019-39", "2026-01-10", 2),
        muu=_decision("muu", "TUUDno-2019-40", "2026-01-10", 3),
    )
    pages = site(given_)
    case = pages["malli/cases/tuudno-2019-39/index.html"]
    links = [link for link in read(case).links if "/decisions/" in link]
    # What the matter has come to stands before its course.
    in_order = ("kolmas", "eka", "toinen", "kolmas")
    assert links == [f"../../decisions/{name}/index.html" for name in in_order]
    back = read(pages["malli/decisions/toinen/index.html"]).links
    assert "../../cases/tuudno-2019-39/index.html" in back


def test_an_organ_shows_its_decisions_newest_first_and_what_it_has_adopted() -> None:
    page = read(example_site()["esimerkkila/organs/kunnanvaltuusto/index.html"])
    decisions = [link for link in page.links if "/decisions/" in link]
    names = ["kv-2026-089", "kv-2026-088", "kv-2026-061", "kv-2026-025", "kv-2026-024"]
    assert decisions[:5] == [f"../../decisions/{name}/index.html" for name in names]
    assert "../../strategies/kuntastrategia-2025-2029/index.html" in page.links
    decision = read(example_site()["esimerkkila/decisions/kv-2026-088/index.html"])
    assert "../../organs/kunnanvaltuusto/index.html" in decision.links


def test_who_is_in_charge_sees_the_measures_with_status_and_deadline() -> None:
    page = example_site()["esimerkkila/units/liikuntapalvelut/index.html"]
    shown = plain(text_of(page))
    assert "Valaistus" not in shown
    assert re.search(
        "Liikuntaneuvonta terveysasemalle ja kirjastoon.*?Käynnissä.*?31.12.2029", shown
    )
    goal = "../../programs/hyvinvointiohjelma-2026-2029/goals/aikuiset-liikkuvat/index.html"
    link = f"{goal}#liikuntaneuvonta"
    assert link in read(page).links
    program = read(example_site()[f"{PROGRAM}/all/index.html"])
    assert "../../../units/liikuntapalvelut/index.html" in program.links


def test_a_role_is_told_where_not_all_measures_have_the_same() -> None:
    measure = "{{id: {id}, title: Toimi, {role}: [liikunta], schedule: {{end: 2027}}}}"
    register = REGISTER + "units: [{id: liikunta, name: Liikuntapalvelut}]\n"
    for roles, is_told in (
        (["responsible", "responsible"], False),
        (["partners"], True),
        (["responsible", "partners"], True),
    ):
        listed = ", ".join(measure.format(id=f"m{at}", role=one) for at, one in enumerate(roles))
        plan = (
            "kind: program\nid: o\nmunicipality: malli\ntitle: O\nstatus: adopted\n"
            f"goals: [{{id: g, title: G, measures: [{listed}]}}]\n"
        )
        given = workspace(register=register, o=plan)
        shown = plain(text_of(site(given)["malli/units/liikunta/index.html"]))
        assert ("Rooli" in shown) == is_told
        # Who helps with a measure does not answer for it.
        assert ("Vastaa toimenpiteistä" in shown) != is_told
        text = site(given, format="markdown")["malli/units/liikunta/index.md"].decode()
        assert ("\n## Toimenpiteet\n" in text) == is_told
        assert ("\n## Vastaa toimenpiteistä\n" in text) != is_told
        said = [line.partition(" – ")[2] for line in text.splitlines() if "– O" in line]
        names = {"responsible": "vastaa", "partners": "kumppani"}
        expected = [
            f"O: {names[one]}, määräaika 2027" if is_told else "O, määräaika 2027" for one in roles
        ]
        assert sorted(said) == sorted(expected)


def test_a_decision_that_names_somebody_twice_is_listed_once_with_both_roles() -> None:
    shown = plain(text_of(example_site()["esimerkkila/organs/kunnanvaltuusto/index.html"]))
    listed = shown.split("Mainitaan myös")[1]
    assert listed.count("Kunnanhallitus 9.3.2026 § 53") == 1
    assert "jatkokäsittely, tiedoksi" in listed


def test_who_only_took_part_in_a_decision_sees_in_which_role() -> None:
    pages = example_site()
    shown = plain(text_of(pages["esimerkkila/people/kuusiranne-henna/index.html"]))
    assert re.search("Mainitaan myös.*kuntastrategia 2025–2029 valmistelija", shown)
    council = text_of(pages["raisio/organs/kaupunginvaltuusto/index.html"])
    assert "lautakunta § 5" in council.split("Mainitaan myös")[1]
    nobody = workspace(ohjelma="kind: program\nid: ohjelma\ntitle: O\nstatus: adopted\n")
    assert "ei ole vielä kirjattu vastuita tälle taholle" in text_of(
        site(nobody)["malli/organs/lautakunta/index.html"]
    )


ANSWERS = {
    "program": "responsible: [malli-maija]",
    "steering": "steering_group: {chair: malli-maija}",
    "measure": "goals: [{id: g, title: G, measures: [{id: m, title: M, partners: [malli-maija]}]}]",
    "indicator": "responsible: [{id: malli-maija}]",
    "decision": "tasks: [{id: t, title: T, responsible: [malli-maija]}]",
    "assignment": "assignments: [{title: T, responsible: [malli-maija]}]",
}
IS_NAMED = {
    "recusal": "handling: {disqualified: [{person: malli-maija, ground: Asianosainen}]}",
    "attendance": "handling: {counter_proposals: [{by: malli-maija, text: T}]}",
    "dissent": "resolution: {dissents: [{person: malli-maija, text: T}]}",
    "appointment": "appointments: [{task: T, persons: [malli-maija]}]",
    "notice": "notify: [malli-maija]",
    "presenter": "presenter: {id: malli-maija}",
}


def _naming_document(name: str, said: str) -> str:
    kind = {"steering": "program", "measure": "program", "indicator": "indicator"}.get(name, name)
    kind = kind if kind in {"program", "indicator"} else "decision"
    return f"kind: {kind}\nid: asia\ntitle: Asia\nmeeting: {{date: 2026-01-05}}\n{said}\n"


@pytest.mark.parametrize("format_", ["html", "markdown"])
@pytest.mark.parametrize("name", ANSWERS)
def test_who_answers_for_something_has_a_page(name: str, format_: str) -> None:
    files = site(workspace(a=_naming_document(name, ANSWERS[name])), format=format_)
    assert [path for path in files if path.startswith("malli/people/malli-maija/")]


@pytest.mark.parametrize("format_", ["html", "markdown"])
@pytest.mark.parametrize("name", IS_NAMED)
def test_who_is_only_named_has_no_page_and_is_named_without_a_link(name: str, format_: str) -> None:
    files = site(workspace(a=_naming_document(name, IS_NAMED[name])), format=format_)
    pages = {path: one for path, one in files.items() if path.endswith((".html", ".md"))}
    assert [path for path in files if "people" in path] == []
    assert [path for path, one in pages.items() if b"people/malli" in one] == []
    page = next(one for path, one in pages.items() if "decisions/asia/index" in path)
    assert "Maija Malli" in page.decode()
    assert b"#malli-maija" not in page
    search = next((one for path, one in pages.items() if path.startswith("search/")), b"")
    assert b"Maija Malli" not in search


ROBOTS = b'<meta name="robots" content="noindex">'


def _indexed(config: str) -> tuple[dict[str, bytes], str]:
    files = {
        "register.yaml": REGISTER,
        "a.yaml": _naming_document("decision", ANSWERS["decision"]),
        "hyvinvointi.toml": f'[site]\nurl = "https://malli.example"\n{config}',
    }
    pages = site(load(Documents({path: text.encode() for path, text in files.items()})))
    return pages, pages["sitemap.xml"].decode()


def test_search_engines_are_asked_to_leave_people_out() -> None:
    pages, sitemap = _indexed("")
    asked = {path for path, page in pages.items() if ROBOTS in page}
    assert asked == {"malli/people/malli-maija/index.html", "404.html"}
    assert "people" not in sitemap
    assert "malli/organs/lautakunta" in sitemap


def test_a_municipality_may_let_search_engines_list_people() -> None:
    pages, sitemap = _indexed("index_people = true\n")
    assert [path for path, page in pages.items() if ROBOTS in page] == ["404.html"]
    assert "malli/people/malli-maija" in sitemap


def test_a_year_of_a_person_is_left_out_by_search_engines_too() -> None:
    pages = _many()
    years = [path for path in pages if re.match(r"malli/people/malli-maija/\d+/", path)]
    assert len(years) == 3
    assert all(ROBOTS.decode() in pages[path] for path in years)
    assert ROBOTS.decode() not in pages["malli/organs/lautakunta/2025/index.html"]


_PART = re.compile(r"(?<=/)(?:all|measures|money|participation|history|goals/[^/]+)/(?=index)")


def _leads_to(path: str, page: bytes) -> set[str]:
    """The pages that the main part of a page links to, but those above it.

    The pages of a program count as one.
    """
    main = page.partition(b"<main")[2].partition(b"</main>")[0]
    links = (link.partition("#")[0] for link in read(b"<main" + main).links)
    return {
        _PART.sub("", posixpath.normpath(posixpath.join(posixpath.dirname(path), link)))
        for link in links
        if link
    }


def test_what_a_document_leads_to_leads_to_the_document() -> None:
    leads: dict[str, set[str]] = {}
    for path, page in example_site().items():
        whole = _PART.sub("", path)
        is_document = re.fullmatch(rf"[^/]+/({'|'.join(_TWO_WAY)})/[^/]+/index\.html", whole)
        # What moved leads to the page of today, which need not tell of it.
        if is_document and b'"refresh"' not in page:
            leads.setdefault(whole, set()).update(_leads_to(path, page))
    one_way = {
        (path, goal)
        for path, goals in leads.items()
        for goal in goals
        if goal in leads and path not in leads[goal]
    }
    # A case tells which organ will handle it next; that organ's page tells of the decision.
    assert not {(path, goal) for path, goal in one_way if "/cases/" not in path}
    assert not {(path, goal) for path, goal in one_way if "/organs/" not in goal}
    assert sum(map(len, leads.values())) > 40


HOLDERS_NAMED = {"person": "malli-maija", "organ": "lautakunta", "unit": "liikunta"}


def _naming(meaning: Field, name: str = "") -> Iterator[tuple[str, Any]]:
    """Yield each place of a group that may name somebody, and data that do so there alone."""
    for key, child in meaning.properties.items():
        inner = child.item or child
        for kind, somebody in HOLDERS_NAMED.items():
            if kind in inner.refs:
                yield f"{name}.{key}", {key: [somebody] if child.item else somebody}
                break
        else:
            for place, data in _naming(inner, f"{name}.{key}"):
                item = {"id": "osa", "title": "Osa"} | data if inner.entity else data
                yield place, {key: [item] if child.item else item}


def test_wherever_somebody_is_named_their_page_leads_there() -> None:
    places = [(kind, place, data) for kind in FOLDERS for place, data in _naming(root(kind), kind)]
    assert len(places) > 30
    documents = {
        f"n{number}": json.dumps({"kind": kind, "id": f"n{number}", "title": "Otsikko"} | data)
        for number, (kind, _, data) in enumerate(places)
    }
    register = REGISTER + "units: [{id: liikunta, name: Liikuntapalvelut}]\n"
    pages = site(workspace(register=register, **documents))
    own_pages = [f"malli/{HOLDERS[kind]}/{name}/index.html" for kind, name in HOLDERS_NAMED.items()]
    reached = {goal for path in own_pages for goal in _leads_to(path, pages[path])}
    assert {
        place
        for number, (kind, place, _) in enumerate(places)
        if f"malli/{FOLDERS[kind]}/n{number}/index.html" not in reached
    } == set()


def test_a_program_leads_back_to_the_decision_that_planned_it() -> None:
    planning = _decision("aloitus", "1/2026", "2026-01-10", 1)
    planning += "planned_programs: [{id: ohjelma, title: Ohjelma, due: 2026-06}]\n"
    given_ = workspace(aloitus=planning, ohjelma="kind: program\nid: ohjelma\ntitle: Ohjelma\n")
    pages = site(given_)
    assert (
        "../../../decisions/aloitus/index.html"
        in read(pages["malli/programs/ohjelma/all/index.html"]).links
    )


def test_the_yearly_report_tells_of_every_measure_and_indicator_of_the_program() -> None:
    report = example_site()[f"{PROGRAM}/2026/index.html"]
    shown = text_of(report)
    program = read(example_site()[f"{PROGRAM}/history/index.html"])
    goals = {f"../goals/{one}/index.html" for one in ("aikuiset-liikkuvat", "kukaan-ei-jaa-yksin")}
    assert goals < {*read(report).links}
    measure = "../goals/aikuiset-liikkuvat/index.html#liikuntaneuvonta"
    assert read(report).links.count(measure) == 1
    assert "Kunnanvaltuusto 16.11.2026 § 88" in shown
    assert "Toteutunut 1" in shown
    assert "Viivästynyt 2" in shown
    assert "91,7 % (2025, ennakkotieto)" in shown
    assert "../2026/index.html" in program.links


def test_the_contents_of_a_report_name_its_parts_and_no_others() -> None:
    bare = "kind: program\nid: ohjelma\ntitle: O\nstatus: adopted\nreviews: [{year: 2026}]\n"
    few = site(workspace(ohjelma=bare))["malli/programs/ohjelma/2026/index.html"]
    for page, most in ((example_site()[f"{PROGRAM}/2026/index.html"], 9), (few, 3)):
        contents = page.decode().split('<nav class="contents"')[1].split("</nav>")[0]
        listed = re.findall(r'href="#_(\w+)"', contents)
        parts = re.findall(r'<h2 id="_(\w+)"', page.decode())
        assert listed == [one for one in parts if one not in {"contents", "summary"}]
        assert len(listed) == most


def test_a_report_shows_values_as_they_were_known_for_its_year() -> None:
    program = (
        "kind: program\nid: ohjelma\ntitle: Ohjelma\ntype: welfare-plan\nstatus: adopted\n"
        "goals:\n  - id: tavoite\n    title: Tavoite\n    targets:\n"
        "      - {indicator: luku, baseline: {year: 2024, value: 10}, target: {year: 2029, value: 20}}\n"
        "reviews: [{year: 2026}]\n"
    )
    indicator = (
        "kind: indicator\nid: luku\ntitle: Luku\nunit: kpl\ndirection: increase\n"
        "values: [{year: 2024, value: 10}, {year: 2026, value: 12}, {year: 2027, value: 25}]\n"
    )
    pages = site(workspace(ohjelma=program, luku=indicator))
    then = text_of(pages["malli/programs/ohjelma/2026/index.html"])
    assert "12 kpl (2026)" in then
    assert "Kohti tavoitetta" in then
    assert "25 kpl" not in then
    assert "25 kpl (2027)" in text_of(pages["malli/programs/ohjelma/all/index.html"])


def test_a_page_that_stands_alone_gathers_nothing() -> None:
    pages = site(workspace(eka=_decision("eka", "1/2026", "2026-01-10", 2)), single_file=True)
    assert set(pages) == {"malli.html", "malli/decisions/eka.html"}


HOSTILE_REGISTER = """\
kind: municipality
id: malli
name: {text}
code: "999"
languages: [fi, sv]
organs: [{{id: lautakunta, name: {text}, type: committee, abbreviations: [{text}]}}]
units: [{{id: yksikko, name: {text}}}]
people: [{{id: malli-maija, name: {text}, title: {text}, email: {text}}}]
"""
HOSTILE_PROGRAM = """\
kind: program
id: ohjelma
title: {text}
type: welfare-plan
status: adopted
owner: lautakunta
responsible: [malli-maija]
goals:
  - id: tavoite
    title: {text}
    measures: [{{id: toimi, title: {text}, responsible: [yksikko, {{name: {text}}}]}}]
reviews: [{{year: 2026, summary: {text}, measures: [{{measure: toimi, status: done, note: {text}}}]}}]
"""
HOSTILE_DECISION = """\
kind: decision
id: paatos
organ: lautakunta
title: {text}
status: decided
case_number: {text}
meeting: {{date: 2026-01-01}}
"""


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_inert_on_pages_that_gather(text: str) -> None:
    quoted = _quoted(text)
    pages = site(
        workspace(
            register=HOSTILE_REGISTER.format(text=quoted),
            ohjelma=HOSTILE_PROGRAM.format(text=quoted),
            paatos=HOSTILE_DECISION.format(text=quoted),
        )
    )
    kinds = ("organs", "units", "people", "cases", "programs")
    for kind in kinds:
        assert any(path.startswith(f"malli/{kind}/") for path in pages), kind
    for path, page in pages.items():
        assert re.fullmatch(r"[a-z0-9._~/-]+|fonts/.*", path)
        if path.endswith(".html"):
            _check(page)


def test_pages_that_gather_speak_the_languages_of_the_municipality() -> None:
    given_ = workspace(
        register=HOSTILE_REGISTER.format(text="Malli"),
        ohjelma=HOSTILE_PROGRAM.format(text="Malli"),
        paatos=HOSTILE_DECISION.format(text="1/2026"),
    )
    pages = site(given_)
    assert "Årsrapport 2026" in text_of(pages["malli/programs/ohjelma/2026/sv/index.html"])
    assert "Ansvarar för åtgärder" in text_of(pages["malli/units/yksikko/sv/index.html"])
    assert "Ärende 1/2026" in text_of(pages["malli/cases/1_2026/sv/index.html"])
    assert "Tillsynsmyndighet" in text_of(pages["accessibility/sv/index.html"])
    back = read(pages["malli/programs/ohjelma/2026/sv/index.html"]).links
    assert "../../goals/tavoite/sv/index.html#toimi" in back


def _years(days: list[str | None], format_: str = "html") -> str:
    """Return the page of an organ that has made a decision on each of these days."""
    texts = {
        f"d{number}": f"kind: decision\nid: d{number}\norgan: lautakunta\ntitle: Asia {number}.\n"
        + (f"meeting: {{date: {day}}}\n" if day else "")
        for number, day in enumerate(days)
    }
    ending = "html" if format_ == "html" else "md"
    pages = site(workspace(**texts), format=format_)
    return pages[f"malli/organs/lautakunta/index.{ending}"].decode()


@pytest.mark.parametrize(
    ("days", "folds"),
    [
        (["2026-01-05"] * 14, []),
        (["2026-01-05"] * 15, ["Aiemmat päätökset (5)"]),
        (["2026-01-05"] * 12 + ["2024-03-01"] * 3, ["Vuosi 2026, loput (2)", "Vuosi 2024 (3)"]),
        (["2026-01-05"] * 10 + ["2025"] * 4 + ["2024-03"], ["Vuosi 2025 (4)", "Vuosi 2024 (1)"]),
        (["2026-01-05"] * 13 + [None] * 3, ["Vuosi 2026, loput (3)", "Muut (3)"]),
    ],
)
def test_a_long_list_is_folded_by_year(days: list[str | None], folds: list[str]) -> None:
    page = _years(days)
    assert re.findall("<summary>(.*?)</summary>", page) == folds
    assert all(page.count(f">Asia {number}.<") == 1 for number in range(len(days)))


def test_markdown_tells_a_long_list_by_year() -> None:
    page = _years(["2026-01-05"] * 12 + ["2024-03-01"] * 3 + [None], "markdown")
    headings = re.findall("^### (.*)$", page, re.MULTILINE)
    assert headings == ["Vuosi 2026 (12)", "Vuosi 2024 (3)", "Muut (1)"]
    assert len(set(re.findall(r"Asia \d+", page))) == 16
    assert "###" not in _years(["2026-01-05"] * 14, "markdown")


def _many(format_: str = "html") -> dict[str, str]:
    """Return the pages of more decisions than one page lists: three years, and some without."""
    days = ["2024-03-01"] * 60 + ["2025"] * 40 + ["2026-01-05"] * 12 + [None] * 16
    texts = {
        f"d{number:03}": f"kind: decision\nid: d{number:03}\norgan: lautakunta\n"
        f"title: Asia {number}.\npreparers: [malli-maija]\n"
        f"tasks: [{{id: t, title: Tehtävä {number}., responsible: [malli-maija]}}]\n"
        + (f"meeting: {{date: {day}}}\n" if day else "")
        for number, day in enumerate(days)
    }
    pages = site(workspace(**texts), format=format_)
    return {path: page.decode() for path, page in pages.items() if "index" in path}


def test_who_has_too_many_decisions_for_a_page_has_one_for_each_year() -> None:
    pages = _many()
    for folder in ("malli/", "malli/organs/lautakunta/"):
        whole = pages[f"{folder}index.html"]
        listed = re.findall(r'<li><a href="([^"]*)">(\d+)</a> \((\d+)\)</li>', whole)
        assert listed == [
            (f"{year}/index.html", year, count)
            for year, count in (("2026", "12"), ("2025", "40"), ("2024", "60"))
        ]
        named = [*map(int, re.findall(r">Asia (\d+)\.<", whole))]
        # All decisions of a municipality stand on a page of their own.
        has_list = folder == "malli/"
        assert named == [*range(100, 110), *(() if has_list else range(112, 128))]
        assert 'href="#_years"' in whole
        assert re.findall("<summary>(.*?)</summary>", whole) == ([] if has_list else ["Muut (16)"])
        for year, numbers in {"2024": range(60), "2026": range(100, 112)}.items():
            page = pages[f"{folder}{year}/index.html"]
            assert [int(one) for one in re.findall(r">Asia (\d+)\.<", page)] == [*numbers]
    whole = pages["malli/people/malli-maija/index.html"]
    assert '<a href="2025/index.html">2025</a> (40)' in whole
    assert whole.count("<tr>") == 1 + 10 + 16
    assert (
        len(set(re.findall(r"Tehtävä \d+\.", pages["malli/people/malli-maija/2025/index.html"])))
        == 40
    )


def test_a_page_of_a_year_leads_to_the_whole_and_to_the_years_beside_it() -> None:
    pages = _many()
    links = {
        year: read(pages[f"malli/organs/lautakunta/{year}/index.html"].encode()).links
        for year in ("2024", "2025", "2026")
    }
    assert all("../index.html" in found for found in links.values())
    assert {"../2024/index.html", "../2026/index.html"} <= set(links["2025"])
    assert "../2025/index.html" in links["2024"]
    assert "../2024/index.html" not in links["2026"]
    assert "Hyvinvointilautakunta 2025" in text_of(
        pages["malli/organs/lautakunta/2025/index.html"].encode()
    )


def test_pages_of_years_lose_nothing_in_markdown() -> None:
    pages = _many("markdown")
    for folder in ("malli/", "malli/organs/lautakunta/"):
        named = [
            page for path, page in pages.items() if re.match(rf"{folder}(\d+/)?index.md", path)
        ]
        assert len(named) == 4
        assert all(f"Asia {number}." in "".join(named) for number in range(128))
    assert "[2025](2025/index.md) (40)" in pages["malli/people/malli-maija/index.md"]


def test_a_hundred_decisions_need_no_pages_of_years() -> None:
    texts = {
        f"d{number}": f"kind: decision\nid: d{number}\norgan: lautakunta\ntitle: A\n"
        "meeting: {date: 2026-01-05}\n"
        for number in range(100)
    }
    assert not [path for path in site(workspace(**texts)) if "/2026/" in path]


FUNDED = """\
kind: program
id: ohjelma
title: Ohjelma
type: welfare-plan
status: adopted
period: {start: 2026, end: 2029}
%s
goals:
  - id: tavoite
    title: Tavoite
    measures:
      - {id: toimi, title: Toimi, resources: [{type: budget, amount: 700, year: 2026}]}
reviews: [{year: 2026}]
"""


def test_a_report_tells_the_money_of_the_program_and_of_its_measures() -> None:
    def told(own: str, format_: str = "html") -> str:
        ending = "md" if format_ == "markdown" else "html"
        pages = site(workspace(ohjelma=FUNDED % own), format=format_)
        return pages[f"malli/programs/ohjelma/2026/index.{ending}"].decode().replace("\u00ad", "")

    both = "resources: [{type: budget, amount: 900, year: 2026}]"
    for page in (told(both), told(both, "markdown")):
        assert "Ohjelman resurssit 2026" in page
        assert "Toimenpiteiden resurssit 2026" in page
        assert "900\u00a0€" in page
        assert "700\u00a0€" in page
    for own in ("", both.replace("900", "700")):
        assert "Suunnitellut resurssit 2026" in told(own)
        assert "Toimenpiteiden resurssit 2026" not in told(own)
