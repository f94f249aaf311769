"""What a terminal gets is set for it; a pipe gets it as it is."""

import pytest

from cli.repository import git, put
from diff.village import ADOPTION, edited
from hyvinvointi.cli import output

pytestmark = pytest.mark.slow

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
    assert lines[0] == "Programme “Lehtolan hyvinvointiohjelma”  ohjelma"
    assert lines[2].startswith("    review  The wording of “Description” has changed.")
    assert max(map(len, lines)) <= 60
    assert lines[-1] == "1 review"


def test_a_pipe_gets_a_change_on_one_line(run, village):
    put(village, EDITS)
    lines = run("diff", "--fail-on", "never").out.splitlines()
    assert lines[2] == (
        "    review  In the measure “Latuverkko kirkonkylälle”, "
        "the wording of “Description” has changed. “aamuisin ja” has been added."
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


def test_headings_begin_where_the_text_does(run, terminal):
    terminal.setenv("NO_COLOR", "1")
    terminal.setenv("COLUMNS", "160")
    lines = run("explain", "decision.status").out.splitlines()
    assert lines[0].rstrip() == "decision.status (Status)"
    assert max(map(len, lines)) <= 100


def test_what_became_of_adopted_texts_is_wrapped_between_words(run, village, terminal):
    put(village, {"decisions/valtuusto-2025-064.yaml": ADOPTION})
    run("adopt", "valtuusto-2025-064", "ohjelma")
    git(village, "add", "-A")
    git(village, "commit", "-qm", "x")
    put(village, EDITS)
    narrow = run("verify").out
    assert max(map(len, narrow.splitlines())) <= 60
    terminal.setattr(output, "is_terminal", lambda: False)
    piped = run("verify").out
    assert max(map(len, piped.splitlines())) > 60
    assert narrow.split() == piped.split()


@pytest.mark.usefixtures("village")
def test_a_site_that_was_made_is_to_be_opened(run, terminal):
    first, again = run("render", "--output", "site").err, run("render", "--output", "site").err
    assert first.endswith("Open in a browser: site/index.html\n")
    assert "Open" not in again
    terminal.setattr(output, "is_terminal", lambda: False)
    assert "Open" not in run("render", "--output", "other").err


def test_places_beside_a_finding_are_wrapped_below_their_edge(run, village):
    put(village, {"decisions/valtuusto-2025-064.yaml": ADOPTION})
    run("adopt", "valtuusto-2025-064", "ohjelma")
    put(village, edited(("target: {year: 2029, value: 4}", "target: {year: 2029, value: 6}")))
    lines = run("lint", "--today", "2026-11-01", "--select", "HV610").out.splitlines()
    at = next(number for number, line in enumerate(lines) if "├" in line)
    assert lines[at + 1].lstrip().startswith("│   ")
    assert max(map(len, lines)) <= 80
