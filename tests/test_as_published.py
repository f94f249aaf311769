"""Minutes, programs and reports as organisations publish them, with all that they say in fields.

Each case is a workspace with invented names, and `facts.toml` says what lint finds in it and what its pages
tell, in HTML, in Markdown and on paper alike.
"""

import html
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from hyvinvointi.lint import Options, lint
from hyvinvointi.workspace import MemoryTree, Workspace, load
from picture_bytes import png
from render import papers
from render.sites import site

HERE = Path(__file__).parent / "as_published"
FILES = {
    "kuvat/kahvila.png": png(64, 48),
    "kuvat/vaestopyramidi.png": png(60, 40),
    "liitteet/riskit.xlsx": b"PK",
}
CASES = sorted(one.name for one in HERE.iterdir() if one.is_dir())
FORMATS = {"html": "html", "markdown": "md", "pdf": "pdf"}


@cache
def facts(case: str) -> dict[str, Any]:
    return tomllib.loads((HERE / case / "facts.toml").read_text("utf-8"))


@cache
def documents(case: str) -> Workspace:
    found = {one.name: one.read_bytes() for one in (HERE / case).glob("*.yaml")}
    return load(MemoryTree(found | FILES))


@cache
def pages(case: str, format_: str) -> dict[str, str]:
    """What each page of a case says, with the words of its pictures, by its path without an ending."""
    ending = FORMATS[format_]
    made = site(documents(case), format=format_, today=facts(case)["today"], read=FILES.get)
    said = {}
    for path, content in made.items():
        if path.endswith(f".{ending}"):
            name = path.removesuffix(f".{ending}").removesuffix("/index")
            said[name] = _words(_text(content, format_))
    return said


def _text(content: Any, format_: str) -> str:
    if format_ == "pdf":
        pictures = [str(tag["/Alt"]) for tag in papers.tags(content) if "/Alt" in tag]
        return " ".join([papers.text_of(content), *pictures])
    page = content.decode()
    if format_ == "markdown":
        page = MarkdownIt("commonmark").enable("table").render(page)
    page = re.sub(r"<(script|style)\b.*?</\1>", " ", page, flags=re.DOTALL)
    page = re.sub('(?:alt|title)="([^"]*)"', r"> \1 <", page)
    return html.unescape(re.sub("<[^>]*>", " ", page)).replace("\u00ad", "")


def _words(text: str) -> str:
    """A text as it is compared, word by word: what stands between words is the business of a format."""
    return " ".join(["", *re.findall(r"[\w§%€+−|]+", text.casefold()), ""])


def told(case: str) -> Iterator[tuple[str, str, str, bool]]:
    """Yield each page of a case in each format with a fact, and whether it is told there."""
    for name, expected in facts(case)["pages"].items():
        for format_ in expected.get("formats", FORMATS):
            for is_told in (True, False):
                for fact in expected["says" if is_told else "never"]:
                    yield format_, name, fact, is_told


@pytest.mark.parametrize("case", CASES)
def test_lint_finds_what_there_is_to_find_and_nothing_else(case: str) -> None:
    report = lint(documents(case), Options(facts(case)["today"]))
    found = {(one.place.path, one.rule.slug) for one in report.diagnostics}
    assert found == {tuple(one) for one in facts(case)["findings"]}


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("case", CASES)
def test_pages_tell_the_facts(case: str, format_: str) -> None:
    made = pages(case, format_)
    wrong = [
        (name, fact)
        for shown_as, name, fact, is_told in told(case)
        if shown_as == format_ and (_words(fact) in made[_path(name, format_)]) is not is_told
    ]
    assert wrong == []


def _path(name: str, format_: str) -> str:
    """Where a page lies: a plan has one of all of it, and a paper no page in another language beside it."""
    if format_ == "pdf":
        return re.sub(r"/sv$", ".sv", name.replace("/all", ""))
    return name


def test_no_case_is_without_facts() -> None:
    assert CASES
    for case in CASES:
        assert any(is_told for *_, is_told in told(case)), case
