"""What rows of lists show: documents, with or without their municipality, and tasks."""

from typing import Any

from hyvinvointi.diagnostics import Route
from hyvinvointi.render.charges import charge, role_at
from hyvinvointi.render.page import Page
from hyvinvointi.render.rows import Shape
from hyvinvointi.render.values import Prose
from hyvinvointi.source import Document


def owner(page: Page, document: Document) -> Prose | str:
    """Return the name of the municipality of a document."""
    own = page.site.index.municipality_of(document)
    register = page.site.registers.get(own)
    return (page.name(page.site.entry(register)) if register else None) or own


def _document(page: Page, document: Document, _route: Route) -> tuple[Any, ...]:
    link = page.entry_link(page.site.entry(document))
    return (document.kind, link, page.fact(document))


def _owned(page: Page, document: Document, route: Route) -> tuple[Any, ...]:
    return (*_document(page, document, route), owner(page, document))


def _task(page: Page, document: Document, route: Route) -> tuple[Any, ...]:
    return (charge(page, document, route),)


def _handled(page: Page, document: Document, route: Route) -> tuple[Any, ...]:
    return (charge(page, document, (), role_at(document.kind or "", route, page.locale.chrome)),)


LISTED = Shape("listed", _document)
"""A document in a list of one municipality."""

OWNED = Shape("owned", _owned)
"""A document in a list that holds those of several municipalities."""

TASK = Shape("task", _task)
"""Something to be done after a decision."""

HANDLED = Shape("handled", _handled)
"""A matter that somebody has taken part in, and the role."""
