"""A comment that looks like a suppression and is none."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from hyvinvointi.diagnostics import Finding, Rule, Severity, Site, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.lint.suppressions import COMMENT
from hyvinvointi.source import Document

RULE = Rule(
    "HV915",
    "malformed-suppression",
    Text(
        "Kommentti ”{comment}” näyttää ohitukselta mutta ei ohita mitään.",
        "Kommentaren ”{comment}” ser ut som en ignorering men ignorerar ingenting.",
        "The comment “{comment}” looks like a suppression and suppresses nothing.",
    ),
    Text(
        "Kirjoita pienin kirjaimin ja säännön nimi hakasulkeisiin: # hyv: ignore[säännön-nimi] perustelu.",
        "Skriv med små bokstäver och regelns namn inom hakparentes: # hyv: ignore[regelns-namn] motivering.",
        "Write it in small letters, with the name of the rule in brackets: # hyv: ignore[name-of-rule] reason.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)

_LIKE = re.compile(r"#[ \t]*[Hh][Yy][Vv]\b[ \t]*[:;.,]?[ \t]*(?P<word>[^\W\d_]+)")
_MEANT = ("ignore", "ignorera", "ohita", "ohitus", "disable", "suppress", "noqa", "nolint", "skip")
_CUTOFF = 0.75


def check(document: Document, _context: Context) -> Iterator[Finding]:
    """Yield a finding for each comment of the tool that it does not understand."""
    if not _LIKE.search(document.text):
        return
    for start, text in document.comments():
        match = _LIKE.match(text)
        if match and not COMMENT.match(text) and _means_to_ignore(match["word"]):
            site = Site(document.path, (), "span", start, start + len(text))
            yield Finding(RULE, site, {"comment": text[:60].rstrip()}, value=text)


def _means_to_ignore(word: str) -> bool:
    # No such word is longer, and likeness takes the square of the length.
    return len(word) <= 2 * len(_MEANT[0]) and bool(
        get_close_matches(word.lower(), _MEANT, n=1, cutoff=_CUTOFF)
    )
