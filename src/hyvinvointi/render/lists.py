"""What rows of lists show, of documents and of tasks, and how a long list is folded by year."""

from collections.abc import Container
from typing import Any, Literal, NamedTuple

from hyvinvointi.diagnostics import Route
from hyvinvointi.render.charges import charge
from hyvinvointi.render.page import Page
from hyvinvointi.render.roles import role_at
from hyvinvointi.render.rows import Rows, Shape
from hyvinvointi.render.values import Prose
from hyvinvointi.source import Document


def owner(page: Page, document: Document) -> Prose | str:
    """Return the name of the municipality of a document."""
    own = page.site.index.municipality_of(document)
    register = page.site.registers.get(own)
    return (page.name(page.site.entry(register)) if register else None) or own


FoldName = Literal["all", "year", "rest_of_year", "no_year"]


class Fold(NamedTuple):
    """The rows of one year of a long list, or those that have none.

    `name` says which: all there are, a year, the rest of a year whose first rows stand before, others.
    `href` is where they are listed, `None` where they are listed here.
    """

    name: FoldName
    year: int | None
    rows: Rows
    href: str | None = None


def folds(rows: Rows, shown: int) -> list[Fold]:
    """Return the rows of a list behind those that are shown, by the years of their decisions.

    Where years have pages of their own, these list all of their rows, whatever is shown here.
    """
    found = rows[shown:].by_year()
    elsewhere = [Fold("year", *one) for one in rows.by_year() if one.href]
    if elsewhere:
        return [*elsewhere, *(Fold("no_year", *one) for one in found if not one.href)]
    if len(found) == 1:
        return [Fold("all", *found[0])]
    begun = {one.year for one in rows[:shown].by_year()}
    return [Fold(_name(one.year, begun), *one) for one in found]


def _name(year: int | None, begun: Container[int | None]) -> FoldName:
    if year is None:
        return "no_year"
    return "rest_of_year" if year in begun else "year"


def _document(page: Page, document: Document, _route: Route) -> tuple[Any, ...]:
    link = page.entry_link(page.site.entry(document))
    return (document.kind, link, page.fact(document))


def _owned(page: Page, document: Document, route: Route) -> tuple[Any, ...]:
    return (*_document(page, document, route), owner(page, document))


def _task(page: Page, document: Document, route: Route) -> tuple[Any, ...]:
    return (charge(page, document, route),)


def _handled(page: Page, document: Document, route: Route) -> tuple[Any, ...]:
    return (charge(page, document, (), role_at(document.kind or "", route, page.locale.chrome)),)


LISTED = Shape("listed", "decisions", _document)
"""A document in a list of one municipality."""

OWNED = Shape("owned", "decisions", _owned)
"""A document in a list that holds those of several municipalities."""

TASK = Shape("task", "tasks", _task)
"""Something to be done after a decision."""

HANDLED = Shape("handled", "handled", _handled)
"""A matter that somebody has taken part in, and the role."""
