"""A proposal whose seconding contradicts itself."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.persons import same_person
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.model import Decision

RULE = Rule(
    "HV372",
    "seconding-contradicted",
    Text(
        "Ehdotuksen kannatus on merkitty ristiriitaisesti: {reason}.",
        "Uppgifterna om understödet för förslaget är motstridiga: {reason}.",
        "The record of who seconded the proposal is contradictory: {reason}.",
    ),
    Text(
        "Tarkista pöytäkirjasta, kuka ehdotusta kannatti ja mikä sen tulos oli, ja korjaa virhe.",
        "Kontrollera i protokollet vem som understödde förslaget och hur det gick för förslaget. "
        "Rätta det som är fel.",
        "Check in the minutes who seconded the proposal and what happened to it, and correct "
        "the record.",
    ),
    draft=Severity.WARNING,
)
_SECONDED = Text(
    "tuloksena on ”Raukesi kannattamattomana”, mutta ehdotuksella on kannattaja",
    "förslaget förföll utan understöd men har ändå en understödare",
    "the proposal lapsed because nobody seconded it, but a seconder is named",
)
_BY_ITSELF = Text(
    "kannattajaksi on merkitty ehdotuksen tekijä itse",
    "förslagsställaren understöder sitt eget förslag",
    "the person who made the proposal is also named as its seconder",
)


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each proposal that nobody seconded and somebody did, or its own proposer."""
    for proposal in decision.handling.counter_proposals if decision.handling else ():
        if proposal.seconded_by is None:
            continue
        site = proposal.site("seconded_by")
        if proposal.result == "not-seconded":
            related = noted(proposal.site("result"))
            yield Finding(RULE, site, {"reason": _SECONDED}, related=related, value="seconded")
        elif same_person(proposal.by, proposal.seconded_by):
            related = noted(proposal.site("by"))
            yield Finding(RULE, site, {"reason": _BY_ITSELF}, related=related, value="own")
