"""What spares slow looks at texts says no only where these would find nothing."""

import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hyvinvointi.facts.table import FactTable
from hyvinvointi.lint import Options, lint
from hyvinvointi.lint.ahead import Languages, judging_reader
from hyvinvointi.lint.rules import doubled_word
from hyvinvointi.privacy import identity
from hyvinvointi.privacy.shown import readings, shown
from hyvinvointi.source import decoding, deferred
from hyvinvointi.workspace import MemoryTree, load
from lint_files import edited

pytestmark = pytest.mark.slow

TODAY = date(2026, 11, 21)
WORDS = (
    "ja",
    "Ja",
    "(ja",
    "ja,",
    "ja)",
    "joka",
    "äiti",
    "Äiti.",
    "is",
    "İs",
    "\u017fe",
    "se",
    "'se",
)
SPACES = (" ", "  ", "\n", " \n ", "\t", ", ", "-", "\u00a0", "\n\n")
SIGNS = "a1 .,:()[]{}<>&*`~^\\_%@\n|ä–4fF;-!\u0301\u200b"
# What a stage acts on is mostly several characters, which single ones seldom come to.
PIECES = (
    *SIGNS,
    "a | ä",
    "Aa |Bb",
    "](",
    "][",
    "> ",
    "&#97;",
    "%41",
    "__a__",
    "**a**",
    "<b>",
    "\\x61",
)
DATED = st.sampled_from(["1.2.1990", "13.10.52", "1/2/90", *"123456789AFx_ä(-– .,\n"])


@given(st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(SPACES)), max_size=8))
def test_each_doubled_word_is_looked_at(pieces):
    text = "".join(part for piece in pieces for part in piece)
    assert doubled_word._DOUBLED.search(text) is None or doubled_word._may_double(text)


@given(st.lists(DATED, max_size=12).map("".join))
def test_a_day_of_birth_beside_half_a_code_is_looked_at(text):
    assert identity._BORN.search(text) is None or identity._HALF.search(text) is not None


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join), st.booleans())
def test_a_text_that_reads_as_it_is_written_is_read_so_by_every_stage(text, is_file):
    staged = dict.fromkeys(one.text for one in shown(text, is_file=is_file))
    assert (*staged,) == readings(text, is_file=is_file)


def test_the_parser_gets_no_character_that_it_refuses():
    every = "".join(map(chr, range(sys.maxunicode + 1)))
    kept = decoding._FORBIDDEN.sub("", every)
    spans = (
        (0x9, 0xA),
        (0xD, 0xD),
        (0x20, 0x7E),
        (0xA0, 0x2027),
        (0x202A, 0xD7FF),
        (0xE000, 0xFEFE),
        (0xFF00, 0xFFFD),
        (0x10000, sys.maxunicode),
    )
    assert kept == "".join(chr(one) for first, last in spans for one in range(first, last + 1))


def test_a_file_is_not_read_again_for_what_is_found_in_it_alone(monkeypatch):
    files = edited("ohjelma.yaml", "title: Lapset lukevat", "title: Lapset lukevat lukevat 5€")
    facts = FactTable()
    reader = judging_reader(facts, Languages(), TODAY)
    workspace = load(MemoryTree(files), [*files], reader=reader)
    deferred._read_again.cache_clear()
    plain = lint(load(MemoryTree(files), [*files]), Options(TODAY)).diagnostics
    again = []
    read = deferred.read
    monkeypatch.setattr(deferred, "read", lambda *file: again.append(file[0]) or read(*file))
    told = lint(workspace, Options(TODAY, facts=facts)).diagnostics
    assert told == plain
    assert "odd-number-format" in {one.rule.slug for one in told}
    from_neighbours = {one.place.path for one in told} - {"ohjelma.yaml"}
    assert {*again} <= from_neighbours
