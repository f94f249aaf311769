"""A measure that nobody is responsible for."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.file_context import FileContext
from hyvinvointi.model import Program

RULE = Rule(
    "HV403",
    "measure-without-responsible",
    Text(
        "Toimenpiteeltä ”{id}” puuttuu vastuutaho.",
        "Åtgärden ”{id}” saknar ansvarig.",
        "Nobody is named as responsible for the measure “{id}”.",
    ),
    Text(
        "Lisää vastuutaho (responsible): toimielin, yksikkö tai henkilö rekisteristä, esimerkiksi [liikuntapalvelut].",
        "Ange ett organ, en enhet eller en person ur registret, t.ex. responsible: "
        "[fritidssektorn].",
        "Add the field “responsible” with a decision-making body, unit or person from the register, for example responsible: [liikuntapalvelut].",
    ),
    draft=Severity.WARNING,
    publish=Severity.ERROR,
    fact="measure-without-responsible",
)


def check(program: Program, _context: FileContext) -> Iterator[Finding]:
    """Yield a finding for each measure without `responsible`."""
    for measure in program.measures:
        if not measure.has("responsible"):
            yield Finding(RULE, measure.lacking, {"id": measure.label})
