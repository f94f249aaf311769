"""A word of health, social welfare or child protection in one sentence with a person's name."""

import re
from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.context import Context
from hyvinvointi.model import Decision
from hyvinvointi.privacy.people import names_of_people
from hyvinvointi.privacy.shown import Span, located, readings

RULE = Rule(
    "HV706",
    "sensitive-detail-beside-name",
    Text(
        "Samassa virkkeessä näyttää olevan henkilön nimi ja arkaluonteinen tieto hänestä.",
        "Samma mening verkar innehålla en persons namn och en känslig uppgift om personen.",
        "One sentence seems to hold a person's name and a sensitive detail about them.",
    ),
    Text(
        "Poista nimi tai tieto. Terveyttä, sosiaalihuoltoa, lastensuojelua ja oppilashuoltoa "
        "koskevat henkilön tiedot ovat salassa pidettäviä.",
        "Ta bort namnet eller uppgiften. Uppgifter om en persons hälsa, socialvård, barnskydd "
        "eller elevvård är sekretessbelagda.",
        "Remove the name or the detail. A person's details of health, social welfare, child "
        "protection and student welfare are secret.",
    ),
    draft=Severity.ERROR,
    publish=Severity.ERROR,
    private=True,
)

_SENSITIVE = re.compile(
    r"\b(?:huostaan|sijoitetu|diagnoos|sairastu|sairaus|sairauden|sairauslom|masennu|päihdeongelm"
    r"|päihderiippuv|mielenterveysongelm|kehitysvamma|vammaistuki|vammaistuen|toimeentulotuen saaja"
    r"|toimeentulotukiasiak|lastensuojelun asiak|lastensuojeluasiak|sosiaalihuollon asiak"
    r"|erityisen tuen päätö|maksuhäiriö|rikosrekister"
    r"|omhändertag|sjukskriv|sjukledig|depression|missbruksproblem|klient inom barnskydd"
    r"|utkomststödstagare)\w*",
    re.IGNORECASE,
)

_HINTS = (
    *(
        "huostaan",
        "sijoitetu",
        "diagnoos",
        "sairastu",
        "sairau",
        "masennu",
        "päihde",
        "mielenterveys",
    ),
    *(
        "kehitysvamma",
        "vammaistu",
        "toimeentulotu",
        "lastensuojel",
        "sosiaalihuol",
        "erityisen tuen",
    ),
    *("maksuhäiriö", "rikosrekister", "omhändertag", "sjuk", "depression", "missbruk", "barnskydd"),
    "utkomststöd",
)


def check(decision: Decision, context: Context) -> Iterator[Finding]:
    """Yield a finding at the sensitive word of each sentence that names somebody."""
    if not _may_tell(decision, context):
        return
    names = names_of_people(decision, context.municipality(decision))
    if not names:
        return
    for text in context.texts(decision.origin):
        details = located(_details, text.text)
        named = located(names, text.text) if details else []
        for start, end in text.sentences() if named else ():
            word = next((span for span in details if start <= span[0] < end), None)
            if word and any(start <= at < end for at, _ in named):
                yield Finding(RULE, text.site(*word))


def _may_tell(decision: Decision, context: Context) -> bool:
    """Whether a file could hold such a word: as it is typed, or as it is shown."""
    document = decision.origin
    if context.may_hold(document, *_HINTS):
        return True
    seen = (text.lower() for text in readings(document.text, is_file=True) if text != document.text)
    return any(hint in text for text in seen for hint in _HINTS)


def _details(text: str) -> Iterator[Span]:
    return (match.span() for match in _SENSITIVE.finditer(text))
