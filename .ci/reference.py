"""Write the reference pages of docs/<language>/reference from schemas, rules and topics."""

import shutil
from pathlib import Path

from hyvinvointi.diagnostics import LANGUAGES
from hyvinvointi.report.topics.reference import pages

DOCS = Path(__file__).parents[1] / "docs"

for language in LANGUAGES:
    folder = DOCS / language / "reference"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name, text in pages(language):
        (folder / name).write_text(text, encoding="utf-8")
