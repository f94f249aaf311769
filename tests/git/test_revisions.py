"""What passes as the name of one revision."""

from time import process_time

import pytest

from cli.repository import commit, git
from hyvinvointi.errors import WorkError
from hyvinvointi.git import find, merge_base, resolve
from hyvinvointi.git.revisions import is_name


@pytest.fixture(scope="module")
def repository(tmp_path_factory):
    root = tmp_path_factory.mktemp("repository").resolve()
    git(root, "init", "-q", "-b", "main", "--template=")
    for number in "12":
        commit(root, {"a.yaml": f"a: {number}\n"})
    git(root, "branch", "ääni/x@y.z")
    git(root, "tag", "-a", "v1", "-m", "one", "HEAD~1")
    git(root, "switch", "-q", "-c", "other")
    git(root, "branch", "-q", "--set-upstream-to=main")
    return root


@pytest.mark.parametrize(
    ("name", "same"),
    [
        ("HEAD", "HEAD"), ("@", "HEAD"), ("main", "HEAD"), ("refs/heads/main", "HEAD"),
        ("HEAD~1", "HEAD~1"), ("HEAD^", "HEAD~1"), ("@~", "HEAD~1"), ("HEAD^0", "HEAD"),
        ("v1", "HEAD~1"), ("v1^{}", "HEAD~1"), ("v1^{commit}", "HEAD~1"), ("main~1^0", "HEAD~1"),
        ("ääni/x@y.z", "HEAD"), ("@{u}", "HEAD"), ("other@{upstream}~1", "HEAD~1"),
        ("@{-1}", "HEAD"), ("other@{0}", "HEAD"),
    ],
)  # fmt: skip
def test_what_names_one_commit_passes(repository, name, same):
    assert find(repository, name) == git(repository, "rev-parse", f"{same}^{{commit}}")


def test_an_id_passes_whole_and_short(repository):
    commit_id = git(repository, "rev-parse", "HEAD")
    assert find(repository, commit_id) == find(repository, commit_id[:8]) == commit_id


@pytest.mark.parametrize(
    "name",
    [
        "", "^HEAD", "^main", "HEAD..", "..HEAD", "main..HEAD", "main...HEAD", "HEAD^@", "HEAD^!",
        "HEAD^-", "-1", "--all", "--help", "-", ":a.yaml", ":/1", "HEAD:a.yaml", "HEAD^{/x}",
        "HEAD^{tree}", "HEAD^{blob}", "HEAD@{yesterday}", "HEAD@{1 day ago}", "HEAD@{99999}", "main@{2020-01-01}",
        "HEAD ", " HEAD", "HEAD\n", "HEAD\nmain", "HEAD\0", "*", "refs/heads/*", "ma[i]n", "a\\b",
        "~1", "^1", "{u}", "HEAD~" + "9" * 30, "\x1b[31m", "a" * 10_000,
    ],
)  # fmt: skip
def test_what_git_reads_as_more_or_less_than_one_commit_does_not_pass(repository, name):
    assert find(repository, name) is None
    with pytest.raises(WorkError, match="There is no revision"):
        resolve(repository, name)


@pytest.mark.parametrize(
    "name", ["a" * 10_000 + "~", "~" * 50_000, "@" * 50_000, "HEAD" + "^" * 50_000]
)
def test_looking_at_a_long_name_takes_no_time(name):
    start = process_time()
    is_name(name)
    assert process_time() - start < 1


def test_a_cut_history_is_told(repository, tmp_path):
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{repository}", "cut")
    with pytest.raises(WorkError, match="git fetch --unshallow"):
        resolve(tmp_path / "cut", "HEAD~1")


def test_histories_without_a_common_ancestor_are_told(repository):
    git(repository, "checkout", "-q", "--orphan", "alone")
    commit(repository, {"b": "1"})
    with pytest.raises(WorkError, match="no common ancestor"):
        merge_base(repository, "alone", "main")
