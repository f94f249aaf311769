"""A message is covered wherever a value stands in it, in whatever it is gathered."""

from datetime import date

import pytest

from hyvinvointi.diagnostics import Diagnostic, Message, Place, Rule, Severity, Text
from hyvinvointi.privacy.masking import NONE
from hyvinvointi.words.values import Alternatives, Name, Row

CODE = "010199-8148"
SAID = Text("Kohta {value}", "Punkt {value}", "Item {value}")
PLACE = Place("a.yaml", 1, 1, 1, 2)


def _covered(value: object) -> str:
    message = Message(SAID, {"value": value})
    rule = Rule("HV999", "some", SAID, SAID)
    diagnostic = Diagnostic(rule, Severity.ERROR, message, message, PLACE, "", "")
    return NONE.masked(diagnostic).message.say("fi")


@pytest.mark.parametrize(
    "value",
    [
        CODE,
        [CODE, "b"],
        (CODE, "b"),
        Row((CODE, "b")),
        Row((Row((CODE,)), "b")),
        Alternatives((CODE, "b")),
        Alternatives((Name("a", {"fi": CODE}, "a.yaml"), "b")),
        Name(CODE, {}, "a.yaml"),
        Message(SAID, {"value": Row((CODE,))}),
    ],
)
def test_a_code_is_covered_in_every_value(value):
    shown = Message(SAID, {"value": value}).say("fi")
    assert CODE in shown
    assert _covered(value) == shown.replace(CODE, "•••••••••••")


@pytest.mark.parametrize("value", [Row(("a", date(2026, 1, 2))), Alternatives(("a", 1)), "a"])
def test_a_value_without_personal_data_stays_as_it_is(value):
    assert _covered(value) == Message(SAID, {"value": value}).say("fi")
