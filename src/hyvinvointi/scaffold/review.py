"""A yearly review of a program: begun in its document, with every measure and where it stands."""

from typing import Any

from hyvinvointi.diagnostics import Language, Text
from hyvinvointi.model import Program
from hyvinvointi.scaffold.outline import described, example
from hyvinvointi.schema import Field, root
from hyvinvointi.schema.layout import kept_laid_out
from hyvinvointi.source import Document, editor, yaml_text
from hyvinvointi.source.appending import added_item
from hyvinvointi.source.yaml_text import Noted

_NOT_STARTED = "not-started"
_MEASURES = Text(
    "Toimenpiteiden tilanne vuoden lopussa, lisätieto kenttään note. Tilat: {values}.",
    "Läget för åtgärderna i slutet av året, tilläggsuppgifter i fältet note. Lägen: {values}.",
    "Where the measures stand at the end of the year; more goes into note. States: {values}.",
)
_TEXTS = ("summary", "conclusions")


def with_review(document: Document, year: int, reader: Language) -> bytes:
    """Return the content of a program with a review of a year behind the others."""
    entry = _entry(Program(document, (), document.data), year, reader)
    # In brackets nothing can be commented: what guides is left out there.
    bare = {key: _bare(value) for key, value in entry.items() if not key.startswith("#")}
    edit = added_item(document, "reviews", yaml_text.item(entry), yaml_text.flow(bare))
    return kept_laid_out(document, editor.splice(document.content, [edit]))


def _entry(program: Program, year: int, reader: Language) -> dict[str, Any]:
    meaning = root("program").properties["reviews"].item
    fields = meaning.properties if meaning else {}
    entry: dict[str, Any] = {"year": year}
    for name in _TEXTS:
        entry[f"#{name}"] = described(fields[name], reader)
        entry[f"#{name}:"] = {name: example(fields[name], reader)}
    inner = fields["measures"].item
    statuses = inner.properties["status"] if inner else None
    measures = [
        _measure(one.id, str(one.title or ""), one.status) for one in program.measures if one.id
    ]
    if measures and statuses:
        entry["#measures"] = _MEASURES.say(reader, {"values": _said(statuses, reader)})
        entry["measures"] = measures
    return entry


def _measure(own_id: str, title: str, status: str | None) -> dict[str, Any]:
    return {"measure": Noted(own_id, title) if title else own_id, "status": status or _NOT_STARTED}


def _said(field: Field, reader: Language) -> str:
    return ", ".join(field.explained(one).say(reader) for one in field.enum)


def _bare(value: Any) -> Any:
    if isinstance(value, list):
        return [{key: _bare(one) for key, one in item.items()} for item in value]
    return value.value if isinstance(value, Noted) else value
