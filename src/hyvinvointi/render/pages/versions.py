"""The adopted versions of a plan as pages tell of them."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from hyvinvointi.data_classes import dataclass
from hyvinvointi.render.pages.version_banners import banner
from hyvinvointi.render.pages.version_texts import is_too_old, text
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.plan_history import PlanHistory, Step, Wording
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.site.version_addresses import CURRENT, LIST, address
from hyvinvointi.render.values.facts import Fact, place
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.rows import MakeRows
from hyvinvointi.render.values.shapes import Day, Link
from hyvinvointi.render.values.version_names import day, overview_title, title, to_come
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.source import Document

if TYPE_CHECKING:
    from hyvinvointi.render.pages.changes import DocumentView
    from hyvinvointi.render.pages.version_pictures import VersionPictures


@dataclass(frozen=True, slots=True)
class Row:
    """A version: when and by which decision it was adopted, and what it changed, in words.

    `to_come` says from when it is in force where that day lies ahead.
    """

    day: Day
    decision: Link
    change: Link
    to_come: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """The history of a plan: its versions, oldest first, and how the present text stands."""

    rows: tuple[Row, ...]
    now: Link
    href: str | None


def history(page: Page, fact: Fact) -> Told | None:
    """Return the history of a plan, `None` when no decision has adopted it."""
    document, _ = place(fact)
    known = page.site.versions.of(document.path)
    if known is None:
        return None
    return _told(page, document, known)


def _told(page: Page, document: Document, known: PlanHistory) -> Told:
    words = Words(page.locale.chrome)
    return Told(
        tuple(_row(page, known, at, words) for at in range(len(known.versions))),
        Link(_state(known, words), _href(page, document, CURRENT)),
        _href(page, document, LIST),
    )


def version_href(page: Page, fact: Fact) -> str | None:
    """Return the address of the version that an entry of `adopts` adopted, `None` without one."""
    document, route = place(fact)
    plan, version = page.site.versions.by_entry.get((document.path, route), (None, None))
    return _href(page, plan, version.key) if plan and version else None


def changed_after(page: Page, plan: Document, year: int | None) -> Link | None:
    """Return where to read what has changed of a plan since a year, `None` where nothing is known to have.

    A text that nobody has adopted as it stands may be another than that of any year.
    """
    known = page.site.versions.of(plan.path)
    if known is None or year is None:
        return None
    later = (one.pin for one in known.versions[1:] if one.pin.day.year > year)
    if not known.is_changed and not any(map(page.site.has_been_adopted, later)):
        return None
    return Link(*link(page, plan, LIST))


def link(page: Page, document: Document, key: str) -> tuple[str, str | None]:
    """Return title and address of a page of versions of a plan, by the last part of its address."""
    return _title(page, document, key), _href(page, document, key)


def _title(page: Page, document: Document, key: str) -> str:
    known = page.site.versions.by_plan.get(document.path, ())
    version = next((one for one in known if one.key == key), None)
    return title(page, version) if version else overview_title(page, key)


def find_lists(site: Site) -> Iterator[SitePage]:
    """Yield the list of versions of each adopted plan."""
    for path in site.versions.by_plan:
        plan, folder = site.workspace.by_path[path], site.folders[path]
        yield SitePage("versions", address(folder, LIST), plan)


def find_versions(site: Site) -> Iterator[SitePage]:
    """Yield the pages of the versions of each adopted plan, and of what came since the newest."""
    for path, known in site.versions.by_plan.items():
        plan, folder = site.workspace.by_path[path], site.folders[path]
        for version in known:
            yield SitePage("version", version.folder, plan, is_version=True)
        yield SitePage("version", address(folder, CURRENT), plan)


def list_context(page: Page, site_page: SitePage, _rows: MakeRows) -> dict[str, Any]:
    """Return what the list of the versions of a plan shows."""
    return _shared(page, *_known(page, site_page), site_page)


def version_context(page: Page, site_page: SitePage, _rows: MakeRows) -> dict[str, Any]:
    """Return what the page of a version shows, or of what came since the newest."""
    document, known = _known(page, site_page)
    words = Words(page.locale.chrome)
    shared = _shared(page, document, known, site_page) | {"layout": "gathered", "doc": None}
    folders = [version.folder for version in known.versions]
    if site_page.folder in folders:
        return shared | _version(page, known, folders.index(site_page.folder), words)
    return shared | _current(page, known, words)


def _known(page: Page, site_page: SitePage) -> tuple[Document, PlanHistory]:
    document = site_page.document
    known = page.site.versions.of(document.path) if document else None
    if document is None or known is None:
        raise LookupError(site_page.folder)
    return document, known


def _shared(
    page: Page, document: Document, known: PlanHistory, site_page: SitePage
) -> dict[str, Any]:
    return {
        "title": _title(page, document, site_page.name),
        "program": page.fact(document),
        "program_link": page.entry_link(page.site.entry(document)),
        "history": _told(page, document, known),
    }


def _version(page: Page, known: PlanHistory, at: int, words: Words) -> dict[str, Any]:
    version, wording, step = known.versions[at], known.wordings[at], known.steps[at]
    pictures = _pictures(page, version.pin.document, wording, step)
    whole = text(page, known, at)
    remarks = []
    if wording is not None and is_too_old(known, at):
        remarks.append(words.version_too_old)
    elif whole and wording is not None and wording.is_sure:
        remarks.append(words.version_text_note)
    on_top = banner(page, known, at)
    elsewhere = {"canonical": on_top.canonical} if on_top.canonical else {}
    return (
        whole
        | elsewhere
        | {
            "version": _row(page, known, at, words),
            "banner": on_top,
            "is_indexed": on_top.is_indexed,
            "said": _said(known, at, words),
            "documents": _documents(page, step, pictures),
            "digest": version.pin.digest,
            "source": page.href(f"{version.folder}/index.yaml") if wording else None,
            "remarks": remarks,
            "others_of_plan": _beside(page, known, at - 1, at + 1, words),
        }
    )


def _current(page: Page, known: PlanHistory, words: Words) -> dict[str, Any]:
    plan = known.versions[0].pin.document
    return {
        "version": None,
        "banner": None,
        "said": _state(known, words),
        "documents": _documents(page, known.since, _pictures(page, plan, None, known.since)),
        "digest": None,
        "source": None,
        "remarks": [],
        "others_of_plan": _beside(page, known, len(known.versions) - 1, None, words),
    }


def _beside(
    page: Page, known: PlanHistory, before: int, after: int | None, words: Words
) -> list[tuple[str, Link]]:
    """Return the versions before and after, each with the word for it; last what came since."""
    plan = known.versions[0].pin.document
    links = []
    for word, at in ((words.version_previous, before), (words.version_next, after)):
        if at is not None and 0 <= at < len(known.versions):
            version = known.versions[at]
            links.append((word, Link(str(day(page, version)), _href(page, plan, version.key))))
    if after is not None and after == len(known.versions):
        links.append((words.version_now, Link(_state(known, words), _href(page, plan, CURRENT))))
    return links


def _row(page: Page, known: PlanHistory, at: int, words: Words) -> Row:
    version = known.versions[at]
    pin = version.pin
    href = _href(page, pin.document, version.key)
    decision = page.entry_link(page.site.entry(pin.decision))
    ahead = "" if page.site.has_been_adopted(pin) else to_come(page, pin)
    return Row(day(page, version), decision, Link(_change(known, at, words), href), ahead)


def _change(known: PlanHistory, at: int, words: Words) -> str:
    """Return in short what a version changed."""
    step = known.steps[at]
    if known.wordings[at] is None:
        return words.version_missing
    if at == 0:
        return words.version_first
    return _count(step, words) if step else words.version_unknown


def _said(known: PlanHistory, at: int, words: Words) -> str:
    """Return the same as a sentence."""
    step = known.steps[at]
    if known.wordings[at] is None:
        return words.version_missing_said
    if at == 0:
        return words.version_first_said
    return f"{_count(step, words)}." if step else words.version_unknown_said


def _count(step: Step, words: Words) -> str:
    count = len(step.comparison.changes)
    if count == 0:
        return words.version_none
    return words.version_one if count == 1 else words.version_many.format(count=count)


def _state(known: PlanHistory, words: Words) -> str:
    """Return how the present text stands to the newest version.

    The digest decides. Where it differs and yet no change can be told, what differs is not shown:
    it was cleared away, or the adopted text is not known.
    """
    count = len(known.since.comparison.changes) if known.since else 0
    if known.closed[-1]:
        return words.version_closed_since
    if known.stands is True or (known.stands is None and known.since and count == 0):
        return words.version_same
    if known.stands is None and known.since is None:
        return words.version_not_known
    if count == 0:
        return words.version_changed
    return words.version_one_since if count == 1 else words.version_many_since.format(count=count)


def picture_files(site: Site, site_page: SitePage) -> Iterator[tuple[str, bytes]]:
    """Yield the pictures that the page of a version shows in any language, each once."""
    files: dict[str, bytes] = {}
    for locale in site.locales_of(site_page.folder):
        page = Page(site, locale, site_page.folder)
        document, known = _known(page, site_page)
        pairs = {
            version.folder: (wording, step)
            for version, wording, step in zip(
                known.versions, known.wordings, known.steps, strict=True
            )
        }
        shown = pairs.get(site_page.folder, (None, known.since))
        files.update(_pictures(page, document, *shown).files())
    yield from files.items()


def _documents(
    page: Page, step: Step | None, pictures: "VersionPictures"
) -> Sequence["DocumentView"]:
    if step is None:
        return ()
    from hyvinvointi.render.pages.changes import views  # noqa: PLC0415  as `plan_history` compares

    return views(step.comparison, step.base, step.head, page.locale.chrome, pictures.of_change)


def _pictures(
    page: Page, plan: Document, wording: Wording | None, step: Step | None
) -> "VersionPictures":
    from hyvinvointi.render.pages.version_pictures import VersionPictures  # noqa: PLC0415  as above

    return VersionPictures(page, plan, wording, step)


def _href(page: Page, plan: Document, key: str) -> str | None:
    """Return the address of a page of versions, `None` where pages stand alone."""
    if page.site.layout.single_file:
        return None
    folder = address(page.site.folders[plan.path], key)
    return page.href_of(SitePage("version", folder, plan))
