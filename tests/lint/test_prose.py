"""Free texts are found with their language and place, whatever a document looks like."""

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hyvinvointi.diagnostics import LANGUAGES
from hyvinvointi.lint import Options, lint
from hyvinvointi.lint.prose import free_texts
from hyvinvointi.lint.vocabulary import abbreviations
from hyvinvointi.schema import KINDS, root
from hyvinvointi.source import read
from hyvinvointi.workspace import MemoryTree, load
from slips import DECISION, PROGRAM

TEXT = (
    PROGRAM
    + """summary:
  fi: Kunta voi hyvin.
  sv: Kommunen mår bra.
sections:
  - id: o
    title: Osio
    strengths: [Vahva seuratoiminta, {sv: Starka föreningar}]
x-huomio: {oma: Tämä on oma kenttä, koodi: ABC}
"""
)


def texts(content):
    return {one.route: one for one in free_texts(read("a.yaml", content.encode()), "fi")}


def test_every_text_is_found_with_its_language():
    found = texts(TEXT)
    assert {route: (one.language, one.text) for route, one in found.items()} == {
        ("title",): ("fi", "Ohjelma"),
        ("summary", "fi"): ("fi", "Kunta voi hyvin."),
        ("summary", "sv"): ("sv", "Kommunen mår bra."),
        ("sections", 0, "title"): ("fi", "Osio"),
        ("sections", 0, "strengths", 0): ("fi", "Vahva seuratoiminta"),
        ("sections", 0, "strengths", 1, "sv"): ("sv", "Starka föreningar"),
        ("x-huomio", "oma"): ("fi", "Tämä on oma kenttä"),
    }
    assert found["summary", "sv"].field == "summary"
    assert found["summary", "fi"].prose
    assert not found["title",].prose


@pytest.mark.parametrize("content", ["kind: decision\nid: a\n b: [", "kind: xyz\ntitle: A\n", ""])
def test_of_what_cannot_be_read_no_text_is_judged(content):
    assert texts(content) == {}


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Yksi. Kaksi! Kolme?", ["Yksi.", "Kaksi!", "Kolme?"]),
        ("Kokous 13.11.2017 § 187 oli esim. pitkä.", ["Kokous 13.11.2017 § 187 oli esim. pitkä."]),
        ("Kappale ilman pistettä\n\nToinen", ["Kappale ilman pistettä", "Toinen"]),
        ("Tehdään:\n- yksi\n- kaksi", ["Tehdään:", "- yksi", "- kaksi"]),
    ],
)
def test_sentences(text, sentences):
    content = DECISION + "background: |\n" + "".join(f"  {line}\n" for line in text.split("\n"))
    found = texts(content)["background",]
    said = [found.text[start:end].strip() for start, end in found.sentences()]
    assert said == sentences


@pytest.mark.parametrize(
    "written",
    [
        "|\n  Ohjelma 2026-2029.\n",
        ">\n  Ohjelma\n  2026-2029.\n",
        '"Ohjelma 2026-2029."\n',
        "Ohjelma 2026-2029.\n",
    ],
)
def test_a_word_of_prose_is_found_and_mended_in_every_style(written):
    content = DECISION + "background: " + written
    found = texts(content)["background",]
    at = found.text.index("2026-2029")
    fix = found.fix(at, at + 9, "2026–2029", safe=True)
    (edit,) = fix.edits
    assert content[: edit.start] + edit.text + content[edit.end :] == content.replace(
        "26-20", "26–20"
    )


def test_no_fix_where_the_text_is_typed_otherwise():
    found = texts(DECISION + 'background: "Ohjelma 2026\\x2d2029."\n')["background",]
    at = found.text.index("2026-2029")
    assert found.fix(at, at + 9, "x", safe=True) is None


def test_an_abbreviation_is_a_word_of_its_own():
    assert abbreviations()["HYTE"][0].search("HYTE-työ")
    assert not abbreviations()["HYTE"][0].search("HYTEn")


NAMES = sorted({name for kind in KINDS for name in root(kind).properties})
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=30)
    | st.sampled_from(
        ["secret", "2026-01-01", "# a", "![](x)", "**a**", "010190-999W", "1386/2010"]
    ),
    lambda below: (
        st.lists(below, max_size=3)
        | st.dictionaries(st.sampled_from([*NAMES, "fi", "sv", "name", "x-oma"]), below, max_size=4)
    ),
    max_leaves=12,
)


@pytest.mark.slow
@settings(max_examples=max(150, settings.default.max_examples))
@given(st.sampled_from(KINDS), st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=8))
def test_no_rule_fails_on_any_document(kind, data):

    content = json.dumps({"kind": kind, "id": "a"} | {k: v for k, v in data.items() if k != "kind"})
    report = lint(
        load(MemoryTree({"a.yaml": content.encode()}), extra=["a.yaml"]), Options(date(2026, 1, 1))
    )
    for one in report.diagnostics:
        for language in LANGUAGES:
            assert one.message.say(language)
            assert isinstance(one.help.say(language), str)
