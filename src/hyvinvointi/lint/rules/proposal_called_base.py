"""A proposal with the id that stands for the original proposal."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Decision
from hyvinvointi.model.votes import BASE, proposals

RULE = Rule(
    "HV376",
    "proposal-called-base",
    Text(
        "Ehdotuksen tunnus on base, vaikka se on varattu pohjaehdotukselle.",
        "Förslagets id är base, som är reserverat för grundförslaget.",
        "The ID of the proposal is “base”, which is reserved for the original proposal.",
    ),
    Text(
        "Anna ehdotukselle toinen tunnus, esimerkiksi vastaehdotus-1.",
        "Ge förslaget ett annat id, t.ex. motforslag-1.",
        "Give the proposal another ID, for example counter-1.",
    ),
)


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each proposal or wish that no side of a vote can name by its id."""
    for proposal in proposals(decision):
        if proposal.id == BASE:
            yield Finding(RULE, proposal.site("id"), value=BASE)
