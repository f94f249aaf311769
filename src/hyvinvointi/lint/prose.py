"""The free texts of a document: where they are, in which language, and their sentences."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from hyvinvointi.diagnostics import Fix, Message, Route, Site, Text
from hyvinvointi.patterns import regex
from hyvinvointi.prose.marks import without_addresses, without_code
from hyvinvointi.schema import KINDS, Field, root
from hyvinvointi.schema.phrases import WRITE
from hyvinvointi.source import Document

_SENTENCE_END = regex(
    r"(?<=[.!?])[\"”)]?\s+(?=[\"”(]?[A-ZÅÄÖ])|\n[ \t]*\n|\n(?=[ \t]*(?:[-*+]|[0-9]+[.)]) )"
    r"|\|"
)


class FreeText(NamedTuple):
    """One free text of a field: `prose` when it is of paragraphs, else a title, name or the like.

    `words` is the text with blanks for addresses and code: nobody reads these as words.
    """

    document: Document
    route: Route
    field: str
    language: str
    text: str
    prose: bool
    words: str

    def site(self, start: int, end: int) -> Site:
        """Return the place of a stretch of the text."""
        return Site(self.document.path, self.route, start=start, end=end)

    def fix(self, start: int, end: int, text: str, *, safe: bool) -> Fix | None:
        """Return the fix that writes `text` there; `None` where it is not typed as it reads."""
        site = self.site(start, end)
        begin, finish = self.document.span(site)
        if self.document.text[begin:finish] != self.text[start:end]:
            return None
        title = Message(WRITE, {"text": text}) if text else Message(REMOVE)
        return Fix(title, (self.document.edit(site, text),), safe=safe)

    @property
    def whole(self) -> Site:
        """The place of the whole text."""
        return Site(self.document.path, self.route)

    def sentences(self) -> Iterator[tuple[int, int]]:
        """Yield the offsets of each sentence; list items, paragraphs and cells end one, too."""
        start = 0
        for match in _SENTENCE_END.finditer(self.text):
            yield start, match.start()
            start = match.end()
        yield start, len(self.text)


REMOVE = Text("Poista merkki", "Ta bort tecknet", "Remove the character")
_LANGUAGES = frozenset({"fi", "sv", "se", "smn", "sms", "en"})


def free_texts(document: Document, main: str) -> Iterator[FreeText]:
    """Yield every free text; `main` is the language of those that do not say theirs."""
    if document.broken or document.kind not in KINDS:
        return
    stack: list[tuple[Route, Field | None, Any]] = [((), root(document.kind), document.data)]
    while stack:
        route, field, value = stack.pop()
        if route == ("source", "note"):
            continue  # It quotes the damage of the source on purpose.
        if field is not None and field.is_text:
            yield from _texts(document, route, value, main, field)
        elif isinstance(value, dict):
            for name in reversed(value):
                child = field.properties.get(name) if field else None
                holds_text = child.holds_text if child else field is None or name.startswith("x-")
                if holds_text:
                    stack.append(((*route, name), child, value[name]))
        elif isinstance(value, list):
            item = field.item if field else None
            below = [((*route, index), item, one) for index, one in enumerate(value)]
            stack.extend(reversed(below))
        elif field is None and isinstance(value, str) and " " in value:
            # A municipality's own field: what has words in it is a text.
            yield _free_text(document, route, "x-", main, value, prose=False)


def _texts(
    document: Document, route: Route, value: Any, main: str, field: Field
) -> Iterator[FreeText]:
    """Yield the text of a field, or each of those in several languages."""
    if isinstance(value, str):
        yield _free_text(document, route, field.name, main, value, prose=field.is_prose)
    elif isinstance(value, dict):
        for language, text in value.items():
            if isinstance(text, str) and language in _LANGUAGES:
                place, is_prose = (*route, language), field.is_prose
                yield _free_text(document, place, field.name, language, text, prose=is_prose)


def _free_text(
    document: Document, route: Route, field: str, language: str, text: str, *, prose: bool
) -> FreeText:
    words = without_addresses(without_code(text))
    return FreeText(document, route, field, language, text, prose, words)
