"""Every field of the model has a place on the page of its document, as HTML and as Markdown."""

from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from markdown_it import MarkdownIt

from hyvinvointi.render.addresses import FOLDERS
from hyvinvointi.schema import KINDS, Field, root
from render.reading import plain, read, text_of
from render.sites import site, workspace

# What a page shows in another form than as a text of its own.
NOT_SHOWN_ITSELF = {
    "kind",  # the folder and the layout
    "municipality",  # the breadcrumb
    "decimals",  # how the numbers are written
    "languages",  # which pages there are; shown as words of the schema
}


class Maximal:
    """A document of a kind with every field filled in, and what a page must show of it."""

    def __init__(self, kind: str) -> None:
        self.count = 0
        self.expected: dict[str, str] = {}
        self.data = self._object(root(kind), kind)
        self.data |= {"kind": kind, "id": "suurin"}
        if kind == "municipality":
            self.data["id"] = "malli"
            self.data["languages"] = ["fi"]
        else:
            self.data["municipality"] = "malli"

    def _object(self, field: Field, path: str) -> dict[str, Any]:
        filled = {
            name: self._value(child, f"{path}.{name}") for name, child in field.properties.items()
        }
        if field.entity and "id" in filled:
            self.expected.pop(f"{path}.id", None)
        return filled | ({"id": f"osa-{self.count}"} if field.entity and "id" in filled else {})

    def _value(self, field: Field, path: str) -> Any:
        if field.item is not None:
            return [self._value(field.item, f"{path}[]")]
        if field.is_text or field.types == {"string"} or not field.properties:
            return self._scalar(field, path)
        return self._object(field, path)

    def _scalar(self, field: Field, path: str) -> Any:
        self.count += 1
        number = 1000 + self.count
        if field.name == "id" and field.refs:
            # An actor's id is the address of a link, for which there is a test of its own.
            return "malli-maija"
        value, shown = self._typed(field, number)
        if not {part.removesuffix("[]") for part in path.split(".")[1:]} & NOT_SHOWN_ITSELF:
            self.expected[path] = shown
        return value

    def _typed(self, field: Field, number: int) -> tuple[Any, str]:
        if field.enum:
            # "Equal to" goes without saying; what it is not is said.
            value = next(one for one in field.enum if one != "=")
            return value, field.value_term(value).fi
        if field.date:
            return str(number), str(number)
        if field.types == {"boolean"}:
            return True, "poistui kokouksesta" if field.name == "left" else "Kyllä"
        if field.types & {"number", "integer"} and "string" not in field.types:
            shown = str(number)
            if field.name not in {"year", "paragraph", "priority", "item"}:
                shown = f"{number // 1000} {number % 1000:03}"
            return number, shown
        return f"merkki-{number}", f"merkki-{number}"


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
