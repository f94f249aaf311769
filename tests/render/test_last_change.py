"""The day of the last change of a document: on its pages, to machines, and after it moves."""

import json
import re
from datetime import date

import pytest

from hyvinvointi.workspace import load
from render.edits import Documents, workspace, written
from render.publisher import Publisher
from render.reading import text_of
from render.sites import site
from render.sites import workspace as small

pytestmark = pytest.mark.slow

DECISION = """\
kind: decision
id: paatos
organ: lautakunta
title: Päätös
status: final
meeting: {date: 2026-01-10}
%s
"""


def _on(day):
    return lambda documents: {document.path: day for document in documents}


def _page(more="", format_="html"):
    made = site(small(p=DECISION % more), changed_on=_on(date(2026, 2, 3)), format=format_)
    return made[f"malli/decisions/paatos/index.{'md' if format_ == 'markdown' else 'html'}"]


def test_a_page_says_when_its_document_was_changed():
    assert "Asiakirjaa on viimeksi muutettu 3.2.2026." in text_of(_page())
    block = re.findall(r"ld\+json\">(.*?)</script>", _page().decode())[0]
    assert json.loads(block)["dateModified"] == "2026-02-03"
    assert "Asiakirjaa on viimeksi muutettu 3" in _page(format_="markdown").decode()


def test_of_a_closed_document_nobody_learns_when_somebody_wrote_in_it():
    assert b"viimeksi muutettu" not in _page(
        "publicity: {class: secret, ground: JulkL 24 § 1 mom. 25 k.}"
    )
    assert b"viimeksi muutettu" not in _page("publicity: secret")


def test_another_day_makes_the_pages_of_its_document_anew_and_equals_a_clean_site(tmp_path):
    files = written(workspace())
    documents = load(Documents(files)).documents
    decision = next(one for one in documents if one.kind == "decision")
    publisher = Publisher(tmp_path, changed_on=_on(date(2026, 1, 1)))
    publisher.renew(files)
    assert publisher.renew(files) == set()

    def later(shown):
        return _on(date(2026, 1, 1))(shown) | {decision.path: date(2026, 5, 5)}

    publisher.options["changed_on"] = later
    remade = publisher.renew(files)
    assert remade
    assert all(f"/decisions/{decision.id}/" in path for path in remade)
    clean = site(load(Documents(files)), changed_on=later, read=files.get)
    assert publisher.found() == clean
    # Nobody knows the days any more: as where a clone was cut.
    publisher.options["changed_on"] = lambda _documents: {}
    publisher.renew(files)
    assert publisher.found() == site(load(Documents(files)), read=files.get)
