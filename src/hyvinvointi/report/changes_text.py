"""Changes for a person to read: by document and entity, with the words that changed marked."""

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from hyvinvointi.diagnostics import Language, Site, Text
from hyvinvointi.diff import LEVELS, Change, Comparison, Edit
from hyvinvointi.report.changes_json import AMENDMENT
from hyvinvointi.schema import Level
from hyvinvointi.workspace import Workspace

if TYPE_CHECKING:
    from rich.text import Text as RichText

Piece = tuple[str, str]
"""A stretch of output and its style; the style is empty for plain text."""

LEVEL_NAMES: dict[Level, Text] = {
    "critical": Text("kriittinen", "kritisk", "critical"),
    "substantive": Text("asiamuutos", "ändring i sak", "substantive"),
    "review": Text("tarkistettava", "att granska", "review"),
    "notice": Text("tiedoksi", "för kännedom", "notice"),
    "editorial": Text("toimituksellinen", "redaktionell", "editorial"),
}
_STYLES: dict[Level, str] = {
    "critical": "bold red",
    "substantive": "red",
    "review": "yellow",
    "notice": "cyan",
    "editorial": "dim",
}
_FORMATTING = Text(
    "Vain muotoilu muuttui: {count} asiakirjaa.",
    "Endast formateringen ändrades: {count} dokument.",
    "Only the formatting changed: {count} documents.",
)
_BEHIND = Text(
    "hyväksytty päätöksellä {decision}",
    "godkänt genom beslutet {decision}",
    "adopted by the decision {decision}",
)
_DECIDES = Text("päättää: {organ}", "beslutar: {organ}", "decided by: {organ}")
_UNREADABLE = Text("ei voitu verrata", "kunde inte jämföras", "could not be compared")
_TOUCHES = Text("koskee myös: {impact}", "berör även: {impact}", "also touches: {impact}")
_AROUND = 24


def changes_text(
    comparison: Comparison, base: Workspace, head: Workspace, language: Language = "en"
) -> str:
    """Return the report as plain text; empty when there is nothing to say."""
    return "".join(text for text, _ in _pieces(comparison, base, head, language))


def changes_coloured(
    comparison: Comparison, base: Workspace, head: Workspace, language: Language = "en"
) -> "RichText":
    """Return the same report with the colours of a terminal."""
    from rich.text import Text as Rich  # noqa: PLC0415  only where colours are wanted

    return Rich.assemble(*_pieces(comparison, base, head, language))


def _pieces(
    comparison: Comparison, base: Workspace, head: Workspace, language: Language
) -> Iterator[Piece]:
    for side, finding in comparison.unreadable:
        reason = finding.rule.message.say(language, finding.args)
        yield f"{finding.site.path} ({side}): ", "bold"
        yield f"{_UNREADABLE.say(language)}: {reason}\n", "red"
    for document, changes in groupby(comparison.changes, lambda one: one.document):
        yield f"{document}\n", "bold"
        for (kind, name), several in groupby(changes, lambda one: (one.entity.type, one.entity.id)):
            yield f"  {name}", ""
            yield f"  {kind}\n", "dim"
            for change in several:
                yield from _change(change, base, head, language)
    yield from _summary(comparison, language)


def _change(
    change: Change, base: Workspace, head: Workspace, language: Language
) -> Iterator[Piece]:
    yield f"    {LEVEL_NAMES[change.level].say(language)} ", _STYLES[change.level]
    yield f"{change.message.say(language)} ", ""
    yield f"[{change.rule.slug}] {_place(change, base, head)}\n", "dim"
    if change.edits:
        yield "      ", ""
        yield from _marked(change.edits)
        yield "\n", ""
    for note in _notes(change, language):
        yield f"      {note}\n", "dim"


def _notes(change: Change, language: Language) -> Iterator[str]:
    if change.legitimised_by:
        yield _BEHIND.say(language, {"decision": change.legitimised_by})
    elif change.is_amendment and change.level == "substantive":
        yield AMENDMENT.say(language)
    elif change.organ and change.level in {"critical", "substantive"}:
        yield _DECIDES.say(language, {"organ": change.organ})
    if change.impact:
        yield _TOUCHES.say(language, {"impact": list(change.impact)})


def _marked(edits: tuple[Edit, ...]) -> Iterator[Piece]:
    """The words that changed, each with a little of what stands around it."""
    for at, edit in enumerate(edits):
        line = " ".join(edit.text.split())
        if edit.op == "kept":
            lead, tail = (" " if edit.text[:1].isspace() else ""), edit.text[-1:].isspace()
            yield lead + _shortened(line, first=at == 0, last=at == len(edits) - 1), ""
            yield " " if tail and line else "", ""
        elif edit.op == "deleted":
            yield f"[-{line}-]", "red strike"
        else:
            yield f"{{+{line}+}}", "green"


def _shortened(line: str, *, first: bool, last: bool) -> str:
    if len(line) <= 2 * _AROUND:
        return line
    start = "" if first else line[:_AROUND].rpartition(" ")[0]
    end = "" if last else line[-_AROUND:].partition(" ")[2]
    return f"{start} … {end}".strip()


def _place(change: Change, base: Workspace, head: Workspace) -> str:
    site, workspace = (change.head, head) if change.head else (change.base, base)
    return _shown(site, workspace)


def _shown(site: Site | None, workspace: Workspace) -> str:
    document = workspace.by_path.get(site.path) if site else None
    if site is None or document is None:
        return ""
    place = document.place(site)
    return f"{place.path}:{place.line}:{place.column}"


def _summary(comparison: Comparison, language: Language) -> Iterator[Piece]:
    counts = [(level, comparison.count(level)) for level in reversed(LEVELS)]
    told = [f"{count} {LEVEL_NAMES[level].say(language)}" for level, count in counts if count]
    if told:
        yield ", ".join(told) + "\n", "bold"
    if comparison.formatting:
        yield _FORMATTING.say(language, {"count": len(comparison.formatting)}) + "\n", "dim"
