"""Feed mutated documents to the linter: no exception, no hang, no place outside of the file.

    python tests/fuzz.py --count 200000 --seed 1
    python tests/fuzz.py --count 20000            # a fresh seed, printed

Bytes are flipped, cut, doubled and exchanged between documents; structure is changed by swapping,
dropping and replacing values of the plain data, written again as YAML. The documents are those of
`programs/` and some made by chance from the schemas.
"""

import argparse
import random
import sys
import time
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from generation import restructure, workspace, written
from hyvinvointi.diagnostics import Diagnostic
from hyvinvointi.lint import Options, lint
from hyvinvointi.source import read
from hyvinvointi.testing import REGISTER
from hyvinvointi.workspace import MemoryTree, Workspace, load

PROGRAMS = Path(__file__).parents[1] / "programs"
OPTIONS = Options(date(2026, 11, 21))
MAX_BYTES = 6000
MAX_SECONDS = 2.0
SPLINTERS = [
    b"\x00", b"\t", b"\r", b"\xff", b"\xc2\x85", b"\xe2\x80\xa8", b"\xef\xbb\xbf", b"&a ", b"*a",
    b"!!str ", b"<<: ", b"---\n", b"%YAML 1.1\n", b"[", b"]", b"{", b"}", b"'", b'"', b"|\n", b">-\n",
    b": ", b"- ", b" #", b"\n", b"  ", b"<<<<<<< a\n", b"=======\n", b"? ", b"1e999", b"\\ud83d",
]  # fmt: skip


def main() -> int:
    """Run the fuzzer; return the number of faults."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(2**31))
    given = parser.parse_args()
    sys.stdout.write(f"seed {given.seed}, {given.count} documents\n")
    chance = random.Random(given.seed)
    faults = 0
    for number in range(given.count):
        content = mutated(chance)
        for fault in faults_of(content):
            faults += 1
            sys.stdout.write(f"{number}: {fault}\n{content!r}\n")
    sys.stdout.write(f"{faults} faults\n")
    return min(faults, 1)


SEEDS = [path.read_bytes()[:MAX_BYTES] for path in sorted(PROGRAMS.rglob("*.yaml"))]
SEEDS += [
    written(data, random.Random(number))[:MAX_BYTES]
    for number in range(10)
    for data in workspace(random.Random(number)).values()
]


def mutated(chance: random.Random) -> bytes:
    """Return a document changed in bytes or in structure."""
    content = chance.choice(SEEDS)
    if chance.random() < 0.5:
        for _ in range(chance.randint(1, 4)):
            content = chance.choice(BYTES)(chance, content)
        return content
    data = deepcopy(_plain(content))
    for _ in range(chance.randint(1, 4)):
        restructure(data, chance)
    return written(data, chance)


@cache
def _plain(content: bytes) -> Any:
    return read("seed.yaml", content).data


def _flip(chance: random.Random, content: bytes) -> bytes:
    at = chance.randrange(len(content) + 1)
    return content[:at] + bytes([chance.randrange(256)]) + content[at + 1 :]


def _splinter(chance: random.Random, content: bytes) -> bytes:
    at = chance.randrange(len(content) + 1)
    return content[:at] + chance.choice(SPLINTERS) * chance.choice([1, 1, 2, 30]) + content[at:]


def _cut(chance: random.Random, content: bytes) -> bytes:
    start, end = sorted(chance.randrange(len(content) + 1) for _ in range(2))
    return content[:start] + content[end:]


def _double(chance: random.Random, content: bytes) -> bytes:
    start = chance.randrange(len(content) + 1)
    return content[:start] + content[start : start + 200] * 2 + content[start + 200 :]


def _graft(chance: random.Random, content: bytes) -> bytes:
    other = chance.choice(SEEDS)
    return content[: chance.randrange(len(content) + 1)] + other[chance.randrange(len(other)) :]


BYTES = (_flip, _flip, _splinter, _splinter, _cut, _double, _graft)


def faults_of(content: bytes) -> Iterator[str]:
    """Yield what the linter does wrong with a document."""
    begun = time.process_time()
    workspace = load(
        MemoryTree({"municipality.yaml": REGISTER.encode(), "a.yaml": content}), ["a.yaml"]
    )
    try:
        diagnostics = lint(workspace, OPTIONS).diagnostics
    except Exception as error:
        yield f"{type(error).__name__}: {error} at {_last_line(error)}"
        return
    if time.process_time() - begun > MAX_SECONDS:
        yield f"took {time.process_time() - begun:.1f} s"
    for one in diagnostics:
        if not _is_inside(workspace, one):
            yield f"{one.rule.slug} at {one.place}"


def _last_line(error: BaseException) -> str:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "?"


def _is_inside(workspace: Workspace, one: Diagnostic) -> bool:
    text = workspace.by_path[one.place.path].text
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for line, column in (
        (one.place.line, one.place.column),
        (one.place.end_line, one.place.end_column),
    ):
        if not (1 <= line <= len(lines) and 1 <= column <= len(lines[line - 1]) + 2):
            return False
    edits = one.fix.edits if one.fix else ()
    return all(0 <= edit.start <= edit.end <= len(text) + 1 for edit in edits)


if __name__ == "__main__":
    sys.exit(main())
