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
        "Nimettyihin on merkitty {name}, mutta päätöksessä mainitaan vain muita henkilöitä.",
        "Bland de utsedda finns {name}, men i beslutet nämns bara andra personer.",
        "“{name}” is recorded as appointed, but the texts of the decision name only other people.",
    ),
    Text(
        "Tarkista pöytäkirjasta, ketkä valittiin. Jos nimi on väärä, korjaa nimetyt (persons). Jos nimi puuttuu päätöstekstistä (resolution.text), täydennä teksti pöytäkirjan mukaiseksi.",
        "Kontrollera i protokollet vilka som valdes. Om namnet är fel, rätta det bland de utsedda (persons). Om namnet saknas i beslutstexten (resolution.text), komplettera texten enligt protokollet.",
        "Check in the minutes who was appointed, and correct the list of people appointed "
        "(persons) or the text of the resolution.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
    inspected=Text(
        "Tarkista pöytäkirjasta, ketkä valittiin, ja korjaa nimetyt (persons) sen mukaisiksi. Tekstissä olevasta virheestä merkitään korjaus (corrections).",
        "Kontrollera i protokollet vilka som valdes, och rätta de utsedda (persons) i enlighet med det. Ett fel i texten antecknas som en rättelse (corrections).",
        "Check in the minutes who was appointed, and correct the people appointed (persons) accordingly. An error in the text is recorded as a correction (corrections).",
    ),
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
