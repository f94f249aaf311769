"""What to do about the text of minutes, which is not changed any more once they are inspected."""

from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.model import Decision
from hyvinvointi.model.lifecycle import is_inspected

INSPECTED = Text(
    "Tarkista pöytäkirjasta ja korjaa tiedot sen mukaisiksi. Tarkastetun pöytäkirjan tekstiä ei muuteta, vaan siinä olevasta virheestä merkitään korjaus (corrections).",
    "Kontrollera i protokollet, och rätta uppgifterna i enlighet med det. Texten i ett justerat protokoll ändras inte, utan ett fel i den antecknas som en rättelse (corrections).",
    "Check the minutes, and correct the details accordingly. The text of inspected minutes is not changed: an error in it is recorded as a correction (corrections).",
)
"""What to do where the text of inspected minutes seems to be wrong."""


def advice(decision: Decision, before: Text, args: dict[str, object], after: Text) -> Message:
    """Return what to do about a text of a decision: `before` its minutes are inspected, or `after`."""
    return Message(after if is_inspected(decision.data) else before, args)
