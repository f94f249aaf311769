"""Every field of the model has a place on the page of its document, as HTML and as Markdown."""

from collections.abc import Iterator

import pytest
import yaml
from markdown_it import MarkdownIt

from hyvinvointi.render.addresses import FOLDERS
from hyvinvointi.schema import KINDS
from render.maximal import Maximal
from render.reading import plain, read, text_of
from render.sites import site, workspace


def _rendered(kind: str, format_: str) -> tuple[Maximal, bytes]:
    maximal = Maximal(kind)
    text = yaml.safe_dump(maximal.data, allow_unicode=True)
    given = workspace(register=text) if kind == "municipality" else workspace(suurin=text)
    folder = "malli" if kind == "municipality" else f"malli/{FOLDERS[kind]}/suurin"
    ending = "md" if format_ == "markdown" else "html"
    return maximal, site(given, format=format_)[f"{folder}/index.{ending}"]


def _missing(maximal: Maximal, shown: str) -> Iterator[str]:
    folded = shown.lower()
    return (f"{path}: {one}" for path, one in maximal.expected.items() if one.lower() not in folded)


@pytest.mark.parametrize("kind", KINDS)
def test_html_shows_every_field(kind: str) -> None:
    maximal, page = _rendered(kind, "html")
    assert len(maximal.expected) > 8
    assert list(_missing(maximal, text_of(page))) == []


@pytest.mark.parametrize("kind", KINDS)
def test_markdown_shows_every_field(kind: str) -> None:
    maximal, page = _rendered(kind, "markdown")
    html = MarkdownIt("commonmark").render(page.decode())
    assert list(_missing(maximal, plain("".join(read(html.encode()).pieces)))) == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_item_with_an_id_can_be_linked_to(kind: str) -> None:
    maximal, page = _rendered(kind, "html")
    given = yaml.safe_dump(maximal.data)
    ids = {word for word in given.split() if word.startswith("osa-")}
    assert ids - set(read(page).ids) == set()
