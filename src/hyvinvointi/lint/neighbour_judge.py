"""Judging documents one by one by the rules that look at their neighbours, too."""

from collections.abc import Iterator, Sequence
from datetime import date

from hyvinvointi.diagnostics import Finding, Rule
from hyvinvointi.facts.packing import unpacked
from hyvinvointi.facts.table import FactTable
from hyvinvointi.facts.values import Beside
from hyvinvointi.lint.catalogue import catalogue
from hyvinvointi.lint.file_judge import RulesByKind, bounded_by_rule
from hyvinvointi.lint.neighbour_context import NeighbourContext, Neighbourhood
from hyvinvointi.lint.registry import LintRule, all_rules
from hyvinvointi.source import Document


class NeighbourJudge:
    """Finds what rules say of documents beside their neighbours, or takes it from facts.

    What was found holds as long as every question of the rules has the answer that it had.
    """

    def __init__(
        self,
        rules: Sequence[LintRule],
        neighbourhood: Neighbourhood,
        today: date,
        facts: FactTable | None,
    ) -> None:
        kept = [rule for rule in all_rules() if rule.scope == "neighbours"]
        asked = [rule for rule in rules if rule.scope == "neighbours"]
        self._facts = facts if {*kept} <= {*asked} else None
        self._kept = RulesByKind(kept if self._facts is not None else ())
        self._others = RulesByKind(
            rule for rule in asked if self._facts is None or rule not in kept
        )
        self._neighbourhood = neighbourhood
        self._today = today
        self._codes: dict[str, Rule] = {}

    def findings(self, document: Document) -> Iterator[Finding]:
        """Yield what the rules find in a document."""
        if self._facts is not None:
            known = self._facts.beside(document)
            if known is not None and self._holds(known):
                yield from self._known(document.path, known)
            else:
                yield from self._found(self._facts, document)
        context = NeighbourContext(self._neighbourhood, self._today)
        yield from _findings(self._others, document, context)

    def _holds(self, known: Beside) -> bool:
        return known.day in {"", str(self._today)} and all(
            self._neighbourhood.answer(tuple(question)) == answer
            for question, answer in known.answers
        )

    def _known(self, path: str, known: Beside) -> Iterator[Finding]:
        if known.findings and not self._codes:
            self._codes = {entry.rule.code: entry.rule for entry in catalogue()}
        for finding in known.findings:
            yield unpacked(finding, path, self._codes)

    def _found(self, facts: FactTable, document: Document) -> list[Finding]:
        context = NeighbourContext(self._neighbourhood, self._today)
        findings = [*_findings(self._kept, document, context)]
        day = str(self._today) if context.is_dated else ""
        facts.note_beside(document, day, context.answers, findings)
        return findings


def _findings(
    rules: RulesByKind, document: Document, context: NeighbourContext
) -> Iterator[Finding]:
    for rule, seen in rules.applying(document):
        yield from bounded_by_rule(rule, rule.check(seen, context))
