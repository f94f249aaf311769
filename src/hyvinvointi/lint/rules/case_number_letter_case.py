"""A case number whose letters are written otherwise than elsewhere."""

from collections import defaultdict
from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Fix, Message, Rule, Severity, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.lint.minutes.handlings import day_of, municipality_of
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.model import Decision

RULE = Rule(
    "HV336",
    "case-number-letter-case",
    Text(
        "Asianumero ”{number}” on kirjoitettu toisessa käsittelyssä ”{usual}”.",
        "Ärendenumret ”{number}” skrivs ”{usual}” i en annan behandling.",
        "The case number “{number}” has another letter case elsewhere: “{usual}”.",
    ),
    Text(
        "Kirjoita numero samoin kirjaimin kaikkialla, jotta saman asian käsittelyt löytävät toisensa.",
        "Skriv numret med samma bokstäver överallt, så att behandlingarna hittar varandra.",
        "Write the number with the same letters everywhere, so that handlings find each other.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)
_WRITE = Text("Kirjoita ”{usual}”", "Skriv ”{usual}”", "Write “{usual}”")


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for each handling that writes the number otherwise than the first one."""
    cases: dict[tuple[str, str], list[Decision]] = defaultdict(list)
    for decision in context.all(Decision):
        if decision.case_number:
            key = (municipality_of(decision, context), decision.case_number.casefold())
            cases[key].append(decision)
    for found in cases.values():
        if len({one.case_number for one in found}) > 1:
            yield from _otherwise(sorted(found, key=_when))


def _when(decision: Decision) -> tuple[str, str]:
    return str(day_of(decision) or "9999"), decision.origin.path


def _otherwise(found: list[Decision]) -> Iterator[Finding]:
    first, *others = found
    usual = str(first.case_number)
    for decision in others:
        number = str(decision.case_number)
        if number == usual:
            continue
        site = decision.site("case_number")
        args = {"number": number, "usual": usual}
        typed = decision.origin.typed(site.route)
        fix = None
        if number in typed:
            edit = decision.origin.edit(site, typed.replace(number, usual))
            fix = Fix(Message(_WRITE, args), (edit,), safe=True)
        related = noted(first.site("case_number"))
        yield Finding(RULE, site, args, related=related, fix=fix, value=number)
