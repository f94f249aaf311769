"""Somebody who is appointed although the texts name others."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.minutes.appointees import appointees, texts_of, unnamed
from hyvinvointi.lint.minutes.attachments import mentions
from hyvinvointi.lint.minutes.persons import chosen
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.lint.minutes.stages import is_decided
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision

RULE = Rule(
    "HV354",
    "appointee-not-named",
    Text(
        "Nimettyihin on merkitty {name}, mutta päätöksen teksteissä mainitaan vain muita henkilöitä.",
        "Bland de utsedda finns {name}, men i beslutets texter nämns bara andra personer.",
        "“{name}” is recorded as appointed, but the text of the decision names only other people.",
    ),
    Text(
        "Tarkista nimi pöytäkirjasta ja kirjoita päätöstekstiin (resolution.text) kaikki valitut.",
        "Kontrollera namnet i protokollet och skriv i beslutstexten (resolution.text) vilka som "
        "valdes.",
        "Check the name in the minutes. If it is correct, add the name to the text of the resolution (resolution.text).",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)
_OTHERS = Text("Tässä nimetään toinen.", "Här nämns en annan.", "Someone else is named here.")


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each appointee whom no text names, where texts tell who is chosen."""
    people = appointees(decision, context) if is_decided(decision) else []
    texts = texts_of(decision) if people else []
    if any(True for text in texts for _ in mentions(text)):
        return  # who is appointed may stand in an attachment
    names = [(one, span) for one in texts for span in chosen(one.text)]
    if not names:
        return
    passage, place = names[0]
    for one in unnamed(people, [text.text for text in texts]):
        site = one.actor.site("name") if one.actor.has("name") else one.actor.site()
        related = noted(passage.site(*place), _OTHERS)
        yield Finding(RULE, site, {"name": one.name}, related=related)
