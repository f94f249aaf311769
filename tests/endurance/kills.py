"""Killing commands that write, at random moments: what they write is the old or the new, never half.

    python tests/endurance/kills.py --kills 200 --seed 1

Each writer is run once to its end, which tells what it makes of the old state and how long it takes.
Then it is killed (SIGKILL) again and again, alone or with a second one running beside it. After each
kill every file must be as it was or as it becomes, what others have put beside the pages must be
untouched, and one more run must come to the very state of an undisturbed one, with nothing left over.
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from diff.village import ADOPTION, FILES

_COMMAND = (sys.executable, "-m", "hyvinvointi")
_LATE = 1.05
"""How far beyond the end of an undisturbed run a kill may come, as a share of its time."""
_OURS = (".hyv-tmp", ".hyvinvointi-site")
_STAGING = ".hyvinvointi-staging"
_OWN = {"CNAME": "own", ".git/config": "own", "liitteet/own.pdf": "own", "lehtola/own.txt": "own"}

State = Mapping[str, bytes]


@dataclass(frozen=True)
class Writer:
    """A command that writes: `prepare` makes the old state of a workspace from a sound one."""

    name: str
    arguments: Sequence[str]
    prepare: Callable[[Path], None]


def _fixable(folder: Path) -> None:
    for number in range(60):
        text = FILES["indicators/kiusatut.yaml"].replace("id: kiusatut", f"id: kiusatut-{number}")
        text = text.replace("direction: decrease", "direction: Decrease")
        (folder / f"indicators/kiusatut-{number}.yaml").write_text(text, encoding="utf-8")


def _unpinned(folder: Path) -> None:
    (folder / "decisions/valtuusto-2025-064.yaml").write_text(ADOPTION, encoding="utf-8")


def _as_it_is(_folder: Path) -> None:
    """A sound workspace of which no pages are made yet."""


def _with_baseline(folder: Path) -> None:
    _fixable(folder)
    run(("lint", "--baseline", "base.json", "--write-baseline", "--fail-on", "never"), folder)
    for number in range(60, 120):
        text = FILES["indicators/kiusatut.yaml"].replace("id: kiusatut", f"id: kiusatut-{number}")
        (folder / f"indicators/kiusatut-{number}.yaml").write_text(text + "x: 1\n", "utf-8")


def _site(folder: Path) -> None:
    run(("render",), folder)
    for path, text in _OWN.items():
        file = folder / "build/site" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def _changed_register(folder: Path) -> None:
    _site(folder)
    _edit(folder / "municipality.yaml", "name: Lehtola\n", "name: Uusi Lehtola\n")


def _changed_title(folder: Path) -> None:
    _site(folder)
    _edit(folder / "programs/ohjelma.yaml", "Kaikki liikkuvat", "Kaikki liikkuvat enemmän")
    (folder / "indicators/liikkujat.yaml").unlink()


def _edit(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text, old
    file.write_text(text.replace(old, new), "utf-8")


WRITERS = (
    Writer("lint --fix", ("lint", "--fix", "--fail-on", "never"), _fixable),
    Writer("adopt", ("adopt", "valtuusto-2025-064", "ohjelma"), _unpinned),
    Writer(
        "baseline",
        ("lint", "--baseline", "base.json", "--write-baseline", "--fail-on", "never"),
        _with_baseline,
    ),
    Writer(
        "lint, kept",
        ("lint", "--fail-on", "never", "--output", "json=lint.json"),
        _fixable,
    ),
    Writer("render, all", ("render",), _changed_register),
    Writer("render, some", ("render",), _changed_title),
    Writer("render, first", ("render",), _as_it_is),
)


def run(arguments: Sequence[str], folder: Path) -> float:
    """Run a command to its end and return the seconds it took."""
    start = time.monotonic()
    process = _start(arguments, folder)
    _, told = process.communicate()
    assert process.returncode == 0, (arguments, process.returncode, told.decode())
    return time.monotonic() - start


def _start(arguments: Sequence[str], folder: Path) -> subprocess.Popen[bytes]:
    environment = os.environ | {"HYVINVOINTI_CACHE_DIR": str(folder.parent / "caches")}
    return subprocess.Popen(
        (*_COMMAND, *arguments),
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


def state(folder: Path) -> State:
    """Return what a folder holds."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


class Victim:
    """A writer, its old state and its new one."""

    def __init__(self, writer: Writer, room: Path) -> None:
        self.writer = writer
        self._saved, self._room = room / "saved", room / "room"
        work = self._saved / "work"
        for path, text in {"hyvinvointi.toml": "", **FILES}.items():
            (work / path).parent.mkdir(parents=True, exist_ok=True)
            (work / path).write_text(text, encoding="utf-8")
        (self._saved / "caches").mkdir(mode=0o700)
        # Caches are of a place: everything is made where it is killed later.
        shutil.copytree(self._saved, self._room)
        writer.prepare(self._work)
        shutil.rmtree(self._saved)
        shutil.copytree(self._room, self._saved)
        self.old = state(self._work)
        self.seconds = run(writer.arguments, self._work)
        self.new = state(self._work)

    @property
    def _work(self) -> Path:
        return self._room / "work"

    def kill(self, chance: random.Random) -> str:
        """Kill the writer at a random moment; return what was left: old, new or mixed."""
        shutil.rmtree(self._room)
        shutil.copytree(self._saved, self._room)
        processes = [_start(self.writer.arguments, self._work)]
        if chance.random() < 1 / 4:
            processes.append(_start(self.writer.arguments, self._work))
        time.sleep(chance.uniform(0, self.seconds * len(processes) * _LATE))
        processes[0].kill()
        for process in processes:
            process.communicate()
        left = state(self._work)
        self._check(left)
        run(self.writer.arguments, self._work)
        assert state(self._work) == self.new, sorted(_unlike(state(self._work), self.new))
        pages = {path: one for path, one in left.items() if not _is_ours(path)}
        old, new = (
            {path: one for path, one in known.items() if not _is_ours(path)}
            for known in (self.old, self.new)
        )
        return "old" if pages == old else "new" if pages == new else "mixed"

    def _check(self, left: State) -> None:
        for path in {*left, *self.old, *self.new}:
            if not _is_ours(path):
                whole = (self.old.get(path), self.new.get(path))
                assert left.get(path) in whole, f"{path} is half"


def _is_ours(path: str) -> bool:
    return path.endswith(_OURS) or _STAGING in path


def _unlike(one: State, other: State) -> set[str]:
    return {path for path in {*one, *other} if one.get(path) != other.get(path)}


def main() -> int:
    """Kill each writer in turn, and say what was left."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    chance = random.Random(given.seed)
    with tempfile.TemporaryDirectory() as name:
        due = enumerate(WRITERS[: given.kills])
        victims = [Victim(writer, Path(name) / str(number)) for number, writer in due]
        seen: dict[str, list[str]] = {one.writer.name: [] for one in victims}
        for number in range(given.kills):
            victim = victims[number % len(victims)]
            seen[victim.writer.name].append(victim.kill(chance))
    for writer, left in seen.items():
        counts = ", ".join(f"{left.count(one)} {one}" for one in ("old", "new", "mixed"))
        sys.stdout.write(f"{writer:<14} {len(left):>4} kills: {counts}\n")
    sys.stdout.write(f"{given.kills} kills, seed {given.seed}: no file was half or lost\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
