"""How many processes look at files, and that it makes no difference."""

from typing import Any

import pytest

from hyvinvointi.cli import jobs, lint_run

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("count", ["1", "2", "5"])
def test_as_many_processes_as_are_asked_for_say_the_same(run, workspace, count):
    expected = run("lint", "--format", "json", "--no-cache")
    assert run("lint", "--format", "json", "--no-cache", "--jobs", count) == expected
    assert (workspace / "hyvinvointi.toml").exists()


def test_a_large_workspace_has_all_cores_and_a_small_one_one(run, monkeypatch):
    counts = []
    processes = jobs.processes

    def counted(count: int) -> Any:
        counts.append(count)
        return processes(count)

    monkeypatch.setattr(jobs, "processes", counted)
    monkeypatch.setattr(jobs, "cores", lambda: 3)
    run("lint", "--no-cache")
    assert counts == []
    monkeypatch.setattr(lint_run, "_MANY", 2)
    run("lint", "--no-cache")
    run("lint", "--no-cache", "--jobs", "1")
    assert counts == [3]


def test_few_new_files_of_many_are_left_to_whoever_reads_them(run, workspace, monkeypatch):
    run("lint")
    monkeypatch.setattr(lint_run, "_MANY", 2)
    monkeypatch.setattr(jobs, "processes", lambda _count: 1 / 0)
    edited = next(workspace.rglob("*.yaml"))
    edited.write_text(edited.read_text("utf-8") + "# Uusi rivi\n", "utf-8")
    assert run("lint").code in {0, 1}


def test_no_processes_where_a_new_one_would_take_modules_from_the_current_folder(run, monkeypatch):
    monkeypatch.setattr(jobs, "may_fork", lambda: False)
    monkeypatch.setattr(jobs, "processes", lambda _count: 1 / 0)
    assert run("lint", "--no-cache", "--jobs", "2").code in {0, 1}
