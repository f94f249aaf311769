"""What is wrong with a command line, in one plain line."""

from typing import Any

import typer

from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.schema import suggest
from hyvinvointi.words.values import Alternatives

_UNKNOWN_COMMAND = Text(
    "Komentoa ”{name}” ei ole.{advice} Komennot: {names}.",
    "Det finns inget kommando ”{name}”.{advice} Kommandon: {names}.",
    "There is no command “{name}”.{advice} Commands: {names}.",
)
_UNKNOWN_OPTION = Text(
    "Valitsinta ”{name}” ei ole.{advice}",
    "Det finns ingen flagga ”{name}”.{advice}",
    "There is no option “{name}”.{advice}",
)
_BAD_VALUE = Text(
    "Valitsimen {option} arvo ei kelpaa; siihen kuuluu {expected}.",
    "Värdet för {option} är inte giltigt; det ska vara {expected}.",
    "The value of {option} is not valid; it should be {expected}.",
)
_ONE_OF = Text("jokin näistä: {choices}", "något av {choices}", "one of {choices}")
_DATE = Text(
    "päivä muodossa 2026-08-15", "ett datum i formen 2026-08-15", "a date in the form 2026-08-15"
)
_MISSING = Text("Komennosta puuttuu {name}.", "Kommandot saknar {name}.", "{name} is missing.")
_NO_VALUE = Text(
    "Valitsin {option} tarvitsee arvon.",
    "Flaggan {option} behöver ett värde.",
    "The option {option} needs a value.",
)
_NEEDLESS_VALUE = Text(
    "Valitsin {option} ei ota arvoa.",
    "Flaggan {option} tar inget värde.",
    "The option {option} takes no value.",
)
_OTHER = Text(
    "Komentorivi ei kelpaa: {reason}",
    "Kommandoraden är inte giltig: {reason}",
    "The command line is not valid: {reason}",
)


def unknown_command(name: str, names: tuple[str, ...]) -> Message:
    """Return the message that there is no such command."""
    return _unknown(_UNKNOWN_COMMAND, name, list(names), names=names)


def explain(error: typer.TyperException) -> Message:
    """Return the message for an error of typer's parser, told apart by what it carries."""
    cause: Any = error
    if hasattr(cause, "possibilities"):
        known = (
            [name for param in cause.ctx.command.params for name in param.opts] if cause.ctx else []
        )
        return _unknown(_UNKNOWN_OPTION, cause.option_name, known)
    if hasattr(cause, "option_name"):
        text = _NEEDLESS_VALUE if "does not take" in str(cause.message) else _NO_VALUE
        return Message(text, {"option": cause.option_name})
    if hasattr(cause, "param_type"):
        return Message(_MISSING, {"name": _name(cause.param, cause.ctx)})
    expected = _expected(getattr(cause, "param", None))
    if expected is not None:
        return Message(_BAD_VALUE, {"option": cause.param.opts[-1], "expected": expected})
    return Message(_OTHER, {"reason": str(cause.format_message())})


def _name(parameter: Any, context: Any) -> str:
    """Return what the help calls a parameter: an option by its name, an argument by what it stands for."""
    option: str = parameter.opts[-1]
    called: str = option if option.startswith("-") else parameter.make_metavar(context)
    return called


def _expected(parameter: Any) -> Text | Message | None:
    kind: Any = getattr(parameter, "type", None)
    if hasattr(kind, "choices"):
        return Message(_ONE_OF, {"choices": Alternatives(tuple(map(str, kind.choices)))})
    return _DATE if hasattr(kind, "formats") else None


def _unknown(text: Text, name: str, known: list[str], **more: object) -> Message:
    near = suggest.word(name, known)
    advice = suggest.advice(near)
    return Message(text, {"name": name, "advice": advice, **more})
