"""Addresses that were published once lead to the pages of today."""

import dataclasses
import re
from xml.etree import ElementTree as ET

import pytest

from hyvinvointi.cli.made_site import tell
from hyvinvointi.render.build.run import Outcome
from hyvinvointi.render.site.addresses import relative
from picture_bytes import png
from render.reading import read, text_of
from render.sites import REGISTER, site, workspace

PROGRAM = """\
kind: program
id: uusi-ohjelma
former_ids: [vanha-ohjelma, ensimmainen]
title: Ohjelma
type: other
status: adopted
owner: perusturva
reviews: [{year: 2025, summary: Hyvin meni.}]
"""
RENAMED = REGISTER.replace("id: malli\n", "id: malli\nformer_ids: [vanhala]\n").replace(
    "{id: lautakunta,", "{id: lautakunta, former_ids: [perusturva],"
)
TODAY = "malli/programs/uusi-ohjelma"


def _site(register=RENAMED, **options):
    return site(workspace(register=register, ohjelma=PROGRAM), **options)


@pytest.fixture(scope="module")
def made():
    return _site()


OLD = {
    "malli/programs/vanha-ohjelma": TODAY,
    "malli/programs/ensimmainen": TODAY,
    "malli/programs/vanha-ohjelma/2025": f"{TODAY}/2025",
    "vanhala/programs/uusi-ohjelma": TODAY,
    "vanhala/programs/vanha-ohjelma/2025": f"{TODAY}/2025",
    "vanhala": "malli",
    "malli/organs/perusturva": "malli/organs/lautakunta",
}


@pytest.mark.parametrize(("old", "today"), OLD.items())
def test_an_old_address_leads_on_without_a_script(made, old, today):
    page = made[f"{old}/index.html"]
    found = read(page)
    link = relative(f"{today}/index.html", f"{old}/index.html")
    assert not found.scripts
    assert not found.faults
    assert link in found.links
    text = page.decode()
    assert f'http-equiv="refresh" content="0; url={link}"' in text
    assert '<meta name="robots" content="noindex">' in text
    assert f"{today}/index.html" in made
    assert "Sivu on siirtynyt" in text_of(page)


def test_canonical_is_the_address_of_today_on_the_net():
    given = workspace(register=RENAMED, ohjelma=PROGRAM)
    config = dataclasses.replace(given.config, site={"url": "https://malli.example"})
    pages = site(dataclasses.replace(given, config=config))
    page = pages["malli/programs/vanha-ohjelma/index.html"].decode()
    assert f'<link rel="canonical" href="https://malli.example/{TODAY}/">' in page
    assert b"vanha-ohjelma" not in pages["sitemap.xml"]
    assert b"vanhala" not in pages["sitemap.xml"]


def test_each_language_leads_to_its_own_page():
    pages = _site(RENAMED.replace("[fi]", "[fi, sv]"))
    page = pages["malli/programs/ensimmainen/sv/index.html"]
    assert "Sidan har flyttats" in text_of(page)
    assert "../../uusi-ohjelma/sv/index.html" in " ".join(read(page).links)


def test_pages_that_stand_alone_lead_on_too():
    pages = _site(single_file=True)
    page = pages["malli/programs/ensimmainen.html"]
    assert "uusi-ohjelma.html" in read(page).links


def test_no_old_address_takes_the_place_of_a_page():
    other = PROGRAM.replace("uusi-ohjelma", "ensimmainen").replace(
        "[vanha-ohjelma, ensimmainen]", "[]"
    )
    pages = site(workspace(register=RENAMED, ohjelma=PROGRAM, toinen=other))
    assert "Sivu on siirtynyt" not in text_of(pages["malli/programs/ensimmainen/index.html"])


def test_an_id_that_must_not_be_shown_is_no_address():
    given = PROGRAM.replace("vanha-ohjelma", "tapaus-131052-308t")
    pages = site(workspace(register=REGISTER, ohjelma=given))
    assert not [path for path in pages if "131052" in path]
    assert not [path for path, content in pages.items() if b"131052-308t" in content.lower()]


def test_links_by_a_former_id_lead_to_the_page_of_today(made):
    page = read(made[f"{TODAY}/index.html"])
    assert "../../organs/lautakunta/index.html" in page.links


def test_markdown_pages_lead_on():
    files = _site(RENAMED.replace("[fi]", "[fi, sv]"), format="markdown")
    page = files["malli/programs/vanha-ohjelma/2025/index.md"].decode()
    assert page.startswith("# Sivu on siirtynyt")
    assert "](../../uusi-ohjelma/2025/index.md)" in page
    swedish = files["vanhala/programs/ensimmainen/sv/index.md"].decode()
    assert swedish.startswith("# Sidan har flyttats")
    assert "](../../../../malli/programs/uusi-ohjelma/sv/index.md)" in swedish


def test_data_and_attached_files_lie_at_the_former_address_too():
    given = PROGRAM + "attachments: [{id: liite, title: Liite, file: liite.pdf}]\n"
    given += "summary: |\n  ![Kaavio: kasvua](kuva.png)\n"
    stored = {"liite.pdf": b"%PDF", "kuva.png": png()}
    files = site(workspace(register=RENAMED, ohjelma=given), read=stored.get)
    for old in ("malli/programs/vanha-ohjelma", "vanhala/programs/uusi-ohjelma"):
        beside = {path.removeprefix(f"{old}/") for path in files if path.startswith(f"{old}/")}
        named = {name for name in beside if "/" not in name}
        assert {"index.html", "index.json", "index.yaml", "liite.pdf"} <= named
        for name in named - {"index.html"}:
            assert files[f"{old}/{name}"] == files[f"{TODAY}/{name}"]
        assert not [name for name in beside if name.startswith("pictures/")]


def test_any_number_of_former_ids_copies_files_a_few_times():
    many = ", ".join(f"vanha-{number}" for number in range(60))
    files = site(workspace(ohjelma=PROGRAM.replace("vanha-ohjelma, ensimmainen", many)))
    pages, copies = (
        [path for path in files if "/programs/vanha-" in path and path.endswith(ending)]
        for ending in ("/index.html", "/index.json")
    )
    assert sum(re.search(r"/vanha-[0-9]+/index.html$", path) is not None for path in pages) == 60
    assert len(copies) == 8


DECIDED = """\
kind: decision
id: uusi-paatos
former_ids: [vanha-paatos]
organ: lautakunta
meeting: {date: 2026-03-30}
title: Päätös
status: final
tasks: [{id: uusi-tehtava, former_ids: [vanha-tehtava], title: Tehtävä, due: 2027-01}]
"""


@pytest.mark.parametrize("address", [None, "https://malli.example"])
def test_who_subscribed_at_a_former_address_reads_the_feed_of_today(address):
    given = workspace(register=RENAMED.replace("[fi]", "[fi, sv]"), p=DECIDED)
    config = dataclasses.replace(given.config, site={"url": address} if address else {})
    files = site(dataclasses.replace(given, config=config))
    for name in ("feed.xml", "calendar.ics", "sv/feed.xml", "sv/calendar.ics"):
        assert files[f"vanhala/{name}"] == files[f"malli/{name}"]
    feed = ET.fromstring(files["vanhala/feed.xml"])  # noqa: S314  our own feed
    links = {one.get("rel"): one.get("href") for one in feed.findall("{*}link")}
    assert links.get("self") == (f"{address}/malli/feed.xml" if address else None)
    for one in feed.iterfind(".//{*}link[@rel='alternate']"):
        path = one.get("href").removeprefix(f"{address}/").removesuffix("index.html")
        path = path if address else f"vanhala/{path}"
        assert f"{path.removesuffix('/')}/index.html" in files


def test_names_in_feeds_and_calendars_outlive_ids():
    before = RENAMED.replace("former_ids: [vanhala]\n", "").replace("id: malli\n", "id: vanhala\n")
    earlier = DECIDED.replace("uusi-", "vanha-").replace("former_ids: [vanha-paatos]\n", "")
    earlier = earlier.replace("former_ids: [vanha-tehtava], ", "")
    old = site(workspace(register=before, p=earlier))
    new = site(workspace(register=RENAMED, p=DECIDED))
    ids = [
        re.findall(
            rb"<id>([^<]+)|UID:(\S+)", made[f"{home}/feed.xml"] + made[f"{home}/calendar.ics"]
        )
        for made, home in ((old, "vanhala"), (new, "malli"))
    ]
    assert ids[0] == ids[1]
    assert len(ids[0]) == 3


def test_ids_that_were_published_and_are_gone_are_named(capsys, tmp_path):
    gone = [
        "malli/programs/a/index.html",
        "malli/programs/a/2025/index.html",
        "malli/people/b/index.html",
    ]
    tell(Outcome(3, 0, gone), tmp_path, "fi")
    told = capsys.readouterr().err
    assert "Julkaistuja tunnuksia, joilla ei ole enää sivua (2): malli:a ja malli:b" in told
    assert "former_ids" in told
    kept = [
        "malli/cases/x/index.html",
        "malli/programs/a/index.json",
        "malli/programs/a/sv/index.html",
    ]
    tell(Outcome(3, 0, kept), tmp_path, "fi")
    assert "former_ids" not in capsys.readouterr().err
