"""Changes as a comment of a pull request: Markdown in which nothing of a document can act.

Tags are ours alone. What a document says is escaped, and what GitHub and GitLab would
make a mention, a reference, an address or a formula is broken up by an empty comment.
"""

import re
from collections.abc import Iterator, Sequence

from hyvinvointi.diagnostics import Text
from hyvinvointi.diff import LEVELS, Change, Edit, amendment, sentences, terms
from hyvinvointi.report.encoding import as_markdown
from hyvinvointi.report.formats.changes import Changes
from hyvinvointi.report.markdown_text import inert
from hyvinvointi.schema import Level

FOR_PEOPLE = False
ABOUT = Text(
    "Muutosehdotuksen kommenttina (Markdown).",
    "Som kommentar till ett ändringsförslag (Markdown).",
    "A comment of a pull request (Markdown).",
)
_FOLDED = 6
# GitHub takes comments of 65,536 characters.
_LONGEST = 60_000
_LONGEST_MARK = 600
_AROUND = 60
# Tags, because stars and tildes beside punctuation mark nothing (CommonMark 0.31, 6.2).
_TAGS = {"deleted": "del", "inserted": "b"}
# What a code span shows as it is: paths of all usual names.
_PLAIN = re.compile(r"[\w./:+ -]+")
_MORE = Text(
    "… ja vielä {count} muutosta; koko luettelon antaa `hyvinvointi diff`.",
    "… och ytterligare {count} ändringar; hela listan ger `hyvinvointi diff`.",
    "… and {count} more changes; `hyvinvointi diff` lists them all.",
)
_AMENDING = Text("Muutosluettelo", "Ändringsförteckning", "List of amendments")
_HEADING = Text("{kind} ”{title}”", "{kind} ”{title}”", "{kind} “{title}”")


def render(changes: Changes) -> str:
    """Return the comment; empty when there is nothing to say."""
    comparison, language = changes.comparison, changes.language
    remarks = [inert(remark) for remark in sentences.remarks(comparison, language)]
    if not comparison.changes and not remarks:
        return ""
    blocks = [_opening(changes)]
    size, shown = len(blocks[0]), 0
    for first, in_document in sentences.by_document(comparison.changes):
        for count, block in _document(first, in_document, changes):
            if size + len(block) > _LONGEST:
                rest = len(comparison.changes) - shown
                return _joined([*blocks, _MORE.say(language, {"count": rest}), *remarks[:1]])
            blocks.append(block)
            size, shown = size + len(block) + 2, shown + count
    return _joined([*blocks, *remarks])


def _opening(changes: Changes) -> str:
    verdict = inert(sentences.verdict(changes.comparison, changes.language))
    counts = sentences.counts(changes.comparison.changes, changes.language)
    return " ".join(part for part in (f"**{verdict}**" if verdict else "", counts) if part)


def _document(
    first: Change, in_document: Sequence[Change], changes: Changes
) -> Iterator[tuple[int, str]]:
    """Yield the blocks of one document, each with how many changes it tells."""
    language = changes.language
    title = sentences.document_title(first, *changes.sides, language) or first.document
    named = {"kind": terms.entity(first.kind).say(language), "title": title}
    yield 0, f"### {inert(_HEADING.say(language, named))}"
    for level in reversed(LEVELS):
        of_level = [change for change in in_document if change.level == level]
        if of_level:
            yield len(of_level), _level(level, of_level, changes)
    amendments = amendment.sentence(in_document, language)
    if amendments:
        yield 0, f"{_AMENDING.say(language)}: {inert(amendments)}."


def _level(level: Level, of_level: Sequence[Change], changes: Changes) -> str:
    rows = "\n".join(_change(change, changes) for change in of_level)
    name = sentences.LEVEL_NAMES[level].say(changes.language).capitalize()
    if len(of_level) <= _FOLDED:
        return f"**{name}**\n\n{rows}"
    return f"<details><summary>{name} ({len(of_level)})</summary>\n\n{rows}\n\n</details>"


def _change(change: Change, changes: Changes) -> str:
    language = changes.language
    place = sentences.place(change, *changes.sides)
    shown = f"`{place}`" if _PLAIN.fullmatch(place) else inert(place)
    rows = [f"- {inert(change.message.say(language))} `{change.rule.slug}` {shown}"]
    if change.edits:
        rows.append(f"  > {_marked(change.edits)}")
    rows += [f"  {inert(note)}" for note in sentences.notes(change, language)]
    return "\n\n".join(rows)


def _marked(edits: Sequence[Edit]) -> str:
    """The words that changed, struck or bold, each with a little of what stands around it."""
    apart = [*sentences.spaced(edits)]
    return "".join(
        _stretch(edit, first=at == 0, last=at == len(apart) - 1) for at, edit in enumerate(apart)
    ).strip()


def _stretch(edit: Edit, *, first: bool, last: bool) -> str:
    if edit.op != "kept":
        tag = _TAGS[edit.op]
        return f"<{tag}>{inert(sentences.shortened(edit.text, _LONGEST_MARK))}</{tag}>"
    lead, tail = (
        " " if ends else "" for ends in (edit.text[:1].isspace(), edit.text[-1:].isspace())
    )
    kept = sentences.around(edit.text, _AROUND, first=first, last=last)
    return f"{lead}{inert(kept)}{tail}" if kept else " "


def _joined(blocks: Sequence[str]) -> str:
    return as_markdown("\n\n".join(block for block in blocks if block) + "\n")
