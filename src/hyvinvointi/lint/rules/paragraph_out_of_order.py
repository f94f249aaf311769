"""A § that is smaller than one of an earlier meeting of the same year."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import groupby

from hyvinvointi.dates import PartialDate
from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.lint.minutes.handlings import Handling
from hyvinvointi.lint.minutes.places import noted

RULE = Rule(
    "HV333",
    "paragraph-out-of-order",
    Text(
        "Pykälä {paragraph} on kokouksesta {day}, mutta jo aiemmassa kokouksessa {earlier} on suurempi pykälänumero: {larger}.",
        "§ {paragraph} är daterad {day}, men § {larger} behandlades redan vid ett tidigare sammanträde {earlier}.",
        "Decision § {paragraph} was made on {day}, but § {larger} had already been used at an "
        "earlier meeting on {earlier}.",
    ),
    Text(
        "Pykälien numerointi jatkuu kokouksesta toiseen. Tarkista pykälän numero ja kokouspäivä pöytäkirjasta ja korjaa virhe.",
        "Paragraferna numreras löpande från sammanträde till sammanträde. Kontrollera paragrafens "
        "nummer och sammanträdesdagen i protokollet, och rätta det som är fel.",
        "Check the number and the date of the meeting in the minutes, and correct whichever is "
        "wrong. The numbering continues from one meeting to the next.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for each decision whose § an earlier meeting has already passed."""
    series: dict[tuple[str, str, int], list[tuple[date, int, Handling]]] = defaultdict(list)
    for (where, organ, year, paragraph), found in context.handlings.by_paragraph.items():
        first = found[0]
        if first.day is not None:
            series[where, organ, year].append((first.day, paragraph, first))
    for items in series.values():
        yield from _against_order(sorted(items, key=lambda item: item[:2]))


def _against_order(items: list[tuple[date, int, Handling]]) -> Iterator[Finding]:
    largest: tuple[date, int, Handling] | None = None
    for _, meeting in groupby(items, key=lambda item: item[0]):
        todays = [*meeting]
        for day, paragraph, handling in todays:
            if largest is not None and paragraph < largest[1]:
                args = {
                    "paragraph": paragraph,
                    "day": PartialDate.of(day),
                    "larger": largest[1],
                    "earlier": PartialDate.of(largest[0]),
                }
                related = noted(largest[2].site("paragraph"))
                yield Finding(RULE, handling.site("paragraph"), args, related=related)
        if largest is None or todays[-1][1] > largest[1]:
            largest = todays[-1]
