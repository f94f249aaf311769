"""Judging documents one by one by the rules that look at their neighbours, too."""

from collections.abc import Iterator, Sequence
from datetime import date

from hyvinvointi.diagnostics import Finding
from hyvinvointi.facts.table import FactTable
from hyvinvointi.facts.values import Beside
from hyvinvointi.lint.kept_rules import KeptRules
from hyvinvointi.lint.neighbour_context import NeighbourContext, Neighbourhood
from hyvinvointi.lint.registry import LintRule
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
        self._facts = facts
        self._rules = KeptRules("neighbours", rules, is_kept=facts is not None)
        self._neighbourhood = neighbourhood
        self._today = today

    def findings(self, document: Document) -> Iterator[Finding]:
        """Yield what the rules find in a document."""
        if self._facts is not None and self._rules.is_kept:
            known = self._facts.beside(document)
            if known is not None and self._holds(known):
                yield from self._rules.unpacked(document.path, known.findings)
            else:
                yield from self._found(self._facts, document)
        if self._rules.others:
            context = NeighbourContext(self._neighbourhood, self._today)
            yield from self._rules.others.findings(document, context.view, context)

    def _holds(self, known: Beside) -> bool:
        return known.day in {"", str(self._today)} and all(
            self._neighbourhood.answer(tuple(question)) == answer
            for question, answer in known.answers
        )

    def _found(self, facts: FactTable, document: Document) -> list[Finding]:
        context = NeighbourContext(self._neighbourhood, self._today)
        findings = [*self._rules.kept.findings(document, context.view, context)]
        day = str(self._today) if context.is_dated else ""
        facts.note_beside(document, day, context.answers, findings)
        return findings
