"""One truth of accepted changes: what passes `diff` passes `verify`, `lint` and `render` alike."""

import json

import pytest

from cli.repository import commit, git, put
from cli.test_verify import STATUS, TARGET, TYPO
from diff.village import edited

pytestmark = pytest.mark.slow

WHY = ("--reason", "Luku oli luettu väärin", "--by", "Aino Niemi")
FILE = ("--accepted", "accepted.toml")
FURTHER = ("target: {year: 2029, value: 4}", "target: {year: 2029, value: 7}")
TITLE = ("Liikuntapaikat ovat lähellä", "Uimahalli rakennetaan")
DAY = ("--today", "2026-11-01")


def accept_all(run, *more):
    """Answer for everything that has changed since the adoption."""
    ran = run("diff", "--since-adoption", "--format", "json", "--fail-on", "never")
    for change in json.loads(ran.out)["changes"]:
        assert run("accept", change["fingerprint"], *WHY, *more).code == 0


def lint_codes(run, *arguments):
    ran = run("lint", "--format", "json", *DAY, *arguments)
    told = {one["code"]: one for one in json.loads(ran.out)["diagnostics"]}
    return ran.code, {code for code in told if code.startswith("HV61")}, told


def gates(run, *arguments):
    """What the four commands come to: `diff` from the adoption, `verify`, `lint`, publishing."""
    since = run("diff", "--since-adoption", "--fail-on", "review", *DAY, *arguments).code
    verified = run("verify", *DAY, *arguments).code
    linted = int("HV610" in lint_codes(run, *arguments)[1])
    published = run("render", "--profile", "publish", "--output", "out", *DAY, *arguments)
    refused = int("adopted-text-changed" in published.err)
    return since, verified, linted, refused


@pytest.mark.parametrize("edits", [[TARGET], [TITLE], [TARGET, TITLE], [TARGET, TYPO]])
def test_all_gates_know_the_same_entries(run, adopted, edits):
    put(adopted, edited(*edits))
    assert gates(run) == (1, 1, 1, 1)
    accept_all(run)
    assert gates(run) == (1, 1, 1, 1), "a file that nobody names counts for nothing"
    assert gates(run, *FILE) == (0, 0, 0, 0)


@pytest.mark.parametrize("edits", [[TARGET, TITLE], [FURTHER]])
def test_what_changed_beyond_an_entry_is_told_by_all(run, adopted, edits):
    put(adopted, edited(TARGET))
    accept_all(run)
    put(adopted, edited(*edits))
    assert gates(run, *FILE) == (1, 1, 1, 1)


def test_an_entry_ends_for_all_on_the_same_day(run, adopted):
    put(adopted, edited(TARGET))
    accept_all(run, "--expires", "2026-10-31")
    assert gates(run, *FILE) == (1, 1, 1, 1)
    assert "has expired (31\xa0October 2026)" in run("verify", *DAY, *FILE).err
    ran = run("verify", "--today", "2026-10-31", *FILE)
    assert (ran.code, ran.err) == (0, "")


def test_verify_says_who_answers_for_a_change_and_why(run, adopted):
    put(adopted, edited(TARGET))
    accept_all(run)
    assert run("verify", *FILE).out == (
        "ohjelma: has changed in substance; a responsible person and a reason are recorded for each change (changed since the "
        "adoption) [valtuusto-2025-064]\n"
        "  substantive The target for the indicator “Kiusatut oppilaat” has been made less demanding: 6% instead of 4%.\n"
        "    Accepted (Aino Niemi): Luku oli luettu väärin\n"
        "Adopted texts verified: 1 (documents: 8).\n"
    )
    report = json.loads(run("verify", "--format", "json", *FILE).out)
    (pin,) = report["pins"]
    assert (pin["standing"], pin["stage"]) == ("changed-in-substance", "changed-since")
    assert (pin["fails"], report["gate"]) == (False, "passed")
    assert {one["accepted"]["by"] for one in pin["changes"]} == {"Aino Niemi"}


def test_lint_says_who_answers_for_a_change_and_why(run, adopted):
    put(adopted, edited(TARGET))
    accept_all(run)
    _, codes, told = lint_codes(run, *FILE)
    assert codes == {"HV618"}
    assert told["HV618"]["severity"] == "info"
    assert "accepted by Aino Niemi (“Luku oli luettu väärin”)" in told["HV618"]["message"]
    put(adopted, edited(TARGET, STATUS))
    assert lint_codes(run, *FILE)[1] == set()


def test_the_entries_of_a_branch_pass_what_they_pass_in_diff(run, adopted):
    """An entry for a change of the branch passes; one for another change does not."""
    git(adopted, "checkout", "-qb", "haara")
    commit(adopted, edited(TARGET))
    ran = run("diff", "main", "--format", "json")
    (change,) = json.loads(ran.out)["changes"]
    run("accept", "0" * 16, *WHY)
    commit(adopted, {})
    assert run("diff", "main", *FILE).code == 1
    assert gates(run, *FILE) == (1, 1, 1, 1)
    run("accept", change["fingerprint"], *WHY)
    commit(adopted, {})
    assert run("diff", "main", *FILE).code == 0
    assert gates(run, *FILE) == (0, 0, 0, 0)


@pytest.mark.parametrize("command", ["lint", "verify", "diff", "render"])
@pytest.mark.parametrize("content", [None, "accepted = ["])
def test_a_file_that_cannot_be_read_stops_each_command(run, adopted, command, content):
    if content:
        (adopted / "accepted.toml").write_text(content)
    assert run(command, *DAY).code in {0, 1}
    ran = run(command, *DAY, *FILE)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "accepted.toml" in ran.err


@pytest.mark.parametrize("command", ["lint", "verify", "diff"])
def test_a_reason_shows_no_personal_data(run, adopted, command):
    put(adopted, edited(TARGET))
    ran = run("diff", "--format", "json", "--fail-on", "never")
    (change,) = json.loads(ran.out)["changes"]
    told = "Aino 131052-308T"
    for name in (change["fingerprint"], "0" * 16):
        assert run("accept", name, "--reason", told, "--by", told).code == 0
    for form in ("text", "json"):
        ran = run(command, "--format", form, *DAY, *FILE)
        assert "Aino" in ran.out
        assert "131052" not in ran.out + ran.err


def test_a_wide_stage_stands_above_its_row_and_keeps_the_column(run, adopted):
    put(adopted, edited(TARGET))
    lines = run("status", *DAY).out.splitlines()
    at = lines.index("  changed since the adoption")
    assert lines[at + 1].startswith("      Lehtolan hyvinvointiohjelma – valtuusto-2025-064")
