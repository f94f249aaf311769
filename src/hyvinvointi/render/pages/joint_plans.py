"""A plan of several municipalities: whose it is, and where each of them has adopted it."""

from collections.abc import Callable, Sequence

from hyvinvointi.adoption import Pin, Stage
from hyvinvointi.adoption.stages import stage_words
from hyvinvointi.data_classes import dataclass
from hyvinvointi.model import Plan
from hyvinvointi.render.pages import plan_standing
from hyvinvointi.render.pages.lists import owner
from hyvinvointi.render.values.facts import Fact, place
from hyvinvointi.render.values.mixed import filled, joined
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.shapes import Link, Prose, marked
from hyvinvointi.render.values.version_names import to_come
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.source import Document
from hyvinvointi.words.capitals import uncapitalised

StageOf = Callable[[Page, Pin], Stage]

_MOST_NAMED = 4


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
    told = _adopter(page, plan, municipality, Words(page.locale.chrome), _stage_of)
    link = page.entry_link(page.site.entry(plan))
    return Shared(link, page.fact(plan), owner(page, plan), told.stage)


def adopters(page: Page, fact: Fact) -> list[Adopter]:
    """Return everybody whose plan a plan is, its own municipality first; none where it is alone."""
    document, _ = place(fact)
    is_alone = not Plan(document, (), document.data).municipalities
    return [] if is_alone else _adopters(page, document, _stage_of)


def _adopters(page: Page, document: Document, stage_of: StageOf) -> list[Adopter]:
    """Return everybody whose plan a plan is, its own municipality first.

    Of one whose register is not here nobody can tell what it has decided.
    """
    words = Words(page.locale.chrome)
    home = page.site.index.municipality_of(document)
    told = [_adopter(page, document, home, words, stage_of)]
    for one in Plan(document, (), document.data).municipalities:
        if one.id and one.id != home:
            told.append(_adopter(page, document, one.id, words, stage_of))
        elif one.name:
            told.append(Adopter(Link(page.prose(one.name, document)), words.adoption_not_known))
    return told


def stage(page: Page, fact: Fact) -> str:
    """Return where the adoption of a plan stands, in words; of each where it is not the same for all."""
    own = plan_standing.stage(page, fact)
    told = adopters(page, fact)
    if len({one.stage for one in told}) < 2 or plan_standing.is_over(page, fact):  # noqa: PLR2004  differ
        return own
    return _of_each(told, Words(page.locale.chrome))


def listed_stage(page: Page, fact: Fact) -> str:
    """Return what a list says of the adoption of a plan beside the status.

    That is how it was handled last where it went no further by that, and else as much as follows from
    the decisions, of each where it is not the same for all. The status says by itself that it is in force.
    """
    document, _ = place(fact)
    halted = plan_standing.halted(page, fact)
    if halted is not None:
        return str(halted.links[0].detail)
    if plan_standing.is_over(page, fact) or not page.site.versions.has_pins(document):
        return ""
    words = Words(page.locale.chrome)
    told = _adopters(page, document, lambda _page, pin: _decided(pin))
    stages = {one.stage for one in told}
    if len(stages) > 1:
        return _of_each(told, words)
    if page.site.is_adopted_later(document):
        # The status tells when.
        return ""
    in_force = Stage.IN_FORCE.text.say(page.locale.chrome)
    return "".join(stages - {in_force, words.not_adopted_yet})


def _of_each(told: Sequence[Adopter], words: Words) -> str:
    """Return the stages with whose they are: by name, or how many they are where names would fill a page."""
    by_stage: dict[str, list[Prose | str]] = {}
    for one in told:
        by_stage.setdefault(one.stage, []).append(one.organisation.label)
    return joined(
        "; ",
        (
            filled("{who}: {stage}", who=_called(labels, words), stage=stage)
            for stage, labels in by_stage.items()
        ),
    )


def _called(labels: Sequence[Prose | str], words: Words) -> str:
    if len(labels) > _MOST_NAMED:
        return words.organisations_in_all.format(count=len(labels))
    return joined(", ", map(marked, labels))


def _adopter(
    page: Page, plan: Document, municipality: str, words: Words, stage_of: StageOf
) -> Adopter:
    site = page.site
    register = site.registers.get(municipality)
    link = page.entry_link(site.entry(register)) if register else Link(municipality)
    pins = site.versions.pins_of(plan, municipality)
    if not pins:
        return Adopter(link, _unadopted(page, plan, municipality, words))
    come = [one for one in pins if site.has_been_adopted(one)]
    if not come:
        return Adopter(link, to_come(page, pins[0]))
    pin = come[-1]
    # What is decided after the day of the site changes nothing of it yet.
    stage = stage_of(page, pin) if pin is pins[-1] else _decided(pin)
    is_shown = stage is not Stage.PREPARED and pin.decision.path in site.folders
    decision = page.entry_link(site.entry(pin.decision)) if is_shown else None
    said = stage_words(stage, plan, site.today)
    return Adopter(link, said.say(page.locale.chrome), decision)


def _unadopted(page: Page, plan: Document, municipality: str, words: Words) -> str:
    """Return what is known of the adoption by somebody of whom no decision holds."""
    site = page.site
    if municipality not in site.registers:
        return words.adoption_not_known
    gone = map(site.index.municipality_of, site.versions.overturned(plan))
    return uncapitalised(words.status_overturned) if municipality in gone else words.not_adopted_yet


def _stage_of(page: Page, pin: Pin) -> Stage:
    """Return where the newest adoption of a plan stands, by the text of today, too."""
    own = pin.municipality == page.site.index.municipality_of(pin.document)
    return page.site.versions.stage_of(pin.document, None if own else pin.municipality)


def _decided(pin: Pin) -> Stage:
    """Return where an adoption stands by its decision alone."""
    return Stage.IN_FORCE if pin.is_in_force else Stage.DECIDED
