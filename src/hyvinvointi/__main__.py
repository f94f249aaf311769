"""`hyvinvointi` and `python -m hyvinvointi`."""

import contextlib
import gc
import os
import sys
from collections.abc import Sequence

from hyvinvointi import __version__

_ASKS_FOR_HELP = frozenset({"-h", "--help", "--version"})
"""What is answered in a folder that is gone, too."""


def run() -> None:
    """Run the command line and end the process at once with its exit code.

    All results are written by then. To take apart object by object what a run has in memory takes
    a tenth of a lint of 300 documents, and a sixth of one that finds nothing new.
    """
    code = main()
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError):
            stream.flush()
    os._exit(code)


def main() -> int:
    """Run the command line and return its exit code: 0, 1, 2, 130 after Ctrl-C, 143 after SIGTERM."""
    _occupy_closed_streams()
    arguments = sys.argv[1:]
    if arguments == ["--version"]:
        # Answered before anything is imported: scripts ask it often.
        sys.stdout.write(f"hyvinvointi {__version__}\n")
        return 0
    # A run keeps nearly all that it makes until it ends: looking for waste in it finds next to none,
    # and takes a tenth of a lint of 300 documents.
    gc.disable()
    from hyvinvointi.cli.guard import guarded  # noqa: PLC0415

    return guarded(_run, arguments)


def _occupy_closed_streams() -> None:
    """Let what is written to a stream that was closed before the start go nowhere.

    Else the next file that is opened gets its number, and with it what is meant for the stream.
    """
    if sys.stdin is None:
        os.open(os.devnull, os.O_RDONLY)
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115


def _run(arguments: Sequence[str]) -> int:
    if not _is_filter(arguments):
        return _command(arguments)
    from hyvinvointi.cli import standard_input  # noqa: PLC0415

    with standard_input.passed_on():
        return _command(arguments)


def _is_filter(arguments: Sequence[str]) -> bool:
    """Whether a text is to come out mended, however wrong the rest of the command line is."""
    mends = any(one.startswith(("--fix", "--unsafe-fixes")) for one in arguments)
    is_lint = arguments[:1] == ["lint"] and "-" in arguments
    return is_lint and mends and not {"--diff", *_ASKS_FOR_HELP}.intersection(arguments)


def _command(arguments: Sequence[str]) -> int:
    if not _ASKS_FOR_HELP.intersection(arguments):
        from hyvinvointi.cli.here import current_folder  # noqa: PLC0415

        current_folder()
    # Without options nobody needs to wait for the parser of options, which takes a seventh of a lint
    # that finds nothing new, 4 % of such a render and an eighth of a diff of one document: editors
    # and commit hooks lint single files, and who writes renders and compares after every change.
    is_plain = not any(one.startswith("-") for one in arguments)
    if is_plain and arguments[:1] == ["lint"]:
        from hyvinvointi.cli import lint_request, linting  # noqa: PLC0415

        return linting.lint_and_report(lint_request.Request(arguments[1:]))
    if is_plain and arguments[:1] == ["diff"]:
        from hyvinvointi.cli import comparing  # noqa: PLC0415

        return comparing.compare_and_report(comparing.Request(arguments[1:]))
    if is_plain and arguments[:1] == ["render"]:
        from hyvinvointi.cli.render_request import Request  # noqa: PLC0415
        from hyvinvointi.cli.rendering import render_and_write  # noqa: PLC0415

        return render_and_write(Request(arguments[1:]))
    from hyvinvointi.cli.app import run  # noqa: PLC0415

    return run(arguments)


if __name__ == "__main__":
    run()
