"""Files that commands write: never in the place of what people wrote by hand, or Git."""

import json
import os

import pytest

from hyvinvointi.cli import saving
from hyvinvointi.errors import WorkError
from hyvinvointi.source import editor
from lint_files import FILES

DAY = ("--today", "2026-11-01")


def test_an_output_is_written_whole_and_keeps_its_mode(workspace):
    file = workspace / "a.json"
    saving.save(str(file), "1")
    file.chmod(0o600)
    saving.save("a.json", "ä\udce4")
    assert file.read_bytes() == "ä\\udce4".encode()
    assert file.stat().st_mode & 0o777 == 0o600
    saving.save("uusi/kansio/b.json", b"\xff")
    assert (workspace / "uusi/kansio/b.json").read_bytes() == b"\xff"


def test_a_write_that_fails_leaves_the_old_file(workspace, monkeypatch):
    file = workspace / "a.json"
    file.write_bytes(b"old")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WorkError, match="No space left"):
        saving.save("a.json", "new")
    assert file.read_bytes() == b"old"
    assert {one.name for one in workspace.iterdir()} == {"a.json", "hyvinvointi.toml", *FILES}


@pytest.mark.parametrize("name", ["ohjelma.yaml", "hyvinvointi.toml", "x.YML", "linkki.json"])
def test_what_people_write_by_hand_is_not_written_over(run, workspace, name):
    (workspace / "x.YML").write_bytes(b"x: 1\n")
    (workspace / "linkki.json").symlink_to("ohjelma.yaml")
    before = (workspace / name).read_bytes()
    ran = run("lint", "--output", f"json={name}", *DAY)
    assert (ran.code, "is not meant for output" in ran.err) == (2, True)
    assert (workspace / name).read_bytes() == before


def test_a_comparison_is_not_written_over_a_document(run, village):
    before = {path: path.read_bytes() for path in village.rglob("*.yaml")}
    for path in before:
        assert run("diff", "HEAD", "--output", path).code == 2
    assert {path: path.read_bytes() for path in before} == before
    assert run("diff", "HEAD", "--format", "json", "--output", "muutos.json").code == 0
    assert json.loads((village / "muutos.json").read_bytes())["version"] == 1


@pytest.mark.parametrize("target", ["outside/x", "gone/x", ".git/config", "outside"])
def test_links_of_a_checkout_lead_no_output_elsewhere(run, workspace, tmp_path_factory, target):
    outside = tmp_path_factory.mktemp("outside")
    (outside / "x").write_bytes(b"mine")
    (workspace / ".git").mkdir()
    (workspace / ".git/config").write_bytes(b"mine")
    there = str(outside / target.partition("/")[2]) if "git" not in target else target
    (workspace / "lint.json").symlink_to(there if target != "gone/x" else outside / "new")
    (workspace / "reports").symlink_to(outside)
    for name in ("lint.json", "reports/a.json", "reports/sub/a.json"):
        assert run("lint", "--output", f"json={name}", *DAY).code == 2, name
    assert {one.name: one.read_bytes() for one in outside.iterdir()} == {"x": b"mine"}
    assert (workspace / ".git/config").read_bytes() == b"mine"


def test_schemas_are_written_anew_and_nobody_elses_are_lost(run, workspace):
    assert run("schema", "--output", "kaavat").code == 0
    written = {one.name: one.read_bytes() for one in (workspace / "kaavat").iterdir()}
    assert run("schema", "--output", "kaavat").code == 0
    (workspace / "kaavat/program.schema.json").write_bytes(b'{"type": "object"}\n')
    (workspace / "kaavat/common.schema.json").unlink()
    assert run("schema", "--output", "kaavat").code == 2
    assert (workspace / "kaavat/program.schema.json").read_bytes() == b'{"type": "object"}\n'
    assert not (workspace / "kaavat/common.schema.json").exists()
    assert len(written) == 7


def test_a_file_made_read_only_is_not_replaced(workspace):
    file = workspace / "ohjelma.yaml"
    file.chmod(0o444)
    with pytest.raises(WorkError, match="Permission denied"):
        editor.write(file, b"new")
    assert file.read_bytes() == FILES["ohjelma.yaml"]


def test_attributes_that_changed_meanwhile_are_left_alone(run, village, monkeypatch):
    (village / ".gitattributes").write_bytes(b"* text=auto\n")
    write = editor.write

    def later(path, *arguments, **named):
        path.write_bytes(b"*.x binary\n")
        write(path, *arguments, **named)

    monkeypatch.setattr(editor, "write", later)
    assert run("git-setup", "--yes").code == 2
    assert (village / ".gitattributes").read_bytes() == b"*.x binary\n"
