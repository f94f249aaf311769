"""An outcome that does not go with what became of the proposals made in the meeting."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Fix, Message, Rule, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.lint.minutes.proposals import accepted, all_failed, won_vote
from hyvinvointi.lint.minutes.stages import outcome_of
from hyvinvointi.lint.minutes.terms import outcome_code, outcome_term, proposal_term
from hyvinvointi.model import Decision
from hyvinvointi.model.lifecycle import is_acceptance

RULE = Rule(
    "HV373",
    "outcome-contradicts-proposals",
    Text(
        "Päätöksen tulos on ”{outcome}”, mutta {why}.",
        "Beslutets utfall är ”{outcome}”, men {why}.",
        "The outcome of the decision is “{outcome}”, but {why}.",
    ),
    Text(
        "Tarkista pöytäkirjasta, mikä ehdotus tuli päätökseksi, ja korjaa päätöksen tulos (outcome) tai {source}.{advice}",
        "Kontrollera i protokollet vilket förslag som blev beslut, och rätta utfallet (outcome) eller {source}.{advice}",
        "Check in the minutes which proposal was accepted, and correct the outcome or {source}.{advice}",
    ),
    fact="contradicted-outcome",
)
_ACCEPTED = Text(
    "hyväksytyksi ehdotukseksi on merkitty {kind}",
    "enligt anteckningarna godkändes ett {kind}",
    "according to the results of the proposals another proposal was accepted: {kind}",
)
_WON = Text(
    "äänestyksen voitti {kind}",
    "enligt anteckningarna vann ett {kind} omröstningen",
    "according to its result, the vote was won by another proposal: {kind}",
)
_ADVICE = Text(
    " Jos ehdotukset on merkitty oikein, vaihda tulokseksi {better}.",
    " Om förslagen är rätt antecknade, ändra utfallet till {better}.",
    " If the proposals are right, write outcome: {better}.",
)
_ADVICE_OF_VOTE = Text(
    " Jos äänestys on merkitty oikein, vaihda tulokseksi {better}.",
    " Om omröstningen är rätt antecknad, ändra utfallet till {better}.",
    " If the vote is right, write outcome: {better}.",
)
_RESULTS = Text(
    "ehdotusten tulokset (counter_proposals)",
    "förslagens utfall (counter_proposals)",
    "the results of the proposals (counter_proposals)",
)
_VOTE = Text("äänestys (votes)", "omröstningen (votes)", "the vote (votes)")
_WRITE = Text(
    "Vaihda tulokseksi {better}", "Ändra utfallet till {better}", "Change the outcome to {better}"
)
_PROPOSAL_HERE = Text("Ehdotus on tässä.", "Förslaget finns här.", "The proposal is here.")
_VOTE_HERE = Text("Äänestys on tässä.", "Omröstningen finns här.", "The vote is here.")

_BY_RESULT = (_ACCEPTED, _ADVICE, _RESULTS)
_BY_VOTE = (_WON, _ADVICE_OF_VOTE, _VOTE)
"""What tells that a proposal was accepted: why, what to write if that is right, what else to look at."""
_PLAIN = frozenset({"accepted", "accepted-unanimously", "accepted-after-vote"})
_BETTER = {
    "counter": "counter-proposal-accepted",
    "amendment": "accepted-as-amended",
    "addition": "accepted-with-addition",
    "remit": "returned",
    "table": "tabled",
    "reject": "rejected",
}
_PUTS_OFF = frozenset({"remit", "table"})
_SETTLES = frozenset({"rejected", "noted", "elected", "statement-given"})
_NEEDS = {
    "counter-proposal-accepted": (
        ("counter", "amendment", "addition", "reject"),
        Text(
            "yhtään vastaehdotusta ei ole merkitty hyväksytyksi",
            "inget motförslag har antecknats som godkänt",
            "no counter-proposal is recorded as accepted",
        ),
    ),
    "accepted-with-addition": (
        ("addition", "amendment", "counter"),
        Text(
            "yhtään lisäys-, muutos- tai vastaehdotusta ei ole merkitty hyväksytyksi",
            "inget tilläggs-, ändrings- eller motförslag har antecknats som godkänt",
            "no addition, amendment or counter-proposal is recorded as accepted",
        ),
    ),
    "returned": (
        ("remit",),
        Text(
            "yhtään palautusehdotusta ei ole merkitty hyväksytyksi",
            "inget återremissförslag har antecknats som godkänt",
            "no proposal to return the matter for preparation is recorded as accepted",
        ),
    ),
    "tabled": (
        ("table",),
        Text(
            "yhtään pöydällepanoehdotusta ei ole merkitty hyväksytyksi",
            "inget bordläggningsförslag har antecknats som godkänt",
            "no proposal to defer the matter is recorded as accepted",
        ),
    ),
}
"""What must have been accepted, where such proposals were made, for an outcome to be true, and what is
said where none was."""


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding when an accepted proposal and the outcome contradict, or none was accepted."""
    outcome = outcome_of(decision)
    if decision.resolution is None or not outcome:
        return
    site = decision.resolution.site("outcome")
    for proposal in accepted(decision):
        if proposal.kind is None or not _contradicts(proposal.kind, outcome):
            continue
        better = _BETTER[proposal.kind]
        vote = won_vote(decision, proposal)
        why, advice, source = _BY_VOTE if vote else _BY_RESULT
        args = {
            "outcome": outcome_term(outcome),
            "why": Message(why, {"kind": proposal_term(proposal.kind)}),
            "source": source,
            "advice": Message(advice, {"better": outcome_code(better)}),
        }
        title = Message(_WRITE, {"better": better})
        fix = Fix(title, (decision.origin.edit(site, better),), safe=False)
        related = noted(proposal.site(), _PROPOSAL_HERE)
        related += noted(vote.site(), _VOTE_HERE) if vote else ()
        yield Finding(RULE, site, args, related=related, fix=fix, value=outcome)
        return
    kinds, failed = _NEEDS.get(outcome, ((), None))
    if failed and all_failed(decision, kinds):
        args = {
            "outcome": outcome_term(outcome),
            "why": failed,
            "source": _RESULTS,
            "advice": "",
        }
        yield Finding(RULE, site, args, value=outcome)


def _contradicts(kind: str, outcome: str) -> bool:
    """Whether a decision cannot have ended so when a proposal of a kind was accepted."""
    if kind in _PUTS_OFF:
        return is_acceptance(outcome) or outcome in _SETTLES
    if kind == "reject":
        return is_acceptance(outcome) and outcome != "counter-proposal-accepted"
    return kind in _BETTER and outcome in _PLAIN
