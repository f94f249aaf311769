"""The words of readers for values of a decision's fields."""

from hyvinvointi.diagnostics import LANGUAGES, Text
from hyvinvointi.schema import Field, root
from hyvinvointi.words.capitals import uncapitalised


def term(value: str, *names: str) -> Text:
    """Return the label of a value of the field at `names`; items of lists need no index."""
    return _field(names).value_term(value)


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
    return Text(*(uncapitalised(known.say(language)) for language in LANGUAGES))


def outcome_term(outcome: str) -> Text:
    """Return the label of an outcome."""
    return term(outcome, "resolution", "outcome")


def _field(names: tuple[str, ...]) -> Field:
    field = root("decision")
    for name in names:
        field = field.properties[name]
        field = field.item or field
    return field
