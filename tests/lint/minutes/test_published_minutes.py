"""Minutes as they are published raise no false alarm once all they say stands in fields; slips in them do."""

from collections.abc import Mapping

import pytest

from hyvinvointi.lint import Options, lint
from hyvinvointi.testing import Example, diagnose
from hyvinvointi.workspace import MemoryTree, load
from published_minutes import ALL, PERMIT, REGISTER, REVIEW_OF_PERMIT, URGENT_AND_TABLED

LATER = {"today": "2027-12-31"}


def found(documents: Mapping[str, str]) -> list[tuple[str, str]]:
    files = {"register.yaml": REGISTER.encode()}
    files |= {f"{name}.yaml": text.encode() for name, text in documents.items()}
    return [
        (one.place.path.removesuffix(".yaml"), one.rule.slug)
        for one in diagnose(Example("minutes", files, options=LATER))
    ]


def test_minutes_in_fields_raise_nothing() -> None:
    assert found(ALL) == []


@pytest.mark.parametrize(
    ("old", "new", "slug"),
    [
        ("  result: rejected\n", "  result: accepted\n", "rectification-contradicts-text"),
        ("  outcome: accepted-unanimously\n", "  outcome: rejected\n", "outcome-of-request"),
        ("  result: rejected\n", "", "rectification-without-result"),
        ("  of: rt-2026-143\n", "", "rectification-without-target"),
        ("  of: rt-2026-143\n", "  of: kv-2026-095\n", "rectification-of-council-decision"),
        ("date: 2026-05-12}", "date: 2026-02-12}", "rectification-before-decision"),
        ("type: administrative-appeal", "type: rectification", "appeal-of-wrong-type"),
    ],
)
def test_a_slip_in_a_decision_on_a_request_is_found(old: str, new: str, slug: str) -> None:
    assert REVIEW_OF_PERMIT.count(old) == 1
    text = REVIEW_OF_PERMIT.replace(old, new)
    if slug == "appeal-of-wrong-type":
        text = text.replace("Rakentamislaki 751/2023 179 §", "Kuntalaki 410/2015 134 §")
    documents = {"review": text, "permit": PERMIT, "council": URGENT_AND_TABLED}
    assert ("review", slug) in found(documents)


@pytest.mark.parametrize(
    ("old", "new", "slug"),
    [
        ("{type: adjourned, time", "{type: resumed, time", "resumed-without-adjourned"),
        ('time: "19:45"', 'time: "19:15"', "procedure-out-of-order"),
        ("type: left, person: {name: Aatu Kanto, title: valtuutettu}", "type: left", "step-without-person"),
        ('time: "19:45"', "time: klo 19.45", "wrong-form"),
    ],
)  # fmt: skip
def test_a_slip_in_the_course_of_a_meeting_is_found(old: str, new: str, slug: str) -> None:
    assert URGENT_AND_TABLED.count(old) == 1
    assert ("council", slug) in found({"council": URGENT_AND_TABLED.replace(old, new)})


def test_the_permit_and_the_request_against_it_are_one_case_of_two_titles() -> None:
    both = {"review": REVIEW_OF_PERMIT, "permit": PERMIT}
    assert found(both) == []
    plain = REVIEW_OF_PERMIT.replace("rectification:\n", "x-vaatimus:\n")
    assert ("review", "two-titles-for-one-case") in found(both | {"review": plain})


def test_a_number_is_the_office_holders_once_a_year() -> None:
    other = PERMIT.replace("id: rt-2026-143", "id: rt-toinen")
    assert ("zwei", "duplicate-paragraph") in found({"permit": PERMIT, "zwei": other})
    next_year = other.replace("decided_on: 2026-03-05", "decided_on: 2027-03-05")
    next_year = next_year.replace("published_on: 2026", "published_on: 2027")
    assert found({"permit": PERMIT, "zwei": next_year}) == []


@pytest.mark.parametrize(
    ("old", "new", "slug"),
    [
        ("decided_on: 2026-03-05\n", "", "office-holder-decision-without-day"),
        ("decided_on: 2026-03-05\n", "meeting: {date: 2026-03-05}\n", "office-holder-in-meeting"),
        ("decided_on: 2026-03-05\n", "decided_on: 2026-03-05\nmeeting: {date: 2026-03-05}\n", "meeting-and-decided-on"),
        ("decided_on: 2026-03-05\n", "decided_on: 2028-03-05\n", "decided-in-the-future"),
        ("published_on: 2026-03-06", "published_on: 2026-03-01", "published-before-inspected"),
        ("59/11.01.00/2026", "59/11.01.00/2027", "case-number-from-future"),
        ("background:", "prepared_on: 2026-03-08\nbackground:", "prepared-after-meeting"),
    ],
)  # fmt: skip
def test_the_day_of_an_office_holder_is_held_to_what_a_meeting_is(
    old: str, new: str, slug: str
) -> None:
    assert PERMIT.count(old) == 1
    assert slug in {name for _, name in found({"permit": PERMIT.replace(old, new)})}


def test_messages_say_decision_where_there_is_no_meeting() -> None:
    text = PERMIT.replace("background:", "prepared_on: 2026-03-08\nbackground:")
    files = {"register.yaml": REGISTER.encode(), "permit.yaml": text.encode()}
    report = lint(load(MemoryTree(files)), Options(diagnose.__globals__["TODAY"]))
    told = next(one for one in report.diagnostics if one.rule.slug == "prepared-after-meeting")
    assert "päätös oli jo 5.3.2026" in told.message.say("fi")
    assert "beslutet fattades redan 5.3.2026" in told.message.say("sv")


def test_a_reference_of_the_chain_is_held_against_the_decision_it_means() -> None:
    text = REVIEW_OF_PERMIT.replace(
        "earlier: [rt-2026-143]",
        "earlier: [{organ: rakennustarkastaja, date: 2026-03-06, paragraph: 143}]",
    )
    documents = {"review": text, "permit": PERMIT}
    assert ("review", "reference-contradicts-decision") in found(documents)
