"""Changes for a person to read: by document and entity, with the words that changed marked."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from hyvinvointi import visible
from hyvinvointi.diagnostics import Language, Text, quoted
from hyvinvointi.diff import Change, Comparison, Edit, telling, terms
from hyvinvointi.report.wrapping import Piece, wrapped
from hyvinvointi.schema import Level
from hyvinvointi.workspace import Workspace

if TYPE_CHECKING:
    from rich.text import Text as RichText

Paragraph = Sequence[Piece]
"""What stands on one line, or on several in a narrow terminal."""

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
_STEP = 2
_DEEPEST = 6


def changes_text(
    comparison: Comparison, base: Workspace, head: Workspace, language: Language = "en"
) -> str:
    """Return the report as plain text, a change to a line; empty when there is nothing to say."""
    paragraphs = _Report(base, head, language).paragraphs(comparison)
    return "".join(f"{''.join(text for text, _ in one)}\n" for one in paragraphs)


def changes_set(
    comparison: Comparison, base: Workspace, head: Workspace, language: Language, width: int
) -> "RichText":
    """Return the same report set for a terminal: with its colours, and as wide as it is.

    A message leaves out what the heading above it says.
    """
    from rich.text import Text as Rich  # noqa: PLC0415  only where colours are wanted

    report = _Report(base, head, language, is_brief=True)
    lines = (
        line
        for paragraph in report.paragraphs(comparison)
        for line in wrapped(paragraph, width, _indent(paragraph) + _STEP)
    )
    return Rich("\n").join([Rich.assemble(*line) for line in lines])


class _Report:
    """The paragraphs of a report, with nothing in them that would command a terminal."""

    def __init__(
        self, base: Workspace, head: Workspace, language: Language, *, is_brief: bool = False
    ) -> None:
        self._sides = base, head
        self._language = language
        self._is_brief = is_brief

    def paragraphs(self, comparison: Comparison) -> Iterator[Paragraph]:
        """Yield the paragraphs; line ends are ours."""
        for paragraph in self._told(comparison):
            yield [(visible.text(text), style) for text, style in paragraph if text]

    def _told(self, comparison: Comparison) -> Iterator[Paragraph]:
        for first, changes in telling.by_document(comparison.changes):
            yield self._heading(first)
            for _, several in groupby(changes, lambda one: (one.entity.type, one.entity.id)):
                yield from self._entity([*several])
        if comparison.changes:
            yield [(telling.verdict(comparison, self._language), "bold")]
            yield [(telling.counts(comparison.changes, self._language), "bold")]
        for remark in telling.remarks(comparison, self._language):
            yield [(remark, "red" if comparison.unreadable else "dim")]

    def _heading(self, first: Change) -> Paragraph:
        title = telling.document_title(first, *self._sides, self._language)
        name = telling.quoted(title, self._language) if title else quoted(first.document)
        kind = terms.entity(first.kind).say(self._language)
        known = f"  {quoted(first.document)}" if title else ""
        return [(f"{kind} {name}", "bold"), (known, "dim")]

    def _entity(self, changes: Sequence[Change]) -> Iterator[Paragraph]:
        first = changes[0]
        if first.entity.parent is not None:
            kind = terms.entity(first.entity.type).say(self._language)
            name = _said(first, "title", self._language)
            known = first.entity.id if first.entity.label else _said(first, "id", self._language)
            shown = f"  {quoted(known)}" if known and known != name else ""
            yield [(f"  {kind} {telling.quoted(name, self._language)}", ""), (shown, "dim")]
        for change in changes:
            yield from self._change(change)

    def _change(self, change: Change) -> Iterator[Paragraph]:
        language = self._language
        message = (
            telling.brief(change, language) if self._is_brief else change.message.say(language)
        )
        level = telling.LEVEL_NAMES[change.level].say(language)
        yield [(f"    {level}", _STYLES[change.level]), (f"  {message}", "")]
        if change.edits:
            yield [("      ", ""), *_marked(change.edits)]
        for note in telling.notes(change, language):
            yield [(f"      {note}", "")]
        place = telling.place(change, *self._sides)
        yield [(f"      {change.rule.code} {change.rule.slug}  {place}".rstrip(), "dim")]


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


def _indent(paragraph: Paragraph) -> int:
    """How far a paragraph stands in; what is deepest goes on below its own beginning."""
    text = "".join(text for text, _ in paragraph)
    return min(len(text) - len(text.lstrip(" ")), _DEEPEST - _STEP)


def _said(change: Change, name: str, language: Language) -> str:
    said = change.message.args.get(name)
    return said.say(language) if isinstance(said, Text) else str(said or change.entity.id)
