"""Raw HTML, a table or a picture that pages show as the signs that were typed."""

import re
from collections.abc import Iterator

from hyvinvointi.diagnostics import ADVICE, Finding, Rule, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.prose import FreeText
from hyvinvointi.patterns import regex
from hyvinvointi.prose.marks import without_code
from hyvinvointi.prose.tables import tables
from hyvinvointi.source import Document

RULE = Rule(
    "HV821",
    "markup-not-shown",
    Text(
        "Sivulla ei näy {what} vaan pelkät merkit.",
        "Sidan kan inte visa {what} här, utan visar bara de tecken som har skrivits.",
        "The page cannot show {what} here, so it shows the code instead.",
    ),
    ADVICE,
)
_PICTURE = Text("kuvaa", "bilden", "the picture")
_TABLE = Text("taulukkoa", "tabellen", "the table")
_HTML = Text("HTML-muotoilua", "HTML-formateringen", "HTML formatting")
_MOVE = Text(
    "Siirrä kuva leipätekstiin, esimerkiksi selostukseen. Otsikossa ja nimessä kuva ei näy.",
    "Flytta bilden till en löpande text, t.ex. redogörelsen: i rubriker och namn visas inga "
    "bilder.",
    "Move the picture to body text, for example to the field “background”. Pictures cannot be shown in titles and names.",
)
_PIPES = Text(
    "Aloita taulukon jokainen rivi pystyviivalla (|). Taulukko ei voi olla luettelon tai lainauksen sisällä.",
    "Börja varje rad i tabellen med ett lodstreck (|). Tabellen kan inte stå i en lista eller ett citat.",
    "Begin each row of the table with a vertical bar (|). Do not place the table inside a list or a quotation.",
)
_MARKS = Text(
    "Käytä HTML:n sijaan näitä merkintöjä: **lihavoitu teksti**, tyhjä rivi kappaleiden väliin ja viiva (-) luettelon kohdan alkuun.",
    "Formatera texten så här i stället: **fet stil**, en tom rad mellan styckena och - framför "
    "varje punkt i en lista.",
    "Instead of HTML, use these marks: **bold text**, a blank line between paragraphs and a dash (-) before each list item.",
)
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
    """Yield a finding for each table and picture that is not shown, and the first HTML tag of a text."""
    for text in context.texts(document):
        if text.field != "x-" and _has_sign(text.text):
            yield from _not_shown(text)


def _has_sign(text: str) -> bool:
    return "![" in text or "|" in text or "<" in text


def _not_shown(text: FreeText) -> Iterator[Finding]:
    bare = without_code(text.text)
    for match in _PICTURES.finditer(bare) if not text.prose else ():
        yield _finding(text, match, _PICTURE, _MOVE)
    shown = [(one.start, one.end) for one in tables(bare)] if text.prose else []
    for match in _TABLES.finditer(bare) if text.prose else ():
        is_shown = any(start <= match.start() < end for start, end in shown)
        before = bare[bare.rfind("\n", 0, max(match.start() - 1, 0)) + 1 : match.start()]
        if "|" in before and not is_shown:
            yield _finding(text, match, _TABLE, _PIPES)
    tag = _TAGS.search(bare)
    if tag:
        yield _finding(text, tag, _HTML, _MARKS)


def _finding(text: FreeText, match: re.Match[str], what: Text, advice: Text) -> Finding:
    args = {"what": what, "advice": advice}
    return Finding(RULE, text.site(*match.span()), args, value=match[0])
