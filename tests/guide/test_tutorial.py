"""Who follows the tutorial word for word comes from an empty folder to a gate that holds."""

import pytest

from guide.steps import ROOT, Command, elsewhere, steps
from hyvinvointi.diagnostics import LANGUAGES

PAGES = {
    language: (ROOT / f"docs/{language}/tutorial.md").read_text("utf-8") for language in LANGUAGES
}
# Commands from an empty folder to the failing gate.
MOST = 10


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_walk_does_what_it_shows(follow, folder, language):
    walk = [*steps(PAGES[language])]
    for step in walk:
        follow(step)
    ran = [step.line for step in walk if isinstance(step, Command)]
    assert len(ran) <= MOST
    # An adopted program, a published site, and a gate that fails last.
    assert "digest: hv1:sha256:" in next((folder / "decisions").iterdir()).read_text("utf-8")
    assert (folder / "build/site/index.html").is_file()
    assert {"hyvinvointi lint", "hyvinvointi render --profile publish"} <= {*ran}
    assert (walk[-1].line, walk[-1].code) == ("hyvinvointi diff", 1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_languages_tell_the_same_steps(language):
    """The same kinds of steps in the same order; only names and words differ."""

    def shape(page):
        return [
            step.line.split(" --")[0].split()[:2] if isinstance(step, Command) else type(step)
            for step in steps(page)
        ]

    assert shape(PAGES[language]) == shape(PAGES["fi"])
    assert elsewhere(PAGES[language]) == ["pipx install ."]
