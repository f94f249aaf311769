"""Judging documents one by one by the rules that look at their file alone."""

from collections.abc import Iterable, Sequence
from datetime import date

from hyvinvointi.diagnostics import Finding
from hyvinvointi.facts.sound import Sound, facts_of
from hyvinvointi.facts.table import FactTable, is_sound
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.kept_rules import KeptRules
from hyvinvointi.lint.registry import LintRule
from hyvinvointi.privacy.reserved import is_open
from hyvinvointi.schema import Survey, survey, value_faults
from hyvinvointi.source import Document


class FileJudge:
    """Finds what rules say of single files, or takes it from facts."""

    def __init__(self, rules: Sequence[LintRule], today: date, facts: FactTable | None) -> None:
        self._facts = facts
        self._rules = KeptRules("file", rules, is_kept=facts is not None)
        self._today = today

    def findings(self, document: Document, surveyed: Survey | None, main: str) -> Iterable[Finding]:
        """Yield what the rules find in a document; `main` is the language of texts that say none."""
        if self._facts is not None and self._rules.is_kept:
            facts = facts_of(document)
            if facts is not None and facts.main == main and facts.day in {"", str(self._today)}:
                yield from self._rules.unpacked(document.path, facts.findings)
            else:
                yield from self._judged(self._facts, document, surveyed, main)[0]
        if self._rules.others:
            context = self._context(document, surveyed, main)
            yield from self._rules.others.findings(document, context.view, context)

    def known(self, document: Document, surveyed: Survey, main: str) -> Sound | None:
        """Return a document as it is known once it was judged; `None` unless it is sound."""
        if self._facts is None:
            return None
        return self._judged(self._facts, document, surveyed, main)[1]

    def _context(self, document: Document, surveyed: Survey | None, main: str) -> FileContext:
        if facts_of(document) is not None:
            surveyed = survey(document)  # a kept one lacks dates and lists
        return FileContext(self._today, main, surveyed)

    def _judged(
        self, facts: FactTable, document: Document, surveyed: Survey | None, main: str
    ) -> tuple[list[Finding], Sound | None]:
        context = self._context(document, surveyed, main)
        findings = [*self._rules.kept.findings(document, context.view, context)]
        if surveyed is None or not is_sound(document, value_faults(document, surveyed)):
            return findings, None
        day = str(self._today) if context.is_dated else ""
        is_open_ = is_open(document)
        return findings, facts.note(document, surveyed, main, day, findings, is_open=is_open_)
