"""An outcome that the record of the votes contradicts."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.outcomes import speaks_of
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.lint.minutes.stages import outcome_of
from hyvinvointi.lint.minutes.terms import outcome_term
from hyvinvointi.model import Decision
from hyvinvointi.model.decision import Option, Vote
from hyvinvointi.model.lifecycle import is_acceptance

RULE = Rule(
    "HV302",
    "outcome-contradicts-votes",
    Text(
        "Päätöksen tulos on ”{outcome}”, mutta äänet jakautuivat {for_count}–{against_count}.",
        "Utfallet är ”{outcome}”, men antalet ja-röster är {for_count} och antalet nej-röster "
        "{against_count}.",
        "The outcome is “{outcome}”, but the votes were {for_count} for and {against_count} against.",
    ),
    Text(
        "Tarkista pöytäkirjasta päätöksen tulos (resolution.outcome) ja äänestyksen merkinnät (handling.votes) ja korjaa virhe.",
        "Kontrollera utfallet (resolution.outcome) och röstetalen (handling.votes) i protokollet, "
        "och rätta det som är fel.",
        "Check the outcome and the votes in the minutes, and correct whichever is wrong.",
    ),
    fact="contradicted-outcome",
)
_ON_THE_MATTER = frozenset({None, "main", "amendment"})
_PUT_OFF = ("returned", "tabled")


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for the first vote that does not go with the outcome."""
    outcome = outcome_of(decision)
    handling = decision.handling
    if decision.resolution is None or handling is None or not outcome:
        return
    for vote in handling.votes:
        if _divided(vote, outcome) or _put_off(vote, outcome):
            yield Finding(
                RULE,
                decision.resolution.site("outcome"),
                {
                    "outcome": outcome_term(outcome),
                    "for_count": _count(vote.for_),
                    "against_count": _count(vote.against),
                },
                related=noted(vote.site()),
                value=outcome,
            )
            return


def _count(side: Option | None) -> int | str:
    return side.count if side is not None and side.count is not None else "?"


def _divided(vote: Vote, outcome: str) -> bool:
    """Somebody voted against, and yet the decision is called unanimous.

    A vote on returning or tabling does not count: the matter may be decided unanimously after it.
    """
    against = vote.against.count if vote.against else None
    about_matter = vote.type in _ON_THE_MATTER and not _speaks_of_putting_off(vote)
    return outcome == "accepted-unanimously" and about_matter and bool(against)


def _put_off(vote: Vote, outcome: str) -> bool:
    """The side that won would return or table the matter, and yet it is called accepted."""
    won = vote.for_ if vote.result == "for" else vote.against if vote.result == "against" else None
    text = str(won.text or "") if won else ""
    asked = text and not speaks_of("accepted", text) and "jatk" not in text.lower()
    return bool(asked) and is_acceptance(outcome) and _any_put_off(text)


def _speaks_of_putting_off(vote: Vote) -> bool:
    options = (one.text for one in (vote.for_, vote.against) if one)
    return any(_any_put_off(str(text or "")) for text in (vote.question, *options))


def _any_put_off(text: str) -> bool:
    return any(speaks_of(outcome, text) for outcome in _PUT_OFF)
