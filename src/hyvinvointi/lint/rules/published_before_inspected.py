"""Minutes that were published before they were inspected."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.places import day_site, noted
from hyvinvointi.model import Decision

RULE = Rule(
    "HV325",
    "published-before-inspected",
    Text(
        "Pöytäkirja on merkitty julkaistuksi {published}, mutta {occasion} vasta {inspected}.",
        "Protokollet har antecknats som publicerat {published}, men {occasion} först {inspected}.",
        "The minutes are recorded as published on {published}, before {occasion} {inspected}.",
    ),
    Text(
        "Pöytäkirja julkaistaan vasta tarkastettuna. Tarkista tarkastuspäivä (inspected_on) ja julkaisupäivä (published_on).",
        "Kontrollera justeringsdagen (inspected_on) och publiceringsdagen (published_on): "
        "protokollet publiceras först när det har justerats.",
        "Check the dates of inspection (inspected_on) and publication (published_on). Minutes are published only after they have been inspected.",
    ),
)


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding when publication certainly comes before inspection (or the meeting)."""
    published, inspected = decision.published_on, decision.inspected_on
    earlier = decision.site("inspected_on")
    if inspected is None:
        inspected, earlier = decision.made_on, day_site(decision)
    if published is not None and inspected is not None and published.last < inspected.first:
        args = {"published": published, "inspected": inspected}
        site = decision.site("published_on")
        yield Finding(RULE, site, args, related=noted(earlier))
