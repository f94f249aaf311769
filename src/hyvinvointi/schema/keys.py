"""Keys that the schema does not know, and the document read as if they were right."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Fix, Message, Route, Site
from hyvinvointi.schema import codes, suggest
from hyvinvointi.schema.fields import Field
from hyvinvointi.source import Document


def unknown_keys(document: Document, meaning: Field) -> tuple[Document, list[Finding]]:
    """Return the document with plain slips mended, and one finding for each unknown key."""
    findings: list[Finding] = []
    while True:
        renames: dict[Route, str] = {}
        told = {finding.site.route for finding in findings}
        for route, field in _unknown(document.data, meaning):
            if route not in told:
                findings.append(_finding(document, route, field, renames))
        if not renames:
            return document, findings
        document = document.renamed(renames)


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


def _finding(document: Document, route: Route, field: Field, renames: dict[Route, str]) -> Finding:
    typed = str(route[-1])
    # As offsets: the document that is read on has another key there.
    site = Site(document.path, route, "span", *document.span(Site(document.path, route, "key")))
    present = document.value(route[:-1])
    near = suggest.field_name(typed, field, document.value(route))
    if near is None:
        near = suggest.slip(typed, (name for name in field.required if name not in present))
    taken = {(*route[:-1], key) for key in present} | {
        (*one[:-1], name) for one, name in renames.items()
    }
    args: dict[str, object]
    if near is None or (*route[:-1], near.word) in taken:
        known = {"fields": list(field.properties)}
        advice = (
            Message(codes.FIELD_TAKEN, {"field": near.word})
            if near
            else Message(codes.FIELDS, known)
        )
        args = {"typed": typed, "advice": advice}
        return Finding(codes.UNKNOWN_FIELD, site, args, value=typed)
    renames[route] = near.word
    term = field.properties[near.word].term
    args = {"typed": typed, "suggestion": near.word, "term": term}
    title = Message(codes.WRITE, {"text": near.word})
    fix = Fix(title, (document.edit(site, near.word),), safe=near.sure)
    return Finding(codes.MISSPELT_FIELD, site, args, fix=fix, value=typed)
