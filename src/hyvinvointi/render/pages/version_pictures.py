"""Pictures on the page of a version: those of its text, and those that a change took away or brought."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, NamedTuple

from hyvinvointi.adoption.covered import covered
from hyvinvointi.diagnostics import Site as Place
from hyvinvointi.diff import Act, Change
from hyvinvointi.model.addresses import CONTENT_LANGUAGES
from hyvinvointi.prose.files import named_file
from hyvinvointi.prose.pictures import picture_marks
from hyvinvointi.render.site.pictures import Pictures, picture_path
from hyvinvointi.render.site.plan_history import Step, Wording
from hyvinvointi.render.site.withholding import Read
from hyvinvointi.render.values.named_files import PicturesOfThen
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.shapes import Prose
from hyvinvointi.source import Document

_MOST = 12
"""Most pictures of one change on each side: as many as fields of a thing that came or went."""


class Mark(NamedTuple):
    """A picture as a text shows it: how it is written there, in which language, and where it is."""

    written: str
    language: str
    address: str
    path: str


class Gallery:
    """The pictures of one state of a plan, as a page shows them.

    `attached` reads the files of that state, whose documents are `by_path`. `main` is the language of
    texts that name none.
    """

    def __init__(
        self, page: Page, attached: Read, by_path: Mapping[str, Document], main: str
    ) -> None:
        self._page = page
        self._pictures = Pictures(attached)
        self._by_path = by_path
        self._main = main

    def marks(self, place: Place | None) -> list[Mark]:
        """Return the pictures of the texts at a place, each once: those that do not go out, too."""
        document = self._by_path.get(place.path) if place else None
        if document is None or place is None or "![" not in document.text:
            return []
        last = place.route[-1] if place.route else None
        own = str(last) if last in CONTENT_LANGUAGES else self._main
        found = _marks(document.value(place.route), (self._page.locale.content, self._main), own)
        return [*{self.name(mark) or mark.path: mark for mark in found}.values()]

    def name(self, mark: Mark) -> str:
        """Return the name of the file of a picture, empty where none goes out."""
        known = self._pictures.of(mark.path)
        return known.name if known else ""

    def said(self, mark: Mark) -> Prose:
        """Return a picture as a text of its own, in which words stand for one that does not go out."""
        lang = "" if mark.language == self._page.locale.content else mark.language
        return Prose(mark.written, lang, PicturesOfThen(self._page, self._pictures))

    def files(self, marks: Iterable[Mark]) -> Iterator[tuple[str, bytes]]:
        """Yield the files of pictures, as they lie beside the page."""
        for mark in marks:
            known = self._pictures.of(mark.path)
            if known:
                yield picture_path(known, self._page.folder), self._pictures.content(mark.path)


class VersionPictures:
    """What the page of a version shows: of its text (`wording`), and of the `step` that led to it."""

    def __init__(
        self, page: Page, plan: Document, wording: Wording | None, step: Step | None
    ) -> None:
        main = page.site.main_language(plan)
        self._step = step
        self._plan = Place(wording.plan.path, ()) if wording else None
        by_path = {wording.plan.path: covered(wording.plan)} if wording else {}
        self._own = Gallery(page, wording.attached if wording else _nothing, by_path, main)
        self._sides = [
            Gallery(page, state.attached, state.by_path, main)
            for state in ((step.base, step.head) if step else ())
        ]

    def of_change(self, change: Change) -> tuple[Sequence[Prose], Sequence[Prose]]:
        """Return the pictures that a change is about, as they were and as they are."""
        if not self._sides or not _is_shown(change):
            return (), ()
        base, head = self._sides
        old, new = _seen(change, base, head)
        return [base.said(mark) for mark in old], [head.said(mark) for mark in new]

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield the files of all of them."""
        yield from self._own.files(self._own.marks(self._plan))
        for change in self._step.comparison.changes if self._step else ():
            if _is_shown(change):
                pairs = zip(self._sides, _seen(change, *self._sides), strict=True)
                for gallery, marks in pairs:
                    yield from gallery.files(marks)


def _nothing(_path: str) -> None:
    return None


def _is_shown(change: Change) -> bool:
    """Whether a change is about a picture, or all of a text or of what holds texts came or went."""
    is_new = change.act is Act.CHANGED and (change.old is None) != (change.new is None)
    return is_new or change.picture is not None or change.act in {Act.ADDED, Act.REMOVED}


def _seen(change: Change, base: Gallery, head: Gallery) -> tuple[list[Mark], list[Mark]]:
    """Return the pictures of a change on both sides; one that stayed what it was as it is now."""
    old, new = base.marks(change.base), head.marks(change.head)
    if change.picture is not None:
        old = [mark for mark in old if _is_meant(mark, change.picture, change.old)]
        new = [mark for mark in new if _is_meant(mark, change.picture, change.new)]
    shown = {name: mark for mark in new if (name := head.name(mark))}
    gone = (mark for mark in old if (name := base.name(mark)) and name not in shown)
    return [*islice(gone, _MOST)], [*islice(shown.values(), _MOST)]


def _is_meant(mark: Mark, *named: object) -> bool:
    return mark.address in named or mark.path in named


def _marks(value: Any, languages: Sequence[str], own: str) -> Iterator[Mark]:
    """Yield the pictures of texts; of one in several languages those of the first that there is."""
    if isinstance(value, str):
        for one in picture_marks(value):
            path = named_file(one.address)
            if path:
                yield Mark(value[one.start : one.end], own, one.address, path)
    elif isinstance(value, dict) and value and value.keys() <= {*CONTENT_LANGUAGES}:
        said = next((one for one in (*languages, *value) if value.get(one)), own)
        yield from _marks(value.get(said), languages, said)
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _marks(one, languages, own)
