"""Pinning writes two values and leaves every other byte of the decision as it was."""

import re

import pytest

from diff.village import FILES, workspace
from hyvinvointi.adoption import Directory
from hyvinvointi.adoption.pinning import pinned
from hyvinvointi.errors import WorkError
from hyvinvointi.source import read

BLOB = "8ab686eafeb1f44702738c8b0f24f2567c36da6d"
HEAD = """\
kind: decision
id: kv-2026-001
municipality: lehtola
organ: valtuusto
meeting: {date: 2026-01-20}
paragraph: 1
title: Hyvinvointiohjelma
status: decided
"""
WHOLE = "adopts:\n  - document: ohjelma\n    role: adopt\n    digest: D\n    blob: B\n"
_VILLAGE = workspace(FILES)
_DIRECTORY = Directory(_VILLAGE)
DIGEST = _DIRECTORY.digest(_VILLAGE.by_path["programs/ohjelma.yaml"])


def pin(text, blob=BLOB, path="programs/ohjelma.yaml"):
    """The text of a decision after pinning the plan."""
    content = text if isinstance(text, bytes) else text.encode()
    place = "decisions/kv-2026-001.yaml"
    state = workspace({**FILES, place: content})
    done = pinned(state.by_path[place], state.by_path[path], Directory(state), lambda _: blob)
    assert pinned(read(place, done), state.by_path[path], Directory(state), lambda _: "1") == done
    return done.replace(DIGEST.encode(), b"D").replace(blob.encode(), b"B").decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", WHOLE),
        ("# loppu", f"{WHOLE}# loppu"),
        ("\n# loppu\n", f"{WHOLE}\n# loppu\n"),
        ("...\n", f"{WHOLE}...\n"),
        ("background: |\n  Teksti.\n\n", f"background: |\n  Teksti.\n\n{WHOLE}"),
        ("adopts:\n", WHOLE),
        ("adopts: # mitä\nnotify: []\n", f"{WHOLE.replace('ts:', 'ts: # mitä', 1)}notify: []\n"),
        ("adopts: []\n", WHOLE),
        (
            "adopts: [{document: muu, role: adopt}] # x\n",
            (
                "adopts: [{document: muu, role: adopt}, "
                "{document: ohjelma, role: adopt, digest: D, blob: B}] # x\n"
            ),
        ),
        (
            "adopts:\n- {document: ohjelma, role: adopt} # x\n",
            "adopts:\n- {document: ohjelma, role: adopt, digest: D, blob: B} # x\n",
        ),
        (
            "adopts:\n  - role: adopt  # x\n    document: ohjelma\n    languages:\n      - fi\n",
            (
                "adopts:\n  - role: adopt  # x\n    digest: D\n    blob: B\n"
                "    document: ohjelma\n    languages:\n      - fi\n"
            ),
        ),
        (
            (
                "adopts:\n  - document: muu\n    role: adopt\n    languages:\n      - fi # x\n"
                "\n# liitteet\nattachments: []\n"
            ),
            (
                "adopts:\n  - document: muu\n    role: adopt\n    languages:\n      - fi # x\n"
                "  - document: ohjelma\n    role: adopt\n    digest: D\n    blob: B\n"
                "\n# liitteet\nattachments: []\n"
            ),
        ),
        (
            "adopts:\n  - document: ohjelma\n    role: adopt\n    digest: D # vanha\n    languages: [fi]\n",
            (
                "adopts:\n  - document: ohjelma\n    role: adopt\n    digest: D # vanha\n    blob: B\n"
                "    languages: [fi]\n"
            ),
        ),
        (
            f"adopts:\n  - document: ohjelma\n    role: adopt\n    blob:\n    digest: 'hv1:sha256:{'0' * 64}'\n",
            "adopts:\n  - document: ohjelma\n    role: adopt\n    blob: B\n    digest: D\n",
        ),
    ],
)
def test_two_values_are_written_and_nothing_else(before, after):
    assert pin(HEAD + before.replace("digest: D", f"digest: {DIGEST}")) == HEAD + after


@pytest.mark.parametrize("before", ["", "adopts:\n  - document: ohjelma\n    role: adopt"])
def test_mark_and_line_endings_are_kept(before):
    text = b"\xef\xbb\xbf" + (HEAD + before).replace("\n", "\r\n").encode()
    done = pin(text).encode()
    expected = (HEAD + WHOLE).removesuffix("\n" if before else "").replace("\n", "\r\n")
    assert done == b"\xef\xbb\xbf" + expected.encode()


@pytest.mark.parametrize("blob", ["1" * 40, "1" * 37 + "e45"])
def test_a_name_that_looks_like_a_number_stays_text(blob):
    assert pin(HEAD, blob).endswith('blob: "B"\n')


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (HEAD.replace("kind: decision", "kind: program"), "is not a decision"),
        (HEAD + "resolution: {outcome: rejected}\n", "did not accept the proposal"),
        (HEAD + "overturned_by: x\n", "has been overturned"),
        (HEAD + "adopts:\n  - {document: ohjelma, role: propose}\n", "only proposes “ohjelma”"),
        (
            HEAD.replace("decided", "inspected")
            + f"adopts:\n  - {{document: ohjelma, role: adopt, digest: 'hv1:sha256:{'0' * 64}'}}\n",
            "The changed text needs a new decision.",
        ),
        (HEAD + "notify: [", "cannot be read completely"),
        ("{" + ", ".join(HEAD.replace("{", "{ ").splitlines()) + "}\n", "Add to adopts: {document"),
        (HEAD + "title: Toinen\n", "cannot be read completely"),
        (HEAD.replace("Hyvinvointi", "Hyvää").encode("latin-1"), "cannot be read completely"),
    ],
)
def test_what_cannot_be_adopted_is_told(text, reason):
    with pytest.raises(WorkError, match=re.escape(reason)):
        pin(text)


def test_only_plans_are_adopted():
    with pytest.raises(WorkError, match="neither a programme nor a strategy"):
        pin(HEAD, path="indicators/kiusatut.yaml")


def test_a_digest_that_is_missing_may_be_added_to_inspected_minutes():
    text = HEAD.replace("decided", "inspected") + "adopts:\n  - {document: ohjelma, role: adopt}\n"
    assert "digest: D" in pin(text)


@pytest.mark.parametrize(
    "text",
    [
        HEAD.replace("decided", "inspected"),
        HEAD.replace("decided", "published"),
        HEAD + "inspected_on: 2026-01-22\n",
        HEAD.replace("decided", "final") + "adopts:\n  - {document: muu, role: adopt}\n",
    ],
)
def test_inspected_minutes_that_git_holds_adopt_nothing_more(text):
    place = "decisions/kv-2026-001.yaml"
    state = workspace({**FILES, place: text.encode()})
    given = state.by_path[place], state.by_path["programs/ohjelma.yaml"], Directory(state)
    with pytest.raises(WorkError, match="does not adopt “ohjelma”"):
        pinned(*given, lambda _: BLOB, given[0])
    # What was only decided when it was committed, or never was, may be told in full.
    for before in (None, read(place, HEAD.encode())):
        assert DIGEST.encode() in pinned(*given, lambda _: BLOB, before)
