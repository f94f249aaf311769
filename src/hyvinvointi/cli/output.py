"""Writing results: whole, in UTF-8 where machines read, and silent when nobody listens."""

import os
import sys
from pathlib import Path

from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError

_CANNOT_WRITE = Text(
    "Tiedostoon ”{path}” ei voi kirjoittaa: {reason}.",
    "Det går inte att skriva till filen ”{path}”: {reason}.",
    "Cannot write to the file “{path}”: {reason}.",
)
_CANNOT_PRINT = Text(
    "Tulosta ei voi kirjoittaa: {reason}.",
    "Resultatet kan inte skrivas: {reason}.",
    "The result cannot be written: {reason}.",
)


def emit(text: str, *, for_people: bool = True) -> None:
    """Write a result to standard output.

    Machines get UTF-8 whatever the locale; people get what their terminal can show. Raises
    `WorkError` when there is no room for it.
    """
    if sys.stdout is None:
        return
    encoding = sys.stdout.encoding if for_people else "utf-8"
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode(encoding or "utf-8", "replace"))
        sys.stdout.flush()
    except BrokenPipeError:
        silence()
    except OSError as error:
        silence()
        reason = error.strerror or str(error)
        raise WorkError(Message(_CANNOT_PRINT, {"reason": reason})) from error


def emit_markdown(text: str) -> None:
    """Write Markdown to standard output: set out on a terminal, as it is elsewhere."""
    if not is_colourful():
        emit(text)
        return
    from rich.console import Console
    from rich.markdown import Markdown

    Console().print(Markdown(text))


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
    """Write one line to standard error."""
    if sys.stderr is not None:
        encoding = sys.stderr.encoding or "utf-8"
        sys.stderr.write(text.encode(encoding, "replace").decode(encoding) + "\n")


def save(path: str, text: str) -> None:
    """Write a result to a file; raises `WorkError` when that is impossible."""
    try:
        file = Path(path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode("utf-8", "replace"))
    except OSError as error:
        args = {"path": path, "reason": error.strerror or str(error)}
        raise WorkError(Message(_CANNOT_WRITE, args)) from error
