"""What rows of lists show, of documents and of tasks, and how a long list is folded by year."""

from collections.abc import Container, Iterator
from typing import Any, Literal, NamedTuple

from hyvinvointi.diagnostics import Route
from hyvinvointi.model import Plan
from hyvinvointi.render.pages.responsibilities import responsibility
from hyvinvointi.render.pages.roles import roles_at
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.rows import MakeRows, Rows, Shape
from hyvinvointi.render.values.shapes import Prose
from hyvinvointi.source import Document

MAIN_KINDS = ("program", "strategy", "decision", "indicator")
"""The kinds of documents that have lists of their own."""


def lists_by_kind(
    page: Page, rows: MakeRows, shape: Shape, municipality: str | None = None
) -> dict[str, Rows]:
    """Return the rows of all documents by kind, as lists of them are sorted."""
    return {
        kind: rows(page, shape, [(one, ()) for one in page.site.of_kind(kind, municipality)])
        for kind in MAIN_KINDS
    }


def owner(page: Page, document: Document) -> Prose | str:
    """Return the name of the municipality of a document, of a plan of several those of all."""
    own = _called(page, page.site.index.municipality_of(document))
    partners = page.site.partners.get(document.path)
    return own if partners is None else ", ".join(map(str, (own, *_partners(page, document))))


def _partners(page: Page, plan: Document) -> Iterator[Prose | str]:
    for one in Plan(plan, (), plan.data).municipalities:
        if one.id:
            yield _called(page, one.id)
        elif one.name:
            yield page.prose(one.name, plan)


def _called(page: Page, municipality: str) -> Prose | str:
    register = page.site.registers.get(municipality)
    return (page.name(page.site.entry(register)) if register else None) or municipality


FoldName = Literal["all", "year", "rest_of_year", "no_year"]


class Fold(NamedTuple):
    """The rows of one year of a long list, or those that have none.

    `name` says which: all there are, a year, the rest of a year whose first rows stand before, others.
    """

    name: FoldName
    year: int | None
    rows: Rows


def folds(site: Site, rows: Rows, shown: int) -> list[Fold]:
    """Return the rows of a list behind those that are shown, by the years of their decisions."""
    groups = rows[shown:].by(site.years)
    begun = {year for year, _ in rows[:shown].by(site.years)}
    if len(groups) == 1 and (not begun or groups[0][0] in begun):
        return [Fold("all", None, groups[0][1])]
    return [Fold(_name(year, begun), year, one) for year, one in groups]


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
    return (responsibility(page, document, route),)


def _handled(page: Page, document: Document, route: Route) -> tuple[Any, ...]:
    return (
        responsibility(
            page, document, (), roles_at(document.kind or "", route, page.locale.chrome)
        ),
    )


LISTED = Shape("listed", _document)
"""A document in a list of one municipality."""

OWNED = Shape("owned", _owned)
"""A document in a list that holds those of several municipalities."""

TASK = Shape("task", _task)
"""Something to be done after a decision."""

HANDLED = Shape("handled", _handled)
"""A matter that names somebody, and the roles: its places are put `together`."""
