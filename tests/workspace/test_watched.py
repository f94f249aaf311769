"""A tree that notes what a run has read of it, and nothing that an earlier one did."""

import pytest

from hyvinvointi.source import blob_of
from hyvinvointi.workspace import MemoryTree
from hyvinvointi.workspace.watched import WatchedTree


class Counting(MemoryTree):
    """A tree that counts how often each file is read."""

    def __init__(self, files):
        super().__init__(files)
        self.count = dict.fromkeys((*files, "gone.yaml"), 0)

    def read(self, path):
        self.count[path] += 1
        return super().read(path)


def test_a_file_is_read_once_to_be_compared_and_then_judged():
    tree = Counting({"a.yaml": b"a: 1\n", "b.yaml": b"b: 1\n"})
    watched = WatchedTree(tree)
    assert not watched.is_as({"a.yaml": blob_of(b"a: 1\n"), "b.yaml": blob_of(b"b: 0\n")}, {}, {})
    assert [watched.read(path) for path in watched.paths()] == [b"a: 1\n", b"b: 1\n"]
    assert (tree.count["a.yaml"], tree.count["b.yaml"]) == (1, 1)


def test_a_file_that_is_gone_is_not_noted_for_having_been_there():
    watched = WatchedTree(Counting({"a.yaml": b"a: 1\n"}))
    assert not watched.is_as({"gone.yaml": blob_of(b"a: 1\n")}, {}, {})
    watched.read("a.yaml")
    assert watched.blobs == {"a.yaml": blob_of(b"a: 1\n")}


def test_a_file_that_cannot_be_read_is_noted_as_that():
    watched = WatchedTree(MemoryTree({}))
    with pytest.raises(OSError, match=r"gone\.yaml"):
        watched.read("gone.yaml")
    assert watched.blobs == {"gone.yaml": ""}
    assert watched.is_as({"gone.yaml": ""}, {}, {})
