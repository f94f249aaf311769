"""Where things stand as one JSON object with everything that is known (`version` 1).

Everything but `title`, `name` and `message` is the same in every language.
"""

from datetime import date
from typing import Any

from hyvinvointi.diagnostics import Language, Text
from hyvinvointi.privacy.masking import without_personal_data
from hyvinvointi.report.encoding import as_json
from hyvinvointi.report.formats.status import Status
from hyvinvointi.status.values import Draft, Handling, Named, Standing, Subject

FOR_PEOPLE = False
ABOUT = Text(
    "Yhtenä JSON-oliona muille ohjelmille (version 1).",
    "Som ett JSON-objekt för andra program (version 1).",
    "One JSON object for other programs (version 1).",
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
            "municipalities": [_standing(one, language) for one in overview.standings],
            "gate": "failed" if overview.is_overdue else "passed",
        }
    )


def _standing(standing: Standing, language: Language) -> dict[str, Any]:
    def of(subject: Subject, **more: object) -> dict[str, Any]:
        return _subject(subject, language) | more

    return {
        "municipality": standing.municipality,
        "name": standing.name.say(language),
        "drafts": [_draft(one, language) for one in standing.drafts],
        "handlings": [_handling(one, language) for one in standing.handlings],
        "adoptions": [
            of(
                one.subject,
                decision=without_personal_data(one.decision),
                date=one.day.isoformat(),
                stage=one.stage.value,
                is_known=one.is_known,
                fails=one.fails,
            )
            for one in standing.adoptions
        ],
        "deadlines": [
            of(one.subject, due=one.day.isoformat(), overdue=one.is_late)
            for one in standing.deadlines
        ],
        "undated_measures": standing.undated,
        "targets": [
            of(
                one.subject,
                indicator=without_personal_data(one.indicator),
                progress=one.progress,
                year=one.year,
                value=one.value,
                label=one.label.say(language) if one.label else None,
                unit=one.unit,
            )
            for one in standing.aims
        ],
        "outdated_indicators": [
            of(one.subject, newest=one.year, interval=one.interval) for one in standing.outdated
        ],
        "reviews": [
            of(one.subject, year=one.year, overdue=one.is_late) for one in standing.reviews
        ],
        "planned_programs": [
            of(one.subject, due=str(one.due) if one.due else None) for one in standing.not_begun
        ],
    }


def _draft(draft: Draft, language: Language) -> dict[str, Any]:
    lacks = [{"message": one.say(language)} for one in draft.lacks]
    more = {"status": draft.status or None, "errors": draft.errors, "lacks": lacks}
    return _subject(draft.subject, language) | more


def _handling(handling: Handling, language: Language) -> dict[str, Any]:
    return _subject(handling.subject, language) | {
        "organ": _named(handling.organ, language),
        "role": handling.role or None,
        "since": _day(handling.since),
        "planned": str(handling.planned) if handling.planned else None,
    }


def _subject(subject: Subject, language: Language) -> dict[str, Any]:
    return {
        "path": without_personal_data(subject.path),
        "type": subject.kind,
        "id": without_personal_data(subject.id),
        "title": subject.title.say(language),
        "responsible": [_named(one, language) for one in subject.responsible],
    }


def _named(named: Named, language: Language) -> dict[str, Any]:
    return {"id": without_personal_data(named.id) or None, "name": named.name.say(language)}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
