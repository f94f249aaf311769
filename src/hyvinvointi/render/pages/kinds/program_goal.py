"""A goal of a program: where it stands, its targets, its measures."""

from typing import Any

from hyvinvointi.render.formats.jsonld import About
from hyvinvointi.render.indicators.history import remember_goals_before
from hyvinvointi.render.pages import card_texts
from hyvinvointi.render.pages.documents import own_document, sources
from hyvinvointi.render.pages.goal_cards import beside_goal
from hyvinvointi.render.pages.kind import Context, PageKind
from hyvinvointi.render.pages.program_pages import find_goals, shared
from hyvinvointi.render.pages.program_parts import decisions_on, for_own_templates
from hyvinvointi.render.pages.situation import of_goal
from hyvinvointi.render.pages.situation_values import Addresses
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.rows import MakeRows
from hyvinvointi.render.values.shapes import plain_of


def _context(page: Page, site_page: SitePage, _rows: MakeRows) -> dict[str, Any]:
    document, route = own_document(site_page), site_page.route
    remember_goals_before(page, document, route)
    where = Addresses("#_measures", "#_targets", "#_judged")
    return (
        for_own_templates(page, document)
        | shared(page, site_page, "")
        | beside_goal(page, document, route)
        | {
            "part": None,
            "goal": page.fact(document, route),
            "situation": of_goal(page, document, route, where, decisions_on(page, document)),
            "program_link": page.entry_link(page.site.entry(document)),
        }
    )


def _about(page: Page, site_page: SitePage, context: Context) -> About:
    name = plain_of(context["goal"].title) or page.folder
    described = context["goal"].description or ""
    return About(name, "WebPage", own_document(site_page), description=described)


KIND = PageKind(
    "program_goal",
    find_goals,
    _context,
    sources=sources,
    about=_about,
    card_text=card_texts.of_goal,
)
