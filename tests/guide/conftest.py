"""A reader who does what a page says, step by step, in an empty folder."""

import shlex
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from guide.steps import Command, Edited, Step, Written, answers
from hyvinvointi.__main__ import main

_AUTHOR = {
    "GIT_CONFIG_GLOBAL": "/dev/null",
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Aino Niemi",
    "GIT_AUTHOR_EMAIL": "aino.niemi@example.org",
    "GIT_COMMITTER_NAME": "Aino Niemi",
    "GIT_COMMITTER_EMAIL": "aino.niemi@example.org",
}
# The day of the walk, for what depends on it.
_DAY = ("--today", "2026-12-01")
_DATED = {"init", "lint", "render", "status"}


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    """An empty folder, which is the current one; nothing tells which language is spoken."""
    monkeypatch.chdir(tmp_path)
    for name in ("HYVINVOINTI_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in (_AUTHOR | {"COLUMNS": "80"}).items():
        monkeypatch.setenv(name, value)
    return tmp_path


@pytest.fixture
def follow(folder, monkeypatch, capsys) -> Callable[[Step], None]:
    """Do one step and compare its answer with what the page shows."""

    def hyvinvointi(words: list[str]) -> tuple[int, str]:
        day = _DAY if words[0] in _DATED else ()
        monkeypatch.setattr("sys.argv", ["hyvinvointi", *words, *day])
        code = main()
        ran = capsys.readouterr()
        return code, ran.out + ran.err

    def git(words: list[str]) -> tuple[int, str]:
        ran = subprocess.run(["git", *words], capture_output=True, text=True, check=False)
        return ran.returncode, ran.stdout + ran.stderr

    programs = {"hyvinvointi": hyvinvointi, "git": git}

    def run(step: Command) -> None:
        program, *words = shlex.split(step.line)
        code, said = programs[program](words)
        assert code == step.code, f"$ {step.line}\n{said}"
        assert answers(step.shown, said), f"$ {step.line}\n{said}"

    def follow_step(step: Step) -> None:
        if isinstance(step, Command):
            run(step)
            return
        path = folder / step.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_changed(path, step).encode())

    return follow_step


def _changed(path: Path, step: Written | Edited) -> str:
    if isinstance(step, Written):
        return step.text
    text = path.read_text("utf-8")
    assert text.count(step.old) == 1, f"{path.name} holds {step.old!r} not exactly once"
    return text.replace(step.old, step.new)
