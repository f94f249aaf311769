"""Tables of free text: what is one, and what each cell says."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hyvinvointi.prose.files import named_file
from hyvinvointi.prose.pictures import picture_marks, pictures_named_in
from hyvinvointi.prose.tables import headless, is_caption, numbered, tables
from hyvinvointi.render.values import prose
from hyvinvointi.schema import texts

TABLE = "| Toimenpide | Toteuma |\n|:--|--:|\n| Kerho | 20 |"


def said(text):
    return [
        [[cell.text for cell in row] for row in (one.header, *one.rows)] for one in tables(text)
    ]


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        (TABLE, [[["Toimenpide", "Toteuma"], ["Kerho", "20"]]]),
        ("Ennen\n" + TABLE + "\nJälkeen", [[["Toimenpide", "Toteuma"], ["Kerho", "20"]]]),
        ("| a |\n|---|", [[["a"]]]),
        ("| a | b\n| - | -", [[["a", "b"]]]),
        ("| a |\n|---|\n| x \\| y |", [[["a"], ["x | y"]]]),
        ("| a |\n|---|\n| `x \\| y` |", [[["a"], ["`x | y`"]]]),
        (
            "| a | b |\n|---|---|\n| | 1 |\n| 2 |\n| 3 | 4 | 5 |",
            [[["a", "b"], ["", "1"], ["2"], ["3", "4", "5"]]],
        ),
        ("a | b\n---|---\n1 | 2", []),
        ("| a | b |\n|---|\n", []),
        ("| a |\n| b |", []),
        ("    | a |\n    |---|", []),
        ("```\n" + TABLE + "\n```", []),
        ("~~~\n```\n" + TABLE + "\n~~~\n" + "| c |\n|---|", [[["c"]]]),
        ("> | a |\n> |---|", []),
        ("| x |\n| a | b |\n|---|---|", [[["a", "b"]]]),
    ],
)
def test_what_is_a_table(text, cells):
    assert said(text) == cells


def test_cells_know_their_places():
    text = "Ennen\n\n" + TABLE + "\n\nJälkeen"
    (table,) = tables(text)
    assert text[table.start : table.end] == TABLE
    assert table.alignments == ("left", "right")
    for row in (table.header, *table.rows):
        assert [text[cell.start : cell.end] for cell in row] == [cell.text for cell in row]


LINES = st.sampled_from(
    [
        "| a | b |", "|---|:-:|", "| - | - |", "|", "| `c \\| d` | **e** |", "teksti", "", "- kohta",
        "  | x | y |", "    | z |", "> lainaus", "> | q |", "```", "# Otsikko", "1. luku", "| 1 |",
        "|-|", "| [a](b) | ![k](k.png) | 3 |", "~~~", "* * *", "\\| e |",
    ]
)  # fmt: skip


@given(st.lists(LINES, max_size=12))
def test_pages_show_the_tables_that_rules_and_comparisons_read(lines):
    text = "\n".join(lines)
    tokens = prose.tokens_of(text, 2)
    shown = [token.meta["table"] for token in tokens if token.type == "table_open"]
    # In a list a page may show less: what stands deeper is of an item.
    in_lists = any(token.type.endswith("list_open") for token in tokens)
    cells = [[[c.text for c in row] for row in (one.header, *one.rows)] for one in shown]
    assert cells == said(text) or in_lists


@given(st.lists(LINES, max_size=12))
def test_the_canonical_form_of_a_text_has_the_same_tables(lines):
    text = "\n".join(lines)
    assert said(texts.prose(text)) == said(text)


@pytest.mark.parametrize(
    "text",
    [
        "| a |\n|---|\n" + "| x |\n" * 60_000,
        "|" + " a |" * 60_000 + "\n|" + "---|" * 60_000,
        "|" * 300_000,
        "| " + "\\|" * 150_000 + " |\n|---|",
        "|" + "-" * 300_000,
        "|" + ":-" * 150_000,
        "| a |\n" * 60_000,
    ],
    ids=range(7),
)
def test_large_tables_cost_what_they_are_long(text):
    start = time.process_time()
    assert len([*tables(text), *headless(text)]) <= 1
    assert time.process_time() - start < 4


def test_captions_have_numbers():
    assert [*numbered("Taulukko 1. Toteuma\n\n**Tabell 2b.** Utfall\n\nTable: no")] == ["1", "2b"]
    assert is_caption("Taulukko: Toteuma")
    assert not is_caption("Taulukko 1 kertoo toteuman.")
    assert not is_caption("Taulukossa 1. kerrotaan")


def test_rows_without_a_header_are_told():
    assert [*headless("Ennen\n| a | b |\n| c | d |\nJälkeen")] == [(6, 25)]
    assert [*headless("| yksi rivi | vain |\n\n" + TABLE)] == []


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("kuvat/a.png", "kuvat/a.png"),
        ("./kuvat/../a.png", "a.png"),
        ("oma%20kuva.png?v=1#x", "oma kuva.png"),
        ("../a.png", ""),
        ("a/../../b.png", ""),
        (".git/config", ""),
        ("a/.hidden/b.png", ""),
        ("%2e%2e/b.png", ""),
        ("a%00.png", ""),
        ("/etc/passwd.png", None),
        ("//host/a.png", None),
        ("\\\\host\\a.png", None),
        ("https://a.example/b.png", None),
        ("data:image/png;base64,AA", None),
        ("file:a.png", None),
        ("sivu/index.html", None),
        ("sivu/", None),
    ],
)
def test_which_file_an_address_names(address, path):
    assert named_file(address) == path


def test_pictures_of_a_text():
    text = '![a b](kuvat/x.png "Kuva 1") `![c](d.png)` ![](https://e.example/f.png) ![g](h.pdf)'
    marks = [(one.alt, one.address, one.caption) for one in picture_marks(text)]
    assert marks[0] == ("a b", "kuvat/x.png", "Kuva 1")
    assert [address for _, address, _ in marks] == [
        "kuvat/x.png",
        "https://e.example/f.png",
        "h.pdf",
    ]
    assert [*pictures_named_in({"a": [text], "b": {"sv": "[x](y.png)"}})] == ["kuvat/x.png"]
