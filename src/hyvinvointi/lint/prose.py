"""The free texts of a document: where they are, in which language, and their sentences."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from hyvinvointi.diagnostics import Fix, Message, Route, Site, Text
from hyvinvointi.patterns import regex
from hyvinvointi.prose.marks import without_addresses, without_code
from hyvinvointi.schema import KINDS, Field, root
from hyvinvointi.schema.phrases import WRITE
from hyvinvointi.source import Document

# It begins with a set and nothing else, which lets the engine skip to spaces and marks at once.
_SENTENCE_END = regex(
    r"[\"”)\s|](?:(?:(?<=[.!?][\"”)])\s+|(?<=[.!?]\s)\s*)(?=[\"”(]?[A-ZÅÄÖ])"
    r"|(?<=\n)(?:[ \t]*\n|(?=[ \t]*(?:[-*+]|[0-9]+[.)]) ))"
    r"|(?<=\|))"
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


def free_texts(document: Document, main: str) -> list[FreeText]:
    """Return every free text; `main` is the language of those that do not say theirs."""
    if document.broken or document.kind not in KINDS:
        return []
    walk = _Walk(document, main)
    walk.gather(root(document.kind), document.data, ())
    return walk.texts


class _Walk:
    """Gathers the free texts of a document in their order."""

    def __init__(self, document: Document, main: str) -> None:
        self.texts: list[FreeText] = []
        self._document = document
        self._main = main

    def gather(self, field: Field | None, value: Any, route: Route) -> None:
        """Gather what is at and below a value; a field that is not known is the municipality's own."""
        if field is not None and field.is_text:
            self._add_texts(field, value, route)
        elif isinstance(value, dict):
            known = field.properties if field else {}
            for name, one in value.items():
                child = known.get(name)
                holds_text = child.holds_text if child else field is None or name.startswith("x-")
                # The note on the source quotes the damage of it on purpose.
                if holds_text and not (name == "note" and route == ("source",)):
                    self.gather(child, one, (*route, name))
        elif isinstance(value, list):
            item = field.item if field else None
            for index, one in enumerate(value):
                self.gather(item, one, (*route, index))
        elif field is None and isinstance(value, str) and " " in value:
            # What has words in it is a text.
            self._add(route, "x-", self._main, value, prose=False)

    def _add_texts(self, field: Field, value: Any, route: Route) -> None:
        """Add the text of a field, or each of those in several languages."""
        if isinstance(value, str):
            self._add(route, field.name, self._main, value, prose=field.is_prose)
        elif isinstance(value, dict):
            for language, text in value.items():
                if isinstance(text, str) and language in _LANGUAGES:
                    place = (*route, language)
                    self._add(place, field.name, language, text, prose=field.is_prose)

    def _add(self, route: Route, field: str, language: str, text: str, *, prose: bool) -> None:
        words = without_addresses(without_code(text))
        self.texts.append(FreeText(self._document, route, field, language, text, prose, words))
