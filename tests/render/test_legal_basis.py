"""Acts on pages go by their names in the language of the page."""

import pytest

from render.reading import plain, text_of
from render.sites import site, workspace

BILINGUAL = """\
kind: municipality
id: malli
name: Malli
code: "999"
languages: [fi, sv]
organs:
  - {id: lautakunta, name: {fi: Lautakunta, sv: Nämnden}, type: committee}
"""
DECISION = """\
kind: decision
id: paatos
organ: lautakunta
title: {fi: Otsikko, sv: Rubrik}
legal_basis:
  - {statute: 410/2015, provision: 37 §, title: Kuntalaki}
  - {statute: 612/2021, provision: 6 §}
  - {statute: 417/2007, provision: 12 § 1 mom., title: {fi: Lastensuojelulaki, sv: Barnskyddslagen}}
  - {statute: 1/2001, provision: 3 §, title: Jokin laki}
  - {provision: 5 §, title: Hallintosääntö}
"""
FINNISH = (
    "Kuntalaki (410/2015) 37 §",
    "Laki sosiaali- ja terveydenhuollon järjestämisestä (612/2021) 6 §",
    "Lastensuojelulaki (417/2007) 12 § 1 mom.",
    "Jokin laki (1/2001) 3 §",
    "Hallintosääntö 5 §",
)
SWEDISH = (
    "37 § i kommunallagen (410/2015)",
    "6 § i lagen om ordnande av social- och hälsovård (612/2021)",
    "Barnskyddslagen (417/2007) 12 § 1 mom.",
    "Jokin laki (1/2001) 3 §",
    "Hallintosääntö 5 §",
)


@pytest.mark.parametrize(("folder", "expected"), [("", FINNISH), ("/sv", SWEDISH)])
def test_a_page_names_acts_in_its_language(folder, expected) -> None:
    given = workspace(register=BILINGUAL, paatos=DECISION)
    html = text_of(site(given)[f"malli/decisions/paatos{folder}/index.html"])
    markdown = site(given, format="markdown")[f"malli/decisions/paatos{folder}/index.md"].decode()
    for shown in (html.replace("\u00a0", " "), plain(markdown).replace("\u00a0", " ")):
        for cited in expected:
            assert cited in shown
