"""What anybody may write into a document is text on paper: never code of the typesetter, never a file."""

import json
import re
from time import process_time

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from picture_bytes import png
from render.papers import opened, text_of
from render.sites import site, workspace

pytestmark = pytest.mark.slow

PATH = "malli/programs/ohjelma.pdf"
DOCUMENT = """\
kind: program
id: ohjelma
municipality: malli
title: {text}
type: {text}
summary: {text}
responsible: [{{name: {text}, title: {text}}}]
considers: [{{title: {text}, organization: {text}}}]
sections:
  - id: osio
    title: {text}
    strengths: [{text}]
    goals:
      - id: tavoite
        title: {text}
        measures: [{{id: toimi, title: {text}, description: {text}, status_note: {text}}}]
risks: [{{id: r, title: {text}, note: {text}}}]
x-oma: {text}
"""
CODE = [
    '#import "@preview/cetz:0.3.4": *',
    '#read("/etc/passwd")',
    '#read("data.json")',
    '#include "document.typ"',
    '#eval("1 + 1")',
    "#panic()",
    "#let x = 1; #x",
    "#while true { }",
    "#set page(width: 1pt)",
    "#pagebreak()",
    '#link("javascript:alert(1)")[napsauta]',
    "$ x^2 sum_(i=0)^oo $",
    "a $ b $ c",
    "\\ \\u{1F600} \\#",
    "= Otsikko <nimi> @nimi",
    "/ Termi: selitys",
    "]] }} )) ]",
    '" + "',
    "// huomautus",
    "/* huomautus */",
]
"""Texts that are code to the typesetter, and nothing to Markdown but signs."""


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def paper(text: str) -> bytes:
    document = DOCUMENT.format(text=json.dumps(text, ensure_ascii=False))
    return site(workspace(ohjelma=document), format="pdf")[PATH]


@pytest.mark.parametrize("code", CODE)
def test_code_of_the_typesetter_comes_out_as_text(code: str) -> None:
    shown = squeezed(text_of(paper(f"Alku {code} loppu")))
    # CommonMark takes a backslash before a sign of its own.
    said = squeezed(f"Alku {code} loppu".replace("\\#", "#"))
    assert shown.count(said) >= 10
    assert "root:" not in shown


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('Raaka `#read("/etc/passwd")` lohko', id="code"),
        pytest.param('```typst\n#import "x.typ"\n  = Otsikko\n```', id="fence"),
        pytest.param("    #panic()\n\nteksti", id="indented"),
        pytest.param("**vahva** *korostus* _myös_ ~~yli~~ <b>tagi</b>", id="marks"),
        pytest.param("\x00\x07\x1b[2Jmerkit\x7f\ufeff\u202eoikea\u202c", id="controls"),
        pytest.param("A" * 5000, id="endless word"),
        pytest.param("Ää" * 40 + " " + "lautakunta" * 30, id="long words"),
        pytest.param("https://example.org/" + "a" * 2000, id="endless address"),
        pytest.param(
            "\n".join("> " * depth + f"lainaus {depth}" for depth in range(1, 40)), id="quotes"
        ),
        pytest.param(
            "\n".join("  " * depth + f"- kohta {depth}" for depth in range(60)), id="lists"
        ),
        pytest.param(
            "\n\n".join(f"{'#' * (at % 6 + 1)} Otsikko {at}" for at in range(30)), id="headings"
        ),
        pytest.param("###### Syvä\n\n# Ylä\n\n##### Taas", id="skipped headings"),
        pytest.param("| a | b |\n|---|---|\n" + "| " + "x" * 3000 + " | y |\n", id="huge cell"),
        pytest.param(
            "| " + "a | " * 40 + "\n|" + "---|" * 40 + "\n| " + "solu | " * 40, id="wide table"
        ),
        pytest.param("[linkki](#tavoite) [poissa](#ei-ole) [muu](../x.html)", id="anchors"),
        pytest.param('<at-osio> #label("at-osio") ' * 3, id="labels"),
        pytest.param("🙂 漢字 عربى ᛒᚢᚾᛏ", id="scripts"),
        pytest.param(" \u00a0\u200b\u00ad \n\n\u2028\u2029 ", id="nothing"),
        pytest.param("a\u0301" + "\u0301" * 400, id="marks on a letter"),
    ],
)
def test_whatever_is_written_makes_a_paper(text: str) -> None:
    made = paper(text)
    assert len(opened(made).pages) < 60
    said = re.sub(r"[^a-zåäö]", "", text_of(made).lower())
    words = re.findall(r"[a-zåäö]{3,}", re.sub(r"\(\S*\)|https?:\S*", "", text).lower())
    assert [word for word in words if word not in said] == []


def test_an_endless_word_stays_on_the_sheet_and_whole() -> None:
    shown = squeezed(text_of(paper("Alku " + "abcdefghij" * 150)))
    assert shown.count("abcdefghij" * 150) >= 10


def test_only_safe_addresses_are_links() -> None:
    text = (
        "[a](javascript:alert(1)) [b](file:///etc/passwd) [c](https://example.org/sivu)"
        " [d](mailto:kirjaamo@malli.example)"
    )
    pages = opened(paper(text)).pages
    links = [one.get_object() for page in pages for one in page.get("/Annots", ())]
    assert {one["/A"]["/URI"] for one in links if "/URI" in one.get("/A", {})} == {
        "https://example.org/sivu",
        "mailto:kirjaamo@malli.example",
    }


def test_the_address_of_a_link_is_shown() -> None:
    text = "Lue [ohje](https://example.org/ohje) ja <https://example.org/muu>."
    shown = text_of(paper(text))
    assert "ohje (https://example.org/ohje)" in shown
    assert "(https://example.org/muu)" not in shown


def test_a_picture_that_cannot_be_read_is_told_in_words() -> None:
    broken = png(40, 30)[:60]
    document = DOCUMENT.format(text=json.dumps("![Rantatie illalla](kuva.png)"))
    files = {"kuva.png": broken}
    made = site(workspace(ohjelma=document), format="pdf", read=files.get)[PATH]
    assert "Rantatie illalla" in text_of(made)


@given(st.text(max_size=60))
def test_any_text_makes_a_paper(text: str) -> None:
    document = {"kind": "program", "id": "ohjelma", "municipality": "malli", "title": "x" + text}
    document |= {"summary": text, "goals": [{"id": "g", "title": text, "description": text}]}
    made = site(workspace(ohjelma=yaml.safe_dump(document)), format="pdf")
    assert made[PATH].startswith(b"%PDF-1.7")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a" * 100_000, id="word"),
        pytest.param("[a](https://a.example/1) " * 4000, id="links"),
        pytest.param(
            "| h " * 100 + "|\n" + "|---" * 100 + "|\n" + ("| a " * 100 + "|\n") * 150, id="cells"
        ),
        pytest.param("🙂" * 30_000, id="without glyphs"),
    ],
)
def test_the_largest_texts_make_a_paper_within_seconds(text: str) -> None:
    document = yaml.safe_dump(
        {
            "kind": "program",
            "id": "ohjelma",
            "municipality": "malli",
            "title": text[:50_000],
            "summary": text,
        },
        allow_unicode=True,
        width=10**9,
    )
    begun = process_time()
    made = site(workspace(ohjelma=document), format="pdf")[PATH]
    assert made.startswith(b"%PDF")
    assert process_time() - begun < 6
