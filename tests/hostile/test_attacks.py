"""What a stranger's checkout can make the program do: nothing but read it and tell what is wrong."""

import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path
from tempfile import gettempdir

import pytest

from hostile import (  # noqa: F401  each module adds its attacks
    attacks_on_documents,
    attacks_on_git,
    attacks_on_limits,
    attacks_on_output,
    attacks_on_settings,
)
from hostile.checkout import ATTACKS, Attack, Checkout, environment_of, sound
from hyvinvointi import resources

SECURITY = Path(__file__).parents[2] / "docs" / "security.md"
QUIET_SECONDS = 5.0
"""CPU that one command may take."""
MOST_SECONDS = 1.75 * QUIET_SECONDS
"""A shared machine was seen to count up to three quarters more for the same work."""
FLOOR_SECONDS = 0.25
"""What `floor` takes on the machine on which commands take their quiet seconds."""
TRIES = 3
"""What others do on a machine only adds to what is counted: the least of some tries is meant."""
MOST_MEBIBYTES = 300
COMPILED = f"{os.path.realpath(resources.folder('templates'))}/__pycache__"
"""Where the program keeps its own templates when it has compiled them, as Python its modules."""
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
COMMAND = re.compile(r"^[ \t]*(?:::|##\[|##vso\[)", re.MULTILINE)


def floor() -> float:
    """Return the CPU seconds of some work that has nothing to do with the program."""
    began = time.process_time()
    counts: dict[str, int] = {}
    for number in range(400_000):
        text = f"{number} {number % 7}"
        counts[text[-3:]] = counts.get(text[-3:], 0) + len(text.split())
    return time.process_time() - began


class Watched:
    """Commands, each in a watched process of its own."""

    def __init__(self, sound_checkout: Path) -> None:
        code = Path(__file__).with_name("watched.py")
        self._process = subprocess.Popen(
            [sys.executable, "-P", str(code), str(sound_checkout)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(code.parents[1])},
            text=True,
        )

    def run(self, folder: Path, arguments, environment):
        request = {"folder": str(folder), "arguments": arguments, "environment": environment}
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def end(self) -> None:
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()


@pytest.fixture(scope="module")
def watched(tmp_path_factory):
    made = Watched(sound(tmp_path_factory.mktemp("sound")).folder)
    yield made
    made.end()


def contents(folder: Path) -> dict[str, bytes | str]:
    """What lies in a folder: files by what they hold, links by where they lead."""
    return {
        str(one.relative_to(folder)): str(one.readlink()) if one.is_symlink() else one.read_bytes()
        for one in sorted(folder.rglob("*"))
        if one.is_symlink() or one.is_file()
    }


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the watched process forks")
@pytest.mark.parametrize("attack", ATTACKS, ids=[one.name for one in ATTACKS])
def test_a_checkout_gains_nothing(attack, watched, tmp_path):
    made = prepared(attack, tmp_path)
    before = contents(made.beside)
    environment = environment_of(made, attack.environment(made))
    printed = ""
    for command in attack.commands:
        words = [word.format(ran=made.ran, payload=made.payload) for word in command]
        done = watched.run(made.folder / attack.folder, words, environment)
        shown = f"{command}: {done['exit']} {done['err'][-2000:]}"
        assert done["exit"] in ((attack.ends[command],) if command in attack.ends else (0, 1, 2)), (
            shown
        )
        assert "Unexpected error" not in done["err"], shown
        assert "Traceback" not in done["err"], shown
        assert "SECRET-BESIDE" not in done["out"] + done["err"], shown
        assert contents(made.beside) == before, shown
        judge(made, done, shown)
        seconds = done["seconds"]
        for at in range(1, TRIES):
            if seconds > MOST_SECONDS:
                # Afresh: what a command has made once it does not make again.
                same = prepared(attack, tmp_path / f"{attack.commands.index(command)}-{at}")
                environment_there = environment_of(same, attack.environment(same))
                again = watched.run(same.folder / attack.folder, words, environment_there)
                seconds = min(seconds, again["seconds"])
        if seconds > MOST_SECONDS:
            # A core that is shared with others was seen to take twice as long for anything.
            seconds /= max(1.0, floor() / FLOOR_SECONDS)
        assert seconds <= MOST_SECONDS, f"{seconds} s: {shown}"
        printed += done["out"] + done["err"]
    assert attack.told in printed
    assert "SECRET-BESIDE" not in site(made)
    assert not made.ran.exists()


def prepared(attack: Attack, room: Path) -> Checkout:
    """Return a checkout as the attack leaves it to the program."""
    made = sound(room.resolve())
    if attack.in_git:
        made.begin_repository()
    attack.prepare(made)
    made.ran.unlink(missing_ok=True)  # Git of whoever prepared it may have run something
    return made


def judge(made: Checkout, done, shown: str) -> None:
    """Assert that a command touched, started and printed nothing that it must not."""
    folder, cache = f"{made.folder}/", f"{made.home}/.cache"
    # What is drawn is put into a folder of its own, which goes again.
    drawn = f"{gettempdir()}/hyvinvointi-"
    allowed = (folder, cache, COMPILED, drawn, "/dev/null", "descriptor")
    outside = [one for one in done["written"] if not one.startswith(allowed)]
    assert not outside, shown
    assert not [
        one for one in done["read"] if one.startswith(f"{made.beside}/") or "thesis" in one
    ], shown
    assert not [
        one for one in done["programs"] if Path(one).name != "git" or one.startswith(folder)
    ], shown
    assert not [one for one in done["code"] if one.startswith((folder, f"{made.beside}/"))], shown
    assert not done["network"], shown
    assert done["mebibytes"] <= MOST_MEBIBYTES, f"{done['mebibytes']} MiB: {shown}"
    for stream in (done["out"], done["err"]):
        assert not CONTROLS.search(stream.replace("\r\n", "\n")), shown
        forged = [
            line for line in stream.splitlines() if COMMAND.match(line) and has_forged_start(line)
        ]
        assert not forged, shown


def has_forged_start(line: str) -> bool:
    """Whether a command of a CI service was begun by a value, not by the program itself."""
    return not re.match(r"::(?:error|warning|notice) ", line)


def site(made: Checkout) -> str:
    """Return all that stands in the finished pages."""
    folder = made.folder / "build" / "site"
    if folder.resolve() != folder:
        return ""  # it was not written: what lies there is as it was
    files = [one for one in folder.rglob("*") if one.is_file() and not one.is_symlink()]
    return "\n".join(one.read_bytes().decode("utf-8", "replace") for one in files)


def test_there_are_attacks_of_every_kind():
    assert len(ATTACKS) == len({one.name for one in ATTACKS}) >= 60


def test_each_limit_that_is_stated_is_reached_by_an_attack():
    tables = SECURITY.read_text("utf-8").split("| what | limit |\n|---|---|\n")
    rows = [line.strip("| ").split(" | ") for line in tables[1].split("\n\n")[0].splitlines()]
    stated = {f"{what}: {limit}" for what, limits in rows for limit in limits.split("; ")}
    assert len(stated) > 25
    assert stated <= {one.name for one in ATTACKS}
