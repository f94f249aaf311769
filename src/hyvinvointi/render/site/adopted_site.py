"""The site as the text of an adopted version is seen: that text, and what it names today.

Nothing that was found for the present text holds for an earlier one, which has the same ids at other
places. So an earlier text has a small site of its own, at paths that no document has: itself, the
indicators of its targets as they were meant then, and the registers and documents that it names.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from hyvinvointi.adoption.covered import covered
from hyvinvointi.diagnostics import Route
from hyvinvointi.render.site.document_facts import DocumentFacts
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.pictures import Pictures
from hyvinvointi.render.site.plan_history import Version, Wording
from hyvinvointi.render.words.locale import Locale
from hyvinvointi.schema import Survey, survey
from hyvinvointi.source import Document

_INDICATOR = "indicator"


class AdoptedSite(Site):
    """The site around the text of a version; `plan` is that text, as far as it was adopted."""

    is_of_then = True

    def __init__(self, site: Site, version: Version, wording: Wording) -> None:
        present = version.pin.document
        self._present = site
        self._pictures_then = Pictures(wording.attached)
        self.plan = _placed(site, wording.plan, present, version.folder)
        indicators = [
            _placed(site, one, present, f"{version.folder}/{at}")
            for at, one in enumerate(wording.indicators)
            if one.kind == _INDICATOR
        ]
        self._named = _named(site, present, [self.plan, *indicators])
        self._places = self._folders_of(indicators) | {self.plan.path: version.folder}
        own = {one.path for one in (self.plan, *indicators)}
        documents = (*map(_as_named, self._named.values()), *indicators, self.plan)
        around = replace(
            site.workspace, documents=documents, surveyor=_surveyor(site, own, self._named)
        )
        options = replace(
            site.options,
            only=None,
            read=lambda _path: None,
            in_force={},
            when_adopted={},
            facts=DocumentFacts(),
        )
        super().__init__(around, options, lambda _site: ())
        self.versions = site.versions

    def _placed(self) -> dict[str, str]:
        return self._places

    def _folders_of(self, indicators: Iterable[Document]) -> dict[str, str]:
        """Return where there is a page today of what the text names, by path."""
        of_today = self._present.folders
        folders = {path: of_today[path] for path in self._named if path in of_today}
        for one in indicators:
            entry = self._present.index.find(one.id or "", one, (_INDICATOR,))
            folder = of_today.get(entry.document.path) if entry else None
            if entry and folder and entry.entity == _INDICATOR:
                folders[one.path] = folder
        return folders

    @property
    def today(self) -> None:
        """No day: nothing in an adopted text is late."""
        return

    @cached_property
    def holders(self) -> dict[tuple[str, Route], str]:
        """The folder of whatever the text names and has a page of its own today."""
        known = self._present.derived(_holders)
        return {
            (path, route): folder
            for path in self._named
            for route, folder in known.get(path, {}).items()
        }

    @cached_property
    def wholes(self) -> dict[str, str]:
        """The folder of the page that shows all of what the text names, by path."""
        of_today = self._present.wholes
        return {path: of_today[path] for path in self._named if path in of_today}

    def locales_of(self, folder: str) -> tuple[Locale, ...]:
        """Return the languages in which a folder of the site has a page."""
        return self._present.locales_of(folder)

    def shows_files(self, document: Document) -> bool:
        """Whether the pictures of a document are shown: those of the text alone."""
        return document is self.plan

    def pictures_of(self, _document: Document) -> Pictures:
        """Return the pictures of the text as they were when it was adopted."""
        return self._pictures_then


def adopted_site(site: Site, version: Version, wording: Wording) -> AdoptedSite:
    """Return the site around the text of a version; that of the last one is kept at hand."""
    at_hand = site.derived(_at_hand)
    if version.folder not in at_hand:
        at_hand.clear()
        at_hand[version.folder] = AdoptedSite(site, version, wording)
    return at_hand[version.folder]


def _at_hand(_site: Site) -> dict[str, AdoptedSite]:
    return {}


def _placed(site: Site, document: Document, present: Document, path: str) -> Document:
    """Return what was adopted of a document at a path of its own, in the municipality of its plan."""
    adopted = covered(document)
    home = document.municipality or site.index.municipality_of(present)
    data = {**adopted.data, "municipality": site.index.home(home)} if home else adopted.data
    return adopted.changed(path=path, data=data)


def _named(site: Site, present: Document, texts: Iterable[Document]) -> dict[str, Document]:
    """Return the documents of today that texts name, by path, and the registers around them.

    The present text is none of them, and neither is an indicator of which the adopted text is here.
    """
    own = {one.id for one in texts if one.kind == _INDICATOR}
    found = {
        entry.document.path: entry.document
        for text in texts
        for one in survey(text).references
        if (entry := site.index.find(one.id, text, one.kinds))
        and entry.document.path != present.path
        if not (entry.entity == _INDICATOR and entry.id in own)
    }
    for one in (*found.values(), present):
        for register in _registers(site, one):
            found[register.path] = register
    return found


def _registers(site: Site, document: Document) -> Iterator[Document]:
    """Yield the registers that say whose a document is, and what the organ of a decision is called."""
    home = site.registers.get(site.index.municipality_of(document))
    organ = document.data.get("organ")
    entry = site.index.find(organ, document, ("organ",)) if isinstance(organ, str) else None
    named = entry.document if entry else None
    yield from (one for one in (home, named) if one is not None and one.kind == "municipality")


def _as_named(document: Document) -> Document:
    """Return a document of today as a text names it: of an indicator no value is shown."""
    return covered(document) if document.kind == _INDICATOR else document


def _surveyor(
    site: Site, own: set[str], named: Mapping[str, Document]
) -> Callable[[Document], Survey]:
    """Return what tells ids and references; who names the text today is nothing that it says."""

    def surveyed(document: Document) -> Survey:
        if document.path in own or document.path not in named:
            return survey(document)
        _, known = site.index.surveys[document.path]
        return Survey(defined=known.defined, former=known.former)

    return surveyed


def _holders(site: Site) -> dict[str, dict[Route, str]]:
    found: dict[str, dict[Route, str]] = {}
    for (path, route), folder in site.holders.items():
        found.setdefault(path, {})[route] = folder
    return found
