"""A decision that names more persons than can be looked for: only a mention of it goes out."""

from collections.abc import Iterator

from hyvinvointi import limits
from hyvinvointi.diagnostics import Finding, Rule, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Decision
from hyvinvointi.privacy.people import names_too_many

RULE = Rule(
    "HV723",
    "too-many-names",
    Text(
        "Päätöksessä nimetään yli {limit} henkilöä. Niin monta nimeä ei voi etsiä teksteistä, joten päätöksestä julkaistaan vain maininta.",
        "I beslutet nämns över {limit} personer. Så många namn går det inte att söka i texterna, "
        "och därför visar sidorna bara att beslutet finns.",
        "The decision names more than {limit} people. Texts cannot be searched for so many names, so the published pages only mention that the decision exists.",
    ),
    Text(
        "Poista nimet tiedoksisaajista (notify). Ryhmän nimi riittää, esimerkiksi {{title: hakijat}}.",
        "Ta bort namnen på enskilda personer ur mottagarna (notify). En grupp räcker, t.ex. {{title: sökandena}}.",
        "Remove individual names from the recipients (notify). A group is enough, for example {{title: applicants}}.",
    ),
)


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for a decision of too many names."""
    if names_too_many(decision.origin):
        yield Finding(RULE, decision.site("id"), {"limit": limits.NAMES})
