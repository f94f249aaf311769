"""The fields of a new document that one line can answer, as the schemas have them."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Language
from hyvinvointi.schema import Field, root
from hyvinvointi.schema.fields import EXAMPLE
from hyvinvointi.workspace.entry import REGISTERED

ASKED: Mapping[str, tuple[str, ...]] = {
    "strategy": ("title", "organ", "period.start", "period.end"),
    "program": ("title", "type", "period.start", "period.end", "owner", "responsible"),
    "indicator": (
        "title",
        "unit",
        "direction",
        "type",
        "frequency",
        "source.system",
        "responsible",
    ),
    "decision": ("title", "organ", "meeting.date", "case_number", "presenter", "preparers"),
}
"""What a dialogue asks of each kind, in this order: the rest is written later, or by options."""

ASKED_OF_OFFICE_HOLDER = ("title", "organ", "decided_on", "case_number", "preparers")
"""What it asks of a decision that an office-holder makes: no meeting, and nobody who presents it."""

FIRST_STATUS: Mapping[str, str] = {
    "strategy": "in-preparation",
    "program": "in-preparation",
    "decision": "draft",
}
"""Where a new document of a kind stands, unless somebody says otherwise."""

_OWN = frozenset({"kind", "id", "municipality"})
_SINGLE = frozenset({"string", "integer", "number", "boolean"})


@dataclass(frozen=True, slots=True)
class FormField:
    """A field that one line answers, or a list of such answers (`is_many`).

    `meaning` is that of one answer, `about` what describes the whole.
    """

    route: tuple[str, ...]
    meaning: Field
    about: Field
    is_many: bool = False
    is_required: bool = False

    @property
    def name(self) -> str:
        """The way to it: `meeting.date`."""
        return ".".join(self.route)

    @property
    def option(self) -> str:
        """The option that answers it: `--meeting-date`."""
        return f"--{'-'.join(self.route).replace('_', '-')}"

    @property
    def parameter(self) -> str:
        """The name of the option's value in a program."""
        return "_".join(self.route)

    @property
    def is_actor(self) -> bool:
        """Whether somebody may be named who is not in the register."""
        return bool({*REGISTERED} & {*self.meaning.refs}) and "object" in self.meaning.types


@cache
def form(kind: str) -> tuple[FormField, ...]:
    """Return the fields of a kind: first those that a dialogue asks, then in the schema's order."""
    fields = {field.name: field for field in _fields(root(kind))}
    asked = [fields[name] for name in ASKED[kind] if name in fields]
    return (*asked, *(field for field in fields.values() if field not in asked))


def asked(kind: str) -> tuple[FormField, ...]:
    """Return the fields of a kind that a dialogue asks."""
    return tuple(question for question in form(kind) if question.name in ASKED[kind])


def nested(answers: Mapping[tuple[str, ...], Any]) -> dict[str, Any]:
    """Return answers by their routes as a document has them."""
    data: dict[str, Any] = {}
    for (first, *rest), value in answers.items():
        if rest:
            data.setdefault(first, {})[rest[0]] = value
        else:
            data[first] = value
    return data


def explained(field: FormField, reader: Language) -> str:
    """Return what the schema says of a field, with an example that can be typed on one line.

    Values that are listed beside it need no example.
    """
    text = field.about.description(reader)
    said, mark, shown = text.partition(EXAMPLE[reader])
    if "{" in shown or field.meaning.enum:
        return f"{said}."
    return f"{said}{mark}{shown.removesuffix('.').strip('[]')}." if field.is_many else text


def _fields(kind: Field) -> Iterator[FormField]:
    for name, field in kind.properties.items():
        if name in _OWN:
            continue
        if _is_single(field):
            yield FormField((name,), field, field, is_required=name in kind.required)
        elif field.item is not None and (field.item.refs or _is_plain_text(field.item)):
            yield FormField((name,), field.item, field, is_many=True)
        elif field.item is None:
            for inner, child in field.properties.items():
                if _is_single(child):
                    yield FormField((name, inner), child, child)


def _is_single(field: Field) -> bool:
    if field.item is not None:
        return False
    return field.is_text or bool(field.refs) or (bool(field.types) and field.types <= _SINGLE)


def _is_plain_text(field: Field) -> bool:
    return field.is_text or field.types == {"string"}
