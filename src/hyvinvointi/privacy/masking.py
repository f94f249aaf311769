"""Keeping out of sight what privacy rules found: a linter must not spread what it warns of."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from hyvinvointi.diagnostics import Diagnostic, Finding, Message, Related, Text
from hyvinvointi.workspace import Workspace

COVER = "•"
"""What stands in the place of each hidden character."""


class Secrets:
    """The stretches of text that private findings of a run point to."""

    def __init__(self, texts: Iterable[str] = ()) -> None:
        # The longest first: a shorter one may be a part of it.
        self._texts = sorted({text for text in texts if text.strip()}, key=len, reverse=True)

    def __bool__(self) -> bool:
        return bool(self._texts)

    def mask(self, text: str) -> str:
        """Return a text in which every secret is covered, character by character."""
        for secret in self._texts:
            if secret in text:
                text = text.replace(secret, COVER * len(secret))
        return text

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
    for finding in findings:
        document = workspace.by_path.get(finding.site.path)
        if finding.rule.private and document is not None:
            site = finding.site
            start, end = document.span(site)
            texts.append(document.text[start:end])
            value = document.value(site.route)
            if isinstance(value, str) and site.part == "value":
                texts.append(value[site.start : site.end])
    return Secrets(texts)
