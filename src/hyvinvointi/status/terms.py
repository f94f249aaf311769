"""Words of the schema as a status says them: within a line."""

from hyvinvointi.diagnostics import Text
from hyvinvointi.schema import Field, root
from hyvinvointi.words.capitals import uncapitalised
from hyvinvointi.words.text import in_each


def of(field: Field, value: str) -> Text:
    """Return the words for a value of a field."""
    term = field.value_term(value)
    return in_each(lambda language: uncapitalised(term.say(language)))


def of_outcome(outcome: str) -> Text:
    """Return the words for how a matter ended."""
    field = root("decision").at(("resolution", "outcome"))
    return of(field, outcome) if field else Text("", "", "")


def of_role(role: str | None) -> Text:
    """Return the words for the role in which an organ handles a matter."""
    field = root("program").at(("approval", 0, "role"))
    return of(field, role) if field and role else Text("", "", "")
