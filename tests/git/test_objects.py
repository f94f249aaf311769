"""Contents of revisions: what is not there, what is too much, and names of any bytes."""

import os
import shutil
from pathlib import Path

import pytest

from cli.repository import commit, git, put
from hyvinvointi.errors import WorkError
from hyvinvointi.git import Blobs, Log, files, objects, process, staged_files
from hyvinvointi.workspace import GitTree, StagedTree

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    root = tmp_path_factory.mktemp("source").resolve()
    git(root, "init", "-q", "-b", "main", "--template=")
    git(root, "config", "uploadpack.allowFilter", "true")
    for number in "123":
        commit(root, {"a.yaml": f"kind: {number}\n", "b.yaml": f"kind: x{number}\n", "c.yaml": "c"})
    return root


@pytest.fixture
def partial(source, tmp_path):
    git(tmp_path, "clone", "-q", "--filter=blob:none", f"file://{source}", "partial")
    return tmp_path / "partial"


def test_a_partial_clone_says_how_many_files_it_lacks_and_fetches_nothing(partial):
    held = count_of_objects(partial)
    tree = GitTree(partial, "HEAD~1")
    assert [*tree.paths()] == ["a.yaml", "b.yaml", "c.yaml"]
    assert tree.read("c.yaml") == b"c"
    for path in ("a.yaml", "b.yaml"):
        with pytest.raises(WorkError, match=r"“HEAD~1” \(2\)\. Fetch them: git fetch --refetch"):
            tree.read(path)
    assert count_of_objects(partial) == held
    assert GitTree(partial, "HEAD").read("a.yaml") == b"kind: 3\n"
    assert len(Log(partial, "HEAD").touching("a.yaml")) == 3


def count_of_objects(root: Path) -> int:
    return len(git(root, "cat-file", "--batch-check", "--batch-all-objects").splitlines())


def test_the_advice_helps(partial):
    git(partial, "fetch", "-q", "--refetch", "--no-filter")
    assert GitTree(partial, "HEAD~1").read("a.yaml") == b"kind: 2\n"


def test_a_clone_without_folders_says_what_it_lacks(source, tmp_path):
    how = ["--filter=tree:0", "--no-checkout"]
    git(tmp_path, "clone", "-q", *how, f"file://{source}", "bare")
    with pytest.raises(WorkError, match="a partial clone"):
        [*GitTree(tmp_path / "bare", "HEAD~1").paths()]


def test_an_unknown_id_is_no_content_wherever_it_is_asked(source, partial):
    for root in (source, partial):
        known = git(source, "rev-parse", "HEAD:a.yaml")
        asked = ["1" * 40, known, "HEAD:b.yaml", f"{known}\nHEAD:b.yaml", "--help", "", "x" * 40]
        blobs = Blobs(root)
        blobs.fetch(asked)
        found = {one: blobs.get(one) for one in asked}
        assert {one: text for one, text in found.items() if text} == {known: b"kind: 3\n"}


@pytest.mark.parametrize("lost", ["HEAD~1:a.yaml", "HEAD~1^{tree}"])
def test_a_damaged_repository_is_told_and_not_taken_for_an_empty_one(source, tmp_path, lost):
    root = tmp_path / "damaged"
    shutil.copytree(source, root)
    name = git(root, "rev-parse", lost)
    file = root / ".git/objects" / name[:2] / name[2:]
    file.unlink()
    with pytest.raises(WorkError, match="git fsck"):
        read_all(GitTree(root, "HEAD~1"))
    file.write_bytes(b"junk")
    with pytest.raises(WorkError, match="git fsck"):
        read_all(GitTree(root, "HEAD~1"))
    assert read_all(GitTree(root, "HEAD"))


def read_all(tree) -> list[bytes]:
    return [tree.read(path) for path in tree.paths()]


def test_a_damaged_index_is_told(source, tmp_path):
    root = tmp_path / "damaged"
    shutil.copytree(source, root)
    (root / ".git/index").write_bytes(b"junk")
    with pytest.raises(WorkError, match="git fsck"):
        read_all(StagedTree(root))


def test_folders_that_unfold_without_end_are_not_followed(source, monkeypatch):
    monkeypatch.setattr(process, "MOST_OUTPUT", 1_000_000)
    tree = f"100644 blob {git(source, 'rev-parse', 'HEAD:a.yaml')}\t%s.yaml"
    for _ in range(12):
        rows = "\n".join(tree % number for number in range(12)) + "\n"
        made = process.ask(source, "mktree", standard_input=rows.encode()).text.strip()
        tree = f"040000 tree {made}\t%s"
    bomb = git(source, "commit-tree", made, "-m", "x")
    with pytest.raises(WorkError, match="more than hyvinvointi reads"):
        [*GitTree(source, bomb).paths()]


def test_nobody_stands_in_for_what_was_committed(source, tmp_path):
    root = tmp_path / "replaced"
    shutil.copytree(source, root)
    name, other = (git(root, "rev-parse", f"{one}:a.yaml") for one in ("HEAD", "HEAD~1"))
    git(root, "replace", name, other)
    git(root, "replace", "HEAD", "HEAD~2")
    put(root, {".git/info/grafts": git(root, "rev-parse", "HEAD") + "\n"})
    assert GitTree(root, "HEAD").read("a.yaml") == b"kind: 3\n"
    assert Blobs(root).get(name) == b"kind: 3\n"
    assert len(Log(root, git(source, "rev-parse", "HEAD")).touching("a.yaml")) == 3


def test_a_large_file_is_cut_and_all_together_have_a_limit(source, monkeypatch):
    names = [
        process.ask(
            source, "hash-object", "-w", "--stdin", standard_input=bytes([65 + at]) * 1000
        ).text[:40]
        for at in range(5)
    ]
    blobs = Blobs(source, largest=100)
    blobs.fetch(names)
    assert [blobs.get(one) for one in names] == [bytes([65 + at]) * 100 for at in range(5)]
    monkeypatch.setattr(objects, "MOST_CONTENT", 2_500)
    with pytest.raises(WorkError, match="more than hyvinvointi reads"):
        Blobs(source).fetch(names)


@pytest.mark.skipif(os.name == "nt", reason="names of files are text there")
def test_names_of_any_bytes_come_back_as_they_are(tmp_path):
    names = [b"latin-\xe4.yaml", b"esc\x1b[31m.yaml", b"line\nbreak.yaml", b"tab\t.yaml", b'"q".yaml',
             b"[a-z]*?.yaml", b"-x.yaml", b"\xf0\x9f\x98\x80.yaml", b":(top)x.yaml"]  # fmt: skip
    git(tmp_path, "init", "-q", "-b", "main")
    for name in names:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_bytes(name)
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "x")
    for listing in (files(tmp_path, "HEAD", ""), staged_files(tmp_path, "")):
        assert sorted(os.fsencode(one.path) for one in listing) == sorted(names)
    tree = GitTree(tmp_path, "HEAD")
    for path in tree.paths():
        assert tree.read(path) == os.fsencode(path)
        assert len(Log(tmp_path, "HEAD").touching(path)) == 1


def test_what_was_read_elsewhere_is_not_asked_of_git(source, monkeypatch):
    name = git(source, "rev-parse", "HEAD:a.yaml")
    blobs = Blobs(source)
    blobs.know({name: b"kind: 3\n"})
    monkeypatch.setattr(objects, "stream", None)
    blobs.fetch([name])
    assert blobs.get(name) == b"kind: 3\n"
