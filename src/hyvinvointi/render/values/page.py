"""One page in one language: how the rest of the workspace looks from it."""

from dataclasses import replace
from functools import cached_property
from typing import Any

from hyvinvointi.adoption.decisions import is_overturned
from hyvinvointi.diagnostics import Route
from hyvinvointi.model import Localized
from hyvinvointi.model.addresses import CONTENT_LANGUAGES
from hyvinvointi.model.view import as_localized
from hyvinvointi.privacy.redaction import masked_in
from hyvinvointi.render.site.addresses import relative
from hyvinvointi.render.site.model import Place, Site
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.values import heading_ids
from hyvinvointi.render.values.facts import Fact, seen_from
from hyvinvointi.render.values.named_files import NamedFiles
from hyvinvointi.render.values.shapes import Actor, Link, Prose, plain_of
from hyvinvointi.render.values.typography import clean
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.render.words.locale import Locale
from hyvinvointi.schema import root
from hyvinvointi.source import Document
from hyvinvointi.words.numbers import NBSP
from hyvinvointi.workspace import Entry
from hyvinvointi.workspace.entry import REGISTERED

Label = tuple[Prose | str, Prose | str | None]
"""What a link says, and what tells it apart from others of that name."""

_NUMBERED = ("section", "goal")
"""What links call by its printed number and title."""
_BY_NAME, _BY_TITLE = ("name", "title"), ("title", "name")


class Page:
    """A page of a site: `path` is its file, `locale` its language."""

    def __init__(self, site: Site, locale: Locale, folder: str) -> None:
        self.site = site
        self.locale = locale
        self.folder = folder
        self.path = site.layout.page(folder, locale)
        # The groups whose own fields this page has shown, by document and place.
        self.own_told: set[tuple[str, Route]] = set()
        # Where this page shows the development of an indicator first, and how many values it shows.
        self.developed_at: dict[tuple[str, str], Route] = {}
        self.values_shown = 0
        self._targets: dict[Place, tuple[str | None, str]] = site.targets.setdefault(locale, {})
        self._labels: dict[Place, Label] = site.labels.setdefault(locale, {})

    def href(self, target: str) -> str:
        """Return the address of a file of the site as seen from here."""
        return relative(target, self.path)

    def fact(self, document: Document, route: Route = ()) -> Fact:
        """Return a document, or a group of fields of it, as seen from here."""
        field = root(document.kind or "").at(route)
        data = document.value(route)
        if field is None or not isinstance(data, dict):
            raise LookupError(document.path, route)
        return seen_from(self, document, field, route, data)

    def text(self, value: Any, document: Document) -> Prose | None:
        """Return free text as it stands in a document, `None` when there is none."""
        if isinstance(value, str):
            main = self.site.main_language(document)
            return self._marked(value, main, document) if value.strip() else None
        texts = as_localized(value)
        return self.prose(texts, document) if texts else None

    def prose(self, texts: Localized, document: Document) -> Prose:
        """Return a text in the language of the page, else in the main one, else in any."""
        main = self.site.main_language(document)
        for language in (self.locale.content, main, *texts.values):
            text = texts.in_language(language, main)
            if text:
                return self._marked(text, language, document)
        return self._marked(str(texts), main, document)

    def link(self, document: Document, reference: str, kinds: tuple[str, ...] = ()) -> Link:
        """Return a link to what an id names; without an address when no page shows it."""
        entry = self.site.index.find(reference, document, kinds)
        if entry is None:
            return Link(clean(reference))
        return self.link_from(document, entry)

    def link_from(self, document: Document, entry: Entry) -> Link:
        """Return a link to something with an id, with whose it is where that is another's."""
        link = self.entry_link(entry)
        owner = self._other_owner(entry, document)
        if owner is None:
            return link
        # Whose it is comes first: every municipality has a council.
        detail = owner if link.detail is None else f"{owner}: {link.detail}"
        return replace(link, detail=detail)

    def _other_owner(self, entry: Entry, document: Document) -> Prose | None:
        """Return the name of the organisation of an entry, `None` where it is the document's own."""
        if entry.entity == "municipality":
            return None
        if entry.municipality == self.site.index.municipality_of(document):
            return None
        register = self.site.registers.get(entry.municipality)
        return self.name(self.site.entry(register)) if register else None

    def entry_link(self, entry: Entry) -> Link:
        """Return a link to something with an id."""
        label, detail = self._label(entry)
        return Link(label, self.address(entry), detail)

    def address(self, entry: Entry) -> str | None:
        """Return the address of something with an id, `None` when no page shows it."""
        if entry.route and self.site.wholes.get(entry.document.path) == self.folder:
            return self._fragment(entry, self.locale) or None
        target, fragment = self._target(entry)
        if target is None:
            return None
        if target == self.path:
            return fragment or ("#" if self.site.layout.ending == "html" else None)
        return None if self.site.layout.single_file else self.href(target) + fragment

    def href_of(self, page: SitePage) -> str:
        """Return the address of another page, in the language that suits this one."""
        there = self.site.locales_of(page.folder)
        locale = next((one for one in there if one.content == self.locale.content), there[0])
        return self.href(self.site.layout.page(page.folder, locale))

    def name(self, entry: Entry) -> Prose | None:
        """Return the title or name of something with an id, with the number that is printed before it."""
        data = entry.document.value(entry.route)
        names = _BY_NAME if entry.entity in REGISTERED else _BY_TITLE
        given = next((data[name] for name in names if data.get(name)), None)
        text = self.text(given, entry.document)
        number = data.get("number") if entry.entity in _NUMBERED else None
        if text is None or not isinstance(number, str) or not number.strip():
            return text
        return Prose(f"{clean(number).strip()} {text.text}", text.lang)

    def actor(self, fact: Fact) -> Actor:
        """Return someone who acts: as printed in the document, else as in the register."""
        own = {name: getattr(fact, name) for name in ("name", "title", "organization", "email")}
        entry = self._registered(fact)
        if entry is None:
            own["name"] = own["name"] or (None if own["title"] else fact.id and str(fact.id))
            return Actor(**own, href=None)
        wanted = ("name", "title") if entry.entity == "person" else ("name",)
        owner = self._other_owner(entry, fact._document)  # noqa: SLF001  as in `_registered`
        own["organization"] = own["organization"] or owner
        lacking = [name for name in wanted if not own[name]]
        if lacking:
            registered = self.fact(entry.document, entry.route)
            own |= {name: getattr(registered, name) for name in lacking}
        return Actor(**own, href=self.address(entry), owner=owner)

    @cached_property
    def others(self) -> tuple[tuple[str, str], ...]:
        """Language and address of the other languages of this page."""
        return tuple(
            (locale.content, self.href(self.site.layout.page(self.folder, locale)))
            for locale in self.site.locales_of(self.folder)
            if locale != self.locale
        )

    def _target(self, entry: Entry) -> tuple[str | None, str]:
        """Return the file that shows something with an id, and its place there."""
        key = (entry.document.path, entry.route)
        if key not in self._targets:
            self._targets[key] = self._shown_in(entry)
        return self._targets[key]

    def _shown_in(self, entry: Entry) -> tuple[str | None, str]:
        own = self.site.holders.get((entry.document.path, entry.route))
        if own is None and entry.entity == "person":
            return None, ""
        folder = own or self._folder_around(entry)
        if folder is None:
            return None, ""
        locale = self.site.locale_like(self.locale, entry.document)
        fragment = self._fragment(entry, locale) if entry.route and own is None else ""
        return self.site.layout.page(folder, locale), fragment

    def _fragment(self, entry: Entry, locale: Locale) -> str:
        """Return where on the page of its document something stands, empty where none leads there."""
        if self.site.layout.ending == "html":
            return f"#{entry.id}"
        kind = entry.document.kind or ""
        if not heading_ids.has_heading(entry.entity):
            if self._around(entry):
                return ""
            found = heading_ids.part_id(kind, entry.route, locale.chrome)
        elif "/".join(map(str, entry.route)) in self._repeated(entry.document):
            found = ""
        else:
            there = Page(self.site, locale, self.folder)
            said = plain_of(there.name(entry) or entry.id)
            found = heading_ids.item_id(kind, entry.entity, said, locale.chrome)
        return f"#{found}" if found else ""

    def _repeated(self, document: Document) -> list[str]:
        found: list[str] = self.site.facts.of_document(
            "repeated", document, lambda: sorted(heading_ids.repeated(document))
        )
        return found

    def _folder_around(self, entry: Entry) -> str | None:
        """Return the folder of the page that shows what has none: its goal's, the whole of its plan."""
        path = entry.document.path
        whole = self.site.wholes.get(path) if entry.route else None
        return self._around(entry) or whole or self.site.folders.get(path)

    def _around(self, entry: Entry) -> str | None:
        """Return the folder of the nearest of what is around something and has a page of its own."""
        path, route = entry.document.path, entry.route
        around = (
            self.site.holders.get((path, route[:end])) for end in range(len(route) - 1, 0, -1)
        )
        return next(filter(None, around), None)

    def _label(self, entry: Entry) -> Label:
        """Return what a link to something with an id says, and what tells it apart."""
        key = (entry.document.path, entry.route)
        if key not in self._labels:
            self._labels[key] = self._named(entry)
        return self._labels[key]

    def _named(self, entry: Entry) -> Label:
        name = self.name(entry) or entry.id
        if entry.entity != "decision":
            return name, None
        cited, organ = self._cited(entry.document)
        # Wherever a decision is told of, so is that it does not stand.
        gone = ""
        if is_overturned(entry.document.data):
            gone = Words(self.locale.chrome).overturned
        if cited is not None:
            return (replace(cited, text=f"{cited.text} ({gone})") if gone else cited), name
        return name, ", ".join(map(str, filter(None, [organ, gone]))) if gone else organ

    def _cited(self, document: Document) -> tuple[Prose | None, Prose | str | None]:
        """Return a decision as it is cited, `None` without date and §, and the organ's name."""
        fact = self.fact(document)
        organ = self._organ(document)
        date = (fact.meeting.date if fact.meeting else None) or fact.decided_on
        number = f"§{NBSP}{fact.paragraph}" if fact.paragraph else ""
        if organ is None or not (date or number):
            return None, organ
        citation = " ".join(filter(None, [str(organ), str(date or ""), number]))
        return Prose(citation, organ.lang if isinstance(organ, Prose) else ""), organ

    def _organ(self, document: Document) -> Prose | str | None:
        """Return the name of a decision's organ; a decision in its place goes by its id."""
        given = document.data.get("organ")
        if not isinstance(given, str):
            return None
        entry = self.site.index.find(given, document, ("organ",))
        # How a decision is cited asks for its organ's name: two of them would ask for ever.
        if entry is None or entry.entity == "decision":
            return clean(given)
        return self.entry_link(entry).label

    def _registered(self, fact: Fact) -> Entry | None:
        given = fact._data.get("id")  # noqa: SLF001  the id itself, not the link made of it
        if not isinstance(given, str):
            return None
        entry = self.site.index.find(given, fact._document, REGISTERED)  # noqa: SLF001  as above
        return entry if entry and entry.entity in REGISTERED else None

    def _marked(self, text: str, language: str, document: Document) -> Prose:
        # Under a key that is no language anything may stand: nothing is said of its language.
        is_other = language != self.locale.chrome and language in CONTENT_LANGUAGES
        marked = language if is_other else ""
        gone = masked_in(text, self.locale.chrome) if is_other else None
        if gone is not None:
            return Prose(gone, "")
        names_files = "](" in text or "]:" in text
        return (
            Prose(text, marked, NamedFiles(self, document)) if names_files else Prose(text, marked)
        )
