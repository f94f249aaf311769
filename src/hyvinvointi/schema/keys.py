"""Keys that the schema does not know, and the document read as if they were right."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from hyvinvointi.diagnostics import Finding, Fix, Message, Route, Site
from hyvinvointi.schema import by_language, codes, field_names, misplaced, phrases, suggest
from hyvinvointi.schema.descriptions import dotted
from hyvinvointi.schema.fields import Field
from hyvinvointi.source import Document
from hyvinvointi.source.bounds import most, stopped

_MOST_LISTED = 12


def unknown_keys(document: Document, meaning: Field) -> tuple[Document, list[Finding]]:
    """Return the document with plain slips mended, and one finding for each unknown key."""
    findings: list[Finding] = []
    budget, limit = suggest.Budget(), most()
    while True:
        renames: dict[Route, Route] = {}
        known = {finding.site.route for finding in findings}
        untold = (one for one in _unknown(document.data, meaning) if one[0] not in known)
        for route, field in untold:
            if len(findings) >= limit:
                return document, [*findings, stopped(document.path, codes.UNKNOWN_FIELD)]
            near = _near(document, route, field, budget)
            findings.append(_finding(document, route, field, near, renames))
        if not renames:
            return document, findings
        document = document.renamed({old: str(new[-1]) for new, old in renames.items()})


def without_contested(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings without the fixes that give a field to one of several keys that mean it.

    Which of them is right nobody can tell from here, and no mapping holds a key twice.
    """
    findings = [*findings]
    contested = {
        (*finding.site.route[:-1], finding.args["taken"])
        for finding in findings
        if "taken" in finding.args
    }
    return [
        replace(finding, fix=None) if contested and _field_meant(finding) in contested else finding
        for finding in findings
    ]


def _field_meant(finding: Finding) -> tuple[object, ...] | None:
    is_slip = finding.rule is codes.MISSPELT_FIELD
    return (*finding.site.route[:-1], finding.args["suggestion"]) if is_slip else None


def _unknown(data: object, meaning: Field, route: Route = ()) -> Iterator[tuple[Route, Field]]:
    if isinstance(data, dict) and "object" in meaning.types:
        for name, value in data.items():
            child = meaning.properties.get(name)
            if child is not None:
                yield from _unknown(value, child, (*route, name))
            elif not name.startswith("x-"):
                yield (*route, name), meaning
    elif isinstance(data, list) and meaning.item is not None:
        for index, value in enumerate(data):
            yield from _unknown(value, meaning.item, (*route, index))


def _near(
    document: Document, route: Route, field: Field, budget: suggest.Budget
) -> suggest.Suggestion | None:
    """Return the field that a key stands for; sure where it is called so and may hold the value."""
    typed, value, present = str(route[-1]), document.value(route), document.value(route[:-1])
    if by_language.version(typed, field):
        return None
    is_elsewhere = misplaced.is_named_elsewhere(document, route)
    near = field_names.field_name(typed, field, value, budget, is_elsewhere=is_elsewhere)
    if near is None or (near.word in present and not near.sure):
        # `titla` is as near to the label of a status that is there as to the title that is missing.
        near = suggest.slip(typed, (name for name in field.required if name not in present)) or near
    if near is None or suggest.fold(typed) == suggest.fold(near.word):
        return near
    meant = field.properties[near.word]
    is_meant = field_names.fits(value, meant)
    if near.sure and is_meant and field_names.may_be_shaped_for(meant, value):
        return near
    # What is only alike to a field that is there is something else.
    is_called = field_names.called(field, typed) is not None
    may_be = is_called or (near.word not in present and is_meant)
    return replace(near, sure=False) if may_be else None


def _unknown_field(
    document: Document, route: Route, field: Field, near: suggest.Suggestion | None, site: Site
) -> Finding:
    """Return what is wrong with a key that stands for no field here, or for one that is there already."""
    version = by_language.version(str(route[-1]), field) if near is None else None
    if near is not None:
        advice = Message(phrases.FIELD_TAKEN, {"field": field.properties[near.word].called})
    elif version is not None:
        args = {"field": version.field.called, "example": version.example}
        advice = Message(phrases.LANGUAGES_INSIDE, args)
    else:
        advice = misplaced.advice(document, route, field) or _allowed(document, route, field)
    # What to do about a name is another thing in another group.
    said: dict[str, object] = {"typed": route[-1], "advice": advice, "apart": dotted(route[:-1])}
    meant = near.word if near else version and version.field.name
    said |= {"taken": meant} if meant else {}
    return Finding(codes.UNKNOWN_FIELD, site, said, value=str(route[-1]))


def _allowed(document: Document, route: Route, field: Field) -> Message:
    """Return which fields may stand where one is unknown; of many, how to see them."""
    if len(field.properties) > _MOST_LISTED:
        place = ".".join(filter(None, (document.kind, dotted(route[:-1]))))
        return Message(phrases.MANY_FIELDS, {"place": place})
    return Message(phrases.FIELDS, {"fields": [one.behind for one in field.properties.values()]})


def _finding(
    document: Document,
    route: Route,
    field: Field,
    near: suggest.Suggestion | None,
    renames: dict[Route, Route],
) -> Finding:
    """Return what is wrong with a key; the right route of one that is misspelt gets its present one."""
    typed = str(route[-1])
    # As offsets: the document that is read on has another key there.
    site = Site(document.path, route, "span", *document.span(Site(document.path, route, "key")))
    meant = (*route[:-1], near.word) if near else route
    if near is None or meant in renames or near.word in document.value(route[:-1]):
        return _unknown_field(document, route, field, near, site)
    renames[meant] = route
    term = field.properties[near.word].term
    args = {"typed": typed, "suggestion": near.word, "term": term}
    title = Message(phrases.WRITE, {"text": near.word})
    fix = Fix(title, (document.edit(site, near.word),), safe=near.sure)
    return Finding(codes.MISSPELT_FIELD, site, args, fix=fix, value=typed)
