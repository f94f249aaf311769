"""Write the reference pages of docs/reference from schemas, rules and topics."""

import shutil
from pathlib import Path

from hyvinvointi.diagnostics import LANGUAGES
from hyvinvointi.report.topics.reference import pages

FOLDER = Path(__file__).parents[1] / "docs" / "reference"

shutil.rmtree(FOLDER, ignore_errors=True)
for language in LANGUAGES:
    (FOLDER / language).mkdir(parents=True)
    for name, text in pages(language):
        (FOLDER / language / name).write_text(text, encoding="utf-8")
