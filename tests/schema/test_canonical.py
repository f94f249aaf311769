"""The canonical form: what notation hides, what it must not hide, and digests that stay."""

import json
import unicodedata
from importlib.resources import files
from pathlib import Path

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from hyvinvointi.schema import KINDS, Field, root, texts
from hyvinvointi.schema.canonical import canonical, digest, json_bytes, left_out
from hyvinvointi.source import read

HERE = Path(__file__).parent
PLAN = """\
kind: program
id: ohjelma
title: Ohjelma
type: other
status: adopted
period: {start: 2026, end: 2029-12}
summary: |
  Ensimmäinen rivi
  jatkuu.

  Toinen kappale.
legal_basis:
  - {statute: 612/2021, provision: 6 §}
  - {statute: 417/2007, provision: 12 §}
goals:
  - id: tavoite
    title: Tavoite
    targets:
      - {indicator: kiusatut, target: {year: 2029, value: 15}}
    measures:
      - {id: toimi, title: Toimi, status: done, resources: [{type: budget, amount: 0.5}]}
"""
SAME = {
    "wrapping": ("  Ensimmäinen rivi\n  jatkuu.", "  Ensimmäinen\n  rivi jatkuu."),
    "blank lines": ("jatkuu.\n\n  Toinen", "jatkuu.\n\n\n\n  Toinen"),
    "trailing spaces": ("rivi\n", "rivi   \n"),
    "quoted number": ("value: 15", "value: '15'"),
    "decimals": ("value: 15", "value: 15.0"),
    "exponent": ("amount: 0.5", "amount: 5e-1"),
    "quoted date": ("start: 2026,", "start: '2026',"),
    "language map": ("title: Ohjelma", "title: {fi: Ohjelma}"),
    "empty": ("type: other", "type: other\npurpose: ''\npreparation: []\nowner: null"),
    "order of a set": (
        "  - {statute: 612/2021, provision: 6 §}\n  - {statute: 417/2007, provision: 12 §}",
        "  - {statute: 417/2007, provision: 12 §}\n  - {provision: 6 §, statute: 612/2021}",
    ),
    "status": ("status: adopted", "status: ended"),
    "status of a measure": ("status: done", "status: delayed, status_note: Myöhässä"),
    "municipality": ("type: other", "type: other\nmunicipality: malli"),
    "own fields": ("type: other", "type: other\nx-diaari: 12"),
    "comment": ("type: other", "type: other  # muu"),
}
OTHER = {
    "paragraphs": ("jatkuu.\n\n  Toinen", "jatkuu.\n  Toinen"),
    "a word": ("Ensimmäinen rivi", "Ensimmäinen kohta"),
    "value": ("value: 15", "value: 16"),
    "partial date": ("end: 2029-12", "end: 2029"),
    "language": ("title: Ohjelma", "title: {sv: Ohjelma}"),
    "a unit of money": ("amount: 0.5", "amount: 0.50001"),
    "id": ("id: toimi", "id: teko"),
}


def _digest(text: str) -> str:
    return digest(read("a.yaml", text.encode()), "fi")


@pytest.mark.parametrize("edit", SAME.values(), ids=SAME)
def test_notation_and_follow_up_do_not_show(edit: tuple[str, str]) -> None:
    assert PLAN.count(edit[0]) == 1
    assert _digest(PLAN.replace(*edit)) == _digest(PLAN)


@pytest.mark.parametrize("edit", OTHER.values(), ids=OTHER)
def test_content_shows(edit: tuple[str, str]) -> None:
    assert PLAN.count(edit[0]) == 1
    assert _digest(PLAN.replace(*edit)) != _digest(PLAN)


def test_encoding_does_not_show() -> None:
    decomposed = unicodedata.normalize("NFD", PLAN).replace("\n", "\r\n")
    document = read("a.yaml", b"\xef\xbb\xbf" + decomposed.encode())
    assert digest(document, "fi") == _digest(PLAN)


def test_meaning_of_named_indicators_is_part_of_a_plan() -> None:
    plan = read("a.yaml", PLAN.encode())
    text = "kind: indicator\nid: kiusatut\ntitle: Kiusatut\nunit: '%'\ndirection: decrease\n"
    indicator = read("b.yaml", text.encode())
    assert canonical(plan, "fi", [(indicator, "fi")])["indicators"] == [
        {"id": "kiusatut", "title": {"fi": "Kiusatut"}, "unit": "%", "direction": "decrease"}
    ]
    measured = read("b.yaml", (text + "values: [{year: 2025, value: 7}]\n").encode())
    assert digest(plan, "fi", [(measured, "fi")]) == digest(plan, "fi", [(indicator, "fi")])


def test_the_scale_of_a_named_indicator_is_part_of_a_plan_and_its_least_change_is_not() -> None:
    plan = read("a.yaml", PLAN.encode())
    text = "kind: indicator\nid: kiusatut\ntitle: Kiusatut\n"
    scale = "scale: [{value: 1, label: Kyllä}, {value: 0, label: Ei}]\n"

    def with_(more: str) -> str:
        return digest(plan, "fi", [(read("b.yaml", (text + more).encode()), "fi")])

    assert with_(scale) != with_("")
    assert with_(scale) != with_(scale.replace("Kyllä", "Osin"))
    assert with_(scale) == with_("scale: [{value: 0, label: Ei}, {value: 1, label: {fi: Kyllä}}]\n")
    assert with_(scale) == with_(scale + "change_criterion: {amount: 2}\n")


def test_a_list_of_ids_has_the_digest_that_it_had_before_it_could_hold_titles() -> None:
    ids = PLAN.replace("status: done,", "status: done, indicators: [b, a],")
    assert (
        _digest(ids)
        == "hv1:sha256:c01285064729ef0ca8ee5a5bd2eefaad1966c97f04038b0233dbe45f7daa1453"
    )
    titled = ids.replace("[b, a]", "[{title: C, unit: kpl}, b, a]")
    assert _digest(titled) != _digest(ids)
    assert _digest(titled) == _digest(ids.replace("[b, a]", "[a, b, {unit: kpl, title: C}]"))


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("program", "b2199cbb78da7b9fff72202794b590a39f757da6d6ff95dbd32a1c455e850cfa"),
        ("strategy", "bdec08e3a435ca7eebf1b907b7a90b0e7b0f97b7bf9831e7ddb881d72b6deffa"),
    ],
)
def test_digest_of_everything_never_changes(kind: str, expected: str) -> None:
    """A newer schema must not change an old digest (what fails here breaks every pin)."""
    document = read("a.yaml", (HERE / f"hv1_{kind}.json").read_bytes())
    assert digest(document, "fi") == f"hv1:sha256:{expected}"


@pytest.mark.parametrize("kind", KINDS)
def test_list_of_what_is_left_out_knows_all_follow_up(kind: str) -> None:
    assert set(_follow_up(root(kind), "")) <= left_out(kind)


def test_list_of_what_is_left_out_is_sorted_by_kind() -> None:
    frozen = json.loads(files("hyvinvointi.schema").joinpath("hv1.json").read_text("utf-8"))
    assert list(frozen) == list(KINDS)
    assert all(routes == sorted(set(routes)) for routes in frozen.values())


def _follow_up(meaning: Field, path: str) -> list[str]:
    found = []
    for name, child in meaning.properties.items() if not meaning.is_text else ():
        below = f"{path}.{name}" if path else name
        inner = child.item or child
        found += _follow_up(inner, below) if child.adopted else [below]
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\nb\n\n\n\nc", "a b\n\nc"),
        ("- a\n  b\n- c", "- a b\n- c"),
        ("kokous\n12. toukokuuta", "kokous 12. toukokuuta"),
        ("1. a\n2. b\n   c", "1. a\n2. b c"),
        ("a\\\nb", "a\\\nb"),
        ("# a\nb", "# a\nb"),
        ("> a\n> b", "> a\n> b"),
        ("```\na\nb\n```", "```\na\nb\n```"),
        ("    a\n    b", "    a\n    b"),
        ("| a |\n| b |", "| a |\n| b |"),
        ("a\n===", "a\n==="),
        ("a\r\nb\rc", "a b c"),
    ],
)
def test_soft_line_breaks_of_prose_are_spaces(text: str, expected: str) -> None:
    assert texts.prose(text) == expected


@given(st.text(alphabet="ab1. -\n>#|`\\ä"))
def test_canonical_prose_is_its_own_canonical_form(text: str) -> None:
    once = texts.prose(text)
    assert texts.prose(once) == once


_EXACT = 2**53 - 1
_SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-_EXACT, _EXACT)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.floats(min_value=1e-5, max_value=1e17)
    | st.text(st.characters(exclude_categories=["Cs"]))
)
_VALUES = st.recursive(
    _SCALARS,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text("abAB_", max_size=3), inner, max_size=4)
        | st.dictionaries(st.text("aÄ\uffff\U0001f600", max_size=2), inner, max_size=3)
    ),
)


@given(_VALUES)
def test_json_is_that_of_the_standard(value: object) -> None:
    assert json_bytes(value) == rfc8785.dumps(value)
