"""An adopted version of a plan: its text and what it changed; or what came since the newest."""

from collections.abc import Iterator, Sequence

from hyvinvointi.render.formats import jsonld
from hyvinvointi.render.formats.jsonld import About
from hyvinvointi.render.pages.documents import own_document
from hyvinvointi.render.pages.kind import Context, PageKind, named_as
from hyvinvointi.render.pages.versions import find_versions, picture_files, version_context
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.plan_history import Version
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.values.page import Page
from hyvinvointi.source import Document


def _version(site: Site, site_page: SitePage) -> Version | None:
    known = site.versions.by_plan[own_document(site_page).path]
    return next((one for one in known if one.folder == site_page.folder), None)


def _sources(site: Site, site_page: SitePage) -> Sequence[str]:
    """Return what the page follows from: the plan of today, and what the adopted text names."""
    plan, version = own_document(site_page), _version(site, site_page)
    named = site.versions.references(version) if version else []
    ids = dict.fromkeys(_source(site, plan, own_id, kinds) for own_id, kinds in named)
    return [plan.path, *site.versions.clearing, *filter(None, ids)]


def _source(site: Site, plan: Document, reference: str, kinds: Sequence[str]) -> str | None:
    """Return what stands for whatever an id names, `None` where a register has it.

    With another register every page is made again.
    """
    entry = site.index.find(reference, plan, (*kinds,))
    if entry is not None and entry.document.kind == "municipality":
        return None
    home, _, rest = reference.rpartition(":")
    own = site.index.home(home) if home else site.index.municipality_of(plan)
    return named_as(own, rest.partition("/")[0])


def _about(page: Page, site_page: SitePage, context: Context) -> About:
    """Return what the page says of itself: a version is dated by the decision that adopted it."""
    plan, version = own_document(site_page), _version(page.site, site_page)
    name = page.name(page.site.entry(plan)) or plan.id or ""
    said = f"{getattr(name, 'plain', name)}: {context['title']}"
    if version is None:
        return About(said)
    return About(said, "CreativeWork", date=jsonld.published_on(version.pin.decision))


def _files(site: Site, site_page: SitePage) -> Iterator[tuple[str, bytes]]:
    """Yield the adopted text beside the page of a version, and the pictures that the page shows."""
    yield from site.versions.source(site_page.folder, own_document(site_page))
    yield from picture_files(site, site_page)


KIND = PageKind(
    "version",
    find_versions,
    version_context,
    sources=_sources,
    about=_about,
    files=_files,
    style="html/changes.css",
)
