"""The contents of a page in Markdown: links to its headings, as GitHub and GitLab both find them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from markdown_it import MarkdownIt

from hyvinvointi.render.values.heading_ids import numbered
from hyvinvointi.render.values.markdown import link, with_code

_LEAST = 8
"""Parts of a page that is worth contents."""
_MOST = 60
"""Headings that contents still show with those of the parts of parts."""
_PART, _BELOW = 2, 3
"""Levels of headings that contents show."""
_HEADING = re.compile(r"(?:[ >]|[-*] |[0-9]+[.)] )*(#{1,6}) (.*)")
_MARKED = re.compile(r"[\\`*_\[\]<>&]")


class Heading(NamedTuple):
    """A heading as it stands: where, how deep, in Markdown; at the start of a line or inside something."""

    line: int
    level: int
    text: str
    is_of_page: bool


def with_contents(page: str, title: str) -> str:
    """Return a page with contents before its first part, where it has many parts."""
    lines = page.split("\n")
    found = [*headings(lines)]
    parts = [one for one in found if one.level == _PART and one.is_of_page]
    if len(parts) < _LEAST:
        return page
    entries = [*zip(found, numbered(said(one.text) for one in found), strict=True)]
    # What stands in each part, such as its strengths, tells nothing of the page.
    many = Counter(one.text for one in found)
    below = [one for one in found if one.level == _BELOW and one.is_of_page and many[one.text] == 1]
    listed = {*parts, *(below if len(parts) + len(below) <= _MOST else ())}
    shown = [
        f"{'  ' * (one.level - _PART)}- {link(_unlinked(one.text), f'#{own}' if own else None)}"
        for one, own in entries
        if one in listed and one.line >= parts[0].line
    ]
    at = parts[0].line
    return "\n".join([*lines[:at], f"**{title}**", "", *shown, "", *lines[at:]])


def headings(lines: Sequence[str]) -> Iterator[Heading]:
    """Yield the headings of a page, those in lists and quotations too, but for what code holds."""
    for number, (line, is_code) in enumerate(with_code(lines)):
        if not is_code and (heading := _HEADING.match(line)):
            yield Heading(number, len(heading[1]), heading[2], line.startswith("#"))


def said(text: str) -> str:
    """Return what a heading shows, without its markup."""
    if not _MARKED.search(text):
        return text
    tokens = _parser().parseInline(text)
    return "".join(
        child.content
        for token in tokens
        for child in token.children or ()
        if child.type in {"text", "code_inline"}
    )


def _unlinked(text: str) -> str:
    """Return a heading as the name of a link: one that is a link itself by its words alone."""
    return re.sub(r"\[((?:[^\[\]\\]|\\.)*)\]\([^)]*\)", r"\1", text)


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False})
