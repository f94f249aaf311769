"""The working tree as Git holds it: what `git status` calls clean is no change and nothing new."""

import json
import os
import shutil

import pytest

from cli.repository import commit, git, put
from diff.village import FILES, edited

pytestmark = pytest.mark.slow

PLAN = "programs/ohjelma.yaml"
FAULTY = "kind: indicator\nid: vika\nmunicipality: lehtola\ntitle: A\nunit: kpl\ndirection: xyz\n"
INDICATOR = FAULTY.replace("xyz", "increase").replace("vika", "linkki")
TARGET = ("target: {year: 2029, value: 4}", "target: {year: 2029, value: 6}")
LINK = pytest.mark.skipif(os.name == "nt", reason="links need rights there")


def changes(run, *arguments):
    """Exit code, changes and formatting of `diff`, and what `lint --since HEAD` tells."""
    ran = run("diff", "--format", "json", *arguments)
    report = json.loads(ran.out)
    since = json.loads(run("lint", "--since", "HEAD", "--format", "json").out)
    return (
        ran.code,
        [one["rule"] for one in report["changes"]],
        report["summary"]["formatting"],
        [(one["path"], one["rule"]) for one in since["diagnostics"]],
    )


CLEAN = (0, [], 0, [])


def sparse(folder):
    git(folder, "sparse-checkout", "set", "--cone", "decisions")
    assert not (folder / PLAN).exists()


def skipped(folder):
    git(folder, "update-index", "--skip-worktree", PLAN)
    (folder / PLAN).unlink()


def left_alone(folder):
    git(folder, "update-index", "--assume-unchanged", PLAN)
    put(folder, edited(TARGET))


def converted(folder):
    git(folder, "config", "core.autocrlf", "true")
    for path in [*FILES, "vika.yaml"]:
        (folder / path).unlink()
    git(folder, "-c", "core.autocrlf=true", "checkout", ".")
    assert b"\r\n" in (folder / PLAN).read_bytes()


def encoded(folder):
    put(folder, {".gitattributes": "programs/*.yaml text working-tree-encoding=UTF-16 eol=crlf\n"})
    content = (folder / PLAN).read_text().replace("\n", "\r\n").encode("utf-16")
    (folder / PLAN).write_bytes(content)
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "x")


def linked(folder):
    (folder / "link.yaml").symlink_to(PLAN)
    put(folder, {"sub/mittari.txt": INDICATOR})
    (folder / "mittari.yaml").symlink_to("sub/mittari.txt")
    (folder / "sub/toinen.yml").symlink_to("../sub/toinen.txt")
    put(folder, {"sub/toinen.txt": INDICATOR.replace("linkki", "toinen")})
    (folder / "folder").symlink_to("programs")
    (folder / "way.yaml").symlink_to("folder/ohjelma.yaml")
    (folder / "out.yaml").symlink_to("/etc/passwd")
    (folder / "up").symlink_to("..")
    (folder / "gone.yaml").symlink_to("nowhere.yaml")
    (folder / "loop.yaml").symlink_to("loop.yaml")
    commit(folder, {})


def without_links(folder):
    linked(folder)
    git(folder, "config", "core.symlinks", "false")
    for link in [one for one in folder.rglob("*") if one.is_symlink()]:
        target = link.readlink()
        link.unlink()
        link.write_text(str(target))


def with_submodule(folder):
    other = folder.with_name(f"{folder.name}-other")
    other.mkdir()
    git(other, "init", "-q", "-b", "main", "--template=")
    commit(other, {"a.yaml": FAULTY.replace("vika", "muu")})
    git(folder, "-c", "protocol.file.allow=always", "submodule", "add", "-q", other, "sub")
    commit(folder, {})
    shutil.rmtree(other)


def with_settings_further_down(folder):
    commit(folder, {"sub/hyvinvointi.toml": "", "old/.hyvinvointi-site": "", "old/a.yml": FAULTY})


@pytest.mark.parametrize(
    "state",
    [
        sparse, skipped, left_alone, converted, encoded, with_settings_further_down, with_submodule,
        pytest.param(linked, marks=LINK), pytest.param(without_links, marks=LINK),
    ],
)  # fmt: skip
def test_a_clean_tree_has_no_change_and_nothing_new(run, village, state):
    commit(village, {"vika.yaml": FAULTY})
    state(village)
    how = ["-c", "core.autocrlf=true"] if state is converted else []
    assert git(village, *how, "status", "--porcelain") == ""
    assert changes(run) == CLEAN
    assert run("diff", "--staged").out == ""


def test_a_sparse_checkout_is_judged_as_a_whole(run, village):
    whole = run("lint", "--format", "json").out
    sparse(village)
    assert run("lint", "--format", "json").out == whole
    assert "1 document" in run("lint", "ohjelma").out
    put(village, {"decisions/lautakunta-2025-040.yaml": "kind: ["})
    assert run("diff").code == 2


@pytest.mark.parametrize("state", [converted, encoded])
def test_a_real_change_of_a_converted_file_is_the_only_one(run, village, state):
    commit(village, {"vika.yaml": FAULTY})
    state(village)
    old = (village / PLAN).read_bytes()
    coding = "utf-16" if state is encoded else "utf-8"
    (village / PLAN).write_bytes(old.decode(coding).replace(*TARGET).encode(coding))
    if state is converted:
        code, rules, formatting, new = changes(run)
        assert (code, rules, formatting) == (1, ["target-weakened"], 0)
        assert {path for path, _ in new} == {PLAN}
    else:
        assert run("diff").code == 2


def test_what_is_only_intended_to_be_added_is_not_staged(run, village):
    put(village, {"uusi.yaml": FAULTY.replace("vika", "uusi")})
    git(village, "add", "-N", "uusi.yaml")
    assert run("diff", "--staged").out == ""
    assert "uusi" in run("diff").out


@pytest.fixture
def filtered(village, tmp_path_factory):
    """A repository in which a program turns what is committed; it marks that it has run."""
    program, ran = tmp_path_factory.mktemp("filter") / "program", village / ".git/ran"
    program.write_text(f"#!/bin/sh\ntouch {ran}\nsed 's/title/title/'\n")
    program.chmod(0o755)
    put(village, {".gitattributes": "programs/*.yaml filter=own\n"})
    commit(village, {})
    git(village, "config", "filter.own.clean", program)
    return village


@pytest.mark.skipif(os.name == "nt", reason="the program is a script of a shell")
def test_a_filter_never_runs_and_what_only_it_knows_is_not_known(run, filtered):
    assert changes(run) == CLEAN
    put(filtered, edited(TARGET))
    for command in (("diff",), ("lint", "--since", "HEAD"), ("diff", "--since-adoption")):
        ran = run(*command)
        assert (ran.code, ran.out, "“own”" in ran.err) == (2, "", True)
    assert run("lint").code == 1
    assert run("diff", "HEAD", "HEAD").code == 0
    assert not (filtered / ".git/ran").exists()
    git(filtered, "status")
    assert (filtered / ".git/ran").exists()


@LINK
def test_links_of_a_revision_lead_where_those_of_the_disk_do(run, village):
    linked(village)
    told = run("lint", "--format", "json").out
    paths = {one["path"] for one in json.loads(told)["diagnostics"] if "901" in one["code"]}
    assert {"out.yaml", "up", "gone.yaml", "loop.yaml"} <= paths
    commit(village, edited(TARGET))
    report = json.loads(run("diff", "HEAD~1", "--format", "json").out)
    paths = {one["head_location"]["path"] for one in report["changes"]}
    assert paths == {PLAN, "link.yaml", "way.yaml"}
