"""The claims of the program, each computed again from another source."""

import ast
import json
import re
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

import hyvinvointi
from claims.table import CLAIMS, PAGE, ROOT, page
from diff.village import FILES, workspace
from generation import CHANCE, MUTATIONS, RICHNESS, written
from generation import workspace as documents
from hyvinvointi.adoption import Directory
from hyvinvointi.diff import compare, sentences
from hyvinvointi.law.procedures import procedure_of
from hyvinvointi.law.remedies import remedy
from hyvinvointi.lint import Options, lint
from hyvinvointi.model import Decision
from hyvinvointi.model.appeal import last_day
from hyvinvointi.schema import bundle
from hyvinvointi.source import read
from hyvinvointi.workspace import MemoryTree, load

pytestmark = pytest.mark.slow

PLAN = "programs/ohjelma.yaml"
FOLLOW_UP = frozenset(
    {"municipality", "status", "status_note", "reviews", "approval", "steering_group"}
)
"""Keys of a plan that no organ adopts: its progress, and whose it is."""
NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
LIGHT = {
    "The changes do not need a decision.",
    "The changes do not need a decision, provided that the changes that look like corrected typos are only that.",
    "",
}


def test_the_page_is_up_to_date():
    assert PAGE.read_text("utf-8") == page()


@pytest.mark.parametrize("claim", CLAIMS, ids=[one.said[:40] for one in CLAIMS])
def test_each_claim_is_said_and_has_its_test(claim):
    sources = Path(hyvinvointi.__file__).parent.rglob("*.py")
    assert any(json.dumps(claim.said, ensure_ascii=False) in one.read_text() for one in sources)
    path, name = claim.test.split("::")
    tree = ast.parse((ROOT / "tests" / path).read_text("utf-8"))
    assert name in {one.name for one in ast.walk(tree) if isinstance(one, ast.FunctionDef)}


def as_another_reads(text):
    """Return what a document says by another parser: YAML 1.2, with every scalar as it is typed."""
    reader = YAML(typ="rt", pure=True)
    return json.loads(json.dumps(reader.load(text), default=str))


@cache
def validator(kind):
    return jsonschema.Draft7Validator(bundle(kind))


@pytest.mark.parametrize("fault", [None, *MUTATIONS])
@given(CHANCE, RICHNESS)
@settings(max_examples=10)
def test_nothing_to_remark(fault, chance, richness):
    data = documents(chance, richness=richness)
    if fault is not None:
        path = chance.choice(sorted(data))
        mutated = MUTATIONS[fault](data[path], chance)
        data |= {path: mutated.data} if mutated else {}
    files = {path: written(one, chance) for path, one in data.items()}
    structure = Options(date(2026, 11, 21), rules=())
    if lint(load(MemoryTree(files), [*files]), structure).diagnostics:
        return
    ids = {one["id"] for one in walk(list(data.values())) if isinstance(one.get("id"), str)}
    for one in data.values():
        assert validator(one["kind"]).is_valid(one)
        assert one.get("municipality", one["id"]) in ids
        assert not isinstance(one.get("organ"), str) or one["organ"].rpartition(":")[2] in ids


def walk(value):
    """Yield every mapping in a value."""
    if isinstance(value, dict):
        yield value
    for one in (
        value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    ):
        yield from walk(one)


def content(value):
    """Return a plan without its follow-up, space and notation: what an organ adopts."""
    if isinstance(value, dict):
        return {key: content(one) for key, one in value.items() if key not in FOLLOW_UP}
    if isinstance(value, list):
        return [content(one) for one in value]
    return " ".join(str(value).split())


def figures(value, place=""):
    """Return each place in a plan with the numbers that stand there, and nothing else."""
    if isinstance(value, dict):
        parts = [figures(one, f"{place}/{key}") for key, one in value.items()]
        # That something has another id and says the same needs no decision.
        return [("id", "id" in value), *(one for part in parts for one in part)]
    if isinstance(value, list):
        return [one for part in value for one in figures(part, place)]
    return [(place, NUMBER.findall(value))] if NUMBER.search(value) else []


def edits_of(text, chance):
    """Return a plan in which a number, a word or a line is another, or only the notation."""
    how = chance.choice(["number", "word", "line", "comment", "space"])
    if how == "number":
        found = chance.choice([*NUMBER.finditer(text)])
        return f"{text[: found.start()]}{chance.randrange(1, 99)}{text[found.end() :]}"
    lines = text.splitlines(keepends=True)
    at = chance.randrange(len(lines))
    if how == "line":
        del lines[at]
    elif how == "comment":
        lines[at:at] = ["# vain huomautus\n"]
    elif how == "space":
        lines[at] = re.sub(r"(?<=\w)\n", " \n", lines[at])
    else:
        lines[at] = re.sub(r"(?<=\w)aa", "oo", lines[at], count=1)
    return "".join(lines)


def edited_plan(seed):
    """Return the plan after one to three edits, `None` when it is no sound document any more."""
    chance = Random(seed)
    text = FILES[PLAN]
    for _ in range(chance.randrange(1, 4)):
        text = edits_of(text, chance)
    plan = read(PLAN, text.encode())
    is_sound = not plan.findings and plan.kind == "program" and plan.id == "ohjelma"
    return text if is_sound and validator("program").is_valid(plan.data) else None


@given(st.integers(0, 2**32))
@settings(max_examples=60)
def test_no_decision_is_needed(seed):
    text = edited_plan(seed)
    if text is None:
        return
    before, after = (content(as_another_reads(one)) for one in (FILES[PLAN], text))
    found = compare(workspace(FILES), workspace(FILES | {PLAN: text}))
    if sentences.verdict(found, "en") in LIGHT:
        assert figures(before) == figures(after)


@given(st.integers(0, 2**32))
@settings(max_examples=60)
def test_an_adopted_text_is_identical(seed):
    text = edited_plan(seed)
    if text is None:
        return
    digests = []
    for one in (FILES[PLAN], text):
        state = workspace(FILES | {PLAN: one})
        digests.append(Directory(state).digest(state.by_path[PLAN]))
    before, after = (content(as_another_reads(one)) for one in (FILES[PLAN], text))
    if digests[0] == digests[1]:
        assert before == after


@st.composite
def published(draw):
    return draw(st.dates(date(2015, 6, 1), date(2060, 12, 31)))


@given(published(), st.sampled_from([("rectification", 134, 14), ("municipal-appeal", 135, 30)]))
@settings(max_examples=200)
def test_the_last_day_of_a_remedy(day, kind):
    type_, section, days = kind
    organ = "council" if type_ == "municipal-appeal" else "committee"
    found = remedy(type_, [f"Kuntalaki 410/2015 {section} §"], organ, procedure_of(None, "Lehtola"))
    document = read("a.yaml", f"kind: decision\nid: a\npublished_on: {day}\n".encode())
    told = last_day(Decision(document, (), document.data), found)
    end = day + timedelta(days=7 + days)
    while end.weekday() in {5, 6} or end in free_days(end.year):
        end += timedelta(days=1)
    assert told == end


@cache
def free_days(year):
    """Return the holidays that move a last day, with the Sunday of Easter as Butcher reckons it."""
    a, b, c = year % 19, *divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    l = (32 + 2 * e + 2 * i - h - k) % 7  # noqa: E741  as the rule calls it
    m = (a + 11 * h + 19 * l) // 433
    month = (h + l - 7 * m + 90) // 25
    easter = date(year, month, (h + l - 7 * m + 33 * month + 19) % 32)
    moving = {easter + timedelta(days=one) for one in (-2, 0, 1, 39)}
    midsummer = next(
        date(year, 6, one) for one in range(19, 26) if date(year, 6, one).weekday() == 4
    )
    fixed = {(1, 1), (1, 6), (5, 1), (12, 6), (12, 24), (12, 25), (12, 26)}
    return {midsummer, *moving, *(date(year, *one) for one in fixed)}
