"""The decisions that adopted a plan and against which the time for appeal is still running."""

from collections.abc import Iterator
from dataclasses import replace

from hyvinvointi.data_classes import dataclass
from hyvinvointi.model import Decision
from hyvinvointi.model.lifecycle import CLOSED
from hyvinvointi.render.pages import minutes
from hyvinvointi.render.values.facts import Fact, place
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.shapes import Link
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.source import Document
from hyvinvointi.words.capitals import uncapitalised

_FINAL = "final"
"""Status of a decision against which nobody can appeal any more."""


@dataclass(frozen=True, slots=True)
class OpenAppeal:
    """What is said of a decision whose time for appeal is running, and the decision."""

    said: str
    decision: Link


def open_appeals(page: Page, plan: Fact) -> list[OpenAppeal]:
    """Return the newest adoptions of a plan that are not final on the day of the site.

    Only what the minutes say counts: of a day that cannot be computed nothing is said.
    """
    document, _ = place(plan)
    if document.data.get("status") in CLOSED:
        return []
    found = (_open(page, decision) for decision in _adopting(page, document))
    return [one for one in found if one is not None]


def _adopting(page: Page, plan: Document) -> Iterator[Document]:
    """Yield the newest decision that adopted a plan by each of those whose plan it is."""
    site = page.site
    for adopter in (site.index.municipality_of(plan), *site.partners.get(plan.path, ())):
        pin = site.versions.newest_of(plan, adopter)
        if pin and site.has_been_adopted(pin) and pin.decision.path in site.folders:
            yield pin.decision


def _open(page: Page, decision: Document) -> OpenAppeal | None:
    view, today = Decision(decision, (), decision.data), page.site.today
    if today is None or view.status == _FINAL or not page.site.has_come(view.published_on):
        return None
    ways = minutes.ways_of_appeal(page, page.fact(decision))
    running = [one for one in ways if one.end is not None and one.end >= today]
    if not running:
        return None
    told = "; ".join(f"{uncapitalised(one.label)}, {one.until}" for one in running)
    said = Words(page.locale.chrome).adoption_open_to_appeal.format(ways=told)
    # What it is about is what the page is about.
    return OpenAppeal(said, replace(page.entry_link(page.site.entry(decision)), detail=None))
