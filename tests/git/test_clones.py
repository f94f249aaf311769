"""What a clone that does not hold everything can tell, and what it says when it cannot."""

import zoneinfo
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from cli.repository import commit, git
from hyvinvointi.errors import WorkError
from hyvinvointi.git import lacks, last_commit, merge_base
from hyvinvointi.workspace import Config

pytestmark = pytest.mark.slow

HELSINKI = ZoneInfo("Europe/Helsinki")
DAY = date(2026, 3, 11)


def dated(monkeypatch, folder, moment, files):
    monkeypatch.setenv("GIT_COMMITTER_DATE", moment)
    commit(folder, files)
    return git(folder, "rev-parse", "HEAD")


@pytest.fixture
def source(tmp_path):
    root = tmp_path / "source"
    root.mkdir()
    git(root, "init", "-q", "-b", "main", "--template=")
    git(root, "config", "uploadpack.allowFilter", "true")
    return root


def clone(source, *how):
    target = source.parent / "clone"
    git(source, "clone", "-q", *how, f"file://{source}", target)
    return target


@pytest.mark.parametrize(
    ("how", "kind"), [((), ""), (("--depth", "1"), "shallow"), (("--filter=blob:none",), "partial")]
)
def test_what_a_clone_lacks(source, how, kind):
    commit(source, {"a": "1"})
    commit(source, {"a": "2"})
    assert lacks(clone(source, *how)) == kind


@pytest.mark.parametrize(
    "zone", ["UTC", "Europe/Helsinki", "Pacific/Auckland", "America/Los_Angeles"]
)
def test_a_day_is_that_of_its_zone_wherever_the_machine_stands(source, monkeypatch, zone):
    before = dated(monkeypatch, source, "2026-03-11T21:59:59+0000", {"a": "1"})
    after = dated(monkeypatch, source, "2026-03-11T22:00:00+0000", {"a": "2"})
    monkeypatch.setenv("TZ", zone)
    assert last_commit(source, DAY, HELSINKI) == before
    assert last_commit(source, DAY + timedelta(days=1), HELSINKI) == after
    assert last_commit(source, DAY, ZoneInfo("UTC")) == after
    for day in (date.min, date(1960, 1, 1), date(2026, 3, 10)):
        with pytest.raises(WorkError, match="no revision from"):
            last_commit(source, day, HELSINKI)
    assert last_commit(source, date.max, ZoneInfo("UTC")) == after


def test_the_zone_of_finland_needs_no_files_of_the_system():
    zoneinfo.reset_tzpath(to=[])
    try:
        zone = ZoneInfo.no_cache(Config().time_zone)
        assert datetime(2026, 7, 1, tzinfo=zone).utcoffset() == timedelta(hours=3)
    finally:
        zoneinfo.reset_tzpath()


def test_the_last_commit_of_a_day_may_be_hidden(source, monkeypatch):
    for number in range(4):
        dated(monkeypatch, source, f"2026-03-1{number}T12:00:00+0000", {"a": str(number)})
    cut = clone(source, "--depth", "2")
    assert last_commit(cut, date(2026, 3, 12), HELSINKI) == git(cut, "rev-parse", "HEAD~1")
    with pytest.raises(WorkError, match="unshallow"):
        last_commit(cut, DAY, HELSINKI)


def test_the_newest_of_several_lines_may_be_hidden(source, monkeypatch):
    dated(monkeypatch, source, "2026-03-01T12:00:00+0000", {"a": "1"})
    git(source, "switch", "-q", "-c", "side")
    dated(monkeypatch, source, "2026-03-10T12:00:00+0000", {"b": "1"})
    dated(monkeypatch, source, "2026-03-12T12:00:00+0000", {"b": "2"})
    git(source, "switch", "-q", "main")
    dated(monkeypatch, source, "2026-03-09T12:00:00+0000", {"a": "2"})
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2026-03-13T12:00:00+0000")
    git(source, "merge", "-q", "--no-edit", "side")
    cut = clone(source, "--depth", "2")
    assert last_commit(source, DAY, HELSINKI) == git(source, "rev-parse", "side~1")
    with pytest.raises(WorkError, match="cannot be known"):
        last_commit(cut, DAY, HELSINKI)


def test_a_common_ancestor_may_be_hidden(source):
    commit(source, {"a": "1"})
    old = git(source, "rev-parse", "HEAD")
    commit(source, {"a": "2"})
    git(source, "switch", "-q", "-c", "side")
    commit(source, {"b": "1"})
    commit(source, {"b": "2"})
    git(source, "switch", "-q", "main")
    git(source, "branch", "old", old)
    git(source, "merge", "-q", "--no-edit", "--no-ff", "side")
    base = git(source, "rev-parse", "side")
    cut = clone(source, "--depth", "2", "--no-single-branch")
    assert merge_base(cut, "HEAD", "origin/side") == base
    with pytest.raises(WorkError, match="unshallow"):
        merge_base(cut, "origin/old", "origin/side")


def test_a_nearer_ancestor_may_be_hidden(source):
    commit(source, {"a": "1"})
    git(source, "branch", "one")
    commit(source, {"a": "2"})
    near = git(source, "rev-parse", "HEAD")
    for name in ("left", "right"):
        git(source, "switch", "-q", "-c", name, near)
        commit(source, {name: "1"})
        git(source, "merge", "-q", "--no-edit", "--no-ff", "-s", "ours", "one", "-m", "x")
        git(source, "commit", "-q", "--allow-empty", "-m", name)
    assert merge_base(source, "left", "right") == near
    cut = clone(source, "--depth", "2", "--no-single-branch")
    with pytest.raises(WorkError, match="unshallow"):
        merge_base(cut, "origin/left", "origin/right")
