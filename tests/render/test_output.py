"""A site is written whole or not at all, and over nothing that is not one."""

import pytest

from hyvinvointi.errors import WorkError
from hyvinvointi.render.output import write


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
