"""A yearly review of a program: begun in its document, with its goals, measures and indicators."""

from collections.abc import Iterator
from typing import Any

from hyvinvointi.diagnostics import Language, Text
from hyvinvointi.model import Goal, Measure, Program
from hyvinvointi.scaffold.outline import described, example
from hyvinvointi.schema import Field, root
from hyvinvointi.schema.layout import kept_laid_out
from hyvinvointi.source import Document, editor, yaml_text
from hyvinvointi.source.appending import added_item
from hyvinvointi.source.yaml_text import Noted

_MEASURES = Text(
    "Toimenpiteiden tilanne vuoden lopussa kenttään status, lisätieto kenttään note. Tilat: {values}.",
    "Läget för åtgärderna i slutet av året i fältet status, tilläggsuppgifter i fältet note. Lägen: {values}.",
    "Where the measures stand at the end of the year goes into status, more into note. States: {values}.",
)
_GOALS = Text(
    "Arvio tavoitteista vuoden lopussa, perustelu kenttään note. Arviot: {values}.",
    "Bedömning av målen i slutet av året, motivering i fältet note. Bedömningar: {values}.",
    "How the goals stand at the end of the year; the reason goes into note. Assessments: {values}.",
)
_INDICATORS = Text(
    "Mitä mittareista on sanottava, kenttään note.",
    "Vad som finns att säga om indikatorerna, i fältet note.",
    "What there is to say of the indicators goes into note.",
)
_SPENT = Text(
    "Käytetty raha kenttään spent, saavutettu kenttään reached.",
    "Använda medel i fältet spent, det som uppnåtts i reached.",
    "Money spent goes into spent, what was achieved into reached.",
)
_NOT_ASSESSED = "not-assessed"
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
    goals = [
        {"goal": _named(goal.id, goal), "assessment": _NOT_ASSESSED}
        for goal in program.all_goals
        if goal.id
    ]
    measures = [_begun(measure.id, measure) for measure in program.measures if measure.id]
    if goals:
        values = _said(fields["goals"], "assessment", reader)
        entry["#goals"] = _GOALS.say(reader, {"values": values})
        entry["goals"] = goals
    if measures:
        values = _said(fields["measures"], "status", reader)
        entry["#measures"] = f"{_MEASURES.say(reader, {'values': values})} {_SPENT.say(reader)}"
        entry["measures"] = measures
    indicators = [{"indicator": name} for name in _followed(program)]
    if indicators:
        entry["#indicators"] = _INDICATORS.say(reader)
        entry["indicators"] = indicators
    return entry


def _begun(own_id: str, measure: Measure) -> dict[str, Any]:
    """Return what a review says first of a measure: where it stands, if anybody has said so.

    What nobody has assessed must not come out as a statement of the municipality.
    """
    begun: dict[str, Any] = {"measure": _named(own_id, measure)}
    return begun | ({"status": measure.status} if measure.status else {})


def _followed(program: Program) -> Iterator[str]:
    """Yield the indicators that the targets, goals and measures of a program name, each once."""
    aimed = (target.indicator for goal in program.all_goals for target in goal.targets)
    holders: tuple[Goal | Measure, ...] = (*program.all_goals, *program.measures)
    followed = (indicator.id for holder in holders for indicator in holder.indicators)
    yield from dict.fromkeys(filter(None, (*aimed, *followed)))


def _named(own_id: str, item: Goal | Measure) -> Noted | str:
    title = str(item.title or "")
    return Noted(own_id, title) if title else own_id


def _said(listing: Field, name: str, reader: Language) -> str:
    field = listing.item.properties[name] if listing.item else listing
    return ", ".join(field.explained(value).say(reader) for value in field.enum)


def _bare(value: Any) -> Any:
    if isinstance(value, list):
        return [{key: _bare(one) for key, one in item.items()} for item in value]
    return value.value if isinstance(value, Noted) else value
