"""`status` on the command line: what is asked for, and how it ends."""

import json

import pytest

from lint_files import FILES

DAY = ("--today", "2026-11-01")
ADOPTED = FILES["ohjelma.yaml"].replace(b"status: in-preparation", b"status: adopted")
LATE = ADOPTED.replace(b"recurrence: continuous", b"end: 2026-09")


def test_it_ends_with_1_only_where_somebody_asks(run, workspace):
    assert run("status", "--fail-on", "overdue", *DAY).code == 0
    (workspace / "ohjelma.yaml").write_bytes(LATE)
    ran = run("status", *DAY)
    assert (ran.code, "Overdue (1)\n  30\u00a0September 2026  Lukukoira" in ran.out) == (0, True)
    assert run("status", "--fail-on", "overdue", *DAY).code == 1
    assert json.loads(run("status", "--format", "json", *DAY).out)["gate"] == "failed"


@pytest.mark.parametrize("name", ["kirjasto", "Kirjasto", "malli:kirjasto", "KIRJASTO"])
def test_a_holder_is_named_by_id_or_name(run, name):
    ran = run("status", "--responsible", name, *DAY)
    assert (ran.code, ran.out.splitlines()[0]) == (
        0,
        "Malli, responsible: Kirjasto, 1\u00a0November 2026",
    )


@pytest.mark.parametrize(
    ("name", "meant"), [("kirjastot", "Kirjasto"), ("vanhus", "vanhusneuvosto")]
)
def test_a_holder_that_is_not_there_is_told(run, name, meant):
    ran = run("status", "--responsible", name)
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert f"Did you mean “{meant}”?" in ran.err


@pytest.mark.parametrize("argument", ["malli", "municipality.yaml", "."])
def test_a_municipality_is_named_by_its_register(run, workspace, argument):
    (workspace / "ohjelma.yaml").write_bytes(LATE)
    assert "Lukukoira" in run("status", argument, *DAY).out
    assert "Lukukoira" not in run("status", "lukutaito", *DAY).out


def test_what_cannot_be_read_is_not_passed_over(run, workspace):
    (workspace / "ohjelma.yaml").write_bytes(b"kind: program\nid: [\n")
    ran = run("status", *DAY)
    assert (ran.code, "it is left out" in ran.err) == (2, True)


def test_nothing_is_written(run, workspace):
    before = {one: one.read_bytes() for one in workspace.iterdir()}
    run("status", *DAY)
    assert {one: one.read_bytes() for one in workspace.iterdir()} == before


PAATOS = b"""\
kind: decision
id: paatos
organ: hyvinvointilautakunta
meeting: {date: 2026-03-01}
title: Asia
status: final
resolution: {outcome: accepted}
adopts: [{document: ohjelma, role: adopt}]
forward_to: [{organ: kunnanvaltuusto, role: adopt}]
tasks: [{id: tehtava, title: Kysely, due: 2026-09}]
"""
BY = {
    "draft": b"overturned_by: toinen\n",
    "on-agenda": b"overturned_by: {id: toinen}\n",
    "decided": b"overturned_by: toinen\n",
    "final": b"overturned_by: {id: toinen, date: 2026-12-01}\n",
}


@pytest.mark.parametrize("day", ["2026-05-01", "2026-11-15"])
@pytest.mark.parametrize("status", BY)
def test_an_overturning_counts_when_it_is_made(run, workspace, status, day):
    (workspace / "ohjelma.yaml").write_bytes(LATE)
    (workspace / "paatos.yaml").write_bytes(PAATOS + BY[status])
    other = PAATOS.partition(b"adopts")[0].replace(b"paatos", b"toinen")
    other = other.replace(b"2026-03-01", day.encode()).replace(b"final", status.encode())
    (workspace / "toinen.yaml").write_bytes(other)
    (told,) = json.loads(run("status", "--format", "json", *DAY).out)["municipalities"]
    is_gone = status == "decided" and day < DAY[1]
    assert bool(told["overturned_adoptions"]) == is_gone
    assert ("ohjelma" in [one["id"] for one in told["adoptions"]]) != is_gone
    assert ("kunnanvaltuusto" in str(told["handlings"])) != is_gone
    assert ("Kysely" in str(told["deadlines"])) != is_gone
    assert ("has been overturned" in run("verify", *DAY).err) == is_gone
