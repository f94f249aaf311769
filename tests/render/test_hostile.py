"""What somebody may write into a document stays text on a page."""

import re
from collections.abc import Callable
from time import process_time
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from hyvinvointi import limits
from hyvinvointi.render.values import markdown, prose, typography
from hyvinvointi.render.values.pictures import NONE
from hyvinvointi.schema import KINDS, Field
from render.maximal import Maximal
from render.reading import foreign_scripts, plain, read, text_of
from render.sites import site, workspace

pytestmark = pytest.mark.slow
Given = dict[str, str | None]

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "{{ 7*7 }}{% for x in y %}",
    "[napsauta](javascript:alert(1))",
    "[napsauta](JaVa&#x09;Script:alert(1))",
    "[napsauta](data:text/html;base64,PHNjcmlwdD4=)",
    "[napsauta](vbscript:x)",
    "![kuva](https://vakooja.example/kuva.png)",
    "<javascript:alert(1)>",
    "]]> --> </style></title><svg onload=alert(1)>",
    '" onmouseover="alert(1)',
    "[a]: javascript:alert(1)\n\n[a]",
]
DOCUMENT = """\
kind: program
id: ohjelma
municipality: malli
title: {text}
type: {text}
period: {{start: 2026, note: {text}}}
status: {text}
owner: {text}
summary: {text}
considers:
  - {{title: {text}, url: {text}, organization: {text}}}
responsible:
  - {{name: {text}, title: {text}, email: {text}}}
sections:
  - id: osio
    title: {text}
    strengths: [{text}]
    goals:
      - id: tavoite
        title: {text}
        targets: [{{indicator: {text}}}]
        measures: [{{id: toimi, title: {text}, status: {text}, responsible: [{text}]}}]
attachments: [{{id: liite, title: {text}, file: {text}, type: {text}}}]
x-oma: {text}
"""


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def _leads_within(content: str) -> bool:
    return re.fullmatch(r"0; url=(\.\./)+[a-z0-9/.-]+", content) is not None


def _is_chart_file(given: Given) -> bool:
    """Whether a picture is a chart of ours, which lies beside its Markdown page."""
    return given.keys() == {"src", "alt"} and bool(re.fullmatch(r"[a-z]+\.svg", given["src"] or ""))


_IS_OURS: dict[str, Callable[[Given], bool]] = {
    "img": _is_chart_file,
    "svg": lambda given: (given.get("class") or "").startswith("chart"),
    "form": lambda given: "action" not in given,
}
"""Elements of which a page has such as our templates make, and no others."""


def _check(page: bytes) -> None:
    reader = read(page)
    assert reader.faults == []
    assert all(map(_leads_within, reader.refreshed_to))
    languages = {value for _, name, value in reader.attributes if name == "lang"}
    assert languages <= {"fi", "sv", "en", "se", "smn", "sms"}
    assert not reader.tags & {"iframe", "object", "embed", "base"}
    assert foreign_scripts(reader) == []
    for tag, said in reader.elements:
        assert _IS_OURS.get(tag, lambda _said: True)(said), (tag, said)
    assert not [one for one in reader.attributes if one[1].startswith("on")]
    for link in reader.links:
        assert re.match(r"(https?:|mailto:|tel:|[^:#]*(#|$))", link), link


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_inert_in_html(text: str) -> None:
    pages = site(workspace(ohjelma=DOCUMENT.format(text=_quoted(text))))
    for path, page in pages.items():
        if path.endswith(".html"):
            _check(page)
    assert "49" not in "".join(read(pages["malli/programs/ohjelma/all/index.html"]).pieces)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_inert_in_markdown_even_where_html_is_on(text: str) -> None:
    pages = site(workspace(ohjelma=DOCUMENT.format(text=_quoted(text))), format="markdown")
    page = pages["malli/programs/ohjelma/all/index.md"].decode()
    parser = MarkdownIt("commonmark", {"html": True})
    parser.validateLink = lambda _url: True  # type: ignore[method-assign]  # the most careless reader
    _check(parser.render(page).encode())


KEYS = [
    'fi"></span><meta http-equiv="refresh" content="0;url=https://evil.example/"><span x="',
    'sv"><script>alert(1)</script>',
    "<img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "xx",
    "",
]


class _Keyed(Maximal):
    """A document in which every text stands under a key, and own fields in every group."""

    def __init__(self, kind: str, key: str) -> None:
        self.key = key
        super().__init__(kind)

    def _object(self, field: Field, path: str) -> dict[str, Any]:
        own = {f"x-{self.key}": {self.key: [{self.key: "teksti"}], "muu": {self.key: "teksti"}}}
        return super()._object(field, path) | own | {"x-oma": {self.key: "teksti"}}

    def _scalar(self, field: Field, path: str) -> Any:
        said = super()._scalar(field, path)
        return {self.key: said, "sv": f"{said} sv"} if field.is_text else said


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("format_", ["html", "markdown"])
def test_a_hostile_key_is_inert_wherever_a_text_stands(key: str, format_: Any) -> None:
    texts = {kind: yaml.safe_dump(_Keyed(kind, key).data, allow_unicode=True) for kind in KINDS}
    pages = site(workspace(register="", **texts), format=format_)
    parser = MarkdownIt("commonmark", {"html": True})
    parser.validateLink = lambda _url: True  # type: ignore[method-assign]  # as above
    for path, page in pages.items():
        if path.endswith(".md"):
            _check(parser.render(page.decode()).encode())
        elif path.endswith(".html"):
            _check(page)


@pytest.mark.parametrize(
    "address",
    ["//evil.example/x", "\\\\evil.example\\x", "/\\evil.example/x", " //evil.example", "/\t/evil"],
)
def test_an_address_without_a_scheme_stays_on_the_site(address: str) -> None:
    assert not prose.is_safe_link(address)
    assert prose.is_safe_link("/ohjelmat//x")
    links = read(prose.block(f"[a](<{address.strip()}>)", 2).encode()).links
    assert not [one for one in links if re.match(r"[/\\]{2}", one)]


def test_controls_that_turn_the_reading_order_are_left_out() -> None:
    turned = "Menot 100 \u202e001\u202c \u2066x\u2069 euroa"
    pages = site(workspace(ohjelma=DOCUMENT.format(text=_quoted(turned))))
    page = pages["malli/programs/ohjelma/all/index.html"].decode()
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", page)
    assert "Menot 100 001 x euroa" in plain("".join(read(page.encode()).pieces))


@given(st.text())
def test_any_text_is_inert(text: str) -> None:
    for html in (prose.block(text, 2), prose.inline(text), prose.cell(text)):
        _check(html.encode("utf-8", errors="replace"))


@given(st.text(st.characters(exclude_categories=["C", "Z"], include_characters=" "), min_size=1))
def test_plain_text_escaped_for_markdown_reads_letter_for_letter(text: str) -> None:
    line = " ".join(text.split())
    html = MarkdownIt("commonmark", {"html": True}).render(markdown.escaped(line))
    shown = "".join(read(html.encode()).pieces)
    assert " ".join(shown.split()) == line


BLOCKS = [
    "Kappale.\n\nToinen *korostus* ja **vahva** `koodi`.",
    "- yksi\n- kaksi\n  - sisempi\n\n    kappale\n- kolme",
    "1. yksi\n2. kaksi\n\n3. kolme",
    "- a\n\n* b",
    "> lainaus\n>\n> - kohta\n> - toinen",
    "```\nkoodi **ei**\n\n\nrivi\n```",
    "    sisennetty\n    koodi",
    "rivi  \nvaihto\\\ntoinen",
    "[linkki](https://esimerkki.example/a_(b) 'nimike') ja <https://esimerkki.example>",
    "***\n\n# Otsikko\n\n## Toinen",
    "10) kymmenen\n11) yksitoista",
    "- \n- toinen",
    "1\\. ei luettelo\n\\- ei\n\\# ei",
]


@pytest.mark.parametrize("text", BLOCKS)
def test_markdown_written_anew_means_the_same(text: str) -> None:
    written = markdown.written(prose.tokens_of(text, 1))
    assert prose.block(written, 1) == prose.block(text, 1)
    assert markdown.written(prose.tokens_of(written, 1)) == written


def test_headings_of_a_text_stand_below_those_of_the_page() -> None:
    html = prose.block("### Eka\n\n##### Toka\n\n### Kolmas", 3)
    assert re.findall(r"<h(\d)>", html) == ["3", "4", "3"]


def _parsed(text: str) -> str:
    """The text read by the parser from its first letter to its last."""
    return prose._structured(text, 2, NONE)


WORDS = st.text(
    st.sampled_from("aÄ1 .,:)-+#=>\"'(§%€\n\t\u00a0\u2028\u0085~|/@é中"), max_size=40
) | st.text(max_size=30)
PIECES = [
    "\n\n",
    "\n",
    " ",
    "a",
    "sana\n",
    "* ",
    "- ",
    "1. ",
    "> ",
    "    ",
    "**b**",
    " **b c** ",
    "**",
    "`c`",
    "[a](b)",
]
PIECES += [
    "[a]",
    "[a]: c\n",
    "# ",
    "===",
    "---",
    "```\n",
    "§ 5",
    "1 000",
    "  ",
    "\\",
    "&amp;",
    "<x>",
]
TEXTS = WORDS | st.lists(st.sampled_from(PIECES), max_size=16).map("".join)


@given(TEXTS)
def test_paragraphs_that_need_no_parser_read_as_if_they_were_parsed(text: str) -> None:
    text = typography.clean(text)
    assert prose.block(text, 2) == _parsed(text)


@given(
    st.lists(st.sampled_from(["**", "a", "é", "§", "5", " ", "\n", "(", ".", "-", "_", "*"])).map(
        lambda pieces: "Sana " + "".join(pieces)
    )
)
def test_strong_words_read_as_if_they_were_parsed(text: str) -> None:
    assert prose.block(text, 2) == _parsed(text)


@given(WORDS)
def test_a_plain_text_says_what_its_paragraphs_say(text: str) -> None:
    if prose.is_plain(text):
        assert plain(prose.plain(text)) == text_of(prose.block(text, 2).encode())


def test_most_texts_need_no_parser() -> None:
    assert prose.is_plain("Lautakunta päättää § 12 mukaan (45 000 €).\n\nToinen kappale\njatkuu.")
    assert not prose.is_plain("1. luettelo")
    assert not prose.is_plain("- luettelo")


def _scripts() -> list[str]:
    """A line of letters, signs and marks from every block of Unicode, two hundred at a time."""
    shown = [chr(code) for code in range(0x20, 0x30000) if not 0xD800 <= code <= 0xDFFF]
    return ["".join(shown[at : at + 32]) for at in range(0, len(shown), 2048)]


def test_every_block_of_unicode_in_every_field_is_inert() -> None:
    for text in ("".join(_scripts()), "".join(reversed(_scripts()))):
        line = text.replace("\u2028", "").replace("\u2029", "").replace("\u0085", "")
        pages = site(workspace(ohjelma=DOCUMENT.format(text=_quoted(line))))
        for path, page in pages.items():
            if path.endswith(".html"):
                _check(page)


@pytest.mark.parametrize(
    "piece",
    [
        "sana ",
        "sana\n",
        "hyvinvointi",
        "*",
        "[",
        "`",
        "<",
        "&",
        "1 000 § ",
        "![](",
        "> ",
        "- a\n",
        "\\",
    ],
)
def test_a_long_text_takes_time_in_proportion_to_its_length(piece: str) -> None:
    def seconds(size: int) -> float:
        text = (piece * (size // len(piece) + 1))[:size]
        start = process_time()
        prose.block(text, 2)
        prose.inline(text, is_heading=True)
        return process_time() - start

    seconds(1_000)
    short = min(seconds(3_000) for _ in range(2))
    # Where the machine was busy with something else, once more.
    assert any(seconds(24_000) < 8 * max(short, 0.005) * 4 for _ in range(2))


def test_a_paragraph_as_long_as_a_file_is_a_page() -> None:
    text = "Asukkaiden hyvinvointi lisääntyy. " * 14_000
    assert 500_000 < len(text.encode()) < limits.FILE_BYTES
    pages = site(workspace(ohjelma=DOCUMENT.format(text="a") + f"purpose: {text}\n"))
    page = pages["malli/programs/ohjelma/all/index.html"]
    assert len(page) > len(text)
    _check(page)
