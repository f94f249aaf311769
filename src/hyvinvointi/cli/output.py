"""Printing results: in UTF-8 where machines read, and silent when nobody listens."""

import os
import shutil
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from hyvinvointi import visible
from hyvinvointi.cli import language
from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.report import registry
from hyvinvointi.report.formats import Result
from hyvinvointi.words import system

if TYPE_CHECKING:
    from rich.text import Text as RichText

_CANNOT_PRINT = Text(
    "Tulosta ei voi kirjoittaa: {reason}.",
    "Resultatet kan inte skrivas: {reason}.",
    "The result cannot be written: {reason}.",
)


def emit(text: str, *, for_people: bool = True) -> None:
    """Write a result to standard output.

    Machines get UTF-8 whatever the locale, as their format has escaped it; people get what their
    terminal can show, and nothing that commands it. Raises `WorkError` when there is no room.
    """
    text = visible.lines(text) if for_people else text
    encoding = sys.stdout.encoding if for_people else None
    emit_bytes(text.encode(encoding or "utf-8", "replace"))


def emit_result(name: str, result: Result) -> None:
    """Write a result to standard output in a format; raises `WorkError` when there is no room."""
    emit(registry.render(name, result), for_people=registry.is_for_people(name, result))


def emit_bytes(content: bytes) -> None:
    """Write a result to standard output byte by byte; raises `WorkError` without room for it."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.flush()
    except BrokenPipeError:
        silence()
    except OSError as error:
        silence()
        reason = system.reason(error)
        raise WorkError(Message(_CANNOT_PRINT, {"reason": reason})) from error


def emit_patch(text: str) -> None:
    """Write a patch to standard output: letter for letter where a program reads it.

    Only what a log or a terminal would take for a command is broken up; such a patch does not apply.
    """
    if is_terminal():
        emit(text)
    else:
        emit_bytes(visible.disarmed(text).encode("utf-8", "surrogateescape"))


def emit_markdown(text: str) -> None:
    """Write Markdown to standard output: set for a terminal where there is one, as it is elsewhere."""
    if not is_terminal():
        emit(text)
        return
    from hyvinvointi.cli import terminal_markdown

    terminal_markdown.show(visible.lines(text), is_colourful=is_colourful())


def emit_set(text: "RichText") -> None:
    """Write a text that was set for the terminal; without its colours where none are wanted."""
    if not is_colourful():
        emit(f"{text.plain}\n" if text else "")
    elif text:
        from rich.console import Console

        Console(soft_wrap=True).print(text, highlight=False)


def emit_coloured(text: str) -> None:
    """Write a report that was set with the colours of this terminal."""
    emit_bytes(text.encode(sys.stdout.encoding or "utf-8", "replace"))


def is_terminal() -> bool:
    """Return whether standard output is a terminal."""
    return sys.stdout.isatty()


def width() -> int:
    """Return how many columns the terminal has."""
    return shutil.get_terminal_size().columns


def is_colourful() -> bool:
    """Return whether standard output is a terminal that may be coloured (no-color.org)."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return is_terminal() and not plain


def silence() -> None:
    """Send the rest of standard output nowhere: the reader has closed the pipe."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def note(text: str) -> None:
    """Write one line to standard error, whatever stands in the text."""
    _aside(visible.line(text))


def teller(wished: str | None) -> Callable[[Message], None]:
    """Return what notes messages in the language of who runs the command."""
    spoken = language.choose(wished, language.configured_here())
    return lambda message: note(message.say(spoken))


def note_report(text: str) -> None:
    """Write a result of several lines to standard error."""
    _aside(visible.lines(text.rstrip("\n")))


def _aside(shown: str) -> None:
    from hyvinvointi.privacy.masking import without_personal_data  # after the command's own modules

    # A path or an id may hold what no report shows.
    shown = without_personal_data(shown)
    encoding = sys.stderr.encoding or "utf-8"
    sys.stderr.write(shown.encode(encoding, "replace").decode(encoding) + "\n")
