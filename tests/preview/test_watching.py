"""Hearing of changes: in folders that come later, too, and never through a link."""

import threading
from time import sleep

import pytest

from hyvinvointi.preview.watching import folders, watching

pytestmark = pytest.mark.slow


def test_links_hidden_folders_and_sites_are_not_watched(tmp_path):
    for name in ("a/b", ".git/objects", "node_modules/x", "build/site"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "build/site/.hyvinvointi-site").write_text("")
    (tmp_path / "a/everything").symlink_to("/")
    (tmp_path / "a/again").symlink_to(tmp_path)
    expected = {tmp_path, tmp_path / "a", tmp_path / "a/b", tmp_path / "build"}
    assert folders(tmp_path) == {str(one) for one in expected}


def test_a_change_is_heard_in_a_new_folder_too(tmp_path):
    file = tmp_path / "new/deep/a.yaml"
    with watching(tmp_path) as changes:
        changes.wait()
        file.parent.mkdir(parents=True)
        heard(changes)
        sleep(1.2)  # until the new folder is watched
        while not changes._queue.empty():
            changes.wait()
        file.write_text("a")
        heard(changes)


def heard(changes):
    """Wait for a change, but not for ever."""
    thread = threading.Thread(target=changes.wait, daemon=True)
    thread.start()
    thread.join(10)
    assert not thread.is_alive()
