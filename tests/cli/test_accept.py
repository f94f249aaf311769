"""`accept`: an entry that lets one change pass the gate, and leaves the rest of the file as it was."""

import json
import tomllib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hyvinvointi.cli.accepting import with_entry
from hyvinvointi.diff.acceptance import as_toml, read_acceptances
from hyvinvointi.diff.values import Acceptance

NAME = "0123456789abcdef"
WHY = ("--reason", "Kirjoitusvirhe", "--by", "Aino Niemi")


def test_an_accepted_change_passes_the_gate(run, village):
    path = next(one for one in village.rglob("*.yaml") if "value: 4}" in one.read_text())
    path.write_text(path.read_text().replace("value: 4}", "value: 5}"))
    ran = run("diff", "main", "--format", "json")
    assert ran.code == 1
    names = {one["fingerprint"] for one in json.loads(ran.out)["changes"] if one["organ"]}
    for name in names:
        assert run("accept", name, *WHY).code == 0
    assert run("diff", "main", "--accepted", "accepted.toml").code == 0


def test_what_is_there_stays_as_it_is(run, workspace):
    before = (
        f'# Ensimmäinen\n[[accepted]]\nfingerprint = "{"a" * 16}"\nreason = "r"\nby = "b"\n\n\n'
    )
    (workspace / "accepted.toml").write_text(before)
    ran = run("accept", NAME, *WHY, "--decision", "kv-1", "--expires", "2026-12-31")
    assert ran.code == 0
    after = (workspace / "accepted.toml").read_text()
    assert after.startswith(before.rstrip("\n"))
    assert tomllib.loads(after)["accepted"][1] == {
        "fingerprint": NAME,
        "reason": "Kirjoitusvirhe",
        "by": "Aino Niemi",
        "decision": "kv-1",
        "expires": date(2026, 12, 31),
    }


@pytest.mark.parametrize(
    ("entered", "content", "reason"),
    [
        (("HVD310", "accepted.toml"), None, "is not a fingerprint"),
        ((NAME, "accepted.yaml"), None, "has to end in .toml"),
        ((NAME, "hyvinvointi.toml"), "language = 'en'\n", "written as tables"),
        ((NAME, "accepted.toml"), "accepted = [", "accepted.toml"),
        (
            (NAME, "accepted.toml"),
            as_toml(Acceptance(NAME, "r", "b", None, None)),
            "already given above",
        ),
    ],
)
def test_what_cannot_be_entered_changes_nothing(run, workspace, entered, content, reason):
    name, file = entered
    if content:
        (workspace / file).write_text(content)
    before = {one.name: one.read_bytes() for one in workspace.iterdir()}
    ran = run("accept", name, *WHY, "--file", file)
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert reason in ran.err
    assert {one.name: one.read_bytes() for one in workspace.iterdir()} == before


def test_a_link_out_of_the_workspace_is_not_written_through(run, workspace, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "accepted.toml"
    (workspace / "accepted.toml").symlink_to(outside)
    assert run("accept", NAME, *WHY).code == 2
    assert not outside.exists()


texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip)


@given(texts, texts, st.none() | texts, st.none() | st.dates())
def test_an_entry_is_read_as_it_was_meant(reason, by, decision, expires):
    meant = Acceptance(NAME, reason, by, decision, expires)
    assert read_acceptances("a", with_entry(b"# a\r\n", as_toml(meant))) == (meant,)
