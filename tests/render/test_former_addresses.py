"""Addresses that were published once lead to the pages of today."""

import dataclasses

import pytest

from hyvinvointi.cli.made_site import tell
from hyvinvointi.render.build.run import Outcome
from hyvinvointi.render.site.addresses import relative
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


def test_markdown_has_no_pages_that_lead_on():
    assert not [path for path in _site(format="markdown") if "ensimmainen" in path]


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
