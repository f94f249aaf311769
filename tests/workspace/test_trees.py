"""Where documents are found, and what is passed over on the way."""

import os
import time
from pathlib import Path

import pytest

from cli.repository import git
from hyvinvointi.cli.standard_input import Overlaid
from hyvinvointi.errors import WorkError
from hyvinvointi.workspace import (
    FolderTree,
    GitTree,
    MemoryTree,
    StagedTree,
    find_root,
    load,
    trees,
)

DOCUMENT = b"kind: indicator\nid: a\ntitle: A\nunit: kpl\ndirection: none\n"


def paths(tree) -> list[str]:
    return [document.path for document in load(tree).documents]


def write(root: Path, files: dict[str, bytes]) -> None:
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def test_without_configuration_every_yaml_with_a_kind_is_a_document(tmp_path):
    files = {
        "a.yaml": DOCUMENT,
        "deep/er/ä b.yaml": DOCUMENT,
        "mkdocs.yaml": b"site_name: x\n",
        "broken.yaml": b"kind: [",
        "slip.yaml": b"knid: indicator\nid: b\n",
        "deployment.yaml": b"apiVersion: v1\nkind: Pod\n",
        ".github/x.yaml": DOCUMENT,
        "node_modules/x.yaml": DOCUMENT,
        "site/.hyvinvointi-site": b"",
        "site/x/a/index.yaml": DOCUMENT,
        "notes.txt": DOCUMENT,
    }
    write(tmp_path, files)
    assert paths(FolderTree(tmp_path)) == ["a.yaml", "broken.yaml", "deep/er/ä b.yaml", "slip.yaml"]


@pytest.mark.parametrize(
    "content", [b"", b"\n \n", b"# later\n", b"---\n", b"\xef\xbb\xbf", b"~\n"]
)
def test_a_file_emptied_among_documents_is_one(content):
    among = ["b.yaml", "decisions/c.yaml", "deep/er/e.yaml", "x/programs/d.yaml"]
    others = [
        ".conf.yaml",
        ".github/x.yaml",
        ".vscode/programs/x.yaml",
        "charts/values.yaml",
        "deep/f.yaml",
    ]
    documents = {"a.yaml": DOCUMENT, "deep/er/a.yaml": DOCUMENT}
    empty = dict.fromkeys((*among, *others), content)
    loaded = load(MemoryTree({**documents, **empty})).documents
    assert [one.path for one in loaded] == sorted((*documents, *among))
    told = {one.path: [finding.rule.slug for finding in one.findings] for one in loaded}
    assert told == {
        path: ["empty-document"] if path in among else [] for path in (*documents, *among)
    }


def test_globs_choose_documents(tmp_path):
    config = b'documents = ["programs/**/*.yaml"]\n'
    write(tmp_path, {"hyvinvointi.toml": config, "programs/a.yaml": DOCUMENT, "b.yaml": DOCUMENT})
    write(tmp_path, {"programs/x/y/c.yaml": b"no document\n"})
    assert paths(FolderTree(tmp_path)) == ["programs/a.yaml", "programs/x/y/c.yaml"]


@pytest.mark.parametrize(
    ("config", "part"),
    [
        (b"documents = [", "TOML"),
        (b'docments = ["*"]', "documents"),
        (b"documents = 3", "list of texts"),
        (b"\xff", "TOML"),
    ],
)
def test_a_broken_configuration_stops_the_work_with_a_reason(config, part):
    with pytest.raises(WorkError, match=part):
        load(MemoryTree({"hyvinvointi.toml": config, "a.yaml": DOCUMENT}))


def test_links_and_pipes_are_passed_over_with_a_warning(tmp_path):
    inside, outside = tmp_path / "in", tmp_path / "out"
    write(outside, {"secret.yaml": DOCUMENT})
    write(inside, {"a.yaml": DOCUMENT})
    (inside / "link.yaml").symlink_to(outside / "secret.yaml")
    (inside / "folder").symlink_to(outside)
    (inside / "loop").symlink_to(inside)
    os.mkfifo(inside / "pipe.yaml")
    workspace = load(FolderTree(inside))
    assert [document.path for document in workspace.documents] == ["a.yaml"]
    told = {finding.site.path: finding.rule.slug for finding in workspace.findings}
    assert told == dict.fromkeys(["folder", "link.yaml", "pipe.yaml"], "not-a-regular-file")


@pytest.fixture
def old(tmp_path, monkeypatch):
    """A file that was written long ago, as far as its tree can tell."""
    write(tmp_path, {"a.yaml": DOCUMENT})
    now = time.time_ns()
    monkeypatch.setattr(trees, "time_ns", lambda: now + 3_600 * 10**9)
    return tmp_path / "a.yaml"


def test_a_stamp_tells_that_a_file_was_written_even_when_it_looks_the_same(old):
    tree, about = FolderTree(old.parent), old.stat()
    stamp = tree.stamp("a.yaml")
    assert stamp
    assert tree.stamp("a.yaml") == stamp
    time.sleep(0.05)
    old.write_bytes(DOCUMENT.replace(b"title: A", b"title: B"))
    os.utime(old, ns=(about.st_atime_ns, about.st_mtime_ns))
    assert old.stat().st_size == about.st_size
    assert tree.stamp("a.yaml") != stamp


def test_a_file_that_is_fresh_or_gone_has_no_stamp(old, monkeypatch):
    tree = FolderTree(old.parent)
    monkeypatch.setattr(trees, "time_ns", time.time_ns)
    old.write_bytes(DOCUMENT)
    assert tree.stamp("a.yaml") == ""
    assert tree.stamp("b.yaml") == ""


def test_a_document_named_in_another_way_is_told_and_not_read(tmp_path):
    names = ["a.YAML", "b.Yml", "c.yml"]
    for name in names:
        (tmp_path / name).write_bytes(DOCUMENT)
    (tmp_path / "ci.YML").write_bytes(b"on: push\n")
    workspace = load(FolderTree(tmp_path))
    assert workspace.documents == ()
    found = [(one.rule.slug, one.site.path, one.args["ending"]) for one in workspace.findings]
    assert found == [("yml-extension", name, name[1:]) for name in names]


@pytest.mark.parametrize("key", ["laji", "Laji", "slag", "dokumentslag", "asiakirjatyyppi"])
def test_a_kind_under_a_word_of_another_language_makes_a_document(key):
    tree = MemoryTree({"a.yaml": f"{key}: indicator\nx: 1\n".encode(), "b.yaml": b"slag: x\n"})
    assert [one.path for one in load(tree).documents] == ["a.yaml"]


def test_the_root_is_the_nearest_configuration_then_git_then_the_folder(tmp_path):
    folder = tmp_path / "a" / "b"
    folder.mkdir(parents=True)
    (tmp_path / "a" / ".git").mkdir()
    assert find_root(folder) == tmp_path / "a"
    (folder / "hyvinvointi.toml").touch()
    assert find_root(folder) == folder


@pytest.fixture(scope="module")
def repository(tmp_path_factory):
    root = tmp_path_factory.mktemp("repository")
    git(root, "init", "-q")
    write(
        root,
        {"w/a.yaml": DOCUMENT, "w/å/b.yaml": DOCUMENT, "w/hyvinvointi.toml": b"", "c.yaml": b""},
    )
    write(root, {"w/site/.hyvinvointi-site": b"", "w/site/x/index.yaml": DOCUMENT})
    (root / "w/link.yaml").symlink_to("a.yaml")
    git(root, "add", ".")
    git(root, "commit", "-qm", "one")
    write(root, {"w/a.yaml": DOCUMENT + b"# changed\n"})
    return root


def test_a_revision_is_read_without_a_checkout(repository):
    tree = GitTree(repository / "w", "HEAD")
    assert [*tree.paths()] == ["a.yaml", "link.yaml", "site/x/index.yaml", "å/b.yaml"]
    assert tree.read("link.yaml") == DOCUMENT
    assert tree.read("a.yaml") == DOCUMENT
    assert load(tree).by_path["a.yaml"].blob == tree.blobs["a.yaml"]


def test_every_tree_tells_which_files_it_holds(repository, tmp_path):
    write(repository, {"w/new.pdf": b"%PDF"})
    (repository / "w/out.pdf").symlink_to(tmp_path)
    files = {
        "a.yaml": "all", "å/b.yaml": "all", "new.pdf": "folder", "link.yaml": "all",
        "site": "none", "": "none", "gone.pdf": "none", "../c.yaml": "none", "out.pdf": "none",
        "/etc/passwd": "none", "a\0.yaml": "none", "a.yaml/b": "none",
    }  # fmt: skip
    folder = FolderTree(repository / "w")
    git(repository, "add", "w/a.yaml")
    for path, where in files.items():
        assert folder.holds(path) is (where in {"all", "folder"}), path
        for tree in (GitTree(repository / "w", "HEAD"), StagedTree(repository / "w")):
            assert tree.holds(path) is (where == "all"), path
    memory = MemoryTree({"a.yaml": b""})
    assert memory.holds("a.yaml")
    assert not memory.holds("b.yaml")
    assert Overlaid(memory, "b.yaml", b"").holds("b.yaml")
    assert load(memory).holds("a.yaml")


@pytest.mark.parametrize("revision", ["nothing", "--help", "HEAD:w", "-x", ""])
def test_an_unknown_revision_stops_the_work(repository, revision):
    with pytest.raises(WorkError, match="revision"):
        GitTree(repository, revision)


def test_outside_of_git_a_revision_cannot_be_read(tmp_path):
    with pytest.raises(WorkError, match="Git"):
        GitTree(tmp_path, "HEAD")
