"""What a terminal gets is set for it; a pipe gets it as it is."""

import pytest

from cli.repository import put
from diff.village import edited
from hyvinvointi.cli import output

ESCAPE = "\x1b"
EDITS = edited(
    ("Ladut valaistaan iltaisin ja pidetään", "Ladut valaistaan aamuisin ja iltaisin ja pidetään")
)
RULE = "HVD310"


@pytest.fixture
def terminal(monkeypatch):
    """Standard output is a terminal of 60 columns."""
    monkeypatch.setattr(output, "is_terminal", lambda: True)
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.delenv("NO_COLOR", raising=False)
    return monkeypatch


def test_changes_are_wrapped_between_words_with_colours_or_without(run, village, terminal):
    put(village, EDITS)
    coloured = run("diff", "--fail-on", "never").out
    terminal.setenv("NO_COLOR", "1")
    plain = run("diff", "--fail-on", "never").out
    assert (ESCAPE in coloured, ESCAPE in plain) == (True, False)
    lines = plain.splitlines()
    assert lines[0] == "Program “Lehtolan hyvinvointiohjelma”  ohjelma"
    assert lines[2].startswith("    review  Description: the wording has changed: ")
    assert max(map(len, lines)) <= 60
    assert lines[-1] == "1 review"


def test_a_pipe_gets_a_change_on_one_line(run, village):
    put(village, EDITS)
    lines = run("diff", "--fail-on", "never").out.splitlines()
    assert lines[2] == (
        "    review  Measure “Latuverkko kirkonkylälle”, Description: "
        "the wording has changed: added “aamuisin ja”."
    )


@pytest.mark.usefixtures("village", "terminal")
def test_nothing_to_say_is_nothing_in_a_terminal_too(run):
    assert run("diff").out == ""


def test_an_explanation_is_set_for_the_terminal(run, terminal):
    coloured = run("explain", RULE).out
    terminal.setenv("NO_COLOR", "1")
    plain = run("explain", RULE).out
    assert (ESCAPE in coloured, ESCAPE in plain) == (True, False)
    assert "## " not in plain
    assert "```" not in plain
    assert max(map(len, plain.splitlines())) <= 60


def test_an_explanation_is_markdown_in_a_pipe(run):
    assert run("explain", RULE).out.startswith(f"# {RULE} target-weakened\n\n")
