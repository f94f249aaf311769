"""A proposal that was joined to another one, as the minutes cannot mean it."""

from collections.abc import Iterator, Mapping

from hyvinvointi.diagnostics import Finding, Rule, Severity, Site, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Decision
from hyvinvointi.model.decision import CounterProposal

RULE = Rule(
    "HV371",
    "joining-contradicted",
    Text(
        "Ehdotus on merkitty yhdistetyksi toiseen ehdotukseen, mutta {reason}.",
        "Förslaget har antecknats som hopslaget med ett annat, men {reason}.",
        "The proposal is recorded as joined to another, but {reason}.",
    ),
    Text(
        "Tarkista tulos pöytäkirjasta. Jos ehdotus yhdistettiin, merkitse tulos (result: joined) ja toinen ehdotus (joined_to). Muuten korjaa tulos ja poista viittaus.",
        "Kontrollera i protokollet om förslaget slogs ihop med ett annat. Ange i så fall result: joined (slogs ihop) och det andra förslagets id (joined_to). Rätta annars utfallet (result) och ta bort joined_to.",
        "Check in the minutes whether the proposal was joined to another. If so, write result: "
        "joined and give the ID of the other proposal in “joined_to”. If not, correct the "
        "result and remove “joined_to”.",
    ),
    draft=Severity.WARNING,
)
_TO_NOTHING = Text(
    "tieto toisesta ehdotuksesta puuttuu",
    "det andra förslaget anges inte",
    "the other proposal is not named",
)
_OTHER_RESULT = Text(
    "sen tulokseksi on merkitty muuta",
    "dess utfall är något annat",
    "its result is something else",
)
_CIRCLE = Text(
    "yhdistäminen johtaa takaisin ehdotukseen itseensä",
    "kedjan leder tillbaka till förslaget självt",
    "the joining leads back to the proposal itself, directly or through other proposals",
)
_GONE = Text(
    "toinen ehdotus ei ollut enää käsiteltävänä",
    "det andra förslaget var inte längre under behandling",
    "the other proposal was no longer before the meeting",
)


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each proposal whose joining does not fit its result or the other proposal."""
    made = decision.handling.counter_proposals if decision.handling else ()
    known = {one.id: one for one in reversed(made) if one.id}
    for proposal in made:
        fault = _fault(proposal, known)
        if fault is not None:
            reason, site = fault
            yield Finding(RULE, site, {"reason": reason}, value=proposal.joined_to or "")


def _fault(
    proposal: CounterProposal, known: Mapping[str, CounterProposal]
) -> tuple[Text, Site] | None:
    target = proposal.joined_to
    if target is None:
        is_joined = proposal.result == "joined"
        return (_TO_NOTHING, proposal.site("result")) if is_joined else None
    if proposal.result not in {None, "joined"}:
        return _OTHER_RESULT, proposal.site("result")
    if _is_in_circle(proposal, known):
        return _CIRCLE, proposal.site("joined_to")
    other = known.get(target)
    if other is not None and other.result in {"withdrawn", "not-seconded"}:
        return _GONE, proposal.site("joined_to")
    return None


def _is_in_circle(proposal: CounterProposal, known: Mapping[str, CounterProposal]) -> bool:
    """Whether who follows a proposal comes back to it; chains are short, and end after as many steps."""
    at: CounterProposal | None = proposal
    for _ in range(min(len(known), _LONGEST)):
        at = known.get(at.joined_to) if at is not None and at.joined_to else None
        if at is None:
            return False
        if at.id == proposal.id:
            return True
    return False


_LONGEST = 20
"""Proposals of a chain that are followed; nobody joins more one after the other."""
