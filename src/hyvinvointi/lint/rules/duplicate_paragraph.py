"""Two decisions of one organ with the same § in a calendar year."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.lint.minutes.handlings import handlings
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.lint.naming import named

RULE = Rule(
    "HV332",
    "duplicate-paragraph",
    Text(
        "Toimielimellä ”{organ}” on vuonna {year} kaksi pykälää {paragraph}. Toinen on päätös ”{first}”.",
        "Organet ”{organ}” har redan § {paragraph} år {year}: beslutet ”{first}”.",
        "The organ “{organ}” already has § {paragraph} in {year}: the decision “{first}”.",
    ),
    Text(
        "Tarkista pykälän numero pöytäkirjasta. Numerointi alkaa alusta vain vuoden vaihtuessa.",
        "Kontrollera paragrafens nummer i protokollet: numreringen börjar om bara vid årsskiftet.",
        "Check the number in the minutes: the numbering starts again only when the year changes.",
    ),
)
_FIRST = Text("Sama pykälä on tässä.", "Samma paragraf finns här.", "The same § is here.")


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for each later decision with a § that its organ has used that year."""
    for (_, organ, year, paragraph), found in handlings(context).by_paragraph.items():
        first, *others = found
        for decision in others:
            args = {
                "paragraph": paragraph,
                "organ": named(organ, decision, context),
                "year": year,
                "first": first.label,
            }
            related = noted(first.site("paragraph"), _FIRST)
            site = decision.site("paragraph")
            yield Finding(RULE, site, args, related=related, value=str(paragraph))
