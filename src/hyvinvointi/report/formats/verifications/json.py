"""Adopted texts as one JSON object: what became of each (`version` 1).

Everything but `message` and `note` is the same in every language.
"""

from typing import Any

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff.verification import State, Verification
from hyvinvointi.privacy.masking import without_personal_data
from hyvinvointi.report.change_data import change_data
from hyvinvointi.report.encoding import as_json
from hyvinvointi.report.formats.verifications import Verifications

FOR_PEOPLE = False
ABOUT = Text(
    "Yhtenä JSON-oliona muille ohjelmille (version 1).",
    "Som ett JSON-objekt för andra program (version 1).",
    "One JSON object for other software (version 1).",
)


def render(verifications: Verifications) -> str:
    """Return the object as text; a line of its own for each part."""
    of_pins = verifications.verifications
    report = {
        "version": 1,
        "pins": [_pin(verification, verifications) for verification in of_pins],
        "summary": {
            state.value: sum(verification.state is state for verification in of_pins)
            for state in State
        },
        "gate": "failed" if any(verification.fails for verification in of_pins) else "passed",
    }
    return as_json(report)


def _pin(verification: Verification, verifications: Verifications) -> dict[str, Any]:
    pin = verification.pin
    head, language = verifications.workspace, verifications.language
    base = verification.base or head
    return {
        "document": without_personal_data(pin.document.id or ""),
        "path": without_personal_data(pin.document.path),
        "municipality": pin.document.municipality,
        "adopted_by": pin.municipality or None,
        "decision": without_personal_data(pin.decision.id or ""),
        "organ": pin.organ,
        "date": pin.day.isoformat(),
        "paragraph": pin.paragraph,
        "stage": verification.stage.value,
        "standing": verification.state.value,
        "under_review": verification.is_under_review,
        "fails": verification.fails,
        "adopted_digest": pin.digest,
        "digest": verification.digest,
        "blob": pin.blob,
        "cancelled": list(verification.cancelled),
        "cancelled_before_or_since": list(verification.uncertain),
        "changes": [change_data(change, base, head, language) for change in verification.changes],
    }
