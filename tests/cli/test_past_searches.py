"""What a command keeps of the history helps the next one, and nothing depends on it."""

import os
from pathlib import Path

import pytest

from cli.repository import commit, put
from cli.test_verify import DECISION, PLAN, TARGET
from cli.test_versions import unblobbed
from diff.village import ADOPTION, FILES
from hyvinvointi.adoption import search
from hyvinvointi.cli.past_searches import PastSearches
from hyvinvointi.workspace import GitTree
from hyvinvointi.workspace.cache_folder import VARIABLE

pytestmark = pytest.mark.slow

OLD = "Kylätalojen avoimet illat"


@pytest.fixture
def drafted(run, village, monkeypatch, tmp_path_factory):
    """The plan had six drafts, was adopted by digest alone, and was changed; all is committed."""
    monkeypatch.setenv(VARIABLE, str(tmp_path_factory.mktemp("caches").resolve()))
    for number in range(6):
        commit(village, {PLAN: FILES[PLAN].replace(OLD, f"Luonnos {number}")})
    adopted = FILES[PLAN].replace(OLD, "Kylätalojen avoimet päivät")
    put(village, {PLAN: adopted, DECISION: ADOPTION})
    assert run("adopt", "valtuusto-2025-064", "ohjelma").code == 0
    unblobbed(village, DECISION)
    commit(village, {})
    commit(village, {PLAN: adopted.replace(*TARGET)})
    return village


@pytest.fixture
def read_states(monkeypatch):
    """The commits that are read."""
    seen: list[str] = []

    def tree(root, name, blobs):
        seen.append(name)
        return GitTree(root, name, blobs)

    monkeypatch.setattr(search, "GitTree", tree)
    return seen


def kept() -> list[Path]:
    return sorted(Path(os.environ[VARIABLE]).glob("history-*"))


COMMANDS = [
    ["verify"],
    ["lint"],
    ["diff", "--since-adoption", "--fail-on", "never", PLAN],
    ["render", "--output", "out"],
]


@pytest.mark.usefixtures("drafted")
@pytest.mark.parametrize("command", COMMANDS, ids=lambda one: one[0])
def test_the_next_run_reads_the_adopted_commit_alone(run, read_states, command):
    first = run(*command)
    assert (len(read_states) > 1, len(kept())) == (True, 2)
    read_states.clear()
    again = run(*command)
    assert (again.code, again.out) == (first.code, first.out)
    assert len(read_states) <= 1


@pytest.mark.usefixtures("drafted")
@pytest.mark.parametrize(
    "harm",
    [
        lambda file: file.write_bytes(b"junk"),
        lambda file: file.write_bytes(b""),
        lambda file: file.unlink(),
        lambda file: (file.unlink(), file.mkdir()),
        lambda file: (file.unlink(), file.symlink_to("/dev/null")),
    ],
)
@pytest.mark.parametrize("ending", [".sqlite", ".sha256"])
def test_what_is_broken_counts_as_nothing(run, harm, ending):
    said = run("verify")
    harm(next(one for one in kept() if one.suffix == ending))
    for _ in range(2):
        again = run("verify")
        assert (again.code, again.out, again.err) == (said.code, said.out, said.err)


def test_another_program_and_another_workspace_start_anew(drafted, monkeypatch, tmp_path):
    memory = PastSearches(drafted)
    memory["a"] = "b"
    assert PastSearches(drafted).get("a", "") == "b"
    assert PastSearches(tmp_path / "programs").get("a", "") == ""
    monkeypatch.setattr("hyvinvointi.sealed.program", lambda: "another")
    assert PastSearches(drafted).get("a", "") == ""


@pytest.mark.usefixtures("drafted")
def test_no_cache_keeps_nothing_of_the_history(run):
    assert run("render", "--no-cache", "--output", "out").code == 0
    assert kept() == []


def test_a_cache_in_the_checkout_is_not_used(run, drafted, monkeypatch):
    monkeypatch.setenv(VARIABLE, str(drafted / "caches"))
    said = run("verify")
    assert not (drafted / "caches").exists()
    assert run("verify").out == said.out
