"""A fact that many places share counts as one finding in a run, and in what a baseline lets through."""

import json

import pytest

from cli.repository import commit, git
from formats import formats
from lint.test_summary import measures

DAY = ("--today", "2026-11-01")
ONLY = ("--select", "measure-without-resources")


@pytest.fixture
def lacking(workspace):
    """Rewrites the program with some measures that lack their resources."""

    def rewrite(count):
        (workspace / "ohjelma.yaml").write_bytes(measures(count)["ohjelma.yaml"])

    rewrite(3)
    return rewrite


def report(ran):
    return json.loads(ran.out)


def lines(ran):
    return [
        [one["line"], *(other["line"] for other in one["related"])]
        for one in report(ran)["diagnostics"]
    ]


@pytest.mark.usefixtures("lacking")
def test_it_counts_as_one(run):
    ran = run("lint", "--format", "json", *ONLY, *DAY)
    assert (lines(ran), report(ran)["summary"]["warning"]) == ([[21, 22, 23]], 1)
    assert run("lint", *ONLY, *DAY).out.endswith("1 warning in 3 documents.\n")
    assert run("lint", "--statistics", *ONLY, *DAY).out.startswith("1  ")


@pytest.mark.usefixtures("lacking")
def test_every_format_points_at_each_place(run):
    def formatted(name):
        return run("lint", "--format", name, *ONLY, *DAY).out

    sarif = json.loads(formatted("sarif"))["runs"][0]["results"][0]
    assert [
        one["physicalLocation"]["region"]["startLine"] for one in sarif["relatedLocations"]
    ] == [22, 23]
    (issue,) = json.loads(formatted("gitlab"))
    assert [one["positions"]["begin"]["line"] for one in issue["other_locations"]] == [22, 23]
    for name in formats()["lint"]:
        assert "on lines 22 and 23" in " ".join(formatted(name).split())


@pytest.mark.usefixtures("lacking")
def test_a_named_part_is_told_alone(run):
    assert lines(run("lint", "ohjelma/m2", "--format", "json", *ONLY, *DAY)) == [[22]]


def test_a_baseline_holds_each_place(run, lacking):
    assert run("lint", "--baseline", "b.json", "--write-baseline", *DAY).code == 0
    assert lines(run("lint", "--baseline", "b.json", "--format", "json", *ONLY, *DAY)) == []
    lacking(5)
    assert lines(run("lint", "--baseline", "b.json", "--format", "json", *ONLY, *DAY)) == [[24, 25]]


def test_since_tells_what_is_new_elsewhere_and_all_that_was_touched(run, workspace, lacking):
    git(workspace, "init", "-q", "-b", "main", "--template=")
    commit(workspace, {})
    assert lines(run("lint", "--since", "main", "--format", "json", *ONLY, *DAY)) == []
    lacking(4)
    assert lines(run("lint", "--since", "main", "--format", "json", *ONLY, *DAY)) == [
        [21, 22, 23, 24]
    ]


@pytest.mark.usefixtures("lacking")
def test_publishing_is_refused_for_one_error(run, workspace):
    text = (workspace / "ohjelma.yaml").read_text().replace("in-preparation", "adopted")
    (workspace / "ohjelma.yaml").write_text(text)
    ran = run("render", "--profile", "publish", "--output", "out", *DAY)
    assert ran.code == 1
    assert ran.err.count("HV405") == 1
