"""`fmt`: what it writes, names and shows, and what it leaves alone."""

import os
import subprocess

import pytest

from lint_files import FILES

UNTIDY = b"title: 'Lukutaito' # nimi\nkind: indicator\nid: lukutaito\nunit: \"%\"\ndirection: increase\nresponsible: [malli-maija]\n"
TIDY = b'kind: indicator\nid: lukutaito\ntitle: Lukutaito  # nimi\nunit: "%"\ndirection: increase\nresponsible: [malli-maija]\n'


@pytest.fixture
def untidy(workspace, run):
    """A workspace in which one document alone is laid out otherwise."""
    run("fmt")
    file = workspace / "mittari.yaml"
    file.write_bytes(UNTIDY)
    return file


def test_what_is_untidy_is_laid_out_once(run, untidy):
    untidy.chmod(0o640)
    ran = run("fmt")
    assert (ran.code, ran.out, untidy.read_bytes()) == (0, "mittari.yaml\n", TIDY)
    assert ran.err == "Files with a new layout: 1, unchanged: 2.\n"
    assert untidy.stat().st_mode & 0o777 == 0o640
    ran = run("fmt")
    assert (ran.code, ran.out) == (0, "")
    assert {one.name for one in untidy.parent.iterdir()} == {*FILES, "hyvinvointi.toml"}


@pytest.mark.parametrize(
    "arguments", [["mittari.yaml"], ["lukutaito"], ["."], ["--", "mittari.yaml"]]
)
def test_only_what_is_named_is_laid_out(run, untidy, arguments):
    assert run("fmt", "ohjelma.yaml").out == ""
    assert untidy.read_bytes() == UNTIDY
    assert run("fmt", *arguments).out == "mittari.yaml\n"


def test_check_names_and_changes_nothing(run, untidy):
    ran = run("fmt", "--check", "--lang", "fi")
    assert (ran.code, ran.out) == (1, "mittari.yaml\n")
    assert ran.err == "Tiedostoja aseteltaisiin 1, ennallaan 2.\n"
    assert untidy.read_bytes() == UNTIDY
    run("fmt")
    assert run("fmt", "--check").code == 0


def test_diff_is_a_patch_that_git_applies(run, untidy):
    ran = run("fmt", "--diff")
    assert ran.code == 1
    assert untidy.read_bytes() == UNTIDY
    subprocess.run(
        ["git", "apply", "-p0", "-"], cwd=untidy.parent, input=ran.out.encode(), check=True
    )
    assert untidy.read_bytes() == TIDY
    assert (run("fmt", "--diff").code, run("fmt", "--diff").out) == (0, "")


def test_what_cannot_be_read_stays_and_all_else_is_laid_out(run, untidy):
    broken = b"kind: program\nid: [\n"
    (untidy.parent / "ohjelma.yaml").write_bytes(broken)
    ran = run("fmt")
    assert (ran.code, untidy.read_bytes()) == (2, TIDY)
    assert (untidy.parent / "ohjelma.yaml").read_bytes() == broken
    assert "ohjelma.yaml: the layout of the file was not changed: line " in ran.err


def test_what_is_only_wrong_is_laid_out(run, untidy):
    untidy.write_bytes(UNTIDY.replace(b"increase", b"sideways").replace(b"unit", b"yksikko"))
    assert (run("fmt").code, run("fmt", "--check").code) == (0, 0)
    assert b'yksikko: "%"\n' in untidy.read_bytes()


def test_personal_data_is_covered_in_what_is_shown(run, untidy):
    untidy.write_bytes(UNTIDY + b'x-oma: "131052-308T" \n')
    ran = run("fmt", "--diff")
    assert (ran.code, "131052" in ran.out) == (1, False)
    assert "hidden in the patch" in ran.err
    run("fmt")
    assert b"x-oma: 131052-308T\n" in untidy.read_bytes()


@pytest.mark.skipif(os.name == "nt", reason="no links there")
def test_no_link_of_a_checkout_leads_out_of_it(run, untidy, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "mittari.yaml"
    outside.write_bytes(UNTIDY)
    untidy.unlink()
    untidy.symlink_to(outside)
    run("fmt")
    assert outside.read_bytes() == UNTIDY


def test_a_file_that_may_not_be_written_is_told(run, untidy):
    untidy.chmod(0o444)
    ran = run("fmt")
    assert (ran.code, "Cannot write to" in ran.err) == (2, True)
    assert untidy.read_bytes() == UNTIDY


SWEDISH = b"""\
kind: municipality
id: byn
name: {fi: Kyla, sv: Byn}
languages: [sv, fi, en]
"""
OF_SWEDISH = b"""\
kind: indicator
id: andel
municipality: byn
title:
  en: Share
  # ruotsiksi
  sv: Andel
  se: Oassi
  fi: Osuus
description: {fi: Osuus kaikista., sv: Andelen av alla.}
"""
IN_ORDER = b"""\
kind: indicator
id: andel
municipality: byn
title:
  # ruotsiksi
  sv: Andel
  fi: Osuus
  en: Share
  se: Oassi
description: {sv: Andelen av alla., fi: Osuus kaikista.}
"""


def test_texts_stand_in_the_order_of_the_languages_of_the_municipality(run, workspace):
    run("fmt")
    (workspace / "byn.yaml").write_bytes(SWEDISH)
    (workspace / "andel.yaml").write_bytes(OF_SWEDISH)
    assert run("fmt", "andel.yaml").out == "andel.yaml\n"
    assert (workspace / "andel.yaml").read_bytes() == IN_ORDER
    assert run("fmt").out == "byn.yaml\n"
    assert b"name: {sv: Byn, fi: Kyla}" in (workspace / "byn.yaml").read_bytes()
    assert run("fmt", "--check").code == 0


@pytest.mark.parametrize("languages", [b"sv", b"[]", b"[1, {sv: fi}]", b"[sv, sv]"])
def test_a_register_without_sound_languages_changes_no_order(run, workspace, languages):
    (workspace / "byn.yaml").write_bytes(SWEDISH.replace(b"[sv, fi, en]", languages))
    text = b"kind: indicator\nid: andel\nmunicipality: byn\ntitle: {fi: Osuus, en: Share}\n"
    (workspace / "andel.yaml").write_bytes(text)
    run("fmt", "andel.yaml")
    assert (workspace / "andel.yaml").read_bytes() == text
