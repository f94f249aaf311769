"""Where links of a revision lead."""

import time

import pytest

from hyvinvointi.workspace.links import target_of

LINKS = {
    "a": "b/c", "b/up": "../d", "deep/x": "../deep/y", "deep/y": "z", "loop": "loop", "one": "two",
    "two": "one", "out": "../x", "root": "/etc/passwd", "dots": "./b/.././b//c", "git": ".git/config",
    "folder": "b", "here": ".",
}  # fmt: skip


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("plain", "plain"), ("a", "b/c"), ("b/up", "d"), ("deep/x", "deep/z"), ("dots", "b/c"),
        ("folder/c", "b/c"), ("folder/up", "d"), ("here/a", "b/c"), ("here", ""),
        ("loop", None), ("one", None), ("out", None), ("root", None), ("git", None),
        ("../a", None), ("loop/x", None),
    ],
)  # fmt: skip
def test_where_a_path_leads(path, target):
    assert target_of(path, LINKS) == target


def test_links_made_to_cost_time_lead_nowhere_soon():
    links = {
        "x": "a/" * 2_000 + "x",
        "y": "z/../" * 300 + "y",
        "long": "a" * 1_000_000,
        "dot": "./" * 2_000 + "dot",
    }
    start = time.process_time()
    for _ in range(100):
        for path in links:
            assert target_of(path, links) is None
    assert time.process_time() - start < 2
