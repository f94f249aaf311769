"""Minutes whose words approve a plan or an attachment that `adopts` does not name."""

import re
from collections.abc import Iterator

from hyvinvointi.adoption.pins import is_adopting, is_decided
from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.lint.minutes.passages import passages
from hyvinvointi.model import Decision, Plan

RULE = Rule(
    "HV615",
    "approves-without-adopts",
    Text(
        "Päätös hyväksyy tekstinsä mukaan: ”{said}”. Kenttä adopts ei nimeä sitä.",
        "Beslutet godkänner enligt sin text: ”{said}”. Fältet adopts nämner det inte.",
        "By its words the decision approves: “{said}”. The field adopts does not name it.",
    ),
    Text(
        "Lisää kohtaan adopts, mitä hyväksyttiin: document tai attachment, ja role: adopt. Ohjelman "
        "tai strategian kirjaa komento: hyvinvointi adopt {decision} OHJELMA.",
        "Lägg till under adopts vad som godkändes: document eller attachment, och role: adopt. Ett "
        "program eller en strategi antecknas med: hyvinvointi adopt {decision} PROGRAM.",
        "Add under adopts what was approved: document or attachment, and role: adopt. A program or "
        "strategy is recorded by: hyvinvointi adopt {decision} PROGRAM.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)

_PLAN_FI = r"[\wåäö-]*(?:ohjelman|suunnitelman|strategian|hyvinvointikertomuksen)"
_PLAN_SV = r"[\wåäö-]*(?:programmet|planen|strategin|välfärdsberättelsen)"
# What follows must not be another noun that the plan belongs to: “ohjelman laatimisen”.
_NO_OWNER = r"(?!\s+(?:[\wåäö-]+(?:ise|ukse|ykse|elu|nna|nnö)|aikataulu|runko|rungo|luonno)\w*)"
_APPROVES = re.compile(
    rf"\bhyväksy(?:i|y|vät|ivät|ttiin|tään)\s+(?P<fi>(?:[\wåäö.,\d–-]+\s+){{0,6}}?{_PLAN_FI})\b{_NO_OWNER}"
    rf"|\b(?:godkände|godkänner|godkändes|antog|antar)\s+(?P<sv>(?:[\wåäö.,\d–-]+\s+){{0,6}}?{_PLAN_SV})\b",
    re.IGNORECASE,
)
_BEGINNING = 4_000
"""Characters of a resolution in which its verb is looked for."""


def check(decision: Decision, context: Context) -> Iterator[Finding]:
    """Yield a finding when a decision in which nothing is adopted says that a plan is approved."""
    if decision.adopts or not (is_decided(decision.data) and is_adopting(decision.data)):
        return
    if not (decision.attachments or context.all(Plan, decision)):
        return  # nothing is here that adopts could name
    for passage in passages(decision.resolution, "text"):
        match = _APPROVES.search(passage.text, 0, _BEGINNING)
        if match:
            group = match.lastgroup or 0
            said = " ".join(match[group].split())
            args = {"said": said, "decision": decision.id}
            yield Finding(
                RULE, passage.site(match.start(group), match.end(group)), args, value=said
            )
            return
