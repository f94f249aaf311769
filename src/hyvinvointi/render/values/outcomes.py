"""How a decision ended, as a sentence says it: `hyväksyttiin äänin 24–9`.

Counts are said where the record leaves no doubt that they are those by which the matter was decided.
To be accepted is said of the proposal, which may reject a request; of the matter itself only where
the decision adopts something by it.
"""

from hyvinvointi.adoption.decisions import is_overturned
from hyvinvointi.data_classes import dataclass
from hyvinvointi.law.procedures import Procedure
from hyvinvointi.model import Decision, Municipality, Organ
from hyvinvointi.model.decision import Vote
from hyvinvointi.model.lifecycle import OVERTURNED, UNDECIDED
from hyvinvointi.model.votes import (
    BASE,
    Side,
    can_have_won,
    count,
    kind_of,
    other,
    proposals_by_id,
    supported,
    winner,
)
from hyvinvointi.render.values.facts import Fact, place
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.shapes import Choice
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.schema import root
from hyvinvointi.words.capitals import capitalised, uncapitalised

_ON_THE_MATTER = frozenset({"main", "amendment"})
_BESIDE_THE_MATTER = frozenset({"remit", "table", "wish", "election"})
_AGAINST_THE_ORIGINAL = frozenset({"counter", "amendment"})
_COUNTED = {
    "accepted": "outcome_by_votes",
    "accepted-after-vote": "outcome_by_votes",
    "counter-proposal-accepted": "outcome_counter_by_votes",
}
"""Outcomes that a vote decides between two proposals, and how they are said with its counts."""
_AS_TITLED = frozenset({"accepted", "accepted-unanimously", "accepted-after-vote", "elected"})
_OWN_SUBJECT = frozenset({"accepted-as-revised", "counter-proposal-accepted"})
"""Outcomes whose words name a proposal themselves."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a decision ended: as a sentence goes on, as one begins, and what lists are narrowed by.

    All are empty where nobody says it. `status` is told where it matters more, or nothing else is.
    """

    said: str = ""
    heading: str = ""
    kind: str = ""
    has_counts: bool = False
    status: Choice | None = None

    @property
    def is_overturned(self) -> bool:
        """Whether the status is that it was overturned: what a link to it says, too."""
        return self.status is not None and self.status.value == OVERTURNED


def outcome_of(page: Page, decision: Fact) -> Outcome:
    """Return how a decision ended."""
    document, _ = place(decision)
    view = Decision(document, (), document.data)
    status = decision.status
    if status and status.value in UNDECIDED:
        return Outcome(kind=str(status), status=status)
    if not page.site.has_come(view.made_on):
        return Outcome()
    result = decision.rectification.result if decision.rectification else None
    outcome = decision.resolution.outcome if decision.resolution else None
    if not isinstance(outcome, Choice):
        outcome = None
    words = Words(page.locale.chrome)
    sentence, has_counts = _sentence(page, decision, view, outcome) if outcome else ("", False)
    if result:
        request = words.outcome_of_request.format(result=uncapitalised(str(result)))
        is_more = sentence and not _is_answer_alone(page, decision, view)
        sentence = f"{request}; {sentence}" if is_more else request
    kind = str(result or outcome or status or "")
    if is_overturned(document.data):
        # Who overturned it may be told before the status is.
        status = _overturned(page)
    elif sentence:
        status = None
    return Outcome(sentence, capitalised(sentence), kind, has_counts, status)


def _is_answer_alone(page: Page, decision: Fact, view: Decision) -> bool:
    """Whether the outcome says what the result of a request says, and nothing of a proposal."""
    result = view.rectification.result if view.rectification else None
    outcome = view.resolution.outcome if view.resolution else None
    return result == outcome and not is_of_proposal(page, decision)


def is_of_proposal(page: Page, decision: Fact) -> bool:
    """Whether the outcome of a decision is said of a proposal: an office-holder decides without."""
    document, _ = place(decision)
    view = Decision(document, (), document.data)
    outcome = view.resolution.outcome if view.resolution else None
    if outcome is None or not outcome.startswith(("accepted", "rejected")):
        return False
    return view.has("proposal") or deciding_organ(page, view)[0] != "office-holder"


def deciding_organ(page: Page, decision: Decision) -> tuple[str | None, Procedure | None]:
    """Return the type of the organ that decided and its act, `None` where no register knows it."""
    entry = page.site.index.find(decision.organ or "", decision.origin, ("organ",))
    if entry is None or entry.entity != "organ":
        return None, None
    organ = Organ(entry.document, entry.route, entry.document.value(entry.route))
    return organ.type, Municipality(entry.document, (), entry.document.data).procedure


def differing_outcome(page: Page, decision: Fact) -> str:
    """Return how a decision ended where its title alone would suggest something else, or nothing.

    Who reads the title of a proposal takes it for accepted.
    """
    document, _ = place(decision)
    view = Decision(document, (), document.data)
    outcome = view.resolution.outcome if view.resolution else None
    is_as_titled = outcome in _AS_TITLED and view.rectification is None
    return "" if is_as_titled else outcome_of(page, decision).said


def _overturned(page: Page) -> Choice:
    term = root("decision").properties["status"].value_term(OVERTURNED)
    return Choice(OVERTURNED, term.say(page.locale.chrome))


def _sentence(page: Page, decision: Fact, view: Decision, outcome: Choice) -> tuple[str, bool]:
    """Return how a matter ended, and whether the votes are told."""
    words = Words(page.locale.chrome)
    said = uncapitalised(str(outcome))
    counts = _counts(view, outcome.value) if outcome.value in _COUNTED else None
    if counts:
        said = getattr(words, _COUNTED[outcome.value]).format(won=counts[0], lost=counts[1])
    if outcome.value not in _OWN_SUBJECT and _is_of_proposal_alone(page, decision, view):
        said = words.outcome_of_proposal.format(outcome=said)
    return said, counts is not None


def _is_of_proposal_alone(page: Page, decision: Fact, view: Decision) -> bool:
    """Whether what is accepted or rejected is a proposal, of whatever content."""
    if view.rectification is None and any(one.role == "adopt" for one in view.adopts):
        outcome = view.resolution.outcome if view.resolution else None
        return outcome == "rejected" and is_of_proposal(page, decision)
    return is_of_proposal(page, decision)


def _counts(view: Decision, outcome: str) -> tuple[int, int] | None:
    """Return the votes by which the matter was decided, `None` where the record leaves doubt.

    A vote of an unknown type may be one on the matter: then, as where there are several, or votes
    were required or even, the counts of none of them tell how it ended.
    """
    votes = view.handling.votes if view.handling else ()
    about = [one for one in votes if one.type not in _BESIDE_THE_MATTER]
    if len(about) != 1 or about[0].type not in _ON_THE_MATTER or about[0].required is not None:
        return None
    vote = about[0]
    won = winner(vote)
    if won is None or won not in can_have_won(vote) or not _decides(view, vote, won, outcome):
        return None
    own, others = count(vote, won), count(vote, other(won))
    return (own, others) if own is not None and others is not None and own > others >= 0 else None


def _decides(view: Decision, vote: Vote, won: Side, outcome: str) -> bool:
    """Whether the side that won stood for what was accepted."""
    winning, losing = supported(vote, won), supported(vote, other(won))
    if winning is None and losing is None and vote.type == "main":
        # Nobody says what the sides stood for: then yes was for the original proposal.
        return won == ("for" if outcome != "counter-proposal-accepted" else "against")
    if outcome != "counter-proposal-accepted":
        return winning == BASE
    known = proposals_by_id(view).get(winning or "")
    is_counter = known is not None and kind_of(known) in _AGAINST_THE_ORIGINAL
    # Where the other side was one more counter-proposal, the original one fell without a count.
    return is_counter and losing in {BASE, None}
