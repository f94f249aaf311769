"""Suppression comments: what somebody asked the linter to pass over."""

import re
from collections import Counter
from collections.abc import Iterator

from hyvinvointi.source import Document

_COMMENT = re.compile(r"#\s*hyv:\s*ignore\[[^\]]*\].*")


def added(old: Document, new: Document) -> list[tuple[str, int]]:
    """Return the suppressions that only the new text has: what is said, and where it starts."""
    known = Counter(comment for comment, _ in _suppressions(old))
    added_comments = []
    for comment, start in _suppressions(new):
        if known[comment]:
            known[comment] -= 1
        else:
            added_comments.append((comment, start))
    return added_comments


def _suppressions(document: Document) -> Iterator[tuple[str, int]]:
    if "hyv:" not in document.text:
        return
    for start, text in document.comments():
        match = _COMMENT.match(text)
        if match:
            yield match[0].rstrip(), start
