"""A baseline: what it holds stays quiet wherever it has moved, and is gone only when it was judged."""

import json
import time

import pytest

from hyvinvointi.errors import WorkError
from hyvinvointi.lint import baseline
from hyvinvointi.lint.baseline import Known, compare, dump, kept
from lint.test_adoption_in_steps import diagnostics
from lint_files import FILES, edited

MEASURE = """\
      - id: lukukoira
        title: Lukukoira käy kirjastossa
        responsible: [kirjasto]
        schedule: {start: 2026-09, recurrence: continuous}
        resources: [{type: staff, person_years: 0.1, year: 2026}]
"""
FAULTY = MEASURE.replace("[kirjasto]", "[kirjastoo]")
GOAL = "  - id: toinen\n    title: Toinen tavoite\n"


def faulty(*edits):
    """The workspace with a measure that names nobody, and with some edits more."""
    text = FILES["ohjelma.yaml"].decode().replace(MEASURE, FAULTY)
    for old, new in edits:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return FILES | {"ohjelma.yaml": text.encode()}


def new(files, old):
    compared = compare(diagnostics(files), "b.json", dump(diagnostics(old)))
    return [one.rule.slug for one in compared.new if one.rule.slug == "unknown-reference"]


@pytest.mark.parametrize(
    "edits",
    [
        [("id: lukeminen", "id: lukutaito-1")],
        [("title: Lapset lukevat", "title: Lapset lukevat paljon")],
        [("goals:\n", f"goals:\n{GOAL}")],
        [(FAULTY, ""), ("goals:\n", f"goals:\n{GOAL}    measures:\n{FAULTY}")],
        [("    measures:\n", f"    measures:\n{MEASURE.replace('lukukoira', 'kissa', 1)}")],
    ],
    ids=[
        "goal with a new id",
        "goal with a new title",
        "goal before",
        "measure moved",
        "measure before",
    ],
)
def test_a_finding_of_an_item_stays_quiet_wherever_the_item_goes(edits):
    assert new(faulty(*edits), faulty()) == []


@pytest.mark.parametrize(
    "edits",
    [
        [("id: lukukoira", "id: lukukissa")],
        [("[kirjastoo]", "[kirjastooo]")],
        [("id: ohjelma\n", "id: ohjelma-2\n")],
    ],
    ids=["another item", "another value", "another document"],
)
def test_a_finding_of_another_thing_is_new(edits):
    assert new(faulty(*edits), faulty()) == ["unknown-reference"]


def test_fingerprints_are_unique_and_do_not_depend_on_the_place():
    twice = faulty((FAULTY, FAULTY + FAULTY.replace("lukukoira", "koira", 1)))
    prints = [one.fingerprint for one in diagnostics(twice)]
    assert len(set(prints)) == len(prints)
    shifted = {path: b"# alku\n\n" + content for path, content in twice.items()}
    assert sorted(one.fingerprint for one in diagnostics(shifted)) == sorted(prints)


def test_only_what_was_judged_is_gone_and_the_rest_is_kept():
    content = dump(diagnostics(edited("ohjelma.yaml", "owner: k", "owner: kk")))
    (known,) = baseline.load("b.json", content)
    assert compare((), "b.json", content).gone == (known.fingerprint,)
    assert compare((), "b.json", content, lambda _: False).gone == ()
    assert kept("b.json", content, lambda _: False) == [known]
    assert kept("b.json", content, lambda _: True) == []
    assert baseline.load("b.json", dump((), [known])) == [known]


EARLIER = json.dumps(
    {"version": 1, "findings": [{"fingerprint": "0" * 16, "rule": "x", "path": "a.yaml"}]}
).encode()


def test_a_baseline_of_an_earlier_version_is_to_be_made_again():
    with pytest.raises(WorkError, match=r"made by an earlier version.*--write-baseline"):
        compare((), "b.json", EARLIER)
    assert kept("b.json", EARLIER, lambda _: True) == []
    with pytest.raises(WorkError, match="earlier version"):
        kept("b.json", EARLIER, lambda _: False)


@pytest.mark.parametrize(
    "content",
    [
        b"", b"null", b"[]", b"{}", b"3", b"\xff", b"\xef\xbb\xbf", b"kind: indicator\n", b"<<<<<<< HEAD\n",
        b'{"version": 2}', b'{"version": 2, "findings": {}}', b'{"version": 2, "findings": [1]}',
        b'{"version": 2, "findings": [{"fingerprint": 1, "rule": "x", "path": "y"}]}',
        b'{"version": 2, "findings": [{"fingerprint": "1"}]}',
        b'{"version": true, "findings": []}', b'{"version": [], "findings": []}',
        b'{"version": 2.0, "findings": []}', b'{"version": 3, "findings": []}', b'{"version": "2", "findings": []}',
        b'{"version": ' + b"9" * 5000 + b', "findings": []}',
        b"[" * 200_000, b'{"a":' * 100_000, b"[]," * 3_000_000, b" " * (17 * 1024 * 1024),
    ],
)  # fmt: skip
def test_what_is_no_baseline_is_one_plain_line_at_once(content):
    begun = time.process_time()
    with pytest.raises(WorkError, match=r"b\.json cannot be used") as raised:
        compare((), "b.json", content)
    assert len(str(raised.value)) < 500
    assert "\n" not in str(raised.value)
    assert time.process_time() - begun < 2


def test_a_file_name_that_is_no_text_goes_in_and_out():
    known = Known("a\udce4.yaml", "x", "0")
    content = dump((), [known])
    assert content.decode()
    assert baseline.load("b.json", content) == [known]


def test_more_than_fits_is_not_written(monkeypatch):
    monkeypatch.setattr(baseline, "MAX_BYTES", 100)
    with pytest.raises(WorkError, match="more findings than"):
        dump((), [Known("a" * 100, "x", "0")])


@pytest.mark.parametrize(
    "edits",
    [
        [("id: lukukoira", "id: lukuhetket\n        former_ids: [lukukoira]")],
        [("id: ohjelma\n", "id: suunnitelma\nformer_ids: [ohjelma]\n")],
        [
            ("id: lukukoira", "id: lukuhetket\n        former_ids: [lukukoira]"),
            ("id: ohjelma\n", "id: suunnitelma\nformer_ids: [toinen-nimi, ohjelma]\n"),
        ],
    ],
    ids=["item", "document", "both"],
)
def test_what_a_baseline_holds_is_found_under_the_id_of_before(edits):
    assert new(faulty(*edits), faulty()) == []
    without = [(old, told.replace("former_ids", "x-ennen")) for old, told in edits]
    assert new(faulty(*without), faulty()) == ["unknown-reference"]
