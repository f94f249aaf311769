"""Reports and baselines in files: the old one or the new one, and never where a link leads away."""

import os
import threading
from pathlib import Path

import pytest

POSIX = pytest.mark.skipif(os.name == "nt", reason="no links and pipes there")


@pytest.fixture
def outside(tmp_path_factory):
    """A file outside of the workspace that nobody may write."""
    file = tmp_path_factory.mktemp("outside") / "precious"
    file.write_text("own")
    return file


@POSIX
@pytest.mark.parametrize("way", ["report", "folder/precious", "folder/new/report"])
@pytest.mark.parametrize("option", ["report", "baseline"])
def test_no_link_of_a_checkout_leads_a_result_out_of_it(run, workspace, outside, way, option):
    (workspace / "report").symlink_to(outside)
    (workspace / "folder").symlink_to(outside.parent)
    if option == "report":
        ran = run("lint", "--output", f"json={way}")
    else:
        ran = run("lint", "--baseline", way, "--write-baseline")
    assert (ran.code, "leads elsewhere through a link" in ran.err) == (2, True)
    assert outside.read_text() == "own"
    assert [one.name for one in outside.parent.iterdir()] == ["precious"]


@pytest.mark.parametrize("name", [".git/config", ".git/hooks/pre-commit", ".GIT/x.json"])
def test_nothing_is_written_into_the_data_of_git(run, village, name):
    before = (village / ".git/config").read_bytes()
    for command in (("lint", "--output", f"json={name}"), ("diff", "--output", name)):
        ran = run(*command)
        assert (ran.code, "is not meant for output" in ran.err) == (2, True)
    assert (village / ".git/config").read_bytes() == before
    assert name == ".git/config" or not (village / name).exists()


@POSIX
def test_a_link_inside_of_it_is_followed_and_stays(run, workspace):
    (workspace / "link.json").symlink_to("sub/report.json")
    assert run("lint", "--output", "json=link.json").code == 0
    assert (workspace / "link.json").is_symlink()
    assert (workspace / "sub/report.json").read_text().startswith("{")


def test_a_result_replaces_the_one_before_and_nothing_else_is_left(run, workspace):
    before = {one.name for one in workspace.iterdir()}
    for _ in range(2):
        assert run("lint", "--output", "json=out/lint.json").code == 0
    assert {one.name for one in (workspace / "out").iterdir()} == {"lint.json"}
    assert {one.name for one in workspace.iterdir()} == before | {"out"}


@POSIX
def test_a_pipe_is_written_and_not_replaced(run, workspace):
    pipe, heard = workspace / "pipe", []
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: heard.append(pipe.read_text()))
    reader.start()
    assert run("lint", "--output", "json=pipe").code == 0
    reader.join(20)
    assert heard[0].startswith("{")
    assert pipe.is_fifo()


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="no devices there")
def test_a_device_is_written_and_not_replaced(run):
    assert run("lint", "--output", "json=/dev/null").code == 0
    assert Path("/dev/null").is_char_device()


def test_mending_takes_away_what_a_killed_run_left(run, workspace):
    left = workspace / ".mittari.yaml.hyv-tmp"
    left.write_text("half")
    assert run("lint").code == 0
    assert left.exists()  # who only looks writes nothing
    assert run("lint", "--fix").code == 0
    assert not left.exists()
