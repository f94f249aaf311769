"""The words of readers for values of a decision's fields."""

from collections.abc import Sequence

from hyvinvointi.diagnostics import Text
from hyvinvointi.schema import Field, root
from hyvinvointi.words.capitals import uncapitalised
from hyvinvointi.words.text import in_each

_OUTCOME = ("resolution", "outcome")


def term(value: str, *names: str, organisation: str | None = None) -> Text:
    """Return the label of a value of the field at `names`; items of lists need no index.

    `organisation` is the type of that whose decision it is.
    """
    return _field(names).value_term(value, organisation)


def code(value: str, *names: str, organisation: str | None = None) -> Text:
    """Return a value as it is typed, with its label behind it."""
    return _field(names).explained(value, organisation)


def field_term(*names: str) -> Text:
    """Return what readers call the field at `names`; items of lists need no index."""
    return _field(names).term


def proposal_term(kind: str | None) -> Text:
    """Return what a kind of proposal is called inside a sentence, that of an unknown kind a proposal."""
    known = (
        term(kind, "handling", "counter_proposals", "kind")
        if kind
        else field_term("handling", "counter_proposals", "text")
    )
    return in_each(lambda language: uncapitalised(known.say(language)))


def outcome_term(outcome: str) -> Text:
    """Return the label of an outcome."""
    return term(outcome, *_OUTCOME)


def outcome_code(outcome: str) -> Text:
    """Return an outcome as it is typed, with its label behind it."""
    return code(outcome, *_OUTCOME)


def _field(names: Sequence[str]) -> Field:
    field = root("decision")
    for name in names:
        field = field.properties[name]
        field = field.item or field
    return field
