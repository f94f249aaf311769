"""Links to items of documents."""

from hyvinvointi.diagnostics import Route
from hyvinvointi.model.addresses import ID
from hyvinvointi.render.values.facts import Fact, place, told_former_ids
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.shapes import Link
from hyvinvointi.source import Document


def item_link(page: Page, document: Document, route: Route, fact: Fact) -> Link:
    """Return a link to an item of a document, to the document where the item has no id."""
    entry = page.site.entry_at.get((document.path, route))
    if entry is not None:
        return page.entry_link(entry)
    whole = page.entry_link(page.site.entry(document))
    named = fact.title or getattr(fact, "document", None) or whole
    return Link(named.label if isinstance(named, Link) else named, whole.href)


def entry_address(page: Page, fact: Fact) -> str | None:
    """Return the address of an entry of the register, `None` when no page shows it."""
    document, route = place(fact)
    entry = page.site.entry_at.get((document.path, route))
    return page.address(entry) if entry else None


def former_anchors(page: Page, fact: Fact) -> list[str]:
    """Return the anchors that an item had before, but for those that are another one's today."""
    former = told_former_ids(fact)
    if not former:
        return []
    document, _ = place(fact)
    index = page.site.index
    space = index.municipality_of(document), "" if document.kind == "municipality" else document.id
    return [
        one for one in former if ID.match(one) and index.at((space[0], space[1] or "", one)) is None
    ]


def own_page(page: Page, kind: str) -> str | None:
    """Return the address of a page of the site itself: `search`, `accessibility`."""
    own = page.site.own_pages.get(kind)
    return page.href_of(own) if own else None
