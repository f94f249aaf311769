"""Rules whose findings are kept from one run to the next, and what was kept of them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain
from typing import Any

from hyvinvointi.diagnostics import Finding, Rule
from hyvinvointi.facts.packing import unpacked
from hyvinvointi.lint.catalogue import catalogue
from hyvinvointi.lint.registry import LintRule, Scope, all_rules
from hyvinvointi.model import KINDS, View
from hyvinvointi.source import Document
from hyvinvointi.source.bounds import bounded


class RulesByKind:
    """Some rules, by the kinds of what they look at."""

    def __init__(self, rules: Iterable[LintRule]) -> None:
        self._rules = [*rules]
        self._of_kind: dict[type[Any], list[LintRule]] = {}

    def __bool__(self) -> bool:
        return bool(self._rules)

    def findings(
        self, document: Document, view: Callable[[Document], View | None], context: object
    ) -> Iterator[Finding]:
        """Yield what they find in a document: in its text and in its view, where it has one.

        Where no rule looks at the view, the document is not read for it.
        """
        yield from _findings(self._applying(Document), document, context)
        kind = None if document.broken else KINDS.get(document.kind or "")
        rules = self._applying(kind) if kind else ()
        if rules:
            yield from _findings(rules, view(document), context)

    def _applying(self, kind: type[Document | View]) -> list[LintRule]:
        if kind not in self._of_kind:
            self._of_kind[kind] = [rule for rule in self._rules if issubclass(kind, rule.looks_at)]
        return self._of_kind[kind]


def _findings(rules: Iterable[LintRule], seen: object, context: object) -> Iterator[Finding]:
    for rule in rules:
        found = iter(rule.check(seen, context))
        first = next(found, None)
        if first is not None:
            found = chain((first,), found)
            # Privacy is looked after to the last letter; others may find the same for ever.
            yield from found if rule.rule.private else bounded(found)


class KeptRules:
    """The rules of a scope that are asked for: `kept` are those of the program, `others` own ones.

    What is kept holds what all rules of the program say; where some of them are not asked for,
    nothing is, and all are `others`.
    """

    def __init__(self, scope: Scope, rules: Sequence[LintRule], *, is_kept: bool) -> None:
        kept = [rule for rule in all_rules() if rule.scope == scope]
        asked = [rule for rule in rules if rule.scope == scope]
        self.is_kept = is_kept and {*kept} <= {*asked}
        self.kept = RulesByKind(kept if self.is_kept else ())
        self.others = RulesByKind(rule for rule in asked if not (self.is_kept and rule in kept))

    def unpacked(self, path: str, findings: Iterable[Any]) -> Iterator[Finding]:
        """Yield findings of a document that were kept."""
        for finding in findings:
            yield unpacked(finding, path, self._by_code)

    @cached_property
    def _by_code(self) -> dict[str, Rule]:
        return {entry.rule.code: entry.rule for entry in catalogue()}
