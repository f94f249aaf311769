"""What the page of a decision says of proposals, votes and wishes beyond their fields."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from hyvinvointi.data_classes import dataclass
from hyvinvointi.model import Decision
from hyvinvointi.model.decision import Vote
from hyvinvointi.model.votes import (
    BASE,
    SIDES,
    Side,
    can_have_won,
    count,
    in_need,
    is_empty,
    other,
    proposals,
    supported,
    winner,
)
from hyvinvointi.render.values.facts import Fact, anchor, label, place
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.shapes import Actor, Number, Prose
from hyvinvointi.render.values.typography import clean
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.schema import Field, root

_FAILED = frozenset({"rejected", "lapsed"})
_WISH = "wish"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposal as it is called on the page: by its kind, with a number where there are several."""

    fact: Fact
    name: str
    subject: str
    """The name as a sentence begins with it."""
    is_numbered: bool = False
    joined_to: "Proposal | None" = None


@dataclass(frozen=True, slots=True)
class Group:
    """A side of a vote, or who voted for neither: what it stood for, how many, and who."""

    term: str
    proposal: str
    href: str
    text: Prose | None
    count: Number | None
    voters: Sequence[Actor]


@dataclass(frozen=True, slots=True)
class Verdict:
    """A sentence that tells who won: what it begins with, which may be quoted, and the rest."""

    subject: str
    quoted: Prose | None
    rest: str
    tells_required: bool = False


@dataclass(frozen=True, slots=True)
class ShownVote:
    """A vote with what its sides stood for, and how it ended in words."""

    fact: Fact
    number: int
    sides: Sequence[Group]
    others: Sequence[Group]
    about: Sequence[tuple[str, str]]
    """The proposals that it was about and no side stood for: what they are called, and their place."""
    verdict: Verdict | None
    chair: Actor | None
    is_empty: bool
    """Whether nobody voted by the counts: no result can be told of that."""
    is_note_due: bool
    """Whether the page has to tell that yes stood for another proposal than the original one."""

    @property
    def groups(self) -> Sequence[Group]:
        """The groups whose members are named."""
        return [one for one in (*self.sides, *self.others) if one.voters]

    @property
    def named(self) -> int:
        """How many are named."""
        return sum(len(one.voters) for one in self.groups)


def proposals_of(page: Page, decision: Fact) -> list[Proposal]:
    """Return the proposals made in the meeting, each as it is called."""
    facts = decision.handling.counter_proposals if decision.handling else ()
    named = _named(page, [(one, one.kind.value if one.kind else "") for one in facts])
    by_id = {anchor(one.fact): one for one in named}
    return [replace(one, joined_to=_target(one.fact, by_id)) for one in named]


def votes_of(page: Page, decision: Fact) -> list[ShownVote]:
    """Return the votes of a decision in their order."""
    document, _ = place(decision)
    handling = Decision(document, (), document.data).handling
    if handling is None or not decision.handling:
        return []
    named = [*_wishes(page, decision), *proposals_of(page, decision)]
    known = {own_id: one for one in named if (own_id := anchor(one.fact))}
    views = {view.route: view for view in handling.votes}
    facts = [fact for fact in decision.handling.votes if place(fact)[1] in views]
    shown = _Shown(Words(page.locale.chrome), known)
    return [shown.vote(fact, views[place(fact)[1]], number) for number, fact in enumerate(facts, 1)]


def accepted_wishes(page: Page, decision: Fact) -> list[Proposal]:
    """Return the wishes that were accepted; one of which nothing else is told was."""
    return [one for one in _wishes(page, decision) if not _has_failed(one)]


def failed_wishes(page: Page, decision: Fact) -> list[Proposal]:
    """Return the wishes that were not accepted."""
    return [*filter(_has_failed, _wishes(page, decision))]


def _has_failed(wish: Proposal) -> bool:
    result = wish.fact.result
    return bool(result) and result.value in _FAILED


def tables_of(_page: Page, decision: Fact) -> list[str]:
    """Return the tables beside the page, as `formats/csv.py` makes them: proposals, votes, voters."""
    document, _ = place(decision)
    view = Decision(document, (), document.data)
    votes = view.handling.votes if view.handling else ()
    groups = (
        group for one in votes for group in (one.for_, one.against, one.abstained, one.absent)
    )
    tables = {
        "proposals": any(True for _ in proposals(view)),
        "votes": bool(votes),
        "voters": any(group is not None and bool(group.voters) for group in groups),
    }
    return [name for name, is_there in tables.items() if is_there]


class _Shown:
    """Makes what is shown of votes, in the words of a page."""

    def __init__(self, words: Words, known: Mapping[str, Proposal]) -> None:
        self._words = words
        self._known = known

    def vote(self, fact: Fact, vote: Vote, number: int) -> ShownVote:
        sides = {side: self._side(fact, vote, side) for side in SIDES}
        others = (("blank", None), ("abstained", fact.abstained), ("absent", fact.absent))
        yes = supported(vote, "for")
        return ShownVote(
            fact,
            number,
            [one for one in sides.values() if one is not None],
            [one for name, group in others if (one := _others(fact, name, group)) is not None],
            [
                self._named(own_id)
                for own_id in vote.about
                if own_id not in {supported(vote, side) for side in SIDES}
            ],
            self._verdict(vote, sides),
            fact.casting_vote,
            is_empty(vote),
            yes not in {None, BASE} and vote.type != _WISH,
        )

    def _side(self, fact: Fact, vote: Vote, side: Side) -> Group | None:
        group: Any = getattr(fact, side)
        if not group:
            return None
        named, href = self._named(supported(vote, side) or "")
        return Group(label(fact, side), named, href, group.text, group.count, group.voters)

    def _named(self, own_id: str) -> tuple[str, str]:
        """Return what a proposal is called and where it stands; one that is not here by its id."""
        known = self._known.get(own_id)
        if known is not None:
            return known.name, f"#{own_id}"
        return self._words.proposal_base if own_id == BASE else clean(own_id), ""

    def _verdict(self, vote: Vote, sides: Mapping[Side, Group | None]) -> Verdict | None:
        """Return who won and how, `None` where the record does not tell, or contradicts itself."""
        won = winner(vote)
        if is_empty(vote):
            return None
        if won is None:
            is_even = vote.result == "tie" and count(vote, "for") == count(vote, "against")
            is_told = is_even and vote.casting_vote is not None
            return Verdict("", None, self._words.vote_chair_unsaid) if is_told else None
        if won not in can_have_won(vote):
            return None
        need = in_need(vote)
        if won != need and (got := _short_of_required(vote, need)) is not None:
            fell = "vote_fell_short"
            verdict = self._sentence(vote, sides, need, fell, count=got, required=vote.required)
            return replace(verdict, tells_required=True)
        own, others = count(vote, won), count(vote, other(won))
        is_required = vote.required is not None and won == need
        form = _form(vote, own, others, is_required=is_required)
        numbers = {"won": own, "lost": others}
        verdict = self._sentence(vote, sides, won, form, **numbers, required=vote.required)
        return replace(verdict, tells_required=form == "vote_won_with")

    def _sentence(
        self,
        vote: Vote,
        sides: Mapping[Side, Group | None],
        side: Side,
        form: str,
        **numbers: int | None,
    ) -> Verdict:
        rest: str = getattr(self._words, form).format(**numbers)
        sign: str = getattr(self._words, f"side_{side}")
        own_id, group = supported(vote, side), sides[side]
        known = self._known.get(own_id or "")
        if known is not None:
            return Verdict(known.subject, None, rest)
        if own_id == BASE:
            return Verdict(self._words.proposal_base, None, f" ({sign}){rest}")
        if group is not None and group.text:
            return Verdict("", group.text, f" ({sign}){rest}")
        return Verdict(sign, None, rest)


def _short_of_required(vote: Vote, side: Side) -> int | None:
    """Return the votes of a side that got fewer than it needed, `None` where that is not so."""
    got = count(vote, side)
    if got is None or got < 0 or vote.required is None or got >= vote.required:
        return None
    return got


def _form(vote: Vote, own: int | None, others: int | None, *, is_required: bool) -> str:
    if own is None or others is None or min(own, others) < 0:
        return "vote_won"
    if is_required:
        return "vote_won_with"
    if own == others:
        return "vote_by_chair" if vote.casting_vote is not None else "vote_even"
    return "vote_won_by"


def _others(fact: Fact, name: str, group: Any) -> Group | None:
    """Return who voted for neither side; a bare number says how many."""
    term = label(fact, name)
    if isinstance(group, Fact):
        is_told = group.count or group.voters
        return Group(term, "", "", None, group.count, group.voters) if is_told else None
    number = fact.blank if name == "blank" else group
    return Group(term, "", "", None, number, ()) if number else None


def _target(fact: Fact, by_id: Mapping[str, Proposal]) -> Proposal | None:
    document, route = place(fact)
    joined_to = document.value(route).get("joined_to")
    return by_id.get(joined_to) if isinstance(joined_to, str) and joined_to else None


def _wishes(page: Page, decision: Fact) -> list[Proposal]:
    facts = decision.resolution.wishes if decision.resolution else ()
    return _named(page, [(one, _WISH) for one in facts])


def _named(page: Page, facts: Sequence[tuple[Fact, str]]) -> list[Proposal]:
    """Return proposals with their names: of several of one kind each has a number."""
    words, many = Words(page.locale.chrome), Counter(kind for _, kind in facts)
    given: Counter[str] = Counter()
    named = []
    for fact, kind in facts:
        given[kind] += 1
        number = f" {given[kind]}" if many[kind] > 1 else ""
        is_known = kind in _kinds().enum
        term = (
            _kinds().value_term(kind).say(page.locale.chrome) if is_known else label(fact, "text")
        )
        is_alone = is_known and not number
        subject = getattr(words, f"proposal_{kind}") if is_alone else term + number
        named.append(Proposal(fact, term + number, subject, bool(number)))
    return named


@cache
def _kinds() -> Field:
    field = root("decision").at(("handling", "counter_proposals", 0, "kind"))
    if field is None:
        raise LookupError("kind")
    return field
