"""A remedy beside a provision on another one, or beside a text that tells another one."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Site, Text
from hyvinvointi.law.procedures import procedures
from hyvinvointi.law.remedies import cited_acts, cited_sections
from hyvinvointi.lint.minutes.passages import passages
from hyvinvointi.lint.minutes.places import noted
from hyvinvointi.lint.minutes.remedies import wrong_remedies
from hyvinvointi.lint.minutes.said_appeals import said_appeals
from hyvinvointi.lint.minutes.terms import term
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.lint.organisations import organisation_of
from hyvinvointi.model import Decision
from hyvinvointi.model.decision import Appeal

RULE = Rule(
    "HV398",
    "appeal-contradicted",
    Text(
        "Muutoksenhakutavaksi on merkitty ”{type}”, mutta {otherwise}: ”{other}”.",
        "Som sätt att söka ändring anges ”{type}”, men {otherwise}: ”{other}”.",
        "The type of appeal is recorded as “{type}”, but {otherwise}: “{other}”.",
    ),
    Text(
        "Tarkista pöytäkirjan muutoksenhakuohje ja korjaa se, mikä on väärin: tyyppi (type), peruste (ground) tai teksti.",
        "Kontrollera anvisningen i protokollet och rätta det som är fel: typen (type), grunden (ground) eller texten.",
        "Check the appeal instructions in the minutes, and correct whichever is wrong: the type, its legal basis (ground) or the text.",
    ),
    draft=Severity.WARNING,
)
_BY_GROUND = Text(
    "perusteeksi merkityssä pykälässä säädetään muusta",
    "den paragraf som anges som grund gäller något annat",
    "the section given as its legal basis provides for another",
)
_BY_TEXT = Text(
    "tekstin mukaan se on toinen",
    "enligt texten är det ett annat",
    "according to the text, it is another",
)
_COMPARED = frozenset({"none", "rectification", "municipal-appeal"})


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding for each remedy that its ground or a text of the decision contradicts.

    What the law does not give at all is told by itself.
    """
    types = {one.type for one in decision.appeal}
    if not types or not types <= _COMPARED or any(wrong_remedies(decision, context)):
        return
    whose = organisation_of(decision, context)

    def finding(appeal: Appeal, otherwise: Text, other: str, place: Site) -> Finding:
        args: dict[str, object] = {
            "type": term(str(appeal.type), "appeal", "type", organisation=whose),
            "otherwise": otherwise,
            "other": term(other, "appeal", "type", organisation=whose),
        }
        site = appeal.site("type")
        return Finding(RULE, site, args, related=noted(place), value=str(appeal.type))

    for appeal in decision.appeal:
        by_ground = _remedy_of(appeal)
        if by_ground not in {None, appeal.type}:
            yield finding(appeal, _BY_GROUND, str(by_ground), appeal.site("ground"))
            return
    said = next(_said_otherwise(decision, types), None)
    if said is not None:
        yield finding(decision.appeal[0], _BY_TEXT, *said)


def _remedy_of(appeal: Appeal) -> str | None:
    """Return the remedy of the one section that a ground cites, `None` where it cites otherwise."""
    found = {_remedy_by(text) for text in (appeal.ground.values.values() if appeal.ground else ())}
    return found.pop() if len(found) == 1 else None


def _remedy_by(ground: str) -> str | None:
    acts, sections = cited_acts(ground), cited_sections(ground)
    procedure = procedures().get(next(iter(acts), "")) if len(acts) == 1 else None
    if procedure is None or len(sections) != 1:
        return None
    return next((type_ for type_, one in procedure.sections.items() if one in sections), None)


def _said_otherwise(decision: Decision, types: set[str | None]) -> Iterator[tuple[str, Site]]:
    texts = passages(decision, "background", "proposal", "revised_proposal")
    for passage in (*texts, *passages(decision.resolution, "text")):
        for said in said_appeals(passage.text):
            if said.type not in types:
                yield said.type, passage.site(said.start, said.end)
