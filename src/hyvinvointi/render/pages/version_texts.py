"""The text of an adopted version as its page shows it: what was adopted, at its own address."""

from typing import Any

from hyvinvointi import limits
from hyvinvointi.model import Program, Strategy
from hyvinvointi.render.pages import related
from hyvinvointi.render.site.adopted_site import adopted_site
from hyvinvointi.render.site.plan_history import PlanHistory
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.sums import sums


def text(page: Page, known: PlanHistory, at: int) -> dict[str, Any]:
    """Return what a template is given to show the text of a version, nothing where it is not shown."""
    version, wording = known.versions[at], known.wordings[at]
    if wording is None or is_too_old(known, at) or wording.plan.kind != version.pin.document.kind:
        return {}
    site = adopted_site(page.site, version, wording)
    seen = Page(site, page.locale, page.folder)
    doc = seen.fact(site.plan)
    is_program = site.plan.kind == "program"
    plan = (Program if is_program else Strategy)(site.plan, (), site.plan.data)
    measures = (measure for goal in plan.all_goals for measure in goal.measures)
    used = [one for measure in measures for one in measure.resources]
    return {
        "doc": doc,
        "layout": site.plan.kind,
        "is_whole": True,
        "pages": {},
        "declared": sums(plan.resources, seen.locale) if isinstance(plan, Program) else None,
        "spent": sums(used, seen.locale),
        # Whether a measure is carried out is no part of what was adopted.
        "of_cancelled": "",
        "tree": [] if is_program else related.tree(seen, doc.planned_programs),
    }


def is_too_old(known: PlanHistory, at: int) -> bool:
    """Whether so many versions came after one that its text is no longer on its page."""
    return at < len(known.versions) - limits.VERSION_TEXTS
