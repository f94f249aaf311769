"""Minutes that were published before they were inspected."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.places import day_site, noted, occasion
from hyvinvointi.model import Decision

RULE = Rule(
    "HV325",
    "published-before-inspected",
    Text(
        "Pöytäkirjan julkaisupäiväksi on merkitty {published}, mutta {earlier} vasta {inspected}.",
        "Protokollet har antecknats som publicerat {published}, men {earlier} först {inspected}.",
        "The minutes are recorded as published on {published}, but {earlier} not until {inspected}.",
    ),
    Text(
        "Pöytäkirja julkaistaan vasta tarkastettuna. Tarkista kokouspäivä (meeting.date) tai päätöspäivä (decided_on), tarkastuspäivä (inspected_on) ja julkaisupäivä (published_on) ja korjaa virhe.",
        "Protokollet publiceras först när det har justerats. Kontrollera sammanträdesdagen (meeting.date) eller beslutsdagen (decided_on), justeringsdagen (inspected_on) och publiceringsdagen (published_on), och rätta det som är fel.",
        "Minutes are published only after they have been inspected. Check the date of the meeting (meeting.date) or of the decision (decided_on), the date on which the minutes were inspected (inspected_on) and the date of publication (published_on). Correct whichever is wrong.",
    ),
)
_INSPECTION = Text("tarkastuspäiväksi", "justerat", "their inspection was")


def check(decision: Decision, context: FileContext) -> Iterator[Finding]:
    """Yield a finding when publication certainly comes before inspection (or the meeting)."""
    published, inspected = decision.published_on, decision.inspected_on
    earlier, place = _INSPECTION, decision.site("inspected_on")
    if inspected is None:
        inspected, place = decision.made_on, day_site(decision)
        earlier = occasion(decision, context.today)
    if published is not None and inspected is not None and published.last < inspected.first:
        args = {"published": published, "inspected": inspected, "earlier": earlier}
        site = decision.site("published_on")
        yield Finding(RULE, site, args, related=noted(place))
