"""A value gets the form of its field when the name of the field is certain, and not before."""

import pytest

from hyvinvointi.diagnostics import Diagnostic
from hyvinvointi.lint.fixes import mend
from slips import DECISION, judged, workspace_of


@pytest.mark.parametrize(
    "slip",
    [
        "nro: '5'",
        "overtuned_by: true",
        "oikaisuvaatimusohje: x",
        "inspected: 5.1.2026",
        "meetin: 5.1.2026",
        "apointments: {body: {name: X}, seats: '3'}",
    ],
)
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_no_value_gets_the_form_of_a_field_that_is_only_guessed(slip: str, mark: str) -> None:
    text = f"{mark}{DECISION}{slip}\n"
    assert not mend(workspace_of(text), judged).contents
    assert [one.rule.slug for one in _found(text) if one.fix] == ["misspelt-field"]


def test_nothing_gets_the_form_of_a_kind_that_is_only_guessed() -> None:
    text = DECISION.replace("kind: decision", "kind: decison") + "prepared_on: 5.1.2026\n"
    assert not mend(workspace_of(text), judged).contents
    mended = mend(workspace_of(text), judged, unsafe=True)
    assert "prepared_on: 2026-01-05" in mended.workspace.by_path["asiakirja.yaml"].text


def test_a_word_like_the_key_of_the_kind_is_no_sure_one() -> None:
    (one,) = _found(DECISION.replace("kind:", "kid:"))
    assert (one.rule.slug, one.fix and one.fix.safe) == ("misspelt-field", False)


@pytest.mark.parametrize(
    ("sure", "mended"),
    [
        ("päätös: Hyväksyttiin.", "resolution: {text: Hyväksyttiin.}"),
        ("valmistelupäivä: 5.1.2026", "prepared_on: 2026-01-05"),
        ("esittelijä: malli-maija", "presenter: malli-maija"),
        ("asianro: 5", 'case_number: "5"'),
    ],
)
def test_what_a_field_is_called_is_mended_with_its_value(sure: str, mended: str) -> None:
    text = f"{DECISION}{sure}\n"
    document = mend(workspace_of(text), judged).workspace.by_path["asiakirja.yaml"]
    assert mended in document.text.splitlines()


@pytest.mark.parametrize(("typed", "is_sure"), [("rejected", False), ("kh-2026-1", True)])
def test_a_word_of_a_choice_names_no_decision(typed: str, is_sure: bool) -> None:
    """What happened to a request may be meant, and not what it is about."""
    (one,) = _found(f"{DECISION}rectification: {typed}\n")
    assert (one.fix and one.fix.safe) is is_sure


def test_nothing_is_called_true() -> None:
    """Between quotation marks it would be an id that nothing has."""
    (one,) = _found(f"{DECISION}overturned_by: true\n")
    assert (one.rule.slug, one.fix) == ("wrong-type", None)


def _found(text: str) -> list[Diagnostic]:
    return judged(workspace_of(text))
