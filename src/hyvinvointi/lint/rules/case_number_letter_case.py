"""A case number whose letters are written otherwise than elsewhere."""

from collections.abc import Iterator, Sequence
from datetime import date

from hyvinvointi.diagnostics import Finding, Fix, Message, Rule, Severity, Site, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.lint.minutes.case_numbers import spelled
from hyvinvointi.lint.minutes.handlings import Handling
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.model import Decision

RULE = Rule(
    "HV336",
    "case-number-letter-case",
    Text(
        "Asianumerossa ”{number}” on eri kirjainkoko kuin muualla: ”{usual}”.",
        "Ärendenumret skrivs ”{number}” här men ”{usual}” på andra ställen: skillnaden gäller stora och små bokstäver.",
        "The case number is written “{number}” here but “{usual}” elsewhere: the capital letters differ.",
    ),
    Text(
        "Tarkista oikea kirjoitusasu asianhallinnasta ja käytä sitä kaikkialla. Muuten saman asian käsittelyt eivät yhdisty.",
        "Kontrollera numret i ärendehanteringssystemet, och skriv det på samma sätt överallt, så att alla behandlingar av ärendet kopplas ihop.",
        "Check the number in the case management system, and write it in the same way "
        "everywhere. Only then are all decisions on the case linked.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)
_WRITE = Text("Kirjoita ”{usual}”", "Skriv ”{usual}”", "Write “{usual}”")


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for each handling that writes the number otherwise than the first or the form."""
    for handlings in context.handlings.by_case.values():
        if len({one.case_number for one in handlings}) > 1:
            yield from _otherwise(sorted(handlings, key=_when), context)
        else:
            yield from _against_form(handlings, context)


def _when(handling: Handling) -> tuple[date, str]:
    return handling.day or date.max, handling.document.path


def _against_form(handlings: Sequence[Handling], context: Context) -> Iterator[Finding]:
    """Tell a number that has the form of the municipality but for the case of its letters."""
    first = handlings[0]
    register = context.register_of(first.document)
    pattern = register.case_number_pattern if register else None
    usual = spelled(first.case_number, pattern) if pattern else None
    if register is None or usual is None:
        return
    for handling in handlings:
        yield _finding(context.decision(handling), usual, register.site("case_number_pattern"))


def _otherwise(handlings: Sequence[Handling], context: Context) -> Iterator[Finding]:
    first, *others = handlings
    for handling in others:
        if handling.case_number != first.case_number:
            decision = context.decision(handling)
            yield _finding(decision, first.case_number, first.site("case_number"))


def _finding(decision: Decision, usual: str, other: Site) -> Finding:
    number = str(decision.case_number)
    site = decision.site("case_number")
    args = {"number": number, "usual": usual}
    typed = decision.origin.typed(site.route)
    fix = None
    if number in typed:
        edit = decision.origin.edit(site, typed.replace(number, usual))
        fix = Fix(Message(_WRITE, args), (edit,), safe=True)
    return Finding(RULE, site, args, related=noted(other), fix=fix, value=number)
