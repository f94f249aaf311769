"""Every code has a page, and every page's examples hold."""

from pathlib import Path

import pytest

import hyvinvointi
from hyvinvointi.diagnostics import LANGUAGES, Rule, Text
from hyvinvointi.lint import placing
from hyvinvointi.lint.catalogue import catalogue
from hyvinvointi.testing import Example, diagnose, examples, failures_of_page
from lint.said import sentences

SOURCE = Path(hyvinvointi.__file__).parent
ENTRIES = list(catalogue())
WORDS_OF_HELP = 20
LANGUAGE_HEADINGS = [f"## {language}\n" for language in LANGUAGES]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.rule.slug)
def test_examples_of_the_page_hold(entry):
    assert failures_of_page(entry.page) == []


def test_pages_explain_in_three_languages_and_say_their_sources():
    headings = (*LANGUAGE_HEADINGS, "## Peruste\n")
    lacking = set()
    for entry in ENTRIES:
        text = entry.page.read_text(encoding="utf-8")
        if not text.startswith(f"# {entry.rule.code} {entry.rule.slug}\n"):
            lacking.add((entry.rule.slug, "title"))
        lacking |= {(entry.rule.slug, heading) for heading in headings if heading not in text}
    assert lacking == set()


def test_helps_are_read_at_a_glance():
    rules = [entry.rule for entry in ENTRIES]
    assert [one.slug for one in rules if len(one.help.fi.split()) > WORDS_OF_HELP] == []


def test_codes_and_slugs_are_unique():
    rules: list[Rule] = [entry.rule for entry in ENTRIES]
    assert len({rule.code for rule in rules}) == len(rules)
    assert len({rule.slug for rule in rules}) == len(rules)


def test_no_page_lacks_its_rule():
    pages = {page for folder in ("pages", "rules") for page in SOURCE.glob(f"*/{folder}/*.md")}
    pages = {page for page in pages if page.parent.parent.name != "diff"}
    assert pages == {entry.page for entry in ENTRIES}


def without_lines(example: Example) -> list[Example]:
    """What is left of an example when every second or third of its lines is."""
    lines = {path: content.splitlines(keepends=True) for path, content in example.files.items()}
    kept = [
        {
            path: b"".join(each for number, each in enumerate(those) if number % step != start)
            for path, those in lines.items()
        }
        for step in (2, 3)
        for start in range(step)
    ]
    return [Example(example.title, files, options=example.options) for files in kept]


@pytest.mark.slow
@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.rule.slug)
def test_no_fingerprint_hangs_on_words_of_a_message(monkeypatch, entry):
    findings = []
    of_finding = placing.fingerprints

    def noted(workspace, finding, secrets):
        findings.append(finding)
        return of_finding(workspace, finding, secrets)

    monkeypatch.setattr(placing, "fingerprints", noted)
    for example in examples(entry.page.read_text(encoding="utf-8")):
        diagnose(example)
    for finding in findings:
        args = finding.args.values()
        said = {one.en for one in args if isinstance(one, Text) and one.fi != one.en}
        assert finding.value not in said.difference(one for one in args if isinstance(one, str))


@pytest.mark.slow
@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.rule.slug)
def test_no_message_says_none_of_what_is_half_written(entry):
    for example in examples(entry.page.read_text(encoding="utf-8")):
        for each in without_lines(example):
            assert not [one for one in diagnose(each) if "None" in sentences(one)]
