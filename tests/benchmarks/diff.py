"""What a comparison costs as a whole process, beside other tools, and how the cost grows.

    pip install --group benchmark     # the other tools; those that lack are told
    python tests/benchmarks/diff.py   # --check: ends with 1 when a budget is broken

deepdiff is spared the largest document.
"""

import argparse
import contextlib
import math
import sys
import tempfile
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

import corpus
from costs import Cost, cost, exponent

_HEAD = """\
kind: program
id: ohjelma
municipality: lehtola
title: Hyvinvointiohjelma
period: {start: 2026, end: 2029}
status: adopted
goals:
"""
_GOAL = """\
  - id: tavoite-{number}
    title: Tavoite {number}
    measures:
"""
_MEASURE = """\
      - id: toimenpide-{number}
        title: Kampanja {number} järjestetään joka kevät
        description: |
          Kampanja {number} tehdään koulujen ja työpaikkojen kanssa.
          Mukana ovat pyöräilyseurat, ja reitit kunnostetaan ennen lumien sulamista.
          Vähintään joka toinen luokka osallistuu.
        responsible: [liikuntatoimi]
        schedule:
          start: 2026-04
          end: 2028-05
        resources:
          - type: budget
            amount: 4500
            year: 2026
        status: not-started
"""
_IN_GOAL = 20
_LINES = _MEASURE.count("\n")
# Each takes the text of a measure and says something else: five acts of an ordinary amendment.
_ACTS = (
    ("2028-05", "2028-11"),
    ("4500", "4000"),
    ("koulujen ja työpaikkojen", "koulujen sekä työpaikkojen"),
    ("Vähintään joka toinen", "Joka toinen"),
    ("liikuntatoimi", "koulutoimi"),
)
_OURS = (sys.executable, "-m", "hyvinvointi", "diff", "--format", "json", "--fail-on", "never")
_DEEPDIFF = (
    "import sys, yaml; from deepdiff import DeepDiff;"
    "old, new = (yaml.load(open(one, 'rb'), yaml.CSafeLoader) for one in sys.argv[1:]);"
    "print(len(DeepDiff(old, new, ignore_order=True).to_json()))"
)
_THOUSAND = 1000
_BESIDE_NOTHING = 120
"""What one changed document of a thousand may cost, in terms of a Python that does nothing; the aim
is 30."""
_BUDGETS = {7_000: (1.0, 130), 14_000: (1.6, 180)}
"""CPU seconds and MiB that five edits of a document of so many lines may cost; the most lines that
the limit of a document's size leaves are 14,200."""
_GROWTH = 1.1
_TIMEOUT = 240


def document(lines: int, changes: int = 0) -> str:
    """Return a program of about `lines` lines in which so many measures say something else."""
    count = lines // _LINES
    step = count / changes if changes else math.inf
    done, parts = 0, [_HEAD]
    for number in range(count):
        if number % _IN_GOAL == 0:
            parts.append(_GOAL.format(number=number // _IN_GOAL))
        measure = _MEASURE.format(number=number)
        if number >= done * step:
            measure = measure.replace(*_ACTS[done % len(_ACTS)])
            done += 1
        parts.append(measure)
    return "".join(parts)


def best(command: Sequence[str], rounds: int = 3) -> Cost:
    """Return the smallest cost of some rounds: the rest is other work of the machine."""
    return min(cost(command) for _ in range(rounds))


class Bench:
    """Documents in a folder, and what comparing them costs."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "hyvinvointi.toml").touch()
        (folder / "programs").mkdir()
        self.floor = self.ours(*self.pair(_LINES, 0)).seconds

    def pair(self, lines: int, changes: int) -> tuple[Path, Path]:
        """Return the files of a document and of its amendment."""
        paths = self.folder / "programs" / "ohjelma.yaml", self.folder / "amended.yaml"
        for path, count in zip(paths, (0, changes), strict=True):
            path.write_text(document(lines, count), "utf-8")
        return paths

    def ours(self, old: Path, new: Path) -> Cost:
        """Return what our own comparison of two files costs."""
        return best([*_OURS, str(old), str(new)])

    def one_of_many(self) -> float:
        """Return what one changed document of a thousand in a repository costs."""
        folder = self.folder / "many"
        corpus.write(folder, _THOUSAND)
        corpus.commit(folder)
        edited = next(iter(sorted(folder.glob("*/decisions/*.yaml"))))
        edited.write_text(edited.read_text("utf-8").replace("title: ", "title: Uusi ", 1), "utf-8")
        return min(cost(_OURS, folder) for _ in range(5)).seconds

    def by_lines(self) -> float:
        """Return the exponent with which the cost of five changes grows with the document."""
        sizes = (1_500, 4_500, 14_000)
        costs = [self.ours(*self.pair(size, len(_ACTS))).seconds - self.floor for size in sizes]
        return exponent([*zip(sizes, costs, strict=True)])

    def by_changes(self) -> float:
        """Return the exponent with which the cost grows with the changes of one document."""
        size, counts = 14_000, (70, 220, 700)
        reading = self.ours(*self.pair(size, 0)).seconds
        costs = [self.ours(*self.pair(size, count)).seconds - reading for count in counts]
        return exponent([*zip(counts, costs, strict=True)])


def deepdiff(old: Path, new: Path) -> float | None:
    """Return the CPU seconds of deepdiff on two files, if it is there and ends in time."""
    if not find_spec("deepdiff"):
        say("deepdiff is left out: pip install --group benchmark")
        return None
    command = ("timeout", str(_TIMEOUT), sys.executable, "-c", _DEEPDIFF, str(old), str(new))
    try:
        return cost(command).seconds
    except RuntimeError as error:
        say(f"deepdiff: {error}")
        return None


def measure(bench: Bench) -> Iterator[str]:
    """Print costs and ratios, and yield the budgets that are broken."""
    say(f"nothing to compare: {bench.floor:.2f} s")
    one = bench.one_of_many()
    ratio = one / best([sys.executable, "-c", "pass"]).seconds
    say(
        f"one changed document of {_THOUSAND}: {one:.2f} s, {ratio:.0f} times a Python that does nothing"
    )
    if ratio > _BESIDE_NOTHING:
        yield "one changed document"
    for lines, (seconds, size) in _BUDGETS.items():
        files = bench.pair(lines, len(_ACTS))
        spent = bench.ours(*files)
        ours, memory = spent.seconds, spent.memory
        git = best(["git", "diff", "--no-index", "--stat", *map(str, files)]).seconds
        say(
            f"{lines:>7} lines: {ours:.2f} s, {memory:.0f} MiB; git {git:.3f} s, ratio {ours / git:.0f}"
        )
        if ours > seconds or memory > size:
            yield f"{lines} lines"
        other = deepdiff(*files) if lines == min(_BUDGETS) else None
        if other:
            say(f"{'deepdiff':>13}: {other:.2f} s, {other / ours:.1f} times ours")
    for name, growth in (("lines", bench.by_lines()), ("changes", bench.by_changes())):
        say(f"cost grows as {name}^{growth:.2f}")
        if growth > _GROWTH:
            yield f"growth in {name}"


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> int:
    """Measure; return 1 when `--check` finds a budget broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    given = parser.parse_args()
    # The files are documents of the folder's own workspace, not of the one it is started in.
    with tempfile.TemporaryDirectory() as room, contextlib.chdir(room):
        broken = [*measure(Bench(Path(room)))]
    if broken:
        say("over budget: " + ", ".join(broken))
    return int(given.check and bool(broken))


if __name__ == "__main__":
    sys.exit(main())
