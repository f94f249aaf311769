"""Requests for a review, the course of a meeting, days and seats of inspected minutes are as their text."""

from datetime import date

import pytest

from diff.village import compared, told, workspace
from hyvinvointi.diff import compare
from hyvinvointi.diff.covering import covered
from published_minutes import (
    COUNCIL_OF_ELDERS,
    PERMIT,
    REGISTER,
    REVIEW_OF_PERMIT,
    URGENT_AND_TABLED,
)

FILES = {
    "register.yaml": REGISTER,
    "board.yaml": COUNCIL_OF_ELDERS,
    "permit.yaml": PERMIT,
    "review.yaml": REVIEW_OF_PERMIT,
    "council.yaml": URGENT_AND_TABLED,
}
EDITS = [
    ("permit.yaml", "decided_on: 2026-03-05", "decided_on: 2026-03-04", "rt-2026-143 decided_on"),
    ("review.yaml", "result: rejected", "result: accepted", "lup-2026-086 rectification.result"),
    ("review.yaml", "  of: rt-2026-143", "  of: sj-2026-007", "lup-2026-086 rectification.of"),
    ("council.yaml", 'time: "20:10"', 'time: "21:10"', "left/"),
    ("council.yaml", '    - {type: adjourned, time: "19:30"}\n', "", "adjourned/"),
    ("board.yaml", "deputy: {name: Iines Kanto}", "deputy: {name: Irja Kanto}", "persons"),
    ("board.yaml", "nominated_by: {name: Koivulan eläkkeensaajat ry}", "nominated_by: {name: Toinen ry}", "persons"),
    ("board.yaml", "end: 2029-05-31}\n      - {title", "end: 2028-05-31}\n      - {title", "persons"),
    ("board.yaml", "ex_officio: true", "ex_officio: false", "persons"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "old", "new", "where"), EDITS)
def test_a_change_after_inspection_is_critical(path: str, old: str, new: str, where: str) -> None:
    head = FILES | {path: changed(FILES[path], old, new)}
    [change] = told(compared(head, FILES))
    assert change.startswith("critical inspected-text-changed")
    assert where in change


@pytest.mark.parametrize(("path", "old", "new", "where"), EDITS)
def test_before_inspection_it_is_a_notice_at_most(
    path: str, old: str, new: str, where: str
) -> None:
    base = FILES | {path: opened(FILES[path])}
    head = base | {path: changed(base[path], old, new)}
    [change] = told(compared(head, base))
    assert change.startswith("notice ")
    assert where in change


def test_a_handling_of_the_chain_is_no_text_of_the_minutes() -> None:
    old, new = "earlier: [rt-2026-143]", "earlier: [{organ: rakennustarkastaja, paragraph: 143}]"
    head = FILES | {"review.yaml": changed(REVIEW_OF_PERMIT, old, new)}
    [change] = told(compared(head, FILES))
    assert change == "review unlisted-field-changed lup-2026-086 earlier"


def test_times_flags_and_paragraphs_are_said_as_readers_say_them() -> None:
    head = FILES | {
        "council.yaml": changed(URGENT_AND_TABLED, 'time: "20:10"', 'time: "21:10"'),
        "board.yaml": changed(COUNCIL_OF_ELDERS, "ex_officio: true", "ex_officio: false"),
    }
    said = [one.message.say("fi") for one in compared(head, FILES).changes]
    assert any("klo\u00a020.10 → klo\u00a021.10" in one for one in said)
    assert any("asemansa perusteella: ei" in one for one in said)


def test_a_claimant_is_told_to_no_reader_of_a_report() -> None:
    named = changed(REVIEW_OF_PERMIT, "{title: oikaisuvaatimuksen tekijä}\n  result", "{name: Maija Koskinen}\n  result")  # fmt: skip
    before, after = workspace(FILES), workspace(FILES | {"review.yaml": named})
    for base, head in ((before, after), (after, before)):
        shown, *_ = covered(compare(base, head), base, head, today=date(2028, 1, 1))
        told_to_all = [one.message.say("fi") for one in shown.changes]
        assert any("rectification.by" in (one.field or "") for one in shown.changes)
        assert not any("Koskinen" in one or "Maija" in one for one in told_to_all)


def changed(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1, old
    return text.replace(old, new)


def opened(text: str) -> str:
    """Return minutes as they were before inspection."""
    lines = (line for line in text.splitlines(keepends=True))
    kept = (line for line in lines if not line.startswith(("inspected_on", "published_on")))
    return "".join("status: decided\n" if line.startswith("status:") else line for line in kept)
