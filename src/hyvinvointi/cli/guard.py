"""How the program ends: every way it can fail has its exit code and one plain line."""

import os
from collections.abc import Callable, Sequence

from hyvinvointi.cli import language, output
from hyvinvointi.diagnostics import Message, Text
from hyvinvointi.errors import WorkError

_UNEXPECTED = Text(
    "Odottamaton virhe ({error}). Vika on ohjelmassa: ilmoita ylläpitäjälle komento ja tämä rivi. "
    "HYVINVOINTI_DEBUG=1 näyttää, missä se tapahtui.",
    "Oväntat fel ({error}). Felet finns i programmet: meddela den som underhåller det kommandot "
    "och den här raden. HYVINVOINTI_DEBUG=1 visar var det hände.",
    "Unexpected error ({error}). This is a fault of the program: please report the command and "
    "this line. HYVINVOINTI_DEBUG=1 shows where it happened.",
)
_FAILED = 2
_INTERRUPTED = 130


def guarded(work: Callable[[Sequence[str]], int], arguments: Sequence[str]) -> int:
    """Do the work of a command line and return its exit code, whatever happens."""
    try:
        return work(arguments)
    except WorkError as error:
        return _tell(error.message, arguments)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        output.silence()
        return 0
    except Exception as error:
        if os.environ.get("HYVINVOINTI_DEBUG"):
            raise
        shown = " ".join(f"{type(error).__name__}: {error}".split())
        return _tell(Message(_UNEXPECTED, {"error": shown}), arguments)


def _tell(message: Message, arguments: Sequence[str]) -> int:
    line = message.say(language.before_parsing(arguments))
    output.note(f"hyvinvointi: {line}")
    return _FAILED
