"""Where things stand: keys, values, items and words, in every style of writing."""

import pytest

from hyvinvointi.diagnostics import Part, Route, Site
from hyvinvointi.source import Document, read

STYLES = """\
# alku
plain: sana toinen  # perässä
"quoted key": "a \\"b\\" c"   # perässä
single: 'Raision ''oma'' talo'
literal: |2-  # otsake
  ensimmäinen rivi

  kolmas sana

folded: >+
  pitkä
  rivi

flow: {a: 1, b: [x, "y z"], 'c': }
empty:
next line:
  arvo
nested:
  - - a
    - b
  - id: tp-1
    title: 😀 toimenpide
last: loppu
"""


@pytest.fixture(scope="module")
def document() -> Document:
    return read("asiakirja.yaml", STYLES.encode())


@pytest.mark.parametrize(
    ("route", "typed", "style"),
    [
        (("plain",), "sana toinen", ""),
        (("quoted key",), r'"a \"b\" c"', '"'),
        (("single",), "'Raision ''oma'' talo'", "'"),
        (("literal",), "|2-  # otsake\n  ensimmäinen rivi\n\n  kolmas sana", "|"),
        (("folded",), ">+\n  pitkä\n  rivi", ">"),
        (("flow",), "{a: 1, b: [x, \"y z\"], 'c': }", "{"),
        (("flow", "a"), "1", ""),
        (("flow", "b"), '[x, "y z"]', "["),
        (("flow", "b", 1), '"y z"', '"'),
        (("flow", "c"), "", ""),
        (("empty",), "", ""),
        (("next line",), "arvo", ""),
        (("nested",), "- - a\n    - b\n  - id: tp-1\n    title: 😀 toimenpide", "block"),
        (("nested", 0), "- a\n    - b", "block"),
        (("nested", 0, 1), "b", ""),
        (("nested", 1), "id: tp-1\n    title: 😀 toimenpide", "block"),
        (("last",), "loppu", ""),
    ],
)
def test_values_as_typed(document: Document, route: Route, typed: str, style: str) -> None:
    assert document.typed(route) == typed
    assert document.style(route) == style


@pytest.mark.parametrize(
    ("route", "part", "place"),
    [
        (("plain",), "key", (2, 1, 2, 6)),
        (("plain",), "value", (2, 8, 2, 19)),
        (("quoted key",), "key", (3, 1, 3, 13)),
        (("flow", "c"), "key", (14, 29, 14, 32)),
        (("empty",), "value", (15, 7, 15, 7)),
        (("next line",), "value", (17, 3, 17, 7)),
        (("nested", 0, 0), "value", (19, 7, 19, 8)),
        (("nested", 1), "item", (21, 9, 21, 13)),
        (("nested", 1, "title"), "value", (22, 12, 22, 24)),
        (("last",), "file", (1, 1, 1, 1)),
        (("nested", 1, "missing"), "value", (21, 5, 22, 24)),
    ],
)
def test_places(
    document: Document, route: Route, part: Part, place: tuple[int, int, int, int]
) -> None:
    found = document.place(Site(document.path, route, part))

    assert (found.line, found.column, found.end_line, found.end_column) == place


@pytest.mark.parametrize(
    ("route", "word", "line", "column"),
    [
        (("plain",), "toinen", 2, 13),
        (("quoted key",), "b", 3, 20),
        (("quoted key",), "c", 3, 24),
        (("single",), "oma", 4, 20),
        (("single",), "talo", 4, 26),
        (("literal",), "kolmas", 8, 3),
        (("folded",), "rivi", 12, 3),
        (("flow", "b", 1), "z", 14, 24),
        (("nested", 1, "title"), "toimenpide", 22, 14),
    ],
)
def test_words_inside(document: Document, route: Route, word: str, line: int, column: int) -> None:
    start = document.value(route).index(word)
    place = document.place(Site(document.path, route, "value", start, start + len(word)))

    assert (place.line, place.column) == (line, column)
    assert place.end_column == column + len(word)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_line_ends_and_bom_move_nothing(document: Document, newline: str, bom: str) -> None:
    other = read("asiakirja.yaml", (bom + STYLES.replace("\n", newline)).encode())

    assert other.data == document.data
    assert list(other.routes()) == list(document.routes())
    for route in document.routes():
        assert other.place(Site("", route)) == document.place(Site("", route))
    lines = [other.position(offset)[0] for offset, _ in other.comments()]
    assert lines == [document.position(offset)[0] for offset, _ in document.comments()]


def test_comments(document: Document) -> None:
    found = [(document.position(offset), text) for offset, text in document.comments()]

    assert found == [
        ((1, 1), "# alku"),
        ((2, 21), "# perässä"),
        ((3, 29), "# perässä"),
        ((5, 15), "# otsake"),
    ]


@pytest.mark.parametrize(
    ("text", "comments"),
    [
        ("a: b#c\n", []),
        ("a: 'b # c'  # d\n", ["# d"]),
        ('"a # b": c # d\n', ["# d"]),
        ("a: |\n  # b\n # c\nd: e\n", ["# c"]),
        ("a: |\n  b\n# c\n", ["# c"]),
        ("a: [b, # c\n  'd # e']\n", ["# c"]),
        ("a: 1\na: '# b' # c\n", ["# c"]),
        ("# a\nb: 'c # d\n", ["# a"]),
        ("a: b\n", []),
        ("# vain\n", []),
    ],
)
def test_only_real_comments(text: str, comments: list[str]) -> None:
    document = read("asiakirja.yaml", text.encode())

    assert [comment for _, comment in document.comments()] == comments


def test_trailing_comment(document: Document) -> None:
    assert document.trailing_comment(("plain",)) == (STYLES.index("# perässä"), "# perässä")
    assert document.trailing_comment(("quoted key",)) is None
    assert document.trailing_comment(("last",)) is None
    assert document.trailing_comment(("nowhere", "at all")) is None


def test_offsets_past_the_end_stay_in_the_file() -> None:
    document = read("asiakirja.yaml", b"a: b")

    place = document.place(Site("", part="span", start=99, end=120))
    assert (place.line, place.column, place.end_column) == (1, 5, 5)
