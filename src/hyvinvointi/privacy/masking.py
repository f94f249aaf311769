"""Keeping out of sight what privacy rules found: a linter must not spread what it warns of."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import compress

from hyvinvointi.diagnostics import (
    Diagnostic,
    Finding,
    Message,
    Place,
    Related,
    Text,
    pointer,
    steps_of,
)
from hyvinvointi.patterns import regex
from hyvinvointi.privacy.findings import spans_in_file
from hyvinvointi.privacy.occurrences import Occurrences
from hyvinvointi.privacy.personal_data import each_and_rest_of, each_of
from hyvinvointi.privacy.reserved import Reserved
from hyvinvointi.privacy.shown import Span, located, readings, shown
from hyvinvointi.source import Document
from hyvinvointi.source.codes import TOO_MANY_FINDINGS
from hyvinvointi.words.values import Alternatives, Name, Row
from hyvinvointi.workspace import Workspace

COVER = "•"
"""What stands in the place of each hidden character."""
_SHORTEST = 3
_SHORTEST_WORD = 6
_MOST_CUT = 4
_INK = regex(r"[^\r\n]")
_NO_LETTERS = regex(r"[\W_]+")


class Secrets:
    """What private findings of a run point to: stretches of files, and the texts that stand there."""

    def __init__(
        self,
        texts: Iterable[str] = (),
        spans: Mapping[str, Iterable[Span]] | None = None,
        reserved: Reserved | None = None,
    ) -> None:
        self.reserved = reserved or Reserved((), None)
        known = frozenset(text.strip() for text in texts)
        # One or two letters are in every word.
        self._texts = Occurrences(known, _SHORTEST)
        # As it is written, too: a suggested id of `(at)` has its letters, which a reading takes for @.
        spelled = {one for text in known for one in (text, *readings(text, is_file=True))}
        letters = {_letters(one) for one in spelled}
        self._letters = Occurrences(
            (part for letter in letters for part in _parts(letter)), _SHORTEST_WORD
        )
        self._spans = {path: [*some] for path, some in (spans or {}).items()}
        self._covered: dict[str, Document] = {}
        self._masked: dict[tuple[str, bool, str | None], str] = {}

    def __bool__(self) -> bool:
        return bool(self._texts or self._spans or self.reserved)

    def mask(self, text: str, *, is_file: bool = False, path: str | None = None) -> str:
        """Return a text in which every secret is covered, character by character.

        `path` is that of the document that it speaks of.

        What has its letters is covered, too, and what is personal data by its form: a message may
        spell it in another way, as an id. Terms, titles and ids stand in many messages: each is
        looked through once.
        """
        # A value and what a comparison quotes of it differ in the end of the last line alone.
        core = text.strip()
        key = core, is_file, path
        if key not in self._masked:
            self._masked[key] = self._mask(core, path, is_file=is_file)
        start = text.find(core)
        return f"{text[:start]}{self._masked[key]}{text[start + len(core) :]}"

    def _mask(self, text: str, path: str | None, *, is_file: bool) -> str:
        text = _covered(text, self.reserved.names_in(text, path))
        covered = without_personal_data(text, is_file=is_file)
        covered = _covered(covered, self._texts.within(text))
        return _covered(covered, self._spelled(covered))

    def _spelled(self, text: str) -> Iterator[Span]:
        """Where the letters of a secret stand one after the other, whatever is between them."""
        if not self._letters or not any(
            any(True for _ in self._letters.within(_letters(one))) for one in readings(text)
        ):
            return
        for reading in shown(text):
            places = [*compress(range(len(reading.text)), map(str.isalnum, reading.text))]
            for start, end in self._letters.within(_letters(reading.text)):
                yield reading.source((places[start], places[end - 1] + 1))

    def line(self, document: Document, number: int) -> str:
        """Return the text of a line of a file with its secrets covered."""
        if not self:
            return document.line(number)
        if document.path not in self._covered:
            self._covered[document.path] = document.changed(text=self._without_spans(document))
        return self.mask(self._covered[document.path].line(number))

    def file(self, document: Document) -> str:
        """Return the text of a file, as it is or as it would be, with its secrets covered."""
        text = _covered(document.text, self.reserved.spans_in(document))
        return self.mask(text, is_file=True, path=document.path)

    def _without_spans(self, document: Document) -> str:
        spans = [*self._spans.get(document.path, ()), *self.reserved.spans_in(document)]
        return _covered(document.text, spans)

    def masked(self, diagnostic: Diagnostic) -> Diagnostic:
        """Return a diagnostic whose texts show no secret."""
        fix, path = diagnostic.fix, diagnostic.place.path
        return replace(
            diagnostic,
            message=self._message(diagnostic.message, path),
            help=self._message(diagnostic.help, path),
            place=self._place(diagnostic.place),
            pointer=self._pointer(diagnostic.pointer, path),
            document=self.mask(diagnostic.document) if diagnostic.document else None,
            municipality=self.mask(diagnostic.municipality) if diagnostic.municipality else None,
            related=tuple(
                Related(self._place(one.place), self._message(one.message, one.place.path))
                for one in diagnostic.related
            ),
            fix=None if fix and not diagnostic.rule.private and self._repeats(diagnostic) else fix,
        )

    def _repeats(self, diagnostic: Diagnostic) -> bool:
        """Whether a fix would write a secret again: as it is, or in another form where it stands."""
        edits = diagnostic.fix.edits if diagnostic.fix else ()
        spans = self._spans.get(diagnostic.place.path, ())
        path = diagnostic.place.path
        return any(
            edit.text
            and (
                self.mask(edit.text, path=path) != edit.text
                or any(start <= edit.end and edit.start <= end for start, end in spans)
            )
            for edit in edits
        )

    def _place(self, place: Place) -> Place:
        """Return a place whose path shows no personal data: nobody finds the file by a mask."""
        path = without_personal_data(place.path)
        return place if path == place.path else replace(place, path=path)

    def _pointer(self, place: str, path: str) -> str:
        """Return a JSON pointer (RFC 6901) with its secrets covered: step by step, as keys are read."""
        steps = (
            cover(step) if self.reserved.hides_key(step, path) else self.mask(step, path=path)
            for step in steps_of(place)
        )
        return self.mask(pointer(tuple(steps)), path=path)

    def _message(self, message: Message, path: str) -> Message:
        args = {name: self._value(one, path) for name, one in message.args.items()}
        return Message(message.text, args)

    def _value(self, value: object, path: str) -> object:
        value = self.reserved.told(value, path)
        if isinstance(value, Message):
            return self._message(value, path)
        if isinstance(value, Alternatives | Row):
            return replace(value, of=tuple(self._value(one, path) for one in value.of))
        if isinstance(value, list | tuple):
            return [self._value(one, path) for one in value]
        if isinstance(value, Text | Mapping):
            return value
        if isinstance(value, Name):
            texts = {tongue: self.mask(one, path=path) for tongue, one in value.texts.items()}
            return Name(self.mask(value.id, path=path), texts, value.path)
        text = str(value)
        masked = self.mask(text, path=path)
        return value if masked == text else masked


NONE = Secrets()
"""Nothing to hide."""


def secrets_of(
    workspace: Workspace, findings: Iterable[Finding], today: date | None = None
) -> Secrets:
    """Return what the private findings among these point to, and what is reserved on a day.

    Where a check stopped looking, what is personal data by its form is looked for to the last letter.
    """
    texts: list[str] = []
    spans: dict[str, list[Span]] = {}
    unread: dict[str, Document] = {}
    for finding in findings:
        site = finding.site
        document = workspace.by_path.get(site.path)
        if document is None:
            continue
        if finding.rule is TOO_MANY_FINDINGS:
            unread[document.path] = document
        elif finding.rule.private and site.part == "file":
            texts += _personal_data_in(site.path)
        elif finding.rule.private:
            start, end = document.span(site)
            spans.setdefault(document.path, []).append((start, end))
            texts.append(document.text[start:end])
            value = document.value(site.route)
            if isinstance(value, str) and site.part == "value":
                texts.append(value[site.start : site.end])
    for path, document in unread.items():
        spans.setdefault(path, []).extend(located(each_and_rest_of, document.text, is_file=True))
        texts += (document.text[start:end] for start, end in spans_in_file(document, each_of))
    return Secrets(texts, spans, Reserved([workspace], today))


def _personal_data_in(text: str) -> Iterator[str]:
    yield from (text[start:end] for start, end in located(each_of, text))


def secrets_in(documents: Iterable[Document], reserved: Reserved | None = None) -> Secrets:
    """Return what is personal data by its form in some documents, and what is reserved."""
    texts = (
        document.text[start:end]
        for document in documents
        for start, end in spans_in_file(document, each_of)
    )
    return Secrets(texts, reserved=reserved)


def without_personal_data(text: str, *, is_file: bool = False) -> str:
    """Return a text in which what is personal data by its form is covered."""
    return _covered(text, located(each_and_rest_of, text, is_file=is_file))


def _parts(letters: str) -> Iterator[str]:
    """A secret, and the most of it: its beginning or end may have been cut off."""
    most = max(_SHORTEST_WORD, len(letters) - _MOST_CUT)
    yield from (letters, letters[:most], letters[-most:])


def _letters(text: str) -> str:
    """The letters and digits of a text, each as an id has it."""
    if text.isascii():
        return _NO_LETTERS.sub("", text).lower()
    return text.translate({ord(sign): _letter(sign) for sign in set(text)})


def _letter(sign: str) -> str | None:
    """A letter as an id has it: small and without diacritics; nothing of what is none."""
    return unicodedata.normalize("NFD", sign)[0].lower()[:1] if sign.isalnum() else None


def cover(text: str) -> str:
    """Return as many covers as a text has characters; its lines stay."""
    return _INK.sub(COVER, text) if "\n" in text or "\r" in text else COVER * len(text)


def _covered(text: str, spans: Iterable[Span]) -> str:
    parts, at = [], 0
    for start, end in sorted(spans):
        if end > at:
            parts += [text[at:start], cover(text[max(at, start) : end])]
            at = end
    return "".join([*parts, text[at:]])
