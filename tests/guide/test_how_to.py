"""What a how-to guide has its reader write and run does what the page shows, and so in each language."""

import shutil
from pathlib import Path

import pytest

from cli.repository import git
from guide.reader import follow
from guide.steps import ROOT, Command, Written, elsewhere, steps, text_of
from hyvinvointi.diagnostics import LANGUAGES

pytestmark = pytest.mark.slow

PAGES = sorted(path.stem for path in (ROOT / "docs/fi/how-to").glob("*.md"))
# What concerns the machine and is not run here: installing, and copying to a server.
ELSEWHERE = {"install", "publish"}


@pytest.fixture(scope="session")
def committed(tmp_path_factory):
    """Make, once for each language, the workspace of the tutorial before a target is weakened."""
    made: dict[str, Path] = {}

    def workspace(language: str) -> Path:
        if language not in made:
            folder = tmp_path_factory.mktemp(language)
            for step in [*steps(text_of(language, "tutorial"))][:-2]:
                follow(step, folder)
            made[language] = folder
        return made[language]

    return workspace


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    "language",
    [
        "fi",
        pytest.param("sv", marks=pytest.mark.slow),
        pytest.param("en", marks=pytest.mark.slow),
    ],
)
def test_the_page_does_what_it_shows(committed, tmp_path, language, page):
    folder = tmp_path / "workspace"
    shutil.copytree(committed(language), folder)
    # The index knows the files by what the copy has changed of them.
    git(folder, "update-index", "-q", "--refresh")
    for step in steps(text_of(language, f"how-to/{page}")):
        follow(step, folder)


@pytest.mark.parametrize("page", PAGES)
def test_the_languages_tell_the_same_steps(page):
    """The same commands and files in the same order; only names and words differ."""

    def shape(language):
        return [
            (*step.line.split(" --")[0].split()[:2], step.code)
            if isinstance(step, Command)
            else (type(step), Path(step.path).suffix)
            for step in steps(text_of(language, f"how-to/{page}"))
        ]

    assert [shape(language) for language in LANGUAGES] == [shape("fi")] * len(LANGUAGES)


@pytest.mark.parametrize("page", PAGES)
def test_what_concerns_the_machine_is_the_same(page):
    told = [elsewhere(text_of(language, f"how-to/{page}")) for language in LANGUAGES]
    assert [len(one) for one in told] == [len(told[0])] * len(LANGUAGES)
    assert bool(told[0]) == (page in ELSEWHERE)


def test_the_rule_of_the_guide_is_the_one_of_the_document():
    """The own rule that is shown in three languages and in `own-rules.md` is one rule."""
    codes = {
        step.text
        for language in LANGUAGES
        for step in steps(text_of(language, "how-to/own-rules"))
        if isinstance(step, Written) and step.path.endswith(".py")
    }
    assert len(codes) == 1
    assert codes.pop() in (ROOT / "docs/own-rules.md").read_text("utf-8")
