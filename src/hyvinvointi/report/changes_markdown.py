"""Changes as a comment of a pull request: Markdown in which nothing of a document can act.

Tags are ours alone. What a document says is escaped, and what GitHub and GitLab would
make a mention, a reference, an address or a formula is broken up by an empty comment.
"""

import re
from collections.abc import Iterator, Sequence

from hyvinvointi.diagnostics import Language, Text
from hyvinvointi.diff import LEVELS, Change, Comparison, Edit, amendment, telling, terms
from hyvinvointi.render.values.markdown import escaped
from hyvinvointi.report.encoding import as_markdown
from hyvinvointi.schema import Level
from hyvinvointi.workspace import Workspace

_FOLDED = 6
# GitHub takes comments of 65,536 characters.
_LONGEST = 60_000
_LONGEST_MARK = 600
_AROUND = 60
# Tags, because stars and tildes beside punctuation mark nothing (CommonMark 0.31, 6.2).
_TAGS = {"deleted": "del", "inserted": "b"}
# Mentions, references, addresses, emoji and formulas begin with these in a comment.
_ACTIVE = re.compile(r"(?<=@)(?=\w)|(?<=#)(?=\w)|(?<=\w:)(?=//)|(?<=www)(?=\.)|(?<=GH-)(?=[0-9])|(?<=:)(?=[\w+-]+:)|(?<=!)(?=[0-9])", re.IGNORECASE)  # fmt: skip
_INERT = "<!-- -->"
# What a code span shows as it is: paths of all usual names.
_PLAIN = re.compile(r"[\w./:+ -]+")
_MORE = Text(
    "… ja vielä {count} muutosta; koko luettelon antaa `hyvinvointi diff`.",
    "… och ytterligare {count} ändringar; hela listan ger `hyvinvointi diff`.",
    "… and {count} more changes; `hyvinvointi diff` lists them all.",
)
_AMENDING = Text("Muutosluettelo", "Ändringsförteckning", "List of amendments")
_HEADING = Text("{kind} ”{title}”", "{kind} ”{title}”", "{kind} “{title}”")


def changes_markdown(
    comparison: Comparison, base: Workspace, head: Workspace, language: Language = "en"
) -> str:
    """Return the comment; empty when there is nothing to say."""
    remarks = [inert(one) for one in telling.remarks(comparison, language)]
    if not comparison.changes and not remarks:
        return ""
    blocks = [_opening(comparison, language)]
    size, told = len(blocks[0]), 0
    for first, changes in telling.by_document(comparison.changes):
        for several, block in _document(first, changes, (base, head), language):
            if size + len(block) > _LONGEST:
                rest = len(comparison.changes) - told
                return _joined([*blocks, _MORE.say(language, {"count": rest}), *remarks[:1]])
            blocks.append(block)
            size, told = size + len(block) + 2, told + several
    return _joined([*blocks, *remarks])


def inert(text: str) -> str:
    """Return plain text that a comment shows letter for letter, on one line."""
    line = escaped(" ".join(text.split()))
    return _ACTIVE.sub(_INERT, line.replace("~", r"\~").replace("|", r"\|").replace("$", "&#36;"))


def _opening(comparison: Comparison, language: Language) -> str:
    verdict = inert(telling.verdict(comparison, language))
    counts = telling.counts(comparison.changes, language)
    return " ".join(one for one in (f"**{verdict}**" if verdict else "", counts) if one)


def _document(
    first: Change, changes: Sequence[Change], sides: tuple[Workspace, Workspace], language: Language
) -> Iterator[tuple[int, str]]:
    """Yield the blocks of one document, each with how many changes it tells."""
    named = {
        "kind": terms.entity(first.kind).say(language),
        "title": _title(first, sides, language),
    }
    yield 0, f"### {inert(_HEADING.say(language, named))}"
    for level in reversed(LEVELS):
        told = [one for one in changes if one.level == level]
        if told:
            yield len(told), _level(level, told, sides, language)
    listed = amendment.sentence(changes, language)
    if listed:
        yield 0, f"{_AMENDING.say(language)}: {inert(listed)}."


def _level(
    level: Level, changes: Sequence[Change], sides: tuple[Workspace, Workspace], language: Language
) -> str:
    rows = "\n".join(_change(one, sides, language) for one in changes)
    name = telling.LEVEL_NAMES[level].say(language).capitalize()
    if len(changes) <= _FOLDED:
        return f"**{name}**\n\n{rows}"
    return f"<details><summary>{name} ({len(changes)})</summary>\n\n{rows}\n\n</details>"


def _change(change: Change, sides: tuple[Workspace, Workspace], language: Language) -> str:
    place = telling.place(change, *sides)
    shown = f"`{place}`" if _PLAIN.fullmatch(place) else inert(place)
    rows = [f"- {inert(change.message.say(language))} `{change.rule.slug}` {shown}"]
    if change.edits:
        rows.append(f"  > {_marked(change.edits)}")
    rows += [f"  {inert(one)}" for one in telling.notes(change, language)]
    return "\n\n".join(rows)


def _marked(edits: Sequence[Edit]) -> str:
    """The words that changed, struck or bold, each with a little of what stands around it."""
    apart = [*telling.spaced(edits)]
    return "".join(
        _stretch(edit, first=at == 0, last=at == len(apart) - 1) for at, edit in enumerate(apart)
    ).strip()


def _stretch(edit: Edit, *, first: bool, last: bool) -> str:
    if edit.op != "kept":
        tag = _TAGS[edit.op]
        return f"<{tag}>{inert(telling.shortened(edit.text, _LONGEST_MARK))}</{tag}>"
    lead, tail = (
        " " if ends else "" for ends in (edit.text[:1].isspace(), edit.text[-1:].isspace())
    )
    said = telling.around(edit.text, _AROUND, first=first, last=last)
    return f"{lead}{inert(said)}{tail}" if said else " "


def _title(change: Change, sides: tuple[Workspace, Workspace], language: Language) -> str:
    return telling.document_title(change, *sides, language) or change.document


def _joined(blocks: Sequence[str]) -> str:
    return as_markdown("\n\n".join(one for one in blocks if one) + "\n")
