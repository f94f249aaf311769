"""One case that goes by two titles."""

from collections.abc import Iterator
from datetime import date

from hyvinvointi.diagnostics import Finding, Message, Rule, Severity, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.lint.minutes.passages import folded, passages
from hyvinvointi.model import Decision
from hyvinvointi.patterns import regex
from hyvinvointi.schema import suggest

RULE = Rule(
    "HV818",
    "two-titles-for-one-case",
    Text(
        "Asialla {case} on kaksi eri otsikkoa. Aiempi on ”{first}”.",
        "Samma ärende ({case}) har två olika rubriker; den tidigare är ”{first}”.",
        "The case {case} has two different titles. The earlier one is “{first}”.",
    ),
    Text(
        "Jos kyse on eri asioista, korjaa asianumero. Muuten käytä samaa otsikkoa joka käsittelyssä. Tarkastetun pöytäkirjan otsikkoa ei kuitenkaan muuteta.",
        "Kontrollera ärendenumret. Om det är fråga om olika ärenden, rätta det nummer som är fel. Använd annars samma rubrik vid varje behandling. Rubriken i ett justerat protokoll ändras dock inte.",
        "Check the case number. If the titles belong to different cases, correct the number that is wrong. If they belong to the same case, use the same title in all decisions on it, except in minutes that have already been inspected.",
    ),
    draft=Severity.INFO,
    publish=Severity.INFO,
)

_HERE = Text(
    "Aiempi otsikko on tässä.", "Den tidigare rubriken finns här.", "The earlier title is here."
)
_APPEAL = regex(
    r"oikaisuvaatimu|oikaisupyyn|muutoksenha|valitus|valitukse|omprovning|rattelseyrk|besvar|overklag"
)


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for each decision titled otherwise than the first one of its case."""
    for handlings in context.handlings.by_case.values():
        is_titled_alike = len({one.title for one in handlings}) == 1
        decisions = () if is_titled_alike else map(context.decision, handlings)
        titled = [one for one in decisions if one.title and not _is_of_appeal(one)]
        titled.sort(key=_day)
        for later in titled[1:]:
            first = titled[0]
            if not _is_same(str(first.title), str(later.title)):
                args = {"case": later.case_number, "first": str(first.title)}
                related = ((first.site("title"), Message(_HERE)),)
                yield Finding(RULE, later.site("title"), args, related=related)


def _is_of_appeal(decision: Decision) -> bool:
    """Whether it is about a demand against a decision, which has the case of the decision."""
    if decision.rectification is not None:
        return True
    return any(_APPEAL.search(folded(one.text)) for one in passages(decision, "title"))


def _day(decision: Decision) -> tuple[date, str]:
    day = decision.made_on
    return (day.first if day else date.max, decision.origin.path)


def _is_same(one: str, other: str) -> bool:
    """Whether one title says the other, perhaps with something more."""
    first, second = suggest.fold(one), suggest.fold(other)
    return first in second or second in first
