"""What the program claims, when that is so, and the test that computes it from another source.

Run: python tests/claims/table.py

It writes the table of `docs/claims.md`. A claim is a sentence after which people act: they publish,
leave a decision unmade, or let the time for an appeal pass.
"""

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "claims.md"
_HEAD = """\
# What the program claims

A sentence stands here when people act on it. What must hold for it is computed a second time by a
test, from another source than the program's own: from the file as another parser reads it, from the
table beside the page, from the text in Git, from the calendar. The table is made by
`python tests/claims/table.py`; a test fails when it is not up to date.

| claim | where | holds when | computed again by |
|---|---|---|---|
"""


@dataclass(frozen=True)
class Claim:
    """A sentence in English as the source has it, where it is said, and what must hold for it.

    `test` is the file below `tests` and the function that computes it from another source.
    """

    said: str
    where: str
    holds: str
    test: str


CLAIMS = (
    Claim(
        "{documents}, no findings.",
        "`lint`",
        "every document meant was read to its end, keeps to its schema, and names only what is there",
        "claims/test_claims.py::test_nothing_to_remark",
    ),
    Claim(
        " Not shown: {counts}.",
        "`lint`",
        "a run of chosen rules, an item, changes or a baseline tells how much there is beside it",
        "cli/test_lint.py::test_who_looks_at_a_part_is_told_how_much_there_is_beside_it",
    ),
    Claim(
        "The changes do not need a decision.",
        "`diff`, page of changes",
        "no number, day, goal, target or measure of an adopted text is another",
        "claims/test_claims.py::test_no_decision_is_needed",
    ),
    Claim(
        "The change has been decided, but the minutes have not been inspected yet.",
        "`diff`, page of changes",
        "a decision with the power to do so pins exactly this text, and is decided but not inspected",
        "cli/test_verify.py::test_what_is_only_decided_legitimises_nothing_and_replaces_nothing",
    ),
    Claim(
        "The changes do not need a decision, provided that the changes that look like corrected typos are only that.",
        "`diff`, page of changes",
        "the same, but for words of which one letter is missing, too much or from the key beside",
        "diff/test_wording.py::test_that_no_decision_is_needed_depends_on_typos_being_typos",
    ),
    Claim(
        "is identical",
        "`verify`",
        "what the text in Git said, follow-up aside, is what the file says now",
        "claims/test_claims.py::test_an_adopted_text_is_identical",
    ),
    Claim(
        "has changed in substance",
        "`verify`",
        "somebody has changed what was adopted, and the status does not say that an amendment is prepared",
        "cli/test_verify.py::test_what_became_of_an_adopted_text",
    ),
    Claim(
        "in force",
        "`verify`, `adopt`, page of a plan",
        "the minutes of the decision that adopted it are inspected, and it accepted the proposal",
        "cli/test_newcomer.py::test_each_step_says_what_is_so",
    ),
    Claim(
        "decided, minutes not yet inspected",
        "`verify`, `adopt`, page of a plan",
        "the decision says how the matter ended, and nothing says that its minutes are inspected",
        "cli/test_newcomer.py::test_each_step_says_what_is_so",
    ),
    Claim(
        "There are no adopted texts (documents: {documents}).",
        "`verify`",
        "documents were looked at, and no decision among them adopts one",
        "cli/test_not_known.py::test_verify_says_what_it_looked_at",
    ),
    Claim(
        "Target reached",
        "page of a plan",
        "the value of the year of the target, or where it has none the newest one until the day of "
        "the site, of the series that the target names",
        "render/test_own_series.py::test_every_standing_is_that_of_the_series_its_target_speaks_of",
    ),
    Claim(
        "The target was not reached",
        "page of a plan",
        "the value of the year of the target, and no other, is not there",
        "render/test_own_series.py::test_every_standing_is_that_of_the_series_its_target_speaks_of",
    ),
    Claim(
        "Target value reached before the target year",
        "page of a plan",
        "an earlier value was there, and none is of the year of the target",
        "render/test_own_series.py::test_every_standing_is_that_of_the_series_its_target_speaks_of",
    ),
    Claim(
        "Away from the target",
        "page of a plan",
        "the same series, against the baseline that the target gives or the value measured before",
        "render/test_own_series.py::test_every_standing_is_that_of_the_series_its_target_speaks_of",
    ),
    Claim(
        "last day {whom} {day}",
        "page of a decision",
        "type, ground and organ are those of the table of remedies, and the minutes are published",
        "claims/test_claims.py::test_the_last_day_of_a_remedy",
    ),
    Claim(
        "Past their deadline",
        "page of a plan",
        "the last day of the measure is before the day of the site, and it is not done",
        "render/test_day.py::test_a_plan_says_what_is_late_and_what_comes_next",
    ),
    Claim(
        "The text is the same as the adopted text.",
        "page of a plan",
        "its digest is that of the newest decision in force",
        "schema/test_canonical.py::test_content_shows",
    ),
)


def page() -> str:
    """Return the page."""
    rows = (
        f"| “{one.said}” | {one.where} | {one.holds} | `tests/{one.test}` |\n" for one in CLAIMS
    )
    return _HEAD + "".join(rows)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
