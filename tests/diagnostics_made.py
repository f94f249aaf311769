"""Diagnostics made for tests of what is reported, without a document behind them."""

from dataclasses import replace

from hyvinvointi.diagnostics import (
    Diagnostic,
    Edit,
    Fix,
    Message,
    Place,
    Related,
    Rule,
    Severity,
    Text,
)


def same(text: str) -> Text:
    return Text(text, text, text)


RULE = Rule("HV404", "measure-without-schedule", same("Says {what}"), same("Help"))
SEVERITIES = {"e": Severity.ERROR, "w": Severity.WARNING, "i": Severity.INFO}


def diagnostic(
    message: str = "m",
    path: str = "a.yaml",
    severity: str = "e",
    texts: tuple[Text, Text] = (RULE.message, RULE.help),
    **changed: object,
) -> Diagnostic:
    """Return a diagnostic of 3:5–3:9 with a related place and an unsafe fix."""
    place = Place(path, 3, 5, 3, 9)
    made = Diagnostic(
        RULE,
        SEVERITIES[severity],
        Message(texts[0], {"what": message}),
        Message(texts[1]),
        place,
        "/goals/0",
        "0123456789abcdef",
        "malli",
        "ohjelma",
        (Related(Place(path, 1, 1, 1, 2), Message(same("first"))),),
        Fix(Message(same("Write x")), (Edit(10, 14, "x"),)),
    )
    return replace(made, **changed)
