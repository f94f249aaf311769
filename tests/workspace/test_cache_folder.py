"""Caches lie in a folder of the user's own, and nowhere else."""

import os
import sys

import pytest

from hyvinvointi.workspace import cache_folder
from hyvinvointi.workspace.cache import Cache, Outdated, Record
from hyvinvointi.workspace.cache_folder import VARIABLE, open_cache

POSIX = pytest.mark.skipif(os.name == "nt", reason="no owners and modes there")
NOTHING = Outdated(settings=False, documents=(), neighbours=(), pieces=())


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The folder for caches, which is not there yet."""
    monkeypatch.setenv(VARIABLE, str(tmp_path / "caches"))
    return tmp_path / "caches"


@pytest.fixture
def places(tmp_path):
    """A workspace and the folder of its site."""
    return [tmp_path / "work", tmp_path / "site"]


def test_it_is_made_for_its_user_alone(folder, places):
    cache = open_cache(Cache, "render", places)
    cache.write(Record({"tool": "1"}), NOTHING)
    assert open_cache(Cache, "render", places).read().about == {"tool": "1"}
    if os.name != "nt":
        assert folder.stat().st_mode & 0o777 == 0o700
        assert {one.stat().st_mode & 0o022 for one in folder.iterdir()} == {0}


def test_each_workspace_and_each_site_has_its_own(folder, places):
    open_cache(Cache, "render", places).write(Record({"tool": "1"}), NOTHING)
    for others in ([places[1], places[0]], [places[0]], [*places, folder.parent / "x"]):
        assert open_cache(Cache, "render", others).read() == Record()
    assert open_cache(Cache, "lint", places).read() == Record()


@pytest.mark.parametrize("below", ["", "a/b"])
def test_a_checkout_and_a_site_can_bring_none(folder, places, monkeypatch, below):
    for place in places:
        monkeypatch.setenv(VARIABLE, str(place / below))
        assert open_cache(Cache, "render", places) is None
        assert not place.exists()
    assert not folder.exists()


@POSIX
def test_a_link_does_not_hide_where_it_is(places, monkeypatch, tmp_path):
    (places[0] / "caches").mkdir(parents=True)
    (tmp_path / "link").symlink_to(places[0] / "caches")
    monkeypatch.setenv(VARIABLE, str(tmp_path / "link"))
    assert open_cache(Cache, "render", places) is None


@POSIX
@pytest.mark.parametrize("mode", [0o777, 0o770, 0o720, 0o702, 0o1777])
def test_one_that_others_may_write_is_none(folder, places, mode):
    folder.mkdir()
    folder.chmod(mode)
    assert open_cache(Cache, "render", places) is None


@POSIX
def test_one_of_another_user_is_none(folder, places, monkeypatch):
    folder.mkdir(mode=0o700)
    user = os.geteuid()
    assert open_cache(Cache, "render", places) is not None
    monkeypatch.setattr(os, "geteuid", lambda: user + 1)
    assert open_cache(Cache, "render", places) is None


@pytest.mark.parametrize("kind", ["file", "under a file"])
def test_where_none_can_be_there_is_none(folder, places, monkeypatch, kind):
    folder.write_bytes(b"own")
    if kind == "under a file":
        monkeypatch.setenv(VARIABLE, str(folder / "caches"))
    assert open_cache(Cache, "render", places) is None
    assert folder.read_bytes() == b"own"


@pytest.mark.skipif(sys.platform != "linux", reason="as on Linux")
def test_without_a_name_it_is_where_the_system_keeps_caches(tmp_path, places, monkeypatch):
    monkeypatch.delenv(VARIABLE)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    open_cache(Cache, "render", places).write(Record(), NOTHING)
    assert [*(tmp_path / "xdg/hyvinvointi").iterdir()]
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    open_cache(Cache, "render", places).write(Record(), NOTHING)
    assert [*(tmp_path / "home/.cache/hyvinvointi").iterdir()]


def test_there_are_never_many_and_nothing_else_goes(folder, places, monkeypatch):
    monkeypatch.setattr(cache_folder, "_MOST", 3)
    folder.mkdir(mode=0o700)
    others = ["own.sqlite", "render-0.sqlite", f"render-{'0' * 32}.sqlite.txt", "notes"]
    for name in others:
        (folder / name).write_bytes(b"own")
    for number in range(6):
        cache = open_cache(Cache, "render", [*places, folder.parent / str(number)])
        cache.write(Record({"tool": str(number)}), NOTHING)
        for file in folder.iterdir():
            about = file.stat()
            os.utime(file, ns=(about.st_atime_ns - 10**9, about.st_mtime_ns - 10**9))
    left = {one.name for one in folder.iterdir()}
    assert left >= {*others}
    assert len(left) == len(others) + 2 * 3
    assert open_cache(Cache, "render", [*places, folder.parent / "5"]).read().about == {"tool": "5"}
    assert open_cache(Cache, "render", [*places, folder.parent / "0"]).read() == Record()


def test_they_never_take_much_room(folder, places, monkeypatch):
    monkeypatch.setattr(cache_folder, "MOST_BYTES", 100_000)
    for number in range(4):
        cache = open_cache(Cache, "render", [*places, folder.parent / str(number)])
        cache.write(Record({"tool": "x" * 60_000}), NOTHING)
    open_cache(Cache, "render", places)
    assert len([*folder.glob("*.sqlite")]) == 1
