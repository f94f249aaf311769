"""Changes of scales, values in words, ranks, targets in words, and of what goals are followed with."""

import pytest

from diff.village import all_changes
from hyvinvointi.diagnostics import LANGUAGES

PLAN = """\
kind: program
id: ohjelma
title: Ohjelma
type: welfare-program
status: {status}
period: {{start: 2026, end: 2029}}
goals:
  - id: turva
    title: Arki on turvallista
    indicators: {followed}
    targets:
      - {{indicator: tori, baseline: {{year: 2025, value: 0}}, target: {{year: 2029, {aim}}}{whose}}}
"""
INDICATOR = """\
kind: indicator
id: tori
title: Palvelutori on avattu
type: process
scale:
  - {{value: 0, label: {zero}}}
  - {{value: 1, label: Kyllä}}
change_criterion: {{amount: {least}}}
values:
  - {{year: 2025, value: 0}}
  - {value}
"""
MEANT = {
    "status": "adopted",
    "followed": "[tori, {title: Kyläiltojen kävijät, unit: henkilöä}]",
    "aim": "value: 1",
    "whose": "",
    "zero": "Ei",
    "least": "1",
    "value": "{year: 2026, text: Rakenteilla}",
}


def _files(**changed):
    given = MEANT | changed
    return {"ohjelma.yaml": PLAN.format(**given), "tori.yaml": INDICATOR.format(**given)}


def _changes(before=(), **after):
    return all_changes(_files(**dict(before)), _files(**{**dict(before), **after}))


def _told(*given, **after):
    changes = _changes(*given, **after)
    return sorted(f"{one.level} {one.rule.slug} {one.field or '-'}" for one in changes)


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ({"zero": "Vasta suunnitteilla"}, ["substantive scale-changed label"]),
        ({"least": "2"}, ["review least-change-changed change_criterion.amount"]),
        (
            {"followed": "[tori, {title: Kyläiltojen kävijöitä, unit: henkilöä}]"},
            ["review followed-indicator-retitled indicators"],
        ),
        (
            {"followed": "[tori, {title: Kyläiltojen kävijät, unit: kpl}]"},
            ["substantive indicator-removed indicators"],
        ),
        ({"followed": "[tori]"}, ["substantive indicator-removed indicators"]),
        (
            {"followed": "[tori, {title: Kyläiltojen kävijät, unit: henkilöä}, {title: Muu}]"},
            ["substantive indicator-added indicators"],
        ),
        (
            {"followed": "[{title: Kyläiltojen kävijät, unit: henkilöä}, tori]"},
            [],
        ),
        (
            {"whose": ", group: maaseutu"},
            ["substantive unlisted-field-changed group"],
        ),
        (
            {"aim": "text: Tori palvelee arkisin"},
            [
                "substantive target-weakened target.value",
                "substantive target-words-changed target.text",
            ],
        ),
        ({"value": "{year: 2026, text: Avattiin}"}, ["notice value-recorded text"]),
        (
            {"value": "{year: 2026, text: Rakenteilla, rank: {place: 2, of: 9}}"},
            ["notice value-recorded rank.of", "notice value-recorded rank.place"],
        ),
        ({"value": "{year: 2026, value: 1, text: Rakenteilla}"}, ["notice value-recorded value"]),
    ],
)
def test_levels(after, expected):
    assert _told(**after) == expected


def test_in_a_draft_nothing_is_more_than_a_notice():
    changes = _changes({"status": "in-preparation"}, zero="Vasta alussa", followed="[tori]")
    assert {one.level for one in changes} == {"notice"}


def test_another_target_in_words_is_substantive_and_a_slip_is_not():
    before = {"aim": "text: Suunnitelma on päivitetty"}
    assert _told(before, aim="text: Suunnitelma on hylätty") == [
        "substantive target-words-changed target.text"
    ]
    assert _told(before, aim="text: Suunnitelma on päivitettty") == [
        "editorial prose-typo target.text"
    ]


@pytest.mark.parametrize(
    ("after", "said"),
    [
        ({"value": "{year: 2026, value: 1}"}, "Kyllä"),
        ({"aim": "value: 0"}, "Kyllä → Ei"),
        ({"least": "0.5"}, "1 → 0,5"),
    ],
)
def test_values_are_said_by_their_labels(after, said):
    messages = [one.message.say("fi") for one in _changes(**after)]
    assert any(said in one for one in messages), messages
    assert not any("€" in one for one in messages)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("{year: 2027, value: 1}", "{year: 2026, text: Rakenteilla}", "Rakenteilla"),
        ("{year: 2027, value: 1}", "{year: 2026, rank: {place: 7, of: 22}}", "7/22"),
    ],
)
def test_a_new_value_in_words_or_a_rank_is_said(before, after, said):
    changes = _changes({"value": before}, value=after)
    added = [one for one in changes if one.rule.slug == "value-recorded"]
    assert [said in one.message.say(language) for one in added for language in LANGUAGES] == [
        True
    ] * 3
