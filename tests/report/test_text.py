"""The text that people read: golden frames that were looked at in a terminal."""

from datetime import date

import pytest

from diagnostics_made import diagnostic
from hyvinvointi import report
from hyvinvointi.lint import Options, Report, lint
from hyvinvointi.report.words import summary
from hyvinvointi.workspace import MemoryTree, load
from lint_files import FILES, INDICATOR, edited

TWICE = FILES | {"toinen.yaml": INDICATOR.format(id="lukutaito").encode()}
HEAD = "kind: indicator\nid: vesi\ntitle: Vesi\nunit: l\ndirection: none\n"


def shown(files, language="fi", width=80, name="text", scope=None):
    workspace = load(MemoryTree(files))
    options = Options(date(2026, 11, 1), scope=frozenset(scope) if scope else None)
    found = lint(workspace, options)
    outcome = report.Outcome(found, workspace.by_path, language=language, width=width)
    return report.render(name, outcome)


def test_an_unknown_reference_in_finnish():
    files = edited("ohjelma.yaml", "owner: k", "owner: kk")
    assert shown(files, scope=["ohjelma.yaml"]) == """\
ohjelma.yaml:7:8: virhe HV203 unknown-reference: Tunnusta ”kkunnanvaltuusto” ei
    ole: tässä viitataan kohteeseen toimielin.
  │
7 │ owner: kkunnanvaltuusto
  │        ^^^^^^^^^^^^^^^^
  = ohje: Tarkoititko ”kunnanvaltuusto”? Muuten lisää se rekisteriin tai korjaa
          tunnus.
  = ehdotus: Kirjoita kunnanvaltuusto

1 virhe 1 asiakirjassa.
"""  # fmt: skip


def test_the_other_place_is_shown_too():
    assert shown(TWICE, "en", scope=["toinen.yaml"]) == """\
toinen.yaml:2:5: error HV201 duplicate-id: The id “lukutaito” is already in use
    (duplicate).
  │
2 │ id: lukutaito
  │     ^^^^^^^^^
  ├ mittari.yaml:2:5: defined here first
2 │ id: lukutaito
  │     ^^^^^^^^^
  = help: Give one of them a permanent id of its own.

1 error in 1 document.
"""  # fmt: skip


def test_a_long_line_is_cut_around_the_place_and_hidden_characters_are_seen():
    title = "日本語 " * 12 + "\u202e\u200b"
    text = f"{HEAD}source: {{system: other, title: {title}, owner: kuka-lie}}\n"
    assert shown({"\x1b[31m.yaml": text.encode()}, "en", 60) == """\
␛[31m.yaml:6:84: error HV105 unknown-field: Unknown field
    “owner”.
  │
6 │ …本語 日本語 日本語 <U+202E><U+200B>, owner: kuka-lie}
  │                                       ^^^^^
  = help: What may stand here: system, id, title, url,
          license, updated, retrieved. Your own fields begin
          with x-.

1 error in 1 document.
"""  # fmt: skip


def test_a_tab_takes_its_width():
    assert shown({"a.yaml": b"kind: indicator\nid: vesi\ntitle: |\n\ttabbed\n"}) == """\
a.yaml:4:1: virhe HV007 tab-as-indentation: Rivi on sisennetty sarkaimella.
  │
4 │ →   tabbed
  │ ^^^^
  = ohje: Sisennä välilyönneillä, kaksi kutakin tasoa kohti.

1 virhe 1 asiakirjassa.
"""  # fmt: skip


def test_concise_is_one_line_for_each():
    assert shown(TWICE, "sv", name="concise") == (
        "toinen.yaml:2:5: fel HV201 duplicate-id: Id:t ”lukutaito” används redan.\n"
        "1 fel i 4 dokument.\n"
    )


def test_statistics_name_the_most_frequent_first():
    assert shown(TWICE, name="statistics") == ("1  HV201  duplicate-id\n1 virhe 4 asiakirjassa.\n")


@pytest.mark.parametrize(
    ("severities", "documents", "suppressed", "lines"),
    [
        ("", 12, 0, ["12 asiakirjaa, ei huomautettavaa.", "12 dokument, inget att anmärka på.",
         "12 documents, nothing to remark."]),
        ("", 1, 2, ["1 asiakirja, ei huomautettavaa. Perustellen ohitettu: 2.",
         "1 dokument, inget att anmärka på. Motiverat utelämnade: 2.",
         "1 document, nothing to remark. Suppressed with a reason: 2."]),
        ("", 0, 0, ["Asiakirjoja ei löytynyt.", "Inga dokument hittades.", "No documents found."]),
        ("eeew", 12, 0, ["3 virhettä ja 1 varoitus 12 asiakirjassa.",
         "3 fel och 1 varning i 12 dokument.", "3 errors and 1 warning in 12 documents."]),
        ("ewwii", 2, 0, ["1 virhe, 2 varoitusta ja 2 huomautusta 2 asiakirjassa.",
         "1 fel, 2 varningar och 2 anmärkningar i 2 dokument.",
         "1 error, 2 warnings and 2 notes in 2 documents."]),
    ],
)  # fmt: skip
def test_the_last_line_counts_in_words(severities, documents, suppressed, lines):
    found = Report(tuple(diagnostic(severity=one) for one in severities), documents, suppressed)
    assert [summary(found, language) for language in ("fi", "sv", "en")] == lines
