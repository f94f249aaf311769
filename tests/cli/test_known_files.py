"""What `lint` has left of files is read by the other commands, and changes nothing of what they say."""

import os
from pathlib import Path

import pytest

from hyvinvointi.facts import table

pytestmark = pytest.mark.slow

DAY = ("--today", "2026-11-01")


def made(run, folder, *options):
    """The site that is made, by path."""
    ran = run("render", "--output", folder, *DAY, *options)
    assert ran.code == 0, ran.err
    root = Path(folder)
    files = (path for path in root.rglob("*") if path.is_file() and not path.name.startswith("."))
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


@pytest.fixture
def linted(run, workspace):
    """A workspace that was linted, and the documents that are parsed from then on."""
    assert run("lint", *DAY).code in {0, 1}
    return workspace


@pytest.fixture
def parsed(monkeypatch):
    """The paths of files that are parsed though they may be known."""
    paths, read = [], table.read

    def watched(path, content):
        paths.append(path)
        return read(path, content)

    monkeypatch.setattr(table, "read", watched)
    return paths


@pytest.mark.usefixtures("linted")
def test_a_first_site_is_made_of_what_is_known(run, parsed):
    site = made(run, "known")
    assert parsed == []
    assert site == made(run, "anew", "--no-cache")


def test_a_file_that_was_changed_since_is_parsed(run, linted, parsed):
    program = linted / "ohjelma.yaml"
    program.write_bytes(program.read_bytes().replace(b"title: ", b"title: Uusi ", 1))
    site = made(run, "known")
    assert parsed == ["ohjelma.yaml"]
    assert site == made(run, "anew", "--no-cache")


@pytest.mark.usefixtures("linted")
@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + b"\xff" * 4096])
def test_what_is_broken_counts_as_nothing(run, content):
    for store in Path(os.environ["HYVINVOINTI_CACHE_DIR"]).glob("facts-*.sqlite"):
        store.write_bytes(content)
    assert made(run, "known") == made(run, "anew", "--no-cache")
