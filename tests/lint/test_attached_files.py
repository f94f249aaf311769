"""Attached and linked files are looked for where the documents come from."""

from datetime import date

import pytest

from cli.repository import git
from hyvinvointi.lint import Options, lint
from hyvinvointi.lint.since import since
from hyvinvointi.testing import REGISTER
from hyvinvointi.workspace import FolderTree, GitTree, StagedTree, load

DECISION = """\
kind: decision
id: paatos
organ: hyvinvointilautakunta
title: Raportti
status: draft
background: Katso [taulukko](liitteet/a.csv).
attachments:
  - {id: raportti, title: Raportti, file: liitteet/a.csv}
"""
SLUGS = {"attached-file-missing", "dead-link"}


def told(report):
    """Return what is said not to be there; that a link is not published is said of every file."""
    missing = (one for one in report.diagnostics if "is not published" not in one.message.say("en"))
    return {one.rule.slug for one in missing} & SLUGS


@pytest.fixture
def checkout(tmp_path):
    """A checkout in which the file came later than the document that names it."""
    git(tmp_path, "init", "-q")
    (tmp_path / "municipality.yaml").write_text(REGISTER, encoding="utf-8")
    (tmp_path / "paatos.yaml").write_text(DECISION, encoding="utf-8")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "one")
    (tmp_path / "liitteet").mkdir()
    (tmp_path / "liitteet/a.csv").write_bytes(b"a")
    return tmp_path


def test_a_file_is_there_where_its_tree_has_it(checkout):
    options = Options(date(2026, 11, 1))
    assert told(lint(load(FolderTree(checkout)), options)) == set()
    assert told(lint(load(StagedTree(checkout)), options)) == {"attached-file-missing"}
    git(checkout, "add", ".")
    assert told(lint(load(StagedTree(checkout)), options)) == set()
    assert told(lint(load(GitTree(checkout, "HEAD")), options)) == {"attached-file-missing"}


def test_a_file_that_a_sparse_checkout_leaves_out_is_there(checkout):
    git(checkout, "add", ".")
    git(checkout, "commit", "-qm", "two")
    git(checkout, "update-index", "--skip-worktree", "liitteet/a.csv")
    (checkout / "liitteet/a.csv").unlink()
    assert told(lint(load(FolderTree(checkout)), Options(date(2026, 11, 1)))) == set()


def test_a_branch_that_takes_a_file_away_is_answerable_for_it(checkout):
    git(checkout, "add", ".")
    git(checkout, "commit", "-qm", "two")
    (checkout / "liitteet/a.csv").unlink()
    head = load(FolderTree(checkout))
    options = Options(date(2026, 11, 1))
    assert told(since(load(GitTree(checkout, "HEAD")), head, options)) == {"attached-file-missing"}
    assert told(since(load(GitTree(checkout, "HEAD~1")), head, options)) == set()
