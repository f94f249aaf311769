"""Changes for a person to read: by document and entity, with the words that changed marked."""

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from hyvinvointi import visible
from hyvinvointi.diagnostics import Language
from hyvinvointi.diff import Change, Comparison, Edit, telling
from hyvinvointi.schema import Level
from hyvinvointi.workspace import Workspace

if TYPE_CHECKING:
    from rich.text import Text as RichText

Piece = tuple[str, str]
"""A stretch of output and its style; the style is empty for plain text."""

_STYLES: dict[Level, str] = {
    "critical": "bold red",
    "substantive": "red",
    "review": "yellow",
    "notice": "cyan",
    "editorial": "dim",
}
_LONGEST_MARK = 2_000
"""Characters of a stretch that came or went; a page of text has as many."""
_AROUND = 24


def changes_text(
    comparison: Comparison, base: Workspace, head: Workspace, language: Language = "en"
) -> str:
    """Return the report as plain text; empty when there is nothing to say."""
    return "".join(text for text, _ in _shown(_pieces(comparison, base, head, language)))


def changes_coloured(
    comparison: Comparison, base: Workspace, head: Workspace, language: Language = "en"
) -> "RichText":
    """Return the same report with the colours of a terminal."""
    from rich.text import Text as Rich  # noqa: PLC0415  only where colours are wanted

    return Rich.assemble(*_shown(_pieces(comparison, base, head, language)))


def _shown(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """The pieces with nothing in them that would command a terminal; line ends are ours."""
    for text, style in pieces:
        rows = text.removesuffix("\n")
        yield visible.text(rows) + text[len(rows) :], style


def _pieces(
    comparison: Comparison, base: Workspace, head: Workspace, language: Language
) -> Iterator[Piece]:
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
    yield f"    {telling.LEVEL_NAMES[change.level].say(language)} ", _STYLES[change.level]
    yield f"{change.message.say(language)} ", ""
    yield f"[{change.rule.slug}] {telling.place(change, base, head)}\n", "dim"
    if change.edits:
        yield "      ", ""
        yield from _marked(change.edits)
        yield "\n", ""
    for note in telling.notes(change, language):
        yield f"      {note}\n", "dim"


def _marked(edits: tuple[Edit, ...]) -> Iterator[Piece]:
    """The words that changed, each with a little of what stands around it."""
    apart = [*telling.spaced(edits)]
    for at, edit in enumerate(apart):
        line = telling.shortened(edit.text, _LONGEST_MARK) if edit.op != "kept" else edit.text
        if edit.op == "kept":
            lead, tail = (" " if edit.text[:1].isspace() else ""), edit.text[-1:].isspace()
            yield lead + telling.around(line, _AROUND, first=at == 0, last=at == len(apart) - 1), ""
            yield " " if tail and line.strip() else "", ""
        elif edit.op == "deleted":
            yield f"[-{line}-]", "red strike"
        else:
            yield f"{{+{line}+}}", "green"


def _summary(comparison: Comparison, language: Language) -> Iterator[Piece]:
    if comparison.changes:
        yield telling.counts(comparison.changes, language) + "\n", "bold"
    for remark in telling.remarks(comparison, language):
        yield f"{remark}\n", "red" if comparison.unreadable else "dim"
