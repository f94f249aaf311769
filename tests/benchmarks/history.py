"""What a long history costs: `render`, `verify` and `lint` beside the same files with two commits.

    python tests/benchmarks/history.py                # a table
    python tests/benchmarks/history.py --check 3000   # fails when a budget is broken

The adopted text of a plan has to be looked for: it is pinned by its digest alone, drafts of it were
committed before it, follow-up behind it, and it was changed since. All seconds are CPU time of whole
processes, the short and the long history in turn in the same run. `first` knows nothing; `again` has what the first run
kept of the history, and nothing else; `later` is again, after one more commit.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from shutil import rmtree

from corpus import EXAMPLE
from costs import cost

from hyvinvointi.adoption import Directory
from hyvinvointi.workspace import MemoryTree, load
from hyvinvointi.workspace.cache_folder import VARIABLE

_PLAN = "programs/lasten-ja-nuorten-hyvinvointisuunnitelma-2026-2029.yaml"
_DECISION = "decisions/kv-2026-025.yaml"
_SENTENCE = "Koulutuksen järjestäjän opiskeluhuoltosuunnitelma on liitteenä."
_COMMANDS = {
    "render": ("render", "--output", "out"),
    "verify": ("verify",),
    "lint": ("lint",),
}
_START = 1_700_000_000
_HOUR = 3600
_SHORT = 2
"""Commits of the short history: what was adopted, and what stands now."""
_FIRST, _AGAIN = 1.0, 0.1
"""Seconds that the longest history may cost beyond the short one, at first and once it is known."""
_RATIO = 1.2
"""What any command may cost in the longest history once it is known, in terms of the short one."""


@dataclass(frozen=True)
class Times:
    """CPU seconds: see the head of this file."""

    first: float
    again: float
    later: float

    def beyond(self, other: "Times") -> dict[str, float]:
        """Return by name what these cost beyond others."""
        return {
            one.name: getattr(self, one.name) - getattr(other, one.name) for one in fields(Times)
        }


def by_words(text: str, number: int) -> str:
    """Return a draft that lacks a sentence of the text, and says something else each time."""
    return text.replace(_SENTENCE, f"Luonnos {number}: tähän tulee vielä virke liitteistä.")


def by_numbers(text: str, number: int) -> str:
    """Return a draft in which only an amount of money differs."""
    assert "amount: " in text
    head, _, rest = text.partition("amount: ")
    return f"{head}amount: {1_000_000 + number}{rest.lstrip('0123456789')}"


def by_order(text: str, number: int) -> str:
    """Return a draft that says more than the text."""
    return text.replace(_SENTENCE, f"{_SENTENCE} Luonnos {number}.")


_DRAFTS = {"words": by_words, "numbers": by_numbers, "more": by_order}


def states(count: int, drafted: Callable[[str, int], str]) -> Iterator[dict[str, str]]:
    """Yield the files that each of so many commits writes: the last one is always the same."""
    files = {
        one.relative_to(EXAMPLE).as_posix(): one.read_text() for one in EXAMPLE.rglob("*.yaml")
    }
    plan, decision = files[_PLAN], files.pop(_DECISION)
    drafts = (count - _SHORT) // 2
    for number in range(drafts):
        yield ({} if number else files) | {_PLAN: drafted(plan, number)}
    adopted = {} if drafts else files
    yield adopted | {_PLAN: plan, _DECISION: decision}
    for number in range(count - _SHORT - drafts):
        yield {_PLAN: plan.replace("status: in-progress", f"status: in-progress  # {number}", 1)}
    yield {_PLAN: amended(plan)}


def amended(plan: str) -> str:
    """Return what stands now: not what was adopted."""
    return plan.replace("status: in-progress", "status: completed", 1).replace(
        _SENTENCE, f"{_SENTENCE} Suunnitelmaa seurataan vuosittain."
    )


def build(folder: Path, commits: Sequence[dict[str, str]]) -> None:
    """Make a repository of commits, one after the other, an hour apart."""
    _git(folder.parent, "init", "-q", "-b", "main", folder.name)
    head = b"committer A <a@example.fi> %d +0000\ndata 1\nx\n"
    stream: list[bytes] = []
    config = {"hyvinvointi.toml": 'documents = ["**/*.yaml"]\n', ".gitignore": "out/\n"}
    for number, files in enumerate(commits):
        stream.append(b"commit refs/heads/main\n" + head % (_START + number * _HOUR))
        for path, text in (files if number else config | files).items():
            content = text.encode()
            stream.append(b"M 100644 inline %s\ndata %d\n" % (path.encode(), len(content)))
            stream += [content, b"\n"]
    _git(folder, "fast-import", "--quiet", given=b"".join(stream))
    _git(folder, "reset", "-q", "--hard")


def _git(folder: Path, *arguments: str, given: bytes = b"") -> None:
    who = ("-c", "user.name=t", "-c", "user.email=t@example.fi")
    subprocess.run(["git", *who, *arguments], cwd=folder, input=given, check=True)


class Repository:
    """A history of so many commits, with a folder for caches of its own."""

    def __init__(self, room: Path, count: int, drafted: Callable[[str, int], str]) -> None:
        self.folder = room / str(count)
        self._caches = room / f"caches-{count}"
        build(self.folder, [*states(count, drafted)])

    def seconds(self, name: str) -> float:
        """Return what a command costs that knows at most the history."""
        os.environ[VARIABLE] = str(self._caches)
        rmtree(self.folder / "out", ignore_errors=True)
        for kept in self._caches.glob("render-*"):
            kept.unlink()
        return cost((sys.executable, "-m", "hyvinvointi", *_COMMANDS[name]), self.folder).seconds

    def forget(self) -> None:
        """Forget what earlier runs kept."""
        rmtree(self._caches, ignore_errors=True)

    def commit(self, number: int) -> None:
        """Commit some follow-up."""
        with (self.folder / _PLAN).open("a") as file:
            file.write(f"# {number}\n")
        _git(self.folder, "commit", "-qam", "x")


def times(repositories: Sequence[Repository], name: str, rounds: int) -> list[Times]:
    """Measure a command in several histories in turn: the best of some rounds each."""
    found: list[list[list[float]]] = [[[], [], []] for _ in repositories]
    for number in range(rounds):
        for one, (first, again, later) in zip(repositories, found, strict=True):
            one.forget()
            first.append(one.seconds(name))
            again.append(one.seconds(name))
            one.commit(number)
            later.append(one.seconds(name))
    return [Times(*map(min, one)) for one in found]


def measure(
    room: Path, counts: Sequence[int], kind: str, rounds: int, names: Sequence[str]
) -> Iterator[str]:
    """Print what commands cost, and yield the budgets that are broken."""
    repositories = [Repository(room, one, _DRAFTS[kind]) for one in (_SHORT, *counts)]
    for name in names:
        short, *others = times(repositories, name, rounds)
        say(f"{name:>7} {_SHORT:>6} commits: {summary(short)}")
        for count, found in zip(counts, others, strict=True):
            more = found.beyond(short)
            ratio = found.again / short.again
            say(f"{'':>7} {count:>6} commits: {summary(found)}; again {ratio:.2f} times")
            if more["first"] > _FIRST:
                yield f"first {name} in {count} commits"
            if max(more["again"], more["later"]) > _AGAIN and ratio > _RATIO:
                yield f"{name} in {count} commits that are known"


def summary(found: Times) -> str:
    """Return costs in words."""
    return f"first {found.first:.2f} s, again {found.again:.2f} s, later {found.later:.2f} s"


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def require_digest() -> None:
    """Raise `RuntimeError` where the example no longer is what its decision pins."""
    files = {one: (EXAMPLE / one).read_bytes() for one in (_PLAN, _DECISION)}
    rest = {
        one.relative_to(EXAMPLE).as_posix(): one.read_bytes() for one in EXAMPLE.rglob("*.yaml")
    }
    workspace = load(MemoryTree(rest | files))
    digest = Directory(workspace).digest(workspace.by_path[_PLAN])
    if digest not in files[_DECISION].decode() or _SENTENCE not in files[_PLAN].decode():
        message = f"{_DECISION} pins another text than {_PLAN}"
        raise RuntimeError(message)


def main() -> int:
    """Measure; return 1 when `--check` finds a budget broken."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("counts", nargs="*", type=int, default=[300, 3000])
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--drafts", choices=_DRAFTS, default="words", help="how drafts differ")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--commands", nargs="+", choices=_COMMANDS, default=[*_COMMANDS])
    given = parser.parse_args()
    require_digest()
    with tempfile.TemporaryDirectory() as name:
        room = Path(name).resolve()
        broken = [*measure(room, given.counts, given.drafts, given.rounds, given.commands)]
    if broken:
        say("over budget: " + ", ".join(broken))
    return int(given.check and bool(broken))


if __name__ == "__main__":
    sys.exit(main())
