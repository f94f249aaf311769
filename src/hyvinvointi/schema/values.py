"""What a JSON Schema cannot say of a value: days that exist, items that are told apart."""

from typing import Any

from hyvinvointi import dates
from hyvinvointi.diagnostics import Finding, Fix, Message, Route, Site
from hyvinvointi.schema import codes
from hyvinvointi.schema.fields import Field
from hyvinvointi.schema.survey import Survey
from hyvinvointi.source import Document

_FORMS = {"full": "2026-08-15", "partial": "2026, 2026-08, 2026-08-15"}


def value_faults(document: Document, surveyed: Survey) -> list[Finding]:
    """Return a finding for each date that is none and each item that its list already holds."""
    return [*_faults_of_dates(document, surveyed), *_faults_of_lists(document, surveyed)]


def _faults_of_dates(document: Document, surveyed: Survey) -> list[Finding]:
    return [
        _date_fault(document, route, field, str(value))
        for route, field, value in surveyed.dates
        if isinstance(value, str | int) and not isinstance(value, bool)
        if not _is_date(field, value)
    ]


def _is_date(field: Field, value: object) -> bool:
    parsed = dates.parse(value)
    return parsed is not None and (field.date == "partial" or parsed.is_full)


def _date_fault(document: Document, route: Route, field: Field, typed: str) -> Finding:
    site = Site(document.path, route)
    form = _FORMS[field.date or "partial"]
    args = {"field": field.name, "typed": typed[:40], "form": form}
    if _is_iso_shaped(typed):
        return Finding(codes.IMPOSSIBLE_DATE, site, args, value=typed)
    meant = dates.guess(typed)
    if meant is None or (field.date == "full" and not meant.is_full):
        return Finding(codes.WRONG_DATE, site, args | {"suggestion": form}, value=typed)
    title = Message(codes.WRITE, {"text": str(meant)})
    fix = Fix(title, (document.edit(site, str(meant)),), safe=True)
    return Finding(codes.WRONG_DATE, site, args | {"suggestion": str(meant)}, fix=fix, value=typed)


def _is_iso_shaped(typed: str) -> bool:
    digits = [part.isascii() and part.isdigit() for part in typed.split("-")]
    return all(digits) and [len(part) for part in typed.split("-")] in ([4, 2], [4, 2, 2])


def _faults_of_lists(document: Document, surveyed: Survey) -> list[Finding]:
    """Find items whose `x-key` another item of their list has.

    Ids are left out: they are unique in the whole document, which the index watches.
    """
    findings = []
    for route, field, items in surveyed.lists:
        seen: dict[str, int] = {}
        for index, item in enumerate(items if field.key != ("id",) else ()):
            key = _key(field, item)
            if key is None:
                continue
            if key in seen:
                findings.append(_duplicate(document, field, route, index, seen[key]))
            seen.setdefault(key, index)
    return findings


def _key(field: Field, item: Any) -> str | None:
    if not field.key:
        return str(item) if isinstance(item, str | int | float) else None
    if not isinstance(item, dict):
        return None
    values = [item.get(name) for name in field.key]
    return repr(values) if any(value is not None for value in values) else None


def _duplicate(document: Document, field: Field, route: Route, index: int, first: int) -> Finding:
    item = document.value((*route, index))
    shown = ", ".join(str(item[name]) for name in field.key if name in item) if field.key else item
    args = {"field": field.name, "item": shown, "key": list(field.key) or "–"}
    related = ((Site(document.path, (*route, first), "item"), Message(codes.FIRST_HERE)),)
    site = Site(document.path, (*route, index), "item")
    return Finding(codes.DUPLICATE_ITEM, site, args, related=related, value=str(shown))
