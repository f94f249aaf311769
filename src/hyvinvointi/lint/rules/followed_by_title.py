"""An indicator that is followed by its name although there is a document of it."""

from collections.abc import Iterator, Mapping

from hyvinvointi.diagnostics import Finding, Message, Rule, Severity, Site, Text
from hyvinvointi.facts.sound import particulars_of
from hyvinvointi.lint.context import Context
from hyvinvointi.model import Plan, Program, Strategy
from hyvinvointi.model.plan import FollowedIndicator
from hyvinvointi.source import Document

RULE = Rule(
    "HV446",
    "followed-by-title",
    Text(
        "Mittarilla ”{title}” on oma asiakirja, mutta tässä mittariin viitataan vain nimellä.",
        "Det finns ett dokument om indikatorn ”{title}”, men här anges den bara med namn.",
        "The indicator “{title}” has its own document, but here only its title is given.",
    ),
    Text(
        "Kirjoita nimen sijaan mittarin tunnus: {id}.",
        "Skriv indikatorns id i stället för namnet: {id}.",
        "Instead of the title, write the ID of the indicator: {id}.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)

_DOCUMENT = Text("Mittari on tässä.", "Indikatorn finns här.", "The indicator is here.")


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for each name that an indicator of the same municipality bears."""
    plans: list[Plan] = [*context.all(Program), *context.all(Strategy)]
    followed = [(plan, one) for plan in plans for one in _named(plan)]
    known = _by_title(context) if followed else {}
    index = context.workspace.index
    for plan, one in followed:
        home = index.municipality_of(plan.origin)
        titles = one.title.values.values() if one.title else ()
        bearers = (known.get((home, _folded(title))) for title in titles)
        indicator = next(filter(None, bearers), None)
        if indicator is not None:
            yield _finding(one, indicator)


def _named(plan: Plan) -> Iterator[FollowedIndicator]:
    """Yield the indicators that a plan follows by their names."""
    for goal in plan.all_goals:
        for holder in (goal.indicators, *(measure.indicators for measure in goal.measures)):
            yield from (one for one in holder if one.title is not None)


def _finding(one: FollowedIndicator, indicator: Document) -> Finding:
    args = {"title": str(one.title), "id": indicator.id}
    related = ((Site(indicator.path, ("title",)), Message(_DOCUMENT)),)
    return Finding(RULE, one.site("title"), args, related, value=str(indicator.id))


def _by_title(context: Context) -> Mapping[tuple[str, str], Document]:
    known: dict[tuple[str, str], Document] = {}
    for document in context.documents("indicator"):
        home = context.workspace.index.municipality_of(document)
        for title in particulars_of(document).titles:
            known.setdefault((home, _folded(title)), document)
    return known


def _folded(title: str) -> str:
    return " ".join(title.split()).casefold()
