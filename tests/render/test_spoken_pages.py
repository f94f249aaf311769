"""Pages say values as readers do: no code of a choice, no day as it is typed, no point in a number."""

import re
from collections.abc import Iterator

import pytest

from hyvinvointi.schema import KINDS, Field, root
from render.reading import read
from render.sites import example_site

_DAY = re.compile(r"(?<![\w/.-])(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])(?:-[0-3][0-9])?(?![\w-])")
_POINT = re.compile(r"(?<![\w.:])[0-9]+\.[0-9]+(?![.\w:])")
_TIME = re.compile(r"kl(?:o|\.)[\s\u00a0][0-9]{1,2}\.[0-9]{2}")
_VERSION = re.compile(r"WCAG [0-9.]+")
_NUMBERED = re.compile(r"\A[0-9]+(?:\.[0-9]+)+(?: |\Z)")
"""A printed number before a heading, as documents have it."""
_NOTHING = re.compile(r"\bNone\b|\bnull\b|\bundefined\b")
_SLIP = re.compile(r"\S  +\S|(?<!\.)\.\.(?!\.)|[”“] [.,]")
_LINK = re.compile(r"\]\([^)]*\)|<[^>]*>|`[^`]*`")


def _values(field: Field, seen: set[int]) -> Iterator[str]:
    if id(field) not in seen:
        seen.add(id(field))
        yield from field.enum
        for child in (*field.properties.values(), *([field.item] if field.item else [])):
            yield from _values(child, seen)


def _codes() -> re.Pattern[str]:
    values = {value for kind in KINDS for value in _values(root(kind), set()) if "-" in value}
    return re.compile(rf"(?<![\w/#-])(?:{'|'.join(sorted(map(re.escape, values)))})(?![\w-])")


CODES = _codes()


def faults(text: str) -> list[str]:
    """Return what in a text of a page no reader would say so."""
    told = _VERSION.sub("WCAG", _TIME.sub("", _NUMBERED.sub("", text.strip())))
    patterns = (_DAY, _POINT, _NOTHING, _SLIP, CODES)
    return [match[0] for pattern in patterns if (match := pattern.search(told))]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Kokous 2026-05-14", "2026-05-14"),
        ("Alkaa 2026-08.", "2026-08"),
        ("Arvo 58.5 %", "58.5"),
        ("Tila: in-progress", "in-progress"),
        ("Vastuutaho None", "None"),
        ("Kunta  päätti", "a  p"),
        ("Lause loppui..", ".."),
        ("Kokous klo 17.30, 2.1.1 Liikunta, 412/00.01.02/2025, 14.5.2026, WCAG 2.2", None),
    ],
)
def test_faults_are_what_no_reader_would_say(text: str, fault: str | None) -> None:
    assert faults(text) == ([fault] if fault else [])


@pytest.mark.slow
def test_pages_of_the_examples_say_values_as_readers_do() -> None:
    pages = {path: page for path, page in example_site().items() if path.endswith(".html")}
    assert {part for path in pages for part in path.split("/")} >= {"sv", "fi"}
    told = [
        (path, fault, piece.strip())
        for path, page in pages.items()
        for piece in read(page).pieces
        for fault in faults(piece)
    ]
    assert told == []


@pytest.mark.slow
def test_markdown_of_the_examples_says_values_as_readers_do() -> None:
    told = [
        (path, fault, line)
        for path, page in example_site("markdown").items()
        if path.endswith(".md")
        for line in page.decode().splitlines()
        for fault in faults(
            _LINK.sub("", line.lstrip("#-*>|[ ").replace("**", "").replace("|  |", "| |"))
        )
    ]
    assert told == []
