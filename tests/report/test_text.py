"""The text that people read: golden frames that were looked at in a terminal."""

import re
from time import process_time

import pytest

from diagnostics_made import diagnostic
from hyvinvointi.diagnostics import Message, Place, Related, Text
from hyvinvointi.lint import Report
from hyvinvointi.report import registry, statistics
from hyvinvointi.report.formats.findings import Findings
from hyvinvointi.report.frame import frame
from hyvinvointi.report.words import summary
from hyvinvointi.source import read

TITLE = "日本語 " * 12 + "\u202e\u200b"
DOCUMENT = f"""\
kind: program
id: ohjelma
owner: kkunnanvaltuusto
\ttabbed: 1
title: {TITLE}, owner: kuka-lie
note: |
  yksi
  kaksi
"""
OWNER = Place("a.yaml", 3, 8, 3, 24)


def shown(*diagnostics, language="fi", width=60, name="text", **about):
    documents = {path: read(path, DOCUMENT.encode()) for path in ("a.yaml", "b.yaml")}
    findings = Findings(Report(diagnostics, 1), documents, language=language, width=width, **about)
    return registry.render(name, findings)


MESSAGE = Text(
    "Tunnusta ”{what}” ei löydy mistään, vaikka kuinka etsittäisiin.",
    "Id:t ”{what}” finns ingenstans.",
    "There is no “{what}”.",
)
HELP = Text(
    "Tarkoititko ”kunnanvaltuusto”? Muuten lisää se rekisteriin.",
    "Menade du ”kunnanvaltuusto”?",
    "Did you mean “kunnanvaltuusto”?",
)
UNKNOWN = diagnostic("kkunnanvaltuusto", place=OWNER, texts=(MESSAGE, HELP), related=())


def test_message_frame_help_and_suggestion_in_finnish():
    assert shown(UNKNOWN) == """\
a.yaml:3:8: virhe HV404 measure-without-schedule: Tunnusta
    ”kkunnanvaltuusto” ei löydy mistään, vaikka kuinka
    etsittäisiin.
  │
3 │ owner: kkunnanvaltuusto
  │        ^^^^^^^^^^^^^^^^
  = ohje: Tarkoititko ”kunnanvaltuusto”? Muuten lisää se
          rekisteriin.
  = ehdotus: Write x

1 virhe 1 asiakirjassa.
"""  # fmt: skip


def test_the_other_places_are_shown_too():
    first = Message(Text("ensimmäinen on tässä", "den första finns här", "first defined here"))
    other = Related(Place("b.yaml", 2, 5, 2, 12), first)
    told = diagnostic("x", place=OWNER, related=(other,), severity="w", fix=None)
    assert shown(told, language="sv", here="kunta/") == """\
kunta/a.yaml:3:8: varning HV404 measure-without-schedule:
    Says x
  │
3 │ owner: kkunnanvaltuusto
  │        ^^^^^^^^^^^^^^^^
  ├ kunta/b.yaml:2:5: den första finns här
2 │ id: ohjelma
  │     ^^^^^^^
  = hjälp: Help

1 varning i 1 dokument.
"""  # fmt: skip


def frame_of(place, width=60):
    text = shown(diagnostic(place=place, related=(), fix=None), width=width)
    return "".join(re.findall(r"^[ \d]+ │.*\n", text, re.MULTILINE))


def test_a_long_line_is_cut_around_the_place_and_hidden_characters_are_seen():
    assert frame_of(Place("a.yaml", 5, 60, 5, 65)) == """\
  │
5 │ …日本語 日本語 日本語 <U+202E><U+200B>, owner: kuka-lie
  │                                         ^^^^^
"""  # fmt: skip
    assert frame_of(Place("a.yaml", 5, 1, 5, 6), width=40) == """\
  │
5 │ title: 日本語 日本語 日本語 日本語…
  │ ^^^^^
"""  # fmt: skip


def test_a_line_as_long_as_a_file_is_shown_as_fast_as_any():
    document = read("a.yaml", f"title: {'x' * 500_000}, owner: me\n".encode())
    place = Place("a.yaml", 1, 500_010, 1, 500_015)
    started = process_time()
    for _ in range(20):
        line, marks = (
            "".join(text for _, text in one) for one in frame(document, place, "", 60, 1)
        )
    assert process_time() - started < 1
    assert line == f"1 │ …{'x' * 43}, owner: me"
    assert marks == f"  │ {' ' * 46}{'^' * 5}"


def test_a_tab_takes_its_width():
    assert frame_of(Place("a.yaml", 4, 1, 4, 2)) == "  │\n4 │ →   tabbed: 1\n  │ ^^^^\n"
    assert frame_of(Place("a.yaml", 4, 2, 4, 8)) == "  │\n4 │ →   tabbed: 1\n  │     ^^^^^^\n"


def test_of_several_lines_the_first_is_shown():
    assert frame_of(Place("a.yaml", 6, 7, 8, 8)) == "  │\n6 │ note: |\n  │       ^…\n"


def test_a_place_behind_the_end_of_a_line_is_marked_there():
    assert frame_of(Place("a.yaml", 2, 12, 2, 12)) == "  │\n2 │ id: ohjelma \n  │            ^\n"


def test_names_of_files_cannot_command_the_terminal():
    told = diagnostic("\x1b[31m\n", "\x1b[2J.yaml", related=())
    for name in ("text", "concise"):
        assert shown(told, name=name).startswith("␛[2J.yaml:3:5:")
        assert "\x1b" not in shown(told, name=name)


def test_concise_is_one_line_for_each():
    assert shown(UNKNOWN, language="sv", name="concise") == (
        "a.yaml:3:8: fel HV404 measure-without-schedule: "
        "Id:t ”kkunnanvaltuusto” finns ingenstans.\n"
        "1 fel i 1 dokument.\n"
    )


def test_statistics_name_the_most_frequent_first():
    findings = Findings(Report((UNKNOWN, UNKNOWN), 1), language="fi", width=60)
    assert statistics.render(findings) == (
        "2  Says … (HV404 measure-without-schedule)\n2 virhettä 1 asiakirjassa.\n"
    )


@pytest.mark.parametrize(
    ("severities", "documents", "suppressed", "lines"),
    [
        ("", 12, 0, ["12 asiakirjaa, ei huomautettavaa.", "12 dokument, inget att anmärka på.",
         "12 documents, no findings."]),
        ("", 1, 2, ["1 asiakirja, ei huomautettavaa. Perustellen ohitettu: 2.",
         "1 dokument, inget att anmärka på. Ignorerade med motivering: 2.",
         "1 document, no findings. Suppressed with reasons: 2."]),
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
