"""A file is the old one or the new one at every moment, whatever happens and whoever else writes."""

import errno
import os
import stat
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from hyvinvointi import disk
from hyvinvointi.errors import WorkError
from hyvinvointi.source import editor

OLD, NEW = b"old" * 1000, b"new" * 1000
POSIX = pytest.mark.skipif(os.name == "nt", reason="no such files, modes or locks there")
TESTS = Path(__file__).parents[1]


@pytest.fixture
def file(tmp_path):
    file = tmp_path / "decision.yaml"
    file.write_bytes(OLD)
    return file


def left(folder):
    """Return the names of what lies in a folder."""
    return sorted(one.name for one in folder.iterdir())


def test_a_file_is_replaced_and_nothing_else_is_left(file):
    editor.write(file, NEW, expected=OLD)
    assert file.read_bytes() == NEW
    editor.write(file.with_name("new.yaml"), NEW)
    assert left(file.parent) == ["decision.yaml", "new.yaml"]


def test_what_changed_since_it_was_read_stays(file):
    with pytest.raises(WorkError, match="has changed since"):
        editor.write(file, NEW, expected=b"other")
    assert (file.read_bytes(), left(file.parent)) == (OLD, ["decision.yaml"])


@POSIX
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o755])
def test_the_mode_is_kept(file, mode):
    file.chmod(mode)
    editor.write(file, NEW)
    assert stat.S_IMODE(file.stat().st_mode) == mode


@POSIX
def test_a_link_stays_and_its_file_is_written(file):
    link = file.with_name("link.yaml")
    link.symlink_to(file.name)
    editor.write(link, NEW, expected=OLD, inside=file.parent)
    assert link.is_symlink()
    assert file.read_bytes() == NEW


@POSIX
@pytest.mark.parametrize("way", ["link.yaml", "folder/file.yaml"])
def test_a_link_leads_nowhere_else(tmp_path, way):
    outside, inside = tmp_path / "outside", tmp_path / "inside"
    outside.mkdir()
    inside.mkdir()
    (outside / "file.yaml").write_bytes(OLD)
    (inside / "link.yaml").symlink_to(outside / "file.yaml")
    (inside / "folder").symlink_to(outside)
    with pytest.raises(WorkError, match="leads elsewhere through a link"):
        editor.write(inside / way, NEW, inside=inside)
    assert (outside / "file.yaml").read_bytes() == OLD
    assert left(outside) == ["file.yaml"]


STEPS = ("open", "fsync", "chmod", "replace", "stat", "lstat", "fstat", "fdopen")


@pytest.mark.parametrize("fault", [OSError(28, "No space left on device"), KeyboardInterrupt()])
@pytest.mark.parametrize("is_done", [False, True])
def test_whatever_step_fails_the_file_is_old_or_new(file, monkeypatch, fault, is_done):
    seen = []
    for number in range(1, 40):
        file.write_bytes(OLD)
        with monkeypatch.context() as patched:
            steps = _failing_at(number, fault, is_done, patched)
            with suppress(WorkError, KeyboardInterrupt):
                editor.write(file, NEW, expected=OLD)
        if len(steps) < number:
            break
        seen.append(file.read_bytes())
        assert seen[-1] in {OLD, NEW}
        editor.clear([file.parent])
        assert left(file.parent) == ["decision.yaml"]
    assert OLD in seen
    assert 5 < len(seen) < 39


def _failing_at(number, fault, is_done, patched):
    steps = []

    def failing(step):
        def counted(*args, **given):
            steps.append(step)
            if len(steps) == number and not is_done:
                raise fault
            result = step(*args, **given)
            if len(steps) == number:
                raise fault
            return result

        return counted

    for name in STEPS:
        patched.setattr(os, name, failing(getattr(os, name)))
    return steps


KILLED = """\
import sys; sys.path.insert(0, sys.argv[2])
from pathlib import Path
from endurance.deaths import ASKING, CHANGING, each_death
from hyvinvointi.source import editor
file, old, new = Path(sys.argv[1]), b"old" * 1000, b"new" * 1000
seen = []
def work():
    editor.write(file, new, expected=old)
def check():
    seen.append(file.read_bytes())
    assert seen[-1] in {old, new}
    names = {one.name for one in file.parent.iterdir()}
    assert names <= {"decision.yaml", ".decision.yaml.hyv-tmp"}, names
    # The next run takes what was left for its own: it is not in its way.
    file.write_bytes(old)
    editor.write(file, new, expected=old)
    assert [one.name for one in file.parent.iterdir()] == ["decision.yaml"]
    assert file.read_bytes() == new
    file.write_bytes(old)
assert each_death(work, check, [*ASKING, *CHANGING]) >= 6
assert old in seen
"""


@POSIX
def test_whenever_it_is_killed_the_file_is_old_or_new_and_the_next_run_cleans_up(file):
    command = [sys.executable, "-c", KILLED, file, TESTS]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert (ran.returncode, ran.stderr) == (0, "")


@POSIX
def test_two_runs_do_not_write_one_file_at_once(file, monkeypatch):
    monkeypatch.setattr(editor, "_PAUSE", 0)
    with editor._temporary(file), pytest.raises(WorkError, match="Another run is writing"):
        editor.write(file, NEW)
    assert (file.read_bytes(), left(file.parent)) == (OLD, ["decision.yaml"])


@POSIX
@pytest.mark.parametrize("kind", ["link", "folder", "fifo"])
def test_what_is_no_file_of_ours_is_not_taken_away(file, monkeypatch, kind):
    monkeypatch.setattr(editor, "_PAUSE", 0)
    outside = file.with_name("outside")
    outside.write_bytes(b"own")
    temporary = file.with_name(".decision.yaml.hyv-tmp")
    if kind == "link":
        temporary.symlink_to(outside)
    elif kind == "folder":
        temporary.mkdir()
    else:
        os.mkfifo(temporary)
    editor.clear([file.parent])
    with pytest.raises(WorkError, match=r"\.decision\.yaml\.hyv-tmp is in the way"):
        editor.write(file, NEW)
    assert (file.read_bytes(), outside.read_bytes()) == (OLD, b"own")
    assert os.path.lexists(temporary)


@POSIX
def test_only_what_nobody_uses_is_cleared(file):
    names = [".a.yaml.hyv-tmp", ".b.yaml.hyv-tmp~", "c.yaml.hyv-tmp", ".d.yaml.abcdefgh"]
    for name in names:
        file.with_name(name).write_bytes(b"x")
    with editor._temporary(file):
        editor.clear([file.parent, file.parent / "nowhere"])
        assert left(file.parent) == sorted([*names[1:], "decision.yaml", ".decision.yaml.hyv-tmp"])


def test_a_file_is_on_the_disk_before_it_takes_the_place_of_another(file, monkeypatch):
    steps = []
    for name in ("fsync", "replace"):
        call = getattr(os, name)

        def noted(*args, name=name, call=call):
            steps.append(name)
            return call(*args)

        monkeypatch.setattr(os, name, noted)
    editor.write(file, NEW)
    assert steps == ["fsync", "replace"]


@POSIX
def test_where_nothing_can_be_locked_only_what_is_old_is_taken_away(file, monkeypatch):
    def unlockable(*_args):
        raise OSError(errno.EBADF, "no locks on this disk")

    left = file.with_name(".decision.yaml.hyv-tmp")
    left.write_bytes(b"x")
    monkeypatch.setattr(disk.fcntl, "flock", unlockable)
    editor.clear([file.parent])
    assert left.exists()
    os.utime(left, (1, 1))
    editor.write(file, NEW)
    assert file.read_bytes() == NEW
    assert not left.exists()
