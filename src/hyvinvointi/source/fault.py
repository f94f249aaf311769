"""A parser's error with the text around it, and the questions its explanations ask."""

import re
from dataclasses import field
from typing import Any

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Rule
from hyvinvointi.patterns import regex
from hyvinvointi.source.document import Mark
from hyvinvointi.source.frames import Frame

_BREAK = regex(r"\r\n?|\n")


@dataclass(frozen=True, slots=True)
class Explained:
    """What to tell of a fault. `mended` is a text for the parser in which it no longer stands."""

    rule: Rule
    start: int
    end: int
    args: dict[str, object] = field(default_factory=dict)
    mended: str | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """A parser's error: `at` is where it stopped, `opened` (or -1) where its context began.

    `last` is the latest complete value before it, `stack` the collections that were open.
    """

    text: str
    parseable: str
    problem: str
    context: str
    at: int
    opened: int
    last: Mark
    stack: tuple[Frame, ...]

    @classmethod
    def of(cls, error: Any, text: str, parseable: str, last: Mark, stack: list[Frame]) -> "Fault":
        """Return the fault that an exception of the parser stands for."""
        mark = getattr(error, "problem_mark", None)
        context = getattr(error, "context_mark", None)
        return cls(
            text,
            parseable,
            str(getattr(error, "problem", None) or ""),
            str(getattr(error, "context", None) or ""),
            min(mark.index if mark else 0, len(text)),
            min(context.index, len(text)) if context is not None else -1,
            last,
            tuple(stack),
        )

    def tell(
        self, rule: Rule, start: int, end: int, args: dict[str, object] | None = None
    ) -> Explained:
        """Return the explanation; its place stays inside the text."""
        size = len(self.text)
        start = max(0, min(start, size))
        return Explained(rule, start, max(start, min(end, size)), args or {})

    @property
    def character(self) -> str:
        """The character where the parser stopped; a space at the end of the file."""
        return self.text[self.at : self.at + 1] or " "

    @property
    def in_flow(self) -> bool:
        """Whether the innermost open collection is in brackets."""
        return bool(self.stack) and self.stack[-1].mark.style != "block"

    @property
    def bracket(self) -> int:
        """Where the innermost bracket was opened."""
        if self.in_flow and not self.stack[-1].is_pair:
            return self.stack[-1].mark.start
        return max(self.opened, 0)

    def line_start(self, at: int) -> int:
        """Offset at which the line of `at` begins."""
        return max(self.text.rfind("\n", 0, at), self.text.rfind("\r", 0, at)) + 1

    def line_end(self, at: int) -> int:
        """Offset at which the line of `at` ends, without its break."""
        match = _BREAK.search(self.text, at)
        return match.start() if match else len(self.text)

    def next_line(self, at: int) -> int:
        """Offset at which the line after the one of `at` begins."""
        match = _BREAK.search(self.text, at)
        return match.end() if match else len(self.text)

    def previous_line(self, at: int) -> int:
        """Offset at which the line before the one of `at` begins."""
        return self.line_start(len(self.text[: self.line_start(at)].rstrip("\r\n")))

    def line_text(self, at: int) -> str:
        """The line of `at`, without its break."""
        return self.text[self.line_start(at) : self.line_end(at)]

    def first_text(self, at: int) -> int:
        """Offset at which the text of the line of `at` begins, behind its indentation."""
        line = self.line_text(at)
        return self.line_start(at) + len(line) - len(line.lstrip(" \t"))

    def indent(self, at: int) -> int:
        """How far the line of `at` is indented."""
        return self.first_text(at) - self.line_start(at)

    def is_first(self, at: int) -> bool:
        """Whether nothing stands before `at` on its line but indentation and list dashes."""
        return not self.text[self.line_start(at) : at].strip(" \t-")

    def word(self, at: int) -> int:
        """Offset at which the word that begins at `at` ends."""
        match = re.compile(r"[^\s,\[\]{}]+").match(self.text, at)
        return match.end() if match else at + 1
