"""The day on which a document was changed last, as Git tells it: on its page, or not at all."""

import subprocess
from datetime import UTC, date
from pathlib import Path

import pytest

from cli.repository import commit, git
from hyvinvointi.adoption.search import Search
from hyvinvointi.cli.last_changes import LastChanges
from hyvinvointi.workspace import FolderTree, GitTree, StagedTree, load
from hyvinvointi.workspace.checkout import Checkout

pytestmark = pytest.mark.slow

ONE = "kind: decision\nid: eka\ntitle: Eka\n"


class Clone:
    """A repository whose commits are made on days that a test names."""

    def __init__(self, root: Path) -> None:
        self.root = root
        git(root, "init", "-q", "-b", "main")

    def commit(self, day: str, **texts: str) -> None:
        commit(self.root, {f"{name}.yaml": text for name, text in texts.items()}, day)

    def days(
        self,
        memory: dict[str, str] | None = None,
        revision: str = "HEAD",
        today: date | None = None,
    ):
        changes = LastChanges(self.root, revision, UTC, today, {} if memory is None else memory)
        found = changes.days(load(FolderTree(self.root)).documents)
        return {path.removesuffix(".yaml"): str(day) for path, day in found.items()}


@pytest.fixture
def clone(tmp_path: Path) -> Clone:
    made = Clone(tmp_path)
    (tmp_path / "hyvinvointi.toml").write_text('documents = ["*.yaml"]\n', "utf-8")
    made.commit("2026-03-01", eka=ONE, toka=ONE.replace("eka", "toka"))
    made.commit("2026-04-01", eka=f"{ONE}status: final\n")
    return made


def test_the_last_commit_that_changed_a_document_tells_the_day(clone: Clone) -> None:
    assert clone.days() == {"eka": "2026-04-01", "toka": "2026-03-01"}


def test_what_is_not_committed_has_no_day(clone: Clone) -> None:
    (clone.root / "eka.yaml").write_text(f"{ONE}status: draft\n", "utf-8")
    (clone.root / "uusi.yaml").write_text(ONE.replace("eka", "uusi"), "utf-8")
    assert clone.days() == {"toka": "2026-03-01"}


def test_a_day_that_has_not_come_is_not_told(clone: Clone) -> None:
    assert clone.days(today=date(2026, 3, 15)) == {"toka": "2026-03-01"}


def test_a_merge_counts_where_it_made_something_of_its_own(clone: Clone) -> None:
    git(clone.root, "checkout", "-qb", "haara")
    clone.commit(
        "2026-05-01",
        eka=f"{ONE}status: decided\n",
        toka=ONE.replace("eka", "toka") + "status: final\n",
    )
    git(clone.root, "checkout", "-q", "main")
    clone.commit("2026-05-02", eka=f"{ONE}status: draft\n")
    with pytest.raises(subprocess.CalledProcessError):
        git(clone.root, "merge", "haara")
    clone.commit("2026-06-01", eka=f"{ONE}status: published\n")
    assert clone.days() == {"eka": "2026-06-01", "toka": "2026-05-01"}


def test_what_was_found_before_is_gone_on_from_and_says_the_same(clone: Clone) -> None:
    memory: dict[str, str] = {}
    clone.days(memory)
    clone.commit("2026-07-01", toka=ONE.replace("eka", "toka") + "status: final\n")
    assert clone.days(memory) == clone.days() == {"eka": "2026-04-01", "toka": "2026-07-01"}
    # History that was written anew is read anew.
    git(clone.root, "commit", "--amend", "-qm", "x", day="2026-08-01")
    assert clone.days(memory) == clone.days() == {"eka": "2026-04-01", "toka": "2026-08-01"}
    for broken in ("[", "5", "[1, 2]", '["x", {"eka.yaml": "never"}]'):
        assert clone.days({"last changes": broken}) == clone.days()


def test_nothing_is_known_without_a_repository_and_in_a_cut_clone(
    clone: Clone, tmp_path: Path
) -> None:
    cut = tmp_path.parent / f"{tmp_path.name}-cut"
    git(clone.root, "clone", "-q", "--depth", "1", f"file://{clone.root}", cut)
    documents = load(FolderTree(cut)).documents
    assert LastChanges(cut, "HEAD", UTC, None, {}).days(documents) == {}
    bare = tmp_path.parent / f"{tmp_path.name}-bare"
    bare.mkdir()
    assert LastChanges(bare, "HEAD", UTC, None, {}).days(documents) == {}


@pytest.mark.parametrize("folder", [".", "kunta", ".kunta", "kunnat/.kunta", ".github"])
def test_a_workspace_is_found_below_any_folder_of_its_repository(
    tmp_path: Path, folder: str
) -> None:
    around = Clone(tmp_path)
    inside = tmp_path / folder
    inside.mkdir(parents=True, exist_ok=True)
    (inside / "hyvinvointi.toml").write_text('documents = ["*.yaml"]\n', "utf-8")
    (inside / "eka.yaml").write_text(ONE, "utf-8")
    around.commit("2026-03-01")
    here = load(FolderTree(inside))
    changes = LastChanges(inside, "HEAD", UTC, None, {})
    assert changes.days(here.documents) == {"eka.yaml": date(2026, 3, 1)}
    assert [one.path for one in load(GitTree(inside, "HEAD")).documents] == ["eka.yaml"]
    assert [one.path for one in load(StagedTree(inside)).documents] == ["eka.yaml"]
    assert Search(inside, tmp_path, "HEAD", {}).touching("eka.yaml")
    assert Checkout(inside).blob("eka.yaml", "another") == here.documents[0].blob
