"""The steps of a guide: what a reader writes, changes and runs, read from its page.

A block of YAML or TOML with a title is a file, a block `diff` with a title a change to one, a block
`console` the commands and what they answer. A number that ends the title of a `console` block is the
exit code of its last command. `…` stands for what is left out of an answer.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
_BLOCK = re.compile(
    r'^(?P<fence>`{3,})(?P<kind>\w*)(?: title="(?P<title>[^"]*)")?\n(?P<text>.*?)^(?P=fence)$',
    re.MULTILINE | re.DOTALL,
)
_CODE = re.compile(r" (\d+)$")


@dataclass(frozen=True)
class Written:
    """A file with its whole text."""

    path: str
    text: str


@dataclass(frozen=True)
class Edited:
    """Lines of a file, and what comes in their place."""

    path: str
    old: str
    new: str


@dataclass(frozen=True)
class Command:
    """A command line, what the page shows of its answer, and its exit code."""

    line: str
    shown: str
    code: int


Step = Written | Edited | Command


def steps(page: str) -> Iterator[Step]:
    """Read the steps of a page in their order; blocks `sh` concern the machine and are none."""
    for match in _BLOCK.finditer(page):
        kind, title, text = match["kind"], match["title"], match["text"]
        if kind == "console":
            yield from _commands(text, title or "")
        elif kind == "diff":
            yield Edited(title, _side(text, "-"), _side(text, "+"))
        elif kind in {"yaml", "toml", "python", "html", "markdown"}:
            yield Written(title, text)
        else:
            assert kind == "sh", f"a block of the kind {kind!r} is nothing that can be done"


def elsewhere(page: str) -> list[str]:
    """The commands that concern the machine and not the workspace."""
    return [match["text"].strip() for match in _BLOCK.finditer(page) if match["kind"] == "sh"]


def _commands(text: str, title: str) -> Iterator[Command]:
    asked = re.split(r"^\$ ", text, flags=re.MULTILINE)
    assert not asked[0], "an answer without a command"
    failed = _CODE.search(title)
    for number, part in enumerate(asked[1:], start=2):
        line, _, shown = part.partition("\n")
        last = number == len(asked)
        yield Command(line, shown, int(failed[1]) if failed and last else 0)


def _side(text: str, sign: str) -> str:
    kept = (line for line in text.splitlines(keepends=True) if line[0] in {sign, " "})
    return "".join(line[1:] for line in kept)


def answers(shown: str, said: str) -> bool:
    """Whether an answer is what the page shows of it; line breaks follow the width of a terminal."""
    parts = [" ".join(part.split()) for part in shown.split("…")]
    wanted = ".*".join(re.escape(part) for part in parts)
    return re.fullmatch(wanted, " ".join(said.split()), re.DOTALL) is not None


def text_of(language: str, page: str) -> str:
    """Return the text of a page of a language."""
    return (ROOT / f"docs/{language}/{page}.md").read_text("utf-8")
