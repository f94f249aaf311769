"""A value between the quotation marks of a word processor, which YAML takes for a part of it."""

from collections.abc import Iterator
from typing import Any

from hyvinvointi.diagnostics import Finding, Fix, Message, Route, Rule, Severity, Site, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model.addresses import CONTENT_LANGUAGES
from hyvinvointi.patterns import regex
from hyvinvointi.schema import suggest
from hyvinvointi.schema.phrases import WRITE
from hyvinvointi.source import Document
from hyvinvointi.source.scalars import written

RULE = Rule(
    "HV855",
    "value-in-quotation-marks",
    Text(
        "Lainausmerkit tulkitaan osaksi arvoa {typed}.",
        "Citattecknen tolkas som en del av värdet {typed}.",
        "The quotation marks are read as part of the value {typed}.",
    ),
    Text(
        "Poista tekstinkäsittelyohjelman lainausmerkit ja kirjoita pelkkä arvo: {value}.",
        "Ta bort de typografiska citattecknen och skriv bara värdet: {value}.",
        "Remove the typographic quotation marks, and write the value alone: {value}.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)

_FIELDS = frozenset({
    "abbreviations", "budget_line", "case_number", "email", "group", "item", "license", "number",
    "period", "provision", "region", "statute", "unit", "url", "website",
})  # fmt: skip
"""Short values that nobody quotes; other forms, such as those of days, ids and paths, are watched already."""
_MARK = regex(r"[”“„‟’‘‚»«‹›″´′\\]")
"""A mark, or the beginning of an escape that may be one."""
_INCHES = regex(r"[^”“„‟]*[0-9][”“‟]\s*\Z")
"""How a unit says inches: 5”."""


def check(document: Document, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each short value that stands between typographic quotation marks."""
    if not _MARK.search(document.text):
        return
    for route, typed in _values(document.data, (), is_value=False):
        value = suggest.unmarked(typed)
        if value and not (route[-1] == "unit" and _INCHES.match(typed)):
            site = Site(document.path, route)
            text = written(value)
            fix = Fix(Message(WRITE, {"text": text}), (document.edit(site, text),), safe=False)
            args = {"typed": typed.strip(), "value": text}
            yield Finding(RULE, site, args, fix=fix, value=typed)


def _values(data: Any, route: Route, *, is_value: bool) -> Iterator[tuple[Route, str]]:
    """Yield the texts of the fields in question, those of languages too; own fields are left alone."""
    if isinstance(data, str):
        if is_value:
            yield route, data
    elif isinstance(data, list):
        for index, one in enumerate(data):
            yield from _values(one, (*route, index), is_value=is_value)
    elif isinstance(data, dict):
        for name, one in data.items():
            is_source = name == "id" and route[-1:] == ("source",)
            is_named = name in _FIELDS or is_source or (is_value and name in CONTENT_LANGUAGES)
            if not name.startswith("x-"):
                yield from _values(one, (*route, name), is_value=is_named)
