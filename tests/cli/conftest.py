"""Running the program in this process, in a folder of its own."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from cli.repository import commit, git, put
from diff.village import ADOPTION
from diff.village import FILES as VILLAGE
from hyvinvointi.__main__ import main
from lint_files import FILES


@dataclass(frozen=True)
class Ran:
    """How a command line ended and what it wrote."""

    code: int
    out: str
    err: str


@pytest.fixture
def workspace(tmp_path, monkeypatch):
    """A sound workspace, which is the current folder; messages are in English, on 80 columns."""
    write(tmp_path, FILES)
    (tmp_path / "hyvinvointi.toml").write_bytes(b"")
    monkeypatch.chdir(tmp_path)
    for name in ("HYVINVOINTI_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "HYVINVOINTI_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


@pytest.fixture
def run(workspace, capsys, monkeypatch) -> Callable[..., Ran]:
    """Run `hyvinvointi` with arguments."""

    assert workspace.is_dir()

    def run_with(*arguments: object) -> Ran:
        monkeypatch.setattr("sys.argv", ["hyvinvointi", *map(str, arguments)])
        code = main()
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return run_with


@pytest.fixture(scope="session")
def committed_village(tmp_path_factory):
    """A repository whose `main` holds the village, to be copied: a third of the time of a new one."""
    folder = tmp_path_factory.mktemp("village")
    git(folder, "init", "-q", "-b", "main", "--template=")
    commit(folder, {"hyvinvointi.toml": "", **VILLAGE})
    return folder


@pytest.fixture(scope="session")
def adopted_village(tmp_path_factory, committed_village):
    """The village whose council has adopted the plan; all of it is committed, to be copied."""
    folder = tmp_path_factory.mktemp("adopted")
    _copied(committed_village, folder)
    put(folder, {"decisions/valtuusto-2025-064.yaml": ADOPTION})
    with pytest.MonkeyPatch.context() as patched:
        patched.chdir(folder)
        patched.setattr("sys.argv", ["hyvinvointi", "adopt", "valtuusto-2025-064", "ohjelma"])
        assert main() == 0
    commit(folder, {})
    return folder


@pytest.fixture
def village(workspace, committed_village):
    """A repository whose `main` holds the village; it is the current folder."""
    return _instead(workspace, committed_village)


@pytest.fixture
def adopted(village, adopted_village):
    """The village whose council has adopted the plan, in its place."""
    return _instead(village, adopted_village)


def _instead(workspace, repository):
    for one in workspace.iterdir():
        shutil.rmtree(one) if one.is_dir() else one.unlink()
    return _copied(repository, workspace)


def _copied(repository, folder):
    shutil.copytree(repository, folder, dirs_exist_ok=True)
    # The index knows the files by what the copy has changed of them.
    git(folder, "update-index", "-q", "--refresh")
    return folder


def write(folder, files):
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
