"""A reader who does what a page says, step by step, in a folder."""

import contextlib
import io
import shlex
import subprocess
from pathlib import Path

import pytest

from guide.steps import Command, Edited, Step, Written, answers
from hyvinvointi.__main__ import main

_SURROUNDINGS = {
    "COLUMNS": "80",
    "GIT_CONFIG_GLOBAL": "/dev/null",
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Aino Niemi",
    "GIT_AUTHOR_EMAIL": "aino.niemi@example.org",
    "GIT_COMMITTER_NAME": "Aino Niemi",
    "GIT_COMMITTER_EMAIL": "aino.niemi@example.org",
}
# The day of the walk, for what depends on it.
_DAY = ("--today", "2026-12-01")
_DATED = {"init", "lint", "render", "status", "diff"}


def follow(step: Step, folder: Path) -> None:
    """Do one step and compare its answer with what the page shows."""
    if isinstance(step, Command):
        with pytest.MonkeyPatch.context() as patched, contextlib.chdir(folder):
            for name in ("HYVINVOINTI_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
                patched.delenv(name, raising=False)
            for name, value in _SURROUNDINGS.items():
                patched.setenv(name, value)
            _run(step, patched)
        return
    path = folder / step.path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_changed(path, step).encode())


def _run(step: Command, patched: pytest.MonkeyPatch) -> None:
    program, *words = shlex.split(step.line)
    assert program in {"hyvinvointi", "git"}, f"nobody can run {program!r} here"
    code, said = _hyvinvointi(words, patched) if program == "hyvinvointi" else _git(words)
    assert code == step.code, f"$ {step.line}\n{said}"
    assert answers(step.shown, said), f"$ {step.line}\n{said}"


def _hyvinvointi(words: list[str], patched: pytest.MonkeyPatch) -> tuple[int, str]:
    day = _DAY if words[0] in _DATED else ()
    patched.setattr("sys.argv", ["hyvinvointi", *words, *day])
    said = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        code = main()
    return code, said.buffer.getvalue().decode()


def _git(words: list[str]) -> tuple[int, str]:
    ran = subprocess.run(["git", *words], capture_output=True, text=True, check=False)
    return ran.returncode, ran.stdout + ran.stderr


def _changed(path: Path, step: Written | Edited) -> str:
    if isinstance(step, Written):
        return step.text
    text = path.read_text("utf-8")
    assert text.count(step.old) == 1, f"{path.name} holds {step.old!r} not exactly once"
    return text.replace(step.old, step.new)
