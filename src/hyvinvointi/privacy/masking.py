"""Keeping out of sight what privacy rules found: a linter must not spread what it warns of."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import replace

from hyvinvointi.diagnostics import Diagnostic, Finding, Message, Related, Text
from hyvinvointi.privacy.personal_data import FINDERS
from hyvinvointi.privacy.shown import Span, located
from hyvinvointi.source import Document
from hyvinvointi.workspace import Workspace

COVER = "•"
"""What stands in the place of each hidden character."""
_SHORTEST = 3
_NO_BONES = re.compile("[^a-z0-9]+")
_FEWEST_BONES = 8


class Secrets:
    """What private findings of a run point to: stretches of files, and the texts that stand there."""

    def __init__(
        self, texts: Iterable[str] = (), spans: Mapping[str, Iterable[Span]] | None = None
    ) -> None:
        # The longest first: a shorter one may be a part of it. One or two letters are in every word.
        known = {text.strip() for text in texts if len(text.strip()) >= _SHORTEST}
        self._texts = sorted(known, key=len, reverse=True)
        # An id that is suggested for a text says it in small letters and with other marks.
        self._bones = {_bones(text) for text in self._texts} - {""}
        self._spans = {path: [*some] for path, some in (spans or {}).items()}
        self._covered: dict[str, Document] = {}

    def __bool__(self) -> bool:
        return bool(self._texts or self._spans)

    def mask(self, text: str, *, is_file: bool = False) -> str:
        """Return a text in which every secret is covered, character by character.

        What is personal data by its form is covered, too: a message may spell it in another way.
        """
        for secret in self._texts:
            if secret in text:
                text = text.replace(secret, cover(secret))
        if self._bones and any(bones in _bones(text) for bones in self._bones):
            return cover(text)
        return without_personal_data(text, is_file=is_file)

    def line(self, document: Document, number: int) -> str:
        """Return the text of a line of a file with its secrets covered."""
        if not self:
            return document.line(number)
        if document.path not in self._covered:
            text = _covered(document.text, self._spans.get(document.path, ()))
            self._covered[document.path] = replace(document, text=text)
        return self.mask(self._covered[document.path].line(number))

    def masked(self, diagnostic: Diagnostic) -> Diagnostic:
        """Return a diagnostic whose texts show no secret."""
        fix = diagnostic.fix
        return replace(
            diagnostic,
            message=self._message(diagnostic.message),
            help=self._message(diagnostic.help),
            pointer=self.mask(diagnostic.pointer),
            document=self.mask(diagnostic.document) if diagnostic.document else None,
            municipality=self.mask(diagnostic.municipality) if diagnostic.municipality else None,
            related=tuple(
                Related(one.place, self._message(one.message)) for one in diagnostic.related
            ),
            # An edit that would write a secret again is no help.
            fix=None if fix and any(self.mask(e.text) != e.text for e in fix.edits) else fix,
        )

    def _message(self, message: Message) -> Message:
        return Message(message.text, {name: self._value(one) for name, one in message.args.items()})

    def _value(self, value: object) -> object:
        if isinstance(value, Message):
            return self._message(value)
        if isinstance(value, list | tuple):
            return [self._value(one) for one in value]
        if isinstance(value, Text | Mapping):
            return value
        text = str(value)
        masked = self.mask(text)
        return value if masked == text else masked


NONE = Secrets()
"""Nothing to hide."""


def secrets_of(workspace: Workspace, findings: Iterable[Finding]) -> Secrets:
    """Return what the private findings among these point to."""
    texts = []
    spans: dict[str, list[Span]] = {}
    for finding in findings:
        document = workspace.by_path.get(finding.site.path)
        if finding.rule.private and document is not None:
            site = finding.site
            start, end = document.span(site)
            spans.setdefault(document.path, []).append((start, end))
            texts.append(document.text[start:end])
            value = document.value(site.route)
            if isinstance(value, str) and site.part == "value":
                texts.append(value[site.start : site.end])
    return Secrets(texts, spans)


def without_personal_data(text: str, *, is_file: bool = False) -> str:
    """Return a text in which what is personal data by its form is covered."""
    for find in FINDERS.values():
        text = _covered(text, located(find, text, is_file=is_file))
    return text


def _bones(text: str) -> str:
    """Return the ASCII letters and digits of a text, empty where they are too few to tell it."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    bones = _NO_BONES.sub("", plain)
    return bones if len(bones) >= _FEWEST_BONES else ""


def cover(text: str) -> str:
    """Return as many covers as a text has characters; its lines stay."""
    return "".join(one if one in "\r\n" else COVER for one in text)


def _covered(text: str, spans: Iterable[Span]) -> str:
    parts, at = [], 0
    for start, end in sorted(spans):
        if end > at:
            parts += [text[at:start], cover(text[max(at, start) : end])]
            at = end
    return "".join([*parts, text[at:]])
