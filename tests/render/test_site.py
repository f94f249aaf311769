"""The whole site of the example workspace: facts, links, structure, stability."""

import itertools
import json
import posixpath
import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from markdown_it import MarkdownIt

from hyvinvointi.errors import WorkError
from hyvinvointi.source import read as read_document
from render.maximal import every_field
from render.reading import foreign_scripts, plain, read, text_of
from render.sites import ROOT, example_site, examples, site, workspace

pytestmark = pytest.mark.slow

SEEDS = json.loads((ROOT / "tests/programs/seed_facts.json").read_text(encoding="utf-8"))
DECISIONS = {one["document"]: one for one in SEEDS["decisions"]}


def _pages(suffix: str = ".html") -> dict[str, bytes]:
    return {path: page for path, page in example_site().items() if path.endswith(suffix)}


def _facts(seed: dict[str, Any]) -> Iterator[str]:
    yield from seed["sentences"]
    yield from seed["facts"]
    for line in seed["labelled"]:
        yield from line["values"]


@pytest.mark.parametrize("document", DECISIONS)
def test_the_page_of_a_real_decision_shows_all_its_facts(document: str) -> None:
    seed = DECISIONS[document]
    folder = f"{seed['municipality']}/decisions/{document}"
    html = text_of(example_site()[f"{folder}/index.html"])
    markdown = example_site("markdown")[f"{folder}/index.md"].decode()
    shown = plain("".join(read(MarkdownIt("commonmark").render(markdown).encode()).pieces))
    facts = [plain(fact) for fact in _facts(seed)]
    assert [fact for fact in facts if fact not in html] == []
    assert [fact for fact in facts if fact not in shown] == []


@pytest.mark.parametrize("document", DECISIONS)
def test_the_pages_around_a_real_decision_show_what_it_says_of_them(document: str) -> None:
    seed = DECISIONS[document]
    for related, facts in seed["related"].items():
        pages = (page for path, page in _pages().items() if f"/{related}/" in path)
        shown = " ".join(map(text_of, pages))
        assert [fact for fact in facts if plain(fact) not in shown] == []


SITES: dict[str, Callable[[], dict[str, bytes]]] = {
    "the examples": example_site,
    "every field, in two languages": lambda: site(every_field()),
    "pages that stand alone": lambda: site(examples(), single_file=True),
}


@pytest.mark.parametrize("made", SITES.values(), ids=SITES)
def test_every_internal_link_leads_somewhere(made: Callable[[], dict[str, bytes]]) -> None:
    files = made()
    pages = {path: read(page) for path, page in files.items() if path.endswith(".html")}
    broken = []
    for path, page in pages.items():
        for link in page.links:
            target = urlsplit(link)
            if target.scheme or target.netloc:
                continue
            joined = posixpath.join(posixpath.dirname(path), target.path)
            file = posixpath.normpath(joined) if target.path else path
            fragment = unquote(target.fragment)
            if file not in files or (fragment and fragment not in pages[file].ids):
                broken.append((path, link))
    assert broken == []
    assert any(page.links for page in pages.values())


# What a link of the head says of the page, and no browser fetches for it.
POINTING = {"alternate", "canonical", "license", "describedby", "next", "prev", "schema.DCTERMS"}


def test_no_page_asks_anything_of_another_host() -> None:
    loading = {"src", "srcset", "data", "poster", "xlink:href", "style"}
    for path, page in _pages().items():
        reader = read(page)
        assert foreign_scripts(reader) == [], path
        assert not reader.tags & {"iframe", "img", "object", "embed"}, path
        assert not [one for one in reader.attributes if one[1] in loading], path
        assert not [one for one in reader.attributes if one[1].startswith("on")], path
        asked = [given for tag, given in reader.elements if tag == "link"]
        asked = [one for one in asked if not {*(one["rel"] or "").split()} & POINTING]
        assert not [one for one in asked if urlsplit(one["href"] or "").netloc], path
        assert not re.findall(r"@import|url\((?!\"?data:|[^):]*\))", "".join(reader.styles)), path


def test_pages_are_well_formed() -> None:
    for path, page in _pages().items():
        reader = read(page)
        assert (path, reader.faults, reader.open) == (path, [], [])
        assert len(reader.ids) == len(set(reader.ids)), path


def test_headings_follow_each_other_in_order() -> None:
    for path, page in _pages().items():
        levels = read(page).headings
        assert levels.count(1) == 1, path
        assert levels[0] == 1, path
        jumps = [pair for pair in itertools.pairwise(levels) if pair[1] > pair[0] + 1]
        assert jumps == [], path


def test_every_table_has_a_caption_and_headings_with_scope() -> None:
    for path, page in _pages().items():
        reader = read(page)
        assert len(re.findall(rb"<table[ >]", page)) == page.count(b"<caption"), path
        scopes = [one for one in reader.attributes if one[:2] == ("th", "scope")]
        assert len(scopes) == page.count(b"<th ") + page.count(b"<th>"), path


def test_same_workspace_same_bytes() -> None:
    again = site(examples())
    assert again == example_site()
    assert list(again) == list(example_site())


def test_soft_hyphens_stay_in_html() -> None:
    other = {
        path: file
        for path, file in example_site().items()
        if not path.endswith((".html", ".woff2"))
    }
    other |= example_site("markdown")
    assert any("\u00ad".encode() in page for page in _pages().values())
    assert [path for path, file in other.items() if "\u00ad".encode() in file] == []


def test_data_and_source_lie_beside_each_page() -> None:
    for document in examples().documents:
        end = f"{document.id}/index.yaml"
        home = document.municipality or document.id
        folder = next(
            path for path in example_site() if path.startswith(f"{home}/") and path.endswith(end)
        )
        source = read_document(folder, example_site()[folder])
        assert source.data == document.data
        assert [*source.comments()] == []
        data = json.loads(example_site()[folder.replace(".yaml", ".json")])
        assert data == document.data


def test_values_of_an_indicator_lie_beside_it_as_csv() -> None:
    table = example_site()["esimerkkila/indicators/vaesto/index.csv"].decode().splitlines()
    assert table[0].startswith("year,period,value,status")
    assert table[1].startswith("2019,,14412,final")


def test_a_goal_and_what_supports_it_name_each_other() -> None:
    program = text_of(
        example_site()["esimerkkila/programs/hyvinvointiohjelma-2026-2029/all/index.html"]
    )
    strategy = read(example_site()["esimerkkila/strategies/kuntastrategia-2025-2029/index.html"])
    assert "Toteuttaa: Yhä useampi liikkuu terveytensä kannalta riittävästi" in program
    back = "../../programs/hyvinvointiohjelma-2026-2029/goals/aikuiset-liikkuvat/index.html"
    assert back in strategy.links


def test_money_is_summed_by_year_and_type() -> None:
    program = text_of(
        example_site()["esimerkkila/programs/hyvinvointiohjelma-2026-2029/all/index.html"]
    )
    declared = "Yhteensä230 300 €373 000 €235 500 €184 300 €1 023 100 €"
    assert plain(declared) in program.replace("\n", "")


@pytest.mark.parametrize("document", DECISIONS)
def test_markdown_of_the_real_decisions(document: str) -> None:
    """Golden pages that were read by a person against the sources."""
    folder = f"{DECISIONS[document]['municipality']}/decisions/{document}"
    golden = ROOT / f"tests/render/golden/{document}.md"
    assert example_site("markdown")[f"{folder}/index.md"].decode() == golden.read_text("utf-8")


@pytest.mark.parametrize("name", ["sv", "search", "accessibility", "fonts"])
def test_a_municipality_takes_no_address_of_the_site_itself(name: str) -> None:
    register = f"kind: municipality\nid: {name}\nname: Kunta\n"
    with pytest.raises(WorkError, match=f"register.yaml: .*“{name}”"):
        site(workspace(register=register))
