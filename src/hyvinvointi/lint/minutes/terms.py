"""The words of readers for values of a decision's fields."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.schema import root


def term(value: str, *names: str, organisation: str | None = None) -> Text:
    """Return the label of a value of the field at `names`; items of lists need no index.

    `organisation` is the type of that whose decision it is.
    """
    field = root("decision")
    for name in names:
        field = field.properties[name]
        field = field.item or field
    return field.value_term(value, organisation)


def outcome_term(outcome: str) -> Text:
    """Return the label of an outcome."""
    return term(outcome, "resolution", "outcome")
