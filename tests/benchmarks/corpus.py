"""A workspace of any size: copies of the example workspace, each a municipality of its own.

Of a hundred documents three are programs (5–70 KB), about two thirds decisions (1.5–5 KB) and the rest
indicators (about 1 KB), as in the workspaces that the budgets were measured with. No text of several
lines is that of another copy, and other people live in each municipality (`variety`): what a program
remembers of texts helps it no more than it would with the texts of strangers.
"""

import argparse
import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import variety

EXAMPLE = Path(__file__).parents[2] / "programs" / "esimerkkila"
_NAME = "esimerkkila"
_ID = re.compile(r"^id: (.*)$", re.MULTILINE)
_PARAGRAPH = re.compile(r"^paragraph: ([0-9]+)$", re.MULTILINE)
_AT_ONE_MEETING = 2
"""Decisions of one meeting that the example has at most."""
PER_MUNICIPALITY = 100


def count_in(step: int) -> Callable[[str], int]:
    """Return a type of argument: a count of documents in steps of `step`, one step at least."""

    def count(typed: str) -> int:
        number = int(typed)
        if number < step or number % step:
            message = f"{number} is no multiple of {step}: municipalities are whole"
            raise argparse.ArgumentTypeError(message)
        return number

    return count


def files(count: int) -> Iterator[tuple[str, str]]:
    """Yield path and text of `count` documents."""
    texts = {path.relative_to(EXAMPLE).as_posix(): path.read_text() for path in _originals()}
    decisions = {path: text for path, text in texts.items() if path.startswith("decisions/")}
    for number in range(count // PER_MUNICIPALITY):
        name = f"{_NAME}-{number}"
        whole = texts | dict(_copies(decisions, PER_MUNICIPALITY - len(texts)))
        whole = {path: text.replace(f": {_NAME}\n", f": {name}\n") for path, text in whole.items()}
        for path, text in variety.varied(whole, number).items():
            yield f"{name}/{path}", text


def write(folder: Path, count: int) -> int:
    """Write a workspace; return its size in bytes."""
    size = 0
    for path, text in files(count):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        size += file.write_bytes(text.encode())
    (folder / "hyvinvointi.toml").write_text('documents = ["**/*.yaml"]\n')
    return size


def commit(folder: Path) -> None:
    """Make a repository of a folder, with one commit."""
    git = ("git", "-c", "user.name=A", "-c", "user.email=a@example.org")
    for command in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "A")):
        subprocess.run([*git, *command], cwd=folder, check=True)


def _originals() -> list[Path]:
    return sorted(EXAMPLE.rglob("*.yaml"))


def _copies(decisions: dict[str, str], count: int) -> Iterator[tuple[str, str]]:
    names = sorted(decisions)
    for number in range(count):
        path = names[number % len(names)]
        text = _ID.sub(rf"id: \1-{number}", decisions[path], count=1)
        yield path.replace(".yaml", f"-{number}.yaml"), _numbered(text, number // len(names) + 1)


def _numbered(text: str, copy: int) -> str:
    """Return a decision with a paragraph between its own and that of the next meeting.

    So no copy stands out of order: what a lint finds in the corpus is none of its work.
    """
    steps = _AT_ONE_MEETING * copy
    return _PARAGRAPH.sub(lambda match: f"paragraph: {int(match[1]) + steps}", text, count=1)
