"""What is served at a moment: a folder, what its pages show, and what is wrong with that."""

import secrets
import threading
from collections.abc import Mapping, Sequence
from dataclasses import field
from types import MappingProxyType
from typing import NamedTuple

from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import Language


class Finding(NamedTuple):
    """A finding in words, as reports tell it."""

    severity: str
    code: str
    message: str
    help: str
    place: str
    """File, line and column."""


FindingsByPath = Mapping[str, Sequence[Finding]]


@dataclass(frozen=True, slots=True)
class State:
    """One state of a preview.

    `pages` are the pages of the site and the path of the document that each shows, empty for a page
    of the site itself. `problem` says why the last change made no new pages; those of before stay.
    """

    language: Language = "en"
    pages: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    findings: FindingsByPath = field(default_factory=lambda: MappingProxyType({}))
    problem: str = ""

    def of_page(self, page: str) -> tuple[Finding, ...]:
        """Return the findings of the document that a page shows.

        A page of the site itself, or one that was not made, shows those of files without a page.
        """
        document = self.pages.get(page)
        if document:
            return tuple(self.findings.get(document, ()))
        with_page = {*self.pages.values()}
        return tuple(
            finding
            for path, findings in self.findings.items()
            if path not in with_page
            for finding in findings
        )


class Preview:
    """The present state, for all threads: pages that are open wait for the next one.

    A build is a name that no other state has, of this process or of an earlier one.
    """

    def __init__(self, language: Language) -> None:
        self._changed = threading.Condition()
        self._run = secrets.token_hex(8)
        self._count = 0
        self._state = State(language)
        self._is_closed = False

    @property
    def state(self) -> State:
        """What is served now."""
        return self._state

    @property
    def build(self) -> str:
        """The name of the present state."""
        return f"{self._run}-{self._count}"

    def put(self, state: State) -> None:
        """Let another state be the present one."""
        with self._changed:
            self._state = state
            self._count += 1
            self._changed.notify_all()

    def close(self) -> None:
        """Let nobody wait any longer."""
        with self._changed:
            self._is_closed = True
            self._changed.notify_all()

    def wait(self, build: str, seconds: float) -> str | None:
        """Return the build that follows one, or the same after so long; `None` at the end."""
        with self._changed:
            self._changed.wait_for(lambda: self._is_closed or self.build != build, seconds)
            return None if self._is_closed else self.build
