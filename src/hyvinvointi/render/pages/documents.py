"""What pages of documents have in common: their addresses, who names them, the files beside them."""

from collections.abc import Iterator, Sequence
from typing import Any

from hyvinvointi.model import Plan
from hyvinvointi.model.addresses import FOLDERS
from hyvinvointi.model.view import as_localized
from hyvinvointi.render.formats import jsonld
from hyvinvointi.render.formats.companions import companions
from hyvinvointi.render.formats.data_package import NAME as DESCRIPTOR
from hyvinvointi.render.formats.data_package import data_package
from hyvinvointi.render.formats.jsonld import About
from hyvinvointi.render.pages import related
from hyvinvointi.render.pages.kind import Context
from hyvinvointi.render.site.attachments import attachment_path, attachments
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.pictures import named_pictures, picture_path
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.shapes import Link
from hyvinvointi.render.values.typography import clean
from hyvinvointi.source import Document

DATA = ("index.json", "index.yaml")
"""The files that lie beside the page of every document."""


def find(kind: str, site: Site) -> Iterator[SitePage]:
    """Yield the page of each document of a kind."""
    for document in site.documents:
        if document.kind == kind:
            yield SitePage(kind, site.folders[document.path], document)


def own_document(site_page: SitePage) -> Document:
    """Return the document that a page shows."""
    if site_page.document is None:
        raise LookupError(site_page.folder)
    return site_page.document


def sources(_site: Site, site_page: SitePage) -> Sequence[str]:
    """Return what the page of a document follows from: the document alone, by way of its neighbours."""
    return [own_document(site_page).path]


def mentions(page: Page, document: Document) -> dict[str, Any]:
    """Return the links to the documents that refer to a document, by kind, and to its cases."""
    referring = related.mentions(page, document)
    links: dict[str, list[Link]] = {
        kind: [page.link_from(document, page.site.entry(other)) for other in referring[kind]]
        for kind in FOLDERS
        if kind in referring
    }
    cases = related.cases(page, document)
    return {"mentions": links | {"case": cases} if cases else links}


def files(site: Site, site_page: SitePage) -> Iterator[tuple[str, bytes]]:
    """Yield the files beside the page of a document: its data, its source, what is attached."""
    if site.options.single_file:
        return
    document = own_document(site_page)
    main, register = site.main_language(document), site.register_of(document)
    data = [*companions(document, site_page.folder, main, register)]
    yield from data
    if site.theme.licence:
        names = [path.rpartition("/")[2] for path, _ in data]
        given = as_localized(document.data.get("title") or document.data.get("name"))
        title = clean(given.say(main, main)) if given else document.id or ""
        package = data_package(document.id or "", title, names, site.theme.licence)
        yield f"{site_page.folder}/{DESCRIPTOR}", package
    read = site.files_of(document)
    for attachment in attachments(document):
        path = attachment_path(attachment, site_page.folder)
        content = read(attachment.file or "") if path else None
        if path and content is not None:
            yield path, content
    yield from _pictures(site, document, site_page.folder)


def _pictures(site: Site, document: Document, folder: str) -> Iterator[tuple[str, bytes]]:
    """Yield the pictures that texts of a document show; the same one under two names once."""
    pictures = site.pictures_of(document)
    known = {path: pictures.of(path) for path in named_pictures(document)}
    places = {picture_path(one, folder): path for path, one in known.items() if one}
    for place, path in places.items():
        yield place, pictures.content(path)


def about_plan(page: Page, site_page: SitePage, context: Context) -> About:
    """Return what the page of a plan says of itself: the day is that of its last adoption."""
    document = own_document(site_page)
    versions = page.site.versions.by_plan.get(document.path)
    period = Plan(document, (), document.data).period
    is_known = period is not None and (period.start or period.end)
    return About(
        context["doc"].title or document.id,
        "CreativeWork",
        document,
        date=jsonld.published_on(versions[-1].pin.decision if versions else None),
        # An interval of ISO 8601, without its end while that is open.
        period=f"{period.start or '..'}/{period.end or '..'}" if period and is_known else "",
        description=jsonld.description(page, document),
        data={"encoding": jsonld.files(page, DATA), "contributor": jsonld.partners(page, document)},
    )
