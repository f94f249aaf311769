"""Documents by id, and what a digest needs to know of their surroundings."""

from collections.abc import Callable, Iterator
from functools import cached_property, partial
from typing import Any

from hyvinvointi.schema.canonical import digest
from hyvinvointi.source import Document
from hyvinvointi.workspace import Workspace

_DEFAULT_LANGUAGE = "fi"

Keep = Callable[[str, Callable[[], str]], str]
"""Returns what is kept of a digest under a key, or else what makes it returns."""


def remembering() -> Keep:
    """Return what keeps digests for as long as it is there."""
    known: dict[str, str] = {}

    def keep(key: str, make: Callable[[], str]) -> str:
        if key not in known:
            known[key] = make()
        return known[key]

    return keep


class Directory:
    """The documents of a workspace by municipality and id; lighter than the index of all ids.

    `keep` may know digests from an earlier run: its key tells the files that one follows from.
    """

    def __init__(self, workspace: Workspace, keep: Keep = lambda _key, make: make()) -> None:
        self._documents = workspace.documents
        self._keep = keep
        self._digests: dict[str, tuple[Document, str]] = {}

    @cached_property
    def by_id(self) -> dict[tuple[str, str], Document]:
        """The first document of each id."""
        # As `municipality_of` says it: a history asks it of every document of many states.
        documents: dict[tuple[str, str], Document] = {}
        homes, only = self._homes, self._only_municipality
        for document in self._documents:
            if document.id and document.kind != "municipality":
                own = document.municipality or ""
                documents.setdefault((homes.get(own, own) or only, document.id), document)
        return documents

    def municipality_of(self, document: Document) -> str:
        """Return the municipality of a document: its own word, or the only one there is."""
        return self._home(document.municipality or "") or self._only_municipality

    def adopters_of(self, plan: Document) -> tuple[str, ...]:
        """Return the municipalities whose plan a plan is, its own first, that have an id here."""
        listed = plan.data.get("municipalities") if isinstance(plan.data, dict) else None
        others = [item for item in _items(listed) if isinstance(item, str)]
        return tuple(dict.fromkeys((self.municipality_of(plan), *others)))

    def full_id(self, reference: str, document: Document) -> str:
        """Return an id with its municipality, as it stands in a document."""
        return reference if ":" in reference else f"{self.municipality_of(document)}:{reference}"

    def adopters_by_chain(self, plan: Document) -> tuple[str, ...]:
        """Return the organs that adopt a plan by its own chain of approval, by their full ids."""
        steps = plan.data.get("approval") if isinstance(plan.data, dict) else None
        organs = (
            step.get("organ")
            for step in _items(steps)
            if isinstance(step, dict) and step.get("role") == "adopt"
        )
        return tuple(self.full_id(organ, plan) for organ in organs if isinstance(organ, str))

    def language_of(self, document: Document) -> str:
        """Return the first language of a document's municipality, that of plain strings."""
        return self._languages.get(self.municipality_of(document), _DEFAULT_LANGUAGE)

    def find(self, reference: object, document: Document) -> Document | None:
        """Return the document that an id names, seen from another document."""
        if not isinstance(reference, str):
            return None
        municipality, _, name = reference.rpartition(":")
        key = self._home(municipality) or self.municipality_of(document), name
        return self.by_id.get(key) or self._by_former_id.get(key)

    @cached_property
    def _by_former_id(self) -> dict[tuple[str, str], Document]:
        """The documents by the ids that they had before: asked for where an id names nothing."""
        return {
            (self.municipality_of(document), former_id): document
            for document in self.by_id.values()
            for former_id in former_ids(document)
        }

    def _home(self, municipality: str) -> str:
        """Return the id of a municipality that goes by this id, or did before."""
        return self._homes.get(municipality, municipality)

    @cached_property
    def _homes(self) -> dict[str, str]:
        registers = [document for document in self._documents if document.kind == "municipality"]
        return {
            former_id: document.id or ""
            for document in registers
            for former_id in former_ids(document)
        }

    def digest(self, document: Document) -> str:
        """Return the `hv1` digest of a document as it stands in this workspace.

        Several rules ask for it: taking it once saves 27 % of the instructions of linting the
        examples.
        """
        known = self._digests.get(document.path)
        if known is None or known[0] is not document:
            known = self._digests[document.path] = (document, self._digest(document))
        return known[1]

    def _digest(self, document: Document) -> str:
        named = {target: self.find(target, document) for target in targets_of(document.data)}
        indicators = {one.path: one for one in named.values() if one and one.kind == "indicator"}
        meant = [(indicator, self.language_of(indicator)) for indicator in indicators.values()]
        language = self.language_of(document)
        of_files = ((one.blob, tongue) for one, tongue in ((document, language), *meant))
        key = " ".join(part for pair in of_files for part in pair)
        return self._keep(key, partial(digest, document, language, meant))

    def is_advice(self, decision: Document, organ: str) -> bool:
        """Whether the organ of a decision has no power of decision (`type: advisory`)."""
        return self.organ_type(decision, organ) == "advisory"

    def organ_type(self, decision: Document, organ: str) -> str | None:
        """Return the type of the organ of a decision, `None` where no register knows it."""
        home, _, name = organ.rpartition(":")
        return self._organ_types.get((self._home(home) or self.municipality_of(decision), name))

    @cached_property
    def _organ_types(self) -> dict[tuple[str, str], str]:
        registers = [
            document
            for document in self._documents
            if document.kind == "municipality" and document.id
        ]
        return {
            (str(register.id), str(own_id)): str(organ.get("type"))
            for register in registers
            for organ in _items(register.data.get("organs"))
            if isinstance(organ, dict)
            for own_id in (*_items(organ.get("former_ids")), organ.get("id"))
        }

    @cached_property
    def _only_municipality(self) -> str:
        named = (document.municipality for document in self._documents if document.municipality)
        known = {*map(self._home, named)}
        return known.pop() if len(known) == 1 else ""

    @cached_property
    def _languages(self) -> dict[str, str]:
        registers = [document for document in self._documents if document.kind == "municipality"]
        first = {register.id: _items(register.data.get("languages"))[:1] for register in registers}
        return {name: str(tongues[0]) for name, tongues in first.items() if name and tongues}


def former_ids(document: Document) -> list[str]:
    """Return the ids that a document says it had before."""
    # Few say any, and not every document has been parsed.
    is_told = b"former_ids" in document.content
    told = _items(document.value(("former_ids",))) if is_told else []
    return [one for one in told if isinstance(one, str)]


def targets_of(plan: Any) -> Iterator[str]:
    """Yield the id of every indicator that the targets of a plan name."""
    groups = [plan, *_items(plan.get("sections"))] if isinstance(plan, dict) else []
    for group in groups:
        for goal in _items(group.get("goals") if isinstance(group, dict) else None):
            for target in _items(goal.get("targets") if isinstance(goal, dict) else None):
                name = target.get("indicator") if isinstance(target, dict) else None
                if isinstance(name, str):
                    yield name


def _items(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
