"""Git as a process: the only module that starts one.

A checkout is a stranger's, so nothing in it and nothing inherited decides what Git does or runs.
The options of `_command` and the variables of `environment` say how; each exit code is looked at.
"""

import os
import signal
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from io import BytesIO
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen
from threading import Thread, Timer
from typing import IO

from hyvinvointi.data_classes import dataclass
from hyvinvointi.git import reasons
from hyvinvointi.git.environment import clean_environment, executable, require_repository

MOST_OUTPUT = 64 * 1024 * 1024
"""Bytes: about 600,000 paths. A few kilobytes of nested trees can name billions of files."""

MOST_SECONDS = 120
"""How long Git may take: `log --follow` over 100,000 commits takes some ten seconds."""

_MOST_ERRORS = 64 * 1024
_OVERRIDES = {
    # A folder that looks like a bare repository brings its own configuration (Git 2.38).
    "safe.bareRepository": "explicit",
    "core.fsmonitor": "false",
    "core.hooksPath": os.devnull,
    "core.pager": "cat",
    "diff.external": "",
    "log.showSignature": "false",
    "protocol.allow": "never",
}
"""Settings that would let Git run a program or reach out."""


@dataclass(frozen=True, slots=True)
class Answer:
    """How Git ended, what it printed, and what it complained about."""

    code: int
    output: bytes
    complaint: str = ""

    @property
    def text(self) -> str:
        """What it printed, as text; bytes that are not UTF-8 survive as surrogates."""
        return self.output.decode("utf-8", "surrogateescape")


def ask(
    top: Path,
    *arguments: str,
    standard_input: bytes = b"",
    ends: Collection[int] = (0,),
    settings: Mapping[str, str] | None = None,
) -> Answer:
    """Run Git in the working tree at `top` and return its answer.

    `standard_input` is its standard input, `ends` the exit codes that are answers, `settings` further
    settings for this run. Raises `WorkError` with a plain reason at any other exit code, and when
    Git prints or takes too much.
    """
    with stream(top, arguments, standard_input, ends, settings) as running:
        output = running.output.read(MOST_OUTPUT + 1)
        if len(output) > MOST_OUTPUT:
            raise reasons.too_much(arguments[0], MOST_OUTPUT)
    return Answer(running.code, output, running.complaint)


@dataclass(slots=True)
class Running:
    """Git at work: its output, to be read to the end, and then how it ended."""

    output: IO[bytes]
    code: int = -1
    complaint: str = ""


@contextmanager
def stream(
    top: Path,
    arguments: Sequence[str],
    standard_input: bytes = b"",
    ends: Collection[int] = (0,),
    settings: Mapping[str, str] | None = None,
) -> Iterator[Running]:
    """Run Git as `ask` does, and give its output while it comes."""
    require_repository(top)
    process = _started(top, arguments, settings or {}, is_fed=bool(standard_input))
    errors: list[bytes] = []
    watch = _Watch(process)
    reader = Thread(target=_drain, args=(process.stderr, errors), daemon=True)
    reader.start()
    if process.stdin is not None:
        Thread(target=_feed, args=(process.stdin, standard_input), daemon=True).start()
    running = Running(process.stdout or BytesIO())
    try:
        yield running
        running.code = process.wait()
    finally:
        watch.end()
        reader.join(timeout=1)
        running.output.close()
    if watch.is_late:
        raise reasons.too_slow(arguments[0], MOST_SECONDS)
    running.complaint = b"".join(errors).decode("utf-8", "replace")
    if running.code not in ends:
        raise reasons.failure(top, arguments[0], running.complaint)


class _Watch:
    """Ends Git when its time is over, or when nobody reads on."""

    def __init__(self, process: Popen[bytes]) -> None:
        self.is_late = False
        self._process = process
        self._timer = Timer(MOST_SECONDS, self._stop)
        self._timer.daemon = True
        self._timer.start()

    def _stop(self) -> None:
        self.is_late = True
        _kill(self._process)

    def end(self) -> None:
        """Leave nothing running."""
        self._timer.cancel()
        _kill(self._process)
        self._process.wait()


def _started(
    top: Path, arguments: Sequence[str], settings: Mapping[str, str], *, is_fed: bool
) -> Popen[bytes]:
    try:
        return Popen(  # noqa: S603  no shell; options end before names that somebody typed
            _command(top, arguments),
            stdin=PIPE if is_fed else DEVNULL,
            stdout=PIPE,
            stderr=PIPE,
            env=clean_environment(top, settings),
            # Without a terminal of its own nothing can ask for a password.
            start_new_session=True,
        )
    except (OSError, ValueError) as error:
        raise reasons.failure(top, arguments[0], str(error)) from error


def _command(top: Path, arguments: Sequence[str]) -> list[str]:
    overrides = [part for name, value in _OVERRIDES.items() for part in ("-c", f"{name}={value}")]
    return [executable(top), "--no-pager", *overrides, "-C", str(top), *arguments]


def _drain(stderr: IO[bytes] | None, errors: list[bytes]) -> None:
    if stderr is None:
        return
    with suppress(OSError, ValueError), stderr:
        errors.append(stderr.read(_MOST_ERRORS))
        while stderr.read(_MOST_ERRORS):
            pass


def _feed(stdin: IO[bytes], content: bytes) -> None:
    with suppress(OSError, ValueError), stdin:
        stdin.write(content)


def _kill(process: Popen[bytes]) -> None:
    """End Git and whatever it may have started: that would keep the pipes open.

    As long as nobody has asked how Git ended, its number stands for it and its children alone.
    """
    if process.returncode is not None:
        return
    with suppress(OSError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
