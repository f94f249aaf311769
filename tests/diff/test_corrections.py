"""What is recorded of a correction stands: only one more of them lets locked text be changed."""

import pytest

from diff.village import FILES, compared, edited, told
from hyvinvointi.diagnostics import LANGUAGES
from hyvinvointi.diff.sentences import verdict

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


SUM = "Summa 500 euroa korjattiin 900 euroksi."
DECIDED = """\
kind: decision
id: valtuusto-2026-001
municipality: lehtola
organ: valtuusto
meeting: {date: 2026-02-02}
paragraph: 1
title: {fi: Avustus, sv: Bidrag}
status: inspected
case_number: 12/2025
proposal: Valtuusto myöntää 500 euroa seuralle.
resolution: {text: Valtuusto myönsi 500 euroa seuralle.}
"""
TITLE = ("fi: Avustus, sv: Bidrag", "fi: Tuki, sv: Stöd")
ORGAN = ("organ: valtuusto", "organ: hallitus")
NUMBER = ("12/2025", "21/2025")
PROPOSED = ("myöntää 500", "myöntää 900")
SUMS = [PROPOSED, ("myönsi 500", "myönsi 900")]
RECEIVER = ("myönsi 500 euroa seuralle", "myönsi 900 euroa yhtiölle")
COVERED = [
    ([SUM], SUMS, set()),
    ([SUM], [*SUMS, TITLE], {"title", "title.sv"}),
    ([SUM], [PROPOSED, RECEIVER], {"resolution.text"}),
    ([SUM], [TITLE], {"title", "title.sv"}),
    ([SUM], [TITLE, ORGAN], {"title", "title.sv", "organ"}),
    (["Otsikossa oli kirjoitusvirhe."], [TITLE, NUMBER], {"case_number"}),
    (["Rubriken rättades.", "Ärendenumret var fel."], [TITLE, NUMBER, ORGAN], {"organ"}),
    (["Asianumero on 21/2025."], [NUMBER, TITLE], {"title", "title.sv"}),
    (["Kirjoitusvirhe korjattiin."], [TITLE], set()),
    (["Kirjoitusvirhe korjattiin."], [TITLE, NUMBER], {"title", "title.sv", "case_number"}),
    (["Kirjoitusvirhe korjattiin.", "Toinen korjattiin."], [TITLE, NUMBER], set()),
    ([SUM, "Kirjoitusvirhe korjattiin."], [*SUMS, ORGAN], set()),
    (["Se ei ollut oikein."], [TITLE, ORGAN], {"title", "title.sv", "organ"}),
]


@pytest.mark.parametrize(("entries", "edits", "unknown"), COVERED)
def test_a_correction_is_of_what_it_speaks_of(entries, edits, unknown) -> None:
    base = FILES | {"d.yaml": DECIDED}
    head = edited(*edits, files={"d.yaml": DECIDED})["d.yaml"] + "corrections:\n"
    for day, text in enumerate(entries, start=1):
        head += f"  - {{date: 2026-03-0{day}, type: writing-error, text: '{text}'}}\n"
    changes = compared(FILES | {"d.yaml": head}, base).changes
    critical = [one for one in changes if one.level == "critical"]
    assert {one.field for one in critical} == unknown
    for one in critical:
        assert one.message.say("fi").endswith("siitä ei ilmene, koskeeko se tätä muutosta.")
        assert one.message.say("sv").endswith("det framgår inte om den gäller den här ändringen.")
        assert one.message.say("en").endswith("show whether it concerns this change.")


def test_of_very_many_changes_it_is_not_known_what_is_corrected() -> None:
    words = [f"sana{number:05}" for number in range(2_500)]
    long = DECIDED.replace("500 euroa seuralle.\n", f"{' '.join(words)}\n", 1)
    head = (
        long.replace("sana", "sanat")
        + "corrections:\n  - {date: 2026-03-01, type: writing-error, text: '"
    )
    head += " ".join(words[:200]) + "'}\n"
    changes = compared(FILES | {"d.yaml": head}, FILES | {"d.yaml": long}).changes
    assert {one.level for one in changes if one.field == "proposal"} == {"critical"}


def test_of_an_entry_it_is_not_said_that_it_must_match_the_minutes() -> None:
    head = edited(("Äänimäärä oli väärin.", "Äänet oli väärin."), files=MINUTES)
    comparison = compared(head, MINUTES)
    said = [comparison.changes[0].message.say(language) for language in LANGUAGES]
    assert said[0].endswith(
        "sellaisena kuin se tehtiin. Uudesta korjauksesta tehdään oma merkintä (corrections)."
    )
    assert said[1].endswith("En ny rättelse antecknas för sig (corrections).")
    assert said[2].endswith("A new correction gets an entry of its own (corrections).")
    assert [verdict(comparison, language) for language in LANGUAGES] == [
        "Päätökseen tehtyä merkintää on muutettu. Korjaa ennen julkaisemista.",
        "En anteckning i ett beslut har ändrats. Rätta detta före publiceringen.",
        "An entry recorded in a decision has changed. Correct this before the changes are published.",
    ]


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        (
            [("status: inspected", "status: decided")],
            "Merkintää pöytäkirjan tarkastamisesta on muutettu.",
        ),
        (
            [("inspected_on: 2025-10-20\n", "")],
            "Merkintää pöytäkirjan tarkastamisesta on muutettu.",
        ),
        ([CHANGED], "Tarkastettua tekstiä on muutettu."),
        (
            [CHANGED, ("inspected_on: 2025-10-20\n", "")],
            "Tarkastettua tekstiä on muutettu. Merkintää pöytäkirjan tarkastamisesta on muutettu.",
        ),
    ],
)
def test_the_last_line_says_what_has_changed(edits, expected) -> None:
    assert verdict(compared(edited(*edits)), "fi") == f"{expected} Korjaa ennen julkaisemista."


def test_of_minutes_that_are_gone_the_last_line_says_that() -> None:
    head = {path: text for path, text in FILES.items() if "lautakunta" not in path}
    assert verdict(compared(head), "en").startswith("Inspected minutes have been removed. Correct")


def test_in_open_minutes_entries_are_free() -> None:
    base = edited(("status: inspected", "status: decided"), files=MINUTES)
    base = edited(("inspected_on: 2025-10-20\n", ""), files=base)
    head = edited((RECORDED, ANOTHER), files=base)
    assert {line.split()[0] for line in told(compared(head, base))} == {"notice"}
    assert told(compared(FILES)) == []
