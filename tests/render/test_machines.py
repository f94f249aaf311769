"""What machines read: feeds, calendars, tables, the map of the site, and the head of each page."""

import csv
import io
import json
import re
from collections import Counter
from datetime import date
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hyvinvointi.errors import WorkError
from hyvinvointi.render.formats import icalendar, jsonld
from hyvinvointi.workspace import MemoryTree, load
from render.reading import read
from render.sites import REGISTER, ROOT, example_site, site, workspace
from render.test_hostile import DOCUMENT, HOSTILE, _quoted

ATOM = "{http://www.w3.org/2005/Atom}"
PROGRAM = "esimerkkila/programs/hyvinvointiohjelma-2026-2029"
DECISION = """\
kind: decision
id: paatos
organ: lautakunta
title: {title}
status: {status}
meeting: {{date: {date}}}
paragraph: 3
summary: {title}
tasks:
  - {{id: tehtava, title: {title}, due: 2027-02, status: not-started}}
  - {{id: tehty, title: Valmis, due: 2027-03, status: done}}
"""


def _with(settings: str, **documents: str) -> dict[str, bytes]:
    files = {f"{name}.yaml": text.encode() for name, text in documents.items()}
    files["register.yaml"] = REGISTER.encode()
    files["hyvinvointi.toml"] = f'documents = ["*.yaml"]\n{settings}'.encode()
    return site(load(MemoryTree(files)))


def _decision(title: str = "Asia", status: str = "decided", date: str = "2026-05-05") -> str:
    return DECISION.format(title=_quoted(title), status=status, date=date)


def _parsed(content: bytes) -> ET.Element:
    return ET.fromstring(content)  # noqa: S314  our own feed


def _unfolded(content: bytes) -> list[str]:
    return content.decode().replace("\r\n ", "").splitlines()


def test_the_feed_tells_of_decisions_and_of_the_plans_they_adopted_newest_first() -> None:
    feed = _parsed(example_site()["esimerkkila/feed.xml"])
    titles = [one.findtext(f"{ATOM}title") or "" for one in feed.iter(f"{ATOM}entry")]
    assert (
        titles[0] == "Kunnanvaltuusto 16.11.2026 §\u00a088: Hyvinvointiohjelman vuosiraportti 2026"
    )
    assert (
        titles[2]
        == "Esimerkkilän hyvinvointiohjelma 2026–2029: hyväksytty versio 16.11.2026 §\u00a089"
    )
    days = [one.findtext(f"{ATOM}updated") or "" for one in feed.iter(f"{ATOM}entry")]
    assert days == sorted(days, reverse=True)
    assert feed.findtext(f"{ATOM}updated") == days[0]
    ids = [one.text or "" for one in feed.iter(f"{ATOM}id")]
    assert len(set(ids)) == len(ids)
    assert all(re.match(r"tag:www\.esimerkkila\.example,2026:esimerkkila/", one) for one in ids)


def test_links_of_a_feed_lead_to_pages() -> None:
    feed = _parsed(example_site()["esimerkkila/feed.xml"])
    links = [one.get("href") or "" for one in feed.iter(f"{ATOM}link")]
    assert "programs/hyvinvointiohjelma-2026-2029/versions/2026-03-30-24/index.html" in links
    for link in feed.iter(f"{ATOM}link"):
        assert f"esimerkkila/{link.get('href')}" in example_site()


@pytest.mark.parametrize("status", ["draft", "on-agenda"])
def test_what_is_not_decided_is_no_news(status: str) -> None:
    assert "malli/feed.xml" not in site(workspace(paatos=_decision(status=status)))


def test_ids_are_permanent_and_those_of_another_language_its_own() -> None:
    """Readers of a feed show an entry anew whose id is another."""
    settings = 'documents = ["*.yaml"]\n[site]\nurl = "https://ohjelmat.malli.fi"\n'
    register = REGISTER.replace("[fi]", "[fi, sv]")
    texts = {"r.yaml": register, "paatos.yaml": _decision(), "hyvinvointi.toml": settings}
    files = site(load(MemoryTree({path: text.encode() for path, text in texts.items()})))
    start = "tag:ohjelmat.malli.fi,2026:malli"
    for path, ending in (("malli/feed.xml", ""), ("malli/sv/feed.xml", "/sv")):
        ids = [one.text for one in _parsed(files[path]).iter(f"{ATOM}id")]
        assert ids == [f"{start}/feed{ending}", f"{start}/decisions/paatos{ending}"]


def test_without_a_domain_ids_are_absolute_all_the_same() -> None:
    feed = site(workspace(paatos=_decision()))["malli/feed.xml"]
    ids = re.findall(r"<id>(.*?)</id>", feed.decode())
    assert len(ids) == 2
    assert all(one.startswith("urn:uuid:") for one in ids)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text_in_feed_and_calendar(text: str) -> None:
    pages = site(workspace(paatos=_decision(text)))
    feed = _parsed(pages["malli/feed.xml"])
    assert {one.tag for one in feed.iter()} == {
        ATOM + name
        for name in ("feed", "id", "title", "updated", "author", "name", "link", "entry", "summary")
    }
    names = Counter(line.partition(":")[0] for line in _unfolded(pages["malli/calendar.ics"]))
    assert names["BEGIN"] == 2
    assert names["SUMMARY"] == 1


def test_the_calendar_holds_what_is_still_to_be_done() -> None:
    lines = _unfolded(site(workspace(paatos=_decision()))["malli/calendar.ics"])
    assert "DTSTART;VALUE=DATE:20270228" in lines
    assert "SUMMARY:Tehtävä: Asia" in lines
    assert not [line for line in lines if "Valmis" in line]
    example = _unfolded(example_site()["esimerkkila/calendar.ics"])
    assert "SUMMARY:Toimenpide: Liikuntaneuvonta terveysasemalle ja kirjastoon" in example
    assert not [line for line in example if "Alkoholi puheeksi" in line]
    assert "SUMMARY:Valmisteltava ohjelma: Esimerkkilän asunto-ohjelma" in example
    realised = "SUMMARY:Valmisteltava ohjelma: Esimerkkilän hyvinvointiohjelma 2026–2029"
    assert realised not in example
    uids = [line for line in example if line.startswith("UID:")]
    assert len(set(uids)) == len(uids)


ASSIGNING = """\
kind: decision
id: toimeksianto
organ: lautakunta
title: Ohjelma laaditaan
status: decided
meeting: {date: 2026-05-05}
assignments:
  - {title: Muu työ, due: 2029}
  - {document: ohjelma, due: 2028-12}
"""
PLAN = """\
kind: program
id: ohjelma
title: Ohjelma
type: welfare-plan
status: %s
period: {start: 2026}
goals:
  - id: tavoite
    title: Tavoite
    measures:
      - {id: toimi, title: Toimi, schedule: {end: 2028-06}}
"""


def _events(status: str) -> list[dict[str, str]]:
    address = '[site]\nurl = "https://ohjelmat.malli.example"\n'
    pages = _with(address, toimeksianto=ASSIGNING, ohjelma=PLAN % status)
    text = "\n".join(_unfolded(pages["malli/calendar.ics"]))
    events = text.split("BEGIN:VEVENT\n")[1:]
    return [dict(line.split(":", 1) for line in one.splitlines()) for one in events]


def test_an_assignment_is_due_until_its_plan_is_adopted() -> None:
    assigned = "Toimeksianto: Ohjelma"
    assert assigned in [one["SUMMARY"] for one in _events("in-preparation")]
    assert assigned not in [one["SUMMARY"] for one in _events("adopted")]


def test_an_event_leads_to_its_item_and_knows_since_when_it_is_due() -> None:
    measure, plan, other = _events("in-preparation")
    assert measure["URL"].endswith("/malli/programs/ohjelma/#toimi")
    assert plan["UID"].endswith("malli/decisions/toimeksianto/assignments/ohjelma")
    assert plan["URL"].endswith("/malli/decisions/toimeksianto/")
    assert other["UID"].endswith("malli/decisions/toimeksianto/assignments/0")
    stamps = [one["DTSTAMP"] for one in (measure, plan, other)]
    assert stamps == ["19700101T000000Z", "20260505T000000Z", "20260505T000000Z"]
    assert _events("adopted")[0]["DTSTAMP"] == "20260101T000000Z"


def test_nothing_of_the_examples_is_known_after_it_is_due() -> None:
    lines = _unfolded(example_site()["esimerkkila/calendar.ics"])
    stamps = [line for line in lines if line.startswith("DTSTAMP:")]
    assert "DTSTAMP:20261119T000000Z" in stamps
    assert max(stamps) < "DTSTAMP:2027"


@given(st.text())
def test_a_text_is_folded_and_escaped_and_says_the_same(text: str) -> None:
    plain = icalendar._plain(text)
    event = icalendar._event({"SUMMARY": plain}).encode()
    assert all(len(line) <= 75 for line in event.split(b"\r\n"))
    _, summary, *rest = _unfolded(event)
    assert rest == ["END:VEVENT"]
    escaped = summary.removeprefix("SUMMARY:")
    assert not re.search(r"(?<!\\)(?:\\\\)*[,;]", escaped)
    assert re.sub(r"\\(.)", r"\1", escaped) == plain


def test_the_calendar_of_the_example() -> None:
    """A golden file that was read beside RFC 5545."""
    golden = ROOT / "tests/render/golden/esimerkkila.ics"
    assert example_site()["esimerkkila/calendar.ics"] == golden.read_bytes()


def test_the_map_is_made_only_where_the_address_of_the_site_is_known() -> None:
    assert "sitemap.xml" not in example_site()
    pages = _with('[site]\nurl = "https://ohjelmat.malli.example/hyte"\n', paatos=_decision())
    found = re.findall("<loc>(.*?)</loc>", pages["sitemap.xml"].decode())
    base = "https://ohjelmat.malli.example/hyte/"
    assert {one.removeprefix(base) for one in found} == {
        path.removesuffix("index.html") for path in pages if path.endswith("index.html")
    }


def test_a_page_has_one_address_whoever_names_it() -> None:
    pages = _with('[site]\nurl = "https://ohjelmat.malli.example/hyte"\n', paatos=_decision())
    own = "https://ohjelmat.malli.example/hyte/malli/decisions/paatos/"
    page = pages["malli/decisions/paatos/index.html"]
    (_, text), *_ = read(page).scripts
    assert json.loads(text)["url"] == own
    assert f'<link rel="canonical" href="{own}">' in page.decode()
    assert f"<loc>{own}</loc>" in pages["sitemap.xml"].decode()
    assert f'href="{own}"' in pages["malli/feed.xml"].decode()
    events = _unfolded(pages["malli/calendar.ics"])
    assert {one.partition("#")[0] for one in events if one.startswith("URL:")} == {f"URL:{own}"}
    assert not [path for path, content in pages.items() if b"hyte/index.html" in content]


@pytest.mark.parametrize("url", ["", "https://ohjelmat.malli.example"])
def test_a_page_names_all_of_its_languages_its_own_too(url: str) -> None:
    documents = {
        "register": REGISTER.replace("[fi]", "[fi, sv]"),
        "paatos": _decision(),
    }
    files = {f"{name}.yaml": text.encode() for name, text in documents.items()}
    settings = f'[site]\nurl = "{url}"\n' if url else ""
    files["hyvinvointi.toml"] = f'documents = ["*.yaml"]\n{settings}'.encode()
    pages = site(load(MemoryTree(files)))
    for path in ("malli/decisions/paatos/index.html", "malli/decisions/paatos/sv/index.html"):
        found = dict(
            re.findall('rel="alternate" hreflang="(.*?)" href="(.*?)"', pages[path].decode())
        )
        assert found.keys() == {"fi", "sv"}
        if url:
            base = f"{url}/malli/decisions/paatos/"
            assert found == {"fi": base, "sv": f"{base}sv/"}


ADOPTED_PLAN = """\
kind: program
id: ohjelma
title: Ohjelma
type: other
status: adopted
period: {start: 2026, end: 2029-12-31}
reviews: [{year: 2026}]
"""
ADOPTING = "adopts: [{document: ohjelma, role: adopt}]\n"


def _said(page: bytes) -> tuple[dict[str, str], dict[str, str]]:
    """The JSON-LD of a page, and its terms of Dublin Core."""
    (_, text), *_ = read(page).scripts
    terms = re.findall('<meta name="DCTERMS.(.*?)" content="(.*?)">', page.decode())
    return json.loads(text), dict(terms)


@pytest.mark.parametrize(
    ("decision", "day"),
    [
        ("", ""),
        (ADOPTING, "2026-05-05"),
        (f"{ADOPTING}published_on: 2026-05-09\n", "2026-05-09"),
        (ADOPTING.replace("role: adopt", "role: propose"), ""),
    ],
)
def test_a_plan_is_published_when_it_was_adopted_and_covers_its_period(
    decision: str, day: str
) -> None:
    adopting = _decision(status="inspected") + decision
    pages = site(workspace(ohjelma=ADOPTED_PLAN, paatos=adopting))
    data, terms = _said(pages["malli/programs/ohjelma/index.html"])
    assert data.get("datePublished", "") == terms.get("date", "") == day
    assert data["temporalCoverage"] == terms["temporal"] == "2026/2029-12-31"
    assert "datePublished" not in _said(pages["malli/programs/ohjelma/2026/index.html"])[0]


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "malli.fi",
        "https://",
        "https://a b.fi",
        'https://a.fi/"x',
        "http://[",
    ],
)
def test_an_address_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(WorkError, match=r"site\.url"):
        _with(f"[site]\nurl = '{url}'\n", paatos=_decision())


def test_every_page_describes_itself_to_machines() -> None:
    for path, page in example_site().items():
        # What is shown for a page that is not there describes none.
        if not path.endswith("index.html") or b'"refresh"' in page:
            continue
        said = [
            json.loads(text) for kind, text in read(page).scripts if kind == "application/ld+json"
        ]
        assert [one["@context"] for one in said] == ["https://schema.org"], path
        assert b'<meta name="DCTERMS.title"' in page, path


def test_an_indicator_is_a_data_set_with_its_files() -> None:
    folder = "esimerkkila/indicators/vaesto"
    (_, text), *_ = read(example_site()[f"{folder}/index.html"]).scripts
    data = json.loads(text)
    assert data["@type"] == "Dataset"
    assert data["temporalCoverage"] == "2019/2025"
    for one in data["distribution"]:
        assert f"{folder}/{one['contentUrl']}" in example_site()


@given(st.text())
def test_nothing_ends_a_block_of_data_and_it_reads_back(text: str) -> None:
    block = jsonld._block({"name": text})
    assert not re.search("[<>&\u2028\u2029]", block)
    assert json.loads(block) == {"name": text}


def test_measures_targets_and_money_lie_beside_a_program() -> None:
    def rows(name: str) -> list[dict[str, str]]:
        text = example_site()[f"{PROGRAM}/{name}.csv"].decode()
        return list(csv.DictReader(io.StringIO(text)))

    assert len(rows("measures")) == 34
    first = rows("measures")[0]
    assert (first["id"], first["end"], first["status"]) == (
        "liikuntaneuvonta",
        "2029-12-31",
        "in-progress",
    )
    assert rows("targets")[0]["target"] == "38"
    assert sum(float(one["amount"] or 0) for one in rows("money") if not one["measure"]) > 0


@pytest.mark.parametrize(
    ("own", "reviewed", "cells"),
    [
        ("in-progress", "done", ["Käynnissä", "Toteutunut (2027)"]),
        ("in-progress", "in-progress", ["Käynnissä", ""]),
        ("done", "in-progress", ["Toteutunut", ""]),
        ("", "done", ["", "Toteutunut (2027)"]),
        ("", "in-progress", ["", "Käynnissä (2027)"]),
    ],
)
def test_a_spreadsheet_of_people_says_what_the_review_tells_as_the_page_does(
    own: str, reviewed: str, cells: list[str]
) -> None:
    text = SHEETED.replace(
        "        status: in-progress\n", f"        status: {own}\n" if own else ""
    )
    text += f"reviews: [{{year: 2027, measures: [{{measure: toimi, status: {reviewed}}}]}}]\n"
    page = site(workspace(o=text % "Toimi"))["malli/programs/ohjelma/measures-sheet.csv"]
    _, row = csv.reader(io.StringIO(page.decode("utf-8-sig"), newline=""), delimiter=";")
    assert row[2:4] == cells


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1"])
def test_a_cell_is_no_formula(text: str) -> None:
    pages = site(workspace(ohjelma=DOCUMENT.format(text=_quoted(text))))
    for path in ("measures", "targets", "money"):
        table = pages[f"malli/programs/ohjelma/{path}.csv"].decode()
        for row in csv.reader(io.StringIO(table)):
            assert not [cell for cell in row if cell[:1] in "=+-@\t" and cell]


BILINGUAL = REGISTER.replace("languages: [fi]", "languages: [sv, fi]")


def test_tables_speak_the_first_language_of_the_municipality() -> None:
    program = """\
kind: program
id: ohjelma
title: {fi: Ohjelma, sv: Programmet}
type: welfare-plan
status: in-preparation
period: {start: 2026}
goals:
  - id: tavoite
    title: {fi: Tavoite, sv: Målet}
    measures:
      - id: toimi
        title: {fi: Suomeksi, sv: På svenska}
        responsible: [{title: {fi: johtaja, sv: direktör}}]
"""
    indicator = """\
kind: indicator
id: mittari
title: {fi: Mittari, sv: Mätare}
unit: "%"
direction: none
values: [{year: 2025, value: 5, note: {fi: Arvio., sv: En uppskattning.}}]
"""
    pages = site(workspace(register=BILINGUAL, ohjelma=program, mittari=indicator))
    rows = pages["malli/programs/ohjelma/measures.csv"].decode().splitlines()
    assert rows[1].startswith("tavoite,toimi,På svenska,direktör")
    assert "En uppskattning." in pages["malli/indicators/mittari/index.csv"].decode()


def test_feed_and_calendar_of_an_earlier_state_say_so() -> None:
    given = workspace(paatos=_decision())
    now, then = (site(given, as_of=day) for day in (None, date(2026, 10, 1)))
    said = "Sivustolla ovat asiakirjat sellaisina kuin ne olivat 1.10.2026."
    assert f"<subtitle>{said}" in then["malli/feed.xml"].decode()
    assert f"X-WR-CALDESC:{said}" in "\n".join(_unfolded(then["malli/calendar.ics"]))
    assert b"<subtitle>" not in now["malli/feed.xml"]
    assert b"X-WR-CALDESC" not in now["malli/calendar.ics"]


def test_each_language_has_its_own_feed_and_calendar() -> None:
    text = _decision().replace('title: "Asia"', "title: {fi: Asia, sv: Ärende}", 1)
    pages = site(workspace(register=BILINGUAL, paatos=text))
    first, second = pages["malli/feed.xml"].decode(), pages["malli/fi/feed.xml"].decode()
    assert ">Ärende</title>" in first.replace("Hyvinvointilautakunta 5.5.2026 §\u00a03: ", "")
    assert ": Asia</title>" in second
    assert 'xml:lang="fi"' in second
    assert 'href="../decisions/paatos/fi/index.html"' in second
    ids = [set(re.findall("<id>(.*?)</id>", one)) for one in (first, second)]
    assert not ids[0] & ids[1]
    assert b"Uppgift" in pages["malli/calendar.ics"]
    assert "Tehtävä" in pages["malli/fi/calendar.ics"].decode()
    links = {one: read(pages[f"malli/{one}index.html"]).links for one in ("", "fi/")}
    assert all({"feed.xml", "calendar.ics"} <= set(found) for found in links.values())
    assert not [one for one in example_site() if one.startswith("esimerkkila/fi/")]


SHEETED = """\
kind: program
id: ohjelma
title: Ohjelma
type: welfare-plan
status: in-preparation
resources: [{type: budget, year: 2026, amount: 1500.5, note: Yhteinen}]
goals:
  - id: tavoite
    title: {fi: Tavoite; ensimmäinen, sv: Mål}
    measures:
      - id: toimi
        title: %s
        responsible: [{id: malli-maija}, {name: Liikunta ry}]
        schedule: {start: 2026-04, end: 2029-12-31}
        status: in-progress
        status_note: "Alkoi **hyvin**.\\n\\nJatkuu."
        resources: [{type: budget, year: 2027, amount: 2000, note: Valtuusto päättää}]
"""


def _sheets(title: str = "Toimi", language: str = "") -> dict[str, list[list[str]]]:
    register = REGISTER.replace("[fi]", "[fi, sv]")
    pages = site(workspace(register=register, o=SHEETED % _quoted(title)))
    folder = f"malli/programs/ohjelma/{language}"
    found = {}
    for name in ("measures", "money"):
        content = pages[f"{folder}{name}-sheet.csv"]
        assert content.startswith(b"\xef\xbb\xbf")
        text = content.decode("utf-8-sig")
        found[name] = [*csv.reader(io.StringIO(text, newline=""), delimiter=";")]
    return found


def test_a_spreadsheet_of_people_says_names_notes_and_numbers_in_their_language() -> None:
    sheets = _sheets()
    heads, row = sheets["measures"]
    assert dict(zip(heads, row, strict=True)) == {
        "Tavoite": "Tavoite; ensimmäinen",
        "Toimenpide": "Toimi",
        "Toteutuminen": "Käynnissä",
        "Vuosiraportissa": "",
        "Vastuutaho": "hyvinvointijohtaja Maija Malli; Liikunta ry",
        "Alkaa": "4/2026",
        "Päättyy": "31.12.2029",
        "Kuvaus": "",
        "Lisätietoja toteutumisesta": "Alkoi hyvin. Jatkuu.",
        "Tunnus": "toimi",
    }
    _, own, of_measure = sheets["money"]
    assert own[:5] == ["", "", "Talousarvio", "2026", "1500,5"]
    assert of_measure[:5] == ["Tavoite; ensimmäinen", "Toimi", "Talousarvio", "2027", "2000"]
    assert of_measure[-1] == "Valtuusto päättää"
    assert _sheets(language="sv/")["measures"][0][:3] == ["Mål", "Åtgärd", "Genomförande"]
    assert _sheets(language="sv/")["measures"][1][0] == "Mål"


@pytest.mark.parametrize("text", ["=1+1", "+358", "-2", "@SUM(A1)", "\t=1", "=HYPERLINK(1);x"])
def test_no_text_is_a_formula_in_a_spreadsheet(text: str) -> None:
    sheets = _sheets(text)
    said = [sheets["measures"][1][1], sheets["money"][2][1]]
    assert all(one == f"'{text.strip()}" for one in said)


def test_pages_of_a_program_lead_to_its_spreadsheets() -> None:
    pages = site(workspace(o=SHEETED % "Toimi"))
    for page, way in (("", ""), ("goals/tavoite/", "../../"), ("all/", "../")):
        links = read(pages[f"malli/programs/ohjelma/{page}index.html"]).links
        assert {f"{way}measures-sheet.csv", f"{way}money-sheet.csv"} <= {*links}
    bare = site(workspace(o="kind: program\nid: ohjelma\ntitle: Ohjelma\ntype: other\n"))
    assert not [path for path in bare if path.endswith("-sheet.csv")]
