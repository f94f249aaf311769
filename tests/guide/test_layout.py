"""Documents of the guides are laid out as `fmt` lays them out: whoever runs it sees nothing move."""

import pytest

from guide.steps import ROOT, Written, steps
from hyvinvointi.diagnostics import LANGUAGES
from hyvinvointi.schema import KINDS, root
from hyvinvointi.source import read
from hyvinvointi.source.formatting import formatted


@pytest.mark.parametrize("language", LANGUAGES)
def test_documents_of_the_guides_are_laid_out(language):
    folder = ROOT / "docs" / language
    for page in [folder / "tutorial.md", *(folder / "how-to").glob("*.md")]:
        for step in steps(page.read_text("utf-8")):
            if not isinstance(step, Written) or not str(step.path).endswith(".yaml"):
                continue
            content = step.text.encode()
            document = read(step.path, content)
            assert document.kind in KINDS
            assert formatted(document, root(document.kind)) == content, f"{page}: {step.path}"
