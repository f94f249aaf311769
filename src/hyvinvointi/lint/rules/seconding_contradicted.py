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
        "Ehdotuksen kannatus on kirjattu ristiriitaisesti: {reason}.",
        "Understödet för förslaget är motsägelsefullt antecknat: {reason}.",
        "The seconding of the proposal is recorded with a contradiction: {reason}.",
    ),
    Text(
        "Tarkista pöytäkirjasta, kuka ehdotusta kannatti ja mikä sen tulos oli.",
        "Kontrollera i protokollet vem som understödde förslaget och hur det gick för det.",
        "Check in the minutes who seconded the proposal and what became of it.",
    ),
    draft=Severity.WARNING,
)
_SECONDED = Text(
    "se raukesi kannattamattomana, mutta sillä on kannattaja",
    "det förföll utan understöd, men det har en understödare",
    "it lapsed for want of a seconder, but it has one",
)
_BY_ITSELF = Text(
    "ehdottaja kannattaa omaa ehdotustaan",
    "förslagsställaren understöder sitt eget förslag",
    "the proposer seconds their own proposal",
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
