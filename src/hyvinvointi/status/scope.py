"""What a status is asked about: which documents, of whom, on which day."""

from collections.abc import Callable, Iterable
from dataclasses import field, replace
from datetime import date
from functools import cached_property

from hyvinvointi.adoption import Directory, Pins
from hyvinvointi.adoption.course import Course
from hyvinvointi.adoption.pins import ADOPTABLE
from hyvinvointi.data_classes import dataclass
from hyvinvointi.diagnostics import LANGUAGES, Text
from hyvinvointi.model import Indicator, Municipality
from hyvinvointi.model.common import Actor
from hyvinvointi.model.municipality import Unit
from hyvinvointi.model.series import SeriesOf
from hyvinvointi.model.view import Localized, View
from hyvinvointi.privacy.masking import Secrets, secrets_in
from hyvinvointi.privacy.reserved import WITHHELD, Reserved
from hyvinvointi.privacy.small_groups import without_small_groups
from hyvinvointi.source import Document
from hyvinvointi.status.values import Named, Subject
from hyvinvointi.words.text import in_each
from hyvinvointi.workspace import Entry, Workspace
from hyvinvointi.workspace.entry import REGISTERED

_MAIN = "fi"


@dataclass(frozen=True)
class Scope:
    """A workspace, what of it is meant, and how its texts are shown.

    `holds` says whether a path is meant. `holder` is whose duties are asked for, `None` for all.
    """

    workspace: Workspace
    today: date
    holds: Callable[[str], bool] = lambda _path: True
    holder: Entry | None = None
    _series: dict[str, SeriesOf] = field(default_factory=dict)

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        """The documents that are meant and could be read whole."""
        known = self.workspace.documents
        return tuple(one for one in known if self.holds(one.path) and not one.broken)

    def of(self, municipality: str, *kinds: str) -> list[Document]:
        """Return the documents of a municipality that are of some kinds."""
        return [one for one in self.by_municipality.get(municipality, ()) if one.kind in kinds]

    @cached_property
    def by_municipality(self) -> dict[str, list[Document]]:
        """The documents that are meant, by their municipality."""
        found: dict[str, list[Document]] = {}
        for document in self.documents:
            found.setdefault(self.workspace.index.municipality_of(document), []).append(document)
        return found

    def adopter_of(self, organ: str | None, plan: Document) -> str:
        """Return the municipality for whose adoption of a plan an organ's step stands."""
        head, _, _ = (organ or "").rpartition(":")
        home = self.workspace.index.municipality_of(plan)
        return head if plan in self.shared(head) else home

    def shared(self, municipality: str) -> list[Document]:
        """Return the plans of others that are plans of a municipality, too."""
        return self._shared.get(municipality, [])

    @cached_property
    def _shared(self) -> dict[str, list[Document]]:
        directory = Directory(self.workspace)
        found: dict[str, list[Document]] = {}
        for document in self.documents:
            if document.kind in ADOPTABLE:
                for other in directory.adopters_of(document)[1:]:
                    found.setdefault(other, []).append(document)
        return found

    def is_unadopted(self, plan: Document) -> bool:
        """Whether decisions were to adopt a plan, and none of them does: turned down, put off, overturned."""
        return self._pins.is_unadopted(plan)

    def overturned(self, plan: Document, municipality: str) -> list[Document]:
        """Return the decisions of a municipality that adopted a plan last and were overturned."""
        home = self.workspace.index.municipality_of
        return [one for one in self._pins.overturned(plan) if home(one) == municipality]

    def is_overturned(self, plan: Document, municipality: str) -> bool:
        """Whether the adoption of a plan by a municipality was overturned, and no other one holds."""
        is_gone = bool(self.overturned(plan, municipality))
        return is_gone and not self.has_adopted(municipality, plan)

    def awaits_adoption(self, plan: Document) -> bool:
        """Whether all decisions that adopt a plan are of days to come."""
        adopters = self._pins.adopters(plan)
        days = [pin.day for adopter in adopters for pin in self._pins.of(plan, adopter)]
        return bool(days) and min(days) > self.today

    def has_adopted(self, municipality: str, plan: Document) -> bool:
        """Whether a decision of a municipality has adopted a plan."""
        return self._pins.newest(plan, municipality) is not None

    @cached_property
    def course(self) -> Course:
        """The later handlings of matters."""
        return Course(self.workspace.index, self.today)

    @cached_property
    def _pins(self) -> Pins:
        return Pins(self.workspace, Directory(self.workspace), self.today)

    def named(self, reference: str | None, document: Document, *kinds: str) -> Entry | None:
        """Return what an id names seen from a document, `None` where it is nothing of these kinds."""
        entry = self.workspace.index.find(reference, document, kinds) if reference else None
        return entry if entry is not None and entry.entity in kinds else None

    def register(self, municipality: str) -> Municipality | None:
        """Return the register of a municipality."""
        register = self._registers.get(municipality)
        return Municipality(register, (), register.data) if register else None

    def series_of(self, indicator: Document) -> SeriesOf:
        """Return the series of an indicator."""
        if indicator.path not in self._series:
            home = self.workspace.index.municipality_of(indicator)
            # As pages tell it: what must not be shown is not judged by either.
            shown = without_small_groups(indicator)
            view = Indicator(shown, (), shown.data)
            self._series[indicator.path] = SeriesOf(view, self.register(home))
        return self._series[indicator.path]

    def subject(
        self, view: View, kind: str, actors: Iterable[Actor | str | None], title: Localized | None
    ) -> Subject:
        """Return what something is called and who answers for it."""
        document, own = view.origin, view.data.get("id")
        item = own if isinstance(own, str) else ""
        name = document.id or ""
        is_closed = self._secrets.reserved.is_closed(document.path)
        full = f"{name}/{item}" if view.route and item and not is_closed else name
        named = () if is_closed else (actor for actor in actors if actor is not None)
        responsible = tuple(self.actor(one, document) for one in named)
        text = self.text(title, document) or self.shown(Text(full, full, full), document)
        return Subject(document.path, kind, full, text, responsible)

    def actor(self, actor: Actor | str, document: Document) -> Named:
        """Return who somebody is: by the register, else as it is written.

        Who is of another organisation than the document is told with it.
        """
        own = actor if isinstance(actor, str) else actor.id
        entry = self.named(own, document, *REGISTERED)
        if entry is not None:
            named, home = self.named_entry(entry), entry.municipality
            if home == self.workspace.index.municipality_of(document):
                return named
            return replace(named, name=_of(named.name, self.organisation(home)))
        known = None if isinstance(actor, str) else actor.name or actor.title or actor.organization
        spoken = self.text(known, document) or self.shown(Text(*(own or "–",) * 3), document)
        return Named("", spoken)

    def organisation(self, municipality: str) -> Text:
        """Return what an organisation is called, its id where nobody tells it."""
        register = self.register(municipality)
        said = self.text(register.name, register.origin) if register else None
        return said or Text(municipality, municipality, municipality)

    def named_entry(self, entry: Entry) -> Named:
        """Return an entry of a register with its name."""
        view = Actor(entry.document, entry.route, entry.document.value(entry.route))
        name = self.text(view.name, entry.document)
        return Named(f"{entry.municipality}:{entry.id}", name or Text(*(entry.id,) * 3))

    def is_asked_for(self, subject: Subject, *others: Named) -> bool:
        """Whether something is a duty of whose duties are asked for."""
        if self.holder is None:
            return True
        return any(one.id in self._duties for one in (*subject.responsible, *others))

    def text(self, text: Localized | None, document: Document) -> Text | None:
        """Return a text of a document in each language, without what no report shows."""
        if text is None or not str(text):
            return None
        main = self._main_language(document)
        said = Text(*(" ".join(text.say(language, main).split()) for language in LANGUAGES))
        return self.shown(said, document)

    def shown(self, text: Text, document: Document) -> Text:
        """Return a text without what no report shows; of a closed document no word."""
        if self._secrets.reserved.is_closed(document.path):
            return WITHHELD
        masked = (
            self._secrets.mask(one, path=document.path) for one in (text.fi, text.sv, text.en)
        )
        return Text(*masked)

    @cached_property
    def _secrets(self) -> Secrets:
        workspace = self.workspace
        return secrets_in(workspace.documents, Reserved([workspace], self.today))

    @cached_property
    def _registers(self) -> dict[str, Document]:
        documents = self.workspace.documents
        return {
            document.id: document
            for document in documents
            if document.kind == "municipality" and document.id
        }

    def _main_language(self, document: Document) -> str:
        register = self.register(self.workspace.index.municipality_of(document))
        return next(iter(register.languages), _MAIN) if register else _MAIN

    @cached_property
    def _duties(self) -> frozenset[str]:
        """Whose duties are the holder's: its own, its parts', and those of who works there."""
        if self.holder is None:
            return frozenset()
        found = {self.holder.id}
        register = self.register(self.holder.municipality)
        if register and self.holder.entity == "unit":
            found = _with_parts(self.holder.id, register.units)
            found |= {person.id for person in register.people if person.id and person.unit in found}
        return frozenset(f"{self.holder.municipality}:{one}" for one in found)


def _of(name: Text, organisation: Text) -> Text:
    return in_each(lambda language: f"{name.say(language)} ({organisation.say(language)})")


def _with_parts(unit: str, units: Iterable[Unit]) -> set[str]:
    """Return a unit and all that belongs under it."""
    parts: dict[str, list[str]] = {}
    for one in units:
        if one.id and one.parent:
            parts.setdefault(one.parent, []).append(one.id)
    found, level = {unit}, [unit]
    while level:
        level = [part for one in level for part in parts.get(one, ()) if part not in found]
        found.update(level)
    return found
