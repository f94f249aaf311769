"""A secret decision whose file shows what is secret."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Text
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.model import Decision
from hyvinvointi.privacy.people import private_persons
from hyvinvointi.schema import called_at

RULE = Rule(
    "HV708",
    "secret-content-in-metadata",
    Text(
        "Päätös on salassa pidettävä, mutta kentästä {field} käy ilmi sen sisältöä.",
        "Beslutet är sekretessbelagt, men fältet {field} röjer en del av innehållet.",
        "The decision is secret, but the field {field} may reveal some of its content.",
    ),
    Text(
        "Jätä salassa pidettävästä päätöksestä vain maininta: yleisluonteinen otsikko, kokous, pykälä ja salassapidon peruste. Muut tiedot säilytetään asianhallinnassa.",
        "Lämna kvar bara en allmän rubrik, sammanträdet, paragrafen och sekretessgrunden. De övriga uppgifterna förvaras i "
        "ärendehanteringssystemet.",
        "Keep only a general title, the meeting, the paragraph number and the reason for secrecy here, "
        "and everything else in the case management system.",
    ),
    fact="secret-content-in-metadata",
)

_CONTENT = (
    "summary",
    "background",
    "impact",
    "proposal",
    "revised_proposal",
    "handling",
    "appointments",
    "attachments",
)


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each field of a wholly secret decision that holds content."""
    if decision.publicity is None or decision.publicity.class_ != "secret":
        return
    for name in _CONTENT:
        if decision.has(name):
            yield _finding(decision, name)
    if decision.resolution is not None and decision.resolution.has("text"):
        yield _finding(decision, "resolution", "text")
    for entry in private_persons(decision, context.municipality(decision)):
        if entry.route[0] == "notify":
            yield Finding(
                RULE, decision.site(*entry.route), {"field": called_at("decision", ("notify",))}
            )


def _finding(decision: Decision, *route: str) -> Finding:
    site = decision.site(*route, part="key")
    return Finding(RULE, site, {"field": called_at("decision", route)})
