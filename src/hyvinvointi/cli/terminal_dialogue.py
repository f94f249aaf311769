"""Questions at a terminal: what is usual stands there to be changed, Tab completes."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.validation import ValidationError, Validator

from hyvinvointi import visible
from hyvinvointi.cli import output
from hyvinvointi.cli.asking import Choice, Question
from hyvinvointi.diagnostics import Language, Message, Text
from hyvinvointi.schema import suggest

_SHOWN = 6
"""Suggestions at a time: more of them would push what was answered out of the window."""
_NUMBER = Text(
    "Numero, arvo tai nimi.", "Nummer, värde eller namn.", "A number, a value or a name."
)
_WIDEST = 78


class TerminalDialogue:
    """Asks one question after another; an answer that does not fit can be changed."""

    def __init__(self, spoken: Language) -> None:
        self._spoken = spoken
        self._session: PromptSession[str] = PromptSession(reserve_space_for_menu=_SHOWN)

    def ask(self, question: Question) -> str:
        """Return an answer that fits the question."""
        output.emit("".join(f"{line}\n" for line in self._lines(question)))
        typed = self._session.prompt(
            FormattedText([("bold", "> ")]),
            default=visible.text(question.default),
            completer=_Words([*question.suggestions, *(one.value for one in question.choices)]),
            complete_while_typing=bool(question.suggestions),
            validator=_Fits(question, self._spoken),
            validate_while_typing=False,
        )
        answer = question.read(typed)
        return answer if isinstance(answer, str) else question.default

    def _lines(self, question: Question) -> Iterator[str]:
        width = min(_WIDEST, output.width() - 2)
        yield ""
        yield from textwrap.wrap(question.label, width)
        hints = [question.hint, _NUMBER.say(self._spoken) if question.choices else ""]
        yield from textwrap.wrap(
            " ".join(filter(None, hints)), width, initial_indent="  ", subsequent_indent="  "
        )
        yield from _listed(question.choices)


def _listed(choices: Sequence[Choice]) -> Iterator[str]:
    widest = max((len(one.value) for one in choices), default=0)
    for number, one in enumerate(choices, 1):
        term = "" if suggest.fold(one.term) == suggest.fold(one.value) else one.term
        yield f"  {number:>2}  {one.value:<{widest}}  {term}".rstrip()


class _Words(Completer):
    """Completes the whole answer; words that begin so come first, then those that hold it."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = [(suggest.fold(word), word) for word in words]

    def get_completions(
        self, document: Document, complete_event: CompleteEvent
    ) -> Iterable[Completion]:
        typed = suggest.fold(document.text)
        if not typed and not complete_event.completion_requested:
            return
        found = sorted(
            (not folded.startswith(typed), at, word)
            for at, (folded, word) in enumerate(self._words)
            if typed in folded
        )
        for *_, word in found:
            yield Completion(word, start_position=-len(document.text))


class _Fits(Validator):
    def __init__(self, question: Question, spoken: Language) -> None:
        self._question, self._spoken = question, spoken

    def validate(self, document: Document) -> None:
        answer = self._question.read(document.text)
        if isinstance(answer, Message):
            raise ValidationError(len(document.text), answer.say(self._spoken))
