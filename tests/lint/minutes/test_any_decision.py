"""Rules about decisions on decisions of any form: they judge or are silent, and never raise."""

import json
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from hyvinvointi.diagnostics import LANGUAGES
from hyvinvointi.lint.context import Context
from hyvinvointi.lint.neighbour_context import Neighbourhood
from hyvinvointi.lint.registry import all_rules
from hyvinvointi.model import Municipality, view
from hyvinvointi.source import Document
from hyvinvointi.testing import REGISTER
from hyvinvointi.workspace import MemoryTree, load

RICH = {
    "kind": "decision",
    "id": "paatos",
    "organ": "hyvinvointilautakunta",
    "meeting": {"date": "2026-02-03"},
    "paragraph": 9,
    "case_number": "846/00.01.02/2025",
    "title": "Ohjelma 3.2.2026",
    "status": "published",
    "prepared_on": "2026-01-20",
    "presenter": {"id": "malli-maija", "name": "Maija Malli"},
    "background": "Ohjelma on liitteenä 1. Lautakunta päätti ti 20.1.2026 § 4, ei vielä 3.2.",
    "references": [{"organ": "kunnanvaltuusto", "date": "2026-01-20", "paragraph": 4}, "paatos"],
    "earlier": ["paatos"],
    "proposal": {"fi": "Lautakunta päättää esittää ohjelmaa kunnanhallitukselle.", "sv": "Ja"},
    "revised_proposal": "Lautakunta päättää nimetä kaksi edustajaa.",
    "handling": {
        "notes": "Esittelijä muutti ehdotusta.",
        "counter_proposals": [{"by": {"name": "A B"}, "seconded_by": "malli-maija", "text": "x"}],
        "disqualified": [{"person": "malli-maija", "ground": "x", "left": True}],
        "votes": [
            {
                "question": "Palautetaanko",
                "type": "main",
                "for": {"text": "a", "count": 3},
                "against": {"text": "b", "count": 2},
                "blank": 1,
                "absent": 1,
                "result": "for",
            }
        ],
    },
    "resolution": {
        "text": {"fi": "Hyväksyttiin yksimielisesti.", "sv": "Godkändes."},
        "outcome": "accepted",
        "dissents": [{"person": {"name": "A B"}, "text": "x"}],
    },
    "appointments": [{"task": "x", "seats": 2, "persons": [{"name": "A B"}]}],
    "adopts": [{"attachment": "liite", "role": "adopt"}],
    "assignments": [{"title": "x", "due": "2026", "resources": [{"type": "budget"}]}],
    "tasks": [{"id": "t", "title": "x", "due": "2026-01", "status": "in-progress"}],
    "attachments": [{"id": "liite", "number": 1, "title": "x", "type": "supporting"}],
    "forward_to": [{"organ": "kunnanhallitus", "role": "propose"}],
    "appeal": [{"type": "rectification", "ground": "x"}],
    "inspected_on": "2026-02-05",
    "published_on": "2026-02-06",
}
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 3_000),
    st.floats(allow_nan=False, allow_infinity=False),
    st.sampled_from(["", "9999-99-99", "2026", "ei", "§ 1", "liitteenä 1–2", "30.2.2026", "\\"]),
    st.text(max_size=20),
)
JUNK = st.one_of(SCALARS, st.lists(SCALARS, max_size=3), st.just([[]]), st.just([{}]), st.just({}))


def routes(value, route=()):
    yield route
    items = value.items() if isinstance(value, dict) else enumerate(value)
    if isinstance(value, dict | list):
        for step, one in items:
            yield from (
                routes(one, (*route, step)) if isinstance(one, dict | list) else [(*route, step)]
            )


ROUTES = [route for route in routes(RICH) if route and route != ("kind",)]


def replaced(value, route, junk):
    if not route:
        return junk
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[route[0]] = replaced(value[route[0]], route[1:], junk)
    return copy


RULES = [
    one
    for one in all_rules()
    if one.rule.code.startswith(("HV3", "HV21", "HV83")) and one.looks_at is not Municipality
]


def findings(decision):
    text = json.dumps(decision, ensure_ascii=False)
    files = {"municipality.yaml": REGISTER.encode(), "paatos.yaml": text.encode()}
    context = Context(Neighbourhood(load(MemoryTree(files))), date(2026, 11, 1))
    document = context.document("paatos.yaml")
    subjects = {Context: (context,), Document: (document, context)}
    for rule in RULES:
        yield from rule.check(*subjects.get(rule.looks_at, (view(document), context)))


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(ROUTES), JUNK)
def test_no_value_anywhere_makes_a_rule_fail(route, junk):
    for one in findings(replaced(RICH, route, junk)):
        for language in LANGUAGES:
            assert one.rule.message.say(language, one.args)
            assert one.rule.help.say(language, one.args)


def test_the_whole_decision_is_judged():
    told = {one.rule.slug for one in findings(RICH)}
    assert {
        "disqualified-person-acts",
        "appointee-count-differs",
        "outcome-hides-change",
        "procedural-vote-as-main",
        "supporting-material-approved",
        "task-overdue",
        "money-without-budget-line",
        "appeal-of-wrong-type",
    } <= told
