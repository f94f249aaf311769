"""Who follows the tutorial word for word comes from an empty folder to a gate that holds."""

import pytest

from guide.reader import follow
from guide.steps import Command, elsewhere, steps, text_of
from hyvinvointi.diagnostics import LANGUAGES

pytestmark = pytest.mark.slow

# Commands from an empty folder to the failing gate.
MOST = 10


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_walk_does_what_it_shows(tmp_path, language):
    walk = [*steps(text_of(language, "tutorial"))]
    for step in walk:
        follow(step, tmp_path)
    ran = [step.line for step in walk if isinstance(step, Command)]
    assert len(ran) <= MOST
    # An adopted program, a published site, and a gate that fails last.
    assert "digest: hv1:sha256:" in next((tmp_path / "decisions").iterdir()).read_text("utf-8")
    assert (tmp_path / "build/site/index.html").is_file()
    assert {"hyvinvointi lint", "hyvinvointi render --profile publish"} <= {*ran}
    assert (walk[-1].line, walk[-1].code) == ("hyvinvointi diff", 1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_else_is_installed(language):
    assert elsewhere(text_of(language, "tutorial")) == ["pipx install ."]
