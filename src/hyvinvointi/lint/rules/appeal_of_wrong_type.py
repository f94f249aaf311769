"""A remedy that the law does not give against such a decision."""

import re
from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Fix, Message, Rule, Site, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.lint.minutes.organs import organ_of
from hyvinvointi.lint.minutes.passages import folded, passages
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.lint.minutes.stages import is_accepted, is_postponed, outcome_of
from hyvinvointi.lint.minutes.terms import term
from hyvinvointi.model import Decision

RULE = Rule(
    "HV324",
    "appeal-of-wrong-type",
    Text(
        "Muutoksenhaku ”{type}” ei käy: {reason}.",
        "Ändringssökandet ”{type}” passar inte: {reason}.",
        "The appeal “{type}” is of the wrong type: {reason}.",
    ),
    Text(
        "Vaihda tyypiksi {better} ja tarkista peruste.",
        "Byt typen till {better} och kontrollera grunden.",
        "Change the type to {better} and check the ground.",
    ),
)
_COUNCIL = Text(
    "valtuuston päätöksestä ei tehdä oikaisuvaatimusta",
    "omprövning begärs inte av fullmäktiges beslut",
    "a decision of the council is never rectified on request",
)
_PREPARATION = Text(
    "päätös koskee vain valmistelua",
    "beslutet gäller bara beredning",
    "the decision is pure preparation",
)
_WRITE = Text("Vaihda tyypiksi {better}", "Byt typen till {better}", "Change the type to {better}")
_REMEDIES = frozenset({"rectification", "municipal-appeal"})
_DECIDES = re.compile(r"\b(?:paattaa|beslutar|besluter)\b")
_SENDS_ON = re.compile(
    r"\b(?:paattaa (?:osaltaan )?(?:esittaa|ehdottaa)|beslut[ae]r (?:att )?foresla)\b"
)


def check(decision: Decision, context: Context) -> Iterator[Finding]:
    """Yield a finding for each rectification of a council and each remedy against preparation."""
    organ = organ_of(decision, context)
    preparation = _preparation(decision)
    for appeal in decision.appeal:
        reason, better, place = _COUNCIL, "municipal-appeal", decision.site("organ")
        if appeal.type in _REMEDIES and preparation is not None:
            reason, better, place = _PREPARATION, "none", preparation
        elif appeal.type != "rectification" or organ is None or organ.type != "council":
            continue
        site = appeal.site("type")
        args = {
            "type": term(str(appeal.type), "appeal", "type"),
            "reason": reason,
            "better": better,
        }
        fix = Fix(Message(_WRITE, args), (decision.origin.edit(site, better),), safe=False)
        yield Finding(RULE, site, args, related=noted(place), fix=fix, value=str(appeal.type))


def _preparation(decision: Decision) -> Site | None:
    """Return what shows that nothing was settled: put off, a statement, or only sent on."""
    if is_postponed(decision) or outcome_of(decision) == "statement-given":
        return decision.site("resolution", "outcome")
    if not is_accepted(decision) or not decision.forward_to:
        return None
    for passage in passages(decision, "proposal"):
        plain = folded(passage.text)
        sent = _SENDS_ON.search(plain)
        if sent and len(_DECIDES.findall(plain)) == 1:
            return passage.site(*sent.span())
    return None
