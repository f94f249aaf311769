"""A decision."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from hyvinvointi.render.formats import jsonld
from hyvinvointi.render.formats.jsonld import About
from hyvinvointi.render.pages import card_texts, related
from hyvinvointi.render.pages.documents import DATA, files, find, mentions, own_document
from hyvinvointi.render.pages.kind import Context, PageKind
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.values.facts import Fact, place
from hyvinvointi.render.values.outcomes import outcome_of
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.rows import MakeRows
from hyvinvointi.render.values.shapes import Prose, plain_of


def _context(page: Page, site_page: SitePage, _rows: MakeRows) -> dict[str, Any]:
    document = own_document(site_page)
    fact = page.fact(document)
    return {"doc": fact, "tree": related.tree(page, fact.planned_programs)} | mentions(
        page, document
    )


def _sources(site: Site, site_page: SitePage) -> Sequence[str]:
    """The decision, and the plans of which it adopted a version: their history is told."""
    document = own_document(site_page)
    return [document.path, *site.versions.plans_of(document)]


def _about(page: Page, site_page: SitePage, context: Context) -> About:
    document = own_document(site_page)
    return About(
        context["doc"].title or document.id,
        "CreativeWork",
        document,
        date=jsonld.published_on(document),
        description=_described(page, context["doc"], jsonld.description(page, document)),
        data={"encoding": jsonld.files(page, DATA)},
    )


def _described(page: Page, fact: Fact, summary: Prose | str) -> Prose | str:
    """Return how a decision ended, and its summary: in one language."""
    cited, said = (
        page.entry_link(page.site.entry(place(fact)[0])).label,
        outcome_of(page, fact).said,
    )
    is_ours = not any(isinstance(one, Prose) and one.lang for one in (cited, summary))
    if not said or not is_ours:
        return summary
    return f"{cited}: {said}. {plain_of(summary)}".strip()


KIND = PageKind(
    "decision",
    partial(find, "decision"),
    _context,
    sources=_sources,
    about=_about,
    files=files,
    stands_alone=True,
    card_text=card_texts.of_decision,
)
