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
