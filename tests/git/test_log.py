"""One question about all files answers what one about each file would."""

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adoption import histories
from adoption.histories import DECISION, INDICATORS, PLANS, STEPS, commits
from cli.repository import git
from hyvinvointi.git import Blobs, Log, changes, differences, files, objects
from hyvinvointi.git.reasons import ObjectNotHere

NUMBERS = count()
HISTORIES = st.lists(STEPS, min_size=3, max_size=14)
DELAYS = st.lists(st.integers(-300, 300), min_size=1, max_size=5)


@pytest.fixture(scope="module")
def room(tmp_path_factory):
    return tmp_path_factory.mktemp("logs").resolve()


@pytest.mark.slow
@given(HISTORIES, DELAYS, st.sampled_from([10_000_000, 10]))
def test_a_log_tells_what_git_follows(room, steps, delays, most):
    """Whether Git names few files or more than are read."""
    root = room / str(next(NUMBERS))
    histories.build(root, commits(steps), delays)
    log = Log(root, git(root, "rev-parse", "HEAD"))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("hyvinvointi.git.log._MOST", most)
        patched.setattr("hyvinvointi.git.log._CHUNK", 7)
        require_followed(root, log)


def require_followed(root, log):
    for path in (*PLANS, *INDICATORS, DECISION, "r.yaml", "nothing.yaml"):
        followed = git(root, "log", "--follow", "--format=%H", "HEAD", "--", path).split()
        assert log.touching(path) == followed


def test_settings_of_the_clone_change_no_log(room):
    root = room / "settings"
    histories.build(root, commits([("write", PLANS[0], histories.plan(title="kaksi"))]), [0])
    head = git(root, "rev-parse", "HEAD")
    before = Log(root, head).touching(PLANS[0])
    for name, value in {
        "log.showRoot": "false",
        "diff.renames": "copies",
        "log.follow": "true",
        "diff.relative": "true",
        "log.diffMerges": "separate",
        "log.showSignature": "true",
        "format.pretty": "full",
        "core.quotePath": "true",
    }.items():
        git(root, "config", name, value)
    assert Log(root, head).touching(PLANS[0]) == before
    assert len(before) == 2


@pytest.mark.slow
@given(HISTORIES, st.lists(st.integers(0, 30), max_size=8), st.sampled_from(["", "programs"]))
def test_changes_lead_from_one_listing_to_the_next(room, steps, chosen, folder):
    root = room / str(next(NUMBERS))
    names = histories.build(root, commits(steps), [0])
    some = [names[one % len(names)] for one in chosen]
    listing: dict[str, str] = {}
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(differences, "_AT_ONCE", 2)
        found = [*changes(root, some, folder)]
    assert len(found) == len(some)
    for name, rows in zip(some, found, strict=True):
        for one in rows:
            listing.pop(one.path, None)
            listing |= {} if one.blob is None else {one.path: one.blob}
        assert listing == {one.path: one.blob for one in files(root, name, folder)}


def test_links_and_submodules_are_told_apart(room):
    root = room / "kinds"
    names = histories.build(root, commits([]), [0])
    (root / "link.yaml").symlink_to("r.yaml")
    git(root, "update-index", "--add", "--cacheinfo", f"160000,{names[0]},r.yaml")
    git(root, "add", "link.yaml")
    git(root, "commit", "-qm", "x")
    _, rows = changes(root, [names[0], git(root, "rev-parse", "HEAD")], "")
    assert [(one.path, one.blob is None, one.is_link) for one in rows] == [
        ("link.yaml", False, True),
        ("r.yaml", True, False),
    ]


@pytest.mark.parametrize("at_once", [1, 2, 100])
def test_contents_are_looked_through_and_not_kept(room, monkeypatch, at_once):
    root = room / f"contents-{at_once}"
    histories.build(root, commits([]), [0])
    monkeypatch.setattr(objects, "_AT_ONCE", at_once)
    plan, register = (git(root, "rev-parse", f"HEAD:{one}") for one in (PLANS[0], "r.yaml"))
    blobs = Blobs(root)
    asked = [plan, register, "1" * 40, "HEAD:r.yaml", "", plan]
    assert blobs.refused(asked, lambda content: b"kind: program" in content) == {register}
    assert blobs.refused(asked, lambda _content: True) == set()
    assert not blobs._known


def test_what_a_partial_clone_lacks_is_not_refused(room):
    source = room / "whole"
    steps = [("write", PLANS[0], histories.plan(title="kaksi"))]
    histories.build(source, commits(steps), [0])
    git(source, "config", "uploadpack.allowFilter", "true")
    git(room, "clone", "-q", "--filter=blob:none", f"file://{source}", "partial")
    old, new = (git(source, "rev-parse", f"{one}:{PLANS[0]}") for one in ("HEAD~1", "HEAD"))
    blobs = Blobs(room / "partial")
    assert blobs.refused([old, new], lambda _content: False) == {new}
    assert blobs.is_partial


def test_a_clone_without_trees_says_so(room):
    source = room / "treeful"
    steps = [("write", PLANS[0], histories.plan(title="kaksi"))]
    histories.build(source, commits(steps), [0])
    git(source, "config", "uploadpack.allowFilter", "true")
    how = ["--filter=tree:0", "--no-checkout"]
    git(room, "clone", "-q", *how, f"file://{source}", "treeless")
    with pytest.raises(ObjectNotHere):
        Log(room / "treeless", git(source, "rev-parse", "HEAD")).touching(PLANS[0])
