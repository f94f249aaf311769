"""The questions of a form: labels and choices from the schema, names from the register."""

from collections.abc import Mapping, Sequence
from typing import Any

from hyvinvointi import dates
from hyvinvointi.cli.asking import Asker, Choice, Question
from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import LANGUAGES, Language, Message, Text
from hyvinvointi.lint.rules import end_before_start
from hyvinvointi.model import View
from hyvinvointi.scaffold.draft import Answers
from hyvinvointi.scaffold.form import (
    ASKED,
    ASKED_OF_OFFICE_HOLDER,
    FIRST_STATUS,
    FormField,
    explained,
    form,
    nested,
)
from hyvinvointi.scaffold.localize import in_languages
from hyvinvointi.schema import check, suggest, survey, value_faults
from hyvinvointi.source import Document, read, yaml_text
from hyvinvointi.source.scalars import NotANumber, resolve
from hyvinvointi.workspace import Index

Given = Mapping[str, Any]
"""Values of options by the names of their parameters."""

_OPTIONAL = Text("Voi jättää tyhjäksi.", "Kan lämnas tomt.", "May be left empty.")
_SEVERAL = Text(
    "Useat pilkuin eroteltuina.", "Flera, åtskilda med komma.", "Several, separated by commas."
)
_BOTH = Text(
    "Kielet {languages}: vinoviiva välissä ( / ).",
    "Språken {languages}: snedstreck emellan ( / ).",
    "Languages {languages}: a slash between them ( / ).",
)
_UNKNOWN = Text(
    "Kunnan rekisterissä ei ole tällaista: ”{value}”.{advice}",
    "Kommunens register har inget sådant: ”{value}”.{advice}",
    "There is nothing called “{value}” in the register.{advice}",
)
_FAULT = Text("{message} {help}", "{message} {help}", "{message} {help}")
_END_LATER = Text(
    "Anna loppu, joka on alun jälkeen.",
    "Ange ett slut efter början.",
    "Give an end after the start.",
)
_UNITS: Mapping[str, Sequence[str]] = {
    "fi": ("%", "kpl", "henkilöä", "htv", "€", "€/as"),
    "sv": ("%", "st.", "personer", "årsv.", "€", "€/inv."),
    "en": ("%", "persons", "person-years", "€"),
}
_MOST_LISTED = 25
"""Names that fit on a screen; more are completed as they are typed."""


@dataclass(frozen=True)
class FormQuestions:
    """Asks for the fields of a kind; `carried` are values taken over from an earlier document."""

    kind: str
    index: Index
    seen_from: Document
    languages: Sequence[str]
    spoken: Language
    asker: Asker
    given: Given
    carried: Mapping[str, Any]

    def answers(self) -> dict[tuple[str, ...], Any]:
        """Return what was said of each field, by its route."""
        found: dict[tuple[str, ...], Any] = {}
        asked: Sequence[str] = ASKED[self.kind]
        for field in form(self.kind):
            given = self._given(field)
            if given is None and field.name not in asked:
                value = FIRST_STATUS.get(self.kind) if field.name == "status" else None
            else:
                answer = self.asker.answer(self._question(field, found), given)
                value = self._value(field, answer) if answer else None
            if value is not None:
                found[field.route] = value
            if field.name == "organ" and self._is_office_holder(value):
                asked = ASKED_OF_OFFICE_HOLDER
        return found

    def _is_office_holder(self, organ: Any) -> bool:
        """Whether an office-holder decides, and thus no meeting."""
        entry = self.index.find(organ, self.seen_from, ("organ",)) if organ else None
        data = entry.document.value(entry.route) if entry else None
        return isinstance(data, Mapping) and data.get("type") == "office-holder"

    def _given(self, field: FormField) -> str | None:
        value = self.given.get(field.parameter)
        if not value:
            return None
        return ", ".join(value) if isinstance(value, list | tuple) else str(value)

    def _question(self, field: FormField, before: Answers) -> Question:
        meaning, spoken = field.meaning, self.spoken
        choices = [Choice(value, meaning.value_term(value).say(spoken)) for value in meaning.enum]
        known = self._known(field)
        if known and not field.is_actor and not field.is_many and len(known) <= _MOST_LISTED:
            choices = [Choice(own_id, name) for own_id, name in known.items()]
        return Question(
            field.option,
            f"{field.about.term.say(spoken)} ({field.name})",
            self._hint(field),
            self._default(field),
            field.is_required,
            choices,
            [] if choices else [*map(Choice, known, known.values()), *self._units(field)],
            lambda answer: self._fault(field, answer) or self._too_early(field, answer, before),
        )

    def _units(self, field: FormField) -> list[Choice]:
        units = _UNITS[self._written[0]] if field.name == "unit" else ()
        return [Choice(unit, unit) for unit in units]

    def _hint(self, field: FormField) -> str:
        parts = [explained(field, self.spoken)]
        if len(self._written) > 1 and field.meaning.is_text and not field.is_many:
            parts.append(_BOTH.say(self.spoken, {"languages": self._written}))
        if field.is_many:
            parts.append(_SEVERAL.say(self.spoken))
        if not field.is_required:
            parts.append(_OPTIONAL.say(self.spoken))
        return " ".join(parts)

    def _default(self, field: FormField) -> str:
        value: Any = self.carried
        for step in field.route:
            value = value.get(step) if isinstance(value, Mapping) else None
        if isinstance(value, Mapping) and field.meaning.is_text:
            return " / ".join(
                str(value[language]) for language in self._written if language in value
            )
        if isinstance(value, list) and all(isinstance(one, str) for one in value):
            return ", ".join(value)
        return str(value) if isinstance(value, str | int | float) else ""

    @property
    def _written(self) -> list[str]:
        return [language for language in self.languages if language in LANGUAGES] or ["fi"]

    def _known(self, field: FormField) -> dict[str, str]:
        """Return what a reference may name: ids and what they are called in the reader's language."""
        refs = field.meaning.refs
        return {
            own_id: self._called(own_id, refs) for own_id in (self._names(refs) if refs else ())
        }

    def _called(self, own_id: str, refs: tuple[str, ...]) -> str:
        entry = self.index.find(own_id, self.seen_from, refs)
        if entry is None:
            return own_id
        return View(entry.document, entry.route, entry.document.value(entry.route)).label.say(
            self.spoken
        )

    def _names(self, refs: tuple[str, ...]) -> dict[str, list[str]]:
        return self.index.names(refs, self.seen_from)

    def _value(self, field: FormField, answer: str) -> Any:
        if not field.is_many:
            return self._single(field, answer)
        parts = [part.strip() for part in answer.split(",")]
        return [self._single(field, part) for part in parts if part]

    def _single(self, field: FormField, answer: str) -> Any:
        meaning = field.meaning
        if meaning.refs:
            return self._reference(field, answer)
        if meaning.is_text:
            return self._text(field, answer)
        if meaning.date:
            date = dates.parse(answer) or dates.guess(answer)
            return _plain(str(date)) if date else answer
        return _plain(answer) if meaning.types & {"integer", "number", "boolean"} else answer

    def _text(self, field: FormField, answer: str) -> Any:
        end = "\n" if field.meaning.spec.get("x-prose") else ""
        parts = answer.split(" / ") if len(self._written) > 1 else [answer]
        texts = {
            one: f"{part.strip()}{end}" for one, part in zip(self._written, parts, strict=False)
        }
        return in_languages(texts, self.languages)

    def _reference(self, field: FormField, answer: str) -> Any:
        """Return the id of what is named; who is not in the register is told by name or title."""
        folded = suggest.fold(answer)
        for own_id, said in self._names(field.meaning.refs).items():
            if answer == own_id or folded in {suggest.fold(one) for one in (own_id, *said)}:
                return own_id
        if not field.is_actor:
            return answer
        # A title begins with a small letter, a name with a capital one.
        return {"title" if answer[:1].islower() else "name": answer}

    def _fault(self, field: FormField, answer: str) -> Message | None:
        """Return what is wrong with an answer: the schema says it, and the register."""
        value = self._value(field, answer)
        values = value if isinstance(value, list) else [value]
        known = self._known(field)
        for one in values if field.meaning.refs and known else ():
            if unknown := _unknown(one, known):
                return unknown
        text = yaml_text.document({"kind": self.kind, **nested({field.route: value})})
        document = check(read("new.yaml", text.encode()))
        for finding in (*document.findings, *value_faults(document, survey(document))):
            if finding.site.route[: len(field.route)] == field.route:
                told = (
                    Message(one, finding.args) for one in (finding.rule.message, finding.rule.help)
                )
                return Message(_FAULT, dict(zip(("message", "help"), told, strict=True)))
        return None

    def _too_early(self, field: FormField, answer: str, before: Answers) -> Message | None:
        """Return that a period would end before it begins, as was answered `before`."""
        *group, last = field.route
        ends = before.get((*group, "start")), self._value(field, answer)
        start, end = (dates.parse(day) for day in ends)
        if last != "end" or start is None or end is None or end.last >= start.first:
            return None
        args = {"start": start, "end": end}
        told = (Message(text, args) for text in (end_before_start.RULE.message, _END_LATER))
        return Message(_FAULT, dict(zip(("message", "help"), told, strict=True)))


def _unknown(value: Any, known: Mapping[str, str]) -> Message | None:
    """Return that nothing of that id is known, or that somebody has begun to type a name."""
    typed = value if isinstance(value, str) else next(iter(value.values()))
    if value in known if isinstance(value, str) else not _begins(typed, known):
        return None
    near = _begins(typed, known) or suggest.word(typed, [*known])
    return Message(_UNKNOWN, {"value": typed, "advice": suggest.advice(near)})


def _begins(typed: str, known: Mapping[str, str]) -> suggest.Suggestion | None:
    folded = suggest.fold(typed)
    for own_id, name in known.items():
        if any(suggest.fold(one).startswith(folded) for one in (own_id, name)):
            return suggest.Suggestion(own_id, sure=False)
    return None


def _plain(answer: str) -> Any:
    try:
        return resolve(answer)
    except NotANumber:
        return answer
