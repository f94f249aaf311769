"""A new document from answers, with comments that guide whoever goes on with it."""

from collections.abc import Container, Mapping
from typing import Any

from hyvinvointi.diagnostics import Language
from hyvinvointi.scaffold.form import nested
from hyvinvointi.scaffold.outline import with_outline
from hyvinvointi.schema import root
from hyvinvointi.source.yaml_text import Noted

Answers = Mapping[tuple[str, ...], Any]


def draft(
    head: Mapping[str, Any],
    answers: Answers,
    reader: Language,
    organs: Mapping[str, str],
    office_holders: Container[str] = (),
) -> dict[str, Any]:
    """Return the data of a new document: its `kind`, `id` and `municipality`, and what was said.

    Codes are explained behind them, and what is missing stands below as a comment, with `organs`
    of the register by their types in its examples; a decision of `office_holders` has no meeting.
    """
    kind = head["kind"]
    data = {**head, **nested(answers)}
    for name, field in root(kind).properties.items():
        value = data.get(name)
        if name not in head and field.enum and isinstance(value, str):
            data[name] = Noted(value, field.value_term(value).say(reader))
    return with_outline(kind, data, reader, organs, office_holders)
