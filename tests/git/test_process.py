"""What Git inherits, how long and how much it may answer, and what its complaints become."""

import os
import shutil
import time
from pathlib import Path

import pytest

from cli.repository import commit, git, put
from hyvinvointi.errors import WorkError
from hyvinvointi.git import GitNotInstalled, process, resolve, top
from hyvinvointi.git.environment import clean_environment
from hyvinvointi.git.process import ask

REAL = shutil.which("git")


@pytest.fixture(scope="module")
def repository(tmp_path_factory):
    root = tmp_path_factory.mktemp("repository").resolve()
    git(root, "init", "-q", "-b", "main", "--template=")
    commit(root, {"a.yaml": "a: 1\n"})
    return root


@pytest.fixture
def stand_in(tmp_path, monkeypatch):
    """Put a shell script in the place of Git."""

    def put(script: str) -> None:
        program = tmp_path / "bin" / "git"
        program.parent.mkdir()
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", str(program.parent))

    return put


def test_nothing_inherited_reaches_git(repository, monkeypatch):
    names = [
        "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR",
        "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_CONFIG_COUNT", "GIT_CONFIG_KEY_0", "GIT_TRACE",
        "GIT_CONFIG_VALUE_0", "GIT_CONFIG_PARAMETERS", "GIT_EXTERNAL_DIFF", "GIT_SSH_COMMAND",
        "GIT_NAMESPACE", "GIT_EXEC_PATH", "GIT_PAGER", "GIT_ATTR_SOURCE", "GIT_ASKPASS", "git_x",
        "SSH_ASKPASS", "PAGER", "LANGUAGE",
    ]  # fmt: skip
    for name in names:
        monkeypatch.setenv(name, "/elsewhere")
    monkeypatch.setenv("KEPT", "1")
    given = clean_environment(repository, {})
    assert given["KEPT"] == "1"
    assert "/elsewhere" not in given.values()
    assert given["GIT_CEILING_DIRECTORIES"] == str(repository.parent)


def test_git_is_told_to_run_and_fetch_nothing(repository, stand_in):
    stand_in('echo "$@"; /usr/bin/env')
    said = ask(repository, "anything").text
    for part in (
        "safe.bareRepository=explicit", "core.fsmonitor=false", "core.hooksPath=", "--no-pager",
        "protocol.allow=never", "GIT_NO_LAZY_FETCH=1", "GIT_ALLOW_PROTOCOL=none", "LC_ALL=C",
        "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "GIT_NO_REPLACE_OBJECTS=1",
    ):  # fmt: skip
        assert part in said


@pytest.mark.parametrize(
    ("variables", "is_kept"),
    [
        ({"GIT_INDEX_FILE": ".git/next-index-7.lock"}, True),
        ({"GIT_INDEX_FILE": "{top}/.git/next-index-7.lock"}, True),
        ({"GIT_INDEX_FILE": "{top}/.git/next-index-7.lock", "GIT_DIR": ".git"}, True),
        ({"GIT_INDEX_FILE": "{top}/.git/next-index-7.lock", "GIT_DIR": "{other}/.git"}, False),
        ({"GIT_INDEX_FILE": "{other}/.git/index"}, False),
        ({"GIT_INDEX_FILE": "{other}/.git/index", "GIT_DIR": "{other}/.git"}, False),
        ({"GIT_INDEX_FILE": "{top}/.git/no-such-index"}, False),
        ({"GIT_INDEX_FILE": "{top}/a.yaml"}, False),
        ({"GIT_INDEX_FILE": ""}, False),
        ({"GIT_DIR": ".git"}, False),
    ],
)
def test_only_a_hook_of_this_repository_gives_an_index(
    repository, tmp_path, monkeypatch, variables, is_kept
):
    git(tmp_path, "init", "-q", "other")
    (tmp_path / "other/.git/index").write_bytes(b"")
    (repository / ".git/next-index-7.lock").write_bytes(b"")
    for name, value in variables.items():
        monkeypatch.setenv(name, value.format(top=repository, other=tmp_path / "other"))
    given = clean_environment(repository, {})
    assert ("GIT_INDEX_FILE" in given) is is_kept


def test_a_hook_of_a_linked_working_tree_gives_its_index(repository, tmp_path, monkeypatch):
    linked = tmp_path / "linked"
    git(repository, "worktree", "add", "-q", "--detach", linked)
    folder = git(linked, "rev-parse", "--git-dir")
    (Path(folder) / "next-index-7.lock").write_bytes(b"")
    monkeypatch.setenv("GIT_DIR", folder)
    monkeypatch.setenv("GIT_INDEX_FILE", f"{folder}/next-index-7.lock")
    assert "GIT_INDEX_FILE" in clean_environment(linked, {})
    assert "GIT_INDEX_FILE" not in clean_environment(repository, {})


@pytest.mark.parametrize("path", ["", ".", "bin", "{top}/bin", "{top}", "/nowhere"])
def test_a_program_in_the_checkout_is_not_git(repository, monkeypatch, path):
    for name in ("git", "git.exe", "bin/git"):
        put(repository, {name: "#!/bin/sh\ntouch pwned\n"})
        (repository / name).chmod(0o755)
    monkeypatch.chdir(repository)
    monkeypatch.setenv("PATH", path.format(top=repository))
    with pytest.raises(GitNotInstalled, match="not installed"):
        ask(repository, "status")
    assert not (repository / "pwned").exists()


@pytest.mark.parametrize("then", ["wait", "exit 0"])
def test_git_that_hangs_is_ended_with_all_it_started(
    repository, stand_in, monkeypatch, tmp_path, then
):
    monkeypatch.setattr(process, "MOST_SECONDS", 0.3)
    stand_in(f"/bin/sleep 60 & echo $! > {tmp_path}/child; {then}")
    begun = time.monotonic()
    with pytest.raises(WorkError, match="did not answer"):
        ask(repository, "status")
    assert time.monotonic() - begun < 5
    child = int((tmp_path / "child").read_text())
    for _ in range(50):
        if not is_running(child):
            break
        time.sleep(0.05)
    assert not is_running(child)


def is_running(number: int) -> bool:
    try:
        state = Path(f"/proc/{number}/stat").read_text().split(") ")[1][0]
    except FileNotFoundError:
        return False
    return state != "Z"


def test_an_answer_without_end_is_cut_off(repository, stand_in, monkeypatch):
    monkeypatch.setattr(process, "MOST_OUTPUT", 10_000)
    stand_in("while :; do echo xxxxxxxxxxxxxxxxxxxxxxxxxxxx; done")
    with pytest.raises(WorkError, match="more than hyvinvointi reads"):
        ask(repository, "ls-tree")


def test_complaints_without_end_fill_no_pipe_and_no_memory(repository, stand_in):
    stand_in("i=0; while [ $i -lt 20000 ]; do echo 'warning: x' >&2; i=$((i+1)); done; echo ok")
    assert ask(repository, "status").text == "ok\n"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("fatal: detected dubious ownership in repository at '/x'", "safe.directory"),
        ("fatal: unsafe repository ('/x' is owned by someone else)", "safe.directory"),
        ("fatal: cannot use bare repository '/x' (safe.bareRepository is 'explicit')", "bare"),
        ("fatal: not a git repository (or any of the parent directories): .git", "git fsck"),
        ("fatal: could not fetch 12ab from promisor remote", "--refetch"),
        ("warning: lazy fetching disabled\nfatal: could not read 12ab", "--refetch"),
        ("error: Could not read 12ab\nfatal: Failed to traverse parents", "Failed to traverse"),
        ("fatal: not a tree object", "not a tree object"),
        ("fatal: loose object 12ab (stored in x) is corrupt", "is corrupt"),
        ("fatal: .git/index: index file smaller than expected", "index file"),
        ("fatal: bad config line 1 in file .git/config", "bad config line 1"),
        ("fatal: something new", "Git failed (git ls-tree): something new"),
        ("", "Git failed (git ls-tree)"),
        ("x" * 100_000, "x" * 300),
    ],
)
@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_a_complaint_becomes_one_plain_line(repository, stand_in, said, expected, lang):
    (repository / "said").write_text(said)
    stand_in(f"/bin/cat '{repository}/said' >&2; exit 128")
    with pytest.raises(WorkError) as raised:
        ask(repository, "ls-tree")
    line = raised.value.message.say(lang)
    assert expected in line or lang != "en"
    assert "\n" not in line
    assert len(line) < 700


def test_another_owner_is_told_and_how_to_allow_it(repository, stand_in):
    stand_in(f'GIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec {REAL} "$@"')
    with pytest.raises(WorkError, match=r"git config --global --add safe\.directory"):
        resolve(repository, "HEAD")


def test_a_pipe_in_the_place_of_git_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / ".git")
    with pytest.raises(WorkError, match="cannot be read"):
        resolve(tmp_path, "HEAD")


@pytest.mark.parametrize("content", [None, "", "gitdir: nowhere\n", "nonsense", "gitdir: ../x\n"])
def test_a_broken_git_folder_is_told_and_nothing_above_is_asked(tmp_path, content):
    git(tmp_path, "init", "-q", "-b", "main")
    commit(tmp_path, {"a": "1"})
    inner = tmp_path / "inner"
    inner.mkdir()
    if content is None:
        (inner / ".git").mkdir()
    else:
        (inner / ".git").write_text(content)
    assert top(inner) == inner
    with pytest.raises(WorkError, match="cannot be read"):
        resolve(inner, "HEAD")


def test_a_colon_in_the_path_lets_git_look_no_higher(tmp_path):
    outer = tmp_path / "a:b"
    outer.mkdir()
    git(outer, "init", "-q", "-b", "main")
    commit(outer, {"a": "1"})
    (outer / "inner/.git").mkdir(parents=True)
    with pytest.raises(WorkError, match="cannot be read"):
        resolve(outer / "inner", "HEAD")
    assert resolve(outer, "HEAD")


def test_no_process_of_ours_is_left(repository):
    ask(repository, "rev-parse", "HEAD")
    if hasattr(os, "waitpid"):
        with pytest.raises(ChildProcessError):
            os.waitpid(-1, os.WNOHANG)
