"""A decision that says nothing of how it may be appealed."""

from collections.abc import Iterator

from hyvinvointi.diagnostics import Finding, Rule, Severity, Text
from hyvinvointi.lint.minutes.organs import organ_of
from hyvinvointi.lint.minutes.stages import is_decided, is_secret
from hyvinvointi.lint.neighbour_context import NeighbourContext
from hyvinvointi.lint.organisations import procedure
from hyvinvointi.model import Decision

RULE = Rule(
    "HV323",
    "decision-without-appeal",
    Text(
        "Päätöksestä ”{id}” puuttuu tieto muutoksenhausta.",
        "I beslutet ”{id}” anges ingenting om ändringssökande.",
        "The decision “{id}” does not say how to appeal.",
    ),
    Text(
        "Lisää muutoksenhaku: appeal: [{{type: {type}, ground: {act} {section} §}}]. Jos päätös koskee vain valmistelua, kirjoita tyypiksi none ({none} §).",
        "Ange hur ändring söks, t.ex. appeal: [{{type: {type}, ground: {act} {section} §}}]. Om "
        "beslutet bara gäller beredning får ändring inte sökas: skriv type: none ({none} §).",
        "Add the field “appeal”, for example appeal: [{{type: {type}, ground: {act} {section} §}}]. A decision that only prepares a matter cannot be appealed against: write type: none (section {none} of the same act).",
    ),
    draft=Severity.WARNING,
    inspected=Text(
        "Tarkista pöytäkirjasta, miten päätökseen haetaan muutosta, ja merkitse se, esimerkiksi appeal: [{{type: {type}, ground: {act} {section} §}}]. Jos päätös koskee vain valmistelua, kirjoita tyypiksi none ({none} §). Jos ohjetta ei ole annettu, se on annettava.",
        "Kontrollera i protokollet och ange hur ändring söks enligt det, t.ex. appeal: [{{type: {type}, ground: {act} {section} §}}], för blott beredning type: none ({none} §). Om ingen anvisning har getts ska den ges.",
        "Check in the minutes how to appeal, and record it, for example appeal: [{{type: {type}, ground: {act} {section} §}}], or for mere preparation type: none (section {none} of the same act). If no instructions were given, they must be given.",
    ),
)


def check(decision: Decision, context: NeighbourContext) -> Iterator[Finding]:
    """Yield a finding when an item has been decided and `appeal` is missing.

    Of a secret matter nothing more than its mention stands in the file.
    """
    if is_decided(decision) and not is_secret(decision) and not decision.has("appeal"):
        organ = organ_of(decision, context)
        is_council = organ is not None and organ.type == "council"
        type_ = "municipal-appeal" if is_council else "rectification"
        law = procedure(decision, context)
        args: dict[str, object] = {
            "id": decision.label,
            "type": type_,
            "act": law.ground,
            "section": law.sections[type_],
            "none": law.sections["none"],
        }
        yield Finding(RULE, decision.lacking, args)
