"""Minutes, programs and reports as organisations publish them, with all that they say in fields.

Each case is a workspace with invented names, and `facts.toml` says what lint finds in it and what its pages
tell, in HTML, in Markdown and on paper alike: `says` in the order of reading, `never` nowhere, and the `files`
that a page leads to. A fact holds what no text in prose says already, so that it tells of fields.
"""

import html
import posixpath
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from hyvinvointi.diagnostics import Related
from hyvinvointi.lint import Options, lint
from hyvinvointi.workspace import MemoryTree, Workspace, load
from picture_bytes import png
from render import papers
from render.reading import read
from render.sites import site

HERE = Path(__file__).parent / "as_published"
FILES = {
    "kuvat/kahvila.png": png(64, 48),
    "kuvat/vaestopyramidi.png": png(60, 40),
    "liitteet/riskit.xlsx": b"PK",
}
CASES = sorted(one.name for one in HERE.iterdir() if one.is_dir())
TABLE = r"<table\b.*?</table>"
FORMATS = {"html": "html", "markdown": "md", "pdf": "pdf"}


@cache
def facts(case: str) -> dict[str, Any]:
    return tomllib.loads((HERE / case / "facts.toml").read_text("utf-8"))


@cache
def documents(case: str) -> Workspace:
    found = {one.name: one.read_bytes() for one in (HERE / case).glob("*.yaml")}
    return load(MemoryTree(found | FILES))


@cache
def made(case: str, format_: str) -> dict[str, bytes]:
    """The site of a case."""
    return site(documents(case), format=format_, today=facts(case)["today"], read=FILES.get)


@cache
def pages(case: str, format_: str) -> dict[str, str]:
    """What each page of a case says, with the words of its pictures, by its path without an ending."""
    ending = FORMATS[format_]
    said = {}
    for path, content in made(case, format_).items():
        if path.endswith(f".{ending}"):
            name = path.removesuffix(f".{ending}").removesuffix("/index")
            said[name] = _words(_text(content, format_))
    return said


def _text(content: Any, format_: str) -> str:
    if format_ == "pdf":
        return papers.text_of(content)
    page = re.sub(r"<(script|style)\b.*?</\1>", " ", _html(content), flags=re.DOTALL)
    return _said(re.sub('(?:alt|title)="([^"]*)"', r"> \1 <", page))


def _html(content: bytes) -> str:
    page = content.decode()
    return page if page.startswith("<!") else MarkdownIt("commonmark").enable("table").render(page)


def _said(markup: str) -> str:
    return html.unescape(re.sub("<[^>]*>", " ", markup)).replace("\u00ad", "")


def _words(text: str) -> str:
    """A text as it is compared, word by word: what stands between words is the business of a format."""
    return " ".join(["", *re.findall(r"[\w§%€+−|]+", text.casefold()), ""])


def _page(case: str, name: str, format_: str) -> str:
    """What a page says, that is made in the format."""
    return pages(case, format_)[_path(name, format_)]


def told(case: str) -> Iterator[tuple[str, str, list[str], list[str]]]:
    """Yield each page of a case in each format, what it says in its order, and what it never says."""
    for name, expected in facts(case)["pages"].items():
        for format_ in expected.get("formats", FORMATS):
            says = [one if isinstance(one, str) else one[format_] for one in expected["says"]]
            yield format_, name, says, expected.get("never", [])


def _unsaid(says: list[str], page: str, format_: str) -> Iterator[str]:
    """Yield each fact that does not follow those before it on a page.

    A paper has the order of minutes, which tests of papers hold: there a fact may stand anywhere.
    """
    start = 0
    for fact in says:
        at = page.find(_words(fact), start)
        if at < 0:
            yield fact
        elif format_ != "pdf":
            # The space behind a fact is the one before the next.
            start = at + len(_words(fact)) - 1


@pytest.mark.parametrize("case", CASES)
def test_lint_finds_what_there_is_to_find_and_nothing_else(case: str) -> None:
    report = lint(documents(case), Options(facts(case)["today"]))
    found = [
        [f"{one.place.path}:{one.place.line} {one.rule.slug}", *map(_place, one.related)]
        for one in report.diagnostics
    ]
    assert found == facts(case)["findings"]


def _place(related: Related) -> str:
    return f"{related.place.path}:{related.place.line}"


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("case", CASES)
def test_pages_tell_the_facts_in_their_order(case: str, format_: str) -> None:
    wrong = []
    for shown_as, name, says, never in told(case):
        if shown_as == format_:
            page = _page(case, name, format_)
            wrong += [(name, fact) for fact in _unsaid(says, page, format_)]
            wrong += [(name, "never", fact) for fact in never if _words(fact) in page]
    assert wrong == []


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("case", CASES)
def test_pages_show_pictures_and_tables_and_lead_to_files(case: str, format_: str) -> None:
    for name, expected in facts(case)["pages"].items():
        if not expected.keys() & {"pictures", "tables", "files"}:
            continue
        if format_ == "pdf":
            content = made(case, format_)[f"{_path(name, format_)}.pdf"]
            pictures = {str(tag["/Alt"]) for tag in papers.tags(content) if "/Alt" in tag}
            assert pictures >= {*expected.get("pictures", [])}
            continue
        page = _html(made(case, format_)[f"{name}/index.{FORMATS[format_]}"])
        elements = read(page.encode()).elements
        files = made(case, format_).keys()
        shown = {said["alt"]: _led(name, said["src"]) for tag, said in elements if tag == "img"}
        assert {shown.get(one) for one in expected.get("pictures", [])} <= files
        led = {_led(name, said.get("href")) for tag, said in elements if tag == "a"}
        assert {f"{name}/{one}" for one in expected.get("files", [])} <= led & files
        tables = _tables(page)
        assert [one for one in expected.get("tables", []) if _cells(one) not in tables] == []


def _led(name: str, address: str | None) -> str:
    return posixpath.normpath(posixpath.join(name, address or ""))


def _cells(table: list[list[str]]) -> list[list[str]]:
    return [[_words(cell) for cell in row] for row in table]


def _tables(page: str) -> list[list[list[str]]]:
    """The words of each cell of each table of a page, row by row."""
    rows = (
        re.findall(r"<tr\b.*?</tr>", one, re.DOTALL) for one in re.findall(TABLE, page, re.DOTALL)
    )
    cells = (
        [re.findall(r"<t[hd]\b[^>]*>(.*?)</t[hd]>", one, re.DOTALL) for one in table]
        for table in rows
    )
    return [_cells([[_said(cell) for cell in row] for row in table]) for table in cells]


def _path(name: str, format_: str) -> str:
    """Where a page lies: a plan has one of all of it, and a paper no page in another language beside it."""
    if format_ == "pdf":
        return re.sub(r"/sv$", ".sv", name.replace("/all", ""))
    return name


def test_no_case_and_no_page_is_without_facts() -> None:
    assert CASES
    for case in CASES:
        assert facts(case)["pages"], case
        assert all(says for _, _, says, _ in told(case)), case
