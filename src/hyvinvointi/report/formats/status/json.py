"""Where things stand as one JSON object with everything that is known (`version` 1).

Everything but `title`, `name`, `message`, `label` and `newer` is the same in every language.
"""

from datetime import date
from typing import Any

from hyvinvointi.diagnostics import Language, Text
from hyvinvointi.privacy.masking import without_personal_data
from hyvinvointi.report.encoding import as_json
from hyvinvointi.report.formats.status import Status
from hyvinvointi.report.status_blocks import remarks_on, told_by_report
from hyvinvointi.status.values import (
    Adoption,
    Aim,
    Draft,
    Ended,
    Halt,
    Handling,
    Named,
    Overturned,
    Standing,
    Subject,
)

FOR_PEOPLE = False
ABOUT = Text(
    "Yhtenä JSON-oliona muille ohjelmille (version 1).",
    "Som ett JSON-objekt för andra program (version 1).",
    "One JSON object for other software (version 1).",
)


def render(status: Status) -> str:
    """Return the object as text; a line of its own for each part."""
    overview, language = status.overview, status.language
    holder = overview.responsible
    return as_json(
        {
            "version": 1,
            "day": overview.day.isoformat(),
            "responsible": _named(holder, language) if holder else None,
            "municipalities": [_standing(standing, language) for standing in overview.standings],
            "gate": "failed" if overview.is_overdue else "passed",
        }
    )


def _standing(standing: Standing, language: Language) -> dict[str, Any]:
    def of(subject: Subject, **more: object) -> dict[str, Any]:
        return _subject(subject, language) | more

    return {
        "municipality": standing.municipality,
        "name": standing.name.say(language),
        "drafts": [_draft(draft, language) for draft in standing.drafts],
        "handlings": [_handling(handling, language) for handling in standing.handlings],
        "adoptions": [_adoption(adoption, language) for adoption in standing.adoptions],
        "overturned_adoptions": [_overturned(one, language) for one in standing.overturned],
        "deadlines": [
            of(
                deadline.subject,
                due=deadline.day.isoformat(),
                overdue=deadline.is_late,
                message=told_by_report(deadline, language) or None,
            )
            for deadline in standing.deadlines
        ],
        "undated_measures": standing.undated,
        "targets": [_target(aim, language) for aim in standing.aims],
        "outdated_indicators": [
            of(one.subject, newest=one.year, interval=one.interval) for one in standing.outdated
        ],
        "reviews": [
            of(review.subject, year=review.year, overdue=review.is_late)
            for review in standing.reviews
        ],
        "planned_programs": [
            of(one.subject, due=str(one.due) if one.due else None) for one in standing.not_begun
        ],
        "ended": [_ended(one, language) for one in standing.ended],
    }


def _adoption(adoption: Adoption, language: Language) -> dict[str, Any]:
    in_force = adoption.in_force
    return _subject(adoption.subject, language) | {
        "decision": without_personal_data(adoption.decision),
        "date": adoption.day.isoformat(),
        "stage": adoption.stage.value,
        "is_known": adoption.is_known,
        "fails": adoption.fails,
        "message": adoption.stage_text.say(language),
        "in_force": without_personal_data(in_force) if in_force else None,
    }


def _target(aim: Aim, language: Language) -> dict[str, Any]:
    return _subject(aim.subject, language) | {
        "indicator": without_personal_data(aim.indicator),
        "progress": aim.progress,
        "year": aim.year,
        "value": aim.value,
        "label": aim.label.say(language) if aim.label else None,
        "unit": aim.unit,
        "remarks": [{"message": said} for said in remarks_on(aim, language)],
    }


def _ended(one: Ended, language: Language) -> dict[str, Any]:
    return _subject(one.subject, language) | {
        "date": str(one.day) if one.day else None,
        "message": one.term.say(language) if one.term else None,
        "undone_measures": one.left,
        "newer": one.newer.say(language) if one.newer else None,
        "newer_is_adopted": one.is_adopted,
        "newer_is_known": one.is_known,
    }


def _draft(draft: Draft, language: Language) -> dict[str, Any]:
    lacks = [{"message": lack.say(language)} for lack in draft.lacks]
    more = {"status": draft.status or None, "errors": draft.errors, "lacks": lacks}
    halt = _halt(draft.halt, language) if draft.halt else None
    return _subject(draft.subject, language) | more | {"halt": halt}


def _halt(halt: Halt, language: Language) -> dict[str, Any]:
    return {
        "decision": without_personal_data(halt.decision),
        "organ": _named(halt.organ, language) if halt.organ else None,
        "date": str(halt.day) if halt.day else None,
        "outcome": halt.outcome,
        "message": halt.text.say(language),
    }


def _overturned(one: Overturned, language: Language) -> dict[str, Any]:
    by = one.by
    return _subject(one.subject, language) | {
        "decision": without_personal_data(one.decision),
        "date": _day(one.day),
        "overturned_by": {
            "decision": without_personal_data(by.decision) or None,
            "organ": _named(by.organ, language) if by.organ else None,
            "date": str(by.day) if by.day else None,
        }
        if by
        else None,
        "is_adopted": one.is_adopted,
    }


def _handling(handling: Handling, language: Language) -> dict[str, Any]:
    return _subject(handling.subject, language) | {
        "organ": _named(handling.organ, language),
        "role": handling.role or None,
        "since": _day(handling.since),
        "planned": str(handling.planned) if handling.planned else None,
        "planned_is_past": handling.is_past,
        "reason": handling.reason,
        "message": handling.term.say(language),
    }


def _subject(subject: Subject, language: Language) -> dict[str, Any]:
    return {
        "path": without_personal_data(subject.path),
        "type": subject.kind,
        "id": without_personal_data(subject.id),
        "title": subject.title.say(language),
        "responsible": [_named(holder, language) for holder in subject.responsible],
    }


def _named(named: Named, language: Language) -> dict[str, Any]:
    return {"id": without_personal_data(named.id) or None, "name": named.name.say(language)}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
