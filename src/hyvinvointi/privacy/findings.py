"""Personal data of a file as findings: in values, keys and comments, however it is spelled."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from hyvinvointi import limits
from hyvinvointi.diagnostics import Edit, Finding, Fix, Message, Rule, Site, Text
from hyvinvointi.patterns import regex
from hyvinvointi.privacy.shown import Finder, Span, located, united
from hyvinvointi.source import Document
from hyvinvointi.source.bounds import stopped

_LINE_END = regex(r"[\r\n]")
_LINE = regex(r"[^\r\n]+")
_COVER = "(…)"
"""Plain text wherever a value of YAML may begin or end; a bracket would begin a list."""
_HIDE = Text("Peitä henkilötieto", "Maskera personuppgiften", "Mask the personal data")


class Mend(NamedTuple):
    """A stretch of a file that a check found, what may be written there, and what it is called.

    `characters` is how many stand there, where that is told. `is_offered` tells whether a fix is.
    """

    span: Span
    text: str
    is_safe: bool = False
    value: str = ""
    characters: int = 1
    is_offered: bool = True


def findings_in_text(
    rule: Rule, document: Document, find: Finder, *, mask: bool = False
) -> Iterator[Finding]:
    """Yield a finding for everything that a reader of a file, or of its page, sees of some kind.

    `mask` offers to cover it.
    """
    mends = [Mend(span, _COVER) for span in spans_in_file(document, find)]
    return findings_at(rule, document, mends, _HIDE if mask else None)


def findings_at(
    rule: Rule, document: Document, mends: Sequence[Mend], title: Text | None
) -> Iterator[Finding]:
    """Yield a finding for each stretch of a file, as many as one check gathers.

    The fix of the last of them mends all that follow, too: a file is mended at once, however much
    of one kind it holds.
    """
    for number, mend in enumerate(mends, 1):
        if number > limits.FINDINGS:
            yield stopped(document.path, rule)
            return
        site = Site(document.path, (), "span", *mend.span)
        fix = None
        if title and mend.is_offered:
            last = number == limits.FINDINGS
            together = [one for one in mends[number - 1 :] if one.is_offered] if last else [mend]
            edits = tuple(
                Edit(one.span[0] + document.bom, one.span[1] + document.bom, one.text)
                for one in together
            )
            fix = Fix(Message(title), edits, safe=all(one.is_safe for one in together))
        args = {"character": mend.value, "count": mend.characters} if mend.value else {}
        yield Finding(rule, site, args, fix=fix, value=mend.value)


def spans_in_file(document: Document, find: Finder) -> list[Span]:
    """Return where in the text of a file something stands.

    What goes over a line's end counts where it is within one value, key or comment: two values
    below each other are not read as one. In a file that cannot be read nobody can tell.
    """
    text = document.text
    spans = located(find, text, is_file=True)
    if document.broken or not any(_LINE_END.search(text, *span) for span in spans):
        return spans
    is_one_text = texts_of(document)
    kept = [span for span in spans if not _LINE_END.search(text, *span) or is_one_text(span)]
    if len(kept) == len(spans):
        return kept
    # What was read across two values may hide what stands in one of them.
    return united([*kept, *_in_lines(text, find)])


def _in_lines(text: str, find: Finder) -> Iterator[Span]:
    for match in _LINE.finditer(text):
        for start, end in located(find, match[0], is_file=True):
            yield match.start() + start, match.start() + end


def texts_of(document: Document) -> Callable[[Span], bool]:
    """Return what tells whether a stretch of a file is within one value, key or comment."""
    return within([*_scalars(document), *_comments(document)])


def within(stretches: Iterable[Span]) -> Callable[[Span], bool]:
    """Return what tells whether a span lies in one of some stretches of a text."""
    known = sorted(stretches)
    starts = [start for start, _ in known]

    def is_within(span: Span) -> bool:
        at = bisect_right(starts, span[0]) - 1
        return at >= 0 and span[1] <= known[at][1]

    return is_within


def _scalars(document: Document) -> Iterator[Span]:
    for route in document.routes():
        if document.style(route) not in {"{", "[", "block"}:
            yield document.span(Site(document.path, route))
        if route and isinstance(route[-1], str):
            yield document.span(Site(document.path, route, "key"))


def _comments(document: Document) -> Iterator[Span]:
    """The comments, those of lines that follow each other as one."""
    start = end = -1
    for at, text in document.comments():
        if start < 0 or document.text[end:at].strip():
            if start >= 0:
                yield start, end
            start = at
        end = at + len(text)
    if start >= 0:
        yield start, end
