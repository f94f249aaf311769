"""Every code has a page, and every page's examples hold."""

from pathlib import Path

import pytest

import hyvinvointi
from hyvinvointi.diagnostics import LANGUAGES, Rule
from hyvinvointi.lint.catalogue import catalogue
from hyvinvointi.testing import failures_of_page

SOURCE = Path(hyvinvointi.__file__).parent
ENTRIES = list(catalogue())
LANGUAGE_HEADINGS = [f"## {language}\n" for language in LANGUAGES]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.rule.slug)
def test_examples_of_the_page_hold(entry):
    assert failures_of_page(entry.page) == []


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.rule.slug)
def test_page_explains_in_three_languages_and_says_its_source(entry):
    text = entry.page.read_text(encoding="utf-8")
    assert text.startswith(f"# {entry.rule.code} {entry.rule.slug}\n")
    for heading in (*LANGUAGE_HEADINGS, "## Peruste\n"):
        assert heading in text


def test_codes_and_slugs_are_unique():
    rules: list[Rule] = [entry.rule for entry in ENTRIES]
    assert len({rule.code for rule in rules}) == len(rules)
    assert len({rule.slug for rule in rules}) == len(rules)


def test_no_page_lacks_its_rule():
    pages = {page for folder in ("pages", "rules") for page in SOURCE.glob(f"*/{folder}/*.md")}
    pages = {page for page in pages if page.parent.parent.name != "diff"}
    assert pages == {entry.page for entry in ENTRIES}
