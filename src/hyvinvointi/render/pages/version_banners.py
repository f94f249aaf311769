"""What stands on top of an adopted version: whether it is in force, from when to when, by whom."""

from dataclasses import dataclass

from hyvinvointi.adoption import Stage
from hyvinvointi.dates import PartialDate
from hyvinvointi.model.lifecycle import CLOSED
from hyvinvointi.render.site import urls
from hyvinvointi.render.site.plan_history import PlanHistory
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.site.versions import CURRENT, address
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.shapes import Link
from hyvinvointi.render.values.version_names import title
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.source import Document


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence of a banner, and what it leads to."""

    said: str
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Banner:
    """The banner of a version.

    `time` is the time between the decisions that adopted and replaced it, `replaced_by` the latter.
    `canonical` is the address that who searches the web is to find instead, `is_indexed` whether they
    are to find any of it.
    """

    notices: tuple[Notice, ...]
    time: str
    replaced_by: Link | None
    canonical: str | None
    is_indexed: bool


def banner(page: Page, known: PlanHistory, at: int) -> Banner:
    """Return the banner of the version that is `at` this place among those of its plan."""
    version, wording = known.versions[at], known.wordings[at]
    plan = version.pin.document
    later = known.versions[at + 1] if at + 1 < len(known.versions) else None
    start, end = (PartialDate.of(one.pin.day) if one else None for one in (version, later))
    notices = [*_standing(page, known, at)]
    if wording is not None and not wording.is_sure:
        notices.append(Notice(Words(page.locale.chrome).version_unsure))
    stage = page.site.versions.stage_of(plan)
    is_shown_as_plan = later is None and stage is Stage.IN_FORCE
    return Banner(
        tuple(notices),
        page.locale.span(start, end),
        page.entry_link(page.site.entry(later.pin.decision)) if later else None,
        _of_plan(page, plan) if is_shown_as_plan else None,
        later is None,
    )


def _standing(page: Page, known: PlanHistory, at: int) -> list[Notice]:
    """Return what is said of whether a version is in force, and of what is to come."""
    words = Words(page.locale.chrome)
    plan, newest = known.versions[at].pin.document, known.versions[-1]
    is_ended = plan.data.get("status") in CLOSED
    is_newest = at == len(known.versions) - 1
    if is_newest:
        if is_ended:
            return [Notice(words.version_not_in_force)]
        return [Notice(words.version_in_force), *_coming(page, known, words)]
    said = words.version_of_end if is_ended else words.version_of_now
    link = Link(title(page, newest.key), _href(page, newest.folder, plan))
    return [Notice(words.version_not_in_force), Notice(said, (link,))]


def _coming(page: Page, known: PlanHistory, words: Words) -> list[Notice]:
    """Return what is prepared or decided beside the version in force, as far as the site shows it."""
    plan = known.versions[-1].pin.document
    stage = page.site.versions.stage_of(plan)
    newest = page.site.versions.newest_of(plan, page.site.index.municipality_of(plan))
    if newest is not None and not newest.is_in_force:
        decision = page.entry_link(page.site.entry(newest.decision))
        return [Notice(words.version_decided, (decision,))]
    if stage is not Stage.AMENDMENT:
        return []
    is_proposal_shown = plan.path not in page.site.options.in_force and known.is_changed
    if not is_proposal_shown:
        return [Notice(words.version_amended)]
    current = address(page.site.folders[plan.path], CURRENT)
    proposal = page.entry_link(page.site.entry(plan))
    changes = Link(title(page, CURRENT), _href(page, current, plan))
    return [Notice(words.version_amended), Notice(words.version_proposal, (proposal, changes))]


def _of_plan(page: Page, plan: Document) -> str | None:
    """Return the address on the web of the page that shows all of a plan."""
    folder = page.site.wholes.get(plan.path) or page.site.folders[plan.path]
    return urls.absolute(page.site, page.site.layout.page(folder, page.locale))


def _href(page: Page, folder: str, plan: Document) -> str:
    return page.href_of(SitePage("version", folder, plan))
