"""Marks of CommonMark in free text."""

import pytest

from hyvinvointi.prose.marks import addresses, without_addresses, without_code


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Katso [sivu](a/b.pdf).", ["a/b.pdf"]),
        ('Katso [sivu](<a.pdf>) ja ![kuva](k.png "Kuva").', ["a.pdf", "k.png"]),
        ("Katso [sivu][1].\n\n[1]: a.pdf\n", ["a.pdf"]),
        ("Katso `[sivu](a.pdf)`.", []),
        ("```\n[sivu](a.pdf)\n```\n[toinen](b.pdf)", ["b.pdf"]),
        ("Kohta [1] (katso sivu), [2].", []),
        ("[x]()", []),
    ],
)
def test_addresses(text, found):
    assert [one.text for one in addresses(text)] == found
    assert all(text[one.start : one.end] == one.text for one in addresses(text))


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Liite [1](liite/2.pdf) ja liite 3", "Liite [1](           ) ja liite 3"),
        ("https://a.example/liite/1 ja liite 2", "                          ja liite 2".strip()),
        ("ilman osoitteita", "ilman osoitteita"),
    ],
)
def test_nobody_reads_an_address_as_words(text, left):
    assert len(without_addresses(text)) == len(text)
    assert without_addresses(text).strip() == left


@pytest.mark.parametrize("text", ["a `b` c", "```\na\n```\n", "```\nb", "~~~\nc\n~~~\nd", "a ` b"])
def test_blanks_for_code_keep_every_place(text):
    bare = without_code(text)
    assert len(bare) == len(text)
    assert [at for at, one in enumerate(bare) if one == "\n"] == [
        at for at, one in enumerate(text) if one == "\n"
    ]
