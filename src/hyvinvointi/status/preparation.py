"""What is being prepared: drafts, what publishing them lacks, and whether they went no further."""

from collections.abc import Iterator, Mapping, Sequence

from hyvinvointi.adoption.steps import last_handling
from hyvinvointi.diagnostics import Diagnostic, Language, Message, Severity, Text
from hyvinvointi.model.lifecycle import ADOPTED, CLOSED, UNDECIDED
from hyvinvointi.model.plan import Plan
from hyvinvointi.schema import root
from hyvinvointi.source import Document
from hyvinvointi.status import subjects, terms
from hyvinvointi.status.scope import Scope
from hyvinvointi.status.values import Draft, Halt
from hyvinvointi.words import days
from hyvinvointi.words.text import in_each

_LACKS_SHOWN = 3
_NO_STATUS = Text("tilaa ei ole kerrottu", "status anges inte", "no status given")

Lacks = Mapping[str, Sequence[Diagnostic]]
"""What publishing a document would lack, by its path."""


def drafts(scope: Scope, municipality: str, lacks: Lacks) -> Iterator[Draft]:
    """Yield the documents that are prepared, with what they lack to be published."""
    for document in scope.of(municipality, *subjects.PLANS, "decision"):
        if is_draft(document) or _went_no_further(scope, document):
            yield _draft(scope, document, lacks.get(document.path, ()))


def is_draft(document: Document) -> bool:
    """Whether a document is prepared: nobody has decided on it."""
    status = document.data.get("status")
    if document.kind == "decision":
        return status in UNDECIDED
    return status == "under-review" or status not in ADOPTED


def _went_no_further(scope: Scope, document: Document) -> bool:
    """Whether a plan says that it is adopted although the decision on it was another one.

    Of one whose adoption was overturned that is told by itself.
    """
    if document.kind == "decision" or document.data.get("status") in CLOSED:
        return False
    home = scope.workspace.index.municipality_of(document)
    return scope.is_unadopted(document) and not scope.is_overturned(document, home)


def _draft(scope: Scope, document: Document, lacks: Sequence[Diagnostic]) -> Draft:
    subject = subjects.of_document(scope, document)
    status = document.data.get("status")
    field = root(document.kind or "").properties["status"]
    term = terms.of(field, status) if isinstance(status, str) else _NO_STATUS
    errors = [lack for lack in lacks if lack.severity is Severity.ERROR]
    shown: list[Message] = []
    for error in errors:
        if len(shown) < _LACKS_SHOWN and error.message not in shown:
            shown.append(error.message)
    given = status if isinstance(status, str) else ""
    is_plan = document.kind in subjects.PLANS
    halt = _halt(scope, subjects.plan_of(document)) if is_plan else None
    return Draft(subject, given, term, len(errors), tuple(shown), halt)


def _halt(scope: Scope, plan: Plan) -> Halt | None:
    """Return that the last handling of a plan went no further: of which organ, when and how."""
    last = last_handling(plan, scope.course)
    if last is None or not last.is_halted:
        return None
    decision, term = subjects.decision_of(last.decision), terms.of_outcome(last.halt or "")
    organ = scope.actor(decision.organ, last.decision) if decision.organ else None
    day = decision.made_on

    def said(language: Language) -> str:
        when = days.written(day, language) if day else ""
        where = " ".join(filter(None, [organ.name.say(language) if organ else "", when]))
        return f"{where}: {term.say(language)}" if where else term.say(language)

    return Halt(
        in_each(said), last.halt or "", subjects.of_decision(scope, decision).id, organ, day
    )
