"""Suppression comments: what somebody asked the linter to pass over."""

import re
from collections import Counter

from hyvinvointi.source import Document

_COMMENT = re.compile(
    r"(?:^|\s)#\s*hyv:\s*ignore\[(?P<slugs>[^\]\n]*)\](?P<rest>[^\n]*)", re.MULTILINE
)


def added(old: Document, new: Document) -> list[tuple[str, int]]:
    """Return the suppressions that only the new text has: what is said, and where it starts."""
    known = Counter(match.group().strip() for match in _COMMENT.finditer(old.text))
    found = []
    for match in _COMMENT.finditer(new.text):
        said = match.group().strip()
        if known[said]:
            known[said] -= 1
        else:
            found.append((said, match.start() + len(match.group()) - len(match.group().lstrip())))
    return found
