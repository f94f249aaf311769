"""What a site has beside its documents: descriptions, cards, icon, licence, 404, rules for robots."""

import json
import posixpath
import re
from datetime import date
from html import unescape

import pytest

from hyvinvointi.errors import WorkError
from hyvinvointi.render.build.rendering import cleared_site, render_site
from hyvinvointi.render.formats.open_graph import shortened
from hyvinvointi.render.pages.registry import page_kinds
from hyvinvointi.render.site import theme
from hyvinvointi.render.site.options import Options
from hyvinvointi.workspace import MemoryTree, Workspace, load
from render.reading import read, text_of
from render.sites import REGISTER, example_site, examples, site

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path d="M0 0h2v2z"/></svg>'
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x40\x00\x00\x00\x40"
FULL = """
[site]
name = "Mallin ohjelmat"
url = "https://malli.example/hyvinvointi"
licence = "CC-BY-4.0"
[site.logo]
file = "logo.%s"
alt = "Mallin vaakuna"
"""
DECISION = """\
kind: decision
id: paatos
organ: lautakunta
title: Uimahallin aukiolo
status: final
meeting: {date: 2026-03-30}
paragraph: 24
summary:
  fi: |
    Uimahalli on auki **iltaisin**. [Lue lisää](https://a.example/).
  sv: Simhallen är öppen på kvällarna.
resolution: {outcome: accepted-unanimously}
preparers: [malli-maija]
tasks: [{id: tehtava, title: Tiedotus, responsible: [malli-maija]}]
"""


def _site(toml: str = "", register: str = REGISTER, **documents: str):
    texts = {"register.yaml": register} | {f"{name}.yaml": one for name, one in documents.items()}
    texts["hyvinvointi.toml"] = f'documents = ["*.yaml"]\n{toml}'
    tree = MemoryTree({path: text.encode() for path, text in texts.items()})
    images = {"logo.svg": SVG, "logo.png": PNG}
    return site(load(tree), read=images.get)


def _head(page: bytes) -> dict[str, str]:
    """The metadata of a page by name or property."""
    found = re.findall(
        r'<meta (?:name|property)="([^"]+)"(?: lang="\w+")? content="([^"]*)">', page.decode()
    )
    return {name: unescape(value) for name, value in found}


def test_a_page_says_what_it_is_where_it_is_found_or_shared() -> None:
    head = _head(_site(FULL % "png", paatos=DECISION)["malli/decisions/paatos/index.html"])
    said = "Hyvinvointilautakunta 30.3.2026 §\u00a024: ehdotus hyväksyttiin yksimielisesti."
    assert head["description"] == f"{said} Uimahalli on auki iltaisin. Lue lisää."
    assert {name: value for name, value in head.items() if name.startswith("og:")} == {
        "og:type": "article",
        "og:title": "Uimahallin aukiolo",
        "og:description": head["description"],
        "og:locale": "fi_FI",
        "og:site_name": "Mallin ohjelmat",
        "og:url": "https://malli.example/hyvinvointi/malli/decisions/paatos/",
        "og:image": "https://malli.example/hyvinvointi/logo.png",
        "og:image:alt": "Mallin vaakuna",
    }


def test_nothing_is_said_of_an_address_or_a_picture_that_nobody_could_open() -> None:
    unknown = _head(_site(paatos=DECISION)["malli/decisions/paatos/index.html"])
    assert not {"og:url", "og:image", "og:image:alt"} & unknown.keys()
    drawn = _head(_site(FULL % "svg", paatos=DECISION)["malli/decisions/paatos/index.html"])
    assert "og:image" not in drawn
    assert "og:url" in drawn


def test_a_description_in_another_language_than_its_page_says_so() -> None:
    register = REGISTER.replace("[fi]", "[fi, sv]")
    only = DECISION.replace("  sv: Simhallen är öppen på kvällarna.\n", "")
    both, one = (
        _site("", register, paatos=text)["malli/decisions/paatos/sv/index.html"].decode()
        for text in (DECISION, only)
    )
    assert re.search(r'<meta name="description" content="[^"]*Simhallen är öppen', both)
    assert '<meta name="description" lang="fi" content="Uimahalli on auki' in one
    block = json.loads(re.findall(r"ld\+json\">(.*?)</script>", one)[0])
    assert block["description"]["@language"] == "fi"


def test_pages_of_people_are_not_spread() -> None:
    pages = _site(FULL % "png", paatos=DECISION)
    person = _head(pages["malli/people/malli-maija/index.html"])
    assert person["robots"] == "noindex"
    assert not {name for name in person if name == "description" or name.startswith("og:")}


def test_what_is_closed_is_in_no_description() -> None:
    closed = f"{DECISION}publicity: {{class: secret, ground: JulkL 24 § 1 mom. 25 k.}}\n"
    page = _site(FULL % "png", paatos=closed)["malli/decisions/paatos/index.html"]
    assert b"iltaisin" not in page
    assert b"yksimielisesti" not in page


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Lyhyt.  Teksti\n", "Lyhyt. Teksti"),
        (f"{'Sana ' * 20}loppuu. {'Toinen ' * 40}", f"{'Sana ' * 20}loppuu."),
        (f"Kokous 30.3. {'alkoi ' * 50}", f"Kokous 30.3. {'alkoi ' * 31}".strip() + "…"),
        (f"{'Sana ' * 39}ja nyt.", f"{'Sana ' * 39}ja…"),
        ("x" * 200, "x" * 200),
        ("x" * 201, f"{'x' * 200}…"),
        ("x" * 500, f"{'x' * 200}…"),
    ],
)
def test_a_description_ends_with_a_sentence_or_a_word(text: str, short: str) -> None:
    assert shortened(text) == short


def test_every_page_of_the_examples_has_a_title_to_share_and_no_two_descriptions_of_documents_are_alike():
    site_ = example_site()
    heads = {
        path: _head(page)
        for path, page in site_.items()
        if path.endswith("index.html") and b'http-equiv="refresh"' not in page
    }
    assert all(head["og:title"] for head in heads.values() if "robots" not in head)
    decisions = [
        head["description"]
        for path, head in heads.items()
        if re.fullmatch(r"[^/]+/decisions/[^/]+/index.html", path) and "description" in head
    ]
    assert len(decisions) > 30
    assert len({*decisions}) == len(decisions)


def test_the_icon_is_the_logo() -> None:
    page = _site(FULL % "svg", paatos=DECISION)["malli/decisions/paatos/index.html"]
    assert b'<link rel="icon" href="../../../logo.svg">' in page
    assert b'rel="icon"' not in _site(paatos=DECISION)["malli/decisions/paatos/index.html"]


def test_a_licence_stands_on_pages_and_with_all_data() -> None:
    files = _site(FULL % "png", paatos=DECISION)
    page = files["malli/decisions/paatos/index.html"].decode()
    url = "https://creativecommons.org/licenses/by/4.0/"
    assert "Tekstien ja tietojen lisenssi: CC BY 4.0" in text_of(page.encode())
    assert f'<a rel="license" href="{url}deed.fi">' in page
    assert _head(page.encode())["DCTERMS.license"] == url
    assert json.loads(re.findall(r"ld\+json\">(.*?)</script>", page)[0])["license"] == url
    package = json.loads(files["malli/decisions/paatos/datapackage.json"])
    assert package["licenses"] == [{"name": "CC-BY-4.0", "title": "CC BY 4.0", "path": url}]
    named = {f"malli/decisions/paatos/{one['path']}" for one in package["resources"]}
    assert named == {
        path
        for path in files
        if re.fullmatch(r"malli/decisions/paatos/[^/]+\.(json|yaml|csv)", path)
    } - {"malli/decisions/paatos/datapackage.json"}


def _whole() -> tuple[Workspace, Options]:
    """The example with everything that a site may have."""
    files = {one.path: one.content for one in examples().documents}
    files["hyvinvointi.toml"] = (FULL % "svg").encode()
    return load(MemoryTree(files)), Options(read={"logo.svg": SVG}.get, today=date(2026, 12, 1))


@pytest.mark.slow
def test_what_pages_of_every_kind_name_in_their_head_is_there() -> None:
    workspace, options = _whole()
    # Pages of years are for more decisions than the example has.
    shown = {page.kind for page in cleared_site(workspace, options).pages}
    assert {*page_kinds()} - shown <= {"year"}
    files = dict(render_site(workspace, options))
    missing = []
    for path, content in files.items():
        for tag in re.findall(r"<link\b[^>]*>", content.decode() if path.endswith(".html") else ""):
            href = unescape(re.findall(r'href="([^"]*)"', tag)[0])
            own = href.removeprefix("https://malli.example/hyvinvointi/")
            target = posixpath.normpath(
                posixpath.join("" if own != href else posixpath.dirname(path), own)
            )
            known = {target, posixpath.normpath(f"{target}/index.html")}
            if not href.startswith("http://purl.org/") and known.isdisjoint(files):
                missing.append((path, tag))
    assert missing == []


def test_without_a_licence_nothing_is_said_of_one() -> None:
    files = _site(paatos=DECISION)
    assert not [path for path in files if path.endswith("datapackage.json")]
    assert b"isens" not in files["malli/decisions/paatos/index.html"]


@pytest.mark.parametrize("given", ["CC BY", "MIT", 4, "", {"name": "CC-BY-4.0"}])
def test_a_licence_that_is_not_known_is_refused(given: object) -> None:
    with pytest.raises(WorkError, match="one of the IDs CC-BY-4"):
        theme.parse({"licence": given}, lambda _path: None)


def test_a_missing_page_is_told_in_each_language_and_asks_for_no_file() -> None:
    register = REGISTER.replace("[fi]", "[fi, sv]")
    page = _site(FULL % "png", register, paatos=DECISION)["404.html"]
    links = [link for link in read(page).links if not link.startswith("#")]
    assert links == [
        "https://malli.example/hyvinvointi/",
        "https://malli.example/hyvinvointi/sv/",
    ]
    assert "Sivua ei löytynyt" in text_of(page)
    assert '<section class="masthead" lang="sv">\n<h2>Sidan hittades inte' in page.decode()
    # Without an address of the site a link could lead anywhere.
    assert not read(_site(paatos=DECISION)["404.html"]).links


def test_robots_find_the_map() -> None:
    robots = _site(FULL % "png", paatos=DECISION)["robots.txt"].decode()
    assert "Disallow" not in robots
    assert robots.endswith("Sitemap: https://malli.example/hyvinvointi/sitemap.xml\n")
    assert "robots.txt" not in _site(paatos=DECISION)


OTHER = REGISTER.replace("malli", "toinen").replace("Malli", "Toinen")


def _way(page: bytes) -> list[str]:
    """The steps of the way to a page."""
    steps = re.search(r'class="breadcrumb".*?</nav>', page.decode(), re.DOTALL)
    return re.findall(r"<li[^>]*><a[^>]*>(.*?)</a>", steps[0] if steps else "")


def test_a_site_of_one_municipality_is_that_municipality() -> None:
    alone = _site(paatos=DECISION)
    path = "malli/decisions/paatos/index.html"
    assert _way(alone[path]) == ["Malli", "Päätökset"]
    assert _way(alone["malli/organs/lautakunta/index.html"]) == ["Malli"]
    front = text_of(alone["index.html"])
    assert "Kunnat" not in front
    assert "Malli: toimielimet, yksiköt ja vastuuhenkilöt" in front
    several = _site(paatos=f"{DECISION}municipality: malli\n", toinen=OTHER)
    assert _way(several[path]) == ["Etusivu", "Malli", "Päätökset"]
    assert "Kunnat" in text_of(several["index.html"])


def test_hits_of_the_search_and_headings_of_sections_tell_where_they_belong() -> None:
    site_ = example_site()
    links: dict[str, set[str]] = {}
    page = site_["search/index.html"].decode().replace("\u00ad", "")
    for row in page.split("<li data-kind=")[1:]:
        href, said = re.findall(r'<a href="([^"]*)">(.*?)</a>', row)[0]
        links.setdefault(re.sub("<[^>]*>", "", said), set()).add(href)
    assert len(links) > 200
    assert {said for said, hrefs in links.items() if len(hrefs) > 1} == set()
    whole = site_["esimerkkila/programs/hyvinvointiohjelma-2026-2029/all/index.html"].decode()
    heads = re.findall(r"<h3>(.*?)</h3>", whole.replace("\u00ad", ""))
    said = [re.sub("<[^>]*>", "", one) for one in heads]
    assert len([one for one in said if one.startswith("Nykytila: ")]) > 5
    assert [one for one in {*said} if said.count(one) > 1] == []


def test_a_missing_page_begins_in_the_main_language_however_many_share_its_words() -> None:
    register = REGISTER.replace("[fi]", "[fi, sv, se]")
    page = _site(FULL % "png", register, paatos=DECISION)["404.html"].decode()
    assert page.index("Sivua ei löytynyt") < page.index("Sidan hittades inte")
    assert '<html lang="fi"' in page
