"""A case whose task class is another one in an earlier handling."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.minutes.case_numbers import class_of, serial_of
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision

RULE = Rule(
    "HV338",
    "task-class-differs",
    Text(
        "Asian tehtäväluokka on tässä {own}, mutta aiemmassa käsittelyssä ”{id}” se on {other}.",
        "Ärendets uppgiftsklass är här {own}, men i den tidigare behandlingen ”{id}” är den "
        "{other}.",
        "The task class of the case is {own} here but {other} in the earlier decision “{id}”.",
    ),
    Text(
        "Samalla asialla on yksi tehtäväluokka, joka näkyy asianumerosta. Tarkista asianumerot asianhallinnasta ja korjaa virhe.",
        "Ett ärende hör till en enda uppgiftsklass, som framgår av ärendenumret. Kontrollera båda ärendenumren i ärendehanteringssystemet, och rätta det som är fel.",
        "Check both case numbers in the case management system, and correct whichever is wrong. "
        "A case has only one task class, which is part of its number.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding when an earlier handling has the same number and year, another class."""
    number = decision.case_number
    own = class_of(number) if number else None
    if number is None or own is None:
        return
    for name in decision.earlier_ids:
        earlier = context.named(Decision, name, decision)
        before = earlier.case_number if earlier else None
        if earlier is None or before is None or serial_of(before) != serial_of(number):
            continue
        other = class_of(before)
        if other is not None and other != own and serial_of(number) is not None:
            args = {"own": own, "other": other, "id": earlier.label}
            related = noted(earlier.site("case_number"))
            yield Finding(RULE, decision.site("case_number"), args, related=related)
            return
