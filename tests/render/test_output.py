"""A site is written whole or not at all, and over nothing that is not one."""

import os
from pathlib import Path

import pytest

from hyvinvointi.errors import WorkError
from hyvinvointi.render import rooms
from hyvinvointi.render.output import renew, write


def _files(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }


def test_a_site_replaces_the_one_before(tmp_path):
    target = tmp_path / "a" / "site"
    write(target, [("", "old.html", b"1"), ("x", "x/old.html", b"2")])
    written = write(target, [("x", "x/new.html", b"3")])
    assert [(path, size) for path, size, _ in written["x"]] == [("x/new.html", 1)]
    assert _files(target) == {"x/new.html": b"3"}
    assert [one.name for one in target.parent.iterdir()] == ["site"]


def test_an_interrupted_write_leaves_the_old_site_whole(tmp_path):
    target = tmp_path / "site"
    write(target, [("", "index.html", b"1")])

    def interrupted():
        yield "", "index.html", b"2"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write(target, interrupted())
    assert _files(target) == {"index.html": b"1"}
    assert [one.name for one in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("kind", ["folder", "file"])
def test_what_is_no_site_is_refused_before_anything_is_read(tmp_path, kind):
    target = tmp_path / "target"
    if kind == "folder":
        target.mkdir()
        (target / "own.txt").write_text("own")
    else:
        target.write_text("own")

    def unread():
        pytest.fail("the files were asked for")
        yield "", "", b""

    with pytest.raises(WorkError, match="did not make"):
        write(target, unread())


def test_an_empty_folder_is_filled_and_a_link_followed(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    write(tmp_path / "link", [("", "index.html", b"1")])
    assert (tmp_path / "link").is_symlink()
    assert _files(tmp_path / "real") == {"index.html": b"1"}


def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(WorkError, match="cannot be written"):
        write(tmp_path / "file" / "site", [])


BEFORE = {"index.html": b"1", "a/index.html": b"1", "gone/index.html": b"1", "stays.html": b"1"}
NEW = [("", "index.html", b"2"), ("", "a/index.html", b"2"), ("", "b/index.html", b"2")]
AFTER = {"index.html": b"2", "a/index.html": b"2", "b/index.html": b"2", "stays.html": b"1"}


def _before(tmp_path):
    target = tmp_path / "site"
    write(target, [("", path, content) for path, content in BEFORE.items()], "mark")
    return target


def _interrupted_at(number, monkeypatch, watched=lambda: None):
    """Stop once: of each move there is a moment before it (even numbers) and after it."""
    moves, replace = iter(range(1000)), Path.replace

    def move(self, goal):
        watched()
        at = next(moves)
        if number == 2 * at:
            raise KeyboardInterrupt
        moved = replace(self, goal)
        watched()
        if number == 2 * at + 1:
            raise KeyboardInterrupt
        return moved

    monkeypatch.setattr(Path, "replace", move)


def test_a_renewed_site_misses_no_file_at_any_moment(tmp_path, monkeypatch):
    target = _before(tmp_path)
    seen = []
    _interrupted_at(1000, monkeypatch, lambda: seen.append(_files(target)))
    renew(target, NEW, ["gone/index.html", "a/index.html"], "new")
    assert _files(target) == AFTER
    assert not (target / "gone").exists()
    for files in seen:
        assert files.keys() >= BEFORE.keys() & AFTER.keys()
    assert [one.name for one in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("links", [True, False])
@pytest.mark.parametrize("number", range(16))
def test_who_stops_a_renewal_at_any_move_has_the_site_of_before(
    tmp_path, monkeypatch, number, links
):
    target = _before(tmp_path)
    if not links:
        monkeypatch.setattr(os, "link", _no_links)
    with monkeypatch.context() as patched:
        _interrupted_at(number, patched)
        try:
            renew(target, NEW, ["gone/index.html"], "new")
            expected = AFTER
        except KeyboardInterrupt:
            expected = BEFORE
    assert _files(target) == expected
    assert [one.name for one in tmp_path.iterdir()] == ["site"]


def _no_links(*_args, **_given):
    raise OSError


@pytest.mark.skipif(os.name == "nt", reason="no locks there")
def test_rooms_of_killed_renders_go_and_nothing_else(tmp_path):
    target = _before(tmp_path)
    killed, foreign, other = (
        tmp_path / name for name in (".site-abcdefgh", ".site-00000000", ".other-abcdefgh")
    )
    for folder in (killed, foreign, other):
        (folder / "new").mkdir(parents=True)
    for folder in (killed, other):
        (folder / ".hyvinvointi-room").touch()
    with rooms.beside(target) as running:
        write(target, [("", "index.html", b"1")])
        assert running.is_dir()
        assert {one.name for one in tmp_path.iterdir()} == {
            *("site", ".site-00000000", ".other-abcdefgh"),
            running.name,
        }


@pytest.mark.skipif(os.name == "nt", reason="no locks there")
def test_a_site_that_a_killed_render_took_aside_comes_back(tmp_path):
    target, room = _before(tmp_path), tmp_path / ".site-abcdefgh"
    room.mkdir()
    (room / ".hyvinvointi-room").touch()
    target.replace(room / rooms.WHOLE)

    def interrupted():
        yield "", "index.html", b"2"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write(target, interrupted())
    assert _files(target) == BEFORE
    assert [one.name for one in tmp_path.iterdir()] == ["site"]
