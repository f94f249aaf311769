"""Two decisions of one organ with the same § in a calendar year."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.lint.naming import named

RULE = Rule(
    "HV332",
    "duplicate-paragraph",
    Text(
        "Pykälän numero {paragraph} on toimielimellä ”{organ}” jo käytössä vuonna {year}: päätös ”{first}”.",
        "Organet ”{organ}” har redan för {year} en paragraf med numret {paragraph}: beslutet ”{first}”.",
        "“{organ}” already has a decision numbered § {paragraph} in {year}: “{first}”.",
    ),
    Text(
        "Tarkista pöytäkirjasta pykälän numero, kokouspäivä ja toimielin ja korjaa virhe. Numerointi alkaa alusta vain vuoden vaihtuessa.",
        "Kontrollera paragrafens nummer, sammanträdesdagen och organet i protokollet, och rätta "
        "det som är fel. Numreringen börjar om först vid årsskiftet.",
        "Check the number, the date and the body in the minutes, and correct whichever is "
        "wrong. A body uses each number only once in a calendar year.",
    ),
)
_FIRST = Text("Sama pykälä on tässä.", "Samma paragraf finns här.", "The same § is here.")


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for each later decision with a § that its organ has used that year."""
    for (_, organ, year, paragraph), found in context.handlings.by_paragraph.items():
        first, *others = found
        for decision in map(context.decision, others):
            args = {
                "paragraph": paragraph,
                "organ": named(organ, decision, context),
                "year": year,
                "first": context.decision(first).label,
            }
            related = noted(first.site("paragraph"), _FIRST)
            site = decision.site("paragraph")
            yield Finding(RULE, site, args, related=related, value=str(paragraph))
