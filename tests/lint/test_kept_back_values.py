"""No message repeats a value that must not be shown, whatever else is wrong with it."""

from datetime import date

import pytest

from hyvinvointi.diagnostics import LANGUAGES, Diagnostic
from hyvinvointi.lint import Options, lint
from hyvinvointi.testing import REGISTER
from hyvinvointi.workspace import MemoryTree, load

OPTIONS = Options(date(2026, 11, 1))
INDICATOR = """\
kind: indicator
id: kiusatut
title: Kiusatut oppilaat
unit: "%"
direction: decrease
decimals: 0
min_group_size: 15
{more}
values:
  - {{year: 2019, value: 5, n: 200}}
  - {{year: 2020, value: 6, n: 200}}
  - {{year: 2021, value: 5, n: 200}}
  - {{year: 2022, value: 7, n: 200}}
  - {{year: 2023, {kept_back}}}
"""
PLAN = """\
kind: program
id: ohjelma
title: Ohjelma
type: culture-plan
period: {{start: 2026, end: 2029}}
status: in-preparation
goals:
  - id: koulu
    title: Koulussa on turvallista
    targets:
      - {{indicator: kiusatut, {baseline}target: {{year: 2029, value: 88}}}}
"""
SECRETS = ("73,25", "73.25", "-73", "−73", "173", "karhu", "Karhu")
SCALE = "scale: [{value: 0, label: Ei}, {value: 1, label: Kyllä}]"


def found(kept_back: str, baseline: str = "", more: str = "") -> list[Diagnostic]:
    files = {
        "municipality.yaml": REGISTER,
        "kiusatut.yaml": INDICATOR.format(kept_back=kept_back, more=more),
        "ohjelma.yaml": PLAN.format(baseline=baseline),
    }
    given = load(MemoryTree({name: text.encode() for name, text in files.items()}))
    return lint(given, OPTIONS).diagnostics


@pytest.mark.parametrize("more", ["", SCALE])
@pytest.mark.parametrize(
    "baseline", ["", "baseline: {year: 2023, value: 60}, ", "baseline: {year: 2023}, "]
)
@pytest.mark.parametrize("why", ["n: 4", "n: 14", "status: suppressed", "n: 3, status: suppressed"])
@pytest.mark.parametrize(
    "told", ["value: 73.25", "value: 173", "value: -73", "text: Karhu", "value: 0, text: Karhu"]
)
def test_a_value_that_is_kept_back_is_in_no_message(told, why, baseline, more):
    for one in found(f"{told}, {why}", baseline, more):
        for language in LANGUAGES:
            said = f"{one.message.say(language)} {one.help.say(language)}"
            assert not any(secret in said for secret in SECRETS), (one.rule.slug, said)


@pytest.mark.parametrize(
    ("kept_back", "slug"),
    [
        ("value: 73.25, n: 4", "small-group-shown"),
        ("value: 0, n: 4, status: suppressed", "small-group-shown"),
        ("text: Karhu, n: 4, status: missing", "small-group-shown"),
        ("value: 173, status: suppressed", "value-beside-absence"),
        ("value: 0, status: suppressed", "placeholder-as-value"),
        ("text: Karhu, status: suppressed", "words-beside-absence"),
    ],
)  # fmt: skip
def test_of_a_value_that_is_kept_back_one_rule_speaks(kept_back, slug):
    at_value = [one for one in found(kept_back) if one.pointer.startswith("/values/4")]
    assert [one.rule.slug for one in at_value] == [slug]


def test_a_value_that_may_be_shown_is_still_compared():
    told = found("value: 73, n: 200", "baseline: {year: 2023, value: 60}, ")
    (differs,) = (one for one in told if one.rule.slug == "baseline-differs-from-value")
    assert "73" in differs.message.say("fi")
