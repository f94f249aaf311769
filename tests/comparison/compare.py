"""The same bad inputs through this linter and its peers, judged by machine, as docs/comparison.md.

    cd tests && ../.venv/bin/python -m comparison.compare

installs check-jsonschema and yamllint (PyPI) and yaml-language-server (npm) into a folder under
`build/` and needs Node. All get the same schemas. Nothing is judged by hand: what a right answer is
stands in `cases.py`.
"""

import resource
import subprocess
import sys
import tempfile
import venv
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from statistics import median

from comparison.cases import BESIDE, SOUND, Case, cases
from comparison.judging import Answer, Verdict, judge
from comparison.tools import SECONDS, Tools

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "comparison.md"
SERVER = "node_modules/yaml-language-server/bin/yaml-language-server"


@dataclass(frozen=True)
class Run:
    """An answer with the CPU seconds and the MiB it took."""

    answer: Answer
    seconds: float
    memory: float


def installed(folder: Path) -> Tools:
    """Install what is not there yet; return where everything is."""
    peers, node = folder / "peers", folder / "node"
    if not (peers / "bin" / "yamllint").exists():
        venv.create(peers, with_pip=True)
        pip = [peers / "bin" / "pip", "--quiet", "--disable-pip-version-check", "install"]
        subprocess.run([*pip, "check-jsonschema", "yamllint"], check=True)
    if not (node / SERVER).exists():
        node.mkdir(parents=True, exist_ok=True)
        npm = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts"]
        subprocess.run([*npm, "--prefix", node, "yaml-language-server"], check=True)
    return Tools(Path(sys.executable).with_name("hyvinvointi"), peers / "bin", node / SERVER)


def run(tools: Tools, tool: str, content: bytes) -> Run:
    """Ask a tool about a file; to be called in a process of its own, whose children are measured."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in BESIDE.items():
            (Path(folder) / name).write_text(text)
        file = Path(folder) / "ohjelma.yaml"
        file.write_bytes(content)
        answer = tools.asked()[tool](file)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Run(answer, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def all_runs(tools: Tools) -> dict[str, dict[str, Run]]:
    """Run every tool on every case, one at a time; refuse tools that complain of the sound one."""
    runs: dict[str, dict[str, Run]] = {}
    inputs = [Case("the sound document", SOUND.encode(), (), faults=0), *cases()]
    with ProcessPoolExecutor(1, max_tasks_per_child=1) as pool:
        for tool in tools.asked():
            asked = {case.name: pool.submit(run, tools, tool, case.content) for case in inputs}
            runs[tool] = {name: one.result() for name, one in asked.items()}
            sound = runs[tool].pop(inputs[0].name).answer
            if sound.told or sound.failure:
                raise SystemExit(f"{tool} complains of the sound document: {sound}")
    return runs


def page(runs: dict[str, dict[str, Run]], versions: dict[str, str]) -> str:
    """Return the page."""
    verdicts = {
        tool: {case.name: judge(case, done[case.name].answer) for case in cases()}
        for tool, done in runs.items()
    }
    head = "| | " + " | ".join(f"{tool} {versions[tool]}" for tool in runs) + " |"
    rule = "|---" * (len(runs) + 1) + "|"
    rows, costs = [head, rule], [head, rule]
    for case in cases():
        done = [runs[tool][case.name] for tool in runs]
        marks = [_marks(verdicts[tool][case.name], runs[tool][case.name]) for tool in runs]
        rows.append(f"| {case.name} | " + " | ".join(marks) + " |")
        spent = [f"{one.seconds:.2f} s, {one.memory:.0f} MiB" for one in done]
        costs.append(f"| {case.name} | " + " | ".join(spent) + " |")
    totals = [str(sum(one.points for one in verdicts[tool].values())) for tool in runs]
    rows.append(f"| **points of {4 * len(cases())}** | " + " | ".join(totals) + " |")
    middle = [f"{median(one.seconds for one in runs[tool].values()):.2f} s" for tool in runs]
    costs.append("| **median** | " + " | ".join(middle) + " |")
    return _PAGE.format(rows="\n".join(rows), costs="\n".join(costs), seconds=SECONDS)


def _marks(verdict: Verdict, done: Run) -> str:
    if done.answer.failure:
        return done.answer.failure
    if not done.answer.told and not verdict.count:
        return "silent"
    named = {"place": verdict.place, "cause": verdict.cause, "cure": verdict.cure}
    count = len(done.answer.told)
    said = "one" if count == 1 and verdict.count else str(count)
    right = [said if verdict.count else f"({said})", *(name for name, is_ in named.items() if is_)]
    return "**all**" if verdict.points == len(right) == len(named) + 1 else ", ".join(right)


_PAGE = """\
# What others say of the same faults

This page is made by `python -m comparison.compare` (in the folder `tests`), which runs everything again. Each row is
one bad input from `tests/comparison/cases.py`; all tools get the same file and the same schemas,
`hyvinvointi` and the language server as an editor or a person would run them. A program decides what
is right: *place* when a finding stands at the line and column of the fault, the number of findings
(in parentheses when it is not the number of faults), *cause* when the words name what is wrong,
*cure* when they name what to write instead. **all** is all four. Where a tool needs more than
{seconds} s or ends in a traceback, that is said.

The other tools were not made for these documents: yamllint knows no schema, none of the three knows
the references between files, and check-jsonschema and the language server serve any schema there is.
That a day exists is left by our schemas to the program, so no other tool could see that it does not.

{rows}

## What it cost

CPU time and largest memory of one run on one file, start-up included. The language server stays
running in an editor; here it starts for each file.

{costs}
"""


def main() -> None:
    """Compare, and write the page."""
    tools = installed(ROOT / "build" / "comparison")
    runs = all_runs(tools)
    peers = subprocess.run(
        [tools.peers / "pip", "list", "--format", "freeze"], capture_output=True, text=True, check=True
    ).stdout.splitlines()  # fmt: skip
    found = dict(line.split("==") for line in peers if "==" in line)
    manifest = (tools.server.parents[1] / "package.json").read_text()
    number = manifest.split('"version": "')[1].split('"')[0]
    versions = {"hyvinvointi": version("hyvinvointi"), "yaml-language-server": number, **found}
    PAGE.write_text(page(runs, versions), encoding="utf-8")


if __name__ == "__main__":
    main()
