"""The Atom feed (RFC 4287) of what a municipality has decided, and what that changed of its plans."""

from collections.abc import Iterator, Sequence
from functools import partial
from heapq import nlargest
from xml.etree.ElementTree import Element, SubElement

from hyvinvointi.adoption.decisions import is_adopting
from hyvinvointi.data_classes import dataclass
from hyvinvointi.dates import parse
from hyvinvointi.diagnostics import Route
from hyvinvointi.model import Decision
from hyvinvointi.render.site import notice, urls
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.plan_history import Version
from hyvinvointi.render.values import page_addresses, version_names, xml
from hyvinvointi.render.values.outcomes import differing_outcome
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.shapes import plain_of
from hyvinvointi.render.values.typography import clean
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.render.words.locale import Locale
from hyvinvointi.source import Document
from hyvinvointi.words.capitals import uncapitalised

_MADE = frozenset({"decided", "inspected", "published", "final", "overturned"})
_IN_FORCE = ("adopted", "under-review", "ended")
_MOST = 50
_NAMESPACE = "http://www.w3.org/2005/Atom"
_ALTERNATE = {"rel": "alternate", "type": "text/html"}


@dataclass(frozen=True, slots=True)
class _News:
    """An entry: when and what; `last` is the last day that `day` may mean.

    Of a plan it is the `version` that was adopted, where there is a page of it.
    """

    last: str
    day: str
    document: Document
    version: Version | None = None


def feed(site: Site, register: Document, locale: Locale) -> tuple[str, bytes] | None:
    """Return path and content of the feed of a municipality, `None` when there is no news.

    Each language of the municipality has its own, beside its page in that language.

    Entries are the newest decisions and the versions of plans they adopted, without drafts and
    agendas; that of a version leads to what it changed.
    Times are those of the documents (midnight, UTC), so that the same documents give the same feed.
    """
    own = site.index.municipality_of(register)
    news = sorted(_news(site, own), key=lambda one: one.document.path)
    news.sort(key=lambda one: one.last, reverse=True)
    if not news:
        return None
    page = Page(site, locale, site.folders[register.path])
    root = _feed(page, own, news[0].last, register)
    for one in news[:_MOST]:
        key = one.version.key if one.version else one.day
        text = _text_of(site, one.version) if one.version else ""
        name = f"entry:{locale.content}:{locale.main}:{key}{text}"
        said = site.facts.of_neighbours(name, one.document, partial(_entry, page, own, one))
        _add_entry(root, said)
    return page_addresses.beside(page, "feed.xml"), xml.document(root)


def _news(site: Site, municipality: str) -> Iterator[_News]:
    """Yield what may be among the newest entries."""
    decisions = site.of_kind("decision", municipality)
    news = site.facts.of_neighbours_for_each("news", decisions, partial(_told, site))
    known = ((news[decision.path], decision) for decision in decisions if news[decision.path])
    made = [(told, decision) for told, decision in known if site.has_come(parse(told[1]))]
    oldest = min(nlargest(_MOST, (last for (last, *_), _ in made)), default="")
    for (last, day, plans), document in made:
        if last >= oldest:
            yield _News(last, day, document)
            for path, route in plans:
                _, version = site.versions.by_entry.get((document.path, tuple(route)), (None, None))
                yield _News(last, day, site.workspace.by_path[path], version)


def _told(site: Site, document: Document) -> tuple[str, str, list[tuple[str, Route]]] | None:
    """Return when a decision was made and the plans in force that it adopted.

    Each as its path, and the place in the decision that adopts it.
    """
    decision = Decision(document, (), document.data)
    day = decision.published_on or decision.made_on
    if decision.status not in _MADE or day is None:
        return None
    plans = []
    for adopted in decision.adopts if is_adopting(document.data) else ():
        entry = site.index.find(adopted.document or "", document)
        is_plan = entry and entry.entity in {"program", "strategy"} and not entry.route
        if entry and is_plan and adopted.role == "adopt":
            plan = entry.document
            if plan.path in site.folders and plan.data.get("status") in _IN_FORCE:
                plans.append((plan.path, adopted.route))
    return day.last.isoformat(), str(day), plans


def _feed(page: Page, municipality: str, newest: str, register: Document) -> Element:
    """Return a feed without entries."""
    site, words = page.site, Words(page.locale.chrome)
    owner = clean(str(page.name(site.entry(register)) or municipality))
    here = urls.absolute(site, page_addresses.beside(page, "feed.xml"))
    state = notice.notice(site.options.as_of, page.locale)
    root = Element("feed", {"xmlns": _NAMESPACE, "xml:lang": page.locale.content})
    SubElement(root, "id").text = _id(page, municipality, f"{page.folder}/feed")
    SubElement(root, "title").text = clean(words.feed_title.format(name=owner))
    if state:
        SubElement(root, "subtitle").text = clean(state)
    SubElement(root, "updated").text = _time(newest)
    SubElement(SubElement(root, "author"), "name").text = owner
    SubElement(root, "link", _ALTERNATE | {"href": _href(page, page.path)})
    if here:
        SubElement(root, "link", {"rel": "self", "href": here})
    return root


def _text_of(site: Site, version: Version) -> str:
    """Return what stands for the adopted text of a version, and for how it is cleared."""
    pin, versions = version.pin, site.versions
    return ":".join(["", versions.reach, f"{pin.digest} {pin.blob}", *versions.clearing])


def _adopted(page: Page, version: Version) -> tuple[str, str]:
    """Return title and summary as a version says them; empty where its text is not surely known."""
    plan = version.pin.document
    known = page.site.versions.of(plan.path)
    pairs = zip(known.versions, known.wordings, strict=True) if known else ()
    wording = next((text for one, text in pairs if one == version), None)
    if wording is None or not wording.is_sure:
        return "", ""
    title, summary = (page.text(wording.plan.data.get(name), plan) for name in ("title", "summary"))
    return str(title or ""), plain_of(summary)


def _entry(page: Page, municipality: str, one: _News) -> list[str]:
    """Return the id of an entry, its title, when it was made, its address and its summary."""
    site, document = page.site, one.document
    folder = site.folders[document.path]
    fact = page.fact(document)
    cited = page.entry_link(site.entry(document)).label
    title = fact.title or cited
    heading = str(title)
    # A plan has one entry for each decision that adopted it.
    own_id = folder if document.kind == "decision" else f"{folder}/{one.day}"
    if document.kind == "decision" and str(cited) != heading:
        heading = f"{cited}: {heading}"
    if document.kind == "decision" and (outcome := differing_outcome(page, fact)):
        heading = f"{heading} ({outcome})"
    summary = plain_of(fact.summary)
    if one.version:
        # What the plan says today may not be what was adopted then.
        own_title, summary = _adopted(page, one.version)
        heading = own_title or heading
        # An entry keeps the id that it had first, wherever its page is.
        folder, own_id = one.version.folder, one.version.former
        version = version_names.title(page, one.version)
        heading = f"{heading}: {uncapitalised(version)}"
    target = site.layout.page(folder, site.locale_like(page.locale, document))
    own_id = _id(page, municipality, own_id)
    return [own_id, clean(heading), _time(one.last), _href(page, target), clean(summary)]


def _add_entry(root: Element, said: Sequence[str]) -> None:
    own_id, title, made, href, summary = said
    entry = SubElement(root, "entry")
    SubElement(entry, "id").text = own_id
    SubElement(entry, "title").text = title
    SubElement(entry, "updated").text = made
    SubElement(entry, "link", _ALTERNATE | {"href": href})
    if summary:
        SubElement(entry, "summary").text = summary


def _id(page: Page, municipality: str, path: str) -> str:
    """A permanent id: who reads the feeds of two languages has two entries of what both tell."""
    locale = page.locale
    own = path if locale.content == locale.main else f"{path}/{locale.content}"
    return urls.name(page.site, municipality, own)


def _href(page: Page, path: str) -> str:
    return urls.absolute(page.site, path) or page.href(path)


def _time(day: str) -> str:
    return f"{day}T00:00:00Z"
