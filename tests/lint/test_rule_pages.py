"""Every code has a page, and every page's examples hold."""

from pathlib import Path

import pytest

import hyvinvointi
from hyvinvointi.diagnostics import LANGUAGES, Diagnostic, Rule, Text
from hyvinvointi.lint import placing
from hyvinvointi.lint.catalogue import catalogue
from hyvinvointi.testing import Example, diagnose, examples, failures_of_page

SOURCE = Path(hyvinvointi.__file__).parent
ENTRIES = list(catalogue())
WORDS_OF_HELP = 20
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


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.rule.slug)
def test_help_is_read_at_a_glance(entry):
    assert len(entry.rule.help.fi.split()) <= WORDS_OF_HELP


def test_codes_and_slugs_are_unique():
    rules: list[Rule] = [entry.rule for entry in ENTRIES]
    assert len({rule.code for rule in rules}) == len(rules)
    assert len({rule.slug for rule in rules}) == len(rules)


def test_no_page_lacks_its_rule():
    pages = {page for folder in ("pages", "rules") for page in SOURCE.glob(f"*/{folder}/*.md")}
    pages = {page for page in pages if page.parent.parent.name != "diff"}
    assert pages == {entry.page for entry in ENTRIES}


def sentences(one: Diagnostic) -> str:
    spoken = [one.message, one.help, *(other.message for other in one.related)]
    spoken += [one.fix.title] if one.fix else []
    return " ".join(said.say(language) for said in spoken for language in LANGUAGES)


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


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.rule.slug)
def test_no_message_says_none(entry):
    for example in examples(entry.page.read_text(encoding="utf-8")):
        assert not [one for one in diagnose(example) if "None" in sentences(one)]


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
def test_nor_does_one_of_what_is_half_written(entry):
    for example in examples(entry.page.read_text(encoding="utf-8")):
        for each in without_lines(example):
            assert not [one for one in diagnose(each) if "None" in sentences(one)]
