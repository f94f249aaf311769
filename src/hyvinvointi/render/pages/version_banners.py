"""What stands on top of an adopted version: whether it is in force, from when to when, by whom."""

from hyvinvointi.adoption import Stage
from hyvinvointi.adoption.stages import begin_of_period, end_of_period
from hyvinvointi.data_classes import dataclass
from hyvinvointi.dates import PartialDate
from hyvinvointi.model.lifecycle import CLOSED
from hyvinvointi.render.site import urls
from hyvinvointi.render.site.plan_history import PlanHistory
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.site.version_addresses import CURRENT, address
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.shapes import Link
from hyvinvointi.render.values.version_names import overview_title, title
from hyvinvointi.render.words.catalogue import Words
from hyvinvointi.source import Document


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence of a banner, and what it leads to."""

    text: str
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Banner:
    """The banner of a version.

    `time` is the time between the decisions that adopted and replaced it, empty where its end is not
    known, `replaced_by` the latter.
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
    version, wording, closed = known.versions[at], known.wordings[at], known.closed[at]
    plan = version.pin.document
    later = known.versions[at + 1] if at + 1 < len(known.versions) else None
    now = in_force_at(page, known)
    notices = [*_notices(page, known, at)]
    if wording is not None and not wording.is_sure:
        notices.append(Notice(Words(page.locale.chrome).version_unsure))
    stage = page.site.versions.stage_of(plan)
    is_shown_as_plan = later is None and at == now and stage is Stage.IN_FORCE and not closed
    is_replaced = later is not None and at < now and not closed
    return Banner(
        tuple(notices),
        _time_in_force(page, known, at),
        page.entry_link(page.site.entry(later.pin.decision)) if later and is_replaced else None,
        _address_of_plan(page, plan) if is_shown_as_plan else None,
        at >= now,
    )


def in_force_at(page: Page, known: PlanHistory) -> int:
    """Return the place of the newest version whose day has come, -1 where that of none has."""
    return sum(page.site.has_been_adopted(one.pin) for one in known.versions) - 1


def _time_in_force(page: Page, known: PlanHistory, at: int) -> str:
    """Return the time in which a version is in force; empty where its end is not known.

    So it is where another one replaced it before its period began.
    """
    start, closed = _in_force_from(known, at), known.closed[at]
    end = closed.day if closed else None
    if closed is None and at + 1 < len(known.versions):
        end = PartialDate.of(known.versions[at + 1].pin.day)
    is_replaced = closed is not None or at + 1 < len(known.versions)
    is_closed = known.versions[at].pin.document.data.get("status") in CLOSED
    if is_replaced or is_closed:
        return page.locale.span(start, end) if end and start.first <= end.last else ""
    return page.locale.span(start, period_ended(page, known, at))


def _in_force_from(known: PlanHistory, at: int) -> PartialDate:
    """Return the day from which a version is in force: that of its decision, not before its period."""
    day, wording = known.versions[at].pin.day, known.wordings[at]
    plan = wording.plan if wording else _as_adopted(known, known.versions[at].pin.document)
    begins = begin_of_period(plan) if plan else None
    return PartialDate.of(max(day, begins.first) if begins else day)


def period_ended(page: Page, known: PlanHistory, at: int) -> PartialDate | None:
    """Return the last day of the period that a text says, when it is over."""
    wording, version, today = known.wordings[at], known.versions[at], page.site.today
    plan = wording.plan if wording else _as_adopted(known, version.pin.document)
    end = end_of_period(plan) if plan else None
    is_over = today is not None and end is not None and version.pin.day <= end < today
    return PartialDate.of(end) if end and is_over else None


def period_to_come(page: Page, known: PlanHistory, at: int) -> PartialDate | None:
    """Return the first day of the period that a text says, when it has yet to come."""
    wording, today = known.wordings[at], page.site.today
    plan = wording.plan if wording else _as_adopted(known, known.versions[at].pin.document)
    start = begin_of_period(plan) if plan else None
    is_ahead = start is not None and today is not None and start.first > today
    return PartialDate.of(start.first) if start and is_ahead else None


def _as_adopted(known: PlanHistory, plan: Document) -> Document | None:
    """Return what stands for an adopted text that is not found: that of today, unless it differs."""
    return None if known.stands is False else plan


def _notices(page: Page, known: PlanHistory, at: int) -> list[Notice]:
    """Return what is said of whether a version is in force, and of what is to come."""
    words = Words(page.locale.chrome)
    now = in_force_at(page, known)
    is_ended = known.versions[at].pin.document.data.get("status") in CLOSED
    closed = known.closed[at]
    if at > now and not is_ended:
        return [Notice(words.version_to_come.format(day=_day_of(page, known, at)))]
    if closed is not None:
        day = page.locale.date(closed.day) if closed.day else None
        said = words.version_closed_on.format(day=day) if day else words.version_closed
        return [Notice(said), *_notice_of_newest(page, known, at, words)]
    if at < now or is_ended:
        return [Notice(words.version_not_in_force), *_notice_of_newest(page, known, at, words)]
    ended = period_ended(page, known, at)
    if ended:
        return [Notice(words.version_period_ended.format(day=page.locale.date(ended)))]
    begins = period_to_come(page, known, at)
    if begins:
        said = words.version_period_to_come.format(day=page.locale.date(begins))
        return [Notice(said), *_notices_of_amendment(page, known, words)]
    return [Notice(words.version_in_force), *_notices_of_amendment(page, known, words)]


def _notice_of_newest(page: Page, known: PlanHistory, at: int, words: Words) -> list[Notice]:
    """Return what leads from a version that is not in force to the newest that was or is."""
    now = in_force_at(page, known)
    if at >= now:
        return []
    version = known.versions[now]
    plan = version.pin.document
    said = words.version_of_now
    if plan.data.get("status") in CLOSED or period_ended(page, known, now):
        said = words.version_of_end
    if known.closed[now]:
        said = words.version_of_public
    return [Notice(said, (Link(title(page, version), _href(page, version.folder, plan)),))]


def _day_of(page: Page, known: PlanHistory, at: int) -> str:
    return page.locale.date(PartialDate.of(known.versions[at].pin.day))


def _notices_of_amendment(page: Page, known: PlanHistory, words: Words) -> list[Notice]:
    """Return what is prepared or decided beside the version in force, as far as the site shows it."""
    plan = known.versions[-1].pin.document
    after = in_force_at(page, known) + 1
    if after < len(known.versions):
        version = known.versions[after]
        link = Link(title(page, version), _href(page, version.folder, plan))
        said = words.version_next_comes.format(day=_day_of(page, known, after))
        return [Notice(said, (link,))]
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
    changes = Link(overview_title(page, CURRENT), _href(page, current, plan))
    return [Notice(words.version_amended), Notice(words.version_proposal, (proposal, changes))]


def _address_of_plan(page: Page, plan: Document) -> str | None:
    """Return the address on the web of the page that shows all of a plan."""
    folder = page.site.wholes.get(plan.path) or page.site.folders[plan.path]
    return urls.absolute(page.site, page.site.layout.page(folder, page.locale))


def _href(page: Page, folder: str, plan: Document) -> str:
    return page.href_of(SitePage("version", folder, plan))
