"""A case number whose letters are written otherwise than elsewhere."""

from collections import defaultdict
from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Fix, Message, Rule, Severity, Site, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.lint.minutes.case_numbers import spelled
from hyvinvointi.lint.minutes.handlings import day_of
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
    cases: dict[tuple[str, str], list[Decision]] = defaultdict(list)
    for decision in context.all(Decision):
        if decision.case_number:
            key = (
                context.workspace.index.municipality_of(decision.origin),
                decision.case_number.casefold(),
            )
            cases[key].append(decision)
    for found in cases.values():
        if len({one.case_number for one in found}) > 1:
            yield from _otherwise(sorted(found, key=_when))
        else:
            yield from _against_form(found, context)


def _when(decision: Decision) -> tuple[str, str]:
    return str(day_of(decision) or "9999"), decision.origin.path


def _against_form(found: list[Decision], context: Context) -> Iterator[Finding]:
    """Tell a number that has the form of the municipality but for the case of its letters."""
    register = context.municipality(found[0])
    pattern = register.case_number_pattern if register else None
    usual = spelled(str(found[0].case_number), pattern) if pattern else None
    if register is None or usual is None:
        return
    for decision in found:
        yield _finding(decision, usual, register.site("case_number_pattern"))


def _otherwise(found: list[Decision]) -> Iterator[Finding]:
    first, *others = found
    usual = str(first.case_number)
    for decision in others:
        if str(decision.case_number) != usual:
            yield _finding(decision, usual, first.site("case_number"))


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
