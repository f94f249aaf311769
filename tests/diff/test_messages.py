"""What a change says to people, word for word, in the three languages."""

import pytest

from diff.village import compared, edited
from hyvinvointi.diagnostics import LANGUAGES, Text
from hyvinvointi.diff import terms
from hyvinvointi.schema import root


def said(*edits: tuple[str, str]) -> list[tuple[str, ...]]:
    """Return the message of each change in Finnish, Swedish and English."""
    changes = compared(edited(*edits)).changes
    return [tuple(one.message.say(language) for language in LANGUAGES) for one in changes]


@pytest.mark.parametrize(
    ("edit", "dates"),
    [
        (
            ("end: 2029-03", "end: 2029-09-01"),
            ("3/2029 → 1.9.2029.", "3/2029 → 1.9.2029.", "March 2029 → 1\u00a0September 2029."),
        ),
        (("end: 2029-12", "end: 2031"), ("12/2029 → 2031.",) * 2 + ("December 2029 → 2031.",)),
        # What is no date, and a title that looks like one, stay as they are.
        (("start: 2026-10,", "start: 2026-13,"), ("10/2026 → 2026-13.",) * 2 + ("October 2026 → 2026-13.",)),
        (("source: käyttötalous", "source: 2027-05"), ("käyttötalous → 2027-05.",) * 3),
    ],
)  # fmt: skip
def test_dates_are_written_as_each_language_writes_them(
    edit: tuple[str, str], dates: tuple[str, str, str]
) -> None:
    [message] = said(edit)
    for whole, shown in zip(message, dates, strict=True):
        assert whole.endswith(f": {shown}")


def test_dates_inside_a_value_are_written_so_too() -> None:
    period = root("program").properties["period"]
    shown = terms.value({"start": "2026-08", "end": "2029-12-31"}, period)
    assert shown == Text(
        "8/2026, 31.12.2029", "8/2026, 31.12.2029", "August 2026, 31\u00a0December 2029"
    )


VALUE = "target: {year: 2029, value: 4}"


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (
            (", end: 2029-03", ""),
            (
                "Toimenpide ”Latuverkko kirkonkylälle”: määräaika poistuu, oli 3/2029.",
                "Åtgärden ”Latuverkko kirkonkylälle”: tidsfristen slopas, var 3/2029.",
                "Measure “Latuverkko kirkonkylälle”: the deadline is gone, it was March 2029.",
            ),
        ),
        (
            ("start: 2026-10, ", ""),
            (
                "Toimenpide ”Latuverkko kirkonkylälle”: alkua ei enää kerrota, oli 10/2026.",
                "Åtgärden ”Latuverkko kirkonkylälle”: starten anges inte längre, var 10/2026.",
                "Measure “Latuverkko kirkonkylälle”: the start is no longer told, it was October 2026.",
            ),
        ),
        (
            (VALUE, "target: {year: 2029}"),
            (
                "Tavoitearvo poistuu (”Kiusatut oppilaat”), oli 4.",
                "Målvärdet slopas (”Kiusatut oppilaat”), var 4.",
                "The target value is gone (“Kiusatut oppilaat”), it was 4.",
            ),
        ),
        (
            (VALUE, "target: {year: 2029, value: 4, max: 4.5}"),
            (
                "Tavoitearvo saa ylärajan (”Kiusatut oppilaat”): 4,5.",
                "Målvärdet får en övre gräns (”Kiusatut oppilaat”): 4,5.",
                "The target gets an upper limit (“Kiusatut oppilaat”): 4.5.",
            ),
        ),
        (
            (VALUE, "target: {value: 4}"),
            (
                "Tavoitevuosi poistuu (”Kiusatut oppilaat”), oli 2029.",
                "Målåret slopas (”Kiusatut oppilaat”), var 2029.",
                "The target year is gone (“Kiusatut oppilaat”), it was 2029.",
            ),
        ),
        (
            (VALUE, "target: {year: 2028, value: 4}"),
            (
                "Tavoitevuosi aikaistuu (”Kiusatut oppilaat”): 2029 → 2028.",
                "Målåret tidigareläggs (”Kiusatut oppilaat”): 2029 → 2028.",
                "The target year is brought forward (“Kiusatut oppilaat”): 2029 → 2028.",
            ),
        ),
        (
            (VALUE, 'target: {year: 2029, value: 4, operator: "<="}'),
            (
                "Tavoitearvo ”Kiusatut oppilaat”, Vertailu: lisätty Enintään.",
                "Målvärdet ”Kiusatut oppilaat”, Jämförelse: tillagt Högst.",
                "Target “Kiusatut oppilaat”, Comparison: added At most.",
            ),
        ),
        (
            ("valaistaan iltaisin ja", "valaistaan ja"),
            (
                "Toimenpide ”Latuverkko kirkonkylälle”, Kuvaus: sanamuoto on muuttunut: poistettu ”iltaisin”.",
                "Åtgärden ”Latuverkko kirkonkylälle”, Beskrivning: formuleringen har ändrats: struket ”iltaisin”.",
                "Measure “Latuverkko kirkonkylälle”, Description: the wording has changed: removed “iltaisin”.",
            ),
        ),
        (
            ("appeal:\n  - {type: none}\n", ""),
            (
                "Muutoksenhakuohje on muuttunut (none): poistettu.",
                "Anvisningen om ändringssökande har ändrats (none): struket.",
                "The appeal instructions have changed (none): removed.",
            ),
        ),
    ],
)  # fmt: skip
def test_what_came_or_went_is_told_as_that(
    edit: tuple[str, str], message: tuple[str, str, str]
) -> None:
    assert said(edit) == [message]


def test_a_target_of_a_group_goes_by_the_title_of_its_indicator() -> None:
    edit = ("- indicator: kiusatut\n", "- indicator: kiusatut\n            group: 8. luokka\n")
    messages = [finnish for finnish, *_ in said(edit)]
    assert len(messages) == 2
    assert all("Kiusatut oppilaat" in one and "luokka" not in one for one in messages)
