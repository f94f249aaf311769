"""Every page of the documentation is in the menu of its language, and every language has the same pages."""

import tomllib

import pytest

from guide.steps import ROOT
from hyvinvointi.diagnostics import LANGUAGES

DOCS = ROOT / "docs"
MENUS = tomllib.loads((DOCS / "navigation.toml").read_text("utf-8"))


def listed(entries):
    for entry in entries:
        if isinstance(entry, str):
            yield entry
        else:
            for below in entry.values():
                yield from listed([below] if isinstance(below, str) else below)


def pages(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.md"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_in_the_menu_once(language):
    """The English site lies at the root and has all pages that are not of another language."""
    there = pages(DOCS if language == "en" else DOCS / language)
    if language == "en":
        there = [path for path in there if not path.startswith(("fi/", "sv/"))]
    assert sorted(listed(MENUS[language]["nav"])) == there


def test_finnish_and_swedish_have_the_same_pages():
    assert pages(DOCS / "fi") == pages(DOCS / "sv")


def test_english_has_the_pages_that_the_others_have():
    assert {*pages(DOCS / "fi")} - {*pages(DOCS / "en")} <= {"index.md"}
