"""What arguments name among the files of a workspace."""

import pytest

from hyvinvointi.cli.parts import Part, Parts
from hyvinvointi.cli.targets import parts_of
from hyvinvointi.diagnostics import Finding, Site
from hyvinvointi.source import read
from hyvinvointi.source.codes import UNREADABLE_FILE
from hyvinvointi.workspace import Config, Workspace

_PATHS = ("a-b/x.yaml", "a.yaml", "a/b/x.yaml", "a/x.yaml", "a0/x.yaml", "ä/x.yaml")


@pytest.fixture(scope="module")
def workspace() -> Workspace:
    unread = Finding(UNREADABLE_FILE, Site("a/pipe.yaml", part="file"), {"reason": ""})
    return Workspace(Config(), tuple(read(path, b"kind: program\n") for path in _PATHS), (unread,))


@pytest.mark.parametrize(
    ("path", "named"),
    [
        (".", ["a-b/x.yaml", "a.yaml", "a/b/x.yaml", "a/pipe.yaml", "a/x.yaml", "a0/x.yaml", "ä/x.yaml"]),
        ("a", ["a/b/x.yaml", "a/pipe.yaml", "a/x.yaml"]),
        ("a/b", ["a/b/x.yaml"]),
        ("a/x.yaml", ["a/x.yaml"]),
        ("a/pipe.yaml", ["a/pipe.yaml"]),
        ("a.yaml", ["a.yaml"]),
        ("ä", ["ä/x.yaml"]),
        ("b", []),
        ("a/x", []),
    ],
)  # fmt: skip
def test_a_path_names_what_is_there_or_below(
    workspace: Workspace, path: str, named: list[str]
) -> None:
    assert [part.path for part in parts_of(workspace, path, path)] == named


@pytest.mark.parametrize(
    ("path", "pointer", "is_meant"),
    [
        ("a.yaml", "/goals/0", True),
        ("b.yaml", "/goals/1", True),
        ("b.yaml", "/goals/1/title", True),
        ("b.yaml", "/goals/10", False),
        ("b.yaml", "/goals", False),
        ("b.yaml", "", False),
        ("c.yaml", "", False),
    ],
)
def test_a_place_is_meant_where_any_part_holds_it(path: str, pointer: str, is_meant: bool) -> None:
    parts = Parts([Part("b.yaml", "/goals/3"), Part("a.yaml"), Part("b.yaml", "/goals/1")])

    assert parts.holds(path, pointer) == is_meant
    assert {*parts.paths} == {"a.yaml", "b.yaml"}
