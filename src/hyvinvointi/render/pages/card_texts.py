"""What pages say on the pictures by which they are shared: words that stand on them, no others.

They are taken from what templates are given, where what must not be shown is covered.
"""

from collections.abc import Iterable

from hyvinvointi.model.lifecycle import UNDECIDED
from hyvinvointi.render.pages import plan_standing
from hyvinvointi.render.pages.documents import own_document
from hyvinvointi.render.pages.kind import Context
from hyvinvointi.render.pages.minutes import is_office_holders
from hyvinvointi.render.site.site_page import SitePage
from hyvinvointi.render.values.card_text import CardText
from hyvinvointi.render.values.facts import Fact, place, span
from hyvinvointi.render.values.outcomes import outcome_of
from hyvinvointi.render.values.page import Page
from hyvinvointi.render.values.shapes import Prose, plain_of


def of_front(page: Page, _site_page: SitePage, context: Context) -> CardText:
    """Return what the front page of a site says of itself."""
    owners = context["municipalities"] if page.site.is_of_one else ()
    owner = "".join(_said(one.label) for one in owners)
    return _card_text(context["site_title"], "", owner, [context["words"].site_intro])


def of_municipality(_page: Page, site_page: SitePage, context: Context) -> CardText:
    """Return what the page of a municipality says of itself."""
    name = context["doc"].name or own_document(site_page).id
    return _card_text(name, context["organisation"], "", [])


def of_plan(page: Page, _site_page: SitePage, context: Context) -> CardText:
    """Return what the page of a program or a strategy says of itself: its period, and where it stands."""
    words, plan = context["words"], context["doc"]
    document, _ = place(plan)
    kind = plan.type or words.program if document.kind == "program" else words.strategy
    period = span(plan.period) if plan.period else ""
    return _card_text(
        _title(plan), kind, _owner(context), [period, plan_standing.status(page, plan)]
    )


def of_goal(_page: Page, _site_page: SitePage, context: Context) -> CardText:
    """Return what the page of a goal says of itself."""
    words, goal = context["words"], context["goal"]
    number = f"{goal.number} " if goal.number else ""
    facts = [_title(context["doc"])]
    return _card_text(f"{number}{_title(goal)}", words.goal, _owner(context), facts)


def of_indicator(_page: Page, _site_page: SitePage, context: Context) -> CardText:
    """Return what the page of an indicator says of itself: its newest value, and the change."""
    words, shown = context["words"], context["doc"]
    kind, figure = shown.type or words.indicator, context["figure"]
    newest = f"{words.latest}: {_said(context['latest'])}" if context["latest"] else ""
    fact = figure.finding if figure and figure.finding else newest
    return _card_text(_title(shown), kind, _owner(context), [fact])


def of_decision(page: Page, _site_page: SitePage, context: Context) -> CardText:
    """Return what the page of a decision says of itself: organ, day and §, and how it ended."""
    words, decision = context["words"], context["doc"]
    kind = words.minutes_extract
    if is_office_holders(page, decision):
        kind = words.office_holders_decision
    elif decision.status and decision.status.value in UNDECIDED:
        kind = words.agenda_item
    document, _ = place(decision)
    cited = page.entry_link(page.site.entry(document)).label
    title = decision.title
    outcome = outcome_of(page, decision)
    facts = [
        "" if title and _said(cited) == _said(title) else cited,
        outcome.heading,
        outcome.status,
    ]
    return _card_text(title or document.id, kind, _owner(context), facts)


def of_report(_page: Page, _site_page: SitePage, context: Context) -> CardText:
    """Return what the page of an annual report says of itself."""
    return _card_text(
        _title(context["program"]), context["title"], _owner(context), [context["review"].date]
    )


def _card_text(title: object, kind: object, owner: str, facts: Iterable[object]) -> CardText:
    told = [one for one in (_said(fact) for fact in facts) if one]
    return CardText(_said(title), _said(kind), owner, told)


def _title(fact: Fact) -> Prose | str:
    document, _ = place(fact)
    return fact.title or document.id or ""


def _owner(context: Context) -> str:
    link = context["municipality"]
    return _said(link.label) if link else ""


def _said(value: object) -> str:
    """Return words without markup."""
    return plain_of(value) if isinstance(value, Prose) else str(value or "")
