"""What a rule may ask that looks at one file and at nothing beyond it."""

from collections.abc import Callable
from datetime import date

from hyvinvointi.lint.prose import FreeText, free_texts
from hyvinvointi.source import Document


class FileContext:
    """The day that rules about time go by, and the texts of a file.

    `is_dated` tells whether the day was asked for: what was found may be another on another day.
    """

    def __init__(self, today: date, main_language: Callable[[Document], str]) -> None:
        self.is_dated = False
        self._today = today
        self._main_language = main_language
        self._lowered: dict[str, str] = {}
        self._texts: dict[str, tuple[FreeText, ...]] = {}

    @property
    def today(self) -> date:
        """The day that rules about time go by."""
        self.is_dated = True
        return self._today

    def texts(self, document: Document) -> tuple[FreeText, ...]:
        """Return every free text of a document with its language; nothing of a broken one."""
        if document.path not in self._texts:
            main = self._main_language(document)
            self._texts[document.path] = tuple(free_texts(document, main))
        return self._texts[document.path]

    def may_hold(self, document: Document, *needles: str) -> bool:
        """Whether a file could hold any of some words in small letters: a fast no for rules of prose.

        A text with escapes may hold anything.
        """
        if document.path not in self._lowered:
            self._lowered[document.path] = document.text.lower()
        text = self._lowered[document.path]
        return "\\" in text or any(needle in text for needle in needles)
