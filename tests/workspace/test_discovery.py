"""What is looked at in a folder: nothing that belongs to the repository is passed over."""

import os
import re
import shutil
import subprocess
from hashlib import sha256
from pathlib import Path

import pytest

from cli.repository import git, put
from hyvinvointi.errors import WorkError
from hyvinvointi.workspace import FolderTree, discovery, load, passed_over
from hyvinvointi.workspace.discovery import DEEPEST
from hyvinvointi.workspace.git_trees import GitTree, StagedTree

DOCUMENT = "kind: indicator\nid: a\ntitle: A\nunit: kpl\ndirection: none\n"
MARKER = ".hyvinvointi-site"
HIDING = ["build", "dist", "venv", "node_modules", "__pycache__", ".hidden", "a/build", "site"]
"""Names of folders that tools use, and `site`, which a marker stands in."""


def hiding(folder: str) -> dict[str, str]:
    files = {f"{folder}/x.yaml": DOCUMENT, f"{folder}/deep/y.yaml": DOCUMENT}
    return files | {f"{folder}/{MARKER}": ""} if folder == "site" else files


def looked_at(root: Path) -> tuple[list[str], dict[str, int], list[str]]:
    """The documents of a folder, what was passed over, and what was found on the way."""
    tree = FolderTree(root)
    workspace = load(tree)
    passed = {one.path: one.documents for one in passed_over(tree, workspace.config)}
    found = [f"{one.site.path} {one.rule.slug}" for one in workspace.findings]
    return [one.path for one in workspace.documents], passed, found


@pytest.fixture
def repository(tmp_path):
    root = tmp_path / "r"
    root.mkdir()
    git(root, "init", "-q", "-b", "main", "--template=")
    return root


@pytest.mark.parametrize("folder", HIDING)
def test_a_tracked_document_is_never_passed_over(repository, folder):
    put(repository, {**hiding(folder), ".gitignore": f"{folder}/\n*.yaml\n"})
    git(repository, "add", "-f", ".")
    documents, passed, found = looked_at(repository)
    assert documents == [f"{folder}/deep/y.yaml", f"{folder}/x.yaml"]
    assert passed == {}
    assert found == (["site/.hyvinvointi-site committed-site"] if folder == "site" else [])


@pytest.mark.parametrize("folder", HIDING)
def test_nor_is_what_git_does_not_ignore_but_pages_of_ours(repository, folder):
    put(repository, hiding(folder))
    documents, passed, _ = looked_at(repository)
    if folder == "site":
        assert (documents, passed) == ([], {"site": 2})
    else:
        assert (documents, passed) == ([f"{folder}/deep/y.yaml", f"{folder}/x.yaml"], {})


def test_what_git_ignores_is_passed_over_and_told(repository):
    files = {"old/x.yaml": DOCUMENT, "old/deep/y.yaml": DOCUMENT, "old/z.txt": DOCUMENT,
             "p/a.yaml": DOCUMENT, "p/a.bak.yaml": DOCUMENT, "empty/readme.txt": ""}  # fmt: skip
    put(repository, {**files, ".gitignore": "old/\nempty/\n*.bak.yaml\n"})
    assert looked_at(repository) == (["p/a.yaml"], {"old": 2, "p/a.bak.yaml": 1}, [])


def test_only_documents_are_counted(repository):
    put(repository, {"old/x.yaml": "on: push\n", "old/y.yaml": DOCUMENT, ".gitignore": "old/"})
    assert looked_at(repository)[1] == {"old": 1}
    put(repository, {"hyvinvointi.toml": "documents = ['old/x.yaml', 'p/*.yaml']"})
    assert looked_at(repository)[1] == {"old": 1}
    put(repository, {"hyvinvointi.toml": "documents = ['p/*.yaml']"})
    assert looked_at(repository)[1] == {}


def test_copies_on_pages_that_git_ignores_are_no_documents(repository):
    put(
        repository,
        {"build/site/x.yaml": DOCUMENT, f"build/site/{MARKER}": "", ".gitignore": "build/"},
    )
    assert looked_at(repository) == ([], {}, [])


def test_a_site_with_one_tracked_file_hides_none(repository):
    put(repository, hiding("site"))
    git(repository, "add", "site/deep/y.yaml")
    assert looked_at(repository)[0] == ["site/deep/y.yaml", "site/x.yaml"]


def test_outside_of_git_folders_of_tools_and_pages_are_passed_over_and_told(tmp_path):
    for folder in HIDING:
        put(tmp_path, hiding(folder))
    documents, passed, _ = looked_at(tmp_path)
    shown = ["a/build", "build", "dist"]
    assert documents == [f"{one}/{name}" for one in shown for name in ("deep/y.yaml", "x.yaml")]
    assert passed == dict.fromkeys([".hidden", "__pycache__", "node_modules", "site", "venv"], 2)


def test_the_folder_that_is_rendered_into_is_neither_read_nor_told(tmp_path):
    put(tmp_path, {**hiding("site"), "a.yaml": DOCUMENT})
    tree = FolderTree(tmp_path, tmp_path / "site")
    workspace = load(tree)
    assert [one.path for one in workspace.documents] == ["a.yaml"]
    assert passed_over(tree, workspace.config) == []


@pytest.mark.parametrize("where", [".", "w", "w/x"])
def test_a_workspace_that_git_ignores_as_a_whole_is_read_as_outside_of_git(repository, where):
    put(repository, {".gitignore": "w/\n", "w/x/a.yaml": DOCUMENT, "w/x/venv/a.yaml": DOCUMENT})
    documents = looked_at(repository / where)[0]
    assert documents == ([] if where == "." else ["a.yaml" if where == "w/x" else "x/a.yaml"])


def test_a_workspace_below_the_root_of_the_repository_knows_what_is_ignored(repository):
    put(repository, {"w/.gitignore": "old/", "w/old/a.yaml": DOCUMENT, "w/a.yaml": DOCUMENT})
    put(repository, {"w/[b]*/a.yaml": DOCUMENT, "b1/a.yaml": DOCUMENT})
    assert looked_at(repository / "w") == (["[b]*/a.yaml", "a.yaml"], {"old": 1}, [])
    assert looked_at(repository / "w/[b]*")[0] == ["a.yaml"]


def test_without_the_program_it_is_as_outside_of_git(repository, monkeypatch):
    put(repository, {"venv/a.yaml": DOCUMENT, "a.yaml": DOCUMENT})
    monkeypatch.setenv("PATH", "/nowhere")
    assert looked_at(repository) == (["a.yaml"], {"venv": 1}, [])


def _damage(repository: Path, how: str) -> None:
    """Let Git refuse to open a repository."""
    inside = repository / ".git"
    if how == "index":
        (inside / "index").write_bytes(b"junk")
    elif how == "head":
        (inside / "HEAD").unlink()
    else:
        shutil.rmtree(inside)
        if how == "file":
            inside.write_text("gitdir: nowhere\n")
        elif how == "pipe":
            os.mkfifo(inside)
        else:
            inside.mkdir()


DAMAGES = ["index", "head", "file", "empty"] + (["pipe"] if hasattr(os, "mkfifo") else [])


@pytest.mark.parametrize("how", DAMAGES)
def test_where_git_refuses_to_say_what_is_tracked_folders_of_tools_are_read(repository, how):
    put(repository, {"venv/a.yaml": DOCUMENT, ".x/a.yaml": DOCUMENT, "a.yaml": DOCUMENT})
    _damage(repository, how)
    assert looked_at(repository) == ([".x/a.yaml", "a.yaml", "venv/a.yaml"], {}, [])


@pytest.mark.parametrize("how", DAMAGES)
@pytest.mark.parametrize("beside", [".hyvinvointi-site", ".git"])
def test_and_what_else_would_be_passed_over_is_an_error(repository, how, beside):
    put(repository, {"a.yaml": DOCUMENT, "b/a.yaml": DOCUMENT, f"b/{beside}": ""})
    _damage(repository, how)
    with pytest.raises(WorkError, match=re.escape(str(repository))):
        looked_at(repository)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="gives files away")
def test_so_is_the_repository_of_another_owner(repository, monkeypatch):
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    put(repository, {"a.yaml": DOCUMENT, "venv/a.yaml": DOCUMENT})
    git(repository, "add", ".")
    for one in (repository, repository / ".git"):
        os.chown(one, 12345, -1)
    assert looked_at(repository) == (["a.yaml", "venv/a.yaml"], {}, [])
    put(repository, {"venv/.hyvinvointi-site": ""})
    with pytest.raises(WorkError, match="dubious ownership"):
        looked_at(repository)


def test_what_is_passed_over_is_looked_at_within_bounds(repository, monkeypatch):
    monkeypatch.setattr(discovery, "_MOST_PEEKED", 20)
    put(repository, {f"aaa/{number}.yaml": DOCUMENT for number in range(100)})
    put(repository, {"old/x.yaml": DOCUMENT, ".gitignore": "*\n"})
    passed = looked_at(repository)[1]
    assert 0 < sum(passed.values()) <= 20


def test_git_is_asked_twice_and_outside_of_it_never(repository, tmp_path, monkeypatch):
    asked = []
    real = subprocess.Popen.__init__
    monkeypatch.setattr(
        subprocess.Popen, "__init__", lambda *given, **how: asked.append(1) or real(*given, **how)
    )
    put(repository, {"a/a.yaml": DOCUMENT, "old/x.yaml": DOCUMENT, ".gitignore": "old/"})
    looked_at(repository)
    assert len(asked) == 2  # what it ignores, and what a sparse checkout lacks
    put(tmp_path, {"plain/a.yaml": DOCUMENT, **{f"plain/{path}": "" for path in hiding("site")}})
    looked_at(tmp_path / "plain")
    assert len(asked) == 2


def test_a_configuration_further_down_is_told_and_not_used(tmp_path):
    put(
        tmp_path,
        {"hyvinvointi.toml": "", "a/hyvinvointi.toml": "documents = []", "a/x.yaml": DOCUMENT},
    )
    assert looked_at(tmp_path) == (["a/x.yaml"], {}, ["a/hyvinvointi.toml nested-configuration"])


def test_folders_without_end_are_bounded(tmp_path):
    here = os.open(tmp_path, os.O_RDONLY)
    (tmp_path / "a.yaml").write_text(DOCUMENT)
    for number in range(1, 300):
        os.mkdir("d", dir_fd=here)
        inner = os.open("d", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = inner
        if number == DEEPEST:
            file = os.open("x.yaml", os.O_WRONLY | os.O_CREAT, dir_fd=here)
            os.write(file, DOCUMENT.encode())
            os.close(file)
    os.close(here)
    last = "/".join("d" * DEEPEST)
    documents, _, found = looked_at(tmp_path)
    assert documents == ["a.yaml", f"{last}/x.yaml"]
    assert found == [f"{last}/d folder-too-deep"]


def test_links_lead_nowhere_but_into_the_workspace(tmp_path):
    root, out = tmp_path / "in", tmp_path / "out"
    put(out, {"secret.yaml": DOCUMENT})
    put(
        root,
        {"a.yaml": DOCUMENT, ".git/config.yaml": DOCUMENT, ".git/HEAD": "", "b/c.yaml": DOCUMENT},
    )
    links = {
        "to-file.yaml": "a.yaml", "out.yaml": out / "secret.yaml", "up.yaml": "../out/secret.yaml",
        "git.yaml": ".git/config.yaml", "loop.yaml": "loop.yaml", "gone.yaml": "nowhere.yaml",
        "one.yaml": "two.yaml", "two.yaml": "one.yaml", "folder.yaml": "b", "device.yaml": "/dev/zero",
        "out": out, "root": ".", "git": ".git", "inner": "b",
    }  # fmt: skip
    for name, target in links.items():
        (root / name).symlink_to(target)
    documents, _, found = looked_at(root)
    assert documents == ["a.yaml", "b/c.yaml", "to-file.yaml"]
    told = {"out.yaml", "up.yaml", "git.yaml", "loop.yaml", "gone.yaml", "one.yaml", "two.yaml",
            "folder.yaml", "device.yaml", "out", "git"}  # fmt: skip
    assert {line.partition(" ")[0] for line in found} == told


@pytest.mark.skipif(os.name == "nt", reason="names of files are text there")
def test_names_of_any_bytes_are_read_and_come_back(repository):
    names = [b"latin-\xe4.yaml", b"esc\x1b[31m.yaml", b"line\nbreak.yaml", b'"q".yaml']
    for name in names:
        Path(os.fsdecode(os.fsencode(repository) + b"/" + name)).write_text(DOCUMENT)
        Path(os.fsdecode(os.fsencode(repository) + b"/old-" + name)).write_text(DOCUMENT)
    put(repository, {".gitignore": "old-*\n"})
    documents, passed, _ = looked_at(repository)
    assert sorted(map(os.fsencode, documents)) == sorted(names)
    assert sorted(map(os.fsencode, passed)) == sorted(b"old-" + name for name in names)


def test_a_repository_that_is_begun_in_a_folder_hides_no_tracked_document(repository):
    put(repository, {"sub/a.yaml": DOCUMENT, "other/a.yaml": DOCUMENT})
    git(repository, "add", "-f", "sub")
    git(repository, "commit", "-qm", "sub")
    for folder in ("sub", "other"):
        git(repository / folder, "init", "-q")
    documents, passed, _ = looked_at(repository)
    assert (documents, passed) == (["sub/a.yaml"], {"other": 1})


HEAD = "# Made by hyvinvointi render: it replaces and removes the files listed here and no others."


def made(*paths: str, folder: str = "build/site", text: str = DOCUMENT) -> dict[str, str]:
    """Copies of a site as a render leaves them, with the list of these and their pages."""
    digest = sha256(text.encode()).hexdigest()
    pages = (f"{path.rpartition('/')[0]}/index.html" for path in paths)
    lines = "".join(f"{digest}  {path}\n" for path in (*paths, *pages))
    files = {f"{folder}/{path}": text for path in paths}
    return files | {f"{folder}/{MARKER}": f"{HEAD}\n# site x\n{lines}"}


def states(root: Path) -> list[list[str]]:
    """The documents of the folder, of the index and of the last commit."""
    trees = (FolderTree(root), StagedTree(root), GitTree(root, "HEAD"))
    return [[*tree.paths()] for tree in trees]


def test_copies_of_a_committed_site_are_no_documents_in_any_state(repository):
    put(
        repository,
        {**made("malli/programs/a/index.yaml", "malli/programs/a/index.json"), "a.yaml": DOCUMENT},
    )
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "a")
    assert states(repository) == [["a.yaml"]] * 3
    assert looked_at(repository)[1:] == ({}, [f"build/site/{MARKER} committed-site"])
    assert GitTree(repository, "HEAD").json_paths == []


@pytest.mark.parametrize(
    "change",
    [
        {"build/site/b.yaml": DOCUMENT},
        {"build/site/a/index.yaml": f"{DOCUMENT}description: Muu\n"},
        {f"build/site/{MARKER}": ""},
        {f"build/site/{MARKER}": f"{HEAD}\n# site x\n{'0' * 64}  a/index.yaml\n"},
        {f"build/site/{MARKER}": f"Muu\n{sha256(DOCUMENT.encode()).hexdigest()}  a/index.yaml\n"},
        # Anybody can list a document with its digest, and no page beside it.
        {
            f"build/site/{MARKER}": f"{HEAD}\n{sha256(DOCUMENT.encode()).hexdigest()}  a/index.yaml\n"
        },
    ],
)
def test_what_a_committed_site_does_not_list_as_it_is_hides_nowhere(repository, change):
    put(repository, {**made("a/index.yaml"), **change})
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "a")
    shown = ["build/site/b.yaml"] if "build/site/b.yaml" in change else ["build/site/a/index.yaml"]
    assert states(repository) == [shown] * 3


def test_a_marker_hides_no_document_that_has_not_the_name_of_a_copy(repository):
    put(repository, made("a/ohjelma.yaml", folder="programs"))
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "a")
    assert states(repository) == [["programs/a/ohjelma.yaml"]] * 3


def test_ends_of_lines_that_git_turned_make_no_document_of_a_copy(repository):
    put(repository, made("a/index.yaml"))
    git(repository, "add", ".")
    for name in ("a/index.yaml", MARKER):
        file = repository / "build/site" / name
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert looked_at(repository)[0] == []


def test_nobody_is_told_of_copies_beside_own_pages(repository, tmp_path):
    put(repository, {**made("a/index.yaml"), "build/site/own.yaml": DOCUMENT})
    assert looked_at(repository)[1] == {"build/site": 1}
    (repository / "build/site/own.yaml").unlink()
    assert looked_at(repository) == ([], {}, [])
    outside = tmp_path / "outside"
    outside.mkdir()
    put(outside, made("a/index.yaml", folder="sivut"))
    assert looked_at(outside) == ([], {}, [])


def test_copies_that_a_sparse_checkout_lacks_are_no_documents_either(repository):
    put(repository, {**made("a/index.yaml"), "build/site/own.yaml": DOCUMENT, "p/a.yaml": DOCUMENT})
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "a")
    git(repository, "sparse-checkout", "set", "--cone", "p")
    assert not (repository / "build").exists()
    assert [*FolderTree(repository).paths()] == ["build/site/own.yaml", "p/a.yaml"]
