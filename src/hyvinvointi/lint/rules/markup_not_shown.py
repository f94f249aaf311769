"""Raw HTML, a table or a picture in free text, which pages show as the signs that were typed."""

import re
from collections.abc import Iterator

from hyvinvointi.diagnostics import ADVICE, Finding, Rule, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.prose.marks import without_code
from hyvinvointi.lint.prose import FreeText
from hyvinvointi.patterns import regex
from hyvinvointi.source import Document

RULE = Rule(
    "HV821",
    "markup-not-shown",
    Text(
        "Sivulla ei näy {what}: se tulostuu merkkeinä.",
        "Sidan visar inte {what}: tecknen skrivs ut som de är.",
        "The page does not show {what}: its signs are printed as they are.",
    ),
    ADVICE,
)
_PICTURE = Text("kuvaa", "bilden", "the picture")
_TABLE = Text("taulukkoa", "tabellen", "the table")
_HTML = Text("HTML-merkintää", "HTML-koden", "the HTML")
_DESCRIBE = Text(
    "Kerro kuvan sisältö tekstinä, ja lisää kuva liitteeksi (attachments).",
    "Återge bildens innehåll i text, och lägg till bilden som bilaga (attachments).",
    "Tell in words what the picture shows, and add it to attachments.",
)
_LIST = Text(
    "Kirjoita taulukko luetteloksi (rivin alkuun -), tai lisää se liitteeksi (attachments).",
    "Skriv tabellen som en lista (- i början av raden), eller lägg till den som bilaga "
    "(attachments).",
    "Write the table as a list (- at the beginning of a line), or add it to attachments.",
)
_MARKS = Text(
    "Käytä tekstin omia merkintöjä: **lihavointi**, tyhjä rivi kappaleiden väliin, - luetteloon.",
    "Använd textens egna tecken: **fet stil**, en tom rad mellan styckena, - för en lista.",
    "Use the marks of the text: **bold**, a blank line between paragraphs, - for a list.",
)
_SIGNS = ("![", "|", "<")
_PICTURES = regex(r"!\[[^\[\]]{0,1000}\](?=[(\[])")
_TABLES = regex(
    r"^[ \t]*+\|?+[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)++\|?[ \t]*+$"
    r"|^[ \t]*+\|[ \t]*+:?-++:?[ \t]*+\|[ \t]*+$",
    re.MULTILINE,
)
_TAGS = regex(
    r"<(?:a|abbr|b|big|blockquote|br|center|code|col|dd|del|div|dl|dt|em|figure|font|h[1-6]|hr|i"
    r"|iframe|img|ins|li|mark|ol|p|pre|q|s|script|small|span|strike|strong|style|sub|sup|svg|table"
    r"|tbody|td|th|thead|tr|u|ul|video)(?:\s[^<>]{0,1000})?/?>|<!--",
    re.IGNORECASE,
)


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each table and picture, and for the first HTML tag of each text."""
    for text in context.texts(document):
        if text.field != "x-" and any(sign in text.text for sign in _SIGNS):
            yield from _not_shown(text)


def _not_shown(text: FreeText) -> Iterator[Finding]:
    bare = without_code(text.text)
    for match in _PICTURES.finditer(bare):
        yield _finding(text, match, _PICTURE, _DESCRIBE)
    for match in _TABLES.finditer(bare) if text.prose else ():
        if "|" in bare[bare.rfind("\n", 0, max(match.start() - 1, 0)) + 1 : match.start()]:
            yield _finding(text, match, _TABLE, _LIST)
    tag = _TAGS.search(bare)
    if tag:
        yield _finding(text, tag, _HTML, _MARKS)


def _finding(text: FreeText, match: re.Match[str], what: Text, advice: Text) -> Finding:
    args = {"what": what, "advice": advice}
    return Finding(RULE, text.site(*match.span()), args, value=what.en)
