"""How fast and how lean linting is, against other work on the same files in the same run.

    python tests/benchmarks/lint.py                 # a table
    python tests/benchmarks/lint.py --check         # fails when a ratio is above its budget
    python tests/benchmarks/lint.py --count 10000

Only ratios of CPU time are judged: seconds differ by machine and hour. A budget is what holds today
with a little room, to be lowered with every gain; the aim is what was thought possible before there
were rules.
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import corpus
from costs import Cost
from costs import cost as once

PYTHON = sys.executable
COMMAND = str(Path(PYTHON).with_name("hyvinvointi"))
NOTHING = (PYTHON, "-c", "pass")
SHARE = 10
"""The naive linter gets a tenth of the documents, and its time counts tenfold."""

NAIVE = """
import sys
from pathlib import Path
from jsonschema import Draft7Validator, FormatChecker
from ruamel.yaml import YAML
from hyvinvointi.schema import KINDS, bundle
validators = {kind: Draft7Validator(bundle(kind), format_checker=FormatChecker()) for kind in KINDS}
for path in Path(sys.argv[1]).rglob("*.yaml"):
    data = YAML(typ="rt").load(path)
    list(validators[data["kind"]].iter_errors(data))
"""


@dataclass(frozen=True)
class Ratio:
    """One judged number: what against what, the most it may be, and what it ought to be."""

    name: str
    value: float
    budget: float
    aim: float


def cost(command: Sequence[str], folder: Path, rounds: int) -> Cost:
    """Run a command some times; return its least cost."""
    costs = [once(command, folder) for _ in range(rounds)]
    return Cost(min(one.seconds for one in costs), min(one.memory for one in costs))


def measure(folder: Path, count: int) -> tuple[dict[str, Cost], list[Ratio]]:
    """Measure everything; return the costs and the ratios that have a budget."""
    lint = (COMMAND, "lint", "--today", "2026-11-21", "--format", "concise")
    whole, tenth, one = folder / "whole", folder / "tenth", folder / "one"
    corpus.write(whole, count)
    corpus.write(tenth, count // SHARE)
    one.mkdir()
    (one / "municipality.yaml").write_text("kind: municipality\nid: a\nname: A\ncode: '999'\n")
    costs = {
        "python -c pass": cost(NOTHING, folder, 7),
        "--version": cost((COMMAND, "--version"), folder, 7),
        "lint, one file": cost((*lint, "municipality.yaml"), one, 5),
        "find | xargs cat": cost(("sh", "-c", "find . -name '*.yaml' | xargs cat"), whole, 5),
        f"lint, {count} files": cost(lint, whole, 3),
        f"ruamel + jsonschema, {count // SHARE} files": cost((PYTHON, "-c", NAIVE, str(tenth)), folder, 1),
    }  # fmt: skip
    nothing, version, single, cat, cold, naive = costs.values()
    ratios = [
        Ratio("--version / python -c pass", version.seconds / nothing.seconds, 1.5, 1.3),
        Ratio("lint of one file / python -c pass", single.seconds / nothing.seconds, 25, 10),
        Ratio("lint / ruamel + jsonschema", cold.seconds / (naive.seconds * SHARE), 0.2, 0.05),
        Ratio("lint / find | xargs cat", cold.seconds / cat.seconds, 300, 60),
        Ratio("KiB a document", (cold.memory - single.memory) * 1024 / count, 85, 60),
    ]
    return costs, ratios


def main() -> int:
    """Print the table; with `--check` return 1 when a budget is exceeded."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    whole = corpus.count_in(corpus.PER_MUNICIPALITY * SHARE)
    parser.add_argument("--count", type=whole, default=1000, help="a multiple of 1000")
    parser.add_argument("--check", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        costs, ratios = measure(Path(folder), given.count)
    for name, one in costs.items():
        sys.stdout.write(f"{name:<36}{one.seconds * 1000:>9.0f} ms{one.memory:>8.0f} MiB\n")
    for ratio in ratios:
        sys.stdout.write(
            f"{ratio.name:<36}{ratio.value:>9.2f}, budget {ratio.budget:g}, aim {ratio.aim:g}\n"
        )
    exceeded = any(one.value > one.budget for one in ratios)
    return int(given.check and exceeded)


if __name__ == "__main__":
    sys.exit(main())
