"""Checkouts that try to make Git run a program: every command that asks Git stays the only one."""

import os
import shutil

import pytest

from cli.repository import commit, git, put
from cli.test_verify import DECISION, DIRECTION, PLAN, TARGET, TYPO
from diff.village import FILES, edited

pytestmark = pytest.mark.slow

COMMANDS = [
    ("lint",),
    ("lint", "--since", "HEAD"),
    ("lint", PLAN),
    ("diff",),
    ("diff", "HEAD~1..HEAD"),
    ("diff", "HEAD~1...HEAD", "--", PLAN),
    ("diff", "--staged"),
    ("diff", "--merge-base", "HEAD~1"),
    ("diff", "--since-adoption"),
    ("verify",),
    ("render", "--output", "out"),
    ("render", "--as-of", "HEAD~1", "--output", "out"),
    ("render", "--as-of", "2099-01-01", "--output", "out"),
    ("render", "--profile", "publish", "--output", "out"),
    ("adopt", "valtuusto-2025-064", "ohjelma", "--check"),
    ("git-setup", "--check"),
    ("git-setup", "--yes"),
]
FEW = [
    ("lint", "--since", "HEAD"),
    ("diff", "HEAD~1", "--staged"),
    ("verify",),
    ("render", "--as-of", "HEAD~1", "--output", "out", "--format", "markdown"),
    ("adopt", "valtuusto-2025-064", "ohjelma", "--check"),
    ("git-setup", "--check"),
]
"""Each way of asking Git."""


@pytest.fixture
def alarm(tmp_path_factory):
    """A program that leaves a trace, and where it would be."""
    folder = tmp_path_factory.mktemp("alarm")
    program = folder / "program"
    program.write_text(f'#!/bin/sh\necho "$0 $@" >> {folder}/trace\nexit 1\n')
    program.chmod(0o755)
    return program


def is_quiet(alarm) -> bool:
    return not (alarm.parent / "trace").exists()


@pytest.fixture
def adopted(adopted):
    commit(adopted, edited(TARGET))
    return adopted


def bare_lookalike(folder, alarm):
    """What Git before 2.38, or without `safe.bareRepository`, takes for a repository."""
    settings = (
        f'[core]\nrepositoryformatversion = 0\nbare = false\nworktree = .\nfsmonitor = "{alarm}"\n'
    )
    names = {"HEAD": "ref: refs/heads/main\n", "config": settings, "objects/x": "", "refs/x": ""}
    put(folder, {**names, "hyvinvointi.toml": "", "a.yaml": FILES[PLAN]})
    return folder


def test_such_a_folder_does_run_a_program(tmp_path, alarm):
    folder = bare_lookalike(tmp_path / "bare", alarm)
    git(folder, "ls-files", "--others")
    assert not is_quiet(alarm)


@pytest.mark.parametrize("place", [".", "bare.git", "programs"])
def test_a_folder_that_looks_like_a_repository_runs_nothing(
    run, adopted, alarm, monkeypatch, place
):
    folder = bare_lookalike(adopted / place, alarm)
    for command in FEW:
        for here in {adopted, folder}:
            monkeypatch.chdir(here)
            assert run(*command).code in {0, 1, 2}
    monkeypatch.chdir(adopted)
    for command in ("lint", "diff", "verify", "render"):
        assert run(command, folder / "a.yaml").code in {0, 1, 2}
    assert is_quiet(alarm)


@pytest.mark.parametrize("broken", ["gone", "empty", "file", "link"])
def test_nor_does_it_where_the_repository_is_broken(run, adopted, alarm, broken):
    bare_lookalike(adopted, alarm)
    shutil.move(adopted / ".git", adopted.parent / "moved")
    if broken == "empty":
        (adopted / ".git").mkdir()
    elif broken == "file":
        (adopted / ".git").write_text("gitdir: .\n")
    elif broken == "link":
        (adopted / ".git").symlink_to(".")
    for command in FEW:
        ran = run(*command)
        assert ran.code in {0, 1, 2}
        assert "Traceback" not in ran.err
    assert is_quiet(alarm)
    shutil.rmtree(adopted.parent / "moved")


def test_no_setting_of_a_clone_runs_a_program(run, adopted, alarm):
    """A checkout that came as an archive brings its `.git`, too."""
    hooks = adopted / ".git/own-hooks"
    hooks.mkdir()
    for name in ("pre-commit", "post-checkout", "post-index-change", "fsmonitor-watchman", "reference-transaction"):  # fmt: skip
        shutil.copy(alarm, hooks / name)
    settings = {
        "core.fsmonitor": alarm, "core.hooksPath": hooks, "core.pager": alarm, "core.editor": alarm,
        "core.sshCommand": alarm, "core.askPass": alarm, "core.gitProxy": alarm,
        "core.alternateRefsCommand": alarm, "credential.helper": f"!{alarm}",
        "diff.external": alarm, "diff.x.command": alarm, "diff.x.textconv": alarm,
        "diff.hyvinvointi.textconv": alarm, "filter.x.clean": alarm, "filter.x.smudge": alarm,
        "filter.x.process": alarm, "filter.x.required": "true", "filter.a=b.clean": alarm,
        "gpg.program": alarm, "log.showSignature": "true", "extensions.partialClone": "origin",
        "pager.log": alarm, "pager.diff": alarm, "alias.ls-files": f"!{alarm}",
        "remote.origin.url": f"ext::{alarm}", "remote.origin.promisor": "true",
        "remote.origin.uploadpack": alarm, "protocol.ext.allow": "always",
        "submodule.recurse": "true", "interactive.diffFilter": alarm, "merge.x.driver": alarm,
        "trace2.eventTarget": f"{alarm.parent}/trace", "core.repositoryFormatVersion": "1",
        "include.path": "../more",
    }  # fmt: skip
    for name, value in settings.items():
        git(adopted, "config", name, value)
    put(adopted, {"more": f"[core]\nfsmonitor = {alarm}\n"})
    attributes = "* filter=x diff=x merge=x\n*.yaml filter=a=b\n"
    put(adopted, {".gitattributes": attributes, ".git/info/attributes": "*.yaml filter=x\n"})
    put(adopted, {"muu.yaml": "a: 1\n", "muu2.yaml": "a: 2\n"})
    for command in COMMANDS:
        assert run(*command).code in {0, 1, 2}
    for path in (PLAN, "muu.yaml"):
        driver = [path, f"{adopted}/muu.yaml", "1", "100644", f"{adopted}/muu2.yaml", "2", "100644"]
        ran = run("diff", "--git-driver", "--", *driver)
        assert (ran.code, "a: 2" in ran.out) == (0, True)
    assert is_quiet(alarm)


@pytest.mark.usefixtures("adopted")
def test_no_variable_runs_a_program_or_writes_a_file(run, alarm, monkeypatch):
    trace = alarm.parent / "trace"
    variables = {
        "GIT_EXTERNAL_DIFF": alarm, "GIT_PAGER": alarm, "GIT_EDITOR": alarm, "GIT_ASKPASS": alarm,
        "GIT_SSH": alarm, "GIT_SSH_COMMAND": alarm, "GIT_PROXY_COMMAND": alarm,
        "GIT_TRACE": trace, "GIT_TRACE_SETUP": trace, "GIT_TRACE2_EVENT": trace,
        "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "core.fsmonitor", "GIT_CONFIG_VALUE_0": alarm,
        "GIT_CONFIG_PARAMETERS": f"'core.fsmonitor'='{alarm}'",
        "GIT_EXEC_PATH": alarm.parent, "GIT_TEMPLATE_DIR": alarm.parent,
    }  # fmt: skip
    for name, value in variables.items():
        monkeypatch.setenv(name, str(value))
    for command in FEW:
        assert run(*command).code in {0, 1, 2}
    assert is_quiet(alarm)


@pytest.mark.usefixtures("adopted")
def test_a_hook_of_another_repository_does_not_change_the_answer(
    run, tmp_path_factory, monkeypatch
):
    other = tmp_path_factory.mktemp("other")
    git(other, "init", "-q", "-b", "main")
    commit(other, {**FILES, **edited(TYPO)})
    commit(other, {"x": "1"})
    expected = [run("diff", revisions).out for revisions in ("HEAD~1", "--staged", "HEAD")]
    assert "6% instead of 4%" in expected[0]
    names = {"GIT_DIR": ".git", "GIT_WORK_TREE": "", "GIT_INDEX_FILE": ".git/index",
             "GIT_OBJECT_DIRECTORY": ".git/objects", "GIT_COMMON_DIR": ".git"}  # fmt: skip
    for name, value in names.items():
        monkeypatch.setenv(name, str(other / value))
    assert [run("diff", one).out for one in ("HEAD~1", "--staged", "HEAD")] == expected


def test_what_a_hook_of_this_repository_will_commit_is_what_is_staged(run, adopted, monkeypatch):
    put(adopted, edited(TYPO))
    name = "own-index"
    shutil.copy(adopted / ".git/index", adopted / ".git" / name)
    monkeypatch.setenv("GIT_INDEX_FILE", str(adopted / ".git" / name))
    git(adopted, "add", PLAN)
    assert "Likuntapaikat" in run("diff", "--staged").out
    monkeypatch.delenv("GIT_INDEX_FILE")
    assert "Liikuntapaikat" not in run("diff", "--staged").out


@pytest.mark.parametrize(
    "command",
    [
        ("lint", "--since", "HEAD~1"),
        ("diff", "HEAD~1"),
        ("diff", "HEAD~1..HEAD"),
        ("verify",),
        ("render", "--as-of", "HEAD~1"),
    ],
)
def test_what_a_partial_clone_lacks_ends_the_work(
    run, adopted, tmp_path_factory, monkeypatch, command
):
    commit(adopted, edited(DIRECTION))
    git(adopted, "config", "uploadpack.allowFilter", "true")
    clone = tmp_path_factory.mktemp("clone") / "c"
    git(adopted, "clone", "-q", "--filter=blob:none", f"file://{adopted}", clone)
    monkeypatch.chdir(clone)
    if command == ("verify",):
        text = (clone / DECISION).read_text()
        put(clone, {DECISION: text[: text.index("    blob:")]})
    ran = run(*command, *(["--output", "out"] if command[0] == "render" else []))
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    assert "git fetch --refetch --no-filter" in ran.err


def test_a_base_that_cannot_be_read_is_no_empty_base(run, adopted):
    tree = git(adopted, "rev-parse", "HEAD~1^{tree}")
    (adopted / ".git/objects" / tree[:2] / tree[2:]).unlink()
    for command in (("diff", "HEAD~1"), ("lint", "--since", "HEAD~1")):
        ran = run(*command)
        assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
        assert "git fsck" in ran.err


@pytest.mark.parametrize(
    "revision", ["^HEAD", "HEAD^@", ":/x", "-1", "HEAD^{/x}", "HEAD@{yesterday}", ""]
)
@pytest.mark.parametrize("command", [("lint", "--since"), ("render", "--as-of")])
@pytest.mark.usefixtures("adopted")
def test_what_names_no_single_revision_does_not_pass(run, command, revision):
    ran = run(command[0], f"{command[1]}={revision}")
    assert (ran.code, ran.out) == (2, "")
    assert f"“{revision}”" in ran.err


def test_git_in_another_language_is_understood(run, adopted, monkeypatch):
    monkeypatch.setenv("LANGUAGE", "fi:sv:de")
    tree = git(adopted, "rev-parse", "HEAD~1^{tree}")
    (adopted / ".git/objects" / tree[:2] / tree[2:]).unlink()
    assert "git fsck" in run("diff", "HEAD~1").err
    assert os.environ["LANGUAGE"] == "fi:sv:de"
