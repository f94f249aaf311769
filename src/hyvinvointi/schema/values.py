"""What a JSON Schema cannot say of a value: days that exist, items that are told apart."""

from collections.abc import Iterator, Mapping
from typing import Any

from hyvinvointi import dates
from hyvinvointi.diagnostics import Finding, Fix, Message, Route, Site, Text
from hyvinvointi.patterns import regex
from hyvinvointi.schema import codes, phrases, suggest
from hyvinvointi.schema.fields import Field
from hyvinvointi.schema.survey import Survey
from hyvinvointi.source import Document
from hyvinvointi.source.bounds import bounded
from hyvinvointi.words.values import Alternatives, Name, Row

_FORMS = {
    "full": Text("2026-08-15", "2026-08-15", "2026-08-15"),
    "partial": Text(
        "2026, 2026-03 tai 2026-03-15",
        "2026, 2026-03 eller 2026-03-15",
        "2026, 2026-03 or 2026-03-15",
    ),
}
_NUMBERS = regex("[0-9]+")
_NUMBERS_OF_DAY = 3


def value_faults(document: Document, surveyed: Survey) -> list[Finding]:
    """Return a finding for each date that is none and each item that its list already holds."""
    dates_and_lists = (_faults_of_dates(document, surveyed), _faults_of_lists(document, surveyed))
    return [one for findings in dates_and_lists for one in bounded(findings)]


def _faults_of_dates(document: Document, surveyed: Survey) -> Iterator[Finding]:
    for route, field, value in surveyed.dates:
        if _is_judged(field, value) and not _is_date(field, value):
            yield date_fault(document, route, field, str(value))


def _is_judged(field: Field, value: object) -> bool:
    """Whether the schema has nothing to say: numbers where only texts may stand it tells itself."""
    if isinstance(value, bool):
        return False
    return isinstance(value, str) or (isinstance(value, int) and "integer" in field.types)


def _is_date(field: Field, value: object) -> bool:
    parsed = dates.parse(value)
    return parsed is not None and (field.date == "partial" or parsed.is_full)


def date_fault(document: Document, route: Route, field: Field, typed: str) -> Finding:
    """Return what is wrong with a date, and the date that was probably meant."""
    site = Site(document.path, route)
    form = _FORMS[field.date or "partial"]
    args: dict[str, object] = {"field": field.called, "typed": typed[:40], "form": form}
    if dates.is_impossible(typed.strip()):
        return Finding(codes.IMPOSSIBLE_DATE, site, args | _of_calendar(typed), value=typed)
    unmarked = suggest.unmarked(typed)
    meant = dates.guess(unmarked or typed)
    if meant is None or (field.date == "full" and not meant.is_full):
        args["advice"] = phrases.FORM_OF_DAY if field.date == "full" else phrases.FORMS_OF_TIME
        return Finding(codes.WRONG_DATE, site, args, value=typed)
    said = phrases.UNMARKED if unmarked else phrases.WRITE_DATE
    args["advice"] = Message(said, {"suggestion": str(meant)})
    title = Message(phrases.WRITE, {"text": str(meant)})
    fix = Fix(title, (document.edit(site, str(meant)),), safe=True)
    return Finding(codes.WRONG_DATE, site, args, fix=fix, value=typed)


def _of_calendar(typed: str) -> dict[str, object]:
    """Return what the calendar lacks, a day or a month, and what to do about it."""
    if len(_NUMBERS.findall(typed)) < _NUMBERS_OF_DAY:
        return {"what": phrases.A_MONTH, "advice": phrases.CHECK_MONTH}
    return {"what": phrases.A_DAY, "advice": phrases.CHECK_DAY}


def _faults_of_lists(document: Document, surveyed: Survey) -> Iterator[Finding]:
    """Yield items that say nothing, and those whose `x-key` another item of their list has.

    Ids that items give themselves are left out: they are unique in the whole document, which the
    index watches.
    """
    for route, field, items in surveyed.lists:
        seen: dict[str, int] = {}
        for index, item in enumerate(items):
            if item == {} and not (field.item and field.item.required):
                yield _empty(document, field, (*route, index))
                continue
            key = _key(field, item)
            if key in seen:
                yield _duplicate(document, field, route, index, seen[key])
            elif key is not None:
                seen[key] = index


def _key(field: Field, item: Any) -> str | None:
    """What tells an item from the others of its list; see schemas/README.md, ”Keys of lists”."""
    if isinstance(item, str | int | float):
        return repr(item)
    if not isinstance(item, dict) or _names_itself(field, item):
        return None
    if field.apart and not any(name in item for name in field.apart):
        return None  # two members whom a council is yet to name, say, are two
    apart = [item.get(name) for name in field.apart]
    values = [item.get(name) for name in field.key]
    if field.key == ("id",) and values[0] is not None:
        return repr(values[0])
    return repr((values, apart)) if any(value is not None for value in values) else repr(item)


def _names_itself(field: Field, item: Mapping[str, Any]) -> bool:
    """Whether an item has an id of its own, or must have one, so that nothing else tells it apart."""
    own = field.item.properties.get("id") if field.item and "id" in field.key else None
    return own is not None and not own.refs and ("id" in item or field.key == ("id",))


def _empty(document: Document, field: Field, route: Route) -> Finding:
    args = {"field": field.called}
    return Finding(codes.NO_FIELDS, Site(document.path, route), args)


def _repeated(document: Document, field: Field, route: Route) -> Site:
    """Return the place of the first value that tells an item apart: there the item repeats another."""
    item = document.value(route)
    key = next((name for name in field.key if isinstance(item, dict) and name in item), None)
    at = Site(document.path, route if key is None else (*route, key), "item")
    return Site(document.path, route, "span", *document.span(at))


def _duplicate(document: Document, field: Field, route: Route, index: int, first: int) -> Finding:
    item = document.value((*route, index))
    names = dict.fromkeys((*field.key, *field.apart))
    key = [item[name] for name in names if name in item] if isinstance(item, dict) else [item]
    apart = Message(phrases.TELL_APART, {"key": Alternatives(tuple(_called(field)))})
    alone = len(field.key) < 2 or not isinstance(item, dict)  # noqa: PLR2004  one field tells nothing more
    args = {
        "field": field.called,
        "item": Row(tuple(_named(document, value) for value in key)) if key else "–",
        "advice": phrases.REMOVE_ONE if alone else apart,
    }
    related = ((_repeated(document, field, (*route, first)), Message(phrases.FIRST_HERE)),)
    site = _repeated(document, field, (*route, index))
    shown = ", ".join(map(str, key))
    return Finding(codes.DUPLICATE_ITEM, site, args, related=related, value=shown)


def _called(field: Field) -> list[object]:
    """Return what readers call the fields that tell items of a list apart."""
    known = field.item.properties if field.item is not None else {}
    names = dict.fromkeys((*field.key, *field.apart))
    return [known[name].called if name in known else name for name in names]


def _named(document: Document, value: object) -> object:
    """Return a value of a key as it is told: a text in the language of who reads it."""
    if not isinstance(value, Mapping):
        return str(value)
    texts = {str(key): text for key, text in value.items() if isinstance(text, str)}
    return Name("–", texts, document.path)
