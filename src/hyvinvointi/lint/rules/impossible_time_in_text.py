"""A time in prose that no clock shows."""

import re
from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.literals import Literals
from hyvinvointi.patterns import regex
from hyvinvointi.source import Document

RULE = Rule(
    "HV842",
    "impossible-time-in-text",
    Text(
        "Kellonaikaa {time} ei ole.",
        "Klockslaget {time} finns inte.",
        "The time “{time}” does not exist.",
    ),
    Text(
        "Tarkista kellonaika lähteestä ja korjaa tunnit (0–24) tai minuutit (00–59).",
        "Kontrollera klockslaget i källan. Rätta timmarna (0–24) eller minuterna (00–59).",
        "Check the time in the source, and correct the hours (0 to 24) or the minutes (00 to 59).",
    ),
    rewords=True,
)
_HINTS = Literals("klo", "kl", "kello", "klockan")
_TIME = r"(?:[0-9]{1,2}[.:][0-9]{2}|[0-9]{1,2})(?![0-9]|[.:/][0-9])"
_TIMES = regex(
    rf"\b(?:klo|kello|kl\.?|klockan) ?(?P<first>{_TIME})(?! min)(?: ?[–-] ?(?P<last>{_TIME}))?",
    re.IGNORECASE,
)
_LAST_HOUR = 24
_LAST_MINUTE = 59


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each time behind a word for it that is past 24.00 or the 59th minute."""
    if not context.may_hold(document, _HINTS):
        return
    for text in context.texts(document):
        for match in _TIMES.finditer(text.words):
            for name in ("first", "last"):
                if match[name] and not _is_time(match[name]):
                    site = text.site(*match.span(name))
                    yield Finding(RULE, site, {"time": match[name]}, value=match[name])


def _is_time(typed: str) -> bool:
    hours, _, minutes = typed.replace(":", ".").partition(".")
    minute = int(minutes or 0)
    return (int(hours) < _LAST_HOUR and minute <= _LAST_MINUTE) or (int(hours), minute) == (24, 0)
