"""The work of `verify`: every pin recomputed, and what there is to tell beside the result."""

from collections.abc import Sequence
from datetime import date

from hyvinvointi.adoption import Directory, History, Pins
from hyvinvointi.adoption.overturning import without_early_overturnings
from hyvinvointi.cli import output, revisions
from hyvinvointi.cli.targets import Target
from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Finding, Language, Text
from hyvinvointi.diff import sentences, verification
from hyvinvointi.diff.acceptance import expired, in_force
from hyvinvointi.diff.covering import covered_verifications
from hyvinvointi.diff.unreadable import faults
from hyvinvointi.diff.values import Acceptance
from hyvinvointi.diff.verification import Verification
from hyvinvointi.source import Document

_UNREADABLE = Text(
    "{path}: asiakirjaa ei voi lukea, joten sitä ei tarkistettu: {reason}",
    "{path}: dokumentet kan inte läsas och kontrollerades inte: {reason}",
    "{path}: the document cannot be read and was not verified: {reason}",
)
_LOST = Text(
    "Asiakirjaa ”{document}”, jonka päätös ”{decision}” hyväksyi, ei ole työtilassa.",
    "Dokumentet ”{document}”, som beslutet ”{decision}” godkände, finns inte i arbetsytan.",
    "The document “{document}”, which the decision “{decision}” adopted, is not in the workspace.",
)
_OVERTURNED = Text(
    "Päätös ”{decision}”, joka hyväksyi asiakirjan ”{document}”, on kumottu.",
    "Beslutet ”{decision}”, som godkände dokumentet ”{document}”, har upphävts.",
    "The decision “{decision}”, which adopted the document “{document}”, has been overturned.",
)


@dataclass(frozen=True, slots=True)
class Verified:
    """What became of the pins that a target means.

    `seen` counts its documents, `unread` are those that cannot be read, each with its fault; `lost`
    are adopted documents that the workspace has no more, each with the decision that adopted it.
    `overturned` are documents with a decision that adopted them and was overturned since.
    """

    verifications: Sequence[Verification]
    seen: int
    unread: Sequence[tuple[Document, Finding]]
    lost: Sequence[tuple[Document, str]]
    overturned: Sequence[tuple[Document, Document]] = ()

    @property
    def missing(self) -> int:
        """How many documents could not be looked at."""
        return len(self.lost) + len(self.unread)

    @property
    def is_unsure(self) -> bool:
        """Whether some text could not be judged."""
        return bool(self.unread) or not all(one.is_known for one in self.verifications)


def verified(
    target: Target, history: History, accepted: Sequence[Acceptance], today: date
) -> Verified:
    """Recompute every pin that a target means; personal data in them are covered."""
    workspace, holds = without_early_overturnings(target.workspace, today), target.holds_path
    verifications = [
        one
        for one in verification.verify(workspace, history.adopted, today, in_force(accepted, today))
        if holds(one.pin.document.path) or holds(one.pin.decision.path)
    ]
    unread = [one for one in faults(workspace.documents) if holds(one[0].path)]
    # What cannot be read may be what is missed.
    pins = Pins(workspace, Directory(workspace))
    return Verified(
        covered_verifications(verifications, workspace, today),
        sum(holds(one.path) for one in workspace.documents),
        unread,
        [one for one in pins.lost if holds(one[0].path)] if not unread else [],
        overturned(target, pins),
    )


def overturned(target: Target, pins: Pins) -> list[tuple[Document, Document]]:
    """Return the documents of a target whose last adoption was overturned, with its decision."""
    return [
        (document, decision)
        for document in target.workspace.documents
        for decision in pins.overturned(document)
        if target.holds_path(document.path) or target.holds_path(decision.path)
    ]


def tell_overturned(pairs: Sequence[tuple[Document, Document]], spoken: Language) -> None:
    """Write a line for each document with a decision that adopted it and was overturned."""
    for document, decision in pairs:
        output.note(_OVERTURNED.say(spoken, {"decision": decision.id, "document": document.id}))


def tell_missing(result: Verified, spoken: Language) -> None:
    """Write a line for each document that cannot be read, that is gone or lost an adoption."""
    for document, fault in result.unread:
        reason = fault.rule.message.say(spoken, fault.args)
        output.note(_UNREADABLE.say(spoken, {"path": document.path, "reason": reason}))
    for decision, name in result.lost:
        output.note(_LOST.say(spoken, {"decision": decision.id, "document": name}))
    tell_overturned(result.overturned, spoken)


def tell_expired(
    result: Verified, accepted: Sequence[Acceptance], today: date, spoken: Language
) -> None:
    """Write a line for each acceptance of a change that holds no more."""
    changes = [change for one in result.verifications for change in one.changes]
    for remark in sentences.idle(expired(changes, accepted, today), spoken):
        output.note(remark)


def tell_history(result: Verified, history: History, spoken: Language) -> None:
    """Write why an adopted text could not be looked for in the history, or what a clone lacks."""
    faulty = {document.path for document, _ in result.unread}
    if any(_lacks_text(one, faulty) for one in result.verifications):
        output.note(history.shortcoming.say(spoken))
    elif result.verifications and all(one.is_known for one in result.verifications):
        revisions.tell_clone(history.clone, output.teller(spoken))


def _lacks_text(verification: Verification, faulty: set[str]) -> bool:
    """Whether the adopted text was not found, though nothing else stands in the way."""
    return (
        not verification.is_known
        and not verification.is_unsure
        and verification.base is None
        and verification.pin.is_verifiable
        and verification.pin.document.path not in faulty
    )
