"""The source of a document as it lies beside its page: what it says, and no comment.

Comments are what preparers write to each other, and reasons why a finding is ignored.
"""

import re
from functools import lru_cache
from typing import Any

from hyvinvointi.source import Document, read
from hyvinvointi.source.plain import written

_LINE_BREAK = re.compile(r"\r\n?|\n|\Z")


def source_copy(document: Document) -> bytes:
    """Return the text of a document without its comments, else its data as they were read.

    Where something of the text is in no field, an anchor, a second document, the text would say
    more than the data do.
    """
    if document.findings:
        return written(document.data)
    if "#" not in document.text:
        return document.content
    text = _without_comments(document)
    if text == document.text:
        return document.content
    content = text.encode("utf-8", errors="replace")
    # Without those before everything a text says the same: to read it again took 4 % of a first render.
    is_same = document.is_as_read and document.has_comments_first_alone
    if is_same or _data(document.path, content) == document.data:
        return content
    return written(document.data)


@lru_cache(maxsize=8)
def _data(path: str, content: bytes) -> Any:
    """Return what a text says: versions of a plan, whose pages follow each other, often say the same."""
    return read(path, content).data


def _without_comments(document: Document) -> str:
    """Return the text without comments; a line that held nothing else goes with its comment."""
    text, parts, at = document.text, [], 0
    for start, comment in document.comments():
        end = start + len(comment)
        line = start - document.position(start)[1] + 1
        before = text[line:start].rstrip(" \t\ufeff")
        if not before:
            line_break = _LINE_BREAK.match(text, end)
            end = line_break.end() if line_break else end
        parts.append(text[at : line + len(before)])
        at = end
    return "".join([*parts, text[at:]])
