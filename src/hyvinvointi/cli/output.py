"""Writing results: whole, in UTF-8 where machines read, and silent when nobody listens."""

import os
import sys
from pathlib import Path

from hyvinvointi import visible
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

    Machines get UTF-8 whatever the locale, as their format has escaped it; people get what their
    terminal can show, and nothing that commands it. Raises `WorkError` when there is no room.
    """
    if sys.stdout is None:
        return
    text = visible.lines(text) if for_people else text
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


def emit_patch(text: str) -> None:
    """Write a patch to standard output: letter for letter where a program reads it.

    Only what a log would take for a command is broken up; such a patch does not apply.
    """
    if sys.stdout is not None and sys.stdout.isatty():
        emit(text)
    else:
        emit(visible.inert(text), for_people=False)


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
    if sys.stderr is not None:
        encoding = sys.stderr.encoding or "utf-8"
        sys.stderr.write(shown.encode(encoding, "replace").decode(encoding) + "\n")


def save(path: str, text: str) -> None:
    """Write a result to a file, which is the old one or the new one at every moment.

    Raises `WorkError` when that is impossible, and when a link below the current folder, which a
    checkout may have brought, leads out of it.
    """
    from hyvinvointi.source import editor

    file = Path(os.path.abspath(path))  # noqa: PTH100  no link is followed
    content = text.encode("utf-8", "replace")
    here = Path.cwd()
    try:
        if _is_stream(file):
            file.write_bytes(content)
            return
        inside = here if file.is_relative_to(here) else None
        real = editor.real_path(file, inside)
        real.parent.mkdir(parents=True, exist_ok=True)
        editor.write(real, content)
    except OSError as error:
        args = {"path": path, "reason": error.strerror or str(error)}
        raise WorkError(Message(_CANNOT_WRITE, args)) from error


def _is_stream(file: Path) -> bool:
    """Whether it is a terminal, a pipe or a device: nothing that could be replaced."""
    if file.is_relative_to("/dev") or file.is_relative_to("/proc"):
        return True
    return file.exists() and not file.is_symlink() and not (file.is_file() or file.is_dir())
