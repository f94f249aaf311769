"""Text for a terminal: each finding with its lines of the document, and what helps."""

import textwrap
from collections.abc import Iterator

from hyvinvointi import visible
from hyvinvointi.diagnostics import Diagnostic, Place, Related, Text
from hyvinvointi.report.frame import Styled, frame, gutter_of
from hyvinvointi.report.outcome import Outcome
from hyvinvointi.report.words import SEVERITIES, summary

_HELP = Text("ohje", "hjälp", "help")
_FIX = Text("korjaus", "rättelse", "fix")
_SUGGESTION = Text("ehdotus", "förslag", "suggestion")


def render(outcome: Outcome) -> str:
    """Return the report as plain text."""
    return "".join("".join(text for _, text in line) + "\n" for line in lines(outcome))


def lines(outcome: Outcome) -> Iterator[Styled]:
    """Yield the report line by line.

    Styles are `error`, `warning`, `info`, `number`, `path`, `strong` and `faint`.
    """
    for one in outcome.report.diagnostics:
        yield from _diagnostic(one, outcome)
        yield []
    yield [("strong", summary(outcome.report, outcome.language))]


def _diagnostic(one: Diagnostic, outcome: Outcome) -> Iterator[Styled]:
    language, style = outcome.language, one.severity.value
    gutter = gutter_of(one.place, *(other.place for other in one.related))
    yield from _heading(one, outcome)
    document = outcome.documents.get(one.place.path)
    if document is not None and document.text:
        yield [("number", " " * gutter + " │")]
        yield from frame(
            document, one.place, style, outcome.width, gutter, secrets=outcome.report.secrets
        )
    for other in one.related:
        yield from _related(other, outcome, gutter)
    yield from _note(_HELP, one.help.say(language), outcome, gutter)
    if one.fix:
        label = _FIX if one.fix.safe else _SUGGESTION
        yield from _note(label, one.fix.title.say(language), outcome, gutter)


def _heading(one: Diagnostic, outcome: Outcome) -> Iterator[Styled]:
    where = _where(one.place, outcome)
    severity = SEVERITIES[one.severity].say(outcome.language)
    words = f"{severity} {one.rule.code} {one.rule.slug}:"
    message = visible.text(one.message.say(outcome.language))
    first, *rest = _wrapped(f"{where} {words} {message}", outcome.width, "    ")
    if first.startswith(f"{where} {words}"):
        told = first.removeprefix(f"{where} {words}")
        yield [("path", where), ("", " "), (one.severity.value, words), ("strong", told)]
    else:
        yield [("strong", first)]
    yield from ([("strong", line)] for line in rest)


def _related(other: Related, outcome: Outcome, gutter: int) -> Iterator[Styled]:
    message = visible.text(other.message.say(outcome.language))
    yield [
        ("number", " " * gutter + " ├ "),
        ("path", _where(other.place, outcome)),
        ("", f" {message}"),
    ]
    document = outcome.documents.get(other.place.path)
    if document is not None and document.text:
        yield from frame(
            document, other.place, "info", outcome.width, gutter, secrets=outcome.report.secrets
        )


def _note(label: Text, text: str, outcome: Outcome, gutter: int) -> Iterator[Styled]:
    head = f"{' ' * gutter} = {label.say(outcome.language)}: "
    indent = " " * len(head)
    first, *rest = _wrapped(head + visible.text(text), outcome.width, indent)
    yield [("faint", head), ("", first.removeprefix(head))]
    yield from ([("", line)] for line in rest)


def _where(place: Place, outcome: Outcome) -> str:
    return f"{visible.text(outcome.from_here(place))}:{place.line}:{place.column}:"


def _wrapped(text: str, width: int, indent: str) -> list[str]:
    """Wrap between words only: a path or an id must stay whole to be copied."""
    return textwrap.wrap(
        text,
        max(width, 40),
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
