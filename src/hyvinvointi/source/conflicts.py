"""Marks that an unresolved merge of Git left behind."""

import re

from hyvinvointi.diagnostics import Finding, Site
from hyvinvointi.patterns import regex
from hyvinvointi.source import codes

# Git writes seven equal characters in the first column; the base (|||||||) stands in diff3 style.
_MARK = regex(r"^(?P<mark><{7}|={7}|>{7}|\|{7})(?:[ \t]+(?P<name>[^\r\n]*))?\r?$", re.MULTILINE)
_LONELY = "="


def find(path: str, text: str) -> Finding | None:
    """Return the finding of the first conflict, with how many there are; `None` without any."""
    if not any(mark in text for mark in ("<<<<<<<", ">>>>>>>", "=======", "|||||||")):
        return None
    marks = [
        match for match in _MARK.finditer(text) if match["mark"][0] != _LONELY or not match["name"]
    ]
    if not marks:
        return None
    first = marks[0]
    ours = next((match for match in marks if match["mark"][0] == "<"), None)
    theirs = next((match for match in marks if match["mark"][0] == ">"), None)
    args: dict[str, object] = {
        "ours": _name(ours),
        "theirs": _name(theirs),
        "count": max(1, sum(match["mark"][0] == "<" for match in marks)),
    }
    end = len(first[0].rstrip("\r")) + first.start()
    return Finding(
        codes.MERGE_CONFLICT, Site(path, part="span", start=first.start(), end=end), args
    )


def _name(mark: re.Match[str] | None) -> str:
    return (mark["name"] or "").strip()[:80] or "?" if mark else "?"
