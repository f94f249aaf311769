"""`hyvinvointi` and `python -m hyvinvointi`."""

import sys

from hyvinvointi import __version__


def main() -> int:
    """Run the command line and return its exit code: 0, 1, 2, or 130 after Ctrl-C."""
    arguments = sys.argv[1:]
    if arguments == ["--version"]:
        # Answered before anything is imported: scripts ask it often.
        sys.stdout.write(f"hyvinvointi {__version__}\n")
        return 0
    from hyvinvointi.cli.app import run  # noqa: PLC0415

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
