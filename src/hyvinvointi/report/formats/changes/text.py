"""Changes for a person to read: by document and entity, with the words that changed marked."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from hyvinvointi import visible
from hyvinvointi.diagnostics import Language, Text, quoted
from hyvinvointi.diff import Change, Edit, sentences, terms
from hyvinvointi.report.formats.changes import Changes
from hyvinvointi.report.wrapping import Piece, wrapped
from hyvinvointi.schema import Level

if TYPE_CHECKING:
    from rich.text import Text as RichText

Paragraph = Sequence[Piece]
"""What stands on one line, or on several in a narrow terminal."""

FOR_PEOPLE = True
ABOUT = Text(
    "Luettavaksi: asiakirjoittain ja kohdittain, muuttuneet sanat merkittyinä.",
    "För läsning: per dokument och punkt, med de ändrade orden markerade.",
    "For reading: by document and item, with the changed words marked.",
)
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


def render(changes: Changes) -> str:
    """Return the report as plain text, a change to a line; empty when there is nothing to say."""
    paragraphs = _Report(changes).paragraphs()
    return "".join(f"{''.join(text for text, _ in paragraph)}\n" for paragraph in paragraphs)


def set_for_terminal(changes: Changes, width: int) -> "RichText":
    """Return the same report set for a terminal: with its colours, and as wide as it is.

    A message leaves out what the heading above it says.
    """
    from rich.text import Text as Rich  # noqa: PLC0415  only where colours are wanted

    lines = (
        line
        for paragraph in _Report(changes, is_brief=True).paragraphs()
        for line in wrapped(paragraph, width, _indent(paragraph) + _STEP)
    )
    return Rich("\n").join([Rich.assemble(*line) for line in lines])


class _Report:
    """The paragraphs of a report, with nothing in them that would command a terminal."""

    def __init__(self, changes: Changes, *, is_brief: bool = False) -> None:
        self._comparison = changes.comparison
        self._sides = changes.sides
        self._language = changes.language
        self._is_brief = is_brief

    def paragraphs(self) -> Iterator[Paragraph]:
        """Yield the paragraphs; line ends are ours."""
        for paragraph in self._raw_paragraphs():
            yield [(visible.text(text), style) for text, style in paragraph if text]

    def _raw_paragraphs(self) -> Iterator[Paragraph]:
        comparison, language = self._comparison, self._language
        for first, in_document in sentences.by_document(comparison.changes):
            yield self._heading(first)
            of_entities = groupby(
                in_document, lambda change: (change.entity.type, change.entity.id)
            )
            for _, of_entity in of_entities:
                yield from self._entity([*of_entity])
        if comparison.changes:
            yield [(sentences.verdict(comparison, language), "bold")]
            yield [(sentences.counts(comparison.changes, language), "bold")]
        for remark in sentences.remarks(comparison, language):
            yield [(remark, "red" if comparison.unreadable else "dim")]

    def _heading(self, first: Change) -> Paragraph:
        title = sentences.document_title(first, *self._sides, self._language)
        name = sentences.quoted(title, self._language) if title else quoted(first.document)
        kind = terms.entity(first.kind).say(self._language)
        document = f"  {quoted(first.document)}" if title else ""
        return [(f"{kind} {name}", "bold"), (document, "dim")]

    def _entity(self, changes: Sequence[Change]) -> Iterator[Paragraph]:
        first, language = changes[0], self._language
        if first.entity.parent is not None:
            kind = terms.entity(first.entity.type).say(language)
            name = _argument(first, "title", language)
            id_ = first.entity.id if first.entity.label else _argument(first, "id", language)
            shown = f"  {quoted(id_)}" if id_ and id_ != name else ""
            yield [(f"  {kind} {sentences.quoted(name, language)}", ""), (shown, "dim")]
        for change in changes:
            yield from self._change(change)

    def _change(self, change: Change) -> Iterator[Paragraph]:
        language = self._language
        message = (
            sentences.brief(change, language) if self._is_brief else change.message.say(language)
        )
        level = sentences.LEVEL_NAMES[change.level].say(language)
        yield [(f"    {level}", _STYLES[change.level]), (f"  {message}", "")]
        if change.edits:
            yield [("      ", ""), *_marked(change.edits)]
        for note in sentences.notes(change, language):
            yield [(f"      {note}", "")]
        place = sentences.place(change, *self._sides)
        yield [(f"      {change.rule.code} {change.rule.slug}  {place}".rstrip(), "dim")]


def _marked(edits: tuple[Edit, ...]) -> Iterator[Piece]:
    """The words that changed, each with a little of what stands around it."""
    apart = [*sentences.spaced(edits)]
    for at, edit in enumerate(apart):
        line = sentences.shortened(edit.text, _LONGEST_MARK) if edit.op != "kept" else edit.text
        if edit.op == "kept":
            lead, tail = (" " if edit.text[:1].isspace() else ""), edit.text[-1:].isspace()
            yield (
                lead + sentences.around(line, _AROUND, first=at == 0, last=at == len(apart) - 1),
                "",
            )
            yield " " if tail and line.strip() else "", ""
        elif edit.op == "deleted":
            yield f"[-{line}-]", "red strike"
        else:
            yield f"{{+{line}+}}", "green"


def _indent(paragraph: Paragraph) -> int:
    """How far a paragraph stands in; what is deepest goes on below its own beginning."""
    text = "".join(text for text, _ in paragraph)
    return min(len(text) - len(text.lstrip(" ")), _DEEPEST - _STEP)


def _argument(change: Change, name: str, language: Language) -> str:
    """What the message of a change says by a name; else the id of its entity."""
    value = change.message.args.get(name)
    return value.say(language) if isinstance(value, Text) else str(value or change.entity.id)
