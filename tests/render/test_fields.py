"""Every field of the model has a place on the page of its document, as HTML and as Markdown."""

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

import pytest
import yaml
from markdown_it import MarkdownIt

from hyvinvointi.render.site.addresses import FOLDERS
from hyvinvointi.schema import KINDS, Field
from render.maximal import Maximal
from render.reading import plain, read, text_of
from render.sites import site, workspace

Filled = TypeVar("Filled", bound=Maximal)


def _rendered(
    kind: str, format_: str, fill: Callable[[str], Filled] = Maximal, *, is_whole: bool = True
) -> tuple[Filled, bytes]:
    maximal = fill(kind)
    text = yaml.safe_dump(maximal.data, allow_unicode=True)
    given = workspace(register=text) if kind == "municipality" else workspace(suurin=text)
    folder = "malli" if kind == "municipality" else f"malli/{FOLDERS[kind]}/suurin"
    if kind == "program" and is_whole:
        folder += "/all"
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
@pytest.mark.parametrize("is_whole", [True, False])
def test_every_item_with_an_id_can_be_linked_to(kind: str, is_whole: bool) -> None:
    maximal, page = _rendered(kind, "html", is_whole=is_whole)
    given = yaml.safe_dump(maximal.data)
    ids = {word for word in given.split() if word.startswith("osa-")}
    assert ids - set(read(page).ids) == set()


class _Own(Maximal):
    """A document in which every group has a field of the municipality's own."""

    def __init__(self, kind: str) -> None:
        self.own: dict[str, str] = {}
        super().__init__(kind)

    def _object(self, field: Field, path: str) -> dict[str, Any]:
        filled = super()._object(field, path)
        self.own[path] = f"oma{len(self.own)}kenttä"
        return filled | {"x-oma": self.own[path]}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("format_", ["html", "markdown"])
def test_own_fields_are_shown_wherever_they_stand(kind: str, format_: str) -> None:
    given, page = _rendered(kind, format_, _Own)
    html = page if format_ == "html" else MarkdownIt("commonmark").render(page.decode()).encode()
    shown = text_of(html)
    assert {path for path, said in given.own.items() if shown.count(said) != 1} == set()


OWN = """\
kind: program
id: ohjelma
municipality: malli
title: Ohjelma
x-oma: {avain: arvo, lista: [1, 2, {osa: kohta}], tosi: true}
x-teksti: {sv: På svenska, fi: Suomeksi}
x-luettelo: [[yksi, [kaksi]], 2025, 1.5]
x-syvä: {a: {b: {c: {d: {e: {f: {g: [pohja]}}}}}}}
sections:
  - id: osio
    title: Osio
    x-osan: osan oma
    goals:
      - id: tavoite
        title: Tavoite
        x-tavoitteen: {n: tavoitteen oma}
        measures: [{id: toimi, title: Toimi, x-toimen: [toimen oma, {n: toinen oma}]}]
"""


@pytest.mark.parametrize("format_", ["html", "markdown"])
def test_own_fields_are_shown_whatever_they_hold(format_: str) -> None:
    pages = site(workspace(ohjelma=OWN), format=format_)
    page = pages[f"malli/programs/ohjelma/all/index.{'md' if format_ == 'markdown' else 'html'}"]
    html = page if format_ == "html" else MarkdownIt("commonmark").render(page.decode()).encode()
    shown, reader = text_of(html), read(html)
    assert reader.faults == []
    for said in ("avain", "arvo", "kohta", "Kyllä", "Suomeksi", "kaksi", "2025", "1.5", "pohja"):
        assert said in shown
    for said in ("osan oma", "tavoitteen oma", "toimen oma", "toinen oma"):
        assert said in shown
    assert "På svenska" not in shown
    assert {value for _, name, value in reader.attributes if name == "lang"} <= {"fi"}
