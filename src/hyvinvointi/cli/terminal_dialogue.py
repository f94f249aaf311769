"""Questions at a terminal: what is usual stands there to be changed, Tab completes."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.utils import is_dumb_terminal

from hyvinvointi import visible
from hyvinvointi.cli import output
from hyvinvointi.cli.asking import Choice, Question
from hyvinvointi.diagnostics import Language, Text
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
        self._session: PromptSession[str] = PromptSession(
            reserve_space_for_menu=_SHOWN, key_bindings=_keys()
        )

    def ask(self, question: Question) -> str:
        """Return an answer that fits the question."""
        output.emit("".join(f"{line}\n" for line in self._lines(question)))
        # A terminal that cannot change a line shows what is usual above it.
        usual = visible.text(question.default)
        begun, otherwise = ("", usual) if is_dumb_terminal() else (usual, "")
        while True:
            typed = self._typed(question, begun)
            answer = question.read(typed or otherwise)
            if isinstance(answer, str):
                return answer
            # On lines of its own: the line below an answer would cut what is longer.
            output.emit("".join(f"{line}\n" for line in _filled(answer.say(self._spoken))))
            begun = "" if is_dumb_terminal() else typed

    def _typed(self, question: Question, begun: str) -> str:
        try:
            return self._session.prompt(
                FormattedText([("bold", "> ")]),
                default=begun,
                completer=_Words([*question.suggestions, *question.choices]),
                complete_while_typing=bool(question.suggestions),
            )
        except EOFError:  # Ctrl-D: nobody goes on answering
            raise KeyboardInterrupt from None

    def _lines(self, question: Question) -> Iterator[str]:
        yield ""
        yield from _filled(question.label)
        hints = [question.hint, _NUMBER.say(self._spoken) if question.choices else ""]
        yield from _filled(" ".join(filter(None, hints)), "  ")
        if question.default and is_dumb_terminal():
            yield f"  [{visible.text(question.default)}]"
        for number, one in enumerate(question.choices, 1):
            yield f"  {number:>2}  {visible.text(str(one))}"


def _filled(text: str, indent: str = "") -> list[str]:
    width = min(_WIDEST, output.width() - 2)
    return textwrap.wrap(visible.text(text), width, initial_indent=indent, subsequent_indent=indent)


def _keys() -> KeyBindings:
    """Tab takes the first word that fits, and each time after it the next."""
    keys = KeyBindings()

    @keys.add("tab")
    def _(event: KeyPressEvent) -> None:
        buffer = event.current_buffer
        if buffer.complete_state:
            buffer.complete_next()
        else:
            buffer.start_completion(select_first=True)

    return keys


class _Words(Completer):
    """Completes the whole answer; words that begin so come first, then those that hold it."""

    def __init__(self, words: Sequence[Choice]) -> None:
        self._words = words

    def get_completions(
        self, document: Document, complete_event: CompleteEvent
    ) -> Iterable[Completion]:
        """Yield the words that hold what was typed; all of them once Tab asks for them."""
        behind = document.text.rpartition(",")[2].lstrip()
        typed = suggest.fold(behind)
        if not typed and not complete_event.completion_requested:
            return
        begin = [one for one in self._words if one.begins(behind)]
        hold = [one for one in self._words if any(typed in part for part in one.spellings)]
        for word in dict.fromkeys((*begin, *hold)):
            yield Completion(word.value, -len(behind), display=visible.text(str(word)))
