"""What all pages of a site share: the workspace, which documents are shown, and their languages."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache, cached_property
from typing import Any, TypeVar

from hyvinvointi.adoption import Pin
from hyvinvointi.dates import PartialDate
from hyvinvointi.diagnostics import Message, Route, Text
from hyvinvointi.errors import WorkError
from hyvinvointi.model import Municipality, Plan
from hyvinvointi.model.addresses import CONTENT_LANGUAGES
from hyvinvointi.model.municipality import MUNICIPALITY
from hyvinvointi.model.series import SeriesOf, folded
from hyvinvointi.privacy.departed import Departed
from hyvinvointi.privacy.hidden import Hidden
from hyvinvointi.privacy.publicity import openness
from hyvinvointi.render.site import theme
from hyvinvointi.render.site.addresses import Layout, folders
from hyvinvointi.render.site.files_in_force import files_in_force
from hyvinvointi.render.site.options import Options
from hyvinvointi.render.site.order import made, place_in_lists, year_of
from hyvinvointi.render.site.pictures import Pictures
from hyvinvointi.render.site.publication import Cleared
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.site.versions import Versions, files_of
from hyvinvointi.render.site.withholding import Read, Withheld
from hyvinvointi.render.words.locale import Locale
from hyvinvointi.schema import KINDS
from hyvinvointi.source import Document
from hyvinvointi.workspace import Entry, Index, Workspace

_BROKEN = Text(
    "{path}: asiakirjaa ei voi lukea. Mitään sivua ei tehty, koska muut sivut voivat riippua siitä; "
    "aiemmat sivut jäivät ennalleen. Komento lint kertoo, missä vika on.",
    "{path}: dokumentet kan inte läsas. Inga sidor gjordes, eftersom andra sidor kan bero på det; tidigare sidor är oförändrade. Kommandot lint visar var felet är.",
    "{path}: the document cannot be read. No pages were made, because other pages may depend on it; earlier pages are unchanged. The command lint says what is wrong.",
)
_NOTHING = Text(
    "Sivuksi tehtäviä asiakirjoja ei löytynyt.",
    "Inga dokument att göra sidor av hittades.",
    "There are no documents to make pages of.",
)

_ENDINGS = {"html": "html", "markdown": "md", "pdf": "pdf", "png": "html"}
Derived = TypeVar("Derived")

Place = tuple[str, Route]
"""The path of a document, and a place in it."""


class Site:
    """The documents that are shown, where, and in which languages.

    `find_pages` finds the pages, those that gather through `gathered`. `written` is the workspace before anything was cleared away, `cleared` is what was done then.
    """

    def __init__(
        self,
        workspace: Workspace,
        options: Options,
        find_pages: Callable[["Site"], Iterable[SitePage]],
        written: Workspace | None = None,
        cleared: Cleared | None = None,
    ) -> None:
        self.workspace = workspace
        self.options = options
        self.hidden = cleared.hidden if cleared else Hidden(lambda: ())
        self.index: Index = workspace.index
        self.facts = options.facts
        self.layout = Layout(_ENDINGS[options.format], options.single_file)
        self.documents = tuple(filter(self._is_shown, workspace.documents))
        self.folders = self._placed()
        self.withheld = cleared.withheld if cleared else Withheld((), (options.read,))
        self._pictures = Pictures(options.read)
        self._files_in_force = {
            path: files_in_force(
                options.in_force[path], files_of(then, self.withheld), options.read
            )
            for path, then in options.when_adopted.items()
        }
        self._pictures_in_force = {
            path: Pictures(read) for path, read in self._files_in_force.items()
        }
        # By language: where a thing with an id is shown, and what links to it say, on every page.
        self.targets: dict[Locale, dict[Place, Any]] = {}
        self.labels: dict[Locale, dict[Place, Any]] = {}
        # The same for every document of a municipality, and asked for at every text and link.
        self._locales_in = cache(lambda name: self._locales(self._languages(name)))
        self._main_in = cache(lambda name: self._languages(name)[0])
        # By path: every target of an indicator asks for its series.
        self.series: dict[str, SeriesOf] = {}
        if not self.documents:
            raise WorkError(Message(_NOTHING))
        self.versions = Versions(
            workspace,
            written or workspace,
            self.folders,
            options.adopted,
            facts=self.facts,
            today=options.today,
            departed=cleared.departed if cleared else Departed(),
            read=options.read,
            withheld=self.withheld,
            closed=cleared.closed if cleared else (),
            tell=options.tell,
        )
        self._derived: dict[Callable[[Site], Any], Any] = {}
        self.pages = (*find_pages(self),)

    is_of_then = False
    """Whether it shows an earlier text of a plan and nothing of what came after."""

    def _placed(self) -> dict[str, str]:
        return folders(self.documents, self.index)

    @cached_property
    def theme(self) -> theme.Theme:
        """What a municipality says of the look of its site."""
        return theme.parse(self.workspace.config.site, self.options.read)

    @property
    def today(self) -> date | None:
        """The day by which something is late or new: of an earlier state, the day of that.

        `None` where it is not known: for whoever names no day, and for a revision.
        """
        state = self.options.as_of
        if state is not None:
            return state if isinstance(state, date) else None
        return self.options.today

    def has_come(self, day: PartialDate | None) -> bool:
        """Whether a day lies behind, or is today; of one that is not known nothing else is said."""
        return day is None or self.today is None or day.first <= self.today

    def has_been_adopted(self, pin: Pin) -> bool:
        """Whether the day of the decision that adopts a text has come."""
        return self.has_come(PartialDate.of(pin.day))

    def is_adopted_later(self, plan: Document) -> bool:
        """Whether all decisions that adopt a plan lie ahead."""
        pins = [one.pin for one in self.versions.by_plan.get(plan.path, ())]
        return bool(pins) and not any(map(self.has_been_adopted, pins))

    def shows_files(self, document: Document) -> bool:
        """Whether the files that a document names are published: with its own page alone.

        An earlier text of it may have named others by the same paths.
        """
        return (
            document.path in self.folders and self.workspace.by_path.get(document.path) is document
        )

    def files_of(self, document: Document) -> Read:
        """Return what reads the files that a document names: those of then, where its text is one of before."""
        return self._files_in_force.get(document.path, self.options.read)

    @cached_property
    def last_changes(self) -> Mapping[str, date]:
        """The days on which documents that are shown whole were changed last, by path, where known."""
        return self.options.changed_on(filter(self._is_open, self.documents))

    def _is_open(self, document: Document) -> bool:
        is_open = self.facts.of_document("open", document, lambda: openness(document) == "public")
        return bool(is_open)

    def pictures_of(self, document: Document) -> Pictures:
        """Return the pictures that a document shows, read in the same way."""
        return self._pictures_in_force.get(document.path, self._pictures)

    @cached_property
    def registers(self) -> dict[str, Document]:
        """The municipality documents by id."""
        registers = (
            document for document in self.workspace.documents if document.kind == "municipality"
        )
        return {one.id: one for one in registers if one.id}

    @cached_property
    def organisation_names(self) -> dict[str, Mapping[str, str]]:
        """The names of each organisation of the workspace by language, by each of them folded."""
        views = (Municipality(one, (), one.data) for one in self.registers.values())
        every = [view.name.values for view in views if view.name]
        return {folded(name): names for names in every for name in names.values()}

    @cached_property
    def of_municipalities_alone(self) -> bool:
        """Whether no other organisation than municipalities has its register here."""
        return {*map(_organisation, self.registers.values())} <= {MUNICIPALITY}

    @cached_property
    def is_of_one(self) -> bool:
        """Whether the site is that of one organisation alone, whose register is shown."""
        owners = {*map(self.index.municipality_of, self.documents)}
        return len(owners) == 1 and sum(one.kind == MUNICIPALITY for one in self.documents) == 1

    def register_of(self, document: Document) -> Municipality | None:
        """Return the register of the municipality of a document, `None` when it is not there."""
        register = self.registers.get(self.index.municipality_of(document))
        return Municipality(register, (), register.data) if register else None

    def organisation_of(self, document: Document) -> str:
        """Return the type of the organisation of a document, a municipality where nothing is said."""
        register = self.registers.get(self.index.municipality_of(document))
        return _organisation(register) if register else MUNICIPALITY

    def entry(self, document: Document) -> Entry:
        """Return a whole document as something with an id."""
        municipality = self.index.municipality_of(document)
        return Entry(municipality, document.kind or "", document.id or "", document, ())

    @cached_property
    def entries_of(self) -> dict[str, list[Entry]]:
        """Everything with an id by the path of its document, the document itself included."""
        entries: dict[str, list[Entry]] = {}
        for entry in self.index.entries:
            entries.setdefault(entry.document.path, []).append(entry)
        return entries

    @cached_property
    def entry_at(self) -> dict[tuple[str, Route], Entry]:
        """Everything with an id by the path of its document and its place there."""
        return {(entry.document.path, entry.route): entry for entry in self.index.entries}

    def in_order(self, documents: Iterable[Document]) -> list[Document]:
        """Return documents that are shown as lists show them: decisions newest first, others by name."""
        ranks = self.ranks
        return sorted(documents, key=lambda one: ranks[one.path])

    @cached_property
    def ranks(self) -> dict[str, int]:
        """The rank of each document that is shown in the order of lists, by its path."""
        return {one.path: at for at, one in enumerate(self._ordered)}

    @cached_property
    def _ordered(self) -> list[Document]:
        keys = self.facts.of_settings_for_each(
            "sort", self.documents, lambda one: place_in_lists(one, self.main_language(one))
        )
        # Sorting bears the order of paths, and documents are in it.
        return sorted(self.documents, key=lambda one: keys[one.path])

    @cached_property
    def years(self) -> dict[str, int]:
        """The years in which decisions were made by their paths: of those that have a date."""
        decisions = (document for document in self.documents if document.kind == "decision")
        dated = self.facts.of_each_document("met", decisions, made)
        return {one.path: year_of(day) for one, (day, _) in dated if day}

    def main_language(self, document: Document) -> str:
        """Return the language of texts that name none: the municipality's first."""
        return self._main_in(self.index.municipality_of(document))

    def locales(self, document: Document) -> tuple[Locale, ...]:
        """Return the languages in which a document has a page, the main one first."""
        return self._locales_in(self.index.municipality_of(document))

    def locale_like(self, locale: Locale, document: Document) -> Locale:
        """Return the locale of a document's page that suits a reader of `locale`."""
        there = self.locales(document)
        return next((one for one in there if one.content == locale.content), there[0])

    @cached_property
    def front_locales(self) -> tuple[Locale, ...]:
        """Return the languages of the front page: those of the municipalities, commonest first."""
        owners = Counter(map(self.index.municipality_of, self.documents))
        mains: Counter[str] = Counter()
        for name, count in owners.items():
            mains[self._main_in(name)] += count
        first = [language for language, _ in mains.most_common()]
        further = {one.content for name in owners for one in self._locales_in(name)}
        return self._locales((*first, *sorted(further - set(first))))

    def locales_of(self, folder: str) -> tuple[Locale, ...]:
        """Return the languages in which a folder of the site has a page."""
        document = self._by_folder.get(folder)
        return self.locales(document) if document else self.front_locales

    def of_kind(self, kind: str, municipality: str | None = None) -> tuple[Document, ...]:
        """Return the documents of a kind that are shown, perhaps of one municipality, in order."""
        return self._by_kind.get((kind, municipality), ())

    @cached_property
    def _by_kind(self) -> dict[tuple[str, str | None], tuple[Document, ...]]:
        by_kind: dict[tuple[str, str | None], list[Document]] = {}
        for one in self._ordered:
            for municipality in (None, self.index.municipality_of(one)):
                by_kind.setdefault((one.kind or "", municipality), []).append(one)
        return {key: tuple(some) for key, some in by_kind.items()}

    def shared(self, kind: str, municipality: str) -> tuple[Document, ...]:
        """Return the plans of others that are plans of a municipality, too, in order."""
        return tuple(
            one
            for one in self.of_kind(kind)
            if municipality in self.partners.get(one.path, ())
            and municipality != self.index.municipality_of(one)
        )

    @cached_property
    def partners(self) -> dict[str, list[str]]:
        """The ids of the other municipalities whose plan a plan is, by the path of such a plan.

        One that names others by their names alone has none.
        """
        plans = (*self.of_kind("program"), *self.of_kind("strategy"))
        listed = self.facts.of_each_document("partners", plans, _partners)
        return {document.path: names for document, names in listed if names is not None}

    @cached_property
    def holders(self) -> dict[tuple[str, Route], str]:
        """The folder of whatever has a page of its own by its place in its document.

        Those are organs, units and people of a register, and goals of programs.
        """
        return {
            (page.document.path, page.route): page.folder
            for page in self.pages
            if page.is_entry_page and page.document
        }

    @cached_property
    def wholes(self) -> dict[str, str]:
        """The folder of the page that shows all of a document, where its parts have pages, by path."""
        return {
            page.document.path: page.folder
            for page in self.pages
            if page.is_whole and page.document
        }

    @cached_property
    def own_pages(self) -> dict[str, SitePage]:
        """The pages of the site itself by kind: the front page, search, accessibility statement."""
        return {page.kind: page for page in self.pages if page.document is None}

    @cached_property
    def made_with(self) -> dict[str, list[SitePage]]:
        """The pages that are made with another one, by the folder of that."""
        pages: dict[str, list[SitePage]] = {}
        for page in self.pages:
            if page.made_with:
                pages.setdefault(page.made_with, []).append(page)
        return pages

    def gathered(self, find: Callable[["Site"], Iterable[SitePage]]) -> tuple[SitePage, ...]:
        """Return the pages that a finder finds; none where each page stands alone."""
        return () if self.options.single_file else self._once(find, lambda: (*find(self),))

    def derived(self, make: Callable[["Site"], Derived]) -> Derived:
        """Return what follows from the whole site: made once, by the function that makes it."""
        return self._once(make, lambda: make(self))

    def _once(self, by: Callable[["Site"], Any], make: Callable[[], Derived]) -> Derived:
        """Return what one function makes of this site, made when it is asked for first."""
        if by not in self._derived:
            self._derived[by] = make()
        value: Derived = self._derived[by]
        return value

    @cached_property
    def _by_folder(self) -> dict[str, Document]:
        return {page.folder: page.document for page in self.pages if page.document}

    def _languages(self, municipality: str) -> tuple[str, ...]:
        register = self.registers.get(municipality)
        given = register.data.get("languages") if register else None
        known = [one for one in CONTENT_LANGUAGES if isinstance(given, list) and one in given]
        ordered = sorted(known, key=given.index) if isinstance(given, list) else known
        return tuple(ordered) or ("fi",)

    def _locales(self, languages: tuple[str, ...]) -> tuple[Locale, ...]:
        chosen = self.options.language
        if chosen:
            return (Locale(chosen, chosen),)
        return tuple(Locale(language, languages[0]) for language in languages)

    def _is_shown(self, document: Document) -> bool:
        only = self.options.only
        if only is not None and document.path not in only:
            return False
        if document.broken:
            raise WorkError(Message(_BROKEN, {"path": document.path}))
        return document.kind in KINDS


def _partners(plan: Document) -> list[str] | None:
    listed = Plan(plan, (), plan.data).municipalities
    return [one.id for one in listed if one.id] if listed else None


def _organisation(register: Document) -> str:
    return Municipality(register, (), register.data).organisation
