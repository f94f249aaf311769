"""What a rule may ask that looks at one file and at nothing beyond it."""

from datetime import date

from hyvinvointi.lint.prose import FreeText, free_texts
from hyvinvointi.literals import Literals, Phrases
from hyvinvointi.model import View, view
from hyvinvointi.patterns import regex
from hyvinvointi.schema import Survey
from hyvinvointi.source import Document

_DIGIT = regex("[0-9]")


class FileContext:
    """The day that rules about time go by, and the texts of a file.

    `is_dated` tells whether the day was asked for: what was found may be another on another day.
    """

    def __init__(self, today: date, main_language: str, surveyed: Survey | None = None) -> None:
        self._surveyed = surveyed
        self.is_dated = False
        self._today = today
        self._main_language = main_language
        self._texts: dict[str, tuple[FreeText, ...]] = {}
        self._numbered: dict[str, tuple[FreeText, ...]] = {}
        self._views: dict[str, View | None] = {}

    @property
    def today(self) -> date:
        """The day that rules about time go by."""
        self.is_dated = True
        return self._today

    def survey(self, document: Document) -> Survey | None:
        """Return what a document defines, and where its dates are; `None` where it is unreadable."""
        return None if document.broken else self._surveyed

    def view(self, document: Document) -> View | None:
        """Return the view of a document by its kind, the same for all rules that look at its text."""
        if document.path not in self._views:
            self._views[document.path] = view(document)
        return self._views[document.path]

    def main_language(self, _document: Document) -> str:
        """Return the language of texts of a document that do not say theirs."""
        return self._main_language

    def texts(self, document: Document) -> tuple[FreeText, ...]:
        """Return every free text of a document with its language; nothing of a broken one."""
        if document.path not in self._texts:
            main = self.main_language(document)
            self._texts[document.path] = tuple(free_texts(document, main))
        return self._texts[document.path]

    def numbered(self, document: Document) -> tuple[FreeText, ...]:
        """Return the free texts with a digit: half of them, for rules of days and numbers."""
        if document.path not in self._numbered:
            texts = self.texts(document)
            self._numbered[document.path] = tuple(
                text for text in texts if _DIGIT.search(text.words)
            )
        return self._numbered[document.path]

    @staticmethod
    def may_hold(document: Document, words: Literals | Phrases) -> bool:
        """Whether a file could hold any of some words: a fast no for rules of prose.

        A text with escapes may hold anything.
        """
        return words.are_in(document.text) or "\\" in document.text
