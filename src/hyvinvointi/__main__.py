"""`hyvinvointi` and `python -m hyvinvointi`."""

import gc
import sys
from collections.abc import Sequence

from hyvinvointi import __version__


def main() -> int:
    """Run the command line and return its exit code: 0, 1, 2, or 130 after Ctrl-C."""
    arguments = sys.argv[1:]
    if arguments == ["--version"]:
        # Answered before anything is imported: scripts ask it often.
        sys.stdout.write(f"hyvinvointi {__version__}\n")
        return 0
    # A run keeps nearly all that it makes until it ends: looking for waste in it finds next to none.
    gc.disable()
    from hyvinvointi.cli.guard import guarded  # noqa: PLC0415

    return guarded(_run, arguments)


def _run(arguments: Sequence[str]) -> int:
    if arguments[:1] == ["lint"] and not any(one.startswith("-") for one in arguments):
        # Editors and commit hooks lint single files: they need not wait for the option parser.
        from hyvinvointi.cli.linting import Request, lint_and_report  # noqa: PLC0415

        return lint_and_report(Request(arguments[1:]))
    from hyvinvointi.cli.app import run  # noqa: PLC0415

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
