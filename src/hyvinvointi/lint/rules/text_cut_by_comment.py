"""A free text that a # has cut."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Fix, Message, Rule, Severity, Site, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.patterns import regex
from hyvinvointi.source import Document

_TITLE = Text(
    "Pane teksti lainausmerkkeihin",
    "Sätt texten inom citattecken",
    "Put the text in quotation marks",
)

RULE = Rule(
    "HV840",
    "text-cut-by-comment",
    Text(
        "Merkki # katkaisee tekstin, ja sen jälkeinen osa ”{lost}” luetaan kommentiksi.",
        "Tecknet # klipper av texten: ”{lost}” blir en kommentar.",
        "The text is cut off at the character #, because what follows becomes a comment: “{lost}”.",
    ),
    Text(
        "Jos # kuuluu tekstiin, pane koko teksti lainausmerkkeihin. Jos merkki aloittaa kommentin, siirrä kommentti omalle rivilleen.",
        "Om # hör till texten, sätt hela texten inom citattecken. Om tecknet inleder en "
        "kommentar, flytta kommentaren till en egen rad.",
        "If # is part of the text, put the whole text in quotation marks. If it begins a comment, move the comment to its own line.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)

_COMMENT = regex(r"[ \t]+#(?!\s*hyv:)(?P<lost>[^\r\n]*)")
_SIGN = regex(r"#(?<=[ \t]#)(?!\s*hyv:)")
_QUOTABLE = regex(r"[^\"\\\x00-\x1f]*\Z")


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each plain free text with a comment behind it on its line."""
    if not _SIGN.search(document.text):
        return
    for text in context.texts(document):
        if document.style(text.route) != "":
            continue
        start, end = document.span(text.whole)
        match = _COMMENT.match(document.text, end)
        if match and match["lost"].strip():
            at = match.start() + match[0].index("#")
            site = Site(document.path, text.route, "span", at, match.end())
            args = {"lost": match[0].strip()[:40]}
            whole = document.text[start : match.end()].rstrip()
            yield Finding(RULE, site, args, fix=_quoted(document, start, whole))


def _quoted(document: Document, start: int, whole: str) -> Fix | None:
    if not _QUOTABLE.match(whole):
        return None
    site = Site(document.path, (), "span", start, start + len(whole))
    return Fix(Message(_TITLE), (document.edit(site, f'"{whole}"'),), safe=False)
