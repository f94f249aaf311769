"""Documents on paper: what they say, how they are tagged, what travels in them."""

import io
import re
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pdfua
import pikepdf
import pytest

from hyvinvointi.errors import WorkError
from hyvinvointi.render.build.printed import Printed, readable
from hyvinvointi.render.values.prose import plain
from picture_bytes import jpeg, png, webp
from render.papers import attached, attributes, opened, tags, text_of
from render.sites import example_site, examples, site, workspace

pytestmark = pytest.mark.slow

PROGRAM = "esimerkkila/programs/hyvinvointiohjelma-2026-2029"
REPORT = f"{PROGRAM}/2026"
DECISION = "esimerkkila/decisions/kv-2026-024"
REAL = (
    "raisio/decisions/sosiaali-ja-terveystavoitteet-lautakunta",
    "ruokolahti/decisions/hyvinvointiohjelman-laatiminen",
)
EACH = (PROGRAM, REPORT, DECISION, *REAL, "esimerkkila/strategies/kuntastrategia-2025-2029")
DAY = date(2026, 12, 1)


def papers(path: str, **options: Any) -> dict[str, bytes]:
    """Everything that is made of one document of the examples on paper."""
    only = frozenset({f"{path}.yaml"})
    return site(examples(), format="pdf", only=only, **{"today": DAY} | options)


@cache
def paper(path: str) -> bytes:
    return papers(path.removesuffix("/2026"))[f"{path}.pdf"]


def texts_in(value: Any, name: str = "") -> Iterator[str]:
    """Yield every text and number of a document as people read it, but names of other things."""
    if isinstance(value, dict):
        for key, one in value.items():
            if key not in {"id", "kind", "municipality", "file", "version"}:
                yield from texts_in(one, key)
    elif isinstance(value, list):
        for one in value:
            yield from texts_in(one, name)
    elif isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        year, month, day = value.split("-")
        yield f"{int(day)}.{int(month)}.{year}"
    elif isinstance(value, str) and re.search(r"[ A-ZÅÄÖ]", value):
        yield from (plain(one) for one in re.split(r"\n\n+|\n(?=[-*] )", value) if one.strip())
    elif isinstance(value, int) and not isinstance(value, bool):
        yield str(value)


def languages_of_lines(content: bytes) -> list[str]:
    """Return the languages of texts inside of lines that are in another one."""
    streams = (page.get_contents().get_data() for page in opened(content).pages)
    return [one.decode() for data in streams for one in re.findall(rb"/Lang\((\w+)\)", data)]


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u00a0]+", "", text).lower()


@pytest.mark.parametrize("path", REAL)
def test_a_real_decision_says_every_fact(path: str) -> None:
    document = next(one for one in examples().documents if one.path == f"{path}.yaml")
    said = [*texts_in(document.data)]
    assert len(said) > 15
    shown = squeezed(text_of(paper(path)))
    assert [one for one in said if squeezed(one) not in shown] == []


@pytest.mark.parametrize("path", [PROGRAM, REPORT, DECISION])
def test_what_a_document_is_stands_in_its_metadata(path: str) -> None:
    with pikepdf.open(io.BytesIO(paper(path))) as pdf, pdf.open_metadata() as said:
        assert str(pdf.Root.Lang) == "fi"
        assert said["dc:title"].startswith(
            ("Esimerkkilän hyvinvointiohjelma", "Vuosiraportti 2026")
        )
        assert said["dc:creator"] == ["Esimerkkilä"]
        assert said["pdfuaid:part"] == "1"
        assert (said["pdfaid:part"], said["pdfaid:conformance"]) == ("3", "A")
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert bool(pdf.Root.MarkInfo.Marked)


def test_the_program_has_contents_bookmarks_and_page_numbers_and_twenty_pages_at_most() -> None:
    pdf = opened(paper(PROGRAM))
    count = len(pdf.pages)
    assert count <= 20
    for number in range(1, count + 1):
        assert f"{number} ({count})" in pdf.pages[number - 1].extract_text()
        is_first = number == 1
        headed = (
            pdf.pages[number - 1].extract_text().count("Esimerkkilän hyvinvointiohjelma 2026–2029")
        )
        assert headed >= 1 or is_first
    first = " ".join(pdf.pages[0].extract_text().split())
    assert "Sisällys" in first
    assert re.search(r"Tarkoitus [. \u2060]+1\b", first)
    assert re.search(r"Mitatut arvot [. \u2060]+(1[5-9]|20)\b", first)
    titles = [one.title for one in pdf.outline if not isinstance(one, list)]
    assert titles[:2] == ["Tarkoitus", "Vastuut"]
    assert titles[-1] == "Mitatut arvot"
    inside = [
        one.title
        for part in pdf.outline
        if isinstance(part, list)
        for one in part
        if not isinstance(one, list)
    ]
    assert "Tavoite: Psyykkinen kuormitus vähenee" in inside


def test_no_sheet_of_a_paper_is_half_empty_but_the_last() -> None:
    for path in (PROGRAM, REPORT):
        lines = [len(page.extract_text().split("\n")) for page in opened(paper(path)).pages]
        assert min(lines[:-1]) > 25, lines


@pytest.mark.parametrize("path", EACH)
def test_headings_never_skip_a_level(path: str) -> None:
    levels = [int(tag["/S"][2:]) for tag in tags(paper(path)) if re.fullmatch("/H[1-6]", tag["/S"])]
    assert levels[:1] in ([1], [])
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_cells_that_head_columns_and_rows_are_tagged_so() -> None:
    scopes = Counter(
        attributes(tag).get("/Scope") for tag in tags(paper(PROGRAM)) if tag["/S"] == "/TH"
    )
    rows = sum(tag["/S"] == "/TR" for tag in tags(paper(PROGRAM)))
    assert set(scopes) == {"/Column", "/Row"}
    heads = sum(tag["/S"] == "/THead" for tag in tags(paper(PROGRAM)))
    # Each row below a head begins with what heads it.
    assert scopes["/Row"] == rows - heads


def test_the_head_of_a_table_stands_on_each_of_its_pages() -> None:
    pages = [page.extract_text() for page in opened(paper(PROGRAM)).pages]
    assert sum("Toimenpide Toteutuminen" in " ".join(page.split()) for page in pages) == 2


def test_numbers_and_ranges_are_never_broken() -> None:
    words = "sana " * 14
    told = f"{words}äänin 24–9, {words}vuosina 2026–2029, {words}asia 141/02.05.01/2026, {words}10 000 €. "
    document = f"kind: program\nid: p\nmunicipality: malli\ntitle: P\nsummary: '{told * 20}'\n"
    pdf = opened(site(workspace(p=document), format="pdf")["malli/programs/p.pdf"])
    lines = [line.strip() for page in pdf.pages for line in page.extract_text().split("\n")]
    assert len(lines) > 60
    assert [line for line in lines if re.search(r"[0-9][–/]$|^[–/][0-9]|^€|^000", line)] == []


def test_texts_of_another_language_are_marked() -> None:
    document = """\
kind: program
id: p
municipality: malli
title: {fi: Ohjelma, sv: Program}
summary: {sv: En sammanfattning på svenska}
goals: [{id: g, title: {sv: Ett mål}, description: {fi: Suomeksi}}]
"""
    register = "kind: municipality\nid: malli\nname: Malli\nlanguages: [fi, sv]\n"
    given = workspace(register=register, p=document)
    made = site(given, format="pdf")
    finnish = [str(tag["/Lang"]) for tag in tags(made["malli/programs/p.pdf"]) if "/Lang" in tag]
    assert finnish == ["sv"]
    # Inside of a line it is told among the marks of the page itself.
    assert languages_of_lines(made["malli/programs/p.pdf"]) == ["sv"]
    swedish = [str(tag["/Lang"]) for tag in tags(made["malli/programs/p.sv.pdf"]) if "/Lang" in tag]
    assert swedish == ["fi"]
    assert str(opened(made["malli/programs/p.sv.pdf"]).trailer["/Root"]["/Lang"]) == "sv"


@pytest.mark.parametrize("path", [PROGRAM, REPORT, DECISION])
def test_the_source_is_attached_as_the_site_publishes_it(path: str) -> None:
    source = path.removesuffix("/2026")
    name = f"{source.rpartition('/')[2]}.yaml"
    assert attached(paper(path)) == {name: example_site()[f"{source}/index.yaml"]}
    with pikepdf.open(io.BytesIO(paper(path))) as pdf:
        (spec,) = pdf.Root.AF
        assert str(spec.AFRelationship) == "/Source"
        assert str(spec.EF.F.Subtype) == "/application/yaml"
        assert str(spec.Desc) == "Lähdetiedosto (YAML)"


def test_a_picture_is_shown_with_its_alternative_text() -> None:
    document = (
        "kind: program\nid: p\nmunicipality: malli\ntitle: P\n"
        'summary: "![Rantatie illalla](kuva.png \\"Suunnitelma\\")"\n'
    )
    files = {"kuva.png": png(40, 30)}
    made = site(workspace(p=document), format="pdf", read=files.get)["malli/programs/p.pdf"]
    assert [str(tag["/Alt"]) for tag in tags(made) if "/Alt" in tag][:1] == ["Rantatie illalla"]
    assert "Suunnitelma" in text_of(made)


def test_pictures_in_lines_and_without_words_are_shown() -> None:
    document = (
        "kind: program\nid: p\nmunicipality: malli\ntitle: P\n"
        'summary: "Alussa ![Silta](a.png) jatkuu\\n\\n![](b.jpg)\\n\\n![Kartta](c.webp)"\n'
    )
    files = {"a.png": png(40, 30), "b.jpg": jpeg(20, 20), "c.webp": webp(20, 20)}
    made = site(workspace(p=document), format="pdf", read=files.get)["malli/programs/p.pdf"]
    assert [str(tag["/Alt"]) for tag in tags(made) if "/Alt" in tag] == [
        "Silta"
    ]  # the others have no bytes of a picture
    assert len(opened(made).pages[0].images) >= 1
    assert "Alussa" in text_of(made)


def test_the_same_documents_are_the_same_bytes() -> None:
    assert papers(PROGRAM) == papers(PROGRAM)
    assert papers(DECISION) == papers(DECISION, today=date(2027, 3, 4))


def test_the_day_of_a_paper_is_that_of_its_decision() -> None:
    assert opened(paper(DECISION)).metadata["/CreationDate"].startswith("D:20260407")
    undated = workspace(p="kind: program\nid: p\nmunicipality: malli\ntitle: P\n")
    made = site(undated, format="pdf", today=DAY)["malli/programs/p.pdf"]
    assert opened(made).metadata["/CreationDate"].startswith("D:20261201")


def test_without_the_typesetter_it_is_said_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(WorkError) as refused:
        papers(DECISION)
    for language in ("fi", "sv", "en"):
        assert "pip install 'hyvinvointi[pdf]'" in refused.value.message.say(language)


def test_what_there_is_to_read_is_known_of_a_paper() -> None:
    made = paper(DECISION)
    assert isinstance(made, Printed)
    (page, shown), (source, content) = readable(f"{DECISION}.pdf", made)
    assert (page, source) == (f"{DECISION}.html", f"{DECISION}/kv-2026-024.yaml")
    assert "Valtuusto hyväksyi".encode() in shown
    assert content == example_site()[f"{DECISION}/index.yaml"]
    assert tuple(readable("index.html", b"x")) == (("index.html", b"x"),)


def test_only_what_has_a_form_on_paper_is_made() -> None:
    made = site(examples(), format="pdf", today=DAY, only=None)
    assert {path.rpartition(".")[2] for path in made} == {"pdf"}
    assert f"{REPORT}.pdf" in made
    assert not [path for path in made if "/indicators/" in path or "search" in path]


def test_a_checker_finds_nothing_in_any_paper_of_the_examples(tmp_path: Path) -> None:
    made = site(examples(), format="pdf", today=DAY)
    assert len(made) > 40
    for path, content in made.items():
        file = tmp_path / "paper.pdf"
        file.write_bytes(content)
        report = pdfua.validate(str(file))
        assert not report.findings, (path, report.findings)
        # This one reads a rectangle as a heading, in its newest version.
        assert {one.rule_id for one in report.skipped} <= {"UA-14-001"}
