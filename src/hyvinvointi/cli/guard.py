"""How the program ends: every way it can fail has its exit code and one plain line."""

import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NoReturn

from hyvinvointi.cli import language, output
from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError

_UNEXPECTED = Text(
    "Odottamaton virhe ({error}). Vika on ohjelmassa: ilmoita ylläpitäjälle komento ja tämä rivi. "
    "HYVINVOINTI_DEBUG=1 näyttää, missä se tapahtui.",
    "Oväntat fel ({error}). Felet finns i programmet: meddela den som underhåller det kommandot "
    "och den här raden. HYVINVOINTI_DEBUG=1 visar var det hände.",
    "Unexpected error ({error}). This is a fault in hyvinvointi: please report the command and this line. HYVINVOINTI_DEBUG=1 shows where it happened.",
)
_FAILED = 2
_INTERRUPTED = 130
_STOPPED = 143


class _Stopped(BaseException):
    """The program was asked to end (SIGTERM): what is under way is undone, as after Ctrl-C."""


def guarded(work: Callable[[Sequence[str]], int], arguments: Sequence[str]) -> int:
    """Do the work of a command line and return its exit code, whatever happens."""
    try:
        with _stoppable():
            return work(arguments)
    except WorkError as error:
        return _tell(error.message, arguments)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except _Stopped:
        return _STOPPED
    except BrokenPipeError:
        output.silence()
        return 0
    except Exception as error:
        if os.environ.get("HYVINVOINTI_DEBUG"):
            raise
        shown = " ".join(f"{type(error).__name__}: {error}".split())
        return _tell(Message(_UNEXPECTED, {"error": shown}), arguments)


@contextmanager
def _stoppable() -> Iterator[None]:
    """Let SIGTERM raise, where nobody has said what it does; only the main thread may say so."""
    is_free = signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
    if not is_free or threading.current_thread() is not threading.main_thread():
        yield
        return
    signal.signal(signal.SIGTERM, _stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _stop(*_: Any) -> NoReturn:
    # Asked twice, it would be stopped while it cleans up.
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    raise _Stopped


def _tell(message: Message, arguments: Sequence[str]) -> int:
    line = message.say(language.before_parsing(arguments))
    output.note(f"hyvinvointi: {line}")
    return _FAILED
