"""Remedies that the law does not give against a decision, by whose it is and what it settles."""

from collections.abc import Iterator
from typing import NamedTuple

from hyvinvointi.diagnostics import Site, Text
from hyvinvointi.law.remedies import FIRST_RECTIFIED, cited_acts
from hyvinvointi.lint.minutes.organs import organ_of
from hyvinvointi.lint.minutes.passages import folded, passages
from hyvinvointi.lint.minutes.stages import is_accepted, is_postponed, outcome_of
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision
from hyvinvointi.model.decision import Appeal
from hyvinvointi.patterns import regex

_COUNCIL = Text(
    "valtuuston päätöksestä ei tehdä oikaisuvaatimusta",
    "omprövning kan inte begäras i fråga om fullmäktiges beslut",
    "nobody can request a review of a decision made by the council",
)
_FIRST = Text(
    "muun toimielimen kuin valtuuston päätökseen haetaan ensin oikaisua",
    "omprövning av organets beslut ska begäras först",
    "a review of the decision must be requested first",
)
_ALREADY = Text(
    "päätös on tehty oikaisuvaatimuksen johdosta",
    "beslutet har fattats med anledning av en begäran om omprövning",
    "the decision was itself made in response to a request for a review",
)
_PREPARATION = Text(
    "päätös koskee vain valmistelua",
    "beslutet gäller bara beredning",
    "a decision that only prepares a matter cannot be appealed against",
)
_REMEDIES = frozenset({"rectification", "municipal-appeal"})
_BELOW_COUNCIL = frozenset(
    {"executive", "committee", "subcommittee", "governing-board", "commission"}
)
_REQUEST = r"(?:oikaisuvaatimu|\bomprovning|\brattelseyrkan|\brequest for (?:a )?re(?:ctif|view))"
_ON_RECTIFICATION = regex(_REQUEST)
_ENDS = r"(?:hylk|hylat|hyvaks|tutkimatta|avsla|avslo|godkan|bifall|reject|accept|dismiss)"
_DECIDES_RECTIFICATION = regex(
    rf"\b{_ENDS}\w*[^.]{{0,60}}{_REQUEST}|{_REQUEST}\w*[^.]{{0,60}}\b{_ENDS}"
)
_DECIDES = regex(r"\b(?:paattaa|beslutar|besluter)\b")
_SENDS_ON = regex(
    r"\b(?:paattaa (?:osaltaan )?(?:esittaa|ehdottaa)|beslut[ae]r (?:att )?foresla)\b"
)


class WrongRemedy(NamedTuple):
    """A remedy that a decision tells and the law does not give: why, which it gives, what shows it."""

    appeal: Appeal
    reason: Text
    better: str
    place: Site


def wrong_remedies(decision: Decision, context: NeighbourContext) -> Iterator[WrongRemedy]:
    """Yield each remedy that the law does not give, or not yet."""
    organ = organ_of(decision, context)
    organ_type = organ.type if organ else None
    preparation = _preparation(decision)
    place = decision.site("organ")
    for appeal in decision.appeal:
        if appeal.type in _REMEDIES and preparation is not None:
            yield WrongRemedy(appeal, _PREPARATION, "none", preparation)
        elif appeal.type == "rectification" and organ_type == "council":
            yield WrongRemedy(appeal, _COUNCIL, "municipal-appeal", place)
        elif appeal.type == "rectification" and _repeats_rectification(appeal, decision):
            yield WrongRemedy(appeal, _ALREADY, "municipal-appeal", decision.site("rectification"))
        elif organ_type in _BELOW_COUNCIL and _skips_rectification(appeal, decision):
            yield WrongRemedy(appeal, _FIRST, "rectification", place)


def _repeats_rectification(appeal: Appeal, decision: Decision) -> bool:
    """Whether a review is told of a decision on a review, by the Local or the county act (135 §)."""
    acts = _acts_of(appeal)
    return decision.rectification is not None and bool(acts) and acts <= FIRST_RECTIFIED


def _acts_of(appeal: Appeal) -> set[str]:
    grounds = appeal.ground.values.values() if appeal.ground else ()
    return {act for text in grounds for act in cited_acts(text)}


def _skips_rectification(appeal: Appeal, decision: Decision) -> bool:
    """Whether a municipal appeal is told where only the Local or the county act can give it.

    It lies against the decision on a rectification (135 §), and where another act says so.
    """
    if appeal.type != "municipal-appeal":
        return False
    return _acts_of(appeal) <= FIRST_RECTIFIED and not _is_on_rectification(decision)


def _is_on_rectification(decision: Decision) -> bool:
    """Whether a decision is the one on a request for rectification, by its title or what it says."""
    if decision.rectification is not None:
        return True
    titles = decision.title.values.values() if decision.title else ()
    if any(_ON_RECTIFICATION.search(folded(title)) for title in titles):
        return True
    said = [*passages(decision, "proposal"), *passages(decision.resolution, "text")]
    return any(_DECIDES_RECTIFICATION.search(folded(one.text)) for one in said)


def _preparation(decision: Decision) -> Site | None:
    """Return what shows that nothing was settled: put off, a statement, or only sent on."""
    if is_postponed(decision) or outcome_of(decision) == "statement-given":
        return decision.site("resolution", "outcome")
    if not is_accepted(decision) or not decision.forward_to:
        return None
    for passage in passages(decision, "proposal"):
        plain = folded(passage.text)
        sent = _SENDS_ON.search(plain)
        if sent and len(_DECIDES.findall(plain)) == 1:
            return passage.site(*sent.span())
    return None
