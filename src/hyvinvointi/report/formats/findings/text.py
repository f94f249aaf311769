"""Findings for a person to read: each with its lines of the document, and what helps."""

import textwrap
from collections.abc import Iterator

from hyvinvointi import visible
from hyvinvointi.diagnostics import SEVERITIES, Diagnostic, Place, Related, Text
from hyvinvointi.report.formats.findings import Findings
from hyvinvointi.report.frame import Styled, frame, gutter_of
from hyvinvointi.report.words import summary

FOR_PEOPLE = True
ABOUT = Text(
    "Luettavaksi: kukin huomautus asiakirjan riveineen ja neuvoineen.",
    "För läsning: varje anmärkning med rader ur dokumentet och råd.",
    "For reading: each finding with its lines in the document and advice.",
)
_HELP = Text("ohje", "hjälp", "help")
_FIX = Text("korjaus", "rättelse", "fix")
_SUGGESTION = Text("ehdotus", "förslag", "suggestion")


def render(findings: Findings) -> str:
    """Return the report as plain text."""
    return "".join("".join(text for _, text in line) + "\n" for line in lines(findings))


def lines(findings: Findings) -> Iterator[Styled]:
    """Yield the report line by line.

    Styles are `error`, `warning`, `info`, `number`, `path`, `strong` and `faint`.
    """
    for diagnostic in findings.report.diagnostics:
        yield from _diagnostic(diagnostic, findings)
        yield []
    yield [("strong", summary(findings.report, findings.language))]


def _diagnostic(diagnostic: Diagnostic, findings: Findings) -> Iterator[Styled]:
    language, style = findings.language, diagnostic.severity.value
    gutter = gutter_of(diagnostic.place, *(other.place for other in diagnostic.related))
    yield from _heading(diagnostic, findings)
    document = findings.documents.get(diagnostic.place.path)
    if document is not None and document.text:
        yield [("number", " " * gutter + " │")]
        yield from frame(
            document,
            diagnostic.place,
            style,
            findings.width,
            gutter,
            secrets=findings.report.secrets,
        )
    for other in diagnostic.related:
        yield from _related(other, findings, gutter)
    yield from _note(_HELP, diagnostic.help.say(language), findings, gutter)
    if diagnostic.fix:
        label = _FIX if diagnostic.fix.safe else _SUGGESTION
        yield from _note(label, diagnostic.fix.title.say(language), findings, gutter)


def _heading(diagnostic: Diagnostic, findings: Findings) -> Iterator[Styled]:
    where = _where(diagnostic.place, findings)
    severity = SEVERITIES[diagnostic.severity].say(findings.language)
    words = f"{severity} {diagnostic.rule.code} {diagnostic.rule.slug}:"
    message = visible.text(diagnostic.message.say(findings.language))
    first, *rest = _wrapped(f"{where} {words} {message}", findings.width, "    ")
    if first.startswith(f"{where} {words}"):
        start = first.removeprefix(f"{where} {words}")
        yield [("path", where), ("", " "), (diagnostic.severity.value, words), ("strong", start)]
    else:
        yield [("strong", first)]
    yield from ([("strong", line)] for line in rest)


def _related(other: Related, findings: Findings, gutter: int) -> Iterator[Styled]:
    message = visible.text(other.message.say(findings.language))
    head, where = f"{' ' * gutter} ├ ", _where(other.place, findings)
    edge = f"{' ' * gutter} │   "
    first, *rest = _wrapped(f"{head}{where} {message}", findings.width, edge)
    if first.startswith(f"{head}{where}"):
        yield [("number", head), ("path", where), ("", first.removeprefix(f"{head}{where}"))]
    else:
        yield [("", first)]
    yield from ([("number", edge), ("", line.removeprefix(edge))] for line in rest)
    document = findings.documents.get(other.place.path)
    if document is not None and document.text:
        yield from frame(
            document, other.place, "info", findings.width, gutter, secrets=findings.report.secrets
        )


def _note(label: Text, text: str, findings: Findings, gutter: int) -> Iterator[Styled]:
    head = f"{' ' * gutter} = {label.say(findings.language)}: "
    indent = " " * len(head)
    first, *rest = _wrapped(head + visible.text(text), findings.width, indent)
    yield [("faint", head), ("", first.removeprefix(head))]
    yield from ([("", line)] for line in rest)


def _where(place: Place, findings: Findings) -> str:
    return f"{visible.text(findings.from_here(place))}:{place.line}:{place.column}:"


def _wrapped(text: str, width: int, indent: str) -> list[str]:
    """Wrap between words only: a path or an id must stay whole to be copied."""
    return textwrap.wrap(
        text,
        max(width, 40),
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
