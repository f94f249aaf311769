"""A meaning that only a colour or a sign tells."""

import re
from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.literals import Literals
from hyvinvointi.patterns import regex
from hyvinvointi.source import Document

RULE = Rule(
    "HV807",
    "meaning-by-colour-alone",
    Text(
        "Asia näyttää olevan ilmaistu pelkällä värillä tai merkillä: ”{sign}”.",
        "Betydelsen verkar framgå bara av en färg eller ett tecken: ”{sign}”.",
        "The text seems to give information by colour or a symbol alone: “{sign}”.",
    ),
    Text(
        "Kerro asia myös sanoin: kaikki eivät näe väriä tai merkkiä, eikä ruudunlukija välttämättä kerro niitä.",
        "Säg samma sak med ord: en del läsare kan inte se färgen eller tecknet, och en skärmläsare läser inte alltid upp dem.",
        "Give the same information in words: some people cannot see the colour, and screen readers may not read out the colour or the symbol.",
    ),
    draft=Severity.WARNING,
    publish=Severity.WARNING,
)

_SIGN = regex(
    r"[\U0001F534\U0001F535\U0001F7E0-\U0001F7EB\u2B06\u2B07\u2B05\u27A1\u2197\u2198\u25B2\u25BC]"
    r"|\b(?:merkitty|merkityt|merkittiin|korostettu|korostetut|esitetty) (?:tekstissä |taulukossa )?"
    r"(?:punaisella|vihreällä|keltaisella|oranssilla|sinisellä|punaisin|vihrein|keltaisin)"
    r"|\b(?:märkts|märkta|markerats|markerade|markerad|märkt) (?:med |i )?(?:rött|grönt|gult|orange|blått)",
    re.IGNORECASE,
)

_HINTS = Literals(
    *(
        "punais",
        "vihre",
        "keltais",
        "oranss",
        "sinisel",
        "rött",
        "grönt",
        "gult",
        "orange",
        "blått",
    ),
    *"🔴🔵🟠🟡🟢🟣🟤🟥🟦🟧🟨🟩🟪🟫⬆⬇⬅➡↗↘▲▼",
)


def check(document: Document, context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each coloured sign, arrow or mention of a mark by colour."""
    if not context.may_hold(document, _HINTS):
        return
    for text in context.texts(document):
        for match in _SIGN.finditer(text.words):
            yield Finding(RULE, text.site(*match.span()), {"sign": match[0]}, value=match[0])
