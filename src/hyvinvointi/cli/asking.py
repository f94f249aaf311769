"""What a command has to know: from its options, from a dialogue, or by what is usual."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import field
from typing import Protocol

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Language, Message, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.schema import suggest
from hyvinvointi.words.values import Alternatives

_MISSING = Text(
    "Vastauksia puuttuu, eikä niitä voi kysyä. Anna {options}.",
    "Svar saknas, och det finns ingen att fråga. Ange {options}.",
    "Answers are missing, and there is no one to ask. Give {options}.",
)
_OR_YES = Text(
    "{usual} tai --yes, niin muut saavat tavallisen arvon",
    "{usual} eller --yes, så får de andra sitt vanliga värde",
    "{usual}, or --yes, and the others get their usual value",
)
_AND_OR_YES = Text(
    "{needed} sekä lisäksi {rest}",
    "{needed} och dessutom {rest}",
    "{needed}, and then {rest}",
)
_UNFIT = Text(
    "Valitsimen {option} arvo ”{value}” ei kelpaa. {reason}",
    "Värdet ”{value}” för {option} är inte giltigt. {reason}",
    "The value “{value}” of {option} is not valid. {reason}",
)
_CHOICES = Text(
    "{advice}Valitse jokin näistä: {choices}.",
    "{advice}Välj något av följande: {choices}.",
    "{advice}Choose one of these: {choices}.",
)
_MEANT = Text("Tarkoititko ”{choice}”? ", "Menade du ”{choice}”? ", "Did you mean “{choice}”? ")
_NOT_TEXT = Text("Se ei ole UTF-8-tekstiä.", "Det är inte text i UTF-8.", "It is not UTF-8 text.")
_NEEDED = Text("Tähän tarvitaan vastaus.", "Här behövs ett svar.", "An answer is needed here.")

Check = Callable[[str], Message | None]


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that may be chosen, and what it is called."""

    value: str
    term: str

    def __str__(self) -> str:
        is_same = suggest.fold(self.term) == suggest.fold(self.value)
        return self.term if is_same else f"{self.term} ({self.value})"

    @property
    def spellings(self) -> set[str]:
        """How it may be typed, without case and marks."""
        return {suggest.fold(self.value), suggest.fold(self.term)}

    def begins(self, typed: str) -> bool:
        """Whether it begins with what was typed."""
        return any(spelling.startswith(suggest.fold(typed)) for spelling in self.spellings)


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to know: the option that answers it, what is asked, and what an answer may be.

    `check` says what is wrong with an answer, `None` where it fits. `suggestions` complete what is
    typed; with `choices` nothing else is an answer.
    """

    option: str
    label: str
    hint: str = ""
    default: str = ""
    is_required: bool = False
    choices: Sequence[Choice] = ()
    suggestions: Sequence[Choice] = ()
    check: Check = lambda _: None

    def read(self, typed: str) -> str | Message:
        """Return the answer that was typed, or what is wrong with it.

        Where the terminal speaks ASCII, letters of UTF-8 come as bytes that it could not read.
        """
        try:
            answer = typed.encode("utf-8", "surrogateescape").decode("utf-8").strip()
        except UnicodeError:
            return Message(_NOT_TEXT)
        if not answer:
            return Message(_NEEDED) if self.is_required else ""
        if self.choices:
            return self._chosen(answer)
        return self.check(answer) or answer

    def _chosen(self, answer: str) -> str | Message:
        """A choice may be given by its number in the list, its value or its term."""
        if answer.isdecimal() and 0 < int(answer) <= len(self.choices):
            return self.choices[int(answer) - 1].value
        for choice in self.choices:
            if suggest.fold(answer) in choice.spellings:
                return choice.value
        begun = [choice for choice in self.choices if choice.begins(answer)]
        if len(begun) == 1:
            return begun[0].value
        return Message(
            _CHOICES,
            {"choices": Alternatives(tuple(map(str, self.choices))), "advice": self._near(answer)},
        )

    def _near(self, answer: str) -> Message | str:
        """Return the choice that was probably meant, as a question; nothing where none is near."""
        words = {word: choice for choice in self.choices for word in (choice.value, choice.term)}
        near = suggest.word(answer, [*words])
        return Message(_MEANT, {"choice": words[near.word].term}) if near else ""


class Dialogue(Protocol):
    """Somebody who answers."""

    def ask(self, question: Question) -> str:
        """Return an answer that fits the question."""


@dataclass(slots=True)
class Asker:
    """Answers questions: an option first, then somebody at the terminal, then the usual value.

    Without a terminal, and where nobody has said that usual values are fine (`yes`), every
    question without an option counts as missing.
    """

    dialogue: Dialogue | None
    yes: bool
    _missing: list[Question] = field(default_factory=list)

    def answer(self, question: Question, given: str | None) -> str:
        """Return the answer to a question; raises `WorkError` for an option that does not fit."""
        if given is not None:
            answer = question.read(given)
            if isinstance(answer, Message):
                args = {"option": question.option, "value": given, "reason": answer}
                raise WorkError(Message(_UNFIT, args))
            return answer
        if self.dialogue is not None and not self.yes:
            return self.dialogue.ask(question)
        if not self.yes or (question.is_required and not question.default):
            self._missing.append(question)
        return question.default

    def require_all(self) -> None:
        """Raise `WorkError` where a question has no answer, naming the options that give them."""
        if self._missing:
            raise WorkError(Message(_MISSING, {"options": self._options()}))

    def _options(self) -> Message | list[str]:
        """Return what is to be given: what has no usual value in any case."""
        needed = [one.option for one in self._missing if one.is_required and not one.default]
        usual = [one.option for one in self._missing if one.option not in needed]
        if not usual:
            return needed
        rest = Message(_OR_YES, {"usual": usual})
        return Message(_AND_OR_YES, {"needed": needed, "rest": rest}) if needed else rest


def asker(spoken: Language, *, yes: bool) -> Asker:
    """Return who answers in a run: without a terminal on both sides there is no dialogue."""
    if yes or sys.stdin is None or not (sys.stdin.isatty() and sys.stdout.isatty()):
        return Asker(None, yes)
    from hyvinvointi.cli.terminal_dialogue import TerminalDialogue

    return Asker(TerminalDialogue(spoken), yes)
