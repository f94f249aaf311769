"""What is wrong with a command line, in one plain line."""

from typing import Any

import typer

from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.schema import suggest

_UNKNOWN_COMMAND = Text(
    "Komentoa ”{name}” ei ole.{advice}",
    "Det finns inget kommando ”{name}”.{advice}",
    "There is no command “{name}”.{advice}",
)
_UNKNOWN_OPTION = Text(
    "Valitsinta ”{name}” ei ole.{advice}",
    "Det finns ingen flagga ”{name}”.{advice}",
    "There is no option “{name}”.{advice}",
)
_BAD_CHOICE = Text(
    "Valitsimelle {option} ei käy ”{value}”; vaihtoehdot ovat {choices}.",
    "Flaggan {option} kan inte vara ”{value}”; alternativen är {choices}.",
    "The option {option} cannot be “{value}”; it is one of {choices}.",
)
_ADVICE = Text(
    " Tarkoititko ”{suggestion}”?", " Menade du ”{suggestion}”?", " Did you mean “{suggestion}”?"
)
_OTHER = Text(
    "Komentorivi ei kelpaa: {reason}",
    "Kommandoraden duger inte: {reason}",
    "The command line does not fit: {reason}",
)


def unknown_command(name: str, names: tuple[str, ...]) -> Message:
    """Return the message that there is no such command."""
    return _unknown(_UNKNOWN_COMMAND, name, list(names))


def explain(error: typer.TyperException) -> Message:
    """Return the message for an error of typer's parser."""
    found: Any = error
    if hasattr(found, "option_name") and hasattr(found, "possibilities"):
        known = [name for one in found.ctx.command.params for name in one.opts] if found.ctx else []
        return _unknown(_UNKNOWN_OPTION, found.option_name, known)
    return Message(_OTHER, {"reason": str(found.format_message())})


def _unknown(text: Text, name: str, known: list[str]) -> Message:
    near = suggest.word(name, known)
    advice = Message(_ADVICE, {"suggestion": near.word}) if near else ""
    return Message(text, {"name": name, "advice": advice})
