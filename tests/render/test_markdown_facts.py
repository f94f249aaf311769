"""What an HTML page says stands in its Markdown twin: nothing but chrome is left out."""

import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt

from render.maximal import every_field
from render.sites import example_site, site, workspace

pytestmark = pytest.mark.slow

_BLOCKS = frozenset(
    ["p", "li", "td", "th", "h1", "h3", "h4", "h5", "dd", "div", "br", "tr", "ul", "ol", "span"]
)
# Signposts, drawings, labels, and headings of tables and parts: the twin has its own.
_CHROME = frozenset(
    ["script", "style", "svg", "nav", "caption", "thead", "summary", "h2", "figure", "dt"]
)
_GATHERED = re.compile(
    r"/(?:cases|organs|units|people|indicators)/|/programs/[^/]+/(?:\d{4}|versions)/"
)


class _Pieces(HTMLParser):
    """Collects the pieces of text of the main part of a page, without what is chrome."""

    def __init__(self, is_inside: bool) -> None:
        super().__init__()
        self.pieces = [""]
        self.inside, self.chrome = is_inside, 0
        self.eyebrow = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside |= tag == "main"
        self.chrome += tag in _CHROME
        self.eyebrow |= ("class", "eyebrow") in attrs
        if tag in _BLOCKS:
            self.pieces.append("")

    def handle_endtag(self, tag: str) -> None:
        self.inside &= tag != "main"
        self.chrome -= tag in _CHROME
        self.eyebrow &= tag != "p"
        if tag in _BLOCKS:
            self.pieces.append("")

    def handle_data(self, data: str) -> None:
        if self.inside and not self.chrome and not self.eyebrow:
            self.pieces[-1] += data


def _pieces(html: str, *, is_inside: bool) -> Iterator[str]:
    reader = _Pieces(is_inside)
    # A link to a file of data leads out of the text, as those of the footer do; only a script shows filters.
    left_out = r'<a href="[^"]*\.csv">.*?</a>|<div class="filters".*?</div>'
    reader.feed(re.sub(left_out, "", html.replace("\u00ad", ""), flags=re.DOTALL))
    for piece in reader.pieces:
        words = " ".join(re.findall(r"\w+", piece.lower()))
        if words:
            yield f" {words} "


STEPS = workspace(
    ensin="""\
kind: decision
id: ensin
organ: lautakunta
meeting: {date: 2026-03-02}
case_number: 5/2026
title: Ohjelman luonnos
status: decided
summary: Lautakunta lähetti luonnoksen lausunnoille.
handling:
  counter_proposals:
    - {by: malli-maija, text: Kokous siirretään.}
""",
    sitten="""\
kind: decision
id: sitten
organ: lautakunta
case_number: 5/2026
title: Ohjelma
status: on-agenda
forward_to:
  - {organ: lautakunta, role: adopt, planned: 2026-05}
""",
)


SITES: dict[str, Callable[[str], dict[str, bytes]]] = {
    "examples": example_site,
    "every field": lambda format_: site(every_field(), format=format_),
    "a case": lambda format_: site(STEPS, format=format_),
}


@pytest.mark.parametrize("made", SITES.values(), ids=SITES)
def test_gathered_pages_lose_nothing_in_markdown(
    made: Callable[[str], dict[str, bytes]],
) -> None:
    html, markdown = made("html"), made("markdown")
    pages = [
        path
        for path, page in html.items()
        # What moved leads to the page of today, in Markdown as in HTML.
        if path.endswith(".html") and _GATHERED.search(path) and b'"refresh"' not in page
    ]
    assert pages
    lost = []
    for path in pages:
        twin = MarkdownIt("commonmark").render(markdown[path[:-4] + "md"].decode())
        said = " ".join(_pieces(twin, is_inside=True)).replace("  ", " ")
        facts = _pieces(html[path].decode(), is_inside=False)
        lost += [(path, fact) for fact in facts if fact not in said]
    assert lost == []


def test_a_counter_proposal_is_a_paragraph_of_its_own() -> None:
    page = site(STEPS, format="markdown")["malli/decisions/ensin/index.md"].decode()
    assert "\n\n  Kokous siirretään.\n" in page


def test_the_summary_of_a_handling_is_a_paragraph_of_its_own() -> None:
    page = site(STEPS, format="markdown")["malli/cases/5_2026/index.md"].decode()
    assert "\n\n   Lautakunta lähetti luonnoksen lausunnoille.\n" in page


def test_a_draft_says_so_in_markdown() -> None:
    page = site(STEPS, format="markdown")["malli/decisions/sitten/index.md"].decode()
    assert "Sisältö voi vielä muuttua" in page
