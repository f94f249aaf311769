"""Adoptions that were overturned: of which plan, by whom and when, and whether another one holds."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Language
from hyvinvointi.model import Decision
from hyvinvointi.source import Document
from hyvinvointi.status import subjects
from hyvinvointi.status.scope import Scope
from hyvinvointi.status.values import Named, Overturned, Overturner
from hyvinvointi.words import days
from hyvinvointi.words.text import in_each


def overturned(scope: Scope, municipality: str) -> Iterator[Overturned]:
    """Yield the decisions of a municipality that adopted a plan last and were overturned."""
    for document in (*scope.of(municipality, *subjects.PLANS), *scope.shared(municipality)):
        for decision in scope.overturned(document, municipality):
            yield Overturned(
                subjects.of_plan(scope, subjects.plan_of(document)),
                decision.id or "",
                subjects.decision_of(decision).day_made,
                _overturner(scope, decision),
                scope.has_adopted(municipality, document),
            )


def _overturner(scope: Scope, decision: Document) -> Overturner | None:
    """Return who overturned a decision and when, as far as anybody tells."""
    reference = subjects.decision_of(decision).overturned_by
    if reference is None:
        return None
    entry = scope.named(reference.id, decision, "decision")
    by = subjects.decision_of(entry.document) if entry else None
    organ = _organ(scope, by) if by else None
    if reference.organ is not None and organ is None:
        organ = scope.actor(reference.organ, decision)
    day = (by.made_on if by else None) or reference.date
    own_id = (by.id if by else None) or ""

    def said(language: Language) -> str:
        told = [organ.name.say(language) if organ else own_id]
        told += [days.written(day, language)] if day else []
        return " ".join(filter(None, told))

    return Overturner(own_id, organ, day, in_each(said))


def _organ(scope: Scope, decision: Decision) -> Named | None:
    return scope.actor(decision.organ, decision.origin) if decision.organ else None
