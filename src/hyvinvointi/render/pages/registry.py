"""The kinds of pages: every module of `kinds/`, found by being there."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from types import MappingProxyType

from hyvinvointi import resources
from hyvinvointi.render.pages import kinds
from hyvinvointi.render.pages.kind import PageKind
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.site_page import SitePage


@cache
def page_kinds() -> Mapping[str, PageKind]:
    """Return the kinds of pages by name, in the order of names."""
    modules = (
        import_module(f"{kinds.__name__}.{name}") for name in resources.modules(kinds.__path__)
    )
    found: list[PageKind] = [module.KIND for module in modules]
    return MappingProxyType({kind.name: kind for kind in found})


@cache
def _on_paper() -> frozenset[str]:
    return frozenset(file.stem for file in (resources.folder("templates") / "paper").glob("*.html"))


def _papers(site: Site, kind: PageKind) -> Iterator[SitePage]:
    """Yield the pages of a kind that become papers: of an annex the document alone."""
    return (page for page in kind.find(site) if not (site.options.annex and page.route))


def find_pages(site: Site) -> Iterator[SitePage]:
    """Yield every page of a site; where each stands alone, none that gathers from others.

    On paper there is what has a template of paper.
    """
    for kind in page_kinds().values():
        if site.options.format == "pdf":
            yield from _papers(site, kind) if kind.name in _on_paper() else ()
        elif kind.stands_alone:
            yield from kind.find(site)
        else:
            yield from site.gathered(kind.find)
