"""What templates may ask of a fact: it knows the page that it is seen from."""

from collections.abc import Callable
from typing import Any

from hyvinvointi.model.common import Attachment
from hyvinvointi.render.indicators import history, progress
from hyvinvointi.render.indicators.by_year import crossed
from hyvinvointi.render.pages import (
    cases,
    decision_lists,
    joint_plans,
    legal,
    meetings,
    members,
    minutes,
    open_appeals,
    original_language,
    outline,
    plan_standing,
    related,
    reports,
    sheets,
    versions,
    votes,
)
from hyvinvointi.render.site.attachments import attachment_path
from hyvinvointi.render.values import deadlines, links, outcomes
from hyvinvointi.render.values.facts import Fact, page_of, place
from hyvinvointi.render.values.page import Page


def functions() -> dict[str, Callable[..., Any]]:
    """Return the functions by the names that templates call them by."""
    asked: dict[str, Callable[[Page, Fact], Any]] = {
        "standing": progress.standing,
        "latest": progress.latest,
        "is_followed": lambda page, _fact: not page.site.is_of_then,
        "least_change_of": progress.least_change,
        "is_late": deadlines.is_late,
        "left_undone": deadlines.left_undone,
        "is_past": deadlines.is_past,
        "period_over": deadlines.period_over,
        "developments": history.developments,
        "newest": history.newest,
        "levels_of": outline.levels,
        "all_goals": outline.all_goals,
        "astray_parent": outline.astray_parent,
        "members_of": members.members,
        "former_anchors": links.former_anchors,
        "followed_with": history.followed,
        "supporters": related.supporters,
        "address_of": links.entry_address,
        "case_of": cases.case_link,
        "reports_of": reports.report_links,
        "reviewed_state": reports.reviewed_state,
        "attached": _attached,
        "basis_of": legal.basis_of,
        "is_of_proposal": outcomes.is_of_proposal,
        "outcome_of": outcomes.outcome_of,
        "meeting_of": meetings.meeting_href,
        "list_of": decision_lists.list_href,
        "ways_of_appeal": minutes.ways_of_appeal,
        "elected": minutes.elected,
        "unwritten_in": original_language.unwritten_in,
        "proposals_of": votes.proposals_of,
        "votes_of": votes.votes_of,
        "vote_tables": votes.tables_of,
        "accepted_wishes": votes.accepted_wishes,
        "failed_wishes": votes.failed_wishes,
        "is_office_holders": minutes.is_office_holders,
        "reviews_of": minutes.reviews_of,
        "seats_of": minutes.seats_of,
        "clock": minutes.clock,
        "history_of": versions.history,
        "status_of": plan_standing.status,
        "stage_of": joint_plans.stage,
        "open_appeals": open_appeals.open_appeals,
        "listed_stage": joint_plans.listed_stage,
        "amendment_of": plan_standing.amendment,
        "overturned_of": plan_standing.overturned,
        "until_then": plan_standing.until_then,
        "halted": plan_standing.halted,
        "outcome_of_step": plan_standing.outcome_of_step,
        "decision_of_step": plan_standing.decision_of_step,
        "is_decided": plan_standing.is_decided,
        "version_of": versions.version_href,
        "sheets_of": sheets.links,
        "adopters_of": joint_plans.adopters,
    }
    return {name: _of_fact(function) for name, function in asked.items()} | {"crossed": crossed}


def _of_fact(function: Callable[[Page, Fact], Any]) -> Callable[[Fact], Any]:
    # No `partial`: its parts are open to templates of a workspace.
    return lambda fact: function(page_of(fact), fact)


def _attached(page: Page, fact: Fact) -> str | None:
    """Return the address of an attachment's file, `None` when it is not published."""
    document, route = place(fact)
    data = document.value(route)
    if page.site.options.single_file or not isinstance(data, dict):
        return None
    view = Attachment(document, route, data)
    path = attachment_path(view, page.site.folders[document.path])
    is_there = path and page.site.files_of(document)(view.file or "") is not None
    return page.href(path) if path and is_there else None
