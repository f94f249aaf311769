"""A review that tells of more money spent on a measure than the program grants it."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Program
from hyvinvointi.model.follow_up import granted, measures_by_id
from hyvinvointi.words.values import Quantity

RULE = Rule(
    "HV455",
    "more-spent-than-granted",
    Text(
        "Vuonna {year} toimenpiteeseen ”{id}” käytettiin {spent}, mutta siihen oli myönnetty vain {granted}.",
        "För åtgärden ”{id}” användes {spent} år {year}, men bara {granted} hade beviljats.",
        "In {year}, a total of {spent} was spent on the measure “{id}”, but only {granted} had "
        "been allocated to it.",
    ),
    Text(
        "Tarkista luvut kirjanpidosta ja korjaa virhe. Jos luvut ovat oikein, kerro ylityksen syy lisätiedossa (note).",
        "Kontrollera beloppen, och rätta det som är fel. Om beloppen stämmer, ange orsaken i en tilläggsuppgift (note).",
        "Check both amounts, and correct whichever is wrong. If they are right, give the reason in the field “note”.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)


def check(program: Program, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each sum beyond the money of its year that no `note` explains."""
    measures = measures_by_id(program) if program.reviews else {}
    for review in program.reviews:
        for one in review.measures:
            measure = measures.get(program.own_item(one.measure))
            money = granted(measure, review.year) if measure else None
            if measure is None or money is None or one.spent is None or one.has("note"):
                continue
            if one.spent > money:
                args = {
                    "id": measure.label,
                    "year": review.year,
                    "spent": Quantity(one.spent, "€"),
                    "granted": Quantity(money, "€"),
                }
                yield Finding(RULE, one.site("spent"), args)
