"""An attached file of any size costs no memory: too large a one is told and not published."""

from datetime import date
from pathlib import Path

import pytest

from cli.repository import git, put
from hyvinvointi import limits
from hyvinvointi.lint import Options, lint
from hyvinvointi.render.site.attachments import publisher, publisher_of
from hyvinvointi.workspace import FolderTree, load
from hyvinvointi.workspace.git_trees import GitTree, StagedTree
from hyvinvointi.workspace.watched import WatchedTree
from render.sites import REGISTER, site

DECISION = """\
kind: decision
id: paatos
organ: lautakunta
title: Avustus
status: decided
attachments:
  - {id: iso, title: Iso, type: attachment, file: liitteet/iso.pdf}
  - {id: pieni, title: Pieni, type: attachment, file: liitteet/pieni.pdf}
"""


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(limits, "ATTACHED_BYTES", 20)
    git(tmp_path, "init", "-q", "-b", "main", "--template=")
    put(tmp_path, {"m.yaml": REGISTER, "p.yaml": DECISION, "hyvinvointi.toml": ""})
    put(tmp_path, {"liitteet/iso.pdf": "x" * 21, "liitteet/pieni.pdf": "x" * 20})
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "a")
    return tmp_path


def test_too_large_a_file_is_told_and_not_published(repository: Path) -> None:
    for tree, read in (
        (FolderTree(repository), publisher(repository)),
        (GitTree(repository, "HEAD"), publisher_of(GitTree(repository, "HEAD"))),
        (StagedTree(repository), publisher(repository)),
    ):
        workspace = load(tree)
        found = lint(workspace, Options(today=date(2026, 1, 1))).diagnostics
        told = [one for one in found if one.rule.slug == "attached-file-too-large"]
        assert [one.pointer for one in told] == ["/attachments/0/file"]
        files = site(workspace, read=read, today=date(2026, 1, 1))
        assert [path for path in files if path.endswith(".pdf")] == [
            "malli/decisions/paatos/pieni.pdf"
        ]
        page = files["malli/decisions/paatos/index.html"].decode()
        assert "iso.pdf" not in page
        assert "pieni.pdf" in page


def test_a_file_that_is_too_large_is_never_opened(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (repository / "liitteet/iso.pdf").open("wb") as file:
        file.truncate(2**40)
    opened: list[str] = []
    monkeypatch.setattr(
        "hyvinvointi.render.site.attachments.read_plain",
        lambda path, most: opened.append(path.name) or path.read_bytes()[:most],
    )
    read = publisher(repository)
    assert read("liitteet/iso.pdf") is None
    assert read("liitteet/pieni.pdf") == b"x" * 20
    assert opened == ["pieni.pdf"]


def test_an_answer_about_a_file_holds_while_its_size_does(repository: Path) -> None:
    tree = WatchedTree(FolderTree(repository))
    assert tree.is_too_large("liitteet/iso.pdf")
    assert tree.is_as(tree.blobs, tree.held, tree.files)
    (repository / "liitteet/iso.pdf").write_bytes(b"x")
    assert not tree.is_as(tree.blobs, tree.held, tree.files)
