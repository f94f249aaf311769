"""A plan of several municipalities: whose it is, and where each of them has adopted it."""

from dataclasses import dataclass

from hyvinvointi.adoption import Stage
from hyvinvointi.adoption.stages import stage_words
from hyvinvointi.model import Plan
from hyvinvointi.render.pages import plan_standing
from hyvinvointi.render.pages.lists import owner
from hyvinvointi.render.values.facts import Fact, place
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.shapes import Link, Prose, plain_of
from hyvinvointi.render.values.version_names import to_come
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.source import Document


@dataclass(frozen=True, slots=True)
class Adopter:
    """One whose plan it is: where its adoption stands in words, and the decision, if there is one."""

    organisation: Link
    stage: str
    decision: Link | None = None


@dataclass(frozen=True, slots=True)
class Shared:
    """A plan of others that is a municipality's, too: whose it is, and where it stands there."""

    plan: Link
    fact: Fact
    owners: Prose | str
    stage: str


def shared(page: Page, plan: Document, municipality: str) -> Shared:
    """Return what the page of a municipality says of a plan of others that is its own, too."""
    told = _adopter(page, plan, municipality, Words(page.locale.chrome))
    link = page.entry_link(page.site.entry(plan))
    return Shared(link, page.fact(plan), owner(page, plan), told.stage)


def adopters(page: Page, fact: Fact) -> list[Adopter]:
    """Return everybody whose plan a plan is, its own municipality first; none where it is alone.

    Of one whose register is not here nobody can tell what it has decided.
    """
    document, _ = place(fact)
    listed = Plan(document, (), document.data).municipalities
    if not listed:
        return []
    words = Words(page.locale.chrome)
    home = page.site.index.municipality_of(document)
    told = [_adopter(page, document, home, words)]
    for one in listed:
        if one.id and one.id != home:
            told.append(_adopter(page, document, one.id, words))
        elif one.name:
            told.append(Adopter(Link(page.prose(one.name, document)), words.adoption_not_known))
    return told


def stage(page: Page, fact: Fact) -> str:
    """Return where the adoption of a plan stands, in words; of each where it is not the same for all."""
    own = plan_standing.stage(page, fact)
    told = adopters(page, fact)
    if len({one.stage for one in told}) < 2 or plan_standing.is_over(page, fact):  # noqa: PLR2004  differ
        return own
    return "; ".join(f"{plain_of(one.organisation.label)}: {one.stage}" for one in told)


def _adopter(page: Page, plan: Document, municipality: str, words: Words) -> Adopter:
    site = page.site
    register = site.registers.get(municipality)
    link = page.entry_link(site.entry(register)) if register else Link(municipality)
    pins = site.versions.pins_of(plan, municipality)
    if not pins:
        return Adopter(link, words.not_adopted_yet if register else words.adoption_not_known)
    come = [one for one in pins if site.has_been_adopted(one)]
    if not come:
        return Adopter(link, to_come(page, pins[0]))
    pin = come[-1]
    if pin is pins[-1]:
        own = municipality == site.index.municipality_of(plan)
        stage = site.versions.stage_of(plan, None if own else municipality)
    else:
        # What is decided after the day of the site changes nothing of it yet.
        stage = Stage.IN_FORCE if pin.is_in_force else Stage.DECIDED
    is_shown = stage is not Stage.PREPARED and pin.decision.path in site.folders
    decision = page.entry_link(site.entry(pin.decision)) if is_shown else None
    said = stage_words(stage, plan, site.today)
    return Adopter(link, said.say(page.locale.chrome), decision)
