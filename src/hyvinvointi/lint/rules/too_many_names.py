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
        "Päätös nimeää yli {limit} henkilöä. Niin monta nimeä ei voi etsiä teksteistä, joten "
        "päätöksestä julkaistaan vain maininta.",
        "Beslutet nämner över {limit} personer. Så många namn kan inte sökas i texterna, så bara ett "
        "omnämnande av beslutet publiceras.",
        "The decision names over {limit} persons. So many names cannot be looked for in the texts, so "
        "that only a mention of the decision is published.",
    ),
    Text(
        "Poista jakelusta nimet: ryhmä, esimerkiksi {{title: hakijat}}, riittää.",
        "Ta bort namnen ur sändlistan: en grupp räcker, t.ex. {{title: sökandena}}.",
        "Take the names out of the recipients: a group is enough, for example {{title: applicants}}.",
    ),
)


def check(decision: Decision, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for a decision of too many names."""
    if names_too_many(decision.origin):
        yield Finding(RULE, decision.site("id"), {"limit": limits.NAMES})
