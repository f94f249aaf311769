"""Printing results: in UTF-8 where machines read, and silent when nobody listens."""

import os
import sys

from hyvinvointi import visible
from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError

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
    encoding = sys.stdout.encoding if for_people and sys.stdout else None
    emit_bytes(text.encode(encoding or "utf-8", "replace"))


def emit_bytes(content: bytes) -> None:
    """Write a result to standard output byte by byte; raises `WorkError` without room for it."""
    if sys.stdout is None:
        return
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.flush()
    except BrokenPipeError:
        silence()
    except OSError as error:
        silence()
        reason = error.strerror or str(error)
        raise WorkError(Message(_CANNOT_PRINT, {"reason": reason})) from error


def emit_patch(text: str) -> None:
    """Write a patch to standard output: letter for letter where a program reads it.

    Only what a log would take for a command is broken up; such a patch does not apply.
    """
    if sys.stdout is not None and sys.stdout.isatty():
        emit(text)
    else:
        emit_bytes(visible.inert(text).encode("utf-8", "surrogateescape"))


def emit_markdown(text: str) -> None:
    """Write Markdown to standard output: set out on a terminal, as it is elsewhere."""
    if not is_colourful():
        emit(text)
        return
    from rich.console import Console
    from rich.markdown import Markdown

    Console().print(Markdown(visible.lines(text)))


def is_colourful() -> bool:
    """Return whether standard output is a terminal that may be coloured (no-color.org)."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return sys.stdout is not None and sys.stdout.isatty() and not plain


def silence() -> None:
    """Send the rest of standard output nowhere: the reader has closed the pipe."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def note(text: str) -> None:
    """Write one line to standard error, whatever stands in the text."""
    _aside(visible.line(text))


def note_report(text: str) -> None:
    """Write a result of several lines to standard error."""
    _aside(visible.lines(text.rstrip("\n")))


def _aside(shown: str) -> None:
    from hyvinvointi.privacy.masking import without_personal_data  # after the command's own modules

    # A path or an id may hold what no report shows.
    shown = without_personal_data(shown)
    if sys.stderr is not None:
        encoding = sys.stderr.encoding or "utf-8"
        sys.stderr.write(shown.encode(encoding, "replace").decode(encoding) + "\n")
