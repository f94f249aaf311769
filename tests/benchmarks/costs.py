"""What a process costs, and how a cost grows."""

import math
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, order=True)
class Cost:
    """CPU seconds and the largest resident set in MiB of a process and its children."""

    seconds: float
    memory: float


def cost(command: Sequence[str], folder: Path | None = None) -> Cost:
    """Run a command in a folder; raises `RuntimeError` when it ends with a fault."""
    # As installed: modules are compiled once, in the first round, and not at every start.
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with subprocess.Popen(
        command, cwd=folder, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as process:
        said = process.stderr.read() if process.stderr else b""
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in {0, 1}:
        raise RuntimeError(f"{' '.join(command)}: {process.returncode} {said.decode()}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def installed(names: Iterable[str]) -> dict[str, str]:
    """Return where programs are, beside this Python or elsewhere; tell which of them lack."""
    search = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
    places = {name: shutil.which(name, path=search) for name in names}
    for name in (name for name, place in places.items() if place is None):
        sys.stdout.write(f"{name} is left out: pip install --group benchmark\n")
    return {name: place for name, place in places.items() if place}


def exponent(points: Sequence[tuple[float, float]]) -> float:
    """Return the slope of a straight line through the logarithms of the points."""
    xs, ys = ([math.log(point[axis]) for point in points] for axis in (0, 1))
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum(
        (a - x) ** 2 for a in xs
    )
