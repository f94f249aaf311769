"""What linting a repository costs: cold, with a cache, after one edit, beside tools that do less.

    pip install --group benchmark                   # the other tools; those that lack are told
    python tests/benchmarks/lint.py                 # a table of 1,000 documents
    python tests/benchmarks/lint.py --check         # fails when a ratio is above its budget
    python tests/benchmarks/lint.py --count 10000

Only ratios of CPU time are judged, whole processes with their children, in one run: seconds differ by
machine and hour. A budget is what holds today with a little room, to be lowered with every gain; the
aim is what it ought to be. check-jsonschema looks at structure alone, yamllint and ryl at layout.
"""

import argparse
import itertools
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import corpus
from costs import Cost, cost, installed

from hyvinvointi.resources import folder as resource_folder
from hyvinvointi.workspace.cache_folder import VARIABLE

LINT = (
    str(Path(sys.executable).with_name("hyvinvointi")),
    "lint",
    "--today",
    "2026-11-21",
    "--format",
    "concise",
)
COLD, FIRST, SAME, EDITED = "lint, no cache", "lint, first", "lint again", "lint, one edit"
ONE, NOTHING, STATUS = "lint, one file", "python -c pass", "git status"
_SMALL = "kind: municipality\nid: a\nname: A\ncode: '999'\n"
_TITLE = re.compile("^(?:title|name): ", re.MULTILINE)
_NO_WORK: Callable[[], object] = int


@dataclass(frozen=True)
class Case:
    """A command in a folder; before each round `prepare` makes things as they are to be found."""

    command: tuple[str, ...]
    folder: Path
    prepare: Callable[[], object] = _NO_WORK
    rounds: int = 5

    def cost(self) -> Cost:
        """Return the least cost of some rounds: the rest is other work of the machine."""
        costs = []
        for _ in range(self.rounds):
            self.prepare()
            costs.append(cost(self.command, self.folder))
        return Cost(min(one.seconds for one in costs), min(one.memory for one in costs))


@dataclass(frozen=True)
class Ratio:
    """The cost of one case beside another: the most it may be, and what it ought to be."""

    case: str
    beside: str
    budget: float
    aim: float


RATIOS = (
    Ratio(COLD, "check-jsonschema", 0.15, 1 / 20),
    Ratio(COLD, "yamllint", 0.25, 1 / 6),
    Ratio(SAME, "ryl", 1.2, 1.5),
    Ratio(EDITED, "ryl", 3, 2.5),
    Ratio(ONE, NOTHING, 22, 12),
)
MEMORY = 60
"""KiB for each document of a run without a cache, beyond those of a run about one."""


def cases(room: Path, count: int) -> Iterator[tuple[str, Case]]:
    """Yield names of what is measured, in an order in which the cache is filled when it is to be."""
    whole, small, cache = (room / name for name in ("whole", "small", "cache"))
    corpus.write(whole, count)
    corpus.commit(whole)
    municipality = small / "municipality.yaml"
    small.mkdir()
    municipality.write_text(_SMALL)
    decisions = sorted(whole.glob("*/decisions/*.yaml"))
    os.environ[VARIABLE] = str(cache)
    rounds = 5 if count <= 1000 else 2
    yield NOTHING, Case((sys.executable, "-c", "pass"), room)
    yield ONE, Case((LINT[0], "lint", "municipality.yaml"), small, _Editor([municipality]).edit)
    yield STATUS, Case(("git", "status", "--porcelain"), whole)
    yield COLD, Case((*LINT, "--no-cache"), whole, rounds=rounds)
    yield FIRST, Case(LINT, whole, lambda: shutil.rmtree(cache, ignore_errors=True), rounds)
    yield SAME, Case(LINT, whole)
    yield EDITED, Case(LINT, whole, _Editor(decisions).edit)
    for name, command in _peers(whole).items():
        yield name, Case(command, whole, rounds=min(rounds, 3) if name == "ryl" else 1)


class _Editor:
    """Changes one of some documents, each time another one and in another way."""

    def __init__(self, files: Sequence[Path]) -> None:
        self._files = itertools.cycle(files)
        self._count = itertools.count(1)

    def edit(self) -> None:
        """Change the title or name in the next document."""
        file = next(self._files)
        text = file.read_text("utf-8")
        edited = _TITLE.sub(rf"\g<0>Muutos {next(self._count)}, ", text, count=1)
        file.write_text(edited, "utf-8")


def _peers(folder: Path) -> Mapping[str, tuple[str, ...]]:
    """Return the commands of the other tools that are there."""
    schema = str(resource_folder("schemas") / "document.schema.json")
    files = (path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*.yaml")))
    arguments = {
        "check-jsonschema": ("--schemafile", schema, *files),
        "yamllint": ("-d", "relaxed", "."),
        "ryl": ("check", "--no-cache", "-d", "extends: relaxed", "."),
    }
    return {name: (program, *arguments[name]) for name, program in installed(arguments).items()}


def judged(costs: Mapping[str, Cost], count: int) -> Iterator[tuple[str, float, float, float]]:
    """Yield name, value, budget and aim of each number that is judged."""
    for ratio in RATIOS:
        if ratio.beside in costs:
            value = costs[ratio.case].seconds / costs[ratio.beside].seconds
            yield f"{ratio.case} / {ratio.beside}", value, ratio.budget, ratio.aim
    memory = (costs[COLD].memory - costs[ONE].memory) * 1024 / count
    yield "KiB a document", memory, MEMORY, 35


def main() -> int:
    """Print costs and ratios; with `--check` return 1 when a budget is exceeded."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    whole = corpus.count_in(corpus.PER_MUNICIPALITY)
    parser.add_argument("--count", type=whole, default=1000, help="a multiple of 100")
    parser.add_argument("--check", action="store_true")
    given = parser.parse_args()
    costs = {}
    with tempfile.TemporaryDirectory() as room:
        for name, case in cases(Path(room), given.count):
            one = costs[name] = case.cost()
            sys.stdout.write(f"{name:<20}{one.seconds * 1000:>9.0f} ms{one.memory:>8.0f} MiB\n")
            sys.stdout.flush()
    exceeded = False
    for name, value, budget, aim in judged(costs, given.count):
        exceeded |= value > budget
        sys.stdout.write(f"{name:<34}{value:>9.3g}, budget {budget:.3g}, aim {aim:.3g}\n")
    return int(given.check and exceeded)


if __name__ == "__main__":
    sys.exit(main())
