"""Whom the documents of a workspace name, and who of them may still be named."""

from collections.abc import Container, Iterable, Iterator
from datetime import date
from functools import partial

from hyvinvointi.model import Decision, Municipality
from hyvinvointi.privacy.departed import Departed
from hyvinvointi.privacy.people import (
    names_leave,
    personal_names_of,
    private_persons,
    public_names,
)
from hyvinvointi.privacy.personal_data import FINDERS
from hyvinvointi.privacy.publicity import openness
from hyvinvointi.privacy.shown import holds
from hyvinvointi.privacy.small_groups import without_small_groups
from hyvinvointi.render.site.document_facts import DocumentFacts
from hyvinvointi.schema import as_meant
from hyvinvointi.source import Document


class NamedPersons:
    """The persons that documents name on a day; it outlives the run that clears these.

    `closed` are the paths of documents that turn out to be closed.
    """

    def __init__(
        self,
        documents: Iterable[Document],
        today: date | None,
        facts: DocumentFacts,
        closed: Container[str],
    ) -> None:
        self._documents = tuple(documents)
        self._today = today
        self._facts = facts
        self._closed = closed
        found = (document for document in self._documents if document.kind == "municipality")
        self._registers = {one.id: Municipality(one, (), one.data) for one in found}

    def register(self, document: Document) -> Municipality | None:
        """Return the register of the municipality of a document."""
        if document.municipality is None and len(self._registers) == 1:
            return next(iter(self._registers.values()))
        return self._registers.get(document.municipality)

    def is_plain(self, document: Document) -> bool:
        """Whether nothing of its own would ever be taken out of a document, on whatever day."""
        return bool(self._facts.of_document("plain", document, partial(_is_plain, document)))

    def departed(self) -> Departed:
        """Return the names that have left a decision, and all that closed ones name."""
        departed = Departed()
        for document in self._documents:
            if document.kind == "decision" and not document.broken and not self.is_plain(document):
                decision = meant_decision(document)
                if openness(document) == "secret" or names_leave(decision, self._today):
                    departed.add(personal_names_of(decision, self.register(document)))
        return departed

    def texts(self) -> Iterator[tuple[str, str]]:
        """Yield path and text of each document."""
        return ((document.path, document.text) for document in self._documents)

    def shown_names(self) -> Iterator[str]:
        """Yield the names of all who act in public and of private persons who may still be named."""
        for document in self._documents:
            if not document.broken and document.path not in self._closed:
                yield from self.names_in(document)

    def names_in(self, document: Document) -> Iterator[str]:
        """Yield the names of those who act in public in a document or may still be named there."""
        yield from public_names(document, self.register(document))
        if document.kind == "decision" and not self.is_plain(document):
            decision = meant_decision(document)
            if not names_leave(decision, self._today):
                yield from personal_names_of(decision, self.register(document))


def meant_decision(document: Document) -> Decision:
    """Return a decision as it was meant: the name in a misspelt field is a name."""
    meant = as_meant(document) if document.kind == "decision" else document
    return Decision(meant, (), meant.data if document.kind == "decision" else {})


def _is_plain(document: Document) -> bool:
    if openness(document) != "public" or any(private_persons(meant_decision(document), None)):
        return False
    if without_small_groups(document) is not document:
        return False
    return not any(holds(find, document.text, is_file=True) for find in FINDERS.values())
