"""How far a plan is to be relied on: whether what a page shows of it is in force, and what is beside."""

from dataclasses import replace

from hyvinvointi import adoption
from hyvinvointi.adoption import Stage
from hyvinvointi.adoption.course import Course
from hyvinvointi.adoption.stages import stage_words
from hyvinvointi.adoption.steps import last_handling
from hyvinvointi.data_classes import dataclass
from hyvinvointi.dates import PartialDate
from hyvinvointi.model import Plan
from hyvinvointi.model.common import Approval
from hyvinvointi.model.deadlines import ended_on
from hyvinvointi.model.lifecycle import ADOPTED, CLOSED, TURNED_DOWN
from hyvinvointi.render.pages.version_banners import in_force_at, period_ended
from hyvinvointi.render.pages.versions import link
from hyvinvointi.render.site.model import Site
from hyvinvointi.render.site.version_addresses import CURRENT
from hyvinvointi.render.values.deadlines import period_over
from hyvinvointi.render.values.facts import Fact, place
from hyvinvointi.render.values.outcomes import outcome_of
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.shapes import Choice, Link
from hyvinvointi.render.values.version_names import to_come
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.source import Document
from hyvinvointi.words.capitals import capitalised


@dataclass(frozen=True, slots=True)
class Amendment:
    """Whether a page shows the text in force or the proposal, in words; `links` lead to what is beside.

    `is_final` says that nothing is prepared any more.
    """

    said: str
    links: tuple[Link, ...]
    is_final: bool = False


def status(page: Page, fact: Fact) -> Choice | None:
    """Return the status of a document: of a plan whose first adoption lies ahead, when that is."""
    document, _ = place(fact)
    known = page.site.versions.by_plan.get(document.path, ())
    given: Choice | None = fact.status
    if given and given.value in ADOPTED and page.site.versions.is_unadopted(document):
        words = Words(page.locale.chrome)
        is_gone = overturned(page, fact) is not None
        return Choice("proposed", words.status_overturned if is_gone else words.status_unadopted)
    if given and period_over(page, fact):
        ended = Words(page.locale.chrome).stage_period_ended
        return Choice("ended", f"{given}, {ended}")
    if document.data.get("status") in CLOSED or not page.site.is_adopted_later(document):
        return given
    return Choice("proposed", capitalised(to_come(page, known[0].pin)))


def stage(page: Page, fact: Fact) -> str:
    """Return where the adoption of a plan stands, in words; empty before any decision."""
    document, _ = place(fact)
    words = Words(page.locale.chrome)
    standing = page.site.versions.stage_of(document)
    known = page.site.versions.of(document.path)
    # The status beside it says as much.
    if is_over(page, fact):
        return ""
    if known is not None and in_force_at(page, known) < 0:
        return ""
    if known is not None and standing is not Stage.REPLACED:
        newest = len(known.versions) - 1
        if in_force_at(page, known) < newest:
            return to_come(page, known.versions[-1].pin)
        if (
            standing is Stage.IN_FORCE
            and not known.closed[-1]
            and period_ended(page, known, newest)
        ):
            return words.stage_period_ended
    if standing is not Stage.PREPARED:
        return stage_words(standing, document, page.site.today).say(page.locale.chrome)
    is_unadopted = page.site.versions.is_unadopted(document) or overturned(page, fact)
    is_told = document.data.get("status") in ADOPTED and not is_unadopted
    return words.no_adoption_here if is_told else ""


def is_over(page: Page, fact: Fact) -> bool:
    """Whether a plan is in force no more: by its own word, or because its period is over."""
    document, _ = place(fact)
    return document.data.get("status") in CLOSED or period_over(page, fact) is not None


def is_decided(page: Page, fact: Fact) -> bool:
    """Whether a plan is decided as its page shows it, and the minutes are not inspected yet."""
    document, _ = place(fact)
    return page.site.versions.stage_of(document) is Stage.DECIDED


def until_then(page: Page, fact: Fact) -> Amendment | None:
    """Return what is in force until the minutes of a newer decision are inspected, if anything is."""
    document, _ = place(fact)
    known = page.site.versions.of(document.path)
    has_ended = ended_on(Plan(document, (), document.data), page.site.today) is not None
    if known is None or has_ended or not is_decided(page, fact):
        return None
    at = in_force_at(page, known)
    if at < 0 or known.closed[at]:
        return None
    pin = known.versions[at].pin
    decision = page.entry_link(page.site.entry(pin.decision))
    return Amendment(Words(page.locale.chrome).until_then, (decision,))


def amendment(page: Page, fact: Fact) -> Amendment | None:
    """Return what a page says of the amendment of its plan, `None` where none is of a text in force."""
    document, _ = place(fact)
    known = page.site.versions.of(document.path)
    if known is None or known.closed[-1]:
        return None
    words = Words(page.locale.chrome)
    is_under_review = document.data.get("status") == "under-review"
    if is_under_review and page.site.versions.is_settled(document):
        day_made = page.locale.date(PartialDate.of(known.versions[-1].pin.day))
        return Amendment(words.amended_from.format(day=day_made), ())
    if page.site.versions.stage_of(document) is not Stage.AMENDMENT:
        return None
    shows_adopted = document.path in page.site.options.in_force or not known.is_changed
    if shows_adopted:
        return Amendment(words.amendment_of_this, ())
    newest = known.versions[-1].key
    links = (Link(*link(page, document, newest)), Link(*link(page, document, CURRENT)))
    return Amendment(words.amendment_this, links)


def overturned(page: Page, fact: Fact) -> Amendment | None:
    """Return that decisions which adopted a plan were overturned, `None` where none was."""
    document, _ = place(fact)
    shown = [
        decision
        for decision in page.site.versions.overturned(document)
        if decision.path in page.site.folders
    ]
    if not shown:
        return None
    links = tuple(page.entry_link(page.site.entry(decision)) for decision in shown)
    return Amendment(Words(page.locale.chrome).adoption_overturned, links)


def halted(page: Page, fact: Fact) -> Amendment | None:
    """Return how a plan that nobody has adopted was handled last, where it went no further by that."""
    document, _ = place(fact)
    if document.data.get("status") in CLOSED or page.site.versions.has_pins(document):
        return None
    last = last_handling(Plan(document, (), document.data), page.site.derived(_course))
    if last is None or not last.is_halted or last.decision.path not in page.site.folders:
        return None
    link = page.entry_link(page.site.entry(last.decision))
    said = outcome_of(page, page.fact(last.decision)).said
    handled_last = Words(page.locale.chrome).handled_last
    return Amendment(handled_last, (replace(link, detail=said),), last.halt in TURNED_DOWN)


def _course(site: Site) -> Course:
    return Course(site.index, site.today)


def outcome_of_step(page: Page, fact: Fact) -> str:
    """Return how the decision of a step of the chain of approval ended, empty where nobody tells."""
    decision = _taken_by(page, fact)
    return outcome_of(page, page.fact(decision)).said if decision else ""


def decision_of_step(page: Page, fact: Fact) -> Link | None:
    """Return the decision that took a step of the chain of approval, `None` where no page shows it."""
    decision = _taken_by(page, fact)
    return page.entry_link(page.site.entry(decision)) if decision else None


def _taken_by(page: Page, fact: Fact) -> Document | None:
    document, route = place(fact)
    data = document.value(route)
    if not isinstance(data, dict):
        return None
    return _decision_of(page, document, Approval(document, route, data))


def _decision_of(page: Page, document: Document, step: Approval) -> Document | None:
    """Return the decision that took a step, `None` where the site does not show it."""
    plan = Plan(document, (), document.data)
    decision = adoption.decision_of_step(plan, step, page.site.index)
    return decision if decision and decision.path in page.site.folders else None
