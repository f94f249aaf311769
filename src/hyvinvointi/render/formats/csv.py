"""Documents as tables beside their pages: CSV (RFC 4180) that a spreadsheet takes for data only."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from hyvinvointi.model import (
    Decision,
    Indicator,
    Measure,
    Municipality,
    Plan,
    Program,
    Strategy,
)
from hyvinvointi.model.common import Actor, Resource
from hyvinvointi.model.decision import CounterProposal, Vote
from hyvinvointi.model.indicator import Measured, Rank
from hyvinvointi.model.plan import Goal, Point, Risk, Target
from hyvinvointi.model.series import SeriesOf
from hyvinvointi.model.view import Localized
from hyvinvointi.model.votes import Proposal, kind_of, proposals
from hyvinvointi.source import Document

Row = Sequence[object]

_MEASURES = (
    *("goal", "id", "title", "responsible", "start", "end", "recurrence", "status"),
    *("goal_title", "status_note"),
)
_TARGETS = (
    "goal",
    "indicator",
    "baseline_year",
    "baseline",
    "milestones",
    "target_year",
    "operator",
    "target",
    "target_max",
    "region",
    "gender",
    "group",
    "baseline_text",
    "target_text",
)
_FOLLOWED = ("goal", "measure", "indicator", "title", "unit", "note")
_VALUES = (
    *("year", "period", "value", "status", "region", "gender", "group", "n", "note"),
    # What came later stands behind, so that who reads by place reads on.
    *("label", "text", "rank_place", "rank_of", "comparison"),
)
_RISKS = ("id", "title", "likelihood", "impact", "measures", "note")
_REVIEWS = ("year", "of", "id", "state", "reached", "spent", "note")
_PROPOSALS = ("id", "kind", "text", "result", "joined_to")
_VOTES = (
    *("number", "id", "question", "type", "about"),
    *("for_proposal", "for_text", "for", "against_proposal", "against_text", "against"),
    *("blank", "abstained", "absent", "required", "result"),
)
_VOTERS = ("vote_number", "vote", "group", "id", "name", "title", "organization")
_MONEY = (
    *("measure", "type", "year", "amount", "person_years", "source", "budget_line", "note"),
    *("measure_title", "goal", "goal_title"),
)


def tables(
    document: Document, main: str, register: Municipality | None
) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of the tables of a document: values, or measures, targets, money.

    Texts are in the language `main` where they are said in it. `register` is that of the
    municipality whose document it is.
    """
    match document.kind:
        case "indicator":
            view = Indicator(document, (), document.data)
            yield "index.csv", _values(SeriesOf(view, register), main)
        case "program":
            yield from _plan(Program(document, (), document.data), main)
        case "strategy":
            yield from _plan(Strategy(document, (), document.data), main)
        case "decision":
            yield from _decision(Decision(document, (), document.data), main)


def _plan(plan: Plan, main: str) -> Iterator[tuple[str, bytes]]:
    pairs = [(goal, one) for goal in plan.all_goals for one in goal.measures]
    targets = [(goal.id or "", target) for goal in plan.all_goals for target in goal.targets]
    own = plan.resources if isinstance(plan, Program) else ()
    money = [_resource(one) for one in own]
    money += [
        (*_resource(resource, measure.id), measure.title, goal.id, goal.title)
        for goal, measure in pairs
        for resource in measure.resources
    ]
    yield "measures.csv", _table(_MEASURES, (_measure(*pair, main) for pair in pairs), main)
    yield "targets.csv", _table(_TARGETS, (_target(*pair) for pair in targets), main)
    yield "followed.csv", _table(_FOLLOWED, _followed(plan), main)
    yield "money.csv", _table(_MONEY, money, main)
    if plan.risks:
        yield "risks.csv", _table(_RISKS, map(_risk, plan.risks), main)
    reviewed = [*_reviewed(plan)] if isinstance(plan, Program) else []
    if reviewed:
        yield "reviews.csv", _table(_REVIEWS, reviewed, main)


def _decision(decision: Decision, main: str) -> Iterator[tuple[str, bytes]]:
    """Yield the proposals, votes and voters of a decision, as far as it has any.

    No attachment can have such a name: there is no dot in an id.
    """
    votes = decision.handling.votes if decision.handling else ()
    numbered = [*enumerate(votes, 1)]
    made = [_proposal(one) for one in proposals(decision)]
    voters = [row for number, vote in numbered for row in _voters(number, vote)]
    for name, columns, rows in (
        ("index.proposals.csv", _PROPOSALS, made),
        ("index.votes.csv", _VOTES, [_vote(*pair) for pair in numbered]),
        ("index.voters.csv", _VOTERS, voters),
    ):
        if rows:
            yield name, _table(columns, rows, main)


def _proposal(one: Proposal) -> Row:
    joined_to = one.joined_to if isinstance(one, CounterProposal) else ""
    return (one.id, kind_of(one), one.text, one.result, joined_to)


def _vote(number: int, vote: Vote) -> Row:
    sides = [
        cell
        for side in (vote.for_, vote.against)
        for cell in ((side.proposal, side.text, side.count) if side else ("", "", ""))
    ]
    others = [group.count if group else "" for group in (vote.abstained, vote.absent)]
    return (
        *(number, vote.id, vote.question, vote.type, "; ".join(vote.about)),
        *(*sides, vote.blank, *others, vote.required, vote.result),
    )


def _voters(number: int, vote: Vote) -> Iterator[Row]:
    groups = (vote.for_, vote.against, vote.abstained, vote.absent)
    for name, group in zip(("for", "against", "abstained", "absent"), groups, strict=True):
        for voter in group.voters if group else ():
            yield (number, vote.id, name, voter.id, voter.name, voter.title, voter.organization)


def _measure(goal: Goal, one: Measure, main: str) -> Row:
    schedule = one.schedule
    who = "; ".join(filter(None, (_named(actor, main) for actor in one.responsible)))
    when = (schedule.start, schedule.end, schedule.recurrence) if schedule else ("", "", "")
    return (goal.id, one.id, one.title, who, *when, one.status, goal.title, one.status_note)


def _target(goal: str, one: Target) -> Row:
    baseline, target = one.baseline or Point(one.origin, (), {}), one.target
    on_the_way = "; ".join(f"{point.year or ''}: {_number(point)}" for point in one.milestones)
    aimed = (target.year, target.operator, _number(target), target.max) if target else [""] * 4
    whose = (one.region, one.gender, one.group)
    words = (baseline.text, target.text if target else "")
    return (
        goal,
        one.indicator,
        baseline.year,
        _number(baseline),
        on_the_way,
        *aimed,
        *whose,
        *words,
    )


def _resource(one: Resource, measure: str | None = "") -> Row:
    return (
        measure,
        one.type,
        one.year,
        one.amount,
        one.person_years,
        one.source,
        one.budget_line,
        one.note,
    )


def _risk(one: Risk) -> Row:
    return (one.id, one.title, one.likelihood, one.impact, "; ".join(one.measures), one.note)


def _reviewed(program: Program) -> Iterator[Row]:
    """Yield what the yearly reviews say of goals, measures and indicators: one row for each."""
    for review in program.reviews:
        for goal in review.goals:
            yield review.year, "goal", goal.goal, goal.assessment, "", "", goal.note
        for one in review.measures:
            yield review.year, "measure", one.measure, one.status, one.reached, one.spent, one.note
        for noted in review.indicators:
            yield review.year, "indicator", noted.indicator, "", "", "", noted.note


def _followed(plan: Plan) -> Iterator[Row]:
    """What goals and their measures are followed with, without targets."""
    for goal in plan.all_goals:
        for one in goal.indicators:
            yield goal.id, "", one.id, one.title, one.unit, one.note
        for measure in goal.measures:
            for one in measure.indicators:
                yield goal.id, measure.id, one.id, one.title, one.unit, one.note


def _values(series: SeriesOf, main: str) -> bytes:
    """The values of an indicator, with the names and numbers of the data."""
    values = series.indicator.values
    return _table(_VALUES, (_value(series, one, main) for one in values), main)


def _value(series: SeriesOf, one: Measured, main: str) -> Row:
    """A value; what stands beside a status that there is none is not published."""
    register = series.register
    is_compared = series.is_comparison(one)
    is_own = not is_compared and series.has_comparisons
    name = register.name.say(main, main) if register and register.name else one.region
    rank = one.rank if one.rank and not one.is_absent else Rank(one.origin, (), {})
    return (
        one.year,
        one.period,
        one.data.get("value") if one.figure is not None else "",
        one.status,
        name if is_own else one.region,
        one.gender,
        one.group,
        one.n,
        one.note,
        series.indicator.label_of(one.figure),
        "" if one.is_absent else one.text,
        rank.place,
        rank.of,
        str(is_compared).lower(),
    )


def _named(actor: Actor, main: str) -> str:
    """Who acts, as the document names them: the id first, since it is what others refer to."""
    named = actor.name or actor.title or actor.organization or ""
    return actor.id or (named.say(main, main) if isinstance(named, Localized) else named)


def _number(point: Point) -> object:
    return "" if point.value is None else point.data.get("value")


def _table(names: Sequence[str], rows: Iterable[Row], main: str) -> bytes:
    text = io.StringIO()
    table = csv.writer(text)
    table.writerow(names)
    for row in rows:
        filled = [*row, *[""] * (len(names) - len(row))]
        table.writerow(_cell(value, main) for value in filled)
    return text.getvalue().encode("utf-8", errors="backslashreplace")


def _cell(value: object, main: str) -> object:
    """A cell that a spreadsheet cannot take for a formula."""
    if value is None or isinstance(value, dict | list):
        return ""
    if isinstance(value, int | float):
        return value
    said = value.say(main, main) if isinstance(value, Localized) else None
    return plain_cell(str(value) if said is None else " ".join(said.split()))


def plain_cell(text: str) -> str:
    """Return a text as a cell that a spreadsheet cannot take for a formula."""
    return f"'{text}" if text[:1] in {"=", "+", "-", "@", "\t", "\r"} else text
