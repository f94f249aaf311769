"""The accessibility statement: what the publisher has told, and honest words where nothing is."""

import pytest

from hyvinvointi.errors import WorkError
from hyvinvointi.workspace import MemoryTree, load
from render.reading import foreign_scripts, read, text_of
from render.sites import REGISTER, site

PAGE = "accessibility/index.html"


def _pages(settings: str = "") -> dict[str, bytes]:
    given = f'documents = ["*.yaml"]\n{settings}'
    files = {"kunta.yaml": REGISTER.encode(), "hyvinvointi.toml": given.encode()}
    return site(load(MemoryTree(files)))


def test_without_settings_nothing_is_claimed() -> None:
    shown = text_of(_pages()[PAGE])
    assert "ei ole vielä arvioinut" in shown
    assert "ei ole vielä ilmoittanut palautteen yhteystietoa" in shown
    assert "Traficom" in shown


def test_the_publisher_tells_status_shortcomings_date_and_contact() -> None:
    settings = """
[site.accessibility]
status = "partly"
reviewed = "2026-11-20"
method = "Arvioimme sivut itse näppäimistöllä ja ruudunlukijalla."
shortcomings = ["Vanhoista kuvista puuttuu tekstivastine.", {fi = "Kaavio", sv = "Diagram"}]
email = "saavutettavuus@malli.example"
form = "https://malli.example/palaute"
"""
    page = _pages(settings)[PAGE]
    shown = text_of(page)
    assert "täyttää saavutettavuusvaatimukset osittain" in shown
    for said in ("20.11.2026", "Vanhoista kuvista", "Kaavio", "näppäimistöllä"):
        assert said in shown
    links = read(page).links
    assert "mailto:saavutettavuus@malli.example" in links
    assert "https://malli.example/palaute" in links


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ('statuss = "partly"', "status"),
        ('status = "täysin"', "fully | partly | not"),
        ('reviewed = "20.11.2026"', "2026-11-30"),
        ('form = "javascript:alert(1)"', "https://"),
        ('shortcomings = "kaikki"', "shortcomings"),
    ],
)
def test_a_setting_that_would_not_be_understood_is_refused(setting: str, said: str) -> None:
    with pytest.raises(WorkError, match=said):
        _pages(f"[site.accessibility]\n{setting}\n")


def test_hostile_settings_stay_text() -> None:
    settings = "[site.accessibility]\nmethod = '<script>alert(1)</script>'\nemail = '\"><b>x'\n"
    page = read(_pages(settings)[PAGE])
    assert "b" not in page.tags
    assert foreign_scripts(page) == []


def test_every_page_leads_to_the_statement() -> None:
    assert "accessibility/index.html" in read(_pages()["index.html"]).links
