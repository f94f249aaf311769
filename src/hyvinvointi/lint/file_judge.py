"""Judging documents one by one by the rules that look at their file alone."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from hyvinvointi.diagnostics import Finding, Rule
from hyvinvointi.facts.packing import unpacked
from hyvinvointi.facts.sound import facts_of
from hyvinvointi.facts.table import FactTable, is_sound
from hyvinvointi.facts.values import Facts
from hyvinvointi.lint.catalogue import catalogue
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.registry import LintRule, all_rules
from hyvinvointi.model import view
from hyvinvointi.privacy.reserved import is_open
from hyvinvointi.schema import Survey, survey, value_faults
from hyvinvointi.source import Document
from hyvinvointi.source.bounds import bounded


class RulesByKind:
    """Some rules, by the kinds of what they look at."""

    def __init__(self, rules: Iterable[LintRule]) -> None:
        self._rules = [*rules]
        self._of_kind: dict[type[Any], list[LintRule]] = {}

    def __bool__(self) -> bool:
        return bool(self._rules)

    def applying(self, document: Document) -> Iterator[tuple[LintRule, Any]]:
        """Yield each rule that looks at a document, at its text or at its view, with that."""
        for seen in (document, None if document.broken else view(document)):
            if seen is None:
                continue
            kind = type(seen)
            if kind not in self._of_kind:
                self._of_kind[kind] = [
                    rule for rule in self._rules if issubclass(kind, rule.looks_at)
                ]
            for rule in self._of_kind[kind]:
                yield rule, seen


class FileJudge:
    """Finds what rules say of single files, or takes it from facts.

    Facts hold what all built-in rules say; where some of them are not asked for, none are used.
    """

    def __init__(self, rules: Sequence[LintRule], today: date, facts: FactTable | None) -> None:
        kept = [rule for rule in all_rules() if rule.scope == "file"]
        asked = [rule for rule in rules if rule.scope == "file"]
        self._facts = facts if {*kept} <= {*asked} else None
        self._kept = RulesByKind(kept if self._facts is not None else ())
        self._others = RulesByKind(
            rule for rule in asked if self._facts is None or rule not in kept
        )
        self._today = today
        self._codes: dict[str, Rule] = {}

    def findings(self, document: Document, surveyed: Survey | None, main: str) -> Iterator[Finding]:
        """Yield what the rules find in a document; `main` is the language of texts that say none."""
        if self._facts is not None:
            facts = facts_of(document)
            if facts is not None and facts.main == main and facts.day in {"", str(self._today)}:
                yield from self._known(document.path, facts)
            else:
                yield from self._found(self._facts, document, surveyed, main)
        if self._others:
            yield from _findings(self._others, document, self._context(document, surveyed, main))

    def _context(self, document: Document, surveyed: Survey | None, main: str) -> FileContext:
        if facts_of(document) is not None:
            surveyed = survey(document)  # a kept one lacks dates and lists
        return FileContext(self._today, main, surveyed)

    def _known(self, path: str, facts: Facts) -> Iterator[Finding]:
        if facts.findings and not self._codes:
            self._codes = {entry.rule.code: entry.rule for entry in catalogue()}
        for finding in facts.findings:
            yield unpacked(finding, path, self._codes)

    def _found(
        self, facts: FactTable, document: Document, surveyed: Survey | None, main: str
    ) -> list[Finding]:
        context = self._context(document, surveyed, main)
        findings = [*_findings(self._kept, document, context)]
        if surveyed is not None and is_sound(document, value_faults(document, surveyed)):
            day = str(self._today) if context.is_dated else ""
            facts.note(document, surveyed, main, day, findings, is_open=is_open(document))
        return findings


def _findings(rules: RulesByKind, document: Document, context: FileContext) -> Iterator[Finding]:
    for rule, seen in rules.applying(document):
        yield from bounded_by_rule(rule, rule.check(seen, context))


def bounded_by_rule(rule: LintRule, findings: Iterable[Finding]) -> Iterable[Finding]:
    """Stop a rule that finds the same over and over; privacy is looked after to the last letter."""
    return findings if rule.rule.private else bounded(findings)
