"""What is recorded of a correction stands: only one more of them lets locked text be changed."""

import pytest

from diff.village import FILES, compared, edited, told
from hyvinvointi.diagnostics import LANGUAGES

RECORDED = "  - {date: 2025-11-01, type: writing-error, text: Äänimäärä oli väärin.}\n"
ANOTHER = "  - {date: 2025-12-01, type: writing-error, text: Liitteen numero oli väärin.}\n"
MINUTES = edited(
    ("inspected_on: 2025-10-20\n", f"inspected_on: 2025-10-20\ncorrections:\n{RECORDED}")
)
CHANGED = ("{text: Ehdotus, count: 7}", "{text: Ehdotus, count: 6}")
VOTES = "inspected-text-changed Ehdotus vai palautus for.count"
ENTRY = "2025-11-01/writing-error"


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        ((f"corrections:\n{RECORDED}", ""), f"{ENTRY} -"),
        (("Äänimäärä oli väärin.", "Äänet oli väärin."), f"{ENTRY} text"),
        (("Äänimäärä oli väärin.", "Äänimäärä oli väarin."), f"{ENTRY} text"),
        (("date: 2025-11-01", "date: 2025-11-02"), "2025-11-02/writing-error date"),
    ],
)
def test_an_entry_that_goes_or_says_otherwise_is_changed_text(edit, expected) -> None:
    alone = told(compared(edited(edit, files=MINUTES), MINUTES))
    assert alone == [f"critical inspected-text-changed {expected}"]
    beside = told(compared(edited(edit, CHANGED, files=MINUTES), MINUTES))
    assert sorted(beside) == sorted([*alone, f"critical {VOTES}"])


def test_one_entry_more_records_a_correction() -> None:
    head = edited((RECORDED, RECORDED + ANOTHER), CHANGED, files=MINUTES)
    assert told(compared(head, MINUTES)) == [
        "review correction-recorded Ehdotus vai palautus for.count",
        "review correction-recorded 2025-12-01/writing-error -",
    ]


def test_a_corrected_number_and_the_entry_of_it_are_said_in_their_own_words() -> None:
    head = edited((RECORDED, RECORDED + ANOTHER), CHANGED, files=MINUTES)
    number, entry = (
        [one.message.say(language) for language in LANGUAGES]
        for one in compared(head, MINUTES).changes
    )
    assert "7 → 6." in number[0]
    assert "från ”7” till ”6”." in number[1]
    assert "): “7” has been changed to “6”." in number[2]
    assert entry == [
        "Päätökseen ”Hyvinvointiohjelma” on merkitty korjaus.",
        "En rättelse har antecknats i beslutet ”Hyvinvointiohjelma”.",
        "A correction has been recorded in the decision “Hyvinvointiohjelma”.",
    ]


@pytest.mark.parametrize(
    ("says", "is_recorded"),
    [(", decision: hallitus-2026-009", True), (", text: Luku oli väärin.", True), ("", False)],
)
def test_an_entry_records_a_correction_by_its_words_or_its_decision(says, is_recorded) -> None:
    entry = f"  - {{date: 2025-12-01, type: factual-error{says}}}\n"
    head = edited((RECORDED, RECORDED + entry), CHANGED, files=MINUTES)
    assert (f"critical {VOTES}" in told(compared(head, MINUTES))) is not is_recorded


def test_one_entry_in_the_place_of_another_records_none() -> None:
    head = edited((RECORDED, ANOTHER), CHANGED, files=MINUTES)
    assert f"critical {VOTES}" in told(compared(head, MINUTES))


def test_an_entry_in_another_notation_is_the_same() -> None:
    written = "corrections:\n  - date: 2025-11-01\n    type: writing-error\n    text: {fi: Äänimäärä oli väärin.}\n"
    head = edited((f"corrections:\n{RECORDED}", written), files=MINUTES)
    assert told(compared(head, MINUTES)) == []
    both = edited((f"corrections:\n{RECORDED}", written), CHANGED, files=MINUTES)
    assert told(compared(both, MINUTES)) == [f"critical {VOTES}"]


def test_what_an_entry_lacked_is_filled_in() -> None:
    bare = edited((", text: Äänimäärä oli väärin.", ""), files=MINUTES)
    assert not any(line.startswith("critical") for line in told(compared(MINUTES, bare)))


def test_in_open_minutes_entries_are_free() -> None:
    base = edited(("status: inspected", "status: decided"), files=MINUTES)
    base = edited(("inspected_on: 2025-10-20\n", ""), files=base)
    head = edited((RECORDED, ANOTHER), files=base)
    assert {line.split()[0] for line in told(compared(head, base))} == {"notice"}
    assert told(compared(FILES)) == []
