"""The source beside a page says what the page says; what nobody publishes is not in it."""

from collections.abc import Callable

import pytest

from hyvinvointi.render.site import source_copy as copies
from hyvinvointi.render.site.source_copy import source_copy
from hyvinvointi.source import Document, Unplaced, read
from render.sites import site, workspace

DECISION = (
    "kind: decision\nid: a\nmunicipality: malli\norgan: lautakunta\ntitle: Asia\nstatus: final\n"
)


def _copied(text: str) -> str:
    return source_copy(read("a.yaml", text.encode())).decode()


@pytest.mark.parametrize(
    ("text", "copy"),
    [
        ("# x\nkind: a # x\nt: '# no' # x\n", "kind: a\nt: '# no'\n"),
        ("u: |\n  # text\n  more\n# x\nv: 1\n", "u: |\n  # text\n  more\nv: 1\n"),
        ("a: |  # x\n  text\n", "a: |\n  text\n"),
        ("v: [a, # x\n  b] # x\n", "v: [a,\n  b]\n"),
        ("v:\n  # hyv: ignore[long-sentence] x\n  - a\n", "v:\n  - a\n"),
        ("\ufeff# yaml-language-server: $schema=x\nkind: a\n", "kind: a\n"),
        ("kind: a\r\n# x\r\nb: c # x\r\n", "kind: a\r\nb: c\r\n"),
        ('a: b#c\nd: "e # f"\n', 'a: b#c\nd: "e # f"\n'),
        ("kind: a\n# x", "kind: a\n"),
        # Beside the data: an anchor, what no field holds, a second document.
        ("a: &maija 1\nb: 2 # x\n", "a: 1\nb: 2\n"),
        ("a: 1\n<<: {x: 2}\n", "a: 1\n"),
        ("a: 1\na: x\n", "a: 1\n"),
        ("a: 1\n---\nx: 2\n", "a: 1\n"),
        ("a: 1\n? [x]\n: 2\n", "a: 1\n"),
    ],
)
def test_comments_stay_in_and_the_rest_is_as_it_was_written(text: str, copy: str) -> None:
    assert _copied(text) == copy


LEADING = "# x\n\n  # y\nkind: a\nb: 1\n"


def test_a_source_whose_comments_stand_before_it_is_not_read_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    document = read("a.yaml", LEADING.encode())
    monkeypatch.setattr(copies, "read", lambda *_: pytest.fail("read again"))
    assert source_copy(document) == b"\nkind: a\nb: 1\n"


@pytest.mark.parametrize("kept", [lambda document: document, Unplaced.of])
def test_where_other_data_were_put_the_copy_says_them(kept: Callable[[Document], Document]) -> None:
    changed = kept(read("a.yaml", LEADING.encode())).with_values({("b",): 2})
    assert source_copy(changed) == b'kind: "a"\nb: 2\n'


@pytest.mark.parametrize("options", [{}, {"profile": "publish"}, {"format": "markdown"}])
def test_no_file_of_a_site_says_what_stands_in_comments(options: dict[str, str]) -> None:
    noted = DECISION.replace("title: Asia", "# SISÄINEN\ntitle: Asia # SISÄINEN")
    files = site(workspace(a=noted), **options)
    assert [path for path, one in files.items() if "SISÄINEN".encode() in one] == []


def test_many_comments_are_taken_out_in_one_pass() -> None:
    text = "a: 1\n" + "# x\n" * 50_000 + "b: 2 # x\n"
    assert _copied(text) == "a: 1\nb: 2\n"
